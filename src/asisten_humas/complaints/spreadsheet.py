"""The export as XLSX: information rows, then the header row, then one complaint a row."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from asisten_humas.complaints.columns import header_of, raw_complaint
from asisten_humas.complaints.rows import RawComplaint
from asisten_humas.errors import InputError

HEADER_WITHIN = 60
"""Rows searched for the header; the export puts a handful of information rows above it."""

_MAX_UNPACKED = 400_000_000
_MAX_COLUMNS = 200


def read_spreadsheet(path: Path) -> Iterator[RawComplaint]:
    """Yield the rows of the first sheet that has a header row. Raises InputError when none has, or for a bad file."""
    _refuse_unsafe(path)
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        # Formulas stay text (data_only=False): a cell is evidence, and nothing here evaluates it.
        book = openpyxl.load_workbook(path, read_only=True, data_only=False)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise _unreadable(path) from error
    try:
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # the size written in the file may be wrong, by accident or on purpose
            columns = None
            for row, cells in enumerate(sheet.iter_rows(values_only=True, max_col=_MAX_COLUMNS), start=1):
                if columns is None:
                    columns = header_of(cells)
                    if columns is None and row >= HEADER_WITHIN:
                        break
                elif any(cell not in (None, "") for cell in cells):
                    yield raw_complaint(row, cells, columns)
            if columns is not None:
                return
    finally:
        book.close()
    raise no_header(path)


def no_header(path: Path) -> InputError:
    """Return the error for a table without a header row."""
    return InputError(
        f"'{path.name}' has no header row with 'Tracking ID' and 'Isi Laporan Awal' in its first {HEADER_WITHIN} rows",
        f"'{path.name}' tidak memiliki baris judul kolom 'Tracking ID' dan 'Isi Laporan Awal' pada "
        f"{HEADER_WITHIN} baris pertama; gunakan berkas hasil ekspor.",
    )


def _refuse_unsafe(path: Path) -> None:
    """Refuse archives that unpack to far more than any export, and XML with a document type (entity bombs)."""
    try:
        with zipfile.ZipFile(path) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MAX_UNPACKED:
                raise InputError(
                    f"'{path.name}' unpacks to more than {_MAX_UNPACKED // 1_000_000} MB and was not opened",
                    f"Isi '{path.name}' melebihi {_MAX_UNPACKED // 1_000_000} MB setelah dibuka; "
                    "berkas tidak dibaca. Ekspor ulang dengan rentang tanggal yang lebih pendek.",
                )
            for part in archive.infolist():
                if part.filename.endswith(".xml"):
                    with archive.open(part) as opened:
                        if b"<!DOCTYPE" in opened.read(1024):
                            raise _unreadable(path)
    except zipfile.BadZipFile as error:
        raise _unreadable(path) from error


def _unreadable(path: Path) -> InputError:
    return InputError(
        f"'{path.name}' is not a readable XLSX file; save it again as .xlsx",
        f"'{path.name}' bukan berkas XLSX yang terbaca; simpan ulang sebagai .xlsx.",
    )
