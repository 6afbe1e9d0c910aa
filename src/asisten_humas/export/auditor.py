"""The log for the auditor: as lines that anybody can verify, or as a table to read."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

from asisten_humas.errors import InputError
from asisten_humas.export.cells import neutralised
from asisten_humas.export.files import checked_path, write_whole
from asisten_humas.review.audit import verify_rows
from asisten_humas.review.records import AuditHead, AuditReport
from asisten_humas.storage import audit
from asisten_humas.storage.audit import AuditRow
from asisten_humas.storage.store import Store

_HEADINGS = ("Nomor", "Waktu (UTC)", "Pelaku", "Langkah", "Naskah", "Versi", "Rincian", "Hash sebelumnya", "Hash")


def export_audit(store: Store, path: Path) -> Path:
    """Write the whole log to `path` and return it: `.jsonl` with every column, or `.csv` for a spreadsheet.

    A line of the JSONL file is the row as it is hashed; `verify_export` needs nothing else. Raises InputError for
    another ending or a path that cannot be written.
    """
    path = Path(path)
    makers = {".jsonl": _jsonl, ".csv": _csv}
    target = checked_path(path, path.suffix.lower() if path.suffix.lower() in makers else ".jsonl")
    with store.read() as connection:
        return write_whole(target, makers[target.suffix.lower()](audit.rows(connection)))


def verify_export(path: Path, head: AuditHead | None = None) -> AuditReport:
    """Verify a JSONL export without the database; raise InputError for a file that is none."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        rows = [AuditRow(**json.loads(line)) for line in lines]
    except (OSError, ValueError, TypeError):
        raise InputError(
            f"'{path}' is no export of the log; make one with: humas audit export",
            f"'{path}' bukan ekspor log; buat dengan: humas audit export.",
        ) from None
    return verify_rows(rows, head)


def _jsonl(rows: Iterator[AuditRow]) -> bytes:
    return "".join(json.dumps(row._asdict(), ensure_ascii=False) + "\n" for row in rows).encode()


def _csv(rows: Iterator[AuditRow]) -> bytes:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(_HEADINGS)
    writer.writerows([neutralised("" if value is None else str(value)) for value in row] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")  # the mark lets spreadsheet programs read it as UTF-8
