"""The one sheet of an XLSX file that holds the complaints, read and changed at the level of its XML."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import join, normpath
from typing import Any

from asisten_humas.errors import InputError

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ID_COLUMNS = ("trackingid", "nomortiket", "notiket", "nomorlaporan", "idlaporan", "id")
_HEADER_WITHIN = 60
_MAX_UNPACKED = 400_000_000


@dataclass(slots=True)
class Sheet:
    """A worksheet part: its name in the archive, its XML, the header's row and its columns by their plain names."""

    part: str
    root: Any
    strings: list[str]
    header: Any
    columns: dict[str, int]

    @property
    def id_column(self) -> int:
        """Return the number of the column with the tracking ids."""
        return next(self.columns[name] for name in _ID_COLUMNS if name in self.columns)

    def rows(self) -> Iterator[Any]:
        """Yield the rows below the header."""
        yield from self.header.itersiblings(f"{_MAIN}row")

    def text(self, row: Any, column: int) -> str:
        """Return the text of a cell, '' when there is none; whole numbers come without a decimal point."""
        cell = next((cell for number, cell in _cells(row) if number == column), None)
        return "" if cell is None else _text(cell, self.strings)

    def column(self, name: str) -> int:
        """Return the column headed `name`, adding it to the right of everything when there is none."""
        key = plain(name)
        if key not in self.columns:
            last = max((number for row in self._all_rows() for number, _ in _cells(row)), default=0)
            self.columns[key] = last + 1
            self.put(self.header, last + 1, name, like=last)
        return self.columns[key]

    def put(self, row: Any, column: int, text: str, *, like: int) -> None:
        """Write `text` into a cell as text, never as a formula, in the format of the row's cell in column `like`."""
        cells = list(_cells(row))
        style = next((cell.get("s") for number, cell in cells if number == like), None)
        for number, cell in cells:
            if number == column:
                style = cell.get("s", style)
                row.remove(cell)
        cell = _text_cell(row, f"{letters(column)}{self._number(row)}", text, style)
        before = sum(number < column for number, _ in cells)
        row.insert(before, cell)
        row.attrib.pop("spans", None)
        self._widen(column)

    def _all_rows(self) -> Iterator[Any]:
        yield from self.root.iter(f"{_MAIN}row")

    def _number(self, row: Any) -> int:
        if row.get("r"):
            return int(row.get("r"))
        previous = row.getprevious()  # a row without a number follows the one before it
        return 1 if previous is None else self._number(previous) + 1

    def _widen(self, column: int) -> None:
        dimension = self.root.find(f"{_MAIN}dimension")
        match = re.fullmatch(r"([A-Z]+\d+):([A-Z]+)(\d+)", dimension.get("ref", "")) if dimension is not None else None
        if match and _number(match[2]) < column:
            dimension.set("ref", f"{match[1]}:{letters(column)}{match[3]}")


def find_sheet(archive: zipfile.ZipFile, name: str) -> Sheet:
    """Return the first sheet with a header row that names the tracking id.

    Raises InputError for a file that is no XLSX, unpacks to too much, or has no such row; `name` is for the message.
    """
    if sum(part.file_size for part in archive.infolist()) > _MAX_UNPACKED:
        raise unreadable(name)
    strings = _shared_strings(archive, name)
    for part in _sheet_parts(archive, name):
        root = _parse(archive, part, name)
        for row in list(root.iter(f"{_MAIN}row"))[:_HEADER_WITHIN]:
            columns: dict[str, int] = {}
            for number, cell in _cells(row):
                columns.setdefault(plain(_text(cell, strings)), number)
            if any(key in columns for key in _ID_COLUMNS):
                return Sheet(part, root, strings, row, columns)
    raise InputError(
        f"'{name}' has no header row with 'Tracking ID' in its first {_HEADER_WITHIN} rows; use the system's export",
        f"'{name}' tidak memiliki baris judul 'Tracking ID' pada {_HEADER_WITHIN} baris pertama; pakai berkas ekspor.",
    )


def unreadable(name: str) -> InputError:
    """Return the error for a file that cannot be read as XLSX."""
    return InputError(
        f"'{name}' is not a readable XLSX file; save it again as .xlsx",
        f"'{name}' bukan berkas XLSX yang terbaca; simpan ulang sebagai .xlsx.",
    )


def plain(text: str) -> str:
    """Return a heading without case, spaces and signs."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


def letters(column: int) -> str:
    """Return a column's letters: 1 → A, 28 → AB."""
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def _number(text: str) -> int:
    number = 0
    for letter in text:
        number = number * 26 + ord(letter) - 64
    return number


def _cells(row: Any) -> Iterator[tuple[int, Any]]:
    # A cell without a reference stands to the right of the one before it.
    number = 0
    for cell in row.iterchildren(f"{_MAIN}c"):
        reference = re.match(r"[A-Z]+", cell.get("r", ""))
        number = _number(reference[0]) if reference else number + 1
        yield number, cell


def _text(cell: Any, strings: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return "".join(cell.itertext(f"{_MAIN}t"))
    value: str = cell.findtext(f"{_MAIN}v", default="")
    if cell.get("t") == "s":
        return strings[int(value)] if value.isdigit() and int(value) < len(strings) else ""
    if cell.get("t") in {None, "n"} and re.fullmatch(r"\d+(\.\d+)?([eE]\+?\d+)?", value):
        return str(int(float(value))) if float(value).is_integer() else value
    return value


def _text_cell(row: Any, reference: str, text: str, style: str | None) -> Any:
    cell = row.makeelement(f"{_MAIN}c", {"r": reference, "t": "inlineStr"} | ({"s": style} if style else {}))
    holder = cell.makeelement(f"{_MAIN}is", {})
    content = holder.makeelement(f"{_MAIN}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    content.text = text
    holder.append(content)
    cell.append(holder)
    return cell


def _shared_strings(archive: zipfile.ZipFile, name: str) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    root = _parse(archive, "xl/sharedStrings.xml", name)
    # Phonetic hints (rPh) are not part of the text.
    return [
        "".join(t.text or "" for t in item.iter(f"{_MAIN}t") if not t.getparent().tag.endswith("rPh"))
        for item in root.iterchildren(f"{_MAIN}si")
    ]


def _sheet_parts(archive: zipfile.ZipFile, name: str) -> list[str]:
    relations: Mapping[str, str] = {
        item.get("Id"): item.get("Target") for item in _parse(archive, "xl/_rels/workbook.xml.rels", name)
    }
    sheets = _parse(archive, "xl/workbook.xml", name).iter(f"{_MAIN}sheet")
    targets = [relations.get(sheet.get(_RELATION), "") for sheet in sheets]
    parts = [target.lstrip("/") if target.startswith("/") else normpath(join("xl", target)) for target in targets]
    return [part for part in parts if part.startswith("xl/worksheets/")]


def _parse(archive: zipfile.ZipFile, part: str, name: str) -> Any:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(archive.read(part), parser)
    except (KeyError, zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise unreadable(name) from error
    if root.getroottree().docinfo.internalDTD is not None:  # the format has none; entities are an attack
        raise unreadable(name)
    return root


def serialised(sheet: Sheet) -> bytes:
    """Return the sheet's XML as it goes back into the archive."""
    from lxml import etree

    content: bytes = etree.tostring(sheet.root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return content


def open_archive(path: Path) -> zipfile.ZipFile:
    """Return the XLSX file opened as an archive; raise InputError when it is none or is missing."""
    try:
        return zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile) as error:
        raise unreadable(path.name) from error
