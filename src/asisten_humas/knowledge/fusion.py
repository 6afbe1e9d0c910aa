"""Dense and keyword scores → one ranking."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Fused(NamedTuple):
    """A passage's number in its pool with its scores."""

    number: int
    score: float
    dense: float
    keyword: float


def fuse(
    dense: dict[int, float], keyword: "NDArray[np.float32]", allowed: "NDArray[np.bool_]", *, dense_weight: float = 0.5
) -> list[Fused]:
    """Return the candidates of both sides, best first.

    Both scores are brought to zero mean and unit variance over the query's candidates, so that their weights mean the
    same whatever the query's length.
    """
    import numpy as np

    best_words = np.argsort(-keyword, kind="stable")[: max(len(dense), 1)].tolist()
    numbers = [n for n in dict.fromkeys([*dense, *(n for n in best_words if keyword[n] > 0)]) if allowed[n]]
    if not numbers:
        return []
    floor = min(dense.values(), default=0.0)
    near = np.array([dense.get(n, floor) for n in numbers])
    words = keyword[numbers].astype(float)
    score = dense_weight * _standard(near) + (1 - dense_weight) * _standard(words)
    squashed = 1 / (1 + np.exp(-score))
    order = np.argsort(-score, kind="stable")
    return [Fused(numbers[i], float(squashed[i]), float(near[i]), float(words[i])) for i in order]


def _standard(values: "NDArray[np.float64]") -> "NDArray[np.float64]":
    spread = float(values.std())
    centred: NDArray[np.float64] = values - values.mean()
    return centred / spread if spread > 0 else centred
