"""Triage learned from history beside the usual baseline, on the same rows.

    python benchmarks/triage/baseline.py TRAIN.csv TEST.csv

The baseline: TF-IDF of words (1 and 2) and characters (3 to 5) of the text, and a linear support vector machine, all
with scikit-learn's defaults. Prints one Markdown table: accuracy and macro F1 of unit and category, seconds.
"""

import sys
import time
from pathlib import Path
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

from asisten_humas.complaints.history.table import Past, read_history
from asisten_humas.evaluation.history import evaluate_history, macro_f1


def baseline(train: list[Past], test: list[Past], field: str) -> dict[str, Any]:
    features = make_union(TfidfVectorizer(ngram_range=(1, 2)), TfidfVectorizer(analyzer="char", ngram_range=(3, 5)))
    machine = make_pipeline(features, LinearSVC(random_state=0))
    gold = [getattr(row, field) for row in test]
    started = time.perf_counter()
    machine.fit([row.text for row in train], [getattr(row, field) for row in train])
    learned = time.perf_counter()
    told = machine.predict([row.text for row in test]).tolist()
    return {
        "accuracy": sum(a == b for a, b in zip(gold, told, strict=True)) / len(gold),
        "macro_f1": macro_f1(gold, told),
        "train": learned - started,
        "predict": time.perf_counter() - learned,
    }


def main(train: Path, test: Path) -> None:
    ours = evaluate_history(train, test)
    past, new = read_history(train).rows, read_history(test).rows
    unit, category = baseline(past, new, "unit"), baseline(past, new, "category")
    print("| | unit accuracy | unit macro F1 | category accuracy | category macro F1 | train s | predict s |")
    print("|---|---|---|---|---|---|---|")
    for name, one, other, seconds in (
        ("baseline", unit, category, {step: unit[step] + category[step] for step in ("train", "predict")}),
        ("asisten_humas", ours["unit"], ours["kategori"], ours["seconds"]),
    ):
        figures = [f"{part[key]:.4f}" for part in (one, other) for key in ("accuracy", "macro_f1")]
        print("|", " | ".join([name, *figures, *(f"{seconds[step]:.1f}" for step in ("train", "predict"))]), "|")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
