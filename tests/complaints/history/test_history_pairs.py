"""Category and unit decided together."""

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from asisten_humas.complaints.history.linear import Linear, shares
from asisten_humas.complaints.history.pairs import Pairs, counted

ROAD_AND_WASTE = {"Jalan": {"Dinas PU": 40, "Kelurahan": 10}, "Sampah": {"Dinas LH": 40, "Kelurahan": 10}}


def told(held: dict[str, dict[str, int]], category: list[float], unit: list[float]) -> tuple[str, str]:
    """Return category and unit for a report whose scores are given, alphabetically by label."""
    names = sorted({unit for units in held.values() for unit in units})
    machines = [
        Linear(labels, np.zeros((1, len(labels)), np.float32), np.array(scores, np.float32))
        for labels, scores in ((sorted(held), category), (names, unit))
    ]
    empty = csr_matrix((1, 1), dtype=np.float32)
    by_category, by_unit = Pairs(machines[0], machines[1], held).shares(empty, empty)
    assert by_category.sum() == pytest.approx(1)
    assert by_unit.sum() == pytest.approx(1)
    return sorted(held)[by_category.argmax()], names[by_unit.argmax()]


def test_the_surer_half_decides_a_doubtful_one() -> None:
    assert told(ROAD_AND_WASTE, [0.5, -0.5], [-0.1, -0.15, -0.5]) == ("Jalan", "Dinas PU")
    assert told(ROAD_AND_WASTE, [-0.1, -0.15], [0.5, -0.5, -0.5]) == ("Sampah", "Dinas LH")


def test_a_unit_of_every_category_leaves_the_category_alone() -> None:
    assert told(ROAD_AND_WASTE, [-0.1, -0.15], [-0.5, -0.5, 0.5]) == ("Jalan", "Kelurahan")
    assert told(ROAD_AND_WASTE, [-0.15, -0.1], [-0.5, -0.5, 0.5]) == ("Sampah", "Kelurahan")


def test_a_pair_never_met_is_told_where_both_halves_are_sure() -> None:
    assert told(ROAD_AND_WASTE, [1.0, -1.0], [1.0, -1.0, -1.0]) == ("Jalan", "Dinas LH")


def test_where_category_and_unit_have_nothing_to_do_with_each_other_each_keeps_its_own() -> None:
    even = {"A": {"X": 50, "Y": 50}, "B": {"X": 50, "Y": 50}}
    category, unit = np.array([0.1, -0.3]), np.array([-0.2, 0.0])
    assert told(even, category.tolist(), unit.tolist()) == ("A", "Y")


def test_pairs_are_counted_by_category() -> None:
    assert counted([("A", "X"), ("A", "X"), ("B", "X"), ("A", "Y")]) == {"A": {"X": 2, "Y": 1}, "B": {"X": 1}}


def test_shares_sum_to_one_and_follow_the_scores() -> None:
    found = shares(np.array([[0.2, -1.0, 0.1], [500.0, -500.0, 0.0]], np.float32), 6.0)
    assert found.sum(axis=1) == pytest.approx([1, 1])
    assert found[0].argsort().tolist() == [1, 2, 0]
