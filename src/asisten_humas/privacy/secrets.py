"""Passwords, PINs, one-time codes and user names that stand beside a word for them."""

import re
from collections.abc import Iterator

from asisten_humas.privacy.kinds import Found, Kind
from asisten_humas.privacy.phrases import any_of

_OWNER = any_of("""
    saya, sy, aku, gue, kami, akun, atm, wifi, wi-fi, email, lapor, login, aplikasi, hp, mbanking, m-banking, rw,
    rt, bank, kartu
""")
_LINK = r"(?: ?[:=] ?| (?:adalah|yaitu|itu|ini|pakai|pake) | )"
_PASSWORD = re.compile(
    rf"\b{any_of('password, passwd, passcode, pass, pwd, pw, kata sandi, sandi, kata kunci')}(?:nya|ku)?\b"
    rf"(?: {_OWNER}\b)*{_LINK}([^\s,;)]{{3,40}})",
    re.IGNORECASE,
)
_CODE = re.compile(
    rf"\b{any_of('pin, otp, mpin, kode otp, kode verifikasi, kode akses, kode gembok, kode, token, cvv, cvc')}"
    r"(?:nya|ku)?\b(?: ?[:=] ?|(?: \w+){0,4}? )((?=[a-z0-9-]*\d)[a-z0-9]{3,10}(?:-[a-z0-9]{3,8})*)(?![\w/.-]*\d)",
    re.IGNORECASE,
)
_CODE_OF_SOMETHING_ELSE = re.compile(
    r"kode (?:pos|wilayah|tiket|laporan|unik|area|barang|booking|promo|voucher|resi|billing)", re.IGNORECASE
)
_USER = re.compile(
    r"\b(?:(?:user ?name|user ?id|user)\b(?:nya)?(?: (?:saya|sy|aku|kami))?(?: ?[:=] ?| )|login ?[:=] ?)"
    r"([^\s,;/)]{3,40})",
    re.IGNORECASE,
)
_STRANGE = re.compile(r"\d|[^\w\s.'-]|[a-z][A-Z]")
_CLOSING_MARKS = ".?\"'"


def find_secrets(view: str) -> Iterator[Found]:
    """Yield the values of credentials; a word such as "sandi" alone, or followed by ordinary words, is none."""
    for match in _PASSWORD.finditer(view):
        value = match[1].rstrip(_CLOSING_MARKS)
        if _STRANGE.search(value):
            yield Found(match.start(1), match.start(1) + len(value), Kind.CREDENTIAL)
    for match in _CODE.finditer(view):
        if not _CODE_OF_SOMETHING_ELSE.match(match[0]):
            yield Found(match.start(1), match.end(1), Kind.CREDENTIAL)
    for match in _USER.finditer(view):
        if _STRANGE.search(match[1]) or _PASSWORD.search(view, match.end(), match.end() + 40):
            yield Found(match.start(1), match.end(1), Kind.CREDENTIAL)
