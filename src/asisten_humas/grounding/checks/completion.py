"""Finished work: what a draft tells as done must be told as done by a source that may say so."""

from asisten_humas.grounding.alignment import Match
from asisten_humas.grounding.case import Case
from asisten_humas.grounding.clauses import Clause, Tense
from asisten_humas.grounding.dates import first_day
from asisten_humas.grounding.lexicon.markers import DONE, PLANNED
from asisten_humas.models import Finding, SourceKind
from asisten_humas.statuses import Severity

_OPEN = (Tense.NOT_YET, Tense.PLANNED, Tense.CONDITION)
_LEAST = 1.0
_NEAR = 0.55
# A claim that all is over is held against weaker signs that it is not.
_NEAR_COMPLETE = 0.3
_WITNESSES = (SourceKind.NOTES, SourceKind.FIELD_STATUS, SourceKind.STAFF_FACT)


def check_completion(case: Case) -> list[Finding]:
    """Return a finding for every clause that calls done what the sources call planned, under way or undecided."""
    done = (clause for clause in case.clauses if clause.tense is Tense.DONE)
    return [finding for clause in done if (finding := _future_done(case, clause) or _undone(case, clause))]


def _future_done(case: Case, clause: Clause) -> Finding | None:
    """A thing told as done on a day that lies after the event."""
    if case.today is None:
        return None
    span = case.draft.reading.segments[clause.segment]
    for mention in case.draft.dates:
        inside = mention.month and clause.start <= mention.start < span.end
        day = first_day(mention, case.today) if inside else None
        if day and day > case.today and not _other_clause(case, clause, mention.start):
            return _finding(case, clause, f"tanggal {case.draft.text[mention.start : mention.end].strip()} belum tiba")
    return None


def _other_clause(case: Case, clause: Clause, offset: int) -> bool:
    """Return whether an offset lies in a later clause of the sentence that has its own tense."""
    return any(
        other.segment == clause.segment and other.start <= offset < other.end and other.tense in _OPEN
        for other in case.clauses
    )


def _undone(case: Case, clause: Clause) -> Finding | None:
    matches = [
        match
        for match in case.matches(clause)
        if match.sourced.source.kind in _WITNESSES and not _about_other_figure(clause, match)
    ]
    if not matches or matches[0].score < _LEAST:
        return None
    undone = _best(matches, _OPEN)
    near = _NEAR_COMPLETE if clause.complete else _NEAR
    if undone is None or undone.score < near * matches[0].score:
        return None
    if _is_borne_out(clause, matches, undone):
        return None
    theirs = undone.sourced.study.text[undone.clause.start : undone.clause.end]
    return _finding(case, clause, f"sumber menulis “{theirs}”")


def _is_borne_out(clause: Clause, matches: list[Match], undone: Match) -> bool:
    """Return whether a source tells the same as done, or plainly with the same verb, or the draft keeps the plan."""
    plans = {word.lower for word in undone.clause.words if word.lower in PLANNED and not word.expanded}
    if plans and plans <= {word.lower for word in clause.words}:
        return True
    done = _best(matches, (Tense.DONE,))
    if done and done.score >= _NEAR * undone.score:
        return True
    plain = _best(matches, (Tense.PLAIN,))
    if clause.complete or plain is None:
        return False
    verb = _verb(clause)
    told = [match for match in matches if any(ours in verb for ours, _ in match.pairs)]
    if told:
        plain = _best(told, (Tense.PLAIN,))
    return plain is not None and plain.score >= undone.score


def _verb(clause: Clause) -> set[int]:
    """Return the positions of the first two content words behind the word that says done."""
    marker = next((n for n, word in enumerate(clause.words) if word.lower in DONE and not word.expanded), 0)
    return {position for position, _ in clause.content if position > marker and position <= marker + 3}


def _about_other_figure(clause: Clause, match: Match) -> bool:
    return bool(clause.figures and match.clause.figures) and clause.figures.isdisjoint(match.clause.figures)


def _best(matches: list[Match], tenses: tuple[Tense, ...]) -> Match | None:
    return next((match for match in matches if match.clause.tense in tenses), None)


def _finding(case: Case, clause: Clause, why: str) -> Finding:
    return case.finding(
        "selesai_tanpa_catatan",
        Severity.BLOCK,
        clause.start,
        clause.end,
        f"Kalimat ini menyatakan sudah terlaksana, padahal {why}.",
        "Tulis sebagai rencana atau belum terlaksana, atau catat dulu buktinya.",
    )
