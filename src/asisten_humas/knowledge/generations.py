"""Generations of the index: a run builds a new one and then moves one pointer, so readers see old or new, whole.

Chroma's embedded store does not show one process what another adds to the same folder (seen with 1.5.9), therefore a
generation is never changed after it was published, and an open reader moves on when the pointer does. A home keeps
the generations: a folder on this machine (`embedded_home`) or a Chroma server (`server_home`).
"""

import re
import shutil
import threading
import uuid
from collections.abc import Iterator
from contextlib import AbstractContextManager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast
from zipfile import BadZipFile

from asisten_humas.errors import IndexUnavailableError
from asisten_humas.knowledge.clients import close
from asisten_humas.knowledge.pool import PoolIndex
from asisten_humas.knowledge.rows import PAGE
from asisten_humas.models import Document

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.collection_configuration import CreateCollectionConfiguration
    from chromadb.api.models.Collection import Collection
    from chromadb.api.types import Where

POOLS = ("kebijakan", "rilis")
DOCUMENTS = "dokumen"

FORMAT = 3
"""Raised when passages are cut, embedded or kept in another way: older generations are then built anew."""

# Vectors looked at for each query. With 100, one in 32 of the 50 nearest is missed among 7,455 passages, which the
# fusion does not notice; with 200 one in 190, but at 50,000 passages a query then takes over 1.5 times its embedding.
_EXPLORED = 100

_NAME = re.compile(r"\d{6}-[0-9a-f]{8}-f(?P<format>\d+)")


class Generation:
    """One state of the index: its Chroma collections, and beside them the files derived from each pool."""

    def __init__(self, name: str, client: "Client", folder: Path, *, prefix: str = "", shared: bool = False) -> None:
        self.name = name
        self.client = client
        self.folder = folder
        self.users = 0
        """Searches that are reading it just now; counted by `Knowledge`."""
        self._prefix = prefix
        self._shared = shared  # the client is the home's and outlives the generation
        self._pools: dict[str, PoolIndex] = {}
        self._loading = threading.Lock()
        self._marks: dict[str, Any] = {}

    def collection(self, name: str) -> "Collection":
        """Return one of the generation's collections: a pool, or the documents."""
        return self.client.get_collection(self._prefix + name, embedding_function=None)

    def document(self, document_id: str) -> Document | None:
        """Return the document of this id, or None."""
        texts = self.collection(DOCUMENTS).get(ids=[document_id], include=["documents"])["documents"]
        return Document.model_validate_json(texts[0]) if texts else None

    def documents(self) -> Iterator[Document]:
        """Yield every document."""
        collection = self.collection(DOCUMENTS)
        for offset in range(0, collection.count(), PAGE):
            for text in collection.get(limit=PAGE, offset=offset, include=["documents"])["documents"] or []:
                yield Document.model_validate_json(text)

    @cached_property
    def amendments(self) -> dict[str, list[str]]:
        """Document id → ids of the documents that amend it."""
        amends_something = cast("Where", {"amends": {"$ne": ""}})
        found = self.collection(DOCUMENTS).get(where=amends_something, include=["metadatas"])
        amending: dict[str, list[str]] = {}
        for document_id, fields in zip(found["ids"], found["metadatas"] or [], strict=True):
            amending.setdefault(str(fields["amends"]), []).append(document_id)
        return amending

    def create(self, model: str, dimension: int) -> None:
        """Make the collections of a new generation and remember what its vectors are made by."""
        for name, space in (*((pool, "cosine") for pool in POOLS), (DOCUMENTS, "l2")):
            self.client.create_collection(
                self._prefix + name,
                metadata={"model": model, "dimension": dimension},
                configuration=cast("CreateCollectionConfiguration", {"hnsw": {"space": space, "ef_search": _EXPLORED}}),
                embedding_function=None,
            )

    def check(self, model: str, dimension: int = 0) -> None:
        """Raise IndexUnavailableError unless the vectors were made by this model; `dimension` 0 means not known yet."""
        marks = self._read_marks()
        made_by, made_with = marks.get("model"), marks.get("dimension", 0)
        if made_by != model or (dimension and made_with and dimension != made_with):
            now = f"{model}' ({dimension} dimensions)" if made_by == model else f"{model}'"
            sekarang = f"{model}' ({dimension} dimensi)" if made_by == model else f"{model}'"
            raise IndexUnavailableError(
                f"the index was made with the embedding model '{made_by}' ({made_with} dimensions), but now it is "
                f"'{now}; run 'humas index' to build it anew, or set HUMAS_EMBEDDINGS back",
                f"Indeks dibuat dengan model embedding '{made_by}' ({made_with} dimensi), sedangkan sekarang "
                f"'{sekarang}; jalankan 'humas index' untuk membuatnya ulang atau kembalikan HUMAS_EMBEDDINGS.",
            )

    def pool(self, name: str) -> PoolIndex:
        """Return a pool ready to be searched; opened on first use."""
        with self._loading:
            if name not in self._pools:
                self._pools[name] = self._open_pool(name)
            return self._pools[name]

    def _open_pool(self, name: str) -> PoolIndex:
        self.derive(name)
        try:
            return PoolIndex(self.collection(name), self.folder / name)
        except (OSError, ValueError, KeyError, EOFError, BadZipFile):
            # What numpy and json raise for a file that is lost or cut short. All of them can be made again.
            shutil.rmtree(self.folder / name)
            self.derive(name)
            return PoolIndex(self.collection(name), self.folder / name)

    def derive(self, name: str) -> None:
        """Make the pool's derived files unless they are there."""
        from asisten_humas.knowledge.derive import save_pool

        if (self.folder / name).is_dir():
            return
        unfinished = self.folder / f"{name}.{threading.get_native_id()}.tmp"
        shutil.rmtree(unfinished, ignore_errors=True)
        save_pool(self.collection(name), unfinished)
        try:
            unfinished.rename(self.folder / name)
        except OSError:
            # Another process on this machine made the same files first.
            shutil.rmtree(unfinished, ignore_errors=True)
            if not (self.folder / name).is_dir():
                raise

    def close(self) -> None:
        """Let go of files and memory."""
        self._pools.clear()
        if not self._shared:
            close(self.client)

    def _read_marks(self) -> dict[str, Any]:
        if not self._marks:
            self._marks = dict(self.collection(DOCUMENTS).metadata or {})
        return self._marks


class Home(Protocol):
    """Where generations live. Any number of processes read; one at a time writes."""

    def current(self) -> str:
        """Return the name of the generation that is served, or "" before the first run."""

    def open(self, name: str) -> Generation:
        """Open a published generation for reading."""

    def close(self) -> None:
        """Let go of connections."""

    def unfinished(self) -> Path:
        """Return the file in which a run keeps the vectors it has made until it publishes (see `KeptVectors`)."""

    def writing(self) -> AbstractContextManager[None]:
        """Hold the writer's lock. Raises IndexUnavailableError when another run keeps it."""

    def begin(self, base: str, model: str, dimension: int) -> Generation:
        """Return a new unpublished generation with the content of `base`, or an empty one for base ""."""

    def publish(self, generation: Generation) -> None:
        """Serve a finished generation from now on, close it, and clear away what nobody uses any more."""


def new_name(served: str) -> str:
    """Return the name of a generation to follow `served`: a running number, a mark of its own, and the format."""
    before = re.match(r"\d{6}(?=-)", served)
    return f"{int(before[0]) + 1 if before else 1:06d}-{uuid.uuid4().hex[:8]}-f{FORMAT}"


def check_format(name: str) -> None:
    """Raise IndexUnavailableError unless this version of the program can read the generation of this name."""
    match = _NAME.fullmatch(name)
    if match is None or int(match["format"]) != FORMAT:
        raise IndexUnavailableError(
            "the index was made by another version of the program; run 'humas index' to build it anew",
            "Indeks dibuat oleh versi program yang lain; jalankan 'humas index' untuk membuatnya ulang.",
        )
