"""Order and continuation: before is not after, and what still goes on is not over."""

from itertools import pairwise

from asisten_humas.grounding.alignment import Match
from asisten_humas.grounding.case import Case
from asisten_humas.grounding.clauses import Clause
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.markers import NEGATORS
from asisten_humas.grounding.lexicon.opposites import AFTER, BEFORE
from asisten_humas.grounding.reading import Reading, Word
from asisten_humas.grounding.study import Study
from asisten_humas.models import Finding, SourceKind
from asisten_humas.statuses import Severity

_TELLING = (SourceKind.NOTES, SourceKind.FIELD_STATUS, SourceKind.STAFF_FACT)
_POINTING = word_set("itu ini tersebut")
_STILL = word_set("masih msh tetap")
_ANY_MORE = "lagi"
# What a statement must share with a sentence before its order counts, and how near to the best another must come.
_SHARED, _NEAR = 2, 0.7
_LEAST = 1.5


def check_order(case: Case) -> list[Finding]:
    """Return findings for "sebelum" where the sources have "sesudah", and for "tidak lagi" where they have "masih"."""
    findings = _order(case) + _days(case)
    marked = {case.draft.reading.segment_at(finding.start) for finding in findings}
    findings += [f for clause in case.clauses if clause.segment not in marked and (f := _other_order(case, clause))]
    return findings + [f for clause in case.clauses if (f := _continued(case, clause))]


def _days(case: Case) -> list[Finding]:
    """ "Setelah 31 Desember" where the sources have "sebelum 31 Desember"."""
    findings = []
    for day, word in _ordered_days(case.draft):
        theirs = [
            other.lower in BEFORE
            for sourced in case.of_kind(*_TELLING)
            for same, other in _ordered_days(sourced.study)
            if same == day
        ]
        if theirs and (word.lower in BEFORE) not in theirs and not case.in_quote(word.start, word.end):
            message = f"Sumber menyebut urutan yang sebaliknya daripada “{word.lower}”."
            findings.append(_finding(case, word, Severity.BLOCK, message))
    return findings


def _ordered_days(study: Study) -> list[tuple[tuple[int | None, int | None], Word]]:
    starts = {mention.start: (mention.day, mention.month) for mention in study.dates if mention.day and mention.month}
    words = [word for word in study.reading.words if not word.expanded]
    return [
        (day, word)
        for word, following in pairwise(words)
        if word.lower in BEFORE | AFTER and (day := starts.get(following.start))
    ]


def _other_order(case: Case, clause: Clause) -> Finding | None:
    """A clause of order whose sentence is told by a statement that has only the other word of order."""
    mine = _sides(clause.words)
    if len(mine) != 1:
        return None
    word = next(w for w in clause.words if w.lower in BEFORE | AFTER)
    totals: dict[tuple[str, int], set[int]] = {}
    for other in case.clauses_in(clause.segment):
        for match in case.matches(other):
            place = match.sourced.source.id, match.clause.segment
            telling = {other.words[p].start for p, q in match.pairs if _is_telling(match, q)}
            totals.setdefault(place, set()).update(telling)
            totals[place] |= {-n for n, _ in enumerate(other.figures & match.clause.figures, 1)}
    if not totals:
        return None
    place = max(totals, key=lambda each: len(totals[each]))
    if len(totals[place]) < _SHARED:
        return None
    reading = next(s.study.reading for s in case.sources if s.source.id == place[0])
    theirs = _sides(reading.words_of(place[1]))
    if len(theirs) != 1 or theirs == mine:
        return None
    text = case.draft.text[word.start : clause.end]
    return _finding(case, word, Severity.WARNING, f"Sumber menyebut urutan yang sebaliknya daripada “{text}”.")


def _is_telling(match: Match, position: int) -> bool:
    return max(map(match.sourced.weights.of, match.clause.words[position].keys), default=0.0) >= _LEAST


def _sides(words: list[Word]) -> set[bool]:
    """Return True for a word of "before" and False for one of "after"; "sesudah itu" sets nothing in order."""
    return {
        word.lower in BEFORE
        for word, following in zip(words, [*words[1:], None], strict=False)
        if word.lower in BEFORE | AFTER and not word.expanded and not (following and following.lower in _POINTING)
    }


def _continued(case: Case, clause: Clause) -> Finding | None:
    """ "Tidak lagi" for what the sources say still goes on, and the other way round."""
    over = _over(clause)
    still = next((word for word in clause.words if word.lower in _STILL), None)
    mine = over or still
    if mine is None or (over and still):
        return None
    matches = [match for match in case.matches(clause) if match.sourced.source.kind in _TELLING]
    near = [match for match in matches if match.score >= _NEAR * matches[0].score and _shares(clause, match)]
    if not near or any(_over(m.clause) if over else not _STILL.isdisjoint(_lowers(m.clause)) for m in near):
        return None
    if any(_STILL & _lowers(m.clause) if over else _over(m.clause) for m in near):
        told = "masih" if over else "tidak lagi"
        return _finding(case, mine, Severity.WARNING, f"Sumber menyatakan bahwa hal itu {told} berlangsung.")
    return None


def _shares(clause: Clause, match: Match) -> bool:
    return bool(clause.figures & match.clause.figures) or len({ours for ours, _ in match.pairs}) >= _SHARED


def _lowers(clause: Clause) -> set[str]:
    return {word.lower for word in clause.words if not word.expanded}


def _over(clause: Clause) -> Word | None:
    """Return the word "lagi" of "tidak lagi"."""
    return next(
        (
            word
            for before, word in zip(clause.words, clause.words[1:], strict=False)
            if word.lower == _ANY_MORE and before.lower in NEGATORS
        ),
        None,
    )


def _order(case: Case) -> list[Finding]:
    """Before for after: the word in front of the same two words in the sources is the other one."""
    findings = []
    for word, tail in _ordered(case.draft.reading):
        if case.in_quote(word.start, word.end):
            continue
        mine = word.lower in BEFORE
        theirs = [
            other.lower in BEFORE
            for sourced in case.of_kind(*_TELLING)
            for other, their_tail in _ordered(sourced.study.reading)
            if not tail[0].keys.isdisjoint(their_tail[0].keys)
        ]
        if theirs and all(side != mine for side in theirs):
            text = case.draft.text[word.start : tail[0].end]
            findings.append(
                _finding(case, word, Severity.BLOCK, f"Sumber menyebut urutan yang sebaliknya daripada “{text}”.")
            )
    return findings


def _ordered(reading: Reading) -> list[tuple[Word, list[Word]]]:
    """Return words of order ("sebelum", "seusai") with the content words that follow in the same statement."""
    found = []
    for position, word in enumerate(reading.words):
        # "Sesudah itu" takes up the sentence before it; it sets nothing in order against what follows.
        following = reading.words[position + 1].lower if position + 1 < len(reading.words) else ""
        if (word.lower in BEFORE or word.lower in AFTER) and following not in _POINTING:
            tail = [w for w in reading.words[position + 1 : position + 6] if w.content and w.segment == word.segment]
            if tail and not (word.expanded and word.lower in AFTER and reading.words[position - 1].lower == "abis"):
                found.append((word, tail))
    return found


def _finding(case: Case, word: Word, severity: Severity, message: str) -> Finding:
    return case.finding(
        "arah_terbalik", severity, word.start, word.end, message, "Samakan urutan waktunya dengan sumber."
    )
