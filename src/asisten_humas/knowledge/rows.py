"""What Chroma keeps: a record for each window of a passage, the first of which carries the passage itself."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from asisten_humas.knowledge.chunking import Piece
from asisten_humas.models import Passage

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection

PAGE = 5_000
"""Records per request: SQLite refuses more variables in one statement."""


def window_ids(passage_id: str, count: int) -> list[str]:
    """Return the record ids of a passage's windows; the first is the passage's own id."""
    return [passage_id, *(f"{passage_id}~{number}" for number in range(2, count + 1))]


def add_pieces(
    collection: "Collection", pieces: Sequence[Piece], counts: Sequence[int], vectors: NDArray[np.float32]
) -> None:
    """Add the passages; `counts` tells how many of the `vectors`, in order, are the windows of each."""
    ids: list[str] = []
    texts: list[str] = []
    fields: list[dict[str, str | int]] = []
    for piece, count in zip(pieces, counts, strict=True):
        ids += window_ids(piece.passage.id, count)
        texts += [piece.passage.text, *[""] * (count - 1)]
        more: dict[str, str | int] = {"document_id": piece.passage.document_id, "window_of": piece.passage.id}
        fields += [_metadata(piece, count), *[more] * (count - 1)]
    for start in range(0, len(ids), PAGE):
        part = slice(start, start + PAGE)
        metadatas: Any = fields[part]
        collection.add(ids=ids[part], embeddings=vectors[part], documents=texts[part], metadatas=metadatas)


def read_pieces(collection: "Collection") -> Iterator[tuple[Piece, int]]:
    """Yield every passage of the collection with its number of windows."""
    for offset in range(0, collection.count(), PAGE):
        found = collection.get(limit=PAGE, offset=offset, include=["documents", "metadatas"])
        for record_id, text, fields in zip(
            found["ids"], found["documents"] or [], found["metadatas"] or [], strict=True
        ):
            if "~" not in record_id:
                yield _piece(dict(fields), text)


def read_passages(collection: "Collection", ids: Sequence[str]) -> list[Passage]:
    """Return the passages with these ids, in this order."""
    if not ids:
        return []
    found = collection.get(ids=list(ids), include=["documents", "metadatas"])
    rows = zip(found["documents"] or [], found["metadatas"] or [], strict=True)
    passages = {piece.passage.id: piece.passage for piece, _ in (_piece(dict(fields), text) for text, fields in rows)}
    return [passages[passage_id] for passage_id in ids]


def read_vectors(collection: "Collection", ids: Sequence[str], vector: NDArray[np.float32]) -> dict[str, float]:
    """Return record id → cosine similarity to the vector."""
    if not ids:
        return {}
    found = collection.get(ids=list(ids), include=["embeddings"])
    stored = np.asarray(found["embeddings"], dtype=np.float32)
    return dict(zip(found["ids"], (stored @ vector).tolist(), strict=True))


def _metadata(piece: Piece, windows: int) -> dict[str, str | int]:
    # Chroma knows no null: a field without value is left out.
    fields = piece.passage.model_dump(mode="json", exclude={"text"}, exclude_none=True)
    return {**fields, "context": piece.context, "section": piece.section, "number": piece.number, "windows": windows}


def _piece(fields: dict[str, Any], text: str) -> tuple[Piece, int]:
    context, section, number, windows = (fields.pop(name) for name in ("context", "section", "number", "windows"))
    return Piece(Passage(**fields, text=text), context, section, number), windows
