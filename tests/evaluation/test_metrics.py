"""Measures of a ranking against values worked out by hand."""

import math

import pytest

from asisten_humas.evaluation.metrics import mean, ndcg, percentile, recall, reciprocal_rank

RELEVANT = {"a": 2, "b": 1}


def test_ndcg_by_hand() -> None:
    best = 2 + 1 / math.log2(3)
    assert ndcg(["a", "b"], RELEVANT) == pytest.approx(1)
    assert ndcg(["b", "x", "a"], RELEVANT) == pytest.approx((1 + 2 / math.log2(4)) / best)
    assert ndcg(["x"] * 10 + ["a"], RELEVANT) == 0
    assert ndcg(["a"], {}) == 0


def test_recall_and_reciprocal_rank() -> None:
    assert recall(["x", "b"], RELEVANT, 2) == 0.5
    assert recall(["x", "b"], RELEVANT, 1) == 0
    assert reciprocal_rank(["x", "b", "a"], RELEVANT) == 0.5
    assert reciprocal_rank(["x"], RELEVANT) == 0


def test_percentile_is_a_value_that_was_measured() -> None:
    assert percentile([4, 1, 3, 2], 0.5) == 2
    assert percentile([4, 1, 3, 2], 0.95) == 4
    assert percentile([], 0.5) == 0
    assert mean([]) == 0
    assert mean([1, 2]) == 1.5
