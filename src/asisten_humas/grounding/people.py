"""People and their offices: runs of name words, and the office that stands beside each."""

import re
from dataclasses import dataclass
from functools import lru_cache

from asisten_humas.grounding.dates import is_month
from asisten_humas.grounding.gazetteer import leading_region
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.acronyms import ACRONYMS
from asisten_humas.grounding.lexicon.function_words import FUNCTION_WORDS, LIGHT_WORDS
from asisten_humas.grounding.lexicon.places import GENERIC_NAME_WORDS, PLACE_HEADS
from asisten_humas.grounding.lexicon.roles import (
    HONORIFICS,
    NOTE_LABELS,
    OFFICE_WORDS,
    ROLE_HEADS,
    TITLES_AFTER,
    UNIT_TYPES,
    WEAK_HEADS,
)
from asisten_humas.grounding.lexicon.shorthand import SHORTHAND
from asisten_humas.grounding.lexicon.synonyms import GROUPS
from asisten_humas.grounding.numerals import NUMERAL
from asisten_humas.grounding.reading import CASED, Reading, Word, expansion_of

_JOINS = re.compile(r"(?:\s|\.\s?|-|['’])*")
# Words of bodies, no part of a name: "Pimpinan Cabang Bulog Taufan", "Kepala Kantor Kementerian Haji Rusmadi".
_BODY_NAMES = word_set(
    "bulog basarnas bawaslu pertamina pelindo pegadaian telkom baznas haji umrah manggala agni minum"
)
_NOT_NAMES = (
    FUNCTION_WORDS
    | LIGHT_WORDS
    | ROLE_HEADS
    | UNIT_TYPES
    | OFFICE_WORDS
    | HONORIFICS
    | PLACE_HEADS
    | GENERIC_NAME_WORDS
    | TITLES_AFTER
    | NOTE_LABELS
    | _BODY_NAMES
)
_OFFICE = ROLE_HEADS | UNIT_TYPES | OFFICE_WORDS | PLACE_HEADS | HONORIFICS | GENERIC_NAME_WORDS
# Between an office and the name: "Kadis PUPR: Desi", "Kepala SLB (Susi", "Kabag PBJ (barang/jasa) Dewi".
_BEFORE_NAME = re.compile(r"[\s.]*(?:[:(,)=–-]|\)\s*,|[→>]+)?[\s.]*")
_PLAIN_WORDS = 2
_LONGEST_EXPANSION = 12
_VERBAL = ("me", "di", "ber", "ter", "ber", "men")
_HELD_BY = word_set("dijabat dipegang diisi adalah ialah")
# "Pelaksana Tugas Kepala Dinas" and "Penjabat Sementara Bupati" as one office.
_STAND_IN = word_set("tugas harian sementara")
_COMPANIES = word_set("pt cv ud koperasi yayasan bank perumda perum")
_BUILDINGS = word_set("kantor aula rumah pendopo gedung ruang halaman balai kompleks depan jabatan")
# "Kepala UPTD PKB (pengujian kendaraan bermotor) Suparno": what the office stands for, in small letters.
_GLOSS = re.compile(r"\([a-z]+(?:[\s&/,-]+[a-z]+){0,6}\)\s*$")
_PARTICLE = 2
_LONGEST_GLOSS = 80
# "Pengujian", "Kendaraan": nouns made with affixes, behind a kind of unit the rest of its name.
_ABSTRACT = re.compile(r"(?:peng|pem|pen|per|pel)\w{3,}an|ke\w{4,}an")
_WITHIN_OFFICE = re.compile(r"[\s.()/&-]*")


@dataclass(frozen=True, slots=True)
class NameRun:
    """Capitalised words that stand together and are no office, unit or place word: a name or the tail of one."""

    start: int
    end: int
    tokens: tuple[str, ...]
    segment: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Person:
    """A name with the office beside it. `office` holds all words of the office, `heads` its role words.

    `[office_start, office_end)` covers both, whichever stands first.
    """

    run: NameRun
    heads: frozenset[str]
    office: frozenset[str]
    office_start: int
    office_end: int
    spelled: tuple[str, ...] = ()
    """The words of the office in their order."""
    inner: tuple[str, ...] = ()
    """The words between the role and the first kind of unit: "tata usaha" of "Kepala Tata Usaha UPTD"."""


def is_name_word(word: Word) -> bool:
    """Return whether a word may be part of a personal or place name (acronyms are not)."""
    return word.capital and not word.expanded and is_plain_name(word.lower)


@lru_cache(maxsize=16384)
def is_plain_name(lower: str) -> bool:
    """Return whether a lower-case word is none of the ordinary, office, shorthand and calendar words."""
    if any(char.isdigit() or char == "." for char in lower) or (len(lower) == 1 and lower in "mtk"):
        return False
    shorthand = lower in SHORTHAND and lower not in CASED
    if lower in _NOT_NAMES or shorthand or lower in ACRONYMS or is_month(lower):
        return False
    return lower in CASED or not expansion_of(lower)


def name_runs(reading: Reading) -> list[NameRun]:
    """Return the runs of name words of a text, in order. All-capital words are acronyms unless all around them is."""
    runs: list[NameRun] = []
    current: list[int] = []
    for position, word in enumerate(reading.words):
        if word.expanded:
            continue
        fits = is_name_word(word) and not _is_acronym(reading, word) and not _opens_sentence(reading, position)
        fits = fits or _is_called_like_month(reading, position)
        fits = fits or (bool(current) and word.lower in NOTE_LABELS and _is_amid_name(reading, current[-1], position))
        if current and not (fits and _joined(reading, reading.words[current[-1]], word)):
            runs.append(_run(reading, current))
            current = []
        if fits:
            current.append(position)
    if current:
        runs.append(_run(reading, current))
    return runs


def _is_amid_name(reading: Reading, last: int, position: int) -> bool:
    """Return whether a word that heads lines of notes is part of a name here: "Yosef Tamu Riwu"."""
    before, word = reading.words[last], reading.words[position]
    after = reading.words[position + 1] if position + 1 < len(reading.words) else word
    text = reading.text
    amid = word.capital and text[before.end : word.start] == text[word.end : after.start] == " "
    return amid and is_name_word(after) and after.segment == word.segment


def _is_called_like_month(reading: Reading, position: int) -> bool:
    """Return whether a month's word is somebody: "Agus Wiyono", "Agus: “…”", and no figure before it."""
    word = reading.words[position]
    if not (word.capital and is_month(word.lower)) or word.expanded:
        return False
    before = reading.words[position - 1] if position else None
    if before and before.lower[0].isdigit() and before.segment == word.segment:
        return False
    if re.match(r"\s*:\s*[\"“]", reading.text[word.end : word.end + 4]):
        return True
    after = next((w for w in reading.words[position + 1 : position + 3] if w.start > word.start), None)
    return after is not None and is_name_word(after) and reading.text[word.end : after.start] == " "


def people(reading: Reading, places: frozenset[str] = frozenset()) -> list[Person]:
    """Return the name runs of a text with the office beside each, if any.

    `places` are words known to be place names; a run sheds them at its front ("Camat Nita Yuliana" → "Yuliana").
    A run that another name run follows without a break is part of the office's region, not a person.
    """
    runs = name_runs(reading)
    found = []
    for number, run in enumerate(runs):
        following = runs[number + 1] if number + 1 < len(runs) else None
        if following and _same_phrase(reading, run, following):
            continue
        if _is_unit(reading, run) or (following and _labels(reading, run, following)):
            continue
        shed = max(_shed(run, places), _shed_unit(reading, run), _shed_twin(reading, run))
        person = _person(reading, _without(reading, run, shed), following)
        if person.heads:
            region = leading_region(person.run.tokens)
            if region == len(person.run.tokens):
                # "Wabup Banyumas ke tiga puskesmas": the office of a region, nobody's name.
                continue
            person = _person(reading, _without(reading, person.run, region), following)
        found.append(person)
    return found


def _labels(reading: Reading, run: NameRun, following: NameRun) -> bool:
    """Return whether a run only says whose office it is: "Kadis Perindagkop: Cut", "Keuchik Gampong Jawa: Tgk. M"."""
    between = reading.text[run.end : following.start]
    if run.segment != following.segment or ":" not in between or '"' in between or "“" in between:
        return False
    words = reading.words[run.last + 1 : following.first]
    return all(word.lower in HONORIFICS or word.expanded for word in words) and bool(_office_before(reading, run))


def _is_unit(reading: Reading, run: NameRun) -> bool:
    """Return whether office words go on right behind a run ("Suku Dinas …"): then it is part of a body's name."""
    after = next((word for word in reading.words[run.last + 1 : run.last + 12] if word.start >= run.end), None)
    if after is None or not after.capital or after.expanded or reading.text[run.end : after.start] != " ":
        return False
    return after.lower in UNIT_TYPES


def _person(reading: Reading, run: NameRun, next_run: NameRun | None) -> Person:
    following = next_run.first if next_run else len(reading.words)
    if run.first > reading.first_word[run.segment] and _is_company(reading, run):
        return Person(run, frozenset(), frozenset(), run.start, run.end)
    office = [] if _heads_behind(reading, run) else _office_before(reading, run)
    if office and _is_weak(office):
        # "Dokter mata 3: dr. Lestari (ketua tim)": the office is the one that only she holds.
        behind = _office_behind(reading, run, following)
        if any(word.lower in ROLE_HEADS - WEAK_HEADS for word in behind):
            office = []
    begin = office[0].start if office else run.start
    if not office:
        office = _office_behind(reading, run, following)
    lowers = frozenset(word.lower for word in office) - HONORIFICS
    end = max(run.end, office[-1].end) if office else run.end
    return Person(run, lowers & ROLE_HEADS, lowers, begin, end, tuple(word.lower for word in office), _inner(office))


def _is_weak(office: list[Word]) -> bool:
    """Return whether any number of people may hold an office: a doctor, no "pejabat pembuat komitmen"."""
    lowers = {word.lower for word in office}
    titled = "pejabat" in lowers and not lowers.isdisjoint(OFFICE_WORDS)
    return not titled and lowers & ROLE_HEADS <= WEAK_HEADS


def _inner(office: list[Word]) -> tuple[str, ...]:
    lowers = [word.lower for word in office if not word.expanded or word.lower not in HONORIFICS]
    head = next((n for n, lower in enumerate(lowers) if lower in ROLE_HEADS), 0)
    unit = next((n for n, lower in enumerate(lowers) if n > head and (lower in UNIT_TYPES or lower in ACRONYMS)), head)
    return tuple(lowers[head + 1 : unit])


def _is_company(reading: Reading, run: NameRun) -> bool:
    before = reading.words[max(0, run.first - _LONGEST_EXPANSION) : run.first]
    return any(
        word.lower in _COMPANIES and not (word.expanded and _is_headed(before, word))
        for word in before[-3:]
        if word.end >= run.start - 2 or word.expanded
    )


def _is_headed(words: list[Word], part: Word) -> bool:
    """Return whether an expansion names an office: "Kadiskop" heads the body that looks after cooperatives."""
    return any(word.start == part.start and word.lower in ROLE_HEADS for word in words)


def _office_before(reading: Reading, run: NameRun) -> list[Word]:
    """Return the words of the office before a name, from its first role word; [] when there is none."""
    floor = reading.first_word[run.segment]
    start = None
    right = run.start
    pattern = _BEFORE_NAME
    plain = 0
    apart = labelled = False
    gloss = _GLOSS.search(reading.text, max(0, run.start - _LONGEST_GLOSS), run.start)
    for index in range(run.first - 1, floor - 1, -1):
        word = reading.words[index]
        if gloss and word.start >= gloss.start():
            right = gloss.start()
            continue
        between = reading.text[word.end : right] if word.end <= right else ""
        fits = _may_stand_in_office(reading, index, start is not None)
        plain += not fits
        # A plain noun or two may say which office it is: "kepala gudang Bulog", "koordinator lapangan".
        fits = fits or (start is None and plain <= _PLAIN_WORDS and _is_plain_noun(word))
        if not pattern.fullmatch(between) or not fits or (apart and is_name_word(word)):
            break
        # Behind a comma or a bracket a name belongs to another person: "Kadis Iing Daiman), Pertamina".
        apart = apart or "," in between or ")" in between
        right = min(right, word.start)
        if word.lower not in HONORIFICS:
            pattern = _WITHIN_OFFICE
        # "Dokter kloter: dr. Hanifa": a label names an office, however common its word.
        labelled = labelled or ":" in between
        # "pejabat pembuat komitmen Bayu": a common word with the words of an office behind it names one.
        named = pattern is _BEFORE_NAME or labelled or _is_of_office(reading.words[index + 1 : run.first])
        if _is_common_noun(reading, index, named):
            break
        if word.lower in ROLE_HEADS and not is_within_acronym(reading, index):
            start = index
    if start is None or _names_building(reading, start, floor):
        return []
    return reading.words[start : run.first]


def is_within_acronym(reading: Reading, index: int) -> bool:
    """Return whether a word is nobody's role, since its acronym opens with another: "presiden" of "Pasar Inpres"."""
    opening = _opening_of(reading, index)
    return bool(opening) and opening not in ROLE_HEADS


def _opening_of(reading: Reading, index: int) -> str:
    """Return the first word of what the acronym at a position stands for, "" when no acronym stands there."""
    word = reading.words[index] if index < len(reading.words) else None
    if word is None or not word.expanded:
        return ""
    first = next(
        other for other in reading.words[max(0, index - _LONGEST_EXPANSION) : index + 1] if other.start == word.start
    )
    return (*expansion_of(first.lower, capitals=True), "")[0]


def _is_of_office(words: list[Word]) -> bool:
    return bool(words) and all(word.lower in OFFICE_WORDS for word in words)


def _is_plain_noun(word: Word) -> bool:
    return word.content and word.lower.isalpha() and not word.lower.startswith(_VERBAL)


def _is_common_noun(reading: Reading, index: int, beside_name: bool) -> bool:
    """Return whether "pejabat", "kader" and the like stand here for anybody: away from the name, in small letters."""
    word = reading.words[index]
    if word.lower not in WEAK_HEADS or word.capital or word.expanded or beside_name:
        return False
    before = reading.words[index - 1].lower if index else ""
    return before not in ROLE_HEADS


def _names_building(reading: Reading, start: int, floor: int) -> bool:
    # "Kantor Bupati, Langgur" is a building and a town, not a person of that office.
    return start > floor and reading.words[start - 1].lower in _BUILDINGS


def _may_stand_in_office(reading: Reading, index: int, headed: bool) -> bool:
    word = reading.words[index]
    if _opening_of(reading, index + 1) == "unit":
        return True
    if headed:
        # Left of a role word only what modifies it: "Wakil Ketua", "Pj Wali Kota".
        return (
            word.lower in ROLE_HEADS | _STAND_IN
            or word.expanded
            or (word.lower in SHORTHAND and word.lower not in FUNCTION_WORDS)
        )
    if word.lower in _HELD_BY:
        return True
    if word.lower in ("dan", "untuk"):
        after = reading.words[index + 1] if index + 1 < len(reading.words) else word
        known = after.lower in OFFICE_WORDS or after.lower in UNIT_TYPES or after.lower in ACRONYMS
        # "Asisten Pemerintahan dan Kesra"
        return known or (after.capital and after.lower in SHORTHAND)
    return word.capital or word.expanded or word.lower[0].isdigit() or word.lower in _OFFICE or word.lower in SHORTHAND


def _office_behind(reading: Reading, run: NameRun, following: int) -> list[Word]:
    """Return the office that follows a name: "La Ode Rizal, Kabid", "Intan (kepala satuan kerja)"."""
    office: list[Word] = []
    end = run.end
    for index in range(run.last + 1, min(following, run.last + 8)):
        word = reading.words[index]
        between = reading.text[end : word.start] if word.start >= end else ""
        opening = r"[\s./]*" if office else r"[\s.]*[,(][\s.]*"
        if not office and _names_head(word) and (not word.capital or _heads_behind(reading, run)):
            # Chats leave the comma out: "pak Hendri kabag teknik"; so do lists: "…, Budi Santosa Kepala Bappeda".
            opening = r"[\s.]*[,(]?[\s.]*"
        if not re.fullmatch(opening, between) or not _may_stand_in_office(reading, index, False):
            break
        if word.lower in WEAK_HEADS and re.match(r"\s+\d", reading.text[word.end : word.end + 3]):
            break  # "dr. Hanifa, perawat 2" counts them
        office.append(word)
        end = max(end, word.end)
    if (
        office
        and not any(word.start == office[-1].start and word.lower in PLACE_HEADS for word in office)
        and following < len(reading.words)
        and reading.words[following].segment == run.segment
        and not re.search(r"[^\s.)]", reading.text[end : reading.words[following].start])
    ):
        return []
    return office if any(word.lower in ROLE_HEADS for word in office[:3]) else []


def _heads_behind(reading: Reading, run: NameRun) -> bool:
    """Return whether a name in a list carries its office behind it: "…, Budi Santosa Kepala Bappeda, dan …".

    What stands before such a name is the office of the one before it.
    """
    before = reading.text[: run.start].rstrip()
    after = next((word for word in reading.words[run.last + 1 : run.last + 3] if word.start > run.end), None)
    listed = bool(re.search(r"(?:,|,\s*dan|\bdan|\bserta)$", before))
    if not listed or after is None or not after.capital or after.lower not in ROLE_HEADS - WEAK_HEADS:
        return False
    return reading.text[run.end : after.start] == " "


def _names_head(word: Word) -> bool:
    return word.lower in ROLE_HEADS - WEAK_HEADS or not ROLE_HEADS.isdisjoint(expansion_of(word.lower))


def _is_acronym(reading: Reading, word: Word) -> bool:
    written = reading.text[word.start : word.end]
    if len(written) < 2 or not written.isupper():
        return False
    segment = reading.segments[word.segment].of(reading.text)
    # A line all in capitals (a headline, a dateline) says nothing about its words.
    return any(char.islower() for char in segment)


def _opens_sentence(reading: Reading, position: int) -> bool:
    """Return whether the capital is due to the place in the sentence and the word is known as an ordinary one."""
    word = reading.words[position]
    before = reading.text[max(0, word.start - 3) : word.start].rstrip(" ")
    opening = position == reading.first_word[word.segment] or before.endswith(('"', "“", ":", "•", "*", "-", "–", "|"))
    if not opening:
        return False
    if NUMERAL.fullmatch(word.lower) or not _NOT_NAMES.isdisjoint(word.keys):
        return True
    return not GROUPS.keys().isdisjoint(word.keys) or word.lower.endswith(("nya", "kan", "lah"))


def _joined(reading: Reading, left: Word, right: Word) -> bool:
    between = reading.text[left.end : right.start]
    if "\n" in between or left.segment != right.segment or ("." in between and len(left.lower) > 4):
        return False
    return bool(_JOINS.fullmatch(between))


def _same_phrase(reading: Reading, run: NameRun, following: NameRun) -> bool:
    if run.segment != following.segment:
        return False
    between = reading.words[run.last + 1 : following.first]
    text = reading.text[run.end : following.start]
    if re.search(r"[,;:()\n\"“”–+&=|/]|\s-\s", text):
        return False
    if any(word.lower in ROLE_HEADS for word in between):
        return False
    return all(
        word.expanded or word.lower in HONORIFICS or word.capital or word.lower in UNIT_TYPES for word in between
    )


def _shed_twin(reading: Reading, run: NameRun) -> int:
    """Return 1 when two names joined by a hyphen open a run: "BWS Serang-Cilegon Maria Jelita" names a region first."""
    parts = reading.text[reading.words[run.first].start : reading.words[run.first].end].split("-")
    twin = len(parts) > 1 and all(len(part) > _PARTICLE and part[0].isupper() for part in parts)
    return int(twin and len(run.tokens) > _PARTICLE)


def _shed(run: NameRun, places: frozenset[str]) -> int:
    """Return how many words at the front of a run are place names; at least one word stays."""
    shed = 0
    while shed < len(run.tokens) - 1 and run.tokens[shed] in places:
        shed += 1
    return shed


def _shed_unit(reading: Reading, run: NameRun) -> int:
    """Return how many words at the front of a run go on naming a unit: "UPTD Pengujian Kendaraan …"."""
    before = reading.words[run.first - 1] if run.first else None
    if before is None or before.segment != run.segment or before.lower not in UNIT_TYPES | OFFICE_WORDS:
        return 0
    shed = 0
    while shed < len(run.tokens) - 1 and _ABSTRACT.fullmatch(run.tokens[shed]):
        shed += 1
    return shed


def _without(reading: Reading, run: NameRun, shed: int) -> NameRun:
    if not shed:
        return run
    positions = [p for p in range(run.first, run.last + 1) if not reading.words[p].expanded][shed:]
    return _run(reading, positions)


def _run(reading: Reading, positions: list[int]) -> NameRun:
    words = [reading.words[position] for position in positions]
    return NameRun(
        words[0].start,
        words[-1].end,
        tuple(word.lower for word in words),
        words[0].segment,
        positions[0],
        positions[-1],
    )
