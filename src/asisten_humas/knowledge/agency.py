"""The agency's profile: `instansi.yaml`, written by staff in Indonesian keys, read into an `Agency`.

Staff edit this file by hand, so every error names the file, the key or the line, and what to write instead.
"""

import difflib
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from asisten_humas.errors import SettingsError
from asisten_humas.models import Agency, Classification

if TYPE_CHECKING:
    import yaml
    from pydantic_core import ErrorDetails

PROFILE_NAME = "instansi.yaml"
"""Name of the profile within the knowledge folder."""

_LABELS = {timedelta(hours=7): "WIB", timedelta(hours=8): "WITA", timedelta(hours=9): "WIT"}


def load_agency(folder: Path) -> Agency:
    """Return the profile in `folder`/instansi.yaml.

    Raises SettingsError, naming the file, the key or line and the cure, when the file is missing, is not UTF-8 or
    YAML, holds a key twice or an unknown one, lacks a required key, or has a value of the wrong kind.
    """
    path = folder / PROFILE_NAME
    data = _translate(_parse(_read(path), path), path)
    try:
        agency = Agency.model_validate(data)
    except ValidationError as error:
        raise _invalid(error.errors()[0], path) from None
    _check_timezone(agency, path)
    _check_deadlines(agency, path)
    return agency


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise SettingsError(
            f"the agency profile {path} is missing; copy the sample knowledge/{PROFILE_NAME} there and fill it in, "
            "or set HUMAS_KNOWLEDGE to the folder that holds it",
            f"Profil instansi {path} tidak ada; salin contoh knowledge/{PROFILE_NAME} ke sana lalu isi, "
            "atau atur HUMAS_KNOWLEDGE ke folder yang memuatnya.",
        ) from None
    except UnicodeDecodeError:
        raise SettingsError(
            f"{path} is not UTF-8 text; save it again with the encoding UTF-8",
            f"{path} bukan teks UTF-8; simpan ulang dengan pengodean UTF-8.",
        ) from None
    except OSError as error:
        raise SettingsError(
            f"{path} cannot be read ({error.strerror}); check that it is a file and that you may read it",
            f"{path} tidak dapat dibaca ({error.strerror}); pastikan ini berkas dan Anda berhak membacanya.",
        ) from None


# --- YAML ---------------------------------------------------------------------------------------------------------


def _parse(text: str, path: Path) -> Any:
    import yaml

    try:
        return yaml.load(text, Loader=_strict_loader())  # noqa: S506 - a SafeLoader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        english, indonesian = _yaml_cure(error)
        raise SettingsError(f"{path}, line {line}: {english}", f"{path}, baris {line}: {indonesian}") from None
    except (yaml.YAMLError, ValueError) as error:
        # Control characters have no mark; an impossible date such as 2025-02-30 is a bare ValueError.
        reason = str(error).splitlines()[0]
        raise SettingsError(
            f"{path} is not valid YAML ({reason}); remove that character or put the value in quotes",
            f"{path} bukan YAML yang sah ({reason}); hapus karakter itu atau apit nilainya dengan tanda kutip.",
        ) from None


def _strict_loader() -> "type[yaml.SafeLoader]":
    import yaml

    class StrictLoader(yaml.SafeLoader):
        """SafeLoader that refuses a key written twice: YAML would silently keep the last one."""

        def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
            seen: set[str] = set()
            for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
                if key.value in seen:
                    raise yaml.constructor.ConstructorError(None, None, f"duplicate:{key.value}", key.start_mark)
                if isinstance(key.value, str):
                    seen.add(key.value)
            return super().construct_mapping(node, deep=deep)

    return StrictLoader


def _yaml_cure(error: "yaml.MarkedYAMLError") -> tuple[str, str]:
    problem = error.problem or ""
    if problem.startswith("duplicate:"):
        key = problem.removeprefix("duplicate:")
        return (
            f"the key '{key}' is written twice; keep one",
            f"Kunci '{key}' ditulis dua kali; sisakan satu.",
        )
    if "'\\t'" in problem:
        return "the line is indented with a tab; use spaces", "Baris dijorokkan dengan tab; gunakan spasi."
    return (
        f"not valid YAML ({problem}); check the indentation here and on the line above, and put text that contains "
        "a colon, '#', '@' or '\"' in quotes",
        f"Bukan YAML yang sah ({problem}); periksa jorokan baris ini dan baris di atasnya, dan apit teks yang memuat "
        "titik dua, '#', '@', atau '\"' dengan tanda kutip.",
    )


# --- Indonesian keys → fields -------------------------------------------------------------------------------------

_UNIT = {"nama": "name", "tugas": "duties", "internal": "internal"}
_OFFICIAL = {"nama": "name", "jabatan": "position", "nama_pendek": "short_name"}
_CHANNEL = {"nama": "name", "alamat": "address"}
_ROAD = {"nama": "name", "kewenangan": "authority", "penyelenggara": "keeper", "dasar": "source"}
_DEADLINE = {
    "nama": "name",
    "klasifikasi": "classification",
    "hari_kerja": "working_days",
    "dihitung_sejak": "counted_from",
    "dasar": "source",
}
_AGENCY = {
    "nama": "name",
    "nama_singkat": "short_name",
    "wilayah": "region",
    "pembuka_berita": "dateline",
    "tanda_pembuka": "dateline_dash",
    "penutup_berita": "signature",
    "zona_waktu": "timezone",
    "label_waktu": "timezone_label",
    "jam_tutup": "closing_time",
    "singkatan": "acronyms",
    "unit": "units",
    "pejabat": "officials",
    "kanal": "channels",
    "kecamatan": "districts",
    "ruas": "roads",
    "tenggat": "deadlines",
    "gaya": "style",
}
_LISTS = {"unit": _UNIT, "pejabat": _OFFICIAL, "kanal": _CHANNEL, "ruas": _ROAD, "tenggat": _DEADLINE}
_INDONESIAN = {field: key for key, field in _AGENCY.items()}


def _translate(data: Any, path: Path) -> dict[str, Any]:
    fields = _rename(data, _AGENCY, "", path)
    for key, names in _LISTS.items():
        field = _AGENCY[key]
        entries = fields.get(field)
        if entries is None:
            fields.pop(field, None)
            continue
        if isinstance(entries, str) or not isinstance(entries, Sequence):
            raise _wrong(path, key, "a list, each entry starting with '- '", "daftar; tiap butir diawali '- '")
        fields[field] = tuple(_rename(entry, names, f"{key}[{n}]", path) for n, entry in enumerate(entries, 1))
    return fields


def _rename(entry: Any, names: Mapping[str, str], where: str, path: Path) -> dict[str, Any]:
    if not isinstance(entry, Mapping):
        keys = ", ".join(names)
        raise _wrong(path, where or "(isi berkas)", f"keys with values: {keys}", f"pasangan kunci dan nilai: {keys}")
    for key in entry:
        if key not in names:
            raise _unknown(str(key), names, where, path)
    # An empty value ("unit:" with nothing after it) means: not given.
    return {names[key]: value for key, value in entry.items() if value is not None}


# --- errors -------------------------------------------------------------------------------------------------------


def _wrong(path: Path, where: str, english: str, indonesian: str) -> SettingsError:
    return SettingsError(f"{path}: '{where}' must be {english}", f"{path}: '{where}' harus berupa {indonesian}.")


def _unknown(key: str, names: Mapping[str, str], where: str, path: Path) -> SettingsError:
    place = f" in '{where}'" if where else ""
    tempat = f" dalam '{where}'" if where else ""
    near = difflib.get_close_matches(key, names, n=1)
    english = f"did you mean '{near[0]}'?" if near else f"known keys: {', '.join(names)}"
    indonesian = f"Maksudnya '{near[0]}'?" if near else f"Kunci yang dikenal: {', '.join(names)}."
    return SettingsError(
        f"{path}: unknown key '{key}'{place}; {english}", f"{path}: Kunci '{key}'{tempat} tidak dikenal. {indonesian}"
    )


def _invalid(detail: "ErrorDetails", path: Path) -> SettingsError:
    where = _place(detail["loc"])
    kind = detail["type"]
    if kind == "missing":
        return SettingsError(f"{path}: '{where}' is missing; fill it in", f"{path}: '{where}' belum ada; isikan.")
    if kind == "string_type":
        return _wrong(path, where, "text; put the value in quotes", 'teks; apit nilainya dengan tanda kutip ("…")')
    if kind == "literal_error":
        choices = detail["ctx"]["expected"]
        return _wrong(path, where, f"one of {choices}", f"salah satu dari {choices.replace(' or ', ' atau ')}")
    if kind.startswith("int_") or kind == "greater_than_equal":
        return _wrong(path, where, "a whole number, 0 or more", "bilangan bulat, 0 atau lebih")
    if kind.startswith("bool_"):
        return _wrong(path, where, "true or false", "true atau false")
    if kind == "tuple_type":
        return _wrong(path, where, "a list, e.g. [Mekarsari, Wanasari]", "daftar, misalnya [Mekarsari, Wanasari]")
    if kind == "dict_type":
        return _wrong(path, where, "keys with values", "pasangan kunci dan nilai")
    return SettingsError(
        f"{path}: '{where}' cannot be used ({detail['msg']})", f"{path}: '{where}' tidak dapat dipakai; periksa isinya."
    )


def _place(loc: tuple[int | str, ...]) -> str:
    """Return the place in the file's own words: ('units', 0, 'name') → 'unit[1].nama'."""
    top = _INDONESIAN.get(str(loc[0]), str(loc[0]))
    inner = {field: key for key, field in _LISTS.get(top, {}).items()}
    rest = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{inner.get(part, part)}" for part in loc[1:])
    return top + rest


def _check_timezone(agency: Agency, path: Path) -> None:
    import zoneinfo

    try:
        offset = datetime(2000, 1, 1, tzinfo=zoneinfo.ZoneInfo(agency.timezone)).utcoffset()
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        choices = "Asia/Jakarta, Asia/Pontianak, Asia/Makassar, Asia/Jayapura"
        raise _wrong(path, "zona_waktu", f"a time zone: {choices}", f"zona waktu: {choices}") from None
    label = _LABELS.get(offset or timedelta())
    if label != agency.timezone_label:
        fitting = label or "WIB, WITA, WIT"
        raise SettingsError(
            f"{path}: 'label_waktu' is {agency.timezone_label}, but {agency.timezone} goes with {fitting}; mend one",
            f"{path}: 'label_waktu' tertulis {agency.timezone_label}, padahal {agency.timezone} memakai {fitting}; "
            "perbaiki salah satunya.",
        )


def _check_deadlines(agency: Agency, path: Path) -> None:
    choices = ("semua", *Classification)
    for n, rule in enumerate(agency.deadlines, 1):
        if rule.classification not in choices:
            listed = ", ".join(choices)
            raise _wrong(path, f"tenggat[{n}].klasifikasi", f"one of {listed}", f"salah satu dari {listed}")
