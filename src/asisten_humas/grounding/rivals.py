"""Which mention of the sources a mention of the draft takes its value from, and whether another fits better.

A value that stands in the notes may still be put in the wrong place. For each mention of the draft all mentions of
its sort in the notes are candidates; a rival has another value, is used nowhere else in the draft, and stands in
surroundings that fit better than those of the value that was written.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.context import likeness
from asisten_humas.grounding.spans import Mention

# Fitted on swapped values: a likely rival is worth a look, a clear one was never wrong.
_CLEAR_RATIO, _CLEAR_MARGIN = 2.0, 1.5
_LIKELY_RATIO, _LIKELY_MARGIN = 1.0, 0.1
# Two mentions of one sentence seldom take one and the same mention of the notes.
_SHARED = 0.15
# Nobody writes two texts with so many mentions: there no rivals are looked for, and some of equal value are enough.
_MOST_PAIRS, _CROWD = 40_000, 40


M = TypeVar("M", bound=Mention)


@dataclass(slots=True)
class Candidate(Generic[M]):
    """A mention of a source, how well its surroundings fit, and whether it has the value that the draft states."""

    sourced: Sourced
    mention: M
    score: float
    same: bool

    @property
    def text(self) -> str:
        """Return the mention as the source writes it."""
        return self.sourced.study.text[self.mention.start : self.mention.end].strip(" )(,.")

    @property
    def place(self) -> tuple[str, int]:
        """Return what names this mention among all sources."""
        return self.sourced.source.id, self.mention.start


@dataclass(slots=True)
class Claim(Generic[M]):
    """A mention of the draft with its candidates, best first; `best` is the best one with the stated value.

    `support` is the score of the stated value, `taken` are the mentions of the sources that the draft's mentions take.
    """

    mention: M
    sentence: int
    candidates: list[Candidate[M]] = field(default_factory=list)
    best: Candidate[M] | None = None
    support: float = 0.0
    taken: frozenset[tuple[str, int]] = frozenset()


def claims_of(
    case: Case,
    mentions: Iterable[M],
    candidates: Callable[[Sourced], Sequence[M]],
    comparable: Callable[[Sourced, M, M], bool],
    same: Callable[[M, M], bool],
) -> list[Claim[M]]:
    """Return a claim for each mention of the draft, with the candidates of all sources scored.

    Values of rules and profiles are no rivals of what the notes tell, and in a reply, which sets a record beside a
    rule, nothing is: there only candidates with the stated value count.
    """
    claims = []
    mentions = list(mentions)
    given = {id(sourced): candidates(sourced) for sourced in (case.sources if mentions else ())}
    for mention in mentions:
        around = case.draft.around(mention.start, mention.end)
        claim = Claim(mention, case.draft.reading.segment_at(mention.start))
        for sourced in case.sources_of(claim.sentence):
            corrections = sourced.study.corrections
            wrong = {span.start for span in corrections.values()}
            others = given[id(sourced)]
            crowded = len(mentions) * len(others) > _MOST_PAIRS
            rivals = not (case.is_reply or sourced.is_general or crowded)
            for other in others:
                if crowded and len(claim.candidates) >= _CROWD:
                    break
                if other.start in wrong or not comparable(sourced, mention, other):
                    continue
                agrees = same(mention, other)
                if not agrees and (not rivals or _is_out(sourced, other)):
                    continue
                score = likeness(around, sourced.study.around(other.start, other.end), sourced.weights)
                if other.start in corrections:
                    # What puts a figure right stands for it: "dana 300 jt … eh salah, 275 jt" is of the same funds.
                    old = corrections[other.start]
                    score = max(score, likeness(around, sourced.study.around(old.start, old.end), sourced.weights))
                if not (agrees or score):  # a rival must fit better
                    continue
                claim.candidates.append(Candidate(sourced, other, score, agrees))
        claim.candidates.sort(key=lambda candidate: -candidate.score)
        claim.best = next((candidate for candidate in claim.candidates if candidate.same), None)
        claims.append(claim)
    _weigh_shared(claims)
    taken = frozenset(claim.best.place for claim in claims if claim.best)
    for claim in claims:
        claim.taken = taken
    return claims


def _is_out(sourced: Sourced, mention: Mention) -> bool:
    """Return whether a mention is no rival of what the notes tell: in a quotation, doubted or taken back."""
    return sourced.withholds(mention.start) or any(
        quote.start <= mention.start < quote.end for quote in sourced.study.quotes
    )


def rival_of(claim: Claim[M]) -> tuple[Candidate[M] | None, bool]:
    """Return the best unused candidate of another value if it fits better, and whether it does so clearly."""
    rival = best_unused(claim)
    if rival is None or claim.best is None:
        return None, False
    if rival.score > claim.support * _CLEAR_RATIO + _CLEAR_MARGIN:
        return rival, True
    return (rival, False) if rival.score > claim.support * _LIKELY_RATIO + _LIKELY_MARGIN else (None, False)


def best_unused(claim: Claim[M]) -> Candidate[M] | None:
    """Return the best candidate of another value that no mention of the draft takes."""
    return next((c for c in claim.candidates if not c.same and c.place not in claim.taken), None)


def _weigh_shared(claims: list[Claim[M]]) -> None:
    """Set the support of each claim; of two in one sentence that take one and the same mention the weaker loses."""
    by_sentence: dict[int, list[tuple[int, Claim[M]]]] = {}
    for number, claim in enumerate(claims):
        by_sentence.setdefault(claim.sentence, []).append((number, claim))
    for number, claim in enumerate(claims):
        best = claim.best
        if best is None:
            continue
        claim.support = best.score
        for other_number, other in by_sentence[claim.sentence]:
            if other is claim or not other.best:
                continue
            stronger = other.best.score > best.score or (other.best.score == best.score and other_number < number)
            if other.best.place == best.place and stronger:
                claim.support = best.score * _SHARED
