"""Deeds told as done of which the sources tell only a wish, a goal, a part, a rest or a later day."""

import re

from asisten_humas.grounding.alignment import Match, index_of, statement_of
from asisten_humas.grounding.case import Case
from asisten_humas.grounding.clauses import Clause, Tense
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.markers import COMPLETE, CONDITIONS, NOT_YET, PLANNED
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.stems import bare
from asisten_humas.models import SourceKind
from asisten_humas.statuses import Severity

Ground = tuple[str, Severity]

WITNESSES = (SourceKind.NOTES, SourceKind.FIELD_STATUS, SourceKind.STAFF_FACT)
_OPEN = (Tense.NOT_YET, Tense.PLANNED, Tense.CONDITION)
_AUXILIARY = frozenset(("sudah", "telah"))
_CLEAR, _NEAR = 3.0, 0.5
_REACH = 3
# What is wished, must, may or threatens to come has not come by being told so.
_WISHES = frozenset(("minta", "mohon", "usul", "harap", "ingin", "imbau", "ancam", "saran"))
_MODALS = word_set("bisa bs dapat dpt boleh mungkin kemungkinan berpeluang harus hrs wajib mesti perlu jangan jgn")
# Goals and reckonings: "simulasi bisa jadi 17 km/jam", "target 76%".
_GOALS = word_set("simulasi bisa bs target harapan potensi perkiraan proyeksi rencana maksimal semestinya seharusnya")
_REACHING = frozenset(
    ("capai", "naik", "turun", "jadi", "lampau", "tembus", "sentuh", "penuh", "tingkat", "kurang", "tambah", "laju")
)
_UNIVERSAL = word_set("seluruh seluruhnya semua semuanya segenap segala keseluruhan")
_PARTLY = word_set("baru hanya cuma br cm sebagian separuh separo setengah sisa tinggal sisanya")
_OF = re.compile(r"\b(\d{1,7})(?:\s+[a-z]{1,12})?\s+(?:dr|dari)\s+(\d{1,7})\b", re.IGNORECASE)
_DEFECTS = frozenset(("rusak", "mati", "kering", "putus", "jebol", "bocor", "ambruk", "longsor", "padam", "gagal"))
_STARTS = word_set("mulai mula pertama awal sejak")
_THIN = 2
_WIDE = 12


def unborne(case: Case, clause: Clause) -> Ground | None:
    """Return what the sources tell in place of a deed that a clause with "sudah" or "telah" tells as done."""
    if case.is_reply or not clause.content or any(word.lower in _MODALS for word in clause.words):
        return None
    matches = [match for match in case.matches(clause) if match.sourced.source.kind in WITNESSES]
    if not matches:
        return None
    deed = deed_of(clause)
    ground = _part_told(case, clause, matches)
    if ground or deed is None:
        return ground
    ways = (_wished, _goal_told, _whole_told, _later_told, _defect_told)
    return next((ground for way in ways if (ground := way(case, clause, deed, matches))), None)


def deed_of(clause: Clause) -> int | None:
    """Return the position of the first content word behind the last "sudah" or "telah"."""
    done = max((n for n, word in enumerate(clause.words) if word.lower in _AUXILIARY and not word.expanded), default=-1)
    return next((n for n, _ in clause.content if n > done), None) if done >= 0 else None


def _wished(case: Case, clause: Clause, deed: int, matches: list[Match]) -> Ground | None:
    """The deed stands in the sources only behind a request, a duty or a possibility: "minta kabel diganti"."""
    telling = [
        (match, theirs)
        for match in matches
        for ours, theirs in match.pairs
        if ours == deed and match.own >= _NEAR * matches[0].own and _things(clause, match) > 1
    ]
    if not telling or not all(_is_wish(match.clause, theirs) for match, theirs in telling):
        return None
    return _ground(telling[0][0].clause, telling[0][0])


def _is_wish(clause: Clause, position: int) -> bool:
    before = clause.words[:position]
    # "Usulan DAK ditolak" tells what became of a wish.
    wishes = (word for word in before if not word.lower.endswith("an") or word.lower == "ancaman")
    return any(not bare(word.keys).isdisjoint(_WISHES) for word in wishes) or any(
        word.lower in _MODALS for word in before[-_REACH:]
    )


def _goal_told(case: Case, clause: Clause, deed: int, matches: list[Match]) -> Ground | None:
    """A figure told as reached that the sources know only as a goal or a reckoning: "target 2027 76%"."""
    del matches
    if not any(not bare(word.keys).isdisjoint(_REACHING) for word in clause.words[deed:]):
        return None
    for figure in clause.figures:
        if figure.startswith("tanggal="):
            continue
        holders = _holders(case, clause, figure)
        if holders and all(_is_goal(before, holder) for _, before, holder in holders):
            text, _, holder = holders[0]
            return text[holder.start : holder.end], Severity.WARNING
    return None


def _holders(case: Case, clause: Clause, figure: str) -> list[tuple[str, list[Clause], Clause]]:
    """Return the clauses of the sources that hold a figure, each with the text and the two clauses before it."""
    found = []
    for sourced in case.sources_of(clause.segment):
        if sourced.source.kind not in WITNESSES:
            continue
        index = index_of(sourced.source.text, case.today)
        for number in index.by_figure.get(figure, ()):
            holder = index.clauses[number]
            before = [c for c in index.clauses[max(0, number - _THIN) : number] if c.segment == holder.segment]
            found.append((sourced.study.text, before, holder))
    return found


def _is_goal(before: list[Clause], holder: Clause) -> bool:
    if holder.tense is Tense.DONE:
        return False
    if holder.tense in _OPEN or any(word.lower in _GOALS for word in holder.words):
        return True
    # "Harapan (hasil simulasi) jadi 19 km/jam"
    return any(word.lower in _GOALS for other in before if not other.figures for word in other.words)


def _part_told(case: Case, clause: Clause, matches: list[Match]) -> Ground | None:
    """All told as done where the best statement knows a part or a rest: "9 dr 14 kec", "sisi barat sisa 8"."""
    lowers = {word.lower for word in clause.words}
    best = matches[0]
    if lowers.isdisjoint(_UNIVERSAL | COMPLETE) or best.score < _CLEAR or _things(clause, best) < _THIN:
        return None
    if best.clause.tense is Tense.DONE:
        return None
    mine = {word.lower for word in case.draft.reading.words_of(clause.segment)}
    told = {figure for other in case.clauses_in(clause.segment) for figure in other.figures}
    for other in _beside(case, best):
        text = best.sourced.study.text[other.start : other.end]
        parts = [m for m in _OF.finditer(text) if int(m[1]) < int(m[2]) and f"jumlah={m[1]}" not in told]
        partly = {word.lower for word in other.words} & _PARTLY - mine or other.tense in _OPEN
        goes_on = other is best.clause or _goes_on(other)
        if goes_on and (parts or (partly and _counts(other) - told)):
            return text, Severity.WARNING
    return None


def _around(case: Case, match: Match) -> list[Clause]:
    """Return the clauses of the statement of a match, of a very long one those near it."""
    inside = statement_of(case, match)
    place = next(n for n, clause in enumerate(inside) if clause is match.clause)
    return inside[max(0, place - _WIDE) : place + _WIDE]


def _goes_on(clause: Clause) -> bool:
    """Return whether a clause tells more of what was named before it: "2 nunggu surat waris", "baru 1.310"."""
    first = clause.words[0].lower
    return first[:1].isdigit() or first in _PARTLY | NOT_YET | PLANNED


def _counts(clause: Clause) -> set[str]:
    return {figure for figure in clause.figures if not figure.startswith("tanggal=")}


def _whole_told(case: Case, clause: Clause, deed: int, matches: list[Match]) -> Ground | None:
    """The whole measure told as done where its statement says how much is: "senderan 420 m, baru jadi 150 m"."""
    del deed
    told = {figure for other in case.clauses_in(clause.segment) for figure in other.figures}
    for match in matches[:_THIN]:
        if match.score < _CLEAR or match.clause.tense is Tense.DONE or not clause.figures & match.clause.figures:
            continue
        whole = clause.figures & match.clause.figures
        for other in _around(case, match):
            partly = other.tense is Tense.DONE or any(word.lower in _PARTLY for word in other.words)
            less = any(_is_less(figure, whole) for figure in other.figures - told)
            if partly and less and other.start > match.clause.start:
                return _ground(other, match)
    return None


def _is_less(figure: str, others: frozenset[str]) -> bool:
    dimension, _, value = figure.partition("=")
    wholes = [other.partition("=")[2] for other in others if other.startswith(f"{dimension}=")]
    return dimension != "tanggal" and any(float(value) < float(whole) for whole in wholes)


def _beside(case: Case, match: Match) -> list[Clause]:
    """Return the statement of a match and the one behind it on the same line: "… diverifikasi. Br 1.310, sisanya"."""
    inside = _around(case, match)
    index = index_of(match.sourced.source.text, case.today)
    after = [clause for clause in index.clauses if clause.segment == match.clause.segment + 1]
    text = match.sourced.study.text
    if not after or "\n" in text[inside[-1].end : after[0].start]:
        return inside
    return inside + (after if _goes_on(after[0]) else [])


def _later_told(case: Case, clause: Clause, deed: int, matches: list[Match]) -> Ground | None:
    """The deed is told without a tense, and the words behind it set its day after the event: "…, pertama Januari"."""
    same = [match for match in matches if any(ours == deed for ours, _ in match.pairs) and match.own >= _NEAR]
    if not same:
        return _place_later(case, clause, matches[0])
    if any(match.clause.tense is Tense.DONE for match in same):
        return None
    match = same[0]
    if match.clause.tense is not Tense.PLAIN or _things(clause, match) < 1 or match.score < _CLEAR:
        return None
    after = [other for other in _beside(case, match) if other.start >= match.clause.end]
    if not after:
        return None
    behind = next((other for other in after if other.tense is Tense.PLANNED and _is_again(other, match)), after[0])
    if behind.tense is Tense.CONDITION and behind.words[0].lower in CONDITIONS:
        return _ground(behind, match)
    return _ground(behind, match) if behind.tense is Tense.PLANNED and _is_of_same(behind, match) else None


def _place_later(case: Case, clause: Clause, match: Match) -> Ground | None:
    """Where or with what it is told to be, the sources only set for a day to come: "halaman terminal, mulai Senin"."""
    if match.clause.tense is not Tense.PLAIN or _things(clause, match) < _REACH:
        return None
    behind = next((other for other in _around(case, match) if other.start >= match.clause.end), None)
    later = behind is not None and behind.tense is Tense.PLANNED and _is_dated(behind, match)
    return _ground(behind, match) if later and behind is not None and not _own(behind, match) else None


def _is_of_same(behind: Clause, match: Match) -> bool:
    """Return whether a clause only sets the day of the one before it, or plans its deed once more."""
    return _is_dated(behind, match) and (not _own(behind, match) or _is_again(behind, match))


def _is_again(behind: Clause, match: Match) -> bool:
    own = _own(behind, match)
    return bool(own) and all(any(word.keys & other.keys for _, other in match.clause.content) for word in own)


def _is_dated(behind: Clause, match: Match) -> bool:
    return any(behind.start <= mention.start < behind.end for mention in match.sourced.study.dates)


def _own(behind: Clause, match: Match) -> list[Word]:
    """Return the content words of a clause that neither date it nor say that it begins or is planned."""
    dates = [mention for mention in match.sourced.study.dates if behind.start <= mention.start < behind.end]
    return [
        word
        for _, word in behind.content
        if word.lower not in _STARTS | PLANNED and not any(date.start <= word.start < date.end for date in dates)
    ]


def _defect_told(case: Case, clause: Clause, deed: int, matches: list[Match]) -> Ground | None:
    """A thing told as mended of which the sources tell only that it is broken."""
    best = matches[0]
    word = clause.words[deed]
    if best.score < _CLEAR or _things(clause, best) < _THIN:
        return None
    broken = any(not bare(other.keys).isdisjoint(_DEFECTS) for other in best.clause.words)
    return _ground(best.clause, best) if broken and not _knows(case, word) else None


def _knows(case: Case, word: Word) -> bool:
    return any(not word.keys.isdisjoint(other.keys) for s in case.sources for other in s.study.reading.words)


def _things(clause: Clause, match: Match) -> int:
    """Return how many words of the draft, an acronym with its expansion counted once, a match shares."""
    return len({clause.words[ours].start for ours, _ in match.pairs})


def _ground(clause: Clause, match: Match) -> Ground:
    return match.sourced.study.text[clause.start : clause.end], Severity.WARNING
