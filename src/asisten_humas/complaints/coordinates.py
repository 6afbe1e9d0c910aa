"""Coordinates as citizens write them: decimal degrees, degrees with minutes, a pin shared from a map."""

import re
from collections.abc import Iterator

from asisten_humas.models import Coordinates

# Indonesia with its seas: what lies elsewhere is another number pair, or latitude and longitude exchanged.
_LATITUDES = (-11.5, 6.5)
_LONGITUDES = (94.5, 141.5)

_DECIMAL = re.compile(
    r"(?<![\d.,])(?P<first>[-−]?\d{1,3}[.,]\d{3,8})°?\s*(?P<south>LS|S)?(?:LU|N)?\s*(?:[,;/]\s*|\s+|%2C)"
    r"(?P<second>[-−]?\d{1,3}[.,]\d{3,8})(?![\d])",
    re.IGNORECASE,
)
_PART = (
    r"(?P<{0}>\d{{1,3}})\s*°\s*(?P<{0}_min>\d{{1,2}}(?:[.,]\d+)?)\s*['’′]\s*"
    r"(?:(?P<{0}_sec>\d{{1,2}}(?:[.,]\d+)?)\s*[\"”″]\s*)?"
)
_DEGREES = re.compile(
    _PART.format("lat") + r"(?P<south>LS|LU|S|N)\b[\s,]*" + _PART.format("lon") + r"(?:BT|E)\b", re.IGNORECASE
)


def find_coordinates(text: str) -> Coordinates | None:
    """Return the first pair of coordinates in Indonesia that the text names, or None."""
    return next((pair for _, _, pair in coordinates_in(text)), None)


def coordinates_in(text: str) -> Iterator[tuple[int, int, Coordinates]]:
    """Yield `(start, end, pair)` for each pair of coordinates in Indonesia; decimal degrees come first."""
    for found in _DECIMAL.finditer(text):
        first, second = _number(found["first"]), _number(found["second"])
        first = -abs(first) if found["south"] else first
        if pair := _pair(first, second) or _pair(second, first):
            yield found.start(), found.end(), pair
    for found in _DEGREES.finditer(text):
        south = found["south"].upper() in ("LS", "S")
        latitude = _degrees(found, "lat") * (-1 if south else 1)
        if pair := _pair(latitude, _degrees(found, "lon")):
            yield found.start(), found.end(), pair


def _number(text: str) -> float:
    return float(text.replace("−", "-").replace(",", "."))


def _degrees(found: re.Match[str], part: str) -> float:
    minutes, seconds = _number(found[f"{part}_min"]), _number(found[f"{part}_sec"] or "0")
    return int(found[part]) + minutes / 60 + seconds / 3600


def _pair(latitude: float, longitude: float) -> Coordinates | None:
    inside = _LATITUDES[0] <= latitude <= _LATITUDES[1] and _LONGITUDES[0] <= longitude <= _LONGITUDES[1]
    return Coordinates(latitude=round(latitude, 6), longitude=round(longitude, 6)) if inside else None
