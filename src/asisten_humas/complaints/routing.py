"""Which unit looks after a problem: read from the duties of the units in the agency's profile."""

import math
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from asisten_humas.complaints.location import district_of
from asisten_humas.complaints.wording import normalise, stems
from asisten_humas.models import Agency, Location, Unit


class Routing(NamedTuple):
    """The unit for a problem, why, and how clear the choice is (0 to 1)."""

    unit: Unit
    reason: str
    clarity: float


def route(keys: Sequence[str], text: str, agency: Agency) -> Routing | None:
    """Return the unit whose duties fit best, or None when the profile has no units or nothing fits.

    `keys` are the words by which duties would name the problem, the most telling first; the words of the text decide
    between units that name it alike.
    """
    if not agency.units:
        return None
    scores = [_score(unit, keys, text, agency.units) for unit in agency.units]
    order = sorted(range(len(scores)), key=lambda n: -scores[n])
    best = order[0]
    if scores[best] <= 0:
        return None
    second = scores[order[1]] if len(order) > 1 else 0.0
    unit = agency.units[best]
    named = next((key for key in keys if _names(unit.duties, key)), None)
    why = (
        f"Tugas {unit.name} dalam profil instansi menyebut “{named}”."
        if named
        else f"Isi laporan paling dekat dengan tugas {unit.name}."
    )
    return Routing(unit, why, min(1.0, (scores[best] - second) / scores[best] + 0.4))


def territorial_unit(base: Sequence[str], location: Location, agency: Agency) -> Unit | None:
    """Return the agency's unit for the district of the place, when it looks after such problems there.

    A territorial unit carries the district in its name, as in "UPTD Kecamatan …".
    """
    district = location.district or district_of(location.village, agency)
    if not district:
        return None
    for unit in agency.units:
        if unit.internal and district.lower() in unit.name.lower() and any(_names(unit.duties, key) for key in base):
            return unit
    return None


def _score(unit: Unit, keys: Sequence[str], text: str, units: Sequence[Unit]) -> float:
    if _territory(unit, units):
        return 0.0
    named: float = sum(
        (len(key.split()) + 1.0) / (1 + rank) ** 0.5 for rank, key in enumerate(keys) if _names(unit.duties, key)
    )
    duties, weights = _duties(unit.duties), _weights(tuple(one.duties for one in units))
    shared = sum(weights.get(word, 0.0) for word in set(stems(normalise(text))) & duties)
    return named + 0.35 * shared


def _territory(unit: Unit, units: Sequence[Unit]) -> bool:
    # Such a unit is chosen by place (territorial_unit), never by words: its duties repeat those of the technical units.
    return bool(
        re.match(r"(?:uptd|upt|suku dinas|sudin|korwil|wilayah|unit pelaksana teknis)\b", unit.name, re.IGNORECASE)
    )


def _names(duties: str, key: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(key.lower())}(?!\w)", _plain(duties)) is not None


@lru_cache(maxsize=512)
def _plain(duties: str) -> str:
    return re.sub(r"\s+", " ", duties.lower())


@lru_cache(maxsize=512)
def _duties(duties: str) -> frozenset[str]:
    return frozenset(stems(normalise(duties)))


@lru_cache(maxsize=32)
def _weights(all_duties: tuple[str, ...]) -> dict[str, float]:
    counts = Counter(word for duties in all_duties for word in _duties(duties))
    return {word: math.log(1 + len(all_duties) / count) for word, count in counts.items()}
