"""Category and unit decided together: a pair that past reports hold often is likelier than its halves alone."""

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from asisten_humas.complaints.history.linear import Linear, shares

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

_SHARPNESS = 6.0
_UNSEEN = 0.3
"""Reports added to every pair, so that none is impossible: labels are partly wrong, and units change."""


def counted(pairs: Iterable[tuple[str, str]]) -> dict[str, dict[str, int]]:
    """Return category → unit → past reports, of one (category, unit) for each report."""
    counts: dict[str, Counter[str]] = {}
    for category, unit in pairs:
        counts.setdefault(category, Counter())[unit] += 1
    return {category: dict(units) for category, units in counts.items()}


class Pairs(NamedTuple):
    """A machine for the category, one for the unit, and the reports `counted` for each pair."""

    category: Linear
    unit: Linear
    held: dict[str, dict[str, int]]

    def shares(self, matrix: "csr_matrix", widened: "csr_matrix") -> "tuple[NDArray[np.float32], NDArray[np.float32]]":
        """Return the shares of categories and of units, reports × labels, each of its own features.

        A pair's share is that of both its halves, times how much likelier it is among past reports than by chance.
        """
        category = shares(self.category.scores(matrix), _SHARPNESS)
        unit = shares(self.unit.scores(widened), _SHARPNESS)
        lift = self._lift()
        by_category, by_unit = category * (unit @ lift.T), unit * (category @ lift)
        return by_category / by_category.sum(axis=1, keepdims=True), by_unit / by_unit.sum(axis=1, keepdims=True)

    def _lift(self) -> "NDArray[np.float32]":
        import numpy as np

        rows = [self.held.get(category, {}) for category in self.category.labels]
        counts = np.array([[row.get(unit, 0) for unit in self.unit.labels] for row in rows], np.float32) + _UNSEEN
        lift: NDArray[np.float32] = counts * counts.sum() / np.outer(counts.sum(axis=1), counts.sum(axis=0))
        return lift
