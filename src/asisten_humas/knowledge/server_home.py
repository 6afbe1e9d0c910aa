"""The index in a Chroma server, shared by many machines.

Collections of one generation carry its name: `humas-000012-1a2b3c4d-f3-kebijakan`. A generation is published by
creating the collection `humas-terbit-000012`, which the server does for one run only, so two runs cannot both succeed.
The path of the URL, if any, takes the place of `humas`: http://host:8000/dbmsda keeps several agencies apart.

Each machine derives the keyword files from the collections into a folder of its own, once for all its processes.
"""

import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from asisten_humas.errors import IndexUnavailableError, SettingsError
from asisten_humas.knowledge.clients import connect, disconnect
from asisten_humas.knowledge.embedded_home import writers_lock
from asisten_humas.knowledge.generations import DOCUMENTS, POOLS, Generation, new_name

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from chromadb.api.models.Collection import Collection

_POINTER_SECONDS = 1.0  # how long a reader trusts what it saw; new passages are to be found within two
_COPY = 500  # records per request: a request of the server is bounded in bytes


class ServerHome:
    """Generations as groups of collections in a Chroma server."""

    def __init__(self, url: str, folder: Path) -> None:
        self._url = urlsplit(url)
        name = self._url.path.strip("/") or "humas"
        if (
            self._url.scheme not in ("http", "https")
            or not self._url.hostname
            or not re.fullmatch(r"[\w-]{3,40}", name)
        ):
            raise SettingsError(
                f"HUMAS_CHROMA_URL is '{url}'; write it as http://host:8000, with an agency's name after it if need be",
                f"HUMAS_CHROMA_URL berisi '{url}'; tulis seperti http://host:8000, boleh diikuti nama instansi.",
            )
        self._name = name
        self._folder = folder
        self._seen = ("", -_POINTER_SECONDS)
        self._connecting = threading.Lock()
        self._connected: Client | None = None

    def current(self) -> str:
        """Return the name of the generation that is served, or "" before the first run; at most a second old."""
        name, seen_at = self._seen
        if monotonic() - seen_at >= _POINTER_SECONDS:
            name = self._published()
            self._seen = (name, monotonic())
        return name

    def open(self, name: str) -> Generation:
        """Open a published generation for reading."""
        folder = self._folder / "derived" / f"{self._name}-{name}"
        folder.mkdir(parents=True, exist_ok=True)
        return Generation(name, self._client(), folder, prefix=f"{self._name}-{name}-", shared=True)

    def close(self) -> None:
        """Let go of the connection."""
        with self._connecting:
            if self._connected is not None:
                disconnect(self._connected)
            self._connected = None

    def unfinished(self) -> Path:
        """Return the file in which a run of this machine keeps the vectors it has made until it publishes."""
        return self._folder / f"unfinished-{self._name}"

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the writer's lock of this machine; a run on another machine is caught by `publish`."""
        with writers_lock(self._folder / "writer.lock"):
            self._seen = ("", -_POINTER_SECONDS)
            yield

    def begin(self, base: str, model: str, dimension: int) -> Generation:
        """Return a new unpublished generation with the content of `base`, or an empty one for base ""."""
        generation = self.open(new_name(self.current()))
        generation.create(model, dimension)
        if base:
            source = self.open(base)
            for name in (*POOLS, DOCUMENTS):
                _copy(source.collection(name), generation.collection(name))
            source.close()
        return generation

    def publish(self, generation: Generation) -> None:
        """Serve a finished generation from now on, close it, and clear away what nobody uses any more."""
        from chromadb.errors import ChromaError

        before, number = self._published(), generation.name.partition("-")[0]
        try:
            self._client().create_collection(
                f"{self._name}-terbit-{number}", metadata={"generation": generation.name}, embedding_function=None
            )
        except ChromaError as error:
            # The server says "already exists" under no name of its own (1.5.9).
            if self._published().partition("-")[0] < number:
                raise
            self._remove({generation.name})
            raise IndexUnavailableError(
                "another machine has published the index meanwhile; run again",
                "Indeks baru saja diperbarui dari komputer lain; ulangi.",
            ) from error
        finally:
            generation.close()
        self._seen = (generation.name, monotonic())
        self._clear(generation.name, before)

    def _published(self) -> str:
        marks = [c for c in self._client().list_collections() if c.name.startswith(f"{self._name}-terbit-")]
        if not marks:
            return ""
        return str((max(marks, key=lambda mark: mark.name).metadata or {})["generation"])

    def _clear(self, served: str, before: str) -> None:
        # Older generations, and those that runs left behind which did not get to publish. A run on another machine
        # that works on a later number is none of our business.
        names = {match[1] for c in self._client().list_collections() if (match := self._generation_of(c.name))}
        self._remove({name for name in names if name <= served and name not in (served, before)})
        for mark in self._client().list_collections():
            if mark.name.startswith(f"{self._name}-terbit-") and (mark.metadata or {})["generation"] < before:
                self._client().delete_collection(mark.name)
        for folder in (self._folder / "derived").glob(f"{self._name}-*"):
            if folder.name.removeprefix(f"{self._name}-") not in (served, before):
                shutil.rmtree(folder, ignore_errors=True)

    def _generation_of(self, collection: str) -> re.Match[str] | None:
        return re.fullmatch(
            rf"{re.escape(self._name)}-(\d{{6}}-[0-9a-f]{{8}}(?:-f\d+)?)-(?:{'|'.join((*POOLS, DOCUMENTS))})",
            collection,
        )

    def _remove(self, names: set[str]) -> None:
        for collection in self._client().list_collections():
            match = self._generation_of(collection.name)
            if match and match[1] in names:
                self._client().delete_collection(collection.name)

    def _client(self) -> "Client":
        with self._connecting:
            if self._connected is None:
                self._connected = connect(self._url)
            return self._connected


def _copy(source: "Collection", target: "Collection") -> None:
    for offset in range(0, source.count(), _COPY):
        page: Any = source.get(limit=_COPY, offset=offset, include=["documents", "metadatas", "embeddings"])
        target.add(
            ids=page["ids"], documents=page["documents"], metadatas=page["metadatas"], embeddings=page["embeddings"]
        )
