"""Complaints as CSV (any usual encoding and separator) and as JSON lines."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from asisten_humas.complaints.columns import header_of, raw_complaint
from asisten_humas.complaints.rows import RawComplaint
from asisten_humas.complaints.spreadsheet import HEADER_WITHIN, no_header
from asisten_humas.errors import InputError

_SEPARATORS = ",;\t|"
_MAX_CELL = 2_000_000


def read_delimited(path: Path) -> Iterator[RawComplaint]:
    """Yield the rows of a CSV or TSV file. Raises InputError when no separator shows a header row."""
    text = decoded(path)
    csv.field_size_limit(_MAX_CELL)
    for separator in _SEPARATORS:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        try:
            columns = next(filter(None, (header_of(row) for row in islice(rows, HEADER_WITHIN))), None)
            if columns is None:
                continue
            for cells in rows:
                if any(cell.strip() for cell in cells):
                    yield raw_complaint(rows.line_num, cells, columns)
            return
        except csv.Error as error:
            raise InputError(
                f"'{path.name}' is broken near line {rows.line_num}: {error}; export it again",
                f"'{path.name}' rusak di sekitar baris {rows.line_num}; ekspor ulang berkasnya.",
            ) from error
    raise no_header(path)


def read_json_lines(path: Path) -> Iterator[RawComplaint]:
    """Yield one complaint a line; a line that is no JSON object is yielded as broken, and refused with its number."""
    for number, line in enumerate(decoded(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (json.JSONDecodeError, RecursionError):
            record = None
        yield _raw(number, record) if isinstance(record, dict) else RawComplaint(row=number, broken=True)


def _raw(row: int, record: dict[str, Any]) -> RawComplaint:
    reporter = _object(record.get("reporter"))
    flags = _object(record.get("flags"))
    status = _object(record.get("field_status"))
    facts = record.get("staff_facts")
    return RawComplaint(
        row=row,
        tracking_id=_text(record.get("id") or record.get("tracking_id")),
        text=_text(record.get("text")),
        title=_text(record.get("title")),
        channel=_text(record.get("channel")),
        day=_moment(_text(record.get("received_at"))),
        name=_text(reporter.get("nama")),
        phone=_text(reporter.get("telepon")),
        national_id=_text(reporter.get("nik")),
        address=_text(reporter.get("alamat")),
        email=_text(reporter.get("surel") or reporter.get("email")),
        visibility=" ".join(name for name in ("anonim", "rahasia") if flags.get(name) is True),
        category=_text(record.get("category")),
        duplicate_of=_text(record.get("duplicate_of")),
        field_state=_text(status.get("status")),
        field_day=_text(status.get("tanggal")),
        field_unit=_text(status.get("oleh")),
        proof=_text(status.get("bukti")),
        staff_facts=tuple(_text(fact) for fact in facts) if isinstance(facts, list) else (),
    )


def _moment(value: str) -> object:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return value


def _object(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str:
    return "" if value is None else str(value)


def decoded(path: Path) -> str:
    """Return the file as text: by its byte order mark, else UTF-8, else the Windows code page of old exports."""
    data = path.read_bytes()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
