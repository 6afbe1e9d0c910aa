"""A query put to one pool: the ranking, and how sure it is."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from asisten_humas.knowledge.confidence import ENOUGH, confidence
from asisten_humas.knowledge.fusion import Fused, search_pool
from asisten_humas.knowledge.generations import Generation
from asisten_humas.knowledge.pool import PoolIndex
from asisten_humas.knowledge.query import Query
from asisten_humas.knowledge.words import words
from asisten_humas.models import Hit, Passage

_JUDGED = 5  # passages that confidence is read from, however few are asked for


class Asked(NamedTuple):
    """A query with its vector and the pool it is put to."""

    generation: Generation
    pool: PoolIndex
    query: Query
    vector: NDArray[np.float32]
    model: str

    def best(self, allowed: NDArray[np.bool_], k: int, *, abstain: bool) -> tuple[tuple[Hit, ...], float]:
        """Return the best `k` passages among those allowed, and how sure the best of them answers (0 to 1).

        With `abstain` there are none below `ENOUGH`.
        """
        fused = search_pool(self.pool, self.query, self.vector, allowed, max(k, _JUDGED))
        if not fused:
            return (), 0.0
        passages = self.pool.passages([item.number for item in fused])
        sure = self._confidence(fused[:_JUDGED], passages[:_JUDGED])
        if abstain and sure < ENOUGH:
            return (), sure
        strongest = max(fused[0].strength, 1e-9)
        hits = (
            Hit(
                passage=passage,
                score=sure * min(1.0, max(0.0, item.strength / strongest)),
                dense=item.dense,
                keyword=item.keyword,
            )
            for passage, item in zip(passages[:k], fused, strict=False)
        )
        return tuple(hits), sure

    def _confidence(self, fused: list[Fused], passages: list[Passage]) -> float:
        similarity = max(item.dense for item in fused)
        referred = max(item.referred for item in fused)
        size, coverage = len(self.pool.ids), self._coverage(passages)
        return max(referred, confidence(self.model, similarity, coverage, size, report=self.query.report))

    def _coverage(self, passages: list[Passage]) -> float:
        """Return the share of the query's words, weighed by rarity, that one passage has; the best passage counts."""
        rarity = self.pool.rarity(self.query)
        whole = sum(rarity.values())
        if not whole:
            return 0.0
        said = [set(words(f"{passage.label} {passage.title} {passage.text}")) for passage in passages]
        return max(sum(weight for word, weight in rarity.items() if word in some) for some in said) / whole
