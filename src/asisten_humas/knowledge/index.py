"""Bring the index to equal a set of documents: by content hash, so that what did not change is not embedded again."""

import hashlib
from collections.abc import Callable, Iterable
from contextlib import closing
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from asisten_humas.errors import IndexUnavailableError
from asisten_humas.knowledge.chunking import Piece, cut_document
from asisten_humas.knowledge.clients import chroma_errors
from asisten_humas.knowledge.generations import DOCUMENTS, POOLS, Generation, Home, check_format
from asisten_humas.knowledge.kept_vectors import KeptVectors
from asisten_humas.knowledge.rows import PAGE, add_pieces
from asisten_humas.llm.embeddings import embedding_name
from asisten_humas.models import Document, Noun

if TYPE_CHECKING:
    from chromadb.api.types import Where
    from langchain_core.embeddings import Embeddings

Progress = Callable[[int, int], None]
"""Called with (texts embedded so far, texts to embed)."""

_BATCH = 64
_SHORT_TITLE = 50


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


class _Change(NamedTuple):
    """What a run has to do to the generation `base` ("" for none to build on)."""

    base: str
    fresh: list[Document]
    outdated: list[str]
    """Ids in `base` whose passages go: of removed documents and of changed ones."""

    report: IndexReport


def update(
    home: Home,
    embeddings: "Embeddings",
    documents: Iterable[Document],
    *,
    remove_others: bool,
    progress: Progress | None = None,
) -> IndexReport:
    """Add and replace `documents`, and remove all others if asked to; publish the result as one generation.

    An index made by another embedding model or another version of the program is built anew when the documents are
    all there are to be (`remove_others`), and refused with IndexUnavailableError otherwise. A run that is killed
    leaves the vectors it has made for the next one.
    """
    started = perf_counter()
    wanted = {document.id: document for document in documents}
    hashes = {document_id: content_hash(document) for document_id, document in wanted.items()}
    with chroma_errors(), home.writing():
        change = _compare(home, embeddings, wanted, hashes, remove_others)
        if change.fresh or change.outdated or not change.base:
            pieces = [piece for document in change.fresh for piece in cut_document(document)]
            kept = KeptVectors(home.unfinished(), embedding_name(embeddings))
            vectors, embedded = _embed(pieces, embeddings, kept, progress)
            generation = home.begin(change.base, embedding_name(embeddings), vectors.shape[1])
            generation.check(embedding_name(embeddings), vectors.shape[1])
            _remove(generation, change.outdated)
            _add_documents(generation, change.fresh, hashes)
            _add_passages(generation, pieces, vectors)
            for pool in POOLS:
                generation.derive(pool)
            home.publish(generation)
            kept.clear()
            change = change._replace(report=change.report.model_copy(update={"embedded_passages": embedded}))
        return change.report.model_copy(update={**_sizes(home), "seconds": perf_counter() - started})


def content_hash(document: Document) -> str:
    """Return the SHA-256 of all that a document says, its validity included."""
    return hashlib.sha256(document.model_dump_json().encode()).hexdigest()


def _compare(
    home: Home, embeddings: "Embeddings", wanted: dict[str, Document], hashes: dict[str, str], remove_others: bool
) -> _Change:
    base, known = _served(home, embeddings, rebuild=remove_others)
    fresh = [wanted[i] for i, digest in hashes.items() if known.get(i) != digest]
    changed = [document.id for document in fresh if document.id in known]
    gone = [i for i in known if i not in wanted] if remove_others else []
    report = IndexReport(
        added=len(fresh) - len(changed),
        changed=len(changed),
        removed=len(gone),
        unchanged=len(wanted) - len(fresh),
    )
    return _Change(base, fresh, gone + changed, report)


def _served(home: Home, embeddings: "Embeddings", *, rebuild: bool) -> tuple[str, dict[str, str]]:
    """Return the served generation to build on and the content hashes in it; "" to build from nothing."""
    base = home.current()
    if not base:
        return "", {}
    try:
        check_format(base)
        with chroma_errors(), closing(home.open(base)) as generation:
            # Servers may serve another model under an old name; its dimension gives it away.
            generation.check(embedding_name(embeddings), len(embeddings.embed_query("dimensi")))
            return base, _hashes(generation)
    except IndexUnavailableError:
        if rebuild:
            return "", {}
        raise


def _hashes(generation: Generation) -> dict[str, str]:
    collection = generation.collection(DOCUMENTS)
    hashes: dict[str, str] = {}
    for offset in range(0, collection.count(), PAGE):
        page = collection.get(limit=PAGE, offset=offset, include=["metadatas"])
        for document_id, fields in zip(page["ids"], page["metadatas"] or [], strict=True):
            hashes[document_id] = str(fields["hash"])
    return hashes


def _embed(
    pieces: list[Piece], embeddings: "Embeddings", kept: KeptVectors, progress: Progress | None
) -> tuple[NDArray[np.float32], int]:
    """Return a vector for each passage, and how many texts had to be embedded for them."""
    texts = [_embedded_text(piece) for piece in pieces]
    vectors = kept.find(texts)
    missing = [text for text in dict.fromkeys(texts) if text not in vectors]
    for start in range(0, len(missing), _BATCH):
        batch = missing[start : start + _BATCH]
        made = np.asarray(embeddings.embed_documents(batch), dtype=np.float32)
        kept.keep(batch, made)
        vectors |= zip(batch, made, strict=True)
        if progress:
            progress(start + len(batch), len(missing))
    if len({len(vector) for vector in vectors.values()}) > 1:
        # The model that made the kept ones had another dimension: `keep` has dropped them by now.
        return _embed(pieces, embeddings, kept, progress)
    return np.array([vectors[text] for text in texts] or np.empty((0, 0)), dtype=np.float32), len(missing)


def _embedded_text(piece: Piece) -> str:
    # A short title names the subject. The long ones of regulations drown the passage, and cost time with each.
    title = piece.passage.title if len(piece.passage.title) <= _SHORT_TITLE else ""
    head = ". ".join(filter(None, (title, piece.context)))
    return f"{head}\n{piece.passage.text}" if head else piece.passage.text


def _remove(generation: Generation, document_ids: list[str]) -> None:
    for start in range(0, len(document_ids), _BATCH):
        some = document_ids[start : start + _BATCH]
        generation.collection(DOCUMENTS).delete(ids=some)
        theirs = cast("Where", {"document_id": {"$in": some}})
        for pool in POOLS:
            generation.collection(pool).delete(where=theirs)


def _add_documents(generation: Generation, documents: list[Document], hashes: dict[str, str]) -> None:
    for start in range(0, len(documents), PAGE):
        some = documents[start : start + PAGE]
        generation.collection(DOCUMENTS).add(
            ids=[document.id for document in some],
            embeddings=np.ones((len(some), 1), dtype=np.float32),
            documents=[document.model_dump_json() for document in some],
            metadatas=[{"hash": hashes[document.id], "amends": document.amends or ""} for document in some],
        )


def _add_passages(generation: Generation, pieces: list[Piece], vectors: NDArray[np.float32]) -> None:
    for pool in POOLS:
        mine = [number for number, piece in enumerate(pieces) if piece.passage.pool == pool]
        add_pieces(generation.collection(pool), [pieces[number] for number in mine], vectors[mine])


def _sizes(home: Home) -> dict[str, int]:
    generation = home.open(home.current())
    try:
        return {
            "documents": generation.collection(DOCUMENTS).count(),
            "passages": sum(len(generation.pool(pool).ids) for pool in POOLS),
        }
    finally:
        generation.close()
