"""Labelled complaints as CSV: text, category, unit, kecamatan, kelurahan."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from asisten_humas.complaints.rows import MAX_TEXT, clean
from asisten_humas.complaints.textfiles import decoded
from asisten_humas.errors import InputError

COLUMNS = ("teks", "kategori", "unit", "kecamatan", "kelurahan")
_REQUIRED = COLUMNS[:3]
_SEPARATORS = ",;\t|"
_MAX_CELL = 2_000_000
_MAX_LABEL = 120


class Past(NamedTuple):
    """A past report; `category` and `unit` are what people decided, district and village may be empty."""

    text: str
    category: str
    unit: str
    district: str = ""
    village: str = ""


class History(NamedTuple):
    """Usable rows in file order, and (line number, reason in English, reason in Indonesian) of each other row."""

    rows: list[Past]
    rejected: list[tuple[int, str, str]]


def read_history(path: Path) -> History:
    """Read a labelled CSV (any usual encoding and separator; other columns are passed over).

    A text is read up to the length that a complaint may have. Raises InputError for a file without the columns teks,
    kategori and unit, a broken one, and one without a usable row.
    """
    rows, rejected = [], []
    for line, cells in _records(path):
        row = Past(*(clean(cells[name])[:MAX_TEXT] for name in COLUMNS))
        row = Past(row.text, *(" ".join(value.split()) for value in row[1:]))
        fault = _fault(row)
        if fault:
            rejected.append((line, *fault))
        else:
            rows.append(row)
    if not rows:
        raise _wrong(
            path, "has no row with text, category and unit", "tidak memuat baris berisi teks, kategori, dan unit"
        )
    return History(rows, rejected)


def _fault(row: Past) -> tuple[str, str] | None:
    if not row.text:
        return "the text is empty", "teksnya kosong"
    for name, value in (("kategori", row.category), ("unit", row.unit)):
        if not value:
            return f"'{name}' is empty", f"kolom '{name}' kosong"
        if len(value) > _MAX_LABEL:
            return f"'{name}' is longer than {_MAX_LABEL} characters", f"'{name}' lebih dari {_MAX_LABEL} huruf"
        if value[0] in "=+@":  # a label reaches spreadsheets again: a formula must not become one
            return f"'{name}' holds a formula", f"kolom '{name}' berisi rumus"
    return None


def _records(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    text = decoded(path)
    csv.field_size_limit(_MAX_CELL)
    separator = _separator(text)
    if separator is None:
        names = ", ".join(_REQUIRED)
        raise _wrong(path, f"lacks a header row with the columns {names}", f"tidak memiliki judul kolom {names}")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        header = [_name(cell) for cell in next(rows)]
        places = {name: header.index(name) for name in COLUMNS if name in header}
        for cells in rows:
            if any(cell.strip() for cell in cells):
                filled = {name: cells[n] for name, n in places.items() if n < len(cells)}
                yield rows.line_num, {name: filled.get(name, "") for name in COLUMNS}
    except csv.Error as error:
        where = f"line {rows.line_num}"
        raise _wrong(path, f"is broken near {where} ({error})", f"rusak di sekitar baris {rows.line_num}") from error


def _separator(text: str) -> str | None:
    first = text[:10_000].lstrip("\r\n").split("\n", 1)[0]
    for separator in _SEPARATORS:
        header = [_name(cell) for cell in first.rstrip("\r").split(separator)]
        if all(name in header for name in _REQUIRED):
            return separator
    return None


def _name(cell: str) -> str:
    return cell.strip().strip('"').strip().lower()


def _wrong(path: Path, english: str, indonesian: str) -> InputError:
    return InputError(
        f"'{path.name}' {english}; export the labelled complaints again as CSV",
        f"'{path.name}' {indonesian}; ekspor ulang laporan berlabel sebagai CSV.",
    )
