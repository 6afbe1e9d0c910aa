"""Reads a file of complaints: the export as XLSX, the same as CSV, or JSON lines. Every refused row is named.

A file that cannot be used at all raises InputError; a row that cannot be used is refused with its number and reason,
and the others are kept. Cells are data: formulas are never evaluated and stay the text that they are.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from pydantic import Field

from asisten_humas.complaints.rows import RawComplaint, RowError, complaint_from
from asisten_humas.errors import InputError
from asisten_humas.models import Complaint, Noun

MAX_FILE_BYTES = 50_000_000
"""A file above this size is refused: the export of a year is far smaller."""

MAX_ROWS = 20_000
"""Complaints per file; more are refused as a whole, because half a queue is worse than none."""


class Rejected(Noun):
    """A row that was not taken over. `row` is the number shown by a spreadsheet or an editor, from 1."""

    row: int
    reason_english: str
    reason_indonesian: str


class Intake(Noun):
    """What a file gave: complaints in its order, refused rows, and replies that the file already holds by id."""

    complaints: tuple[Complaint, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    replies: dict[str, str] = Field(default_factory=dict)


def read_complaints(path: Path | str, *, timezone: str = "Asia/Jakarta") -> Intake:
    """Return the complaints of an XLSX, CSV, TSV or JSONL file; times without a zone are read in `timezone`.

    Raises InputError when the file is missing, too large, of another kind, or has no header row.
    """
    path = Path(path)
    complaints: dict[str, Complaint] = {}
    rejected: list[Rejected] = []
    replies: dict[str, str] = {}
    for count, raw in enumerate(_reader(path)(path), start=1):
        if count > MAX_ROWS:
            raise _too_many(path)
        try:
            complaint = complaint_from(raw, timezone)
            if complaint.tracking_id in complaints:
                raise RowError(
                    f"the id '{complaint.tracking_id}' occurs twice; the first row was kept",
                    f"nomor '{complaint.tracking_id}' muncul dua kali; baris pertama yang dipakai",
                )
        except RowError as error:
            rejected.append(Rejected(row=raw.row, reason_english=error.english, reason_indonesian=error.indonesian))
            continue
        complaints[complaint.tracking_id] = complaint
        if raw.reply:
            replies[complaint.tracking_id] = raw.reply
    return Intake(complaints=tuple(complaints.values()), rejected=tuple(rejected), replies=replies)


def read_pasted(text: str, *, tracking_id: str, channel: str = "") -> Complaint:
    """Return one complaint from text that staff pasted, for example out of a chat. Raises InputError when empty."""
    try:
        return complaint_from(RawComplaint(row=1, tracking_id=tracking_id, text=text, channel=channel), "Asia/Jakarta")
    except RowError as error:
        raise InputError(
            f"the pasted text cannot be used: {error.english}",
            f"Teks yang ditempel tidak dapat dipakai: {error.indonesian}.",
        ) from error


def _reader(path: Path) -> Callable[[Path], Iterator[RawComplaint]]:
    if not path.is_file():
        raise InputError(
            f"the file '{path.name}' does not exist; check the name and the folder",
            f"Berkas '{path.name}' tidak ada; periksa nama dan foldernya.",
        )
    if path.stat().st_size > MAX_FILE_BYTES:
        raise InputError(
            f"the file '{path.name}' is larger than {MAX_FILE_BYTES // 1_000_000} MB; split it",
            f"Berkas '{path.name}' lebih besar dari {MAX_FILE_BYTES // 1_000_000} MB; pecah lebih dulu.",
        )
    kind = path.suffix.lower()
    if kind in (".xlsx", ".xlsm"):
        from asisten_humas.complaints.spreadsheet import read_spreadsheet

        return read_spreadsheet
    from asisten_humas.complaints.textfiles import read_delimited, read_json_lines

    if kind in (".csv", ".tsv", ".txt"):
        return read_delimited
    if kind in (".jsonl", ".ndjson"):
        return read_json_lines
    raise InputError(
        f"'{path.name}' is not a complaint file; give an .xlsx, .csv or .jsonl file",
        f"'{path.name}' bukan berkas laporan; berikan berkas .xlsx, .csv, atau .jsonl.",
    )


def _too_many(path: Path) -> InputError:
    rows = f"{MAX_ROWS:,}"
    return InputError(
        f"'{path.name}' has more than {rows} rows; split it and import the parts",
        f"'{path.name}' berisi lebih dari {rows.replace(',', '.')} baris; pecah lalu impor bagian demi bagian.",
    )
