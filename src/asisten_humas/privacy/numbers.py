"""Numbers that point to a person: NIK, KK, NPWP, phones, BPJS, bank accounts, other identity numbers.

A run of digits, however grouped, is cut into the numbers it holds, and each is named by its structure first and by the
nearest cue word second ("KK", "rek", "BPJS"). Shapes, after DOMAIN knowledge of the Indonesian civil registry and tax
office: NIK PPRRSS-DDMMYY-XXXX with a woman's day raised by 40; old NPWP 15 digits as ST.sss.sss.C-OOO.BBB, since
PMK 136/2023 16 digits; BPJS Kesehatan 13 digits, BPJS Ketenagakerjaan 11; mobiles 08… or +62 8…, 10 to 13 digits.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from asisten_humas.privacy.kinds import Found, Kind
from asisten_humas.privacy.phrases import any_of
from asisten_humas.privacy.plain import after, before

_SEPARATOR = r"(?: ?[-.] ?|\) ?[-.]? ?| ?\(| )"
_RUN = re.compile(rf"(?<![0-9])(?:\+ ?|\()?[0-9](?:{_SEPARATOR}?[0-9]){{4,}}(?![0-9])")
_GROUP = re.compile(r"[0-9]+")
_NPWP_SHAPE = re.compile(r"\d\d\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}")
# Days and sums of money: their digits are hidden before runs of digits are looked for.
_NOT_A_NUMBER = re.compile(
    r"(?<![\d.-])(?:(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)"
    r"(?![\d]|[-.]\d)"
    r"|\b(?:rp|idr)\.? ?\d[\d.,]*"
    r"|(?<![\d.-])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?= ?(?:rupiah|,-|\b))(?!-)(?![\d.])"
    r"|(?<!\d)\d[\d.,]* ?(?:rupiah|rb|ribu|jt|juta|miliar|milyar|triliun)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")

# Cue words; the one nearest before a number decides. Letters stuck to a number ("wa0812…") count as a cue too.
_CUES: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?<![a-z]){any_of(phrases)}(?:nya|ku)?(?![a-z])"))
    for kind, phrases in (
        (Kind.NIK, "nik, ktp, e-ktp, ektp, no induk kependudukan, nomor induk kependudukan"),
        (Kind.KK, "kk, kartu keluarga"),
        (Kind.NPWP, "npwp, nomor pokok wajib pajak"),
        (Kind.BPJS, "bpjs, bpjs tk, jkn, kis, kpj, jamsostek, bpjamsostek, kartu indonesia sehat"),
        (
            Kind.BANK_ACCOUNT,
            """rek, rekening, no rek, norek, bank, bca, bri, bni, btn, bsi, mandiri, cimb, niaga, permata, danamon,
            ocbc, panin, maybank, bjb, muamalat, jenius, seabank, jago, transfer, transferkan, tf, va,
            virtual account""",
        ),
        (
            Kind.PHONE,
            """hp, hape, handphone, ponsel, telp, telepon, telpon, tlp, tlpn, tel, telf, wa, whatsapp, watsap, sms, fax,
            faks, nohp, nowa, hub, hubungi, kontak, contact, call, cp, telegram, gopay, ovo, dana""",
        ),
        (
            Kind.OTHER_ID,
            """sim, sim a, sim b, sim c, paspor, passport, nip, nisn, nis, nim, nrp, nomor induk, nomor induk siswa,
            nomor induk pegawai, id pdam, id pln, no pdam, stnk, bpkb, rangka, mesin, imei, id pel, idpel, id pelanggan,
            pelanggan, meteran, no meter, kartu kredit, kartu debit, kartu atm, akta, akte, polis, nuptk, no peserta,
            nomor peserta, npwpd, kartu anggota, rekam medis, no rm""",
        ),
    )
)
_CODE_BEFORE = re.compile(r"(?<![A-Za-z0-9])(?:[A-Z]{1,6}|[A-Za-z]*\d[A-Za-z0-9]*)[-/.]$")
_OTHER_TOKEN = re.compile(
    r"(?<![a-z])(?:paspor|passport|rangka|mesin|bpkb|stnk|imei|nomor akta|akta kelahiran)(?:nya)?"
    r"(?: (?:saya|sy|aku|motor|mobil|kendaraan|ibu|istri|suami|anak))*(?: (?:no|nomor|nmr)\.?)?[ :.]*"
    r"([a-z0-9][a-z0-9./-]{4,24}[a-z0-9])",
    re.IGNORECASE,
)
_HANDLE = re.compile(
    r"(?:\big|\binsta(?:gram)?|\btwitter|\btiktok|\bfb|\bfacebook|\bakun|\btelegram)(?:nya)?"
    r"(?: (?:saya|sy|aku|ku|gue|kami))?[ :]*(@[a-z0-9_.]{2,30})",
    re.IGNORECASE,
)


_LONGEST = 20  # digits; no number of a person is longer


class _Piece(NamedTuple):
    digits: str
    start: int
    end: int


def find_numbers(view: str) -> Iterator[Found]:
    """Yield the identity, phone and account numbers in a plain view of a text."""
    bare = _NOT_A_NUMBER.sub(lambda match: _DIGIT.sub("_", match[0]), view)
    for run in _RUN.finditer(bare):
        if not _looks_like_code(view, run.start()):
            yield from _cut(view, run)
    for pattern in (_OTHER_TOKEN, _HANDLE):
        for match in pattern.finditer(view):
            if pattern is _HANDLE or sum(char.isdigit() for char in match[1]) >= 4:
                yield Found(match.start(1), match.end(1), Kind.OTHER_ID)


def classify(digits: str, cue: Kind | None, *, marked: bool = False) -> Kind | None:
    """Return what a bare number is, or None for one that points to nobody.

    `cue` is the kind that the nearest word announces; `marked` tells of a leading + or a bracket.
    """
    length = len(digits)
    if length == 16:
        return _sixteen(digits, cue)
    if is_mobile(digits) and cue not in (Kind.BANK_ACCOUNT, Kind.BPJS):
        return Kind.PHONE
    if length == 15 and (cue is Kind.NPWP or (cue is None and _luhn(digits[:9]))):
        return Kind.NPWP
    if (length == 13 and (cue is Kind.BPJS or digits.startswith("000"))) or (length == 11 and cue is Kind.BPJS):
        return Kind.BPJS
    if cue is Kind.BANK_ACCOUNT and 8 <= length <= 18:
        return Kind.BANK_ACCOUNT
    if cue is Kind.OTHER_ID and 6 <= length <= 20:
        return Kind.OTHER_ID
    if is_mobile(digits) or _is_landline(digits, cue, marked):
        return Kind.PHONE
    if length == 18 and is_birth_day(digits[6:8], digits[4:6]) and digits[:2] in ("19", "20"):
        return Kind.OTHER_ID  # NIP: birth date, month of appointment, sex, serial
    return None


def is_mobile(digits: str) -> bool:
    """Return whether the digits are a mobile number: 08…, 628… or 00628…, 10 to 13 digits as dialled at home."""
    for prefix in ("0062", "62"):
        if digits.startswith(prefix + "8"):
            digits = "0" + digits.removeprefix(prefix)
    return digits.startswith("08") and 10 <= len(digits) <= 13 and digits[2] != "0"


def is_birth_day(day: str, month: str) -> bool:
    """Return whether day and month of a NIK exist; a woman's day is raised by 40."""
    number = int(day) - 40 if int(day) > 40 else int(day)
    try:
        date(2000, int(month), number)
    except ValueError:
        return False
    return True


def _sixteen(digits: str, cue: Kind | None) -> Kind:
    if cue in (Kind.KK, Kind.NPWP, Kind.BANK_ACCOUNT):
        return cue
    if cue is Kind.NIK or (is_birth_day(digits[6:8], digits[8:10]) and "11" <= digits[:2] <= "99"):
        return Kind.NIK
    return Kind.OTHER_ID


def _is_landline(digits: str, cue: Kind | None, marked: bool) -> bool:
    national = "0" + digits[2:] if digits.startswith("62") and marked else digits
    if re.fullmatch(r"0(?:2\d{1,2}|[3-79]\d{1,2})[2-9]\d{5,7}", national):
        return marked or cue is Kind.PHONE
    # Without area code, or without the leading zero of a mobile: only right after a phone word.
    return cue is Kind.PHONE and re.fullmatch(r"[2-9]\d{6,7}|8[1-9]\d{7,10}", digits) is not None


def _cut(view: str, run: re.Match[str]) -> Iterator[Found]:
    pieces = [_Piece(group[0], group.start(), group.end()) for group in _GROUP.finditer(view, run.start(), run.end())]
    first = 0
    while first < len(pieces):
        last = _longest(view, pieces, first)
        if last is None:
            first += 1
            continue
        start = pieces[first].start
        end = pieces[last[0]].end
        if start > 0 and (view[start - 1] == "+" or (view[start - 1] == "(" and ")" in view[start:end])):
            start -= 1
        yield Found(start, end, last[1])
        first = last[0] + 1


def _longest(view: str, pieces: list[_Piece], first: int) -> tuple[int, Kind] | None:
    """Return the last piece of the longest number that begins at piece `first`, and its kind."""
    start = pieces[first].start
    cue = nearest_cue(view, start)
    marked = start > 0 and view[start - 1] in "+("
    digits, best = "", None
    for last in range(first, len(pieces)):
        digits += pieces[last].digits
        if len(digits) > _LONGEST or (best and _stands_apart(pieces[first : last + 1])):
            break
        end = pieces[last].end
        if _NPWP_SHAPE.fullmatch(view, start, end):
            return last, Kind.NPWP
        clear = marked or _area_code_set_off(view, pieces, first, last)
        kind = classify(digits, cue or _cue_after(view, end), marked=clear)
        if kind is not None and _grouping_fits(kind, pieces[first : last + 1], cue):
            best = (last, kind)
    return best


def _stands_apart(pieces: list[_Piece]) -> bool:
    # "0812 0000 7765 2 lampu": a figure or two after whole groups belong to what follows.
    return len(pieces[-1].digits) < 3 and min(len(piece.digits) for piece in pieces[:-1]) >= 3


def _area_code_set_off(view: str, pieces: list[_Piece], first: int, last: int) -> bool:
    # "021-5550144": as clear as an area code in brackets.
    return (
        first < last < first + 3
        and pieces[first].digits.startswith("0")
        and len(pieces[first].digits) in (3, 4)
        and "-" in view[pieces[first].end : pieces[first + 1].start]
    )


def _grouping_fits(kind: Kind, pieces: list[_Piece], cue: Kind | None) -> bool:
    # Single figures in a row ("0 8 1 2 …") are a list of anything unless a word says what they are.
    return cue is not None or kind is Kind.PHONE or max(len(piece.digits) for piece in pieces) >= 2


def nearest_cue(view: str, start: int) -> Kind | None:
    """Return the kind announced by the cue word nearest before `start`, on the same line within 45 characters."""
    context = before(view, start, 45)
    best, place = None, -1
    for kind, pattern in _CUES:
        for match in pattern.finditer(context):
            if match.end() > place:
                best, place = kind, match.end()
    return best


def _cue_after(view: str, end: int) -> Kind | None:
    context = after(view, end, 14)
    pattern = dict(_CUES)[Kind.BANK_ACCOUNT]
    match = pattern.search(context)
    return Kind.BANK_ACCOUNT if match and match.start() <= 3 else None


def _looks_like_code(view: str, start: int) -> bool:
    """Return whether the run is the tail of a code such as KH-2511-0377; a label or a name before it makes none."""
    return _CODE_BEFORE.search(view, max(0, start - 12), start) is not None and nearest_cue(view, start) is None


def _luhn(digits: str) -> bool:
    total = 0
    for position, char in enumerate(reversed(digits)):
        value = int(char) * (2 if position % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
