"""What Chroma keeps of a passage: its vector, its text, and all else as metadata."""

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


def add_pieces(collection: "Collection", pieces: Sequence[Piece], vectors: NDArray[np.float32]) -> None:
    """Add passages with their vectors, one row each."""
    for start in range(0, len(pieces), PAGE):
        some = pieces[start : start + PAGE]
        metadatas: Any = [_metadata(piece) for piece in some]
        collection.add(
            ids=[piece.passage.id for piece in some],
            embeddings=vectors[start : start + PAGE],
            documents=[piece.passage.text for piece in some],
            metadatas=metadatas,
        )


def read_pieces(collection: "Collection") -> Iterator[Piece]:
    """Yield every passage of the collection."""
    for offset in range(0, collection.count(), PAGE):
        found = collection.get(limit=PAGE, offset=offset, include=["documents", "metadatas"])
        for text, fields in zip(found["documents"] or [], found["metadatas"] or [], strict=True):
            yield _piece(dict(fields), text)


def read_passages(collection: "Collection", ids: Sequence[str]) -> list[Passage]:
    """Return the passages with these ids, in this order."""
    if not ids:
        return []
    found = collection.get(ids=list(ids), include=["documents", "metadatas"])
    rows = zip(found["documents"] or [], found["metadatas"] or [], strict=True)
    passages = {passage.id: passage for passage in (_piece(dict(fields), text).passage for text, fields in rows)}
    return [passages[passage_id] for passage_id in ids]


def read_vectors(collection: "Collection", ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
    """Return id → vector of unit length."""
    if not ids:
        return {}
    found = collection.get(ids=list(ids), include=["embeddings"])
    return dict(zip(found["ids"], unit(np.asarray(found["embeddings"], dtype=np.float32)), strict=True))


def unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the vectors scaled to length 1, so that a dot product is the cosine; not every model's are."""
    scaled: NDArray[np.float32] = vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)
    return scaled


def _metadata(piece: Piece) -> dict[str, str | int]:
    # Chroma knows no null: a field without value is left out.
    fields = piece.passage.model_dump(mode="json", exclude={"text"}, exclude_none=True)
    return {**fields, "context": piece.context, "section": piece.section, "number": piece.number}


def _piece(fields: dict[str, Any], text: str) -> Piece:
    context, section, number = (fields.pop(name) for name in ("context", "section", "number"))
    return Piece(Passage(**fields, text=text), context, section, number)
