"""Place and building names: a name bound to the word that says what it names ("Jembatan Cantigi", "Kec. Nita")."""

import re
from dataclasses import dataclass
from itertools import pairwise

from asisten_humas.grounding.gazetteer import leading_region, regions
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.acronyms import ACRONYMS
from asisten_humas.grounding.lexicon.places import OFFICE_REGIONS, PLACE_HEADS, REGION_LEVELS, SIDES, WHEN
from asisten_humas.grounding.lexicon.roles import HONORIFICS, OFFICE_WORDS, ROLE_HEADS
from asisten_humas.grounding.lexicon.shorthand import SHORTHAND
from asisten_humas.grounding.people import is_name_word
from asisten_humas.grounding.reading import Reading, Word

# "Malik Raya", "Sekura Lama": no name by themselves, part of the one they follow.
_NAME_TAILS = SIDES | word_set("raya besar kecil lama baru atas bawah dalam luar")
_AND = ("dan", "serta", "sama")
OFFICE_TYPES = word_set("dinas badan bagian bidang seksi kementerian inspektorat balai")
_COURTS = {"negeri": ("kejaksaan", "pengadilan"), "desa": ("permusyawaratan",)}
# Two name words behind the number are a person's: "Kepsek SMPN 4 Maria Jelita".
_NUMBERED = re.compile(r"\b[A-Z]{2,} (?:[Nn]egeri )?\d{1,2} ([A-Z][a-z]+)\b(?! [A-Z][a-z]+\b(?! [A-Z][a-z]))")
# "Kepala BPJS Cabang Borong Maria Jelita" names town and person, "Kepala Cabang Maria Jelita" the person alone.
_BRANCH = re.compile(r"\b(?:Cabang|Cab\.?|Wilayah|Resor|Ranting|Sektor) ([A-Z][a-z]+)\b(?= [A-Z][a-z]+ [A-Z][a-z]+)")
_COUNT = re.compile(r"(?<![\w.,/-])([2-9]|\d{2,3}|\d{1,3}\.\d{3})\s$")
_LARGE = word_set("kabupaten kab kota provinsi prov")
_LONGEST_OFFICE = 8
_GAP = re.compile(r"[\s.:]*\(?")
_LISTED = re.compile(r"[\s.]*(?:,|&|/|\+|–|-|dan|serta|,\s*dan|,\s*serta)?[\s.]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name with the place word it belongs to; `name` is its first word.

    `by_office` marks a word behind an office ("Camat Nita"): a region, or the name of whoever holds the office.
    """

    head: str
    name: str
    start: int
    end: int
    segment: int
    position: int
    by_office: bool = False


def place_names(reading: Reading) -> list[PlaceName]:
    """Return the names that belong to a place word, directly or in a list: "Kecamatan Nita, Bola, dan Talibura"."""
    found: list[PlaceName] = []
    words = reading.words
    for position, word in enumerate(words):
        head = _head(reading, position)
        if not head:
            continue
        after = _skip(words, position)
        if after < len(words) and _follows(reading, word, words[after], _GAP) and _may_be_named(head, words[after]):
            if _names_its_head(reading, position, after):
                continue
            office = word.lower not in PLACE_HEADS or (position > 0 and words[position - 1].lower in ("wali", "kepala"))
            named = [_place(words, head, after, True)] if office else _listed(reading, head, after)
            counted = _counted(reading, word)
            if counted and len(named) == 1 and word.lower in REGION_LEVELS:
                # Behind "16 kec." no single name is that of one.
                continue
            if counted and counted != len(named) and word.lower not in REGION_LEVELS and _in_brackets(reading, named):
                # "173 rumah (Jajar, Ngelang)" tells where they stand.
                continue
            found.extend(named)
    return found


def _counted(reading: Reading, head: Word) -> int:
    """Return the figure that counts what a place word names, 0 when none does."""
    found = _COUNT.search(reading.text, max(0, head.start - 8), head.start)
    return int(found[1].replace(".", "")) if found else 0


def _in_brackets(reading: Reading, named: list[PlaceName]) -> bool:
    return reading.text[: named[0].start].endswith("(")


def _names_its_head(reading: Reading, position: int, after: int) -> bool:
    """Return whether a level in small letters ends a body's name before a person: "Ketua TP PKK kota Maria Jelita"."""
    words, word = reading.words, reading.words[position]
    if not position or after + 1 >= len(words):
        return False
    if _ends_office(reading, position, after):
        return True
    if word.capital or word.expanded or word.lower not in REGION_LEVELS:
        return False
    body = reading.text[words[position - 1].start : words[position - 1].end]
    second = words[after + 1]
    alone = reading.text[words[after].end : second.start] != " " or not is_name_word(second)
    return body.isupper() and len(body) > 1 and not alone and words[after].lower not in regions()


def _ends_office(reading: Reading, position: int, after: int) -> bool:
    """Return whether a level in small letters ends an office before a person: "ketua forum anak kab Maria Jelita".

    The names of all regencies and cities are known; two name words that are none are a person's.
    """
    words, level = reading.words, reading.words[position]
    if level.lower not in _LARGE or not reading.text[level.start].islower():
        return False
    name, second = words[after], words[after + 1]
    if not (is_name_word(name) and is_name_word(second)) or reading.text[name.end : second.start] != " ":
        return False
    if leading_region((name.lower, second.lower)):
        return False
    before = [w for w in words[max(0, position - _LONGEST_OFFICE) : position] if w.start < level.start]
    heads = [n for n, w in enumerate(before) if w.lower in ROLE_HEADS and w.segment == level.segment]
    return bool(heads) and not re.search(r"[^\w\s]", reading.text[before[heads[-1]].start : level.start])


def bodies(reading: Reading) -> list[PlaceName]:
    """Return the offices of a text by type and first name word: "Dinas Pendidikan", "Dishub", "Bagian Umum".

    `by_office` marks one behind the word for who leads it ("Kadishub"): a person.
    """
    found = []
    words = reading.words
    for position, word in enumerate(words[:-1]):
        after = words[position + 1]
        office = word.lower in OFFICE_TYPES and after.lower in OFFICE_WORDS
        # "Di kantor camat" is a place by whose office it is.
        office = office or (word.lower == "kantor" and after.lower in ROLE_HEADS and not after.expanded)
        if not office or after.segment != word.segment:
            continue
        if word.expanded or reading.text[word.end : after.start].isspace():
            before = words[position - 1] if position else word
            led = before.lower in ROLE_HEADS and before.segment == word.segment
            found.append(PlaceName(word.lower, after.lower, word.start, after.end, word.segment, position, led))
    return found


def place_words(reading: Reading) -> frozenset[str]:
    """Return the words that stand right after a place word or a preposition of place somewhere in the text."""
    found = {place.name for place in place_names(reading) if not place.by_office}
    found |= _behind(_NUMBERED, reading) | _behind(_BRANCH, reading)
    for before, word in pairwise(reading.words):
        preposition = before.lower in ("di", "ke", "dari", "lewat") and not before.expanded
        if preposition and is_name_word(word) and reading.text[before.end : word.start] == " ":
            found.add(word.lower)
    return frozenset(found)


def _behind(form: re.Pattern[str], reading: Reading) -> set[str]:
    """Return the names behind a numbered school or a branch: "SMPN 4 Borong", "BPJS Cabang Borong"."""
    starts = {match.start(1) for match in form.finditer(reading.text)}
    return {word.lower for word in reading.words if word.start in starts and is_name_word(word)} if starts else set()


def _head(reading: Reading, position: int) -> str:
    """Return the place word at a position in full, "" when it heads no place ("Wali Nagari", "PUPR")."""
    words = reading.words
    word = words[position]
    if word.lower in OFFICE_REGIONS and not word.expanded:
        return OFFICE_REGIONS[word.lower]
    if word.lower not in PLACE_HEADS:
        return ""
    if word.expanded and sum(other.start == word.start for other in words[max(0, position - 8) : position + 8]) > 2:
        return ""
    before = words[position - 1] if position else None
    if before is not None and before.capital and before.lower in _COURTS.get(word.lower, ()):
        # "Kejaksaan Negeri Nurul Huda": the rest of a body's name, then its head's.
        return ""
    if before is not None and before.lower == "jalan" and word.lower in REGION_LEVELS:
        # "jalan kabupaten Sukamulya–Gembor" tells who keeps the road.
        return ""
    if before is None or before.lower not in ROLE_HEADS or reading.text[before.end : word.start].strip():
        return word.lower
    if before.lower == "wali":
        return "kota" if word.lower == "kota" else ""
    return word.lower if before.lower == "kepala" and word.lower in REGION_LEVELS else ""


def _skip(words: list[Word], position: int) -> int:
    after = position + 1
    while after < len(words) and words[after].start == words[position].start:
        after += 1
    return after


def _listed(reading: Reading, head: str, position: int) -> list[PlaceName]:
    """Return the name at a position and those listed after it ("Nita, Kewapante & Bola")."""
    words = reading.words
    found = [_place(words, head, position)]
    joiner = ""
    position += 1
    previous = words[position - 1]
    while position < len(words):
        word = words[position]
        if word.lower in _AND and _follows(reading, previous, word, re.compile(r"\s*,?\s*")):
            previous, position = word, position + 1
            continue
        if _belongs(reading, previous, word):
            previous, position = word, position + 1
            continue
        if not _follows(reading, previous, word, _LISTED) or not _may_name(word):
            break
        between = reading.text[previous.end : word.start].strip()
        if between or previous.lower in _AND:
            found.append(_place(words, head, position))
            joiner = between
        previous, position = word, position + 1
    # After a break by a title or a role the list was one of people, and two names with a comma are a place in a place.
    people = position < len(words) and (words[position].lower in HONORIFICS or words[position].lower in ROLE_HEADS)
    nested = len(found) == 2 and joiner == ","
    return found[:1] if people or nested else found


def _belongs(reading: Reading, name: Word, word: Word) -> bool:
    """Return whether a side is the rest of a name in a list: "Kecamatan Ranu Hilir, Lape, dan Utan"."""
    return word.capital and word.lower in SIDES and reading.text[name.end : word.start] == " "


def _follows(reading: Reading, left: Word, right: Word, gap: re.Pattern[str]) -> bool:
    return left.segment == right.segment and bool(gap.fullmatch(reading.text[left.end : right.start]))


def _may_be_named(head: str, word: Word) -> bool:
    """Return whether a word right behind a place word is its name; it may be an ordinary word ("Kelurahan Sumber")."""
    if word.lower in WHEN:
        return False
    if _may_name(word):
        return True
    ordinary = word.capital and not word.expanded and word.lower.isalpha() and len(word.lower) > 2
    kinds = [PLACE_HEADS, ROLE_HEADS, HONORIFICS, SHORTHAND, ACRONYMS]
    return (
        ordinary
        and not any(word.lower in kind for kind in kinds)
        and (head in REGION_LEVELS or word.lower not in OFFICE_WORDS)
    )


def _may_name(word: Word) -> bool:
    return is_name_word(word) and word.lower not in PLACE_HEADS


def _place(words: list[Word], head: str, position: int, by_office: bool = False) -> PlaceName:
    word, last = words[position], words[position]
    for after in words[position + 1 : position + 4]:
        tail = after.capital and after.lower in _NAME_TAILS
        if after.start != last.end + 1 or after.segment != word.segment or not (tail or is_name_word(after)):
            break
        last = after
    return PlaceName(head, word.lower, word.start, last.end, word.segment, position, by_office)
