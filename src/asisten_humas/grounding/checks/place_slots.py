"""Where a thing is told to be: a place put where the statement that tells the same names another one of its sort."""

from collections.abc import Iterable
from dataclasses import dataclass

from asisten_humas.grounding.alignment import Match
from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.checks.places import name_places
from asisten_humas.grounding.clauses import Clause
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.function_words import LIGHT_WORDS
from asisten_humas.grounding.lexicon.places import PLACE_HEADS, SIDES
from asisten_humas.grounding.places import PlaceName
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.study import Study
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

# Words that make what stands behind them a place.
_LEADS = word_set("di ke dari dr asal arah lewat lwt melewati melalui via menuju wilayah kawasan")
_LEVELS = {
    **dict.fromkeys(word_set("provinsi kabupaten kota"), "wilayah"),
    **dict.fromkeys(word_set("kecamatan distrik kapanewon kemantren"), "kecamatan"),
    **dict.fromkeys(
        word_set("desa kelurahan kalurahan nagari gampong pekon kampung dusun lembang ohoi negeri jorong"), "desa"
    ),
}
_BARE = "nama"
_UNTELLING = PLACE_HEADS | SIDES
_LIGHT = frozenset(LIGHT_WORDS)
# Words before a place in which its preposition stands, and in which place words pile up: "Taman Kota Sejahtera".
_NEAR, _PILED = 4, 6
# A shared figure tells as much as a word of one statement alone; a single such word is ground enough for a doubt.
_FIGURE, _TELLING, _ENOUGH = 2.0, 2.0, 1.6
# The statements that name our place may tell half as much of the clause at most.
_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class _Slot:
    """A place in a text. `level` is that of a region, "nama" for a name alone, "" for a road, a building and so on."""

    level: str
    head: str
    name: str
    start: int
    end: int
    segment: int
    led: bool

    def takes(self, other: "_Slot") -> bool:
        """Return whether another place may stand here: a district for a district, a hall for a park, "di" for "di"."""
        if self.level == other.level:
            return bool(self.level) or self.head == other.head or (self.led and other.led)
        return _BARE in (self.level, other.level) and self.led and other.led


@dataclass(slots=True)
class _Telling:
    """What a source says, clause or whole statement, of the clause: each shared word or figure with its weight."""

    sourced: Sourced
    words: list[Word]
    shared: dict[int | str, float]

    @property
    def total(self) -> float:
        return sum(self.shared.values())


def check_place_slots(case: Case) -> list[Finding]:
    """Return findings for places in a clause whose content the sources tell of another place alone."""
    if case.is_reply:
        return []
    people = {token for identity in case.known_people for token in identity.tokens}
    by_segment: dict[int, list[_Slot]] = {}
    for slot in _slots(case.draft, people):
        by_segment.setdefault(slot.segment, []).append(slot)
    findings = []
    for clause in case.clauses:
        beside = [] if case.is_title(clause.segment) else by_segment.get(clause.segment, [])
        slots = [s for s in beside if clause.start <= s.start < clause.end and s.name in case.known_words]
        tellings = _tellings(case, clause, people.union(_words_of(case.draft, beside))) if slots else []
        for slot in slots:
            right = next((right for given in tellings if (right := _told_elsewhere(case, slot, given, people))), "")
            findings += [_finding(case, slot, right)] if right else []
    return findings


def _slots(study: Study, people: set[str]) -> list[_Slot]:
    """Return the places of a text: those with a place word, and names behind a word that makes them places."""
    if "place slots" not in study.memo:
        study.memo["place slots"] = [*_headed(study), *_led(study)]
    return [slot for slot, tokens in study.memo["place slots"] if people.isdisjoint(tokens)]


def _headed(study: Study) -> Iterable[tuple[_Slot, tuple[str, ...]]]:
    words = study.reading.words
    for place in study.places:
        if not place.by_office:
            head = _outermost(study, place)
            led = any(word.lower in _LEADS for word in words[max(0, place.position - _NEAR) : place.position])
            level = _LEVELS.get(head, "")
            yield _Slot(level, head, place.name, place.start, place.end, place.segment, led), ()


def _led(study: Study) -> Iterable[tuple[_Slot, tuple[str, ...]]]:
    headed = {place.start for place in study.places}
    for place, tokens in name_places(study):
        before = study.reading.words[place.position - 1] if place.position else None
        if before and before.segment == place.segment and before.lower in _LEADS and place.start not in headed:
            yield _Slot(_BARE, "", place.name, place.start, place.end, place.segment, True), tokens


def _outermost(study: Study, place: PlaceName) -> str:
    """Return the first of the place words that pile up before a name: "Taman Kota Sejahtera" is a park."""
    head, start, words = place.head, place.start, study.reading.words
    for word in reversed(words[max(0, place.position - _PILED) : place.position]):
        if word.start == start:
            continue
        if word.lower in PLACE_HEADS and word.capital and not study.text[word.end : start].strip(". "):
            head, start = word.lower, word.start
        elif not word.expanded:
            break
    return head


def _words_of(study: Study, slots: Iterable[_Slot]) -> set[str]:
    return {word for slot in slots for word in study.text[slot.start : slot.end].lower().split()}


def _tellings(case: Case, clause: Clause, names: set[str]) -> list[list[_Telling]]:
    """Return the statements of the sources that tell something of a clause, and then their clauses one by one."""
    statements: dict[tuple[int, int], _Telling] = {}
    clauses = []
    for match in case.matches(clause):
        shared = _shared(clause, match, names)
        clauses.append(_Telling(match.sourced, match.clause.words, shared))
        key = id(match.sourced), match.clause.segment
        if key not in statements:
            statements[key] = _Telling(match.sourced, match.sourced.study.reading.words_of(match.clause.segment), {})
        statements[key].shared.update(shared)
    return [
        sorted((t for t in told if t.shared), key=lambda t: -t.total) for told in (list(statements.values()), clauses)
    ]


def _told_elsewhere(case: Case, slot: _Slot, tellings: list[_Telling], people: set[str]) -> str:
    """Return the place that is named where most is told, "" when what names ours tells half as much or more."""
    best = next((telling for telling in tellings if not _names(telling, slot)), None)
    if best is None or best.total < _ENOUGH:
        return ""
    ours = next((telling for telling in tellings if _names(telling, slot)), None)
    return "" if ours and ours.total > best.total * _SHARE else _rival(case, slot, best, people)


def _shared(clause: Clause, match: Match, names: set[str]) -> dict[int | str, float]:
    """Return what a clause shares with one of a source besides names: words by their offsets, and figures."""
    shared: dict[int | str, float] = dict.fromkeys(clause.figures & match.clause.figures, _FIGURE)
    for mine, theirs in match.pairs:
        word, other = clause.words[mine], match.clause.words[theirs]
        if word.start in shared or word.lower in names or word.lower in _UNTELLING or not _LIGHT.isdisjoint(word.keys):
            continue
        weight = max((match.sourced.weights.of(key) for key in word.keys & other.keys), default=0.0)
        shared[word.start] = min(weight, _TELLING)
    return shared


def _names(telling: _Telling, slot: _Slot) -> bool:
    reading, first, last = telling.sourced.study.reading, telling.words[0].start, telling.words[-1].start
    named = (reading.words[position] for position in reading.index.get(slot.name, ()))
    return any(first <= word.start <= last and word.lower == slot.name for word in named)


def _rival(case: Case, slot: _Slot, telling: _Telling, people: set[str]) -> str:
    """Return the first place of a statement that may stand in a slot and stands nowhere in its sentence."""
    told = {word.lower for word in case.draft.reading.words_of(slot.segment)}
    study = telling.sourced.study
    for other in _slots(study, people):
        inside = telling.words[0].start <= other.start < telling.words[-1].end
        fits = inside and slot.takes(other) and other.name not in told
        if fits and not telling.sourced.withholds(other.start):
            return study.text[other.start : other.end]
    return ""


def _finding(case: Case, slot: _Slot, right: str) -> Finding:
    text = case.draft.text[slot.start : slot.end]
    return case.finding(
        "tempat_tertukar",
        Severity.WARNING,
        slot.start,
        slot.end,
        f"“{text}” pada sumber disebut untuk hal lain; untuk hal ini sumber menyebut “{right}”.",
        f"Periksa: ganti “{text}” dengan “{right}”.",
    )
