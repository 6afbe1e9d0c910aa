"""Measures of a ranking, one query at a time: `ranked` are ids best first, `relevant` maps ids to grades above 0."""

import math
from collections.abc import Mapping, Sequence


def ndcg(ranked: Sequence[str], relevant: Mapping[str, int], k: int = 10) -> float:
    """Return the normalised discounted cumulative gain of the first `k` (gain = grade, as in trec_eval)."""
    gained = sum(relevant.get(item, 0) / math.log2(rank + 2) for rank, item in enumerate(ranked[:k]))
    best = sorted(relevant.values(), reverse=True)[:k]
    possible = sum(grade / math.log2(rank + 2) for rank, grade in enumerate(best))
    return gained / possible if possible else 0.0


def recall(ranked: Sequence[str], relevant: Mapping[str, int], k: int) -> float:
    """Return the share of the relevant ids that are among the first `k`."""
    return len(set(ranked[:k]) & relevant.keys()) / len(relevant) if relevant else 0.0


def reciprocal_rank(ranked: Sequence[str], relevant: Mapping[str, int], k: int = 10) -> float:
    """Return 1 over the rank of the first relevant id among the first `k`, 0 when there is none."""
    return next((1 / rank for rank, item in enumerate(ranked[:k], start=1) if item in relevant), 0.0)


def mean(values: Sequence[float]) -> float:
    """Return the arithmetic mean, 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that at least `share` (0 to 1) of all values do not exceed; 0 of nothing."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else 0.0
