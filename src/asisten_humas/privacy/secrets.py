"""Passwords, PINs, one-time codes and user names that stand beside a word for them."""

import re
from collections.abc import Iterator

from asisten_humas.privacy.kinds import Found, Kind

_OWNER = (
    r"(?:nya|ku)?(?: ?(?:saya|sy|aku|gue|kami|akun|atm|wifi|wi-fi|email|lapor|login|aplikasi|hp|m-?banking|rw|rt|"
    r"bank|kartu))*"
)
_LINK = r"(?: ?[:=] ?| (?:adalah|yaitu|itu|ini|pakai|pake|dari aplikasi(?: \w+)?) | )"
_VALUE = r"([^\s,;)]{3,40})"
_PASSWORD = re.compile(
    rf"\b(?:password|passwd|passcode|pass|pwd|pw|kata sandi|sandi|kata kunci)\b{_OWNER}{_LINK}{_VALUE}", re.IGNORECASE
)
_CODE = re.compile(
    rf"\b(?:pin|otp|kode otp|kode verifikasi|kode akses|kode gembok|kode|kodenya|token|cvv|cvc|mpin)\b{_OWNER}"
    r"(?: ?[:=] ?|(?: \w+){0,4}? )((?=[a-z0-9-]*\d)[a-z0-9]{3,10}(?:-[a-z0-9]{3,8})*)(?![\w/.-]*\d)",
    re.IGNORECASE,
)
_USER = re.compile(
    r"\b(?:(?:user ?name|user ?id|user)\b(?:nya)?(?: ?[:=] ?| )|login ?[:=] ?)([^\s,;/)]{3,40})", re.IGNORECASE
)
_STRANGE = re.compile(r"\d|[^\w\s.'-]|[a-z][A-Z]")
_CODE_OF_SOMETHING_ELSE = re.compile(r"kode (?:pos|wilayah|tiket|laporan|unik|area|barang)", re.IGNORECASE)


def find_secrets(view: str) -> Iterator[Found]:
    """Yield the values of credentials; a word such as "sandi" alone, or followed by ordinary words, is none."""
    for match in _PASSWORD.finditer(view):
        value = match[1].rstrip(".!?\"'") if not _STRANGE.search(match[1].rstrip(".!?\"'")[-1:]) else match[1]
        if _STRANGE.search(value):
            yield Found(match.start(1), match.start(1) + len(value), Kind.CREDENTIAL)
    for match in _CODE.finditer(view):
        if not _CODE_OF_SOMETHING_ELSE.match(match[0]):
            yield Found(match.start(1), match.end(1), Kind.CREDENTIAL)
    for match in _USER.finditer(view):
        if _STRANGE.search(match[1]) or _PASSWORD.search(view, match.end(), match.end() + 40):
            yield Found(match.start(1), match.end(1), Kind.CREDENTIAL)
