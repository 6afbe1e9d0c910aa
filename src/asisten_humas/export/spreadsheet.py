"""Approved replies into the reply column of the complaint export.

Only the cells of that column change: the sheet's XML is edited in place and every other part of the file is copied
as it is, so formulas, formats, pictures and the citizens' texts stay what they were.
"""

import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path

from pydantic import Field

from asisten_humas.errors import HumasError, InputError
from asisten_humas.export.cells import neutralised
from asisten_humas.export.files import checked_path, write_whole
from asisten_humas.export.leaving import Leaving, Log, leaving
from asisten_humas.export.sheet import Sheet, find_sheet, open_archive, serialised
from asisten_humas.models import Agency, Noun
from asisten_humas.review.records import Record

REPLY_COLUMN = "Balasan"
MAX_CELL = 32_767
"""Characters that a cell of an XLSX file can hold."""


class ReplyColumn(Noun):
    """What became of each reply; ids are tracking ids unless they are said to be record ids."""

    path: Path | None = Field(default=None, description="the copy; None while none is written")
    written: tuple[str, ...] = ()
    no_row: tuple[str, ...] = Field(default=(), description="approved, but the spreadsheet has no such row")
    kept: tuple[str, ...] = Field(default=(), description="the cell holds another reply already and was left alone")
    refused: dict[int, str] = Field(default_factory=dict, description="record id → why it may not leave, Indonesian")


def write_reply_column(source: Path, records: Iterable[Record], out: Path, *, agency: Agency, log: Log) -> ReplyColumn:
    """Write the approved replies among `records` into a copy of the export `source` at `out`, and log each of them.

    Rows are matched by tracking id. A record that is not an approved reply is left out and named in the result.
    Raises InputError for a file that cannot be used or when `out` is `source`.
    """
    source, target = Path(source), checked_path(Path(out), ".xlsx")
    if target.resolve() == source.resolve():
        raise InputError(
            "the replies go into a copy: give another name than the source file's",
            "Balasan ditulis ke salinan: pakai nama yang berbeda dari berkas asal.",
        )
    done, content, texts = _filled(source, records, agency)
    write_whole(target, content, (lambda mark: log(texts, "xlsx", mark)) if texts else None)
    return done.model_copy(update={"path": target})


def preview_reply_column(source: Path, records: Iterable[Record], *, agency: Agency) -> ReplyColumn:
    """Return what `write_reply_column` would do, and write nothing."""
    return _filled(Path(source), records, agency)[0]


def _filled(source: Path, records: Iterable[Record], agency: Agency) -> tuple[ReplyColumn, bytes, list[Leaving]]:
    """Return what becomes of each reply, the filled copy, and the texts that are in it."""
    replies, refused = _replies(records, agency)
    cells = {tracking_id: text for tracking_id, (text, _) in replies.items()}
    with open_archive(source) as archive:
        sheet = find_sheet(archive, source.name)
        written, kept = _fill(sheet, cells)
        content = _copy(archive, sheet)
    found = {*written, *kept}
    done = ReplyColumn(
        written=tuple(written),
        no_row=tuple(subject for subject in replies if subject not in found),
        kept=tuple(kept),
        refused=refused,
    )
    return done, content, [replies[tracking_id][1] for tracking_id in dict.fromkeys(written)]


Reply = tuple[str, Leaving]
"""What goes into the cell, and the approved text that it is made of."""


def _replies(records: Iterable[Record], agency: Agency) -> tuple[dict[str, Reply], dict[int, str]]:
    """Return tracking id → reply, the last approved one of each complaint, and why the others stay."""
    replies: dict[str, Reply] = {}
    refused: dict[int, str] = {}
    for record in sorted(records, key=lambda record: (record.updated_at, record.id)):
        try:
            replies[_id(record.draft.subject)] = _reply(record, agency)
        except HumasError as error:
            refused[record.id] = error.indonesian
    return replies, refused


def _reply(record: Record, agency: Agency) -> Reply:
    if record.draft.kind != "balasan":
        raise InputError(
            f"draft {record.id} is a news item, not a reply",
            f"Naskah {record.id} adalah berita, bukan balasan.",
        )
    item = leaving(record, agency)
    text = neutralised(item.body)
    if len(text) > MAX_CELL:
        raise InputError(
            f"the reply of draft {record.id} has more than {MAX_CELL} characters, which no cell holds; shorten it",
            f"Balasan naskah {record.id} melebihi {MAX_CELL} karakter, batas satu sel; persingkat dahulu.",
        )
    return text, item


def _fill(sheet: Sheet, replies: dict[str, str]) -> tuple[list[str], list[str]]:
    rows = [(row, _id(sheet.text(row, sheet.id_column))) for row in sheet.rows()]
    wanted = [(row, tracking_id) for row, tracking_id in rows if tracking_id in replies]
    written: list[str] = []
    kept: list[str] = []
    if wanted:
        column = sheet.column(REPLY_COLUMN)
        like = next((sheet.columns[name] for name in ("isilaporanawal", "isilaporan") if name in sheet.columns), column)
    for row, tracking_id in wanted:
        if sheet.text(row, column) not in {"", replies[tracking_id]}:
            kept.append(tracking_id)
            continue
        sheet.put(row, column, replies[tracking_id], like=like)
        written.append(tracking_id)
    return written, kept


def _id(text: str) -> str:
    """Return a tracking id as it is compared: spreadsheets like to turn 123 into '123.0'."""
    return re.sub(r"\.0+$", "", text.strip())


def _copy(archive: zipfile.ZipFile, sheet: Sheet) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as copy:
        for part in archive.infolist():
            content = serialised(sheet) if part.filename == sheet.part else archive.read(part)
            copy.writestr(part, content)
    return buffer.getvalue()
