"""The labelled texts in citizens' style: what must be found, what must be kept.

The tuning file was looked at while the patterns were made; of the held-out one only the figures, and at the end two
rows.
"""

from pathlib import Path

import pytest

from asisten_humas.evaluation.privacy import evaluate

HERE = Path(__file__).parent
NUMBERS = ("NIK", "KK", "NPWP", "PHONE", "PLATE", "BPJS", "BANK_ACCOUNT", "EMAIL")


@pytest.mark.parametrize("name", ["aduan_tuning.jsonl", "aduan_held_out.jsonl"])
def test_the_shares_that_masking_promises(name: str) -> None:
    figures = evaluate(HERE / name)
    types = figures["types"]
    numbers = [types[kind] for kind in NUMBERS if kind in types]
    assert sum(figure["recall"] * figure["n"] for figure in numbers) / sum(figure["n"] for figure in numbers) >= 0.98
    assert types["PERSON_PRIVATE"]["recall"] >= 0.85
    assert types["HOME_ADDRESS"]["recall"] >= 0.85
    assert figures["keep_touched"] <= 0.03
