"""Addresses as they are written: street and number, block, lane, RT; whoever they belong to."""

import re
from typing import NamedTuple

from asisten_humas.privacy.phrases import any_of

_HEAD = any_of("""
    jl, jln, jalan, gg, gang, lr, lorong, perum, perumahan, komp, komplek, kompleks, cluster, klaster, griya,
    graha, puri, apartemen, apart, rusun, rusunawa, kampung, kp, dusun, dsn, dukuh, villa, residence, asrama,
    mess, kos, kost
""")
_NOT_NAME = (
    rf"(?!(?:{_HEAD}|"
    + any_of("""
        no, nomor, nmr, nomer, blok, rt, rw, kel, kec, depan, dpn, dekat, samping, belakang, rumah, rmh, saya, sy,
        kami, di, ke, dari, yang, yg
    """)
    + r")\b)"
)

_NUMBER = r"(?:no|nomor|nmr|nomer|nmer)\.? ?:? ?\d{1,4}(?: ?[a-z]\b)?(?: ?[/-] ?\d{1,4})?"
_BLOCK = r"blok\.? ?(?:[a-z]{1,2}-?\d{0,3}|\d{1,3})(?: ?[/-] ?(?:no\.? ?)?\d{1,4}[a-z]?)?"
_PLOT = r"(?:[a-z]{1,2}-?\d{1,3}|[ivx]{1,4}) ?/ ?\d{1,3}"
_UNIT = r"(?:unit|kamar|kmr|lantai|lt|tower|kav|kavling|pintu)\.? ?(?:no\.? ?|nomor )?\d{1,4}[a-z]?"
_RT = r"rt\.? ?\d{1,3}(?:[ /,.-]{1,3}rw\.? ?\d{1,3}| ?/ ?\d{1,3})?"
_LANE = rf"(?:gg|gang|lr|lorong)\.? ?(?:\d{{1,3}}|{_NOT_NAME}[a-z][\w'-]*(?: {_NOT_NAME}(?-i:[A-Z0-9])[\w'-]*)?)"
_DETAIL = rf"(?:{_NUMBER}|{_BLOCK}|{_PLOT}|{_UNIT}|{_RT}|{_LANE})"
_BARE = r"\d{1,3}[a-z]?(?=,| rt| rw|$|\n)"  # "Jl. Cendana 19 RT 06"
_GAP = r"(?:,? |, ?|/ ?| - | )"

_ADDRESS = re.compile(
    rf"(?<![\w./])(?:(?P<head>{_HEAD}\b\.?) ?(?P<name>{_NOT_NAME}[\w'.-]{{2,}}(?: {_NOT_NAME}[\w'.-]+){{0,4}}?){_GAP}"
    rf"(?P<first>{_DETAIL}|{_BARE})|(?P<only>{_DETAIL}))(?:{_GAP}{_DETAIL})*(?!\w)",
    re.IGNORECASE,
)
# A block alone is a row of houses; with a number after it, it is one of them.
_HAS_HOUSE = re.compile(rf"(?<!\w)(?:{_NUMBER}|{_PLOT}|{_UNIT}|blok\.? ?[a-z\d-]{{1,5}} ?[/-] ?\d)", re.IGNORECASE)
_RANGE = re.compile(r" ?(?:sampai|s\.? ?d\.?|hingga|-) ?(?:no\.? ?|nomor )?\d", re.IGNORECASE)
_LANES = ("gg", "gang", "lr", "lorong")


class Address(NamedTuple):
    """Offsets of an address: where it begins, where its house part begins, where it ends."""

    start: int
    house: int
    end: int
    has_house: bool
    """A house is told: a number, block or unit; without one it is a neighbourhood."""
    lone_number: bool
    """Nothing but "nomor 12": a house only where a word says so."""


def find_addresses(view: str) -> list[Address]:
    """Return the addresses in a plain view. A range of numbers ("12 sampai 18") is a row of buildings and no home."""
    found = []
    for match in _ADDRESS.finditer(view):
        house = match.start("only") if match["only"] else match.start("first")
        has_house = bool(_HAS_HOUSE.search(view, house, match.end()))
        if match["head"]:
            has_house = has_house or match["first"][0].isdigit()
            if match["head"].lower().rstrip(".") in _LANES:
                house = match.start("head")  # a lane leads to a few doors: it is part of the house
        if not _RANGE.match(view, match.end()):
            lone = re.fullmatch(_NUMBER, match[0], re.IGNORECASE) is not None
            found.append(Address(match.start(), house, match.end(), has_house, lone))
    return found
