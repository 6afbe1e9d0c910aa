"""Generations of the index: a run builds a new folder and then moves one pointer, so readers see old or new, whole.

    index/
      current            the name of the generation that is served
      writer.lock        held by the one run that writes
      generations/NAME/  chroma/ (vectors, texts, documents) and one folder of keyword files for each pool

Chroma's embedded store does not show one process what another adds to the same folder (seen with 1.5.9), therefore a
generation is never changed after it was published, and an open reader moves on when the pointer does.
"""

import os
import shutil
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asisten_humas.errors import IndexUnavailableError
from asisten_humas.knowledge.pool import PoolIndex

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.models.Collection import Collection

POOLS = ("kebijakan", "rilis")
DOCUMENTS = "dokumen"

_LOCK_SECONDS = 10.0


class Generation:
    """One state of the index: its Chroma collections and, for reading, its pools."""

    def __init__(self, name: str, client: "Client", folder: Path) -> None:
        self.name = name
        self.client = client
        self.folder = folder
        self._pools: dict[str, PoolIndex] = {}
        self._loading = threading.Lock()

    def collection(self, name: str) -> "Collection":
        """Return one of the generation's collections: a pool, or the documents."""
        return self.client.get_collection(name, embedding_function=None)

    @property
    def model(self) -> str:
        """The embedding model that made the vectors."""
        return str((self.collection(DOCUMENTS).metadata or {}).get("model", ""))

    def pool(self, name: str) -> PoolIndex:
        """Return a pool ready to be searched; read from disk on first use."""
        with self._loading:
            if name not in self._pools:
                self._pools[name] = PoolIndex.load(self.collection(name), self.folder / name)
            return self._pools[name]

    def close(self) -> None:
        """Let go of files and memory."""
        self._pools.clear()
        self.client.close()


class EmbeddedHome:
    """Generations as folders on this machine; many processes may read while one writes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._pointer = folder / "current"

    def current(self) -> str:
        """Return the name of the generation that is served, or "" before the first run."""
        try:
            return self._pointer.read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return ""

    def open(self, name: str) -> Generation:
        """Open a published generation for reading."""
        folder = self.folder / "generations" / name
        return Generation(name, _client(folder / "chroma"), folder)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the writer's lock. Raises IndexUnavailableError when another run keeps it."""
        import filelock

        self.folder.mkdir(parents=True, exist_ok=True)
        try:
            with filelock.FileLock(self.folder / "writer.lock", timeout=_LOCK_SECONDS):
                yield
        except filelock.Timeout as error:
            raise IndexUnavailableError(
                "another run is writing the index; wait until it is done and run again",
                "Indeks sedang diperbarui oleh proses lain; tunggu sampai selesai lalu ulangi.",
            ) from error

    def begin(self, base: str, model: str) -> Generation:
        """Return a new unpublished generation: a copy of `base`, or an empty one for base ""."""
        generations = self.folder / "generations"
        number = int(base.partition("-")[0]) + 1 if base else 1
        name = f"{number:06d}-{uuid.uuid4().hex[:8]}"
        folder = generations / name
        if base:
            shutil.copytree(generations / base / "chroma", folder / "chroma")
        folder.mkdir(parents=True, exist_ok=True)
        generation = Generation(name, _client(folder / "chroma"), folder)
        if not base:
            _create(generation.client, model)
        return generation

    def publish(self, generation: Generation) -> None:
        """Close a finished generation, serve it from now on, and clear away the ones nobody uses."""
        generation.close()
        served = self.current()
        fresh = self._pointer.with_suffix(".new")
        with fresh.open("w", encoding="ascii") as file:
            file.write(generation.name)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._pointer)
        self._clear(keep={generation.name, served})

    def _clear(self, keep: set[str]) -> None:
        # A search that began before the pointer moved still reads the generation served until now: that one stays.
        for folder in (self.folder / "generations").iterdir():
            if folder.name not in keep:
                shutil.rmtree(folder, ignore_errors=True)


def _client(folder: Path) -> "Client":
    import chromadb
    from chromadb.config import Settings

    client: Client = chromadb.PersistentClient(folder, settings=Settings(anonymized_telemetry=False))  # type: ignore[assignment]
    return client


def _create(client: "Client", model: str) -> None:
    spaces: dict[str, Any] = dict.fromkeys(POOLS, "cosine") | {DOCUMENTS: "l2"}
    for name, space in spaces.items():
        client.create_collection(
            name, metadata={"model": model}, configuration={"hnsw": {"space": space}}, embedding_function=None
        )
