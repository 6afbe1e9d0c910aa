"""Vectors of a run that was killed: found again whole, never mixed up, never in the way."""

from pathlib import Path

import numpy as np
import pytest

from asisten_humas.knowledge.kept_vectors import KeptVectors


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "unfinished"


def vectors(*rows: list[float]) -> "np.ndarray[tuple[int, int], np.dtype[np.float32]]":
    return np.array(rows, dtype=np.float32)


def found(kept: KeptVectors, *texts: str) -> dict[str, list[float]]:
    return {text: vector.tolist() for text, vector in kept.find(texts).items()}


def test_what_was_kept_is_found_by_the_next_process(path: Path) -> None:
    KeptVectors(path, "m").keep(["a", "b"], vectors([1, 2], [3, 4]))
    KeptVectors(path, "m").keep(["c"], vectors([5, 6]))
    assert found(KeptVectors(path, "m"), "c", "x", "a") == {"c": [5, 6], "a": [1, 2]}


def test_another_model_finds_nothing(path: Path) -> None:
    KeptVectors(path, "m").keep(["a"], vectors([1, 2]))
    assert found(KeptVectors(path, "n"), "a") == {}


def test_vectors_of_another_dimension_take_the_place_of_all(path: Path) -> None:
    KeptVectors(path, "m").keep(["a"], vectors([1, 2]))
    KeptVectors(path, "m").keep(["b"], vectors([1, 2, 3]))
    assert found(KeptVectors(path, "m"), "a", "b") == {"b": [1, 2, 3]}


@pytest.mark.parametrize("left", [0, 3, 8, 20, 48, 60, 87])
def test_a_file_cut_short_anywhere_gives_its_whole_rows_and_can_be_gone_on_with(path: Path, left: int) -> None:
    KeptVectors(path, "m").keep(["a", "b"], vectors([1, 2], [3, 4]))
    path.write_bytes(path.read_bytes()[:left])
    KeptVectors(path, "m").keep(["c"], vectors([5, 6]))
    assert found(KeptVectors(path, "m"), "a", "b", "c") == {"c": [5, 6]} | ({"a": [1, 2]} if left >= 48 else {})


def test_nothing_is_left_after_clear(path: Path) -> None:
    kept = KeptVectors(path, "m")
    kept.keep(["a"], vectors([1, 2]))
    kept.clear()
    kept.clear()
    assert found(kept, "a") == {}
    assert not path.exists()
