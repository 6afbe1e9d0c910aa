"""Figures of the news rules on labelled notes."""

import json
from pathlib import Path

import pytest

from asisten_humas.errors import InputError
from asisten_humas.evaluation.news import evaluate

NOTES = """Apa: pemasangan lampu jalan
Siapa: Kadis Rudi Hartanto
Kapan: Rabu 20 Mei 2026, 10.00 WIB
Di mana: Jl. Melati
- 450 titik baru dipasang
Rudi: "Ruas gelap yang sering celaka kami terangi lebih dulu."
"""
FOUND = [
    {"kind": "what", "text": "Pemasangan lampu jalan"},
    {"kind": "who", "text": "Kepala Dinas Rudi Hartanto"},
    {"kind": "when", "text": "Rabu, 20 Mei 2026 pukul 10.00 WIB"},
    {"kind": "where", "text": "Jalan Melati"},
    {"kind": "number", "text": "450 titik"},
    {"kind": "quote", "text": 'Rudi: "Ruas gelap yang sering celaka kami terangi lebih dulu."'},
]


def write(folder: Path, *items: object) -> Path:
    path = folder / "catatan.jsonl"
    path.write_text("\n".join(json.dumps(item) for item in items), encoding="utf-8")
    return path


def test_what_is_found_and_what_is_not(tmp_path: Path) -> None:
    missing = [{"kind": "why", "text": "Banyak kecelakaan pada musim hujan"}, {"kind": "when", "text": "21 Mei 2026"}]
    figures = evaluate(write(tmp_path, {"notes": NOTES, "facts": [*FOUND, *missing]}))
    assert figures["recall"] == {
        "number": 1.0, "quote": 1.0, "what": 1.0, "when": 0.5, "where": 1.0, "who": 1.0, "why": 0.0
    }  # fmt: skip
    assert figures["own_kind"] == {"when": 0.5, "where": 1.0, "who": 1.0, "why": 0.0}
    assert figures["drafts"] == {"unblocked_share": 1.0, "quotes_verbatim_share": 1.0}
    assert figures["ms"]["p95"] >= figures["ms"]["p50"] >= 0


@pytest.mark.parametrize(
    "item", [{"facts": []}, {"notes": "a", "facts": [{"kind": "who"}]}, {"notes": "a", "facts": 3}]
)
def test_items_of_another_form_are_refused(tmp_path: Path, item: object) -> None:
    with pytest.raises(InputError, match="line 1"):
        evaluate(write(tmp_path, item))


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        evaluate(write(tmp_path))
