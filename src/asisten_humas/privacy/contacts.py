"""E-mail addresses and vehicle plates."""

import re
from collections.abc import Iterator

from asisten_humas.privacy.kinds import Found, Kind
from asisten_humas.privacy.phrases import any_of, word_set
from asisten_humas.privacy.plain import before

_AT = r"(?:@| @ | ?[\[({] ?(?:at|@) ?[\])}] ?| at )"
_DOT = r"(?:\.| ?[\[({] ?(?:dot|titik|\.) ?[\])}] ?| (?:dot|titik) )"
_EMAIL = re.compile(
    rf"(?<![a-z0-9._%+-])(?P<box>[a-z0-9._%+-]{{1,64}})(?P<at>{_AT})"
    rf"(?P<domain>[a-z0-9-]{{1,63}}(?:{_DOT}[a-z0-9-]{{1,63}}){{0,4}}{_DOT}[a-z]{{2,12}})(?![a-z0-9-])",
    re.IGNORECASE,
)
_WORDED_DOMAIN = re.compile(r"\b(?:titik|dot)\b|\.(?:com|id|net|org)\b", re.IGNORECASE)
_OFFICE_BOXES = word_set("""
    info humas admin cs kontak contact pengaduan aduan layanan pelayanan sekretariat ppid lapor dinas kantor kelurahan
    kecamatan marketing sales hrd support noreply no-reply redaksi
    """)
_FREE_MAIL = re.compile(r"^(?:gmail|yahoo|ymail|hotmail|outlook|icloud|live|proton|rocketmail)", re.IGNORECASE)

# Registration areas of Indonesian plates (regional police), one or two letters.
_AREAS = any_of("""
    AA, AB, AD, AE, AG, BA, BB, BD, BE, BG, BH, BK, BL, BM, BN, BP, DA, DB, DC, DD, DE, DG, DH, DK, DL, DM, DN,
    DP, DR, DS, DT, DW, EA, EB, ED, KB, KH, KT, KU, PA, PB, PG, PS, PT, PY, A, B, D, E, F, G, H, K, L, M, N, P, R,
    S, T, W, Z
""")
_PLATE = re.compile(rf"(?<![\w.@/-]){_AREAS}[ .-]?\d{{1,4}}(?:[ .-]?[A-Z]{{1,3}})?(?![\w@]|-\d)", re.IGNORECASE)
_FULL_PLATE = re.compile(r"[A-Z]{1,2}[ .-]?(?:\d{3,4}[ .-]?[A-Z]{1,3}|\d{1,2}[ .-]?[A-Z]{3})")
_SURE_PLATE = re.compile(r"[A-Z]{1,2}[ .-]?\d{3,4}[ .-]?[A-Z]{2,3}", re.IGNORECASE)
_OFFICE = re.compile(r"DP\dA[A-Z]{1,2}")
"""An office for women and children ("DP3AKB"): a plate only behind a word for a vehicle."""
_SHORT = re.compile(r"[A-Z]{1,2}[ .-]?\d{1,2}", re.IGNORECASE)
_VEHICLE = any_of("""
    plat, platnya, pelat, pelatnya, nopol, no pol, no. pol, no polisi, nomor polisi, nomor kendaraan, tnkb,
    bernomor, bernopol, mobil, motor, truk, truck, dump truck, tronton, pikap, pickup, pick up, bus, elf, angkot,
    taksi, ojol, kendaraan, avanza, xenia, innova, brio, ertiga, beat, vario, nmax, scoopy, supra, mio
""")
_PLATE_CUE = re.compile(rf"\b{_VEHICLE}\b[^.!?\n]{{0,25}}$")
_NOT_A_PLATE = re.compile(
    r"\b(?:blok|no|nomor|kav|kavling|gang|gg|rt|rw|tower|unit|lantai|los|kelas|km|tipe|type|ruas|pasal)\.? ?$"
)
_MEASURE = re.compile(r"[\d .-](?:cm|mm|km|kg|m|jam|hari|rb|jt|lt|org|x|pcs|bln|th|thn|mnt|kk)$", re.IGNORECASE)


def find_emails(view: str) -> Iterator[Found]:
    """Yield e-mail addresses of persons, also with `[at]` and `[dot]`; an office's mailbox (`humas@…`) is public."""
    for match in _EMAIL.finditer(view):
        spoken = match["at"].strip().lower() == "at"
        if spoken and not _WORDED_DOMAIN.search(match["domain"]):
            continue
        if match["box"].lower() not in _OFFICE_BOXES or _FREE_MAIL.match(match["domain"]):
            yield Found(match.start(), match.end(), Kind.EMAIL)


def find_plates(view: str) -> Iterator[Found]:
    """Yield vehicle plates: in full and in capitals anywhere, otherwise beside a word for a vehicle or a plate."""
    for match in _PLATE.finditer(view):
        context = before(view, match.start(), 45)
        if _NOT_A_PLATE.search(context) or _MEASURE.search(match[0]):
            continue
        sure = not _OFFICE.fullmatch(match[0]) and (_FULL_PLATE.fullmatch(match[0]) or _SURE_PLATE.fullmatch(match[0]))
        # "K15" beside "pelat" is a policy's number: a short plate needs its letters too.
        if sure or (_PLATE_CUE.search(context) and not _SHORT.fullmatch(match[0])):
            yield Found(match.start(), match.end(), Kind.PLATE)
