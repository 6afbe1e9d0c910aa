"""Which clauses of the sources speak of what a clause of the draft speaks of."""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from heapq import nlargest

from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.clauses import Clause, clauses_of_notes
from asisten_humas.grounding.context import Weights
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.study import study_notes

_FIGURE = 2.0
_SMALL_FIGURE = 0.8
_SMALL = frozenset(("jumlah=2", "jumlah=3"))
_NEIGHBOUR = 0.35
# No check looks further down than this; most clauses of notes share some small thing with any other.
_MOST = 16
# A clause with so few content words ("hal itu belum terlaksana") is read with the rest of its sentence.
_THIN = 3


@dataclass(slots=True)
class ClauseIndex:
    """The clauses of a source, found by the keys of their content words."""

    clauses: list[Clause]
    weights: Weights
    by_key: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    by_figure: dict[str, list[int]] = field(default_factory=dict)
    hits: dict[frozenset[str], list[tuple[int, int, float, int]]] = field(default_factory=dict)
    """Where a word was found, kept since a source serves many drafts and drafts repeat their words."""


@dataclass(slots=True)
class Match:
    """A clause of a source beside one of the draft: `pairs` are positions of words in both that mean the same.

    `score` counts a little of what the rest of the statement shares, `own` only the clause itself.
    """

    sourced: Sourced
    clause: Clause
    score: float
    pairs: list[tuple[int, int]]
    own: float


def statement_of(case: Case, match: Match) -> list[Clause]:
    """Return all clauses of the statement that a match stands in."""
    index = index_of(match.sourced.source.text, None if match.sourced.is_general else case.today)
    return [clause for clause in index.clauses if clause.segment == match.clause.segment]


@lru_cache(maxsize=128)
def index_of(text: str, today: date | None) -> ClauseIndex:
    """Index the clauses of a source; kept like its study."""
    index = ClauseIndex(clauses_of_notes(text, today), study_notes(text).weights)
    for number, clause in enumerate(index.clauses):
        for position, word in clause.content:
            for key in word.keys:
                index.by_key.setdefault(key, []).append((number, position))
        for figure in clause.figures:
            index.by_figure.setdefault(figure, []).append(number)
    return index


def matches_of(case: Case, clause: Clause, *, rules: bool = False) -> list[Match]:
    """Return the clauses of the sources that share content with a clause of the draft, best first.

    Policies and profiles are left out unless `rules`.

    A shared rare word weighs more than a common one, a shared figure weighs most; what stands in the same statement
    counts a little, since notes name a subject once and then go on.
    """
    found: list[Match] = []
    for sourced in case.sources_of(clause.segment):
        if sourced.is_general and not rules:
            continue
        index = index_of(sourced.source.text, None if sourced.is_general else case.today)
        tokens: dict[int, dict[int, float]] = {}
        pairs: dict[int, list[tuple[int, int]]] = {}
        for group in _by_token(clause):
            for number, (place, weight) in _group_hits(index, group, pairs).items():
                own = tokens.setdefault(number, {})
                own[place] = max(weight, own.get(place, 0.0))
        for other in case.clauses_beside(clause) if len(clause.content) <= _THIN else ():
            for group in _by_token(other) if other is not clause else ():
                for number, (place, weight) in _group_hits(index, group, {}).items():
                    own = tokens.setdefault(number, {})
                    own[place] = max(_NEIGHBOUR * weight, own.get(place, 0.0))
        scores = {number: sum(own.values()) for number, own in tokens.items()}
        for figure in clause.figures:
            for number in index.by_figure.get(figure, ()):
                scores[number] = scores.get(number, 0.0) + _figure_weight(figure)
        found.extend(_matches(sourced, index, scores, pairs))
    return sorted(found, key=lambda match: -match.score)


def _by_token(clause: Clause) -> list[list[tuple[int, Word]]]:
    """Return the content words, an acronym and its expansion together: they are one thing said."""
    groups: dict[int, list[tuple[int, Word]]] = {}
    for position, word in clause.content:
        groups.setdefault(word.start, []).append((position, word))
    return list(groups.values())


def _group_hits(
    index: ClauseIndex, group: list[tuple[int, Word]], pairs: dict[int, list[tuple[int, int]]]
) -> dict[int, tuple[int, float]]:
    """Return for each clause the place and weight of the best word that the group meets there; pairs are noted."""
    best: dict[int, tuple[int, float]] = {}
    for position, word in group:
        for number, other, weight, start in _hits(index, word.keys):
            pairs.setdefault(number, []).append((position, other))
            if number not in best or best[number][1] < weight:
                best[number] = (start, weight)
    return best


def _figure_weight(figure: str) -> float:
    return _SMALL_FIGURE if figure in _SMALL else _FIGURE


def _hits(index: ClauseIndex, keys: frozenset[str]) -> list[tuple[int, int, float, int]]:
    """Return clause, position, weight and offset where a word stands; the most telling of its keys for each clause."""
    if keys not in index.hits:
        index.hits[keys] = _look_up(index, keys)
    return index.hits[keys]


def _look_up(index: ClauseIndex, keys: frozenset[str]) -> list[tuple[int, int, float, int]]:
    best: dict[int, tuple[int, float]] = {}
    for key in keys:
        weight = index.weights.of(key)
        for number, position in index.by_key.get(key, ()):
            if number not in best or best[number][1] < weight:
                best[number] = (position, weight)
    return [(n, position, weight, index.clauses[n].words[position].start) for n, (position, weight) in best.items()]


def _matches(
    sourced: Sourced, index: ClauseIndex, own: dict[int, float], pairs: dict[int, list[tuple[int, int]]]
) -> list[Match]:
    by_segment: dict[int, float] = {}
    for number, score in own.items():
        segment = index.clauses[number].segment
        by_segment[segment] = by_segment.get(segment, 0.0) + score
    scored = [
        (score + _NEIGHBOUR * (by_segment[index.clauses[number].segment] - score), score, number)
        for number, score in own.items()
    ]
    return [
        Match(sourced, index.clauses[number], total, pairs.get(number, []), score)
        for total, score, number in nlargest(_MOST, scored)
    ]
