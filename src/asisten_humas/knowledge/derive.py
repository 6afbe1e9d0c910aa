"""The files beside the vectors, derived from a pool's collection: keyword index, days, places, acronyms."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from asisten_humas.knowledge.acronyms import find_acronyms
from asisten_humas.knowledge.chunking import Piece
from asisten_humas.knowledge.keyword import KeywordIndex
from asisten_humas.knowledge.rows import read_pieces, read_vectors

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection

_SAMPLE = 256  # vectors that tell how similar a query is to passages in general


def save_pool(collection: "Collection", folder: Path) -> None:
    """Write the files that `PoolIndex` opens into `folder`, which is made."""
    pieces = list(read_pieces(collection))
    folder.mkdir(parents=True)
    section_rows, sections = _sections(pieces)
    KeywordIndex.build([*(piece.passage.text for piece in pieces), *sections]).save(folder / "texts")
    KeywordIndex.build([_head(piece) for piece in pieces]).save(folder / "heads")
    np.savez(
        folder / "rows.npz",
        ids=np.array([piece.passage.id for piece in pieces], dtype=str),
        days=_days(pieces),
        section_rows=section_rows,
        sample=_sample(collection, pieces),
        places=np.array([_place(piece) for piece in pieces], dtype=str),
    )
    acronyms: dict[str, str] = {}
    for piece in pieces:
        for short, long in find_acronyms(piece.passage.text).items():
            acronyms.setdefault(short.lower(), long)
    (folder / "acronyms.json").write_text(json.dumps(acronyms), encoding="utf-8")


def _head(piece: Piece) -> str:
    return f"{piece.number}\n{piece.passage.title}\n{piece.context}"


def _sections(pieces: Sequence[Piece]) -> tuple[NDArray[np.int32], list[str]]:
    """Return for each passage the keyword row of its section, and the texts of the rows that are not passages."""
    members: dict[str, list[int]] = {}
    for number, piece in enumerate(pieces):
        members.setdefault(piece.section, []).append(number)
    rows = np.arange(len(pieces), dtype=np.int32)
    texts: list[str] = []
    for numbers in members.values():
        if len(numbers) > 1:
            numbers.sort(key=lambda number: pieces[number].passage.start)
            rows[numbers] = len(pieces) + len(texts)
            texts.append("\n".join(pieces[number].passage.text for number in numbers))
    return rows, texts


def _days(pieces: Sequence[Piece]) -> NDArray[np.int32]:
    always = np.iinfo(np.int32).max
    days = [
        (
            piece.passage.valid_from.toordinal() if piece.passage.valid_from else 0,
            piece.passage.valid_until.toordinal() if piece.passage.valid_until else always,
        )
        for piece in pieces
    ]
    return np.array(days, dtype=np.int32).reshape(-1, 2)


def _place(piece: Piece) -> str:
    parts = (piece.number, piece.passage.title, piece.passage.label)
    return "\t".join(" ".join(part.split()) for part in parts)


def _sample(collection: "Collection", pieces: Sequence[Piece]) -> NDArray[np.float32]:
    wanted = [piece.passage.id for piece in pieces[:: max(1, len(pieces) // _SAMPLE)]]
    return np.array([*read_vectors(collection, wanted).values()], dtype=np.float32)
