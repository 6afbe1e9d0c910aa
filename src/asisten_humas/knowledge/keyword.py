"""The keyword side: BM25 over words and word pairs (bm25s), saved beside the vectors and mapped into memory."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asisten_humas.knowledge.words import terms

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# Statute articles differ widely in length; b = 1 was measured best (see benchmarks).
_K1 = 1.5
_B = 1.0


class KeywordIndex:
    """BM25 scores of a query against every passage of a pool, in the order in which they were given."""

    def __init__(self, engine: Any, size: int) -> None:
        self._engine = engine
        self._size = size

    @classmethod
    def build(cls, texts: Sequence[str]) -> "KeywordIndex":
        """Return an index over `texts`."""
        import bm25s

        engine = bm25s.BM25(method="lucene", k1=_K1, b=_B)
        tokens = [terms(text) for text in texts]
        if any(tokens):
            engine.index(tokens, show_progress=False)
        return cls(engine, len(texts) if any(tokens) else 0)

    @classmethod
    def load(cls, folder: Path) -> "KeywordIndex":
        """Return the index saved in `folder`; its arrays stay on disk until they are read."""
        import bm25s

        if not folder.is_dir():
            return cls(bm25s.BM25(), 0)
        engine = bm25s.BM25.load(folder, mmap=True, load_corpus=False)
        return cls(engine, int(engine.scores["num_docs"]))

    def save(self, folder: Path) -> None:
        """Write the index into `folder`. An index without words leaves no folder."""
        if self._size:
            self._engine.save(folder, show_progress=False)

    def scores(self, query: str) -> "NDArray[np.float32]":
        """Return the BM25 score of every passage, zeros when no word is known."""
        import numpy as np

        known = self._engine.get_tokens_ids(terms(query)) if self._size else []
        if not known:
            return np.zeros(self._size, dtype=np.float32)
        scores: NDArray[np.float32] = self._engine.get_scores_from_ids(known)
        return scores
