"""Dense and keyword scores → one ranking.

Both scores are brought to zero mean and unit variance over the pool before they are added, since neither has a scale
of its own: BM25 grows with the query's length, and cosines of e5 lie between 0.75 and 0.9 whatever they compare.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from asisten_humas.knowledge.pool import PoolIndex
from asisten_humas.knowledge.query import Query

# Weight of the dense side against 1 for the keyword side. A question in plain words shares few words with its answer;
# the wording of a statute is shared. Both lie on broad plateaus (see benchmarks).
_DENSE_IN_QUESTION = 2.5
_DENSE_IN_STATEMENT = 1.3

_NEAREST = 50
_FEW = 1_000  # so few passages are compared one by one
_BEST_WORDS = 16
_REFERENCE = 12.0  # a passage that the query names outright comes before all others


class Fused(NamedTuple):
    """A passage's number in its pool with its scores."""

    number: int
    strength: float
    """Fused score in standard deviations above the pool's mean."""

    dense: float
    keyword: float
    referred: float
    """How well it answers a rule that the query names, 0 to 1."""


def search_pool(
    pool: PoolIndex, query: Query, vector: NDArray[np.float32], allowed: NDArray[np.bool_], k: int
) -> list[Fused]:
    """Return the best `k` passages among those allowed, best first."""
    keyword = pool.keyword_scores(query)
    referred = pool.referred(query.reference)
    near = _nearest_allowed(pool, vector, allowed, k)
    best_words = _best(np.where(allowed, keyword, 0.0), max(_BEST_WORDS, k))
    others = [n for n in dict.fromkeys([*best_words, *referred]) if allowed[n] and n not in near]
    near |= pool.similarity(vector, others)
    if not near:
        return []
    numbers = list(near)
    dense = np.array([near[n] for n in numbers])
    weight = _DENSE_IN_QUESTION if query.question else _DENSE_IN_STATEMENT
    strength = weight * _standard(dense, *pool.usual_similarity(vector))
    strength += _standard(keyword[numbers], float(keyword.mean()), float(keyword.std()))
    strength = strength / (weight + 1) + _REFERENCE * np.array([referred.get(n, 0.0) for n in numbers])
    order = np.argsort(-strength, kind="stable")[:k]
    return [
        Fused(n, float(strength[i]), float(dense[i]), float(keyword[n]), referred.get(n, 0.0))
        for i, n in ((i, numbers[i]) for i in order)
    ]


def _nearest_allowed(
    pool: PoolIndex, vector: NDArray[np.float32], allowed: NDArray[np.bool_], k: int
) -> dict[int, float]:
    few = np.flatnonzero(allowed)
    if len(few) <= min(_FEW, len(allowed) // 10):
        return pool.similarity(vector, few.tolist())
    # Chroma's own filter takes 30 times as long as a plain query; rules out of force are few, so ask for more instead.
    count, wanted = max(_NEAREST, 2 * k), min(k, len(few))
    while True:
        near = pool.nearest(vector, count)
        kept = {number: similarity for number, similarity in near.items() if allowed[number]}
        if len(kept) >= wanted or count >= len(pool.ids):
            return kept
        count *= 4


def _best(scores: NDArray[np.float32], count: int) -> list[int]:
    count = min(count, len(scores))
    best = np.argpartition(-scores, count - 1)[:count] if count else np.empty(0, dtype=np.intp)
    return [int(number) for number in best if scores[number] > 0]


def _standard(values: NDArray[np.floating], mean: float, spread: float) -> NDArray[np.float64]:
    return (values.astype(np.float64) - mean) / max(spread, 1e-6)
