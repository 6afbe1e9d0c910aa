"""The samples under examples/: complete, of one content, and without any real person's number."""

import csv
import re
from pathlib import Path

import yaml
from openpyxl import load_workbook

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FIELDS = {"apa", "siapa", "kapan", "di_mana", "mengapa", "bagaimana", "kutipan"}


def _table() -> list[list[str]]:
    with (EXAMPLES / "antrean-laporan.csv").open(encoding="utf-8-sig", newline="") as file:
        return [list(row) for row in csv.reader(file, delimiter=";")]


def _complaints() -> list[dict[str, str]]:
    rows = _table()
    header = next(n for n, row in enumerate(rows) if row[0] == "Tracking ID")
    return [dict(zip(rows[header], row, strict=True)) for row in rows[header + 1 :]]


def test_the_brief_leaves_no_field_empty() -> None:
    brief = yaml.safe_load((EXAMPLES / "berita-terstruktur.yaml").read_text(encoding="utf-8"))
    assert all(brief[field] for field in FIELDS)
    assert all(set(quote) == {"teks", "penutur", "jabatan"} for quote in brief["kutipan"])


def test_the_queue_is_the_same_in_both_files() -> None:
    sheet = load_workbook(EXAMPLES / "antrean-laporan.xlsx").active
    cells = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert cells == _table()
    assert cells[0][0] != "Tracking ID"


def test_the_queue_holds_what_a_real_export_holds() -> None:
    complaints = _complaints()
    assert len(complaints) == 25
    ids = [one["Tracking ID"] for one in complaints]
    assert any(id.endswith(".0") for id in ids)
    assert len({id.removesuffix(".0") for id in ids}) == 25
    assert {"", "disurvei", "dijadwalkan", "dikerjakan", "selesai"} == {one["Status Lapangan"] for one in complaints}
    assert any(one["Status Lapangan"] == "selesai" and not one["Bukti"] for one in complaints)
    assert not any(one["Balasan"] for one in complaints)


def test_no_number_in_the_samples_belongs_to_anybody() -> None:
    text = "\n".join(path.read_text(encoding="utf-8-sig") for path in EXAMPLES.glob("*.csv"))
    mobiles = re.findall(r"\b08\d{2}[- ]?\d{4}[- ]?\d{3,4}\b", text)
    assert mobiles
    assert all(number.startswith("0812-0000") for number in mobiles)
    assert all(nik.startswith("3299") for nik in re.findall(r"\b\d{16}\b", text))
