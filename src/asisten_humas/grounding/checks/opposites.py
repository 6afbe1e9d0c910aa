"""Direction: what rises does not fall, "wajib" is not "boleh", before is not after, comparisons fit their figures."""

import re
from functools import lru_cache
from itertools import pairwise

from asisten_humas.grounding.alignment import Match
from asisten_humas.grounding.case import Case
from asisten_humas.grounding.clauses import Clause
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.markers import DENYING_STEMS
from asisten_humas.grounding.lexicon.opposites import AFTER, BEFORE, DOWN, OPPOSITES, UP
from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.reading import Reading, Word
from asisten_humas.models import Finding, SourceKind
from asisten_humas.statuses import Severity

_TELLING = (SourceKind.NOTES, SourceKind.FIELD_STATUS, SourceKind.STAFF_FACT)
# Words that share a stem with one of direction and name a measure.
_NOUNS = word_set("lebih kurang berat tingkat sebesar setinggi sepanjang selebar seberat angka kecepatan ketinggian")
_POINTING = word_set("itu ini tersebut")
_NEAR = 0.6
_LEAST = 1.5
_FROM_TO = re.compile(r"\bdari\s*$", re.IGNORECASE)
_TO = re.compile(r"\b(?:menjadi|jadi|ke)\b", re.IGNORECASE)
_THAN = re.compile(r"\b(?:daripada|dibanding\w*|ketimbang|dari)\b", re.IGNORECASE)


def check_opposites(case: Case) -> list[Finding]:
    """Return findings for words whose opposite stands in the sources, and for comparisons against their own figures."""
    findings = _comparisons(case)
    marked = {case.draft.reading.segment_at(finding.start) for finding in findings}
    for clause in case.clauses:
        finding = None if clause.segment in marked else _opposite(case, clause)
        if finding:
            findings.append(finding)
    return findings + _order(case)


def _opposite(case: Case, clause: Clause) -> Finding | None:
    candidates = [
        (position, word)
        for position, word in enumerate(clause.words)
        if _is_free(clause, position) and not word.expanded and _is_pole(clause, position)
    ]
    if not candidates:
        return None
    matches = case.matches(clause)
    if not matches:
        return None
    near = [match for match in matches if match.score >= max(_LEAST, _NEAR * matches[0].score)]
    for position, word in candidates:
        match = _contrary(clause, position, near) or _other_direction(clause, word, near)
        if match:
            return _finding(case, word, match, sure=bool(clause.figures & match.clause.figures))
    return None


def _is_free(clause: Clause, position: int) -> bool:
    """Return whether a word stands under no negation; a denying verb itself ("dilarang") is free."""
    if position in clause.negated:
        return False
    return position not in clause.outside or not clause.words[position].keys.isdisjoint(DENYING_STEMS)


def _is_pole(clause: Clause, position: int) -> bool:
    """Return whether a word has opposites and its clause does not weigh both against each other."""
    word = clause.words[position]
    stems = _bare(word)
    if stems.isdisjoint(OPPOSITES) and stems.isdisjoint(UP | DOWN):
        return False
    if position == 0 and not word.content:
        return False
    opposite = frozenset().union(*(OPPOSITES[stem] for stem in stems if stem in OPPOSITES))
    return all(opposite.isdisjoint(_bare(other)) for other in clause.words)


def _contrary(clause: Clause, position: int, near: list[Match]) -> Match | None:
    """Return the best match that has the opposite of a word, None when a match has the word itself."""
    stems = frozenset(key for key in _bare(clause.words[position]) if key in OPPOSITES)
    opposite = frozenset().union(*(OPPOSITES[stem] for stem in stems))
    found: Match | None = None
    for match in near:
        if any(not stems.isdisjoint(other.keys) for other in match.clause.words):
            return None
        if found is None and _anchored(clause, position, match):
            for theirs, other in enumerate(match.clause.words):
                if not opposite.isdisjoint(_bare(other)) and theirs not in match.clause.negated:
                    found = match
    return found


def _other_direction(clause: Clause, word: Word, near: list[Match]) -> Match | None:
    """Return a match that gives the same figure the other direction: "40 persen lebih banyak" for "hemat 40%"."""
    mine = _direction([word])
    if mine == 0 or _direction(clause.words) != mine:
        return None
    for match in near:
        theirs = _direction(match.clause.words)
        if clause.figures & match.clause.figures and theirs:
            return match if theirs == -mine else None
    return None


def _direction(words: list[Word]) -> int:
    """Return 1 when all words of direction point up, -1 when all point down, 0 when none or both do."""
    up = any(not UP.isdisjoint(_bare(word)) for word in words)
    down = any(not DOWN.isdisjoint(_bare(word)) for word in words)
    return up - down


def _bare(word: Word) -> frozenset[str]:
    return _stems_of(word.keys)


@lru_cache(maxsize=8192)
def _stems_of(keys: frozenset[str]) -> frozenset[str]:
    """Return the stems among keys, without the marks of synonym groups."""
    return frozenset(key for key in keys if not key.startswith("#"))


def _anchored(clause: Clause, position: int, match: Match) -> bool:
    """Return whether both clauses speak of the same thing apart from the word itself: a figure or two words."""
    if clause.figures and match.clause.figures and clause.figures.isdisjoint(match.clause.figures):
        return False
    others = {ours for ours, _ in match.pairs if ours != position}
    enough = min(2, max(1, len(clause.content) - 1))
    return bool(clause.figures & match.clause.figures) or len(others) >= enough


def _finding(case: Case, word: Word, match: Match, *, sure: bool) -> Finding:
    theirs = match.sourced.study.text[match.clause.start : match.clause.end]
    text = case.draft.text[word.start : word.end]
    return case.finding(
        "arah_terbalik",
        Severity.BLOCK if sure else Severity.WARNING,
        word.start,
        word.end,
        f"Kata “{text}” berlawanan dengan sumber: “{theirs}”.",
        "Samakan arah atau sifatnya dengan sumber.",
    )


def _comparisons(case: Case) -> list[Finding]:
    """Check "naik dari 118 menjadi 74" and "lebih mahal daripada" against the figures in the sentence itself."""
    findings = []
    for number in range(len(case.draft.reading.segments)):
        words = [w for w in case.draft.reading.words_of(number) if not w.expanded and not case.in_quote(w.start, w.end)]
        figures = [n for n in case.draft.numbers if case.draft.reading.segment_at(n.start) == number]
        for word in words:
            up = not UP.isdisjoint(_bare(word))
            if up == (not DOWN.isdisjoint(_bare(word))) or word.lower in _NOUNS:
                continue
            reading = case.draft.reading
            pair = _change(reading, word, figures) or _from(reading, word, figures) or _than(reading, word, figures)
            if pair and pair[0].value != pair[1].value and (pair[1].value > pair[0].value) != up:
                findings.append(_against_figures(case, word, pair))
    return findings


def _change(reading: Reading, word: Word, figures: list[NumberMention]) -> tuple[NumberMention, NumberMention] | None:
    """Return the figures of "… dari A … menjadi B" right behind a word of rising or falling."""
    behind = [figure for figure in figures if figure.start >= word.end]
    for first, second in pairwise(behind):
        lead = reading.text[word.end : first.start]
        if first.dimension != second.dimension or len(lead) > 30 or "," in lead or not _FROM_TO.search(lead):
            continue
        if _TO.search(reading.text[first.end : second.start]):
            return first, second
    return None


def _from(reading: Reading, word: Word, figures: list[NumberMention]) -> tuple[NumberMention, NumberMention] | None:
    """Return (B, A) of "A, berkurang dari B": A is what it has become."""
    before = [figure for figure in figures if figure.end <= word.start]
    behind = [figure for figure in figures if figure.start >= word.end]
    if not before or not behind or before[-1].dimension != behind[0].dimension:
        return None
    lead = reading.text[before[-1].end : word.start]
    tail = reading.text[word.end : behind[0].start]
    return (behind[0], before[-1]) if re.fullmatch(r"\s*[,(]?\s*", lead) and re.fullmatch(r"\s+dari\s*", tail) else None


def _than(reading: Reading, word: Word, figures: list[NumberMention]) -> tuple[NumberMention, NumberMention] | None:
    """Return (B, A) of "A, lebih mahal daripada B": A is what the word describes."""
    before = [figure for figure in figures if figure.end <= word.start]
    behind = [figure for figure in figures if figure.start >= word.end]
    if not before or not behind or before[-1].dimension != behind[0].dimension:
        return None
    lead = reading.text[before[-1].end : word.start]
    if not re.fullmatch(r"\W*(?:atau|yakni|yang)?\s*(?:\w+\s+)?lebih\s*", lead, re.IGNORECASE):
        return None
    if not _THAN.search(reading.text[word.end : behind[0].start]):
        return None
    return behind[0], before[-1]


def _against_figures(case: Case, word: Word, pair: tuple[NumberMention, NumberMention]) -> Finding:
    first, second = (number.text_of(case.draft.text) for number in pair)
    text = case.draft.text[word.start : word.end]
    return case.finding(
        "arah_terbalik",
        Severity.BLOCK,
        word.start,
        word.end,
        f"Kata “{text}” tidak sesuai dengan angkanya: {first} dan {second}.",
        "Perbaiki katanya atau angkanya.",
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
                case.finding(
                    "arah_terbalik",
                    Severity.BLOCK,
                    word.start,
                    word.end,
                    f"Sumber menyebut urutan yang sebaliknya daripada “{text}”.",
                    "Periksa: sebelum atau sesudah?",
                )
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
