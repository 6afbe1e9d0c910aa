"""Lines of printed pages → paragraphs: running headers and page numbers go, broken lines and words are joined."""

import re
from collections import Counter
from collections.abc import Sequence

_PAGE_NUMBER = re.compile(r"(?:halaman|hlm\.?)?\s*[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:/|dari)\s*\d{1,4})?", re.IGNORECASE)
_EDGE = 3  # lines at the top and bottom of a page among which running headers and footers are looked for
_STARTS_PARAGRAPH = re.compile(
    r"(?:\(\d+[a-z]?\)|[a-z]{1,2}[.)]|\d{1,3}[.)]|[-•–*])\s|(?:BAB|BAGIAN|Bagian|Paragraf|Pasal|PENJELASAN|LAMPIRAN|Ayat|Huruf|"
    r"Angka|Menimbang|Mengingat|Menetapkan|MEMUTUSKAN)\b|#|\|"
)
_HEADING = re.compile(r"(?:BAB|Bagian|BAGIAN|Paragraf|Pasal|Ayat|Huruf|Angka)\s+\S+(?:\s+\S+)?")


def join_pages(pages: Sequence[str]) -> tuple[str, tuple[int, ...]]:
    """Return the text of all pages and the offset at which each page starts.

    A paragraph that runs over a page break stays one paragraph; the offset then points into it.
    """
    running = _running_lines(pages)
    text, offsets = "", []
    for page in pages:
        lines = _without_running(page, running)
        body = _paragraphs(lines)
        if text and body:
            text += " " if _goes_on(text.rsplit("\n", 1)[-1], body) else "\n\n"
        offsets.append(len(text))
        text += body
    return text, tuple(offsets)


def _paragraphs(lines: Sequence[str]) -> str:
    text = ""
    for line in lines:
        if not line:
            text += "\n\n" if text and not text.endswith("\n\n") else ""
        elif not text or text.endswith("\n"):
            text += line
        elif _goes_on(text.rsplit("\n", 1)[-1], line):
            text = _joined(text, line)
        else:
            text += f"\n{line}"
    return text.strip("\n")


def _joined(text: str, line: str) -> str:
    # "perundang-\nundangan" keeps its hyphen in Indonesian only as reduplication; a broken word loses it. Both are
    # told apart by what follows: the second half of a reduplication begins like the first.
    if re.search(r"[a-z]-$", text) and line[:1].islower():
        first = re.findall(r"[a-z]+(?=-$)", text)[-1]
        return text + line if _reduplicates(first, line) else text[:-1] + line
    return f"{text} {line}"


def _reduplicates(first: str, line: str) -> bool:
    second = re.match(r"[a-z]*", line)
    word = second.group() if second else ""
    return len(first) >= 3 and (word.startswith(first[-4:]) or first.endswith(word[:4]) or first[-3:] == word[:3])


def _goes_on(previous: str, line: str) -> bool:
    if _STARTS_PARAGRAPH.match(line) or _HEADING.fullmatch(previous.strip()):
        return False
    if previous.rstrip().endswith((".", ";", ":", "?", "!")):
        return False
    return line[:1].islower() or (len(previous) > 60 and not previous.isupper())


def _without_running(page: str, running: set[str]) -> list[str]:
    lines = [" ".join(line.split()) for line in page.split("\n")]
    edge = [i for i, line in enumerate(lines) if line]
    edge = edge[:_EDGE] + edge[-_EDGE:]
    return [
        line
        for i, line in enumerate(lines)
        if not (i in edge and (_PAGE_NUMBER.fullmatch(line) or _key(line) in running))
    ]


def _running_lines(pages: Sequence[str]) -> set[str]:
    counts: Counter[str] = Counter()
    for page in pages:
        lines = [" ".join(line.split()) for line in page.split("\n") if line.strip()]
        # With numbers masked, "Pasal 1" and "Pasal 2" look like one running header, and are none.
        counts.update({_key(line) for line in lines[:_EDGE] + lines[-_EDGE:] if not _STARTS_PARAGRAPH.match(line)})
    return {line for line, count in counts.items() if line and len(pages) >= 3 and count * 2 > len(pages)}


def _key(line: str) -> str:
    return re.sub(r"\d+", "#", line).casefold()
