"""Figures on learned triage: macro F1 over all labels, and labels of the test file that were never seen."""

from pathlib import Path

import pytest

from asisten_humas.evaluation.history import evaluate_history, macro_f1


def test_macro_f1_counts_rare_labels_as_much_as_frequent_ones() -> None:
    assert macro_f1(["a", "a", "a", "b"], ["a", "a", "a", "a"]) == pytest.approx((6 / 7 + 0) / 2)
    assert macro_f1(["a"], ["b"]) == 0
    assert macro_f1([], []) == 0


def test_an_unseen_label_counts_as_wrong(tmp_path: Path) -> None:
    header = "teks,kategori,unit\n"
    train, test = tmp_path / "latih.csv", tmp_path / "uji.csv"
    rows = [f"{'got mampet' if n % 2 else 'lampu padam'} {n},{'A' if n % 2 else 'B'},{n % 2}" for n in range(40)]
    train.write_text(header + "\n".join(rows), encoding="utf-8")
    test.write_text(header + "got mampet lagi,A,1\nlampu padam lagi,B,9\n", encoding="utf-8")
    figures = evaluate_history(train, test)
    assert figures["kategori"]["accuracy"] == 1.0
    assert figures["unit"]["accuracy"] == 0.5
    assert figures["unit"]["macro_f1"] == pytest.approx(1 / 3, abs=1e-4)
