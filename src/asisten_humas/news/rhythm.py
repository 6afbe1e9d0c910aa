"""A past release without its facts: what is left shows how the office writes, and holds nothing worth copying."""

import re

from asisten_humas.grounding.dates import find_dates
from asisten_humas.grounding.numbers import find_numbers
from asisten_humas.news.plain import times_in

_NAME = re.compile(r"[A-Z][\w./'-]*(?:[ -][A-Z][\w./'-]*)*")
_OPENS = re.compile(r"(?:^|[.!?…:]\s+|\n\s*|[\"“]|[–—]\s+)$")
_BLANKS = re.compile(r"(\[\w+\])(?:[\s,/().–-]*\1)+")


def rhythm(text: str) -> str:
    """Return the text with days, hours, figures and names blanked as `[tanggal]`, `[jam]`, `[angka]`, `[nama]`.

    A single capitalised word that opens a sentence stays; two in a row are taken for a name.
    """
    text = _blanked(text, [(one.start, one.end) for one in find_dates(text)], "[tanggal]")
    text = _blanked(text, [(one.start, one.end) for one in times_in(text)], "[jam]")
    text = _blanked(text, [(one.start, one.end) for one in find_numbers(text)], "[angka]")
    text = re.sub(r"(?:Rp)?\d[\d.,]*", "[angka]", text)
    return _BLANKS.sub(r"\1", _NAME.sub(_named, text))


def _blanked(text: str, spans: list[tuple[int, int]], blank: str) -> str:
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}{blank}{text[end:]}"
    return text


def _named(match: re.Match[str]) -> str:
    opens = _OPENS.search(match.string[: match.start()])
    first = match.group()
    return first if (opens and first[1:].islower() and re.fullmatch(r"\w+", first)) or len(first) == 1 else "[nama]"
