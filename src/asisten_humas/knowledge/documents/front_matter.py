"""What a knowledge file says about itself: YAML front matter, or a side-car file beside it."""

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import yaml

from asisten_humas.errors import DocumentError

_FENCED = re.compile(r"\A\ufeff?---[ \t]*\n(.*?)(?:\n|\A)---[ \t]*(?:\n|\Z)", re.DOTALL)

# The Indonesian keys of the files → the fields of `Document`. Two keys may name one field: agencies write both.
_FIELDS = {
    "id": "id",
    "judul": "title",
    "jenis": "kind",
    "nomor": "number",
    "tanggal": "day",
    "berlaku_mulai": "valid_from",
    "berlaku_sampai": "valid_until",
    "digantikan_oleh": "replaced_by",
    "dicabut_oleh": "replaced_by",
    "menggantikan": "replaces",
    "mencabut": "replaces",
    "mengubah": "amends",
    "unit": "unit",
    "jenis_acara": "event_type",
    "kumpulan": "pool",
}
_DAYS = {"day", "valid_from", "valid_until"}


def split_front_matter(text: str, path: Path) -> tuple[dict[str, Any], str]:
    """Return the fields of `Document` named in the front matter of `text`, and the text after it.

    Raises DocumentError when the block is not a YAML mapping or a day in it is no day. Unknown keys are left out:
    agencies keep their own bookkeeping there.
    """
    match = _FENCED.match(text)
    if match is None:
        return {}, text
    return _fields(match.group(1), path), text[match.end() :].lstrip("\n")


def read_side_car(path: Path) -> dict[str, Any]:
    """Return the fields in the YAML file beside `path`: `a.pdf.yaml`, or else `a.yaml`; nothing when there is none.

    Raises DocumentError.
    """
    side_car = path.with_name(f"{path.name}.yaml")
    if not side_car.is_file():
        side_car = path.with_suffix(".yaml")
    if not side_car.is_file():
        return {}
    try:
        return _fields(side_car.read_text(encoding="utf-8"), side_car)
    except UnicodeDecodeError as error:
        raise _broken(side_car, "not UTF-8 text", "bukan teks UTF-8") from error


def _fields(block: str, path: Path) -> dict[str, Any]:
    try:
        mapping = yaml.safe_load(block) or {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        where = f" in line {line + 1}" if line is not None else ""
        di_mana = f" pada baris {line + 1}" if line is not None else ""
        raise _broken(path, f"no valid YAML{where}", f"bukan YAML yang sah{di_mana}") from error
    if not isinstance(mapping, dict):
        raise _broken(path, "not a list of 'key: value' lines", "bukan daftar baris 'kunci: nilai'")
    fields: dict[str, Any] = {}
    for key, value in mapping.items():
        name = _FIELDS.get(key) if isinstance(key, str) else None
        if name is not None and value not in (None, ""):
            fields[name] = _day(value, str(key), path) if name in _DAYS else _plain(value, str(key), path)
    return fields


def _plain(value: Any, key: str, path: Path) -> str:
    if isinstance(value, (dict, list)):
        raise _broken(path, f"'{key}' must be one value, not a list", f"'{key}' harus satu nilai, bukan daftar")
    return str(value).strip()


def _day(value: Any, key: str, path: Path) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip())
    except ValueError as error:
        raise _broken(
            path,
            f"'{key}' is '{value}', not a day; write it as 2025-01-31",
            f"'{key}' berisi '{value}', bukan tanggal; tulis seperti 2025-01-31",
        ) from error


def _broken(path: Path, english: str, indonesian: str) -> DocumentError:
    return DocumentError(
        f"{path.name}: the description of the document is broken ({english}); correct it and run again",
        f"{path.name}: keterangan dokumen rusak ({indonesian}); perbaiki lalu ulangi.",
    )
