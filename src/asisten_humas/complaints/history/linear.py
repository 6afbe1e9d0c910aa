"""One weighing of features for each label (a linear support vector machine), and how often it is right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

C = 0.3
"""Lower than the usual 1: labels given by many hands are partly wrong, and must not be learned by heart."""

_TOLERANCE = 0.5
_ROUGH = 1.0
"""Tolerance of machines that only measure how often the others are right: a third faster, 0.2 points less right."""
_SHARE_OF_COUNTS = 0.07
"""How much of the scores' spread comes from plain counts of terms, which judge rare terms better than the machine."""


@dataclass(frozen=True, slots=True, eq=False)
class Linear:
    """Weights (features × labels) and offsets (labels)."""

    labels: list[str]
    weights: "NDArray[np.float32]"
    offsets: "NDArray[np.float32]"

    @classmethod
    def fit(cls, matrix: "csr_matrix", labels: Sequence[str], *, rough: bool = False) -> "Linear":
        """Learn from one row of features for each label. One label alone is learned as "always this"."""
        import numpy as np
        from sklearn.svm import LinearSVC

        names = sorted(set(labels))
        if len(names) == 1:
            return cls(names, np.zeros((matrix.shape[1], 1), np.float32), np.ones(1, np.float32))
        machine = LinearSVC(C=C, tol=_ROUGH if rough else _TOLERANCE, random_state=0).fit(
            matrix, np.array(labels, dtype=object)
        )
        weights, offsets = machine.coef_.T.astype(np.float32), machine.intercept_.astype(np.float32)
        if len(names) == 2:  # of two labels only the second has weights
            weights, offsets = np.hstack([-weights, weights]), np.concatenate([-offsets, offsets])
        # Row by row in memory: otherwise every single report would first cost a copy of all weights.
        return cls(names, np.ascontiguousarray(weights + _by_counts(matrix, labels)), offsets)

    def scores(self, matrix: "csr_matrix") -> "NDArray[np.float32]":
        """Return reports × labels; the highest score is the label."""
        scores: NDArray[np.float32] = matrix @ self.weights + self.offsets
        return scores


def _by_counts(matrix: "csr_matrix", labels: Sequence[str]) -> "NDArray[np.float32]":
    """Return the weights of a complement naive Bayes (Rennie et al. 2003), scaled to their part of the scores."""
    import numpy as np
    from sklearn.naive_bayes import ComplementNB

    counted = ComplementNB(alpha=0.03).fit(matrix, np.array(labels, dtype=object)).feature_log_prob_.T
    spread = float(np.mean(np.std(matrix @ counted, axis=1)))
    weights: NDArray[np.float32] = (_SHARE_OF_COUNTS / max(spread, 1e-9) * counted).astype(np.float32)
    return weights


def shares(scores: "NDArray[np.float32]", sharpness: float) -> "NDArray[np.float32]":
    """Return scores, about -1 to 1, as shares that sum to 1 for each report; sharper, the best takes more."""
    import numpy as np

    grown = np.exp(sharpness * (scores - scores.max(axis=1, keepdims=True)))
    found: NDArray[np.float32] = grown / grown.sum(axis=1, keepdims=True)
    return found


def margins(scores: "NDArray[np.float32]") -> "NDArray[np.float32]":
    """Return for each report how far the best score stands above the second (2 where there is but one label)."""
    import numpy as np

    if scores.shape[1] == 1:
        return np.full(len(scores), 2.0, np.float32)
    best = np.sort(scores, axis=1)
    gaps: NDArray[np.float32] = best[:, -1] - best[:, -2]
    return gaps


@dataclass(frozen=True, slots=True, eq=False)
class Sureness:
    """Share of right answers by margin, measured on reports that were kept out while learning; never falling."""

    margins: "NDArray[np.float32]"
    shares: "NDArray[np.float32]"

    @classmethod
    def fit(cls, gaps: "NDArray[np.float32]", right: "NDArray[np.bool_]") -> "Sureness":
        """Return the isotonic fit of right (0 or 1) on margin; never certain, however few reports it rests on."""
        import numpy as np
        from sklearn.isotonic import IsotonicRegression

        fitted = IsotonicRegression(y_min=0, y_max=1 - 1 / (len(right) + 2), out_of_bounds="clip").fit(
            gaps, right.astype(np.float64)
        )
        # Margins smaller than any that was measured are those of texts unlike the history: sureness falls to nothing.
        gaps_met = np.concatenate([[0.0], fitted.X_thresholds_ + 1e-6])
        return cls(gaps_met.astype(np.float32), np.concatenate([[0.0], fitted.y_thresholds_]).astype(np.float32))

    def of(self, gaps: "NDArray[np.float32]") -> Any:
        """Return the share of right answers to expect at each margin (0 to 1)."""
        import numpy as np

        return np.interp(gaps, self.margins, self.shares)
