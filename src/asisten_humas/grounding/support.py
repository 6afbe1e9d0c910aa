"""How far the content of a sentence stands in the sources, and what in it is the writer's own."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from asisten_humas.grounding.alignment import Match
from asisten_humas.grounding.case import Case
from asisten_humas.grounding.lexicon.function_words import LIGHT_WORDS
from asisten_humas.grounding.lexicon.stance import CROWDS, EFFECT_FORMS, EFFECTS, MINDS, RANK, STANCE
from asisten_humas.grounding.numerals import NUMERAL
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.units import UNITS

_STATEMENTS = 3
_MANY = ("para", "sejumlah", "berbagai", "kalangan")
_FUZZY = 0.84
_SURE_STEM = 5
_REPEATED = 0.6


@dataclass(slots=True)
class Support:
    """What a sentence asserts and where it stands.

    `words` are its content words outside quotations, `hard` those that are neither names nor light words, `missing`
    the hard ones that no source holds. `stance` are words of praise, forecast or rank, `effects` verbs of change, and
    `foreign` all words that its best statements do not hold. `covered` is the share of `words` in those statements,
    `anchors` counts figures and dates.
    """

    words: list[Word]
    hard: list[Word]
    missing: list[Word]
    stance: list[Word]
    statements: list[Match]
    covered: float
    anchors: int
    crowd: bool
    quoted: bool
    effects: list[Word]
    foreign: list[Word]


def support_of(case: Case, sentence: int) -> Support:
    """Return how far a sentence of the draft is supported."""
    segment = case.draft.reading.segments[sentence]
    spoken = [w for w in case.draft.reading.words_of(sentence) if not w.expanded and not case.in_quote(w.start, w.end)]
    words = [w for w in spoken if w.content and w.lower not in UNITS and not any(char.isdigit() for char in w.lower)]
    hard = [w for w in words if LIGHT_WORDS.isdisjoint(w.keys) and not (w.capital and _is_name(case, w))]
    hard = [w for w in hard if not _is_ordinal(w.lower)]  # "pekan ketiga": figures are for the check of numbers
    statements = _statements(case, sentence)
    ruled = _ruled(case, statements, words)
    near = ruled | _keys([match for match in statements if case.is_reply or not match.sourced.is_general])
    figures = [n for n in case.numbers_in(sentence) if not _is_in_a_name(case, spoken, n.start)]
    dates = [d for d in case.draft.dates if segment.start <= d.start < segment.end]
    dates = [d for d in dates if d.day or d.month or d.weekday is not None]
    # The day of the event ties a sentence to nothing: anything may be told of it.
    dates = [d for d in dates if case.event_day is None or d.resolve(case.event_day) != case.event_day]
    hours = [t for t in case.draft.times if segment.start <= t.start < segment.end]
    return Support(
        words=words,
        hard=hard,
        missing=[word for word in hard if not _known(case, word, ruled)],
        stance=[word for word in spoken if _is_stance(word, near) and not (word.capital and _is_name(case, word))],
        statements=statements,
        covered=_covered(words, near),
        anchors=sum(n.value != 1 and n.dimension != "urutan" for n in figures) + len(dates) + len(hours),
        crowd=_is_crowd(spoken, near),
        quoted=any(segment.start <= quote.start < segment.end for quote in case.draft.quotes),
        foreign=[word for word in words if word.keys.isdisjoint(near)],
        effects=[word for word in spoken if _is_effect(word, near)],
    )


def _is_in_a_name(case: Case, spoken: list[Word], start: int) -> bool:
    """Return whether a figure stands behind a name ("SMAN 2", "RT 03"): it names, and counts nothing."""
    before = next((word for word in reversed(spoken) if word.end <= start), None)
    name = before is not None and before.capital and before is not spoken[0]
    return name and before is not None and case.draft.text[before.end : start] == " "


def _is_name(case: Case, word: Word) -> bool:
    """Return whether a capitalised word stands in a source: a name ("Kota Harapan") or the opening of a sentence."""
    return word.lower in case.known_words


def _is_ordinal(lower: str) -> bool:
    return lower.startswith("ke") and NUMERAL.fullmatch(lower[2:]) is not None


def _is_crowd(spoken: list[Word], near: frozenset[str]) -> bool:
    """Return whether people in general say, think or feel what the best statements do not have."""
    if not any(not CROWDS.isdisjoint(w.keys) or w.lower in _MANY for w in spoken):
        return False
    return any(
        # "Sampai" is a preposition, and what is done to a crowd ("diminta") is none of its own mind.
        word.lower != "sampai"
        and not word.lower.startswith("di")
        and bool(word.keys & MINDS)
        and near.isdisjoint(word.keys & MINDS)
        for word in spoken
    )


def _is_effect(word: Word, near: frozenset[str]) -> bool:
    verb = word.lower.startswith(EFFECT_FORMS) or word.lower in ("naik", "turun")
    return verb and not word.keys.isdisjoint(EFFECTS) and near.isdisjoint(word.keys)


def _statements(case: Case, sentence: int) -> list[Match]:
    """Return the best clause of each of the statements that share most with a sentence, best first."""
    best: dict[tuple[str, int], Match] = {}
    totals: dict[tuple[str, int], float] = {}
    for clause in case.clauses_in(sentence):
        for match in case.matches(clause, rules=True):
            place = (match.sourced.source.id, match.clause.segment)
            totals[place] = max(totals.get(place, 0.0), match.score)
            if place not in best or best[place].score < match.score:
                best[place] = match
    return [best[place] for place in sorted(totals, key=lambda place: -totals[place])[:_STATEMENTS]]


def _keys(statements: list[Match]) -> frozenset[str]:
    return frozenset().union(
        *(word.keys for match in statements for word in match.sourced.study.reading.words_of(match.clause.segment))
    )


def _ruled(case: Case, statements: list[Match], words: list[Word]) -> frozenset[str]:
    """Return what the rules say that a sentence of a news item repeats: those that hold most of its words."""
    if case.is_reply:
        return frozenset()
    rules = (_keys([match]) for match in statements if match.sourced.is_general)
    return frozenset().union(*(keys for keys in rules if _covered(words, keys) >= _REPEATED))


def is_kept_back(case: Case, word: Word) -> bool:
    """Return whether the sources have a word only where they keep it back; a short stem ("tama") may be chance."""
    kept = word.keys & case.kept_keys
    return any(len(key) >= _SURE_STEM for key in kept) and word.keys.isdisjoint(case.told_keys)


def _known(case: Case, word: Word, ruled: frozenset[str]) -> bool:
    if not word.keys.isdisjoint(case.told_keys) or word.start in case.spelled:
        return True
    if is_kept_back(case, word):
        return False
    if not word.keys.isdisjoint(ruled):
        return True
    return len(word.lower) >= 6 and any(
        len(other) >= 5 and abs(len(other) - len(word.lower)) <= 2 and _ratio(word.lower, other) >= _FUZZY
        for other in case.known_by_opening.get(word.lower[:2], ())
    )


@lru_cache(maxsize=16384)
def _ratio(word: str, other: str) -> float:
    return SequenceMatcher(None, word, other, autojunk=False).ratio()


def _is_stance(word: Word, near: frozenset[str]) -> bool:
    stems = word.keys & STANCE
    # "Kelompok terbesar" of what the notes call "paling banyak".
    ranked = "paling" in near and stems <= RANK
    return bool(stems) and stems.isdisjoint(near) and not ranked


def _covered(words: list[Word], near: frozenset[str]) -> float:
    return sum(not word.keys.isdisjoint(near) for word in words) / len(words) if words else 1.0
