"""Column names of the export and of local spreadsheets, matched without regard to case, spaces and signs.

The names come from importer code, not from a fresh export: a missing column is no error, an extra one is passed over.
"""

import re
from collections.abc import Mapping, Sequence

from asisten_humas.complaints.rows import RawComplaint

# First name that occurs wins; the text the citizen wrote goes before the text an admin edited.
_NAMES: dict[str, tuple[str, ...]] = {
    "tracking_id": ("trackingid", "nomortiket", "notiket", "nomorlaporan", "idlaporan", "id"),
    "text": ("isilaporanawal", "isilaporan", "isilaporanakhir", "laporan", "isi", "uraian", "teks", "text"),
    "title": ("judullaporan", "judul"),
    "channel": ("sumberlaporan", "kanal", "channel", "sumber"),
    "day": ("tanggallaporanmasuk", "tanggallaporan", "tanggalmasuk", "tanggalditerima", "tanggal", "receivedat"),
    "clock": ("waktulaporanmasuk", "waktulaporan", "waktumasuk", "waktu", "jam"),
    "name": ("namapelapor", "nama", "pelapor"),
    "phone": ("teleponpelapor", "telepon", "nomortelepon", "nomorhp", "nohp", "hp", "notelp"),
    "national_id": ("nikpelapor", "nik"),
    "address": ("alamatpelapor", "alamat"),
    "email": ("emailpelapor", "email", "surel"),
    "visibility": ("tipelaporananonimrahasia", "tipelaporan"),
    "classification": ("klasifikasilaporan", "klasifikasi"),
    "category": ("kategori",),
    "district": ("kecamatan",),
    "village": ("kelurahan", "kelurahandesa", "desa"),
    "status": ("statuslaporan",),
    "duplicate_of": ("duplikatdari",),
    "field_state": ("statuslapangan",),
    "field_day": ("tanggallapangan",),
    "field_unit": ("unitlapangan",),
    "proof": ("bukti",),
    "staff_facts": ("keteranganstaf",),
    "reply": ("balasan",),
}
_DAYS = ("day", "clock", "field_day")


def header_of(cells: Sequence[object]) -> dict[str, list[int]] | None:
    """Return meaning → column numbers when these cells are a header row, else None.

    A header row names the tracking id and the text of the complaint.
    """
    keys = [_key(cell) for cell in cells]
    columns = {
        field: [keys.index(name) for name in names if name in keys]
        for field, names in _NAMES.items()
        if any(name in keys for name in names)
    }
    return columns if "tracking_id" in columns and "text" in columns else None


def raw_complaint(row: int, cells: Sequence[object], columns: Mapping[str, Sequence[int]]) -> RawComplaint:
    """Return the row under the meaning of its columns; the first filled column of each meaning counts."""
    values: dict[str, object] = {}
    for field, numbers in columns.items():
        filled = [cells[n] for n in numbers if n < len(cells) and cells[n] not in (None, "")]
        if filled:
            values[field] = filled[0] if field in _DAYS else str(filled[0])
    facts = re.split(r"[;\n]", str(values.pop("staff_facts", "")))
    return RawComplaint(row=row, staff_facts=tuple(facts), **values)  # type: ignore[arg-type]


def _key(cell: object) -> str:
    return re.sub(r"[^a-z0-9]", "", str(cell or "").lower())
