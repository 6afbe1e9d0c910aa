"""Learn category and unit from past reports, and suggest them for new ones.

Measured (benchmarks/triage): of what was tried, places, a category foretold on reports kept out, deciding category and
unit together, and a low C made the difference. What did not, or not on every set: sentence vectors (whole or averaged
from the model's table of tokens), nearest reports, kernels, a small neural network, words without vowels, dropping
doubtful rows, stems and supervised term weights.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from asisten_humas.complaints.history.features import Features, crossed, joined
from asisten_humas.complaints.history.linear import Linear, Sureness, margins, shares
from asisten_humas.complaints.history.pairs import Pairs, counted
from asisten_humas.complaints.history.table import Past
from asisten_humas.errors import InputError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

MAX_ROWS = 40_000
"""Rows learned from, the last of the file first: training grows with them, and units change over the years."""

CONFIDENT = 0.7
"""Share of right answers from which a suggestion decides; below it the rules do, and a human is asked."""

_MIN_ROWS = 20
_FEW = 2000
_FOLDS = 3
_CHECKED = 5  # one report in five is kept out to measure sureness
_LIKELY = 0.1  # a category foretold with less is not crossed with the place
_PLACE_IN_CATEGORY = 0.3  # where it happened tells who comes, and little of what it is
_SHARPNESS = 3.0  # makes the scores of a machine, about -1 to 1, into shares


class Suggestion(NamedTuple):
    """Category and unit for a report, each with the share of right answers to expect, and its precedents."""

    category: str
    unit: str
    category_confidence: float
    unit_confidence: float
    precedents: int
    """Past reports of this category at this unit."""


@dataclass(frozen=True, slots=True, eq=False)
class HistoryModel:
    """What was learned from past reports."""

    features: Features
    foretelling: Linear
    """Category from words and places; its shares, crossed with the place, are features of the unit."""

    category: Linear
    unit: Linear
    category_sureness: Sureness
    unit_sureness: Sureness
    precedents: dict[str, dict[str, int]]
    """Category → unit → past reports."""

    @classmethod
    def learn(cls, rows: Sequence[Past]) -> "HistoryModel":
        """Learn from past reports; the same rows give the same model. Raises InputError for fewer than 20."""
        import numpy as np

        rows = rows[-MAX_ROWS:]
        if len(rows) < _MIN_ROWS:
            raise InputError(
                f"{len(rows)} labelled complaints are too few to learn from; give at least {_MIN_ROWS}",
                f"{len(rows)} laporan berlabel terlalu sedikit untuk dipelajari; berikan paling sedikit {_MIN_ROWS}.",
            )
        features, matrix = Features.learn(rows)
        categories, units = [row.category for row in rows], [row.unit for row in rows]
        foretelling, foretold = _foretold(features.words_and_places(matrix), categories)
        widened = _widened(features, matrix, foretold)
        matrix = features.with_places_at(_PLACE_IN_CATEGORY, matrix)
        kept = np.flatnonzero(_parts(len(rows), _CHECKED) != 0).tolist()
        category, unit, *known = _side_by_side(
            [
                (matrix, categories, False),
                (widened, units, False),
                (matrix[kept], [categories[n] for n in kept], True),
                (widened[kept], [units[n] for n in kept], True),
            ]
        )
        kept_out = Pairs(known[0], known[1], counted((rows[n].category, rows[n].unit) for n in kept))
        sureness = _sureness(kept_out, matrix, widened, rows)
        return cls(features, foretelling, category, unit, *sureness, counted(zip(categories, units, strict=True)))

    def suggest(self, reports: Sequence[Past]) -> list[Suggestion]:
        """Return a suggestion for each report, of which only text and place are read."""
        if not reports:
            return []
        matrix = self.features.matrix(reports)
        foretold = shares(self.foretelling.scores(self.features.words_and_places(matrix)), _SHARPNESS)
        widened = _widened(self.features, matrix, foretold)
        matrix = self.features.with_places_at(_PLACE_IN_CATEGORY, matrix)
        categories, units = Pairs(self.category, self.unit, self.precedents).shares(matrix, widened)
        found = zip(
            categories.argmax(axis=1),
            units.argmax(axis=1),
            self.category_sureness.of(margins(categories)),
            self.unit_sureness.of(margins(units)),
            strict=True,
        )
        return [self._suggestion(*one) for one in found]

    def _suggestion(self, category: int, unit: int, category_share: float, unit_share: float) -> Suggestion:
        names = self.category.labels[category], self.unit.labels[unit]
        precedents = self.precedents.get(names[0], {}).get(names[1], 0)
        return Suggestion(*names, round(float(category_share), 3), round(float(unit_share), 3), precedents)


def _side_by_side(jobs: "Sequence[tuple[csr_matrix, Sequence[str], bool]]") -> list[Linear]:
    # Processes, not threads: the machines of one process share one source of chance, and threads would take turns at
    # it in another order each time. For few rows starting processes takes longer than learning.
    from joblib import Parallel, delayed

    workers = 2 if len(jobs[0][1]) > _FEW else 1
    machines: list[Linear] = Parallel(n_jobs=workers)(
        delayed(Linear.fit)(matrix, labels, rough=rough) for matrix, labels, rough in jobs
    )
    return machines


def _parts(rows: int, count: int) -> "NDArray[np.int64]":
    """Return the part (0 to `count` - 1) of each row: by chance, always the same, whatever order the file has."""
    import numpy as np

    return np.random.default_rng(0).permutation(rows) % count


def _foretold(matrix: "csr_matrix", labels: Sequence[str]) -> "tuple[Linear, NDArray[np.float32]]":
    """Return a machine for the labels and the shares it gives each row, learned without the row's own label.

    The machine is the mean of those of the folds, so that new rows are judged as the rows of the history were.
    """
    import numpy as np

    fold, names = _parts(len(labels), _FOLDS), sorted(set(labels))
    kept = [np.flatnonzero(fold != number).tolist() for number in range(_FOLDS)]
    jobs = [(matrix[rows], [labels[n] for n in rows], False) for rows in kept]
    machines = [_spread(machine, names) for machine in _side_by_side(jobs)]
    foretold = np.zeros((len(labels), len(names)), np.float32)
    for number, machine in enumerate(machines):
        foretold[fold == number] = shares(machine.scores(matrix[fold == number]), _SHARPNESS)
    weights = np.mean([machine.weights for machine in machines], axis=0)
    return Linear(names, weights, np.mean([machine.offsets for machine in machines], axis=0)), foretold


def _spread(machine: Linear, names: Sequence[str]) -> Linear:
    """Return the machine for all names; one that it did not meet is judged unlikely (-1) everywhere."""
    import numpy as np

    weights = np.zeros((machine.weights.shape[0], len(names)), np.float32)
    offsets = np.full(len(names), -1.0, np.float32)
    at = [names.index(label) for label in machine.labels]
    weights[:, at], offsets[at] = machine.weights, machine.offsets
    return Linear(list(names), weights, offsets)


def _sureness(
    known: Pairs, matrix: "csr_matrix", widened: "csr_matrix", rows: Sequence[Past]
) -> tuple[Sureness, Sureness]:
    """Return how sure category and unit are, on the rows that `known` was kept from learning."""
    import numpy as np

    checked = np.flatnonzero(_parts(len(rows), _CHECKED) == 0).tolist()
    categories, units = known.shares(matrix[checked], widened[checked])
    told_categories = [known.category.labels[n] for n in categories.argmax(axis=1)]
    told_units = [known.unit.labels[n] for n in units.argmax(axis=1)]
    right_categories = np.array([told == rows[n].category for told, n in zip(told_categories, checked, strict=True)])
    right_units = np.array([told == rows[n].unit for told, n in zip(told_units, checked, strict=True)])
    return Sureness.fit(margins(categories), right_categories), Sureness.fit(margins(units), right_units)


def _widened(features: Features, matrix: "csr_matrix", foretold: "NDArray[np.float32]") -> "csr_matrix":
    """Return the features that the unit is told from: beside them the foretold category crossed with the place."""
    import numpy as np
    from scipy.sparse import csr_matrix

    likely = csr_matrix(np.where(foretold < _LIKELY, 0, foretold))
    return joined(matrix, crossed(features.only_places(matrix), likely))
