"""Document → passages: each Pasal, group of ayat or section is one citable piece with offsets, page and label."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from asisten_humas.knowledge.structure import Section, find_sections
from asisten_humas.models import Document, Passage

PASSAGE_CHARACTERS = 1200
"""A passage is not longer than this. Its vector blurs when it is; shorter ones gain nothing once fused (measured)."""

_BREAKS = (
    re.compile(r"\n[ \t]*\n+"),
    re.compile(r"\s+(?=\(\d+[a-z]?\)\s)"),
    re.compile(r"\n+"),
    re.compile(r"(?<=[.;:?!])\s+"),
    re.compile(r"\s+"),
)
_VERSE = re.compile(r"(?:^|(?<=\s))\((\d+[a-z]?)\)\s")
_VERSE_LINE = re.compile(r"^[ \t]*\((\d+[a-z]?)\)\s", re.MULTILINE)
_NOT_IN_ID = re.compile(r"[^a-z0-9]+")


class Piece(NamedTuple):
    """A passage with what the index needs besides its text."""

    passage: Passage
    context: str
    """The headings above it, which are searched but are no part of its text."""

    section: str
    """Id shared by the passages that one section was split into."""

    number: str
    """Official number of its document."""


def cut_document(document: Document) -> list[Piece]:
    """Return the passages of `document` in order. Ids are unique and stay the same while the headings do."""
    pieces: list[Piece] = []
    taken: dict[str, int] = {}
    for order, section in enumerate(find_sections(document.text)):
        for start, end, detail in _spans(document.text, section):
            anchor = _anchor((*section.path, detail))
            taken[anchor] = taken.get(anchor, 0) + 1
            if taken[anchor] > 1:
                anchor = f"{anchor}-{taken[anchor]}"
            passage = _passage(document, section, start, end, anchor, detail)
            pieces.append(Piece(passage, section.context, f"{document.id}#{order}", document.number))
    return pieces


def _passage(document: Document, section: Section, start: int, end: int, anchor: str, detail: str) -> Passage:
    return Passage(
        id=f"{document.id}#{anchor}",
        document_id=document.id,
        pool=document.pool,
        text=document.text[start:end],
        label=_label(document, section.path, detail),
        title=document.title,
        start=start,
        end=end,
        page=bisect_right(document.pages, start) or None,
        valid_from=document.valid_from,
        valid_until=document.valid_until,
        replaced_by=document.replaced_by,
    )


def _label(document: Document, path: tuple[str, ...], detail: str) -> str:
    name = document.number or document.title
    if path[:1] == ("Penjelasan",) and len(path) > 1:
        path = (f"Penjelasan {path[1]}",)
    separator = " " if detail.startswith("ayat") else ", "
    place = ", ".join((name, *path))
    return f"{place}{separator}{detail}" if detail else place


def _anchor(path: tuple[str, ...]) -> str:
    # A Pasal is numbered through the whole regulation: its BAB would only make ids long and unstable.
    if any(part.startswith("Pasal") for part in path):
        path = tuple(part for part in path if not part.startswith("BAB"))
    slug = _NOT_IN_ID.sub("-", "-".join(filter(None, path)).lower()).strip("-")
    return slug[:80].strip("-") or "isi"


def _spans(text: str, section: Section) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, detail) of the passages of a section; detail tells the ayat or the running part."""
    start, end = _trim(text, section.start, section.end)
    if end - start <= PASSAGE_CHARACTERS:
        yield start, end, ""
        return
    for number, (a, b) in enumerate(_pack(text, start, end), start=1):
        verses = _VERSE_LINE.findall(text, a, b) if section.article else []
        yield a, b, _verses(verses) if verses else f"bagian {number}"


def _verses(numbers: list[str]) -> str:
    return f"ayat ({numbers[0]})" if len(numbers) == 1 else f"ayat ({numbers[0]})–({numbers[-1]})"


def _pack(text: str, start: int, end: int, depth: int = 0) -> list[tuple[int, int]]:
    """Split at the coarsest break that yields pieces short enough, and pack neighbours together again."""
    if end - start <= PASSAGE_CHARACTERS:
        return [(start, end)]
    if depth == len(_BREAKS):
        return [(at, min(at + PASSAGE_CHARACTERS, end)) for at in range(start, end, PASSAGE_CHARACTERS)]
    packed: list[tuple[int, int]] = []
    for a, b in _units(text, start, end, _BREAKS[depth]):
        if packed and b - packed[-1][0] <= PASSAGE_CHARACTERS:
            packed[-1] = (packed[-1][0], b)
        else:
            packed.extend(_pack(text, a, b, depth + 1))
    return packed


def _units(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    at = start
    for match in pattern.finditer(text, start, end):
        if match.start() > at:
            yield at, match.start()
        at = match.end()
    if end > at:
        yield at, end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    body = text[start:end]
    return start + len(body) - len(body.lstrip()), end - len(body) + len(body.rstrip())
