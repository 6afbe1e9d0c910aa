"""Bring the index to equal a set of documents: by content hash, so that what did not change is not embedded again."""

import hashlib
from collections.abc import Callable, Iterable
from time import perf_counter
from typing import TYPE_CHECKING

from asisten_humas.errors import IndexUnavailableError
from asisten_humas.knowledge.chunking import Piece, cut_document
from asisten_humas.knowledge.generations import DOCUMENTS, POOLS, EmbeddedHome, Generation
from asisten_humas.knowledge.pool import Row, metadata, save_pool
from asisten_humas.llm.embeddings import embedding_name
from asisten_humas.models import Document, Noun

if TYPE_CHECKING:
    import numpy as np
    from chromadb.api.types import Where
    from langchain_core.embeddings import Embeddings
    from numpy.typing import NDArray

Progress = Callable[[int, int], None]
"""Called with (passages embedded so far, passages to embed)."""

_FORMAT = "1"  # part of the hash: a new way of cutting passages makes every document count as changed
_BATCH = 64
_PAGE = 5_000


class IndexReport(Noun):
    """What an index run did, counted in documents except where it says passages."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    unchanged: int = 0
    documents: int = 0
    passages: int = 0
    embedded_passages: int = 0
    seconds: float = 0.0

    def __str__(self) -> str:
        return (
            f"{self.documents} documents, {self.passages} passages: {self.added} added, {self.changed} changed, "
            f"{self.removed} removed, {self.unchanged} unchanged ({self.seconds:.1f} s)"
        )


def update(
    home: EmbeddedHome,
    embeddings: "Embeddings",
    documents: Iterable[Document],
    *,
    remove_others: bool,
    progress: Progress | None = None,
) -> IndexReport:
    """Add and replace `documents`, and remove all others if asked to; publish the result as one generation.

    An index made by another embedding model is built anew when the documents are all there are to be
    (`remove_others`), and refused with IndexUnavailableError otherwise.
    """
    started = perf_counter()
    wanted = {document.id: document for document in documents}
    with home.writing():
        base, known = _served(home, embeddings, rebuild=remove_others)
        hashes = {document_id: content_hash(document) for document_id, document in wanted.items()}
        fresh = [wanted[i] for i, digest in hashes.items() if known.get(i) != digest]
        gone = [i for i in known if i not in wanted] if remove_others else []
        if fresh or gone or not base:
            pieces, vectors = _embed(fresh, embeddings, progress)
            generation = home.begin(base, embedding_name(embeddings))
            _remove(generation, [*gone, *(d.id for d in fresh if d.id in known)])
            _add(generation, fresh, hashes, pieces, vectors)
            for pool in POOLS:
                save_pool(generation.collection(pool), generation.folder / pool)
            home.publish(generation)
        added = sum(document.id not in known for document in fresh)
        return IndexReport(
            added=added,
            changed=len(fresh) - added,
            removed=len(gone),
            unchanged=len(wanted) - len(fresh),
            embedded_passages=len(pieces) if fresh else 0,
            seconds=perf_counter() - started,
            **_sizes(home),
        )


def content_hash(document: Document) -> str:
    """Return the SHA-256 of all that a document says, its validity included."""
    return hashlib.sha256(f"{_FORMAT}\n{document.model_dump_json()}".encode()).hexdigest()


def _served(home: EmbeddedHome, embeddings: "Embeddings", *, rebuild: bool) -> tuple[str, dict[str, str]]:
    """Return the served generation to build on and the content hashes in it; "" to build from nothing."""
    base = home.current()
    if not base:
        return "", {}
    generation = home.open(base)
    try:
        if generation.model != embedding_name(embeddings):
            if rebuild:
                return "", {}
            raise other_model(generation.model, embedding_name(embeddings))
        return base, _hashes(generation)
    finally:
        generation.close()


def other_model(made_by: str, now: str) -> IndexUnavailableError:
    """Return the error for an index whose vectors come from another embedding model."""
    return IndexUnavailableError(
        f"the index was made with the embedding model '{made_by}', but '{now}' is set; run 'humas index' to build it "
        "anew, or set HUMAS_EMBEDDINGS back",
        f"Indeks dibuat dengan model embedding '{made_by}', sedangkan yang diatur '{now}'; jalankan 'humas index' "
        "untuk membuatnya ulang atau kembalikan HUMAS_EMBEDDINGS.",
    )


def _hashes(generation: Generation) -> dict[str, str]:
    collection = generation.collection(DOCUMENTS)
    hashes: dict[str, str] = {}
    for offset in range(0, collection.count(), _PAGE):
        page = collection.get(limit=_PAGE, offset=offset, include=["metadatas"])
        for document_id, fields in zip(page["ids"], page["metadatas"] or [], strict=True):
            hashes[document_id] = str(fields["hash"])
    return hashes


def _embed(
    documents: list[Document], embeddings: "Embeddings", progress: Progress | None
) -> tuple[list[Piece], "list[NDArray[np.float32]]"]:
    import numpy as np

    pieces = [piece for document in documents for piece in cut_document(document)]
    vectors: list[NDArray[np.float32]] = []
    for start in range(0, len(pieces), _BATCH):
        texts = [_embedded_text(piece) for piece in pieces[start : start + _BATCH]]
        vectors.extend(np.asarray(embeddings.embed_documents(texts), dtype=np.float32))
        if progress:
            progress(len(vectors), len(pieces))
    return pieces, vectors


def _embedded_text(piece: Piece) -> str:
    return f"{piece.passage.title}. {piece.context}\n{piece.passage.text}"


def _remove(generation: Generation, document_ids: list[str]) -> None:
    for start in range(0, len(document_ids), _BATCH):
        some = document_ids[start : start + _BATCH]
        generation.collection(DOCUMENTS).delete(ids=some)
        values: list[str | int | float | bool] = [*some]
        theirs: Where = {"document_id": {"$in": values}}
        for pool in POOLS:
            generation.collection(pool).delete(where=theirs)


def _add(
    generation: Generation,
    documents: list[Document],
    hashes: dict[str, str],
    pieces: list[Piece],
    vectors: "list[NDArray[np.float32]]",
) -> None:
    import numpy as np

    for start in range(0, len(documents), _PAGE):
        some = documents[start : start + _PAGE]
        generation.collection(DOCUMENTS).add(
            ids=[document.id for document in some],
            embeddings=np.ones((len(some), 1), dtype=np.float32),
            documents=[document.model_dump_json() for document in some],
            metadatas=[{"hash": hashes[document.id]} for document in some],
        )
    for pool in POOLS:
        mine = [(piece, vector) for piece, vector in zip(pieces, vectors, strict=True) if piece.passage.pool == pool]
        for start in range(0, len(mine), _PAGE):
            part = mine[start : start + _PAGE]
            generation.collection(pool).add(
                ids=[piece.passage.id for piece, _ in part],
                embeddings=np.array([vector for _, vector in part]),
                documents=[piece.passage.text for piece, _ in part],
                metadatas=[metadata(Row(piece.passage, piece.context)) for piece, _ in part],
            )


def _sizes(home: EmbeddedHome) -> dict[str, int]:
    generation = home.open(home.current())
    try:
        return {
            "documents": generation.collection(DOCUMENTS).count(),
            "passages": sum(generation.collection(pool).count() for pool in POOLS),
        }
    finally:
        generation.close()
