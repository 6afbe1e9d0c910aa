"""How often category and unit, learned from labelled complaints, are those that people gave to other complaints."""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from asisten_humas.complaints.history.model import CONFIDENT, HistoryModel, Suggestion
from asisten_humas.complaints.history.table import Past, read_history
from asisten_humas.evaluation.metrics import mean


def evaluate_history(train: Path, test: Path) -> dict[str, Any]:
    """Learn from one labelled CSV and return the figures on another, of which the model sees text and place only.

    `unit` and `kategori` hold `accuracy`, `macro_f1` (over the labels given or suggested) and, for suggestions sure
    enough to decide without a human, `confident_share` and `confident_accuracy`; `seconds` holds `train` and `predict`.
    """
    past, new = read_history(train), read_history(test)
    started = time.perf_counter()
    model = HistoryModel.learn(past.rows)
    learned = time.perf_counter()
    # The labels are taken away first: whatever the model does, it cannot read them.
    found = model.suggest([Past(row.text, "", "", row.district, row.village) for row in new.rows])
    ended = time.perf_counter()
    return {
        "unit": _figures([row.unit for row in new.rows], found, "unit"),
        "kategori": _figures([row.category for row in new.rows], found, "category"),
        "seconds": {"train": round(learned - started, 2), "predict": round(ended - learned, 2)},
        "n": {
            "train": len(past.rows),
            "test": len(new.rows),
            "units": len({row.unit for row in past.rows}),
            "left_out": len(past.rejected) + len(new.rejected),
        },
    }


def macro_f1(gold: Sequence[str], told: Sequence[str]) -> float:
    """Return the mean F1 over all labels that occur in `gold` or `told`; 0 of nothing."""
    shares = []
    for label in {*gold, *told}:
        both = sum(a == b == label for a, b in zip(gold, told, strict=True))
        shares.append(2 * both / (gold.count(label) + told.count(label)))
    return mean(shares)


def _figures(gold: list[str], found: Sequence[Suggestion], field: str) -> dict[str, float]:
    told = [getattr(one, field) for one in found]
    right = [a == b for a, b in zip(gold, told, strict=True)]
    sure = [hit for hit, one in zip(right, found, strict=True) if getattr(one, f"{field}_confidence") >= CONFIDENT]
    return {
        "accuracy": round(mean(right), 4),
        "macro_f1": round(macro_f1(gold, told), 4),
        "confident_share": round(len(sure) / len(right), 4),
        "confident_accuracy": round(mean(sure), 4),
    }
