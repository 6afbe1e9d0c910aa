"""E-mail addresses and vehicle plates."""

import re
from collections.abc import Iterator

from asisten_humas.privacy.kinds import Found, Kind
from asisten_humas.privacy.plain import before

_AT = r"(?: ?@ ?| ?[\[({] ?(?:at|@) ?[\])}] ?| at )"
_DOT = r"(?:\.| ?[\[({] ?(?:dot|titik|\.) ?[\])}] ?| (?:dot|titik) )"
_EMAIL = re.compile(
    rf"(?<![a-z0-9._%+-])[a-z0-9._%+-]{{1,64}}{_AT}[a-z0-9-]{{1,63}}(?:{_DOT}[a-z0-9-]{{1,63}}){{0,4}}{_DOT}[a-z]{{2,12}}"
    r"(?![a-z0-9-])",
    re.IGNORECASE,
)

# Registration areas of Indonesian plates (regional police), one or two letters.
_AREAS = (
    "AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS|DT|DW|EA|EB|ED|"
    "KB|KH|KT|KU|PA|PB|PG|PS|PT|PY|A|B|D|E|F|G|H|K|L|M|N|P|R|S|T|W|Z"
)
_PLATE = re.compile(rf"(?<![\w.@/-])(?:{_AREAS})[ .-]?\d{{1,4}}(?:[ .-]?[A-Z]{{1,3}})?(?![\w@]|-\d)", re.IGNORECASE)
_FULL_PLATE = re.compile(r"[A-Z]{1,2}[ .-]?(?:\d{3,4}[ .-]?[A-Z]{1,3}|\d{1,2}[ .-]?[A-Z]{3})")
_SURE_PLATE = re.compile(r"[A-Z]{1,2}[ .-]?\d{3,4}[ .-]?[A-Z]{2,3}", re.IGNORECASE)
_PLATE_CUE = re.compile(
    r"\b(?:plat(?:nya)?|pelat(?:nya)?|nopol|no\.? ?pol(?:isi)?|nomor polisi|nomor kendaraan|tnkb|mobil|motor|truk|"
    r"truck|"
    r"pikap|pick ?up|bus|angkot|taksi|kendaraan|avanza|xenia|innova|beat|vario|nmax|scoopy|supra|mio|brio|ertiga|"
    r"elf|tronton|dump ?truck|ojol|bernomor|bernopol)\b[^.!?\n]{0,25}$"
)
_NOT_A_PLATE = re.compile(
    r"\b(?:blok|no|nomor|kav|kavling|gang|gg|rt|rw|tower|unit|lantai|los|kelas|km|tipe|type|ruas)\.? ?$"
)
_UNIT_AFTER = re.compile(r"[\d .-](?:cm|mm|km|kg|m|jam|hari|rb|jt|lt|org|x|pcs|bln|th|thn|mnt|kk)$", re.IGNORECASE)


def find_emails(view: str) -> Iterator[Found]:
    """Yield e-mail addresses, also with `[at]` and `[dot]`."""
    if "@" not in view and " at " not in view.lower() and "at" not in view:
        return
    for match in _EMAIL.finditer(view):
        if " at " not in match[0].lower() or re.search(r"titik|dot|\.(?:com|id|net|org)\b", match[0], re.IGNORECASE):
            yield Found(match.start(), match.end(), Kind.EMAIL)


def find_plates(view: str) -> Iterator[Found]:
    """Yield vehicle plates: in full and in capitals anywhere, otherwise beside a word for a vehicle or a plate."""
    for match in _PLATE.finditer(view):
        context = before(view, match.start(), 45)
        if _NOT_A_PLATE.search(context) or _UNIT_AFTER.search(match[0]):
            continue
        if _FULL_PLATE.fullmatch(match[0]) or _SURE_PLATE.fullmatch(match[0]) or _PLATE_CUE.search(context):
            yield Found(match.start(), match.end(), Kind.PLATE)
