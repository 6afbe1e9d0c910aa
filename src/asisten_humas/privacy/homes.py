"""Home addresses: the house is masked, the road stays.

A street and a number are where the pothole is as often as where somebody lives. They count as a home only beside a
word that says so ("alamat saya", "tinggal di", "rumah saya"), beside the name or phone of a person, or when they are
the reporter's own. After "depan rumah saya" the road is also the place of the report, so only the house number goes.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from asisten_humas.privacy.addresses import Address, find_addresses
from asisten_humas.privacy.kinds import Found, Kind
from asisten_humas.privacy.phrases import any_of
from asisten_humas.privacy.plain import before

_OWNER = (
    r"(?: "
    + any_of("""
        saya, sy, kami, kita, aku, gue, gw, ane, ibu, bapak, ayah, ortu, orang tua, orangtua, mertua, nenek,
        kakek, kakak, adik, anak, beliau, dia, pelapor, mama, mamah, papa, kandung, tetangga, korban
    """)
    + r"\b|ku\b|nya\b)"
)
_HOUSE = any_of("rumah, rmh, rumh, kontrakan, kediaman, kosan, kostan, kos, kost, tempat kos, indekos, mess, hunian")
_NEAR = any_of("""
    depan, dpn, dpan, samping, smping, sebelah, sblh, dekat, deket, dkt, belakang, blkg, blakang, seberang,
    sebrang, sekitar, muka
""")
_LIVES = any_of("""
    tinggal, tinggl, tggl, bertempat tinggal, tempat tinggal, berdomisili, domisili, menetap, ngontrak,
    mengontrak, ngekos, ngekost, indekos, bermukim, beralamat, berumah
""")
_ALONE = r"(?: (?:sendiri|sendirian|berdua|sekeluarga|bersama \w+))?"
_LABEL = (
    r"\balamat(?:nya|ku)?(?: "
    + any_of("rumah, lengkap, saya, sy, kami, aku, ktp, pelapor, domisili, tinggal, lama, baru, sesuai")
    + r")*"
)
_AT = r"(?: (?:di|ada di|adalah|yaitu))?[ :,=-]*$"
_WHERE = r"(?: (?:ada|berada|letaknya|terletak|itu|(?:yang|yg)(?: \w+){0,3}))*"

_HOME = re.compile(
    rf"(?:{_LABEL}|\b{_LIVES}{_OWNER}*{_ALONE}|\b{_HOUSE}{_OWNER}+{_WHERE}|\b(?:saya|sy|kami|aku)[ ,]+warga|\bpenghuni|"
    rf"\bkirim(?:kan)?(?: \w+){{0,3}} ke|\bktp(?: (?:saya|sy))?){_AT}"
)
_ADDRESS_LABEL = re.compile(rf"{_LABEL}[ :=]*$")
_AT_HOME = re.compile(rf"\b{_NEAR} {_HOUSE}{_OWNER}+(?: (?:di|yang di|yg di))?[ :,(]*$")
_ANY_HOUSE = re.compile(rf"(?P<near>\b{_NEAR} )?\b{_HOUSE}[ ,]*$")
_PROPER_WORDS = re.compile(r"(?:[A-Z][\w'.-]*,? ){1,4}$")
_STREET_AFTER = re.compile(
    r"(?: di)? (?:jl|jln|jalan|gg|gang|kp|dusun)\.? (?:[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2}|[a-z]{3,})", re.ASCII
)
_BESIDE = re.compile(
    r"[\s,;/()\-.:|]{0,4}(?:(?:alamat(?: rumah)?|rumah|rmh|warga|di|dari|tinggal di)[ :.]*)?", re.IGNORECASE
)
_REACH = 70  # characters before an address in which a word may say whose it is
_APART = 25  # characters between a person and the address that belongs to it
_NEIGHBOURS = 6  # found pieces on either side that can lie so near
_WORD = re.compile(r"[a-z]{3,}|\d+")
_ROAD_WORDS = {"jalan", "jln", "gang"}


def find_homes(view: str, persons: Sequence[Found]) -> Iterator[Found]:
    """Yield home addresses. `persons` are names and numbers already found, sorted: an address beside one is a home."""
    for address in find_addresses(view):
        context = before(view, address.start, _REACH)
        if _AT_HOME.search(context):
            yield _found(address.house, address.end)
        elif _says_home(view, address, context):
            street = _STREET_AFTER.match(view, address.end) if address.start == address.house else None
            yield _found(address.start, street.end() if street else address.end)
        elif address.has_house and not address.lone_number and _beside(view, address, persons):
            yield _found(address.start, address.end)


def find_known_home(view: str, home: str) -> Iterator[Found]:
    """Yield the house part of the addresses in the text that are the reporter's own address `home`."""
    own = {_key(home, address) for address in find_addresses(home) if address.has_house}
    own_words = set(_WORD.findall(home.lower()))
    for address in find_addresses(view):
        street = set(_WORD.findall(view[address.start : address.house].lower())) - _ROAD_WORDS
        house = _key(view, address)
        same = any(house in key or key in house for key in own)
        if address.has_house and not (address.lone_number and not street) and same and street <= own_words:
            yield _found(address.house, address.end)


def _says_home(view: str, address: Address, context: str) -> bool:
    if _HOME.search(context):
        # An RT alone is a neighbourhood, and where the report is; with "alamat" before it, it is an address.
        return address.has_house or address.house > address.start or _ADDRESS_LABEL.search(context) is not None
    house = _ANY_HOUSE.search(context)
    if house is not None:
        return address.has_house and house["near"] is None
    proper = _PROPER_WORDS.search(view, max(0, address.start - _REACH), address.start)
    return address.has_house and proper is not None and _HOME.search(before(view, proper.start(), _REACH)) is not None


def _beside(view: str, address: Address, persons: Sequence[Found]) -> bool:
    number = bisect_left(persons, address.start, key=lambda person: person.start)
    for person in persons[max(0, number - _NEIGHBOURS) : number]:
        if person.end <= address.start <= person.end + _APART and _BESIDE.fullmatch(view, person.end, address.start):
            return True
    for person in persons[number : number + _NEIGHBOURS]:
        precedes = address.end <= person.start <= address.end + 3 and person.kind is not Kind.PERSON_PRIVATE
        if precedes and not view[address.end : person.start].strip(" ,;/()-\n"):
            return True
    return False


def _key(view: str, address: Address) -> str:
    """Return the house part with its signs and label words gone: "Gg. Mawar No. 14" → "ggmawar14"."""
    house = re.sub(r"\b(?:no|nomor|nmr|nomer|blok)\b", "", view[address.house : address.end].lower())
    return re.sub(r"[^a-z0-9]", "", house)


def _found(start: int, end: int) -> Found:
    return Found(start, end, Kind.HOME_ADDRESS)
