"""Home addresses: the house is masked, the road stays.

A street and a number are where the pothole is as often as where somebody lives. They count as a home only beside a
word that says so ("alamat saya", "tinggal di", "rumah saya"), beside the name or phone of the person, or when they are
the reporter's own. After "depan rumah saya" the road is also the place of the report, so only the house number goes.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from asisten_humas.privacy.kinds import Found, Kind
from asisten_humas.privacy.plain import after, before

_HEAD = (
    r"jl|jln|jalan|gg|gang|lr|lorong|perum|perumahan|komp|komplek|kompleks|cluster|klaster|griya|graha|puri|"
    r"apartemen|apart|"
    r"rusun|rusunawa|kampung|kp|dusun|dsn|dukuh|villa|residence|asrama|mess|kos|kost"
)
_NUMBER = r"(?:no|nomor|nmr|nomer|nmer)\.? ?:? ?\d{1,4}(?: ?[a-z]\b)?(?: ?[/-] ?\d{1,4})?"
_BLOCK = r"blok\.? ?(?:[a-z]{1,2}-?\d{0,3}|\d{1,3})(?: ?[/-] ?(?:no\.? ?)?\d{1,4}[a-z]?)?"
_PLOT = r"[a-z]{1,2}-?\d{1,3} ?/ ?\d{1,3}"
_UNIT = r"(?:unit|kamar|kmr|lantai|lt|tower|kav|kavling|pintu)\.? ?(?:no\.? ?|nomor )?\d{1,4}[a-z]?"
_RT = r"rt\.? ?\d{1,3}(?:[ /,.-]{1,3}rw\.? ?\d{1,3}| ?/ ?\d{1,3})?"
_NOT_NAME = (
    rf"(?!(?:{_HEAD}|no|nomor|nmr|nomer|blok|rt|rw|kel|kec|depan|dpn|dekat|samping|belakang|rumah|rmh|saya|sy|kami|"
    rf"di|ke|dari|yang|yg)\b)"
)
_LANE = rf"(?:gg|gang|lr|lorong)\.? ?(?:\d{{1,3}}|{_NOT_NAME}[a-z][\w'-]*(?: {_NOT_NAME}(?-i:[A-Z0-9])[\w'-]*)?)"
_BARE = r"\d{1,3}[a-z]?(?=,| rt| rw|$|\n)"
_DETAIL = rf"(?:{_NUMBER}|{_BLOCK}|{_PLOT}|{_UNIT}|{_RT}|{_LANE})"
_GAP = r"(?:,? |, ?|/ ?| - | )"

_ADDRESS = re.compile(
    rf"(?<![\w./])(?:(?P<head>(?:{_HEAD})\b\.?) ?(?P<name>{_NOT_NAME}[\w'.-]{{2,}}(?: {_NOT_NAME}[\w'.-]+){{0,4}}?)"
    rf"{_GAP}(?P<first>{_DETAIL}|{_BARE})|(?P<only>{_DETAIL}))(?P<more>(?:{_GAP}(?:{_DETAIL}))*)(?!\w)",
    re.IGNORECASE,
)
_TRAILING_STREET = re.compile(
    r"(?: di)? (?:jl|jln|jalan|gg|gang)\.? (?:[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,2}|[a-z]{3,})", re.ASCII
)
_HOUSE = re.compile(rf"(?<!\w)(?:{_NUMBER}|{_BLOCK}|{_PLOT}|{_UNIT})", re.IGNORECASE)
_RANGE = re.compile(r" ?(?:sampai|s\.? ?d\.?|hingga|-|–) ?(?:no\.? ?|nomor )?\d", re.IGNORECASE)

_OWNER = (
    r"(?: (?:saya|sy|kami|kita|aku|gue|gw|ane|ibu|bapak|ayah|ortu|orang ?tua|mertua|nenek|kakek|kakak|adik|anak|"
    r"beliau|dia|"
    r"pelapor|mama|mamah|papa|kandung|tetangga|korban)\b|ku\b|nya\b)"
)
_HOUSE_WORD = r"(?:rumah|rmh|rumh|kontrakan|kediaman|kosan|kostan|kos|kost|tempat kos|indekos|mess|hunian)"
_NEAR = (
    r"(?:depan|dpn|dpan|samping|smping|sebelah|sblh|dekat|deket|dkt|belakang|blkg|blakang|seberang|sebrang|sekitar|"
    r"muka)"
)
_HOME = re.compile(
    rf"(?:\balamat(?:nya|ku)?(?: (?:rumah|lengkap|saya|sy|kami|aku|ktp|pelapor|domisili|tinggal|lama|baru|sesuai|"
    rf"rumahnya))*|"
    rf"\b(?:ber)?tempat tinggal{_OWNER}?|"
    rf"\b(?:tinggal|tinggl|tggl|berdomisili|domisili|menetap|ngontrak|mengontrak|ngekos|ngekost|indekos|bermukim|"
    rf"beralamat|"
    rf"berumah){_OWNER}*|\b{_HOUSE_WORD}{_OWNER}+(?: (?:ada|berada|letaknya|terletak|yang|yg|itu))*|\bpenghuni|"
    rf"\bkirim(?:kan)?(?: \w+){{0,3}} ke|\bktp(?: (?:saya|sy))?)"
    rf"(?: (?:di|ada di|adalah|yaitu))?[ :,=-]*$"
)
_AT_HOME = re.compile(rf"\b{_NEAR} {_HOUSE_WORD}{_OWNER}+(?: (?:di|yang di|yg di))?[ :,(]*$")
_BARE_HOUSE = re.compile(rf"\b{_HOUSE_WORD}[ ,]*$")
_NEAR_BEFORE = re.compile(rf"\b{_NEAR} {_HOUSE_WORD}[ ,]*$")
_ADDRESS_LABEL = re.compile(
    r"\balamat(?:nya|ku)?(?: (?:rumah|lengkap|saya|sy|kami|ktp|pelapor|domisili|lama|baru))*[ :=]*$"
)
_PROPER_WORDS = re.compile(r"(?:[A-Z][\w'.-]*,? ){1,4}$")
_BESIDE_PERSON = re.compile(r"[\s,;/()\-–—.:|]{0,4}(?:(?:alamat(?: rumah)?|rumah|rmh|warga|di|dari|tinggal di)[ :.]*)?")


class Address(NamedTuple):
    """An address as written: where its street begins, where its house part begins, where it ends."""

    start: int
    house: int
    end: int
    has_house: bool


def find_addresses(view: str) -> list[Address]:
    """Return every street-and-number, block, lane or RT in a plain view, whoever it belongs to."""
    found = []
    for match in _ADDRESS.finditer(view):
        house = match.start("only") if match["only"] else match.start("first")
        end = match.end()
        has_house = bool(_HOUSE.search(view, house, end)) or bool(match["head"] and match["first"][0].isdigit())
        if match["head"] and match["head"].lower().rstrip(".") in ("gg", "gang", "lr", "lorong"):
            house = match.start("head")  # a lane leads to a few doors: it is part of the house
        if not _RANGE.match(view, end):
            found.append(Address(match.start(), house, end, has_house))
    return found


def find_homes(view: str, persons: Sequence[Found]) -> Iterator[Found]:
    """Yield home addresses. `persons` are names and numbers already found: an address beside one is a home."""
    for address in find_addresses(view):
        context = before(view, address.start, 70)
        if _AT_HOME.search(context):
            yield _found(address.house, address.end)
        elif _says_home(view, address, context):
            yield _found(address.start, _with_street(view, address))
        elif address.has_house and _beside(view, address, persons):
            yield _found(address.start, address.end)


def find_known_home(view: str, home: str) -> Iterator[Found]:
    """Yield the house part of addresses in the text that are the reporter's own address `home`."""
    own = {_key(home[address.house : address.end]) for address in find_addresses(home) if address.has_house}
    own_words = set(re.findall(r"[a-z]{3,}|\d+", home.lower()))
    for address in find_addresses(view):
        house = _key(view[address.house : address.end])
        street = re.findall(r"[a-z]{3,}|\d+", view[address.start : address.house].lower())
        same_house = any(house in key or key in house for key in own)
        if address.has_house and same_house and set(street) - {"jalan", "jln", "gang"} <= own_words:
            yield _found(address.house, address.end)


def _says_home(view: str, address: Address, context: str) -> bool:
    if _HOME.search(context):
        # An RT alone is a neighbourhood, and where the report is; with "alamat" before it, it is an address.
        return address.has_house or address.house > address.start or _ADDRESS_LABEL.search(context) is not None
    if not address.has_house:
        return False
    if _BARE_HOUSE.search(context) and not _NEAR_BEFORE.search(context):
        return True
    proper = _PROPER_WORDS.search(view, max(0, address.start - 60), address.start)
    return proper is not None and _HOME.search(before(view, proper.start(), 70)) is not None


def _with_street(view: str, address: Address) -> int:
    street = _TRAILING_STREET.match(view, address.end) if address.start == address.house else None
    return street.end() if street else address.end


def _beside(view: str, address: Address, persons: Sequence[Found]) -> bool:
    for person in persons:
        if person.end <= address.start <= person.end + 25:
            between = view[person.end : address.start]
            if _BESIDE_PERSON.fullmatch(between.lower()):
                return True
        if address.end <= person.start <= address.end + 3 and person.kind is not Kind.PERSON_PRIVATE:
            return not after(view, address.end, person.start - address.end).strip(" ,;/()-\n")
    return False


def _key(house: str) -> str:
    return re.sub(r"[^a-z0-9]|\b(?:no|nomor|blok)\b", "", house.lower().replace("nomor", "no")).replace("no", "")


def _found(start: int, end: int) -> Found:
    return Found(start, end, Kind.HOME_ADDRESS)
