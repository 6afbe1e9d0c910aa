"""Reading what the user names on the command line."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from asisten_humas.cli.output import note
from asisten_humas.errors import InputError

if TYPE_CHECKING:
    from asisten_humas.complaints.intake import Intake

MAX_BYTES = 2_000_000
"""A text to be checked or masked is a page or two; anything far beyond that is the wrong file."""


def text_as_it_stands(path: Path) -> str:
    """Return a UTF-8 text file unchanged, line ends included, so that offsets point into the file itself.

    Raises InputError when there is no such file, it is too large, or it is not UTF-8 text.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise _wrong(path, "is larger than 2 MB; give the text itself", "lebih besar dari 2 MB")
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _wrong(path, "is not UTF-8 text; save it as UTF-8", "bukan teks UTF-8") from error
    except OSError as error:
        raise _wrong(path, f"cannot be read ({error.strerror}); check the name", "tidak dapat dibaca") from error


def text_from_stdin() -> str:
    """Return what was piped in, as UTF-8. Raises InputError when it is not."""
    try:
        return sys.stdin.buffer.read(MAX_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            "standard input is not UTF-8 text; pipe in UTF-8", "Masukan standar bukan teks UTF-8; kirim sebagai UTF-8."
        ) from error


def read_queue(path: Path, timezone: str) -> "Intake":
    """Return what a complaint file gave, after a note for each row left out. Raises InputError when that is nothing."""
    from asisten_humas.complaints.intake import read_complaints

    intake = read_complaints(path, timezone=timezone)
    for row in intake.rejected:
        note(f"row {row.row} left out: {row.reason_english}")
    if not intake.complaints:
        raise _wrong(path, "holds no complaint that can be used; check its columns", "tidak memuat laporan")
    return intake


def _wrong(path: Path, english: str, indonesian: str) -> InputError:
    return InputError(f"{path}: {english}", f"{path}: {indonesian}; periksa berkasnya.")
