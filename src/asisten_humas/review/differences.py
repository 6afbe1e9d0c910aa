"""Word-level differences between two texts of a draft, for the screen and for the sentence about a stale one."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

from asisten_humas.models import Draft, Noun

_WORD = re.compile(r"\w+(?:[.,:/’'-]\w+)*|\s+|.", re.DOTALL)
_PARAGRAPH = re.compile(r"(\n\s*\n)")


class Change(StrEnum):
    """What became of a piece of text."""

    SAME = "sama"
    REMOVED = "dihapus"
    ADDED = "ditambah"


class Piece(Noun):
    """A stretch of one kind. The same and removed pieces joined are the old text; the same and added, the new one."""

    change: Change
    text: str


class Part(Noun):
    """A stretch of one of several texts: whether its words stand in all of them."""

    common: bool
    text: str


class Difference(Noun):
    """What differs between two drafts. Other fields that the fingerprint binds are named in `others`."""

    title: tuple[Piece, ...]
    text: tuple[Piece, ...]
    others: tuple[str, ...] = ()

    @property
    def words(self) -> int:
        """Return how many words were added or removed in title and text."""
        changed = (piece.text for piece in (*self.title, *self.text) if piece.change is not Change.SAME)
        return sum(map(count_words, changed))


def count_words(text: str) -> int:
    """Return how many words a text has; a figure, a time or a hyphenated word is one."""
    return len(re.findall(r"\w+(?:[.,:/’'-]\w+)*", text))


def compare_drafts(old: Draft, new: Draft) -> Difference:
    """Return the word-level difference of title and text, and which other bound fields changed."""
    fields = ("subject", "other_titles", "sources", "fact_sheet", "gaps", "attachments")
    return Difference(
        title=compare_texts(old.title, new.title),
        text=compare_texts(old.text, new.text),
        others=tuple(name for name in fields if getattr(old, name) != getattr(new, name)),
    )


def compare_texts(old: str, new: str) -> tuple[Piece, ...]:
    """Return the pieces that lead from `old` to `new`, word by word; paragraphs are matched first."""
    pieces: list[Piece] = []
    for before, after in _stretches(_PARAGRAPH.split(old), _PARAGRAPH.split(new)):
        if before == after:
            _extend(pieces, Change.SAME, before)
        else:
            for removed, added in _stretches(_words(before), _words(after)):
                _extend_changed(pieces, removed, added)
    return tuple(pieces)


def differing_parts(texts: Sequence[str]) -> tuple[tuple[Part, ...], ...]:
    """Return each of several texts as its parts, those that stand in all of them told from those that do not.

    The parts of a text joined are the text. The first text is the one that the others are laid beside.
    """
    first, *others = texts or ("",)
    compared = [compare_texts(first, other) for other in others]
    common = [True] * len(first)
    for pieces in compared:
        position = 0
        for piece in pieces:
            if piece.change is Change.REMOVED:
                common[position : position + len(piece.text)] = [False] * len(piece.text)
            position += len(piece.text) if piece.change is not Change.ADDED else 0
    marks = [common, *(_marks_beside(common, pieces) for pieces in compared)]
    return tuple(_parts(text, found) for text, found in zip(texts, marks, strict=False))


def _marks_beside(common: Sequence[bool], pieces: Sequence[Piece]) -> list[bool]:
    """Return for each character of the second text of `pieces` whether it is one of the first's common ones."""
    marks: list[bool] = []
    position = 0
    for piece in pieces:
        length = len(piece.text)
        if piece.change is Change.SAME:
            marks += common[position : position + length]
        elif piece.change is Change.ADDED:
            marks += [False] * length
        position += length if piece.change is not Change.ADDED else 0
    return marks


def _parts(text: str, common: Sequence[bool]) -> tuple[Part, ...]:
    runs = groupby(zip(common, text, strict=True), key=lambda pair: pair[0])
    return tuple(Part(common=mark, text="".join(character for _, character in run)) for mark, run in runs)


def _words(parts: Sequence[str]) -> list[str]:
    return _WORD.findall("".join(parts))


def _stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for _, i1, i2, j1, j2 in matcher.get_opcodes():
        yield old[i1:i2], new[j1:j2]


def _extend_changed(pieces: list[Piece], removed: Sequence[str], added: Sequence[str]) -> None:
    if removed == added:
        _extend(pieces, Change.SAME, removed)
        return
    _extend(pieces, Change.REMOVED, removed)
    _extend(pieces, Change.ADDED, added)


def _extend(pieces: list[Piece], change: Change, parts: Sequence[str]) -> None:
    text = "".join(parts)
    if text and pieces and pieces[-1].change is change:
        text = pieces.pop().text + text
    if text:
        pieces.append(Piece(change=change, text=text))
