"""Finished work: what a draft tells as done must be told as done by a source that may say so."""

import re
from itertools import pairwise

from asisten_humas.grounding.alignment import Match, statement_of
from asisten_humas.grounding.case import Case
from asisten_humas.grounding.checks.unborne import unborne
from asisten_humas.grounding.clauses import Clause, Tense
from asisten_humas.grounding.dates import first_day
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.markers import (
    AHEAD,
    COMPLETE,
    CONDITIONS,
    DONE,
    NOT_YET,
    OUTCOMES,
    PENDING,
    PLANNED,
)
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.stems import bare
from asisten_humas.models import Finding, SourceKind
from asisten_humas.statuses import Severity

_OPEN = (Tense.NOT_YET, Tense.PLANNED, Tense.CONDITION)
_LEAST = 1.0
_NEAR = 0.55
# A claim that all is over is held against weaker signs that it is not.
_NEAR_COMPLETE = 0.3
_MARKS = PLANNED | NOT_YET | CONDITIONS
_AUXILIARY = frozenset(("sudah", "telah"))
_PASSIVE = ("di", "ter", "ber")
# "enam telah ditutup dan delapan lainnya menyusul sampai Oktober": the day is that of the others.
_REST = re.compile(r"\b(?:lainnya|sisanya|selebihnya|menyusul)\b", re.IGNORECASE)
_VERBAL = ("me", "di", "ber", "ter")
_ONLY = frozenset(("baru", "hanya", "cuma"))
_PARTS = frozenset(("separuh", "separo", "setengah", "sebagian", "sepertiga", "seperempat"))
_ALL = 100
_SMALL = frozenset(f"jumlah={n}" for n in range(2, 10))
# What must or may be done is not told as done.
_DUTIES = frozenset(("wajib", "harus", "mesti", "boleh", "dapat", "bisa", "perlu", "paling", "maksimal"))
_TELLING = 1.0
# A plain clause is doubted only when the plan it matches is clear.
_CLEAR, _ENOUGH, _OUTCOME_NEAR = 3.0, 2, 0.75
_POSSIBLE = word_set("bisa bs dapat dpt boleh mungkin kemungkinan berpeluang harus hrs wajib mesti perlu")
_MODAL_REACH = 3
# Deeds without a prefix: "helikopter sudah tiba" for "heli sdh diminta, belum dijawab".
_HAPPENED = frozenset(("tiba", "datang", "masuk", "cair", "turun", "terbit", "keluar", "mulai", "usai", "jadi"))
# A proposal that was put forward: "usul ke balai, blm dijawab" told as "usulan sudah disampaikan".
_PROPOSED = frozenset(("usul", "usulan", "diusulkan", "mengusulkan", "diajukan", "pengajuan"))
_PUT = frozenset(("disampaikan", "diajukan", "dikirim", "dikirimkan", "dilayangkan", "diusulkan", "dimintakan"))
_REQUESTS = frozenset(("minta", "mohon"))
_WITNESSES = (SourceKind.NOTES, SourceKind.FIELD_STATUS, SourceKind.STAFF_FACT)


def check_completion(case: Case) -> list[Finding]:
    """Return a finding for every clause that calls done what the sources call planned, under way or undecided."""
    findings = []
    for clause in case.clauses:
        ahead = AHEAD.search(case.draft.text, clause.start, clause.end)
        if ahead and not case.is_reply and _is_told_done(clause, ahead.start()):
            found: Finding | None = _finding(case, clause, f"“{ahead.group()}” belum tiba")
        elif clause.tense is Tense.DONE and not _aims(clause):
            ways = (_future_done, _undone, _in_part, _bare, _instead, _possible, _unborne)
            found = next((hit for way in ways if (hit := way(case, clause))), None)
        else:
            found = _planned_told(case, clause)
        findings += [found] if found else []
    return findings


def _aims(clause: Clause) -> bool:
    """Return whether what is done stands behind an aim: "pemenang ditargetkan sudah ada pada 8 Juli"."""
    words = [word.lower for word in clause.words if not word.expanded]
    return any(a in PLANNED and a.startswith("di") and b in _AUXILIARY for a, b in pairwise(words))


def _is_told_done(clause: Clause, until: int) -> bool:
    """Return whether "sudah" or "telah" governs what stands before an offset, with no plan between them."""
    words = [word.lower for word in clause.words if not word.expanded and word.start < until]
    done = max((place for place, lower in enumerate(words) if lower in ("sudah", "telah")), default=None)
    return done is not None and _MARKS.isdisjoint(words[done:])


def _future_done(case: Case, clause: Clause) -> Finding | None:
    """A thing told as done on a day that lies after the event."""
    if case.today is None:
        return None
    span = case.draft.reading.segments[clause.segment]
    for mention in case.draft.dates:
        inside = mention.month and clause.start <= mention.start < span.end
        day = first_day(mention, case.today) if inside else None
        rest = _REST.search(case.draft.text, clause.start, mention.start)
        if day and day > case.today and not rest and not _other_clause(case, clause, mention.start):
            return _finding(case, clause, f"tanggal {case.draft.text[mention.start : mention.end].strip()} belum tiba")
    return None


def _other_clause(case: Case, clause: Clause, offset: int) -> bool:
    """Return whether an offset lies in a later clause of the sentence that has a tense or a verb of its own."""
    return any(
        other.segment == clause.segment
        and other.start <= offset < other.end
        and other.tense in _OPEN
        and any(word.lower in _MARKS | _HAPPENED or word.lower.startswith(_VERBAL) for word in other.words)
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
    matches = [match for match in matches if not _stands_before(clause, match)]
    if not matches:
        return None
    planned = _planned_deed(clause, matches)
    if planned and not _keeps_plan(clause, planned):
        return _finding(case, clause, f"sumber menulis “{_text(planned, planned.clause)}”")
    undone = _best(matches, _OPEN)
    near = _NEAR_COMPLETE if clause.complete else _NEAR
    if undone and undone.clause.tense is Tense.CONDITION and len({ours for ours, _ in undone.pairs}) < _ENOUGH:
        return None
    if undone is None or undone.score < near * matches[0].score:
        return None
    beside = any(other.tense in _OPEN for other in case.clauses_in(clause.segment))
    if not undone.pairs and (beside or undone.score < _LEAST):
        # Only its neighbours share anything: "tiba pukul 09.45" and "suku cadang blm sampai".
        return None
    if _is_borne_out(clause, matches, undone):
        return None
    # One shared word beside a plan is a ground to doubt, not to refuse.
    shares = len({ours for ours, _ in undone.pairs}) >= _ENOUGH or clause.figures & undone.clause.figures
    grave = Severity.BLOCK if shares else Severity.WARNING
    return _finding(case, clause, f"sumber menulis “{_text(undone, undone.clause)}”", grave)


def _stands_before(clause: Clause, match: Match) -> bool:
    """Return whether a source tells the very deed before what is not yet: "dipesan dr Surabaya blm datang"."""
    if match.clause.tense is not Tense.NOT_YET or not match.clause.negated:
        return False
    deed = {n for n in _verb(clause) if clause.words[n].lower.startswith(_VERBAL)}
    same = [theirs for ours, theirs in match.pairs if ours in deed and _same_stem(clause, ours, match, theirs)]
    verbs = [n for n in same if match.clause.words[n].lower.startswith(_VERBAL)]
    return bool(verbs) and all(n < min(match.clause.negated) for n in verbs)


def _is_borne_out(clause: Clause, matches: list[Match], undone: Match) -> bool:
    """Return whether a source tells the same as done, or plainly with the same verb, or the draft keeps the plan."""
    if _keeps_plan(clause, undone):
        return True
    done = max((m for m in matches if m.clause.tense is Tense.DONE), key=lambda m: m.own, default=None)
    verb = _verb(clause)
    # "Sdh dipesan, datang Desember": that one deed is done bears out no other, of which the sources tell a plan.
    other = done is not None and bool(verb) and _shares(undone, min(verb)) and not _shares(done, min(verb))
    if done and not other and done.pairs and done.own >= _NEAR * undone.own and done.score >= _NEAR * undone.score:
        return True
    plain = _best(matches, (Tense.PLAIN,))
    verb = {n for n in verb if _is_deed(clause.words[n])} or verb
    if any(_tells_figure(clause, m, undone, verb) for m in matches):
        return True
    if clause.complete or plain is None:
        return False
    told = [match for match in matches if any(ours in verb for ours, _ in match.pairs)]
    if told:
        plain = _best(told, (Tense.PLAIN,))
    elif plain.clause.segment == undone.clause.segment and not clause.figures:
        # "timbangan rusak, vendor janji betulkan": what the same statement tells plainly is no deed.
        return False
    return plain is not None and plain.score >= undone.score


def _tells_figure(clause: Clause, match: Match, undone: Match, verb: set[int]) -> bool:
    """Return whether a match tells a figure of the clause as what is, and the deed too where that is not yet done."""
    same = clause.figures & match.clause.figures
    if match.clause.tense in _OPEN or not same or not clause.figures & undone.clause.figures <= same:
        return False
    if not match.pairs and same <= _SMALL:
        # "dua" of something else
        return False
    deeds = {n for n in verb if _shares(undone, n)}
    return not deeds or any(_shares(match, n) for n in deeds)


def _is_deed(word: Word) -> bool:
    return word.lower.startswith(_VERBAL) or word.lower in _HAPPENED


def _shares(match: Match, position: int) -> bool:
    return any(ours == position for ours, _ in match.pairs)


def _keeps_plan(clause: Clause, undone: Match) -> bool:
    plans = {word.lower for word in undone.clause.words if word.lower in PLANNED and not word.expanded}
    words = [word.lower for word in clause.words if not word.expanded]
    put = any(before in _AUXILIARY and word in _PUT for before, word in pairwise(words))
    if put and plans and plans <= _PROPOSED and undone.clause.tense is Tense.PLANNED:
        return True
    # "Usul itu telah disetujui" names the plan and tells more than it.
    done = next((n for n, word in enumerate(words) if word in _AUXILIARY), 0)
    return bool(plans) and plans <= {*words[done:]}


def _planned_deed(clause: Clause, matches: list[Match]) -> Match | None:
    """Return the match that plans the very deed, with the same word, when none tells it with a figure or as done."""
    deed = _verb(clause) or ({clause.content[0][0]} if clause.complete and clause.content else set())
    deeds = [
        m for m in matches if any(ours in deed and _tells_deed(clause, ours, m, theirs) for ours, theirs in m.pairs)
    ]
    told = any(m.clause.tense is Tense.DONE or (m.clause.tense is Tense.PLAIN and m.clause.figures) for m in deeds)
    told = told or any(m.clause.tense is Tense.DONE and clause.figures & m.clause.figures for m in matches)
    planned = (m for m in deeds if m.clause.tense in (Tense.PLANNED, Tense.NOT_YET) and m.own >= _TELLING)
    return None if told else next(planned, None)


def _tells_deed(clause: Clause, ours: int, match: Match, theirs: int) -> bool:
    """Return whether a match has the very word, or a verb of its meaning and something else of the clause."""
    if _same_stem(clause, ours, match, theirs):
        return True
    other = any(clause.words[n].start != clause.words[ours].start for n, _ in match.pairs)
    return other and _is_deed(clause.words[ours]) and match.clause.tense is Tense.NOT_YET


def _same_stem(clause: Clause, ours: int, match: Match, theirs: int) -> bool:
    return not bare(clause.words[ours].keys).isdisjoint(bare(match.clause.words[theirs].keys))


def _in_part(case: Case, clause: Clause) -> Finding | None:
    """All told as done where the best statement knows only a part: "seluruhnya" for "baru 60%", "baru separuh"."""
    if not clause.complete or not any(word.lower in COMPLETE for word in clause.words):
        return None
    matches = [match for match in case.matches(clause) if match.sourced.source.kind in _WITNESSES]
    if not matches or matches[0].score < _LEAST or not matches[0].pairs:
        return None
    statement = statement_of(case, matches[0])
    mine = frozenset().union(*(other.figures for other in case.clauses_in(clause.segment)))
    told = frozenset().union(*(word.keys for word in case.draft.reading.words_of(clause.segment)))
    for other in statement:
        lowers = {word.lower for word in other.words}
        partly = any(f.startswith("persen=") and f not in mine and float(f[7:]) < _ALL for f in other.figures)
        partly = partly or not (lowers.isdisjoint(_ONLY) or lowers.isdisjoint(_PARTS - told))
        if partly and (other is matches[0].clause or any(word.lower in DONE | _ONLY for word in other.words)):
            return _finding(case, clause, f"sumber menulis “{_text(matches[0], other)}”")
    return None


def _bare(case: Case, clause: Clause) -> Finding | None:
    """ "… dan kini telah selesai": what is over is named in the clause before; its statement must not plan the end."""
    if clause.content:
        return None
    before = [other for other in case.clauses_in(clause.segment) if other.end <= clause.start and other.content]
    matches = [match for match in case.matches(before[-1]) if match.sourced.source.kind in _WITNESSES] if before else []
    if not matches or matches[0].score < _LEAST or not matches[0].pairs:
        return None
    for other in statement_of(case, matches[0]):
        if other.tense in (Tense.PLANNED, Tense.NOT_YET) and any(word.lower in DONE for word in other.words):
            return _finding(case, clause, f"sumber menulis “{_text(matches[0], other)}”")
    return None


def _instead(case: Case, clause: Clause) -> Finding | None:
    """A deed that its statement does not know, where that statement says what is not yet: "sudah dikabulkan"."""
    done = [n for n, word in enumerate(clause.words) if word.lower in _AUXILIARY]
    deed = next((word for n, word in clause.content if done and n > done[-1]), None)
    happens = deed is not None and (deed.lower.startswith(_VERBAL) or deed.lower in _HAPPENED)
    if case.is_reply or deed is None or not happens:
        return None
    beside = [other for other in case.clauses_in(clause.segment) if other.end <= clause.end and other.content]
    matches = [m for other in reversed(beside) for m in case.matches(other)[:1] if m.sourced.source.kind in _WITNESSES]
    best = max(matches, key=lambda match: match.score, default=None)
    if best is None or best.score < _CLEAR or any(word.keys & deed.keys for m in matches for word in _told(case, m)):
        return None
    if any(_is_pending(other) for other in case.clauses_in(clause.segment)):
        return None
    if _has_told_figure(case, clause) and not _goes_on_undone(case, best):
        return None
    done_there = (m for m in case.matches(clause) if m.clause.tense is Tense.DONE and m.score >= _NEAR * best.score)
    if any(_shares(match, position) for match in done_there for position, word in clause.content if word is deed):
        return None
    statement = statement_of(case, best)
    pending = next((other for other in statement if _is_pending(other)), None)
    # What was only asked for may have been granted without a note of it: a doubt.
    asked = None if pending or deed.lower in _PUT else next((other for other in statement if _requests(other)), None)
    ground = pending or asked
    grave = Severity.BLOCK if pending else Severity.WARNING
    return _finding(case, clause, f"sumber menulis “{_text(best, ground)}”", grave) if ground else None


def _possible(case: Case, clause: Clause) -> Finding | None:
    """A deed of which the sources only say that it may or must come: "bs" or "hrs diperpanjang"."""
    if case.is_reply or any(word.lower in _POSSIBLE for word in clause.words):
        return None
    deed = {n for n in _verb(clause) if clause.words[n].lower.startswith(_VERBAL)}
    matches = [match for match in case.matches(clause) if match.sourced.source.kind in _WITNESSES]
    same = [
        (match, theirs)
        for match in matches
        for ours, theirs in match.pairs
        if ours in deed and _same_stem(clause, ours, match, theirs)
    ]
    if not same or not all(_may(match.clause, theirs) for match, theirs in same):
        return None
    match = same[0][0]
    return _finding(case, clause, f"sumber menulis “{_text(match, match.clause)}”", Severity.WARNING)


def _unborne(case: Case, clause: Clause) -> Finding | None:
    ground = unborne(case, clause)
    return _finding(case, clause, f"sumber menulis “{ground[0]}”", ground[1]) if ground else None


def _may(clause: Clause, position: int) -> bool:
    return any(word.lower in _POSSIBLE for word in clause.words[max(0, position - _MODAL_REACH) : position])


def _has_told_figure(case: Case, clause: Clause) -> bool:
    """Return whether a source tells a figure of the clause as what is: "realisasi 6.120"."""
    return any(m.clause.tense not in _OPEN and clause.figures & m.clause.figures for m in case.matches(clause))


def _goes_on_undone(case: Case, match: Match) -> bool:
    """Return whether the clause right behind a match opens with "belum": "2 kapal sdh dipesan, blm datang"."""
    behind = next((other for other in statement_of(case, match) if other.start >= match.clause.end), None)
    return behind is not None and behind.words[0].lower in NOT_YET and not behind.figures


def _is_pending(clause: Clause) -> bool:
    return clause.tense is Tense.NOT_YET or any(word.lower in PENDING for word in clause.words if not word.expanded)


def _requests(clause: Clause) -> bool:
    """Return whether a clause only asks for something: "warga minta jembatan" leaves open whether they get it."""
    return any(not bare(word.keys).isdisjoint(_REQUESTS) for word in clause.words)


def _told(case: Case, match: Match) -> list[Word]:
    # What an acronym stands for names a thing and tells no deed: the "pendapatan" of "APBD".
    return [word for other in statement_of(case, match) for word in other.words if not (word.expanded and word.capital)]


def _planned_told(case: Case, clause: Clause) -> Finding | None:
    """A plain clause that tells as a fact what the sources only plan, with the same verb and no day ahead."""
    inside = case.clauses_in(clause.segment)
    if (
        case.is_reply
        or clause.negated
        or clause.tense is not Tense.PLAIN
        or any(other.tense in _OPEN for other in inside)
    ):
        return None
    matches = [match for match in case.matches(clause) if match.sourced.source.kind in _WITNESSES]
    best = _open_match(clause, matches)
    if best is None or any(word.lower in _DUTIES for word in clause.words):
        return None
    verbs = {n for n, word in clause.content if word.lower.startswith(_VERBAL) or not OUTCOMES.isdisjoint(word.keys)}
    shared = {ours for ours, _ in best.pairs}
    outcome = any(not OUTCOMES.isdisjoint(clause.words[n].keys) for n in verbs)
    if len(shared) < _ENOUGH or not (outcome or verbs & shared) or _told_elsewhere(clause, matches, verbs):
        return None
    theirs = _text(best, best.clause)
    return _finding(case, clause, f"sumber menulis “{theirs}”", Severity.WARNING)


def _open_match(clause: Clause, matches: list[Match]) -> Match | None:
    """Return the best match when it is a plan; behind a word of outcome, the best plan near it."""
    if any(not OUTCOMES.isdisjoint(word.keys) for word in clause.words):
        near = [match for match in matches if match.score >= _OUTCOME_NEAR * matches[0].score]
        return next((m for m in near if m.clause.tense in (Tense.PLANNED, Tense.NOT_YET)), None)
    clear = bool(matches) and matches[0].score >= _CLEAR
    return matches[0] if clear and matches[0].clause.tense in (Tense.PLANNED, Tense.NOT_YET) else None


def _told_elsewhere(clause: Clause, matches: list[Match], verbs: set[int]) -> bool:
    return any(
        match.clause.tense in (Tense.PLAIN, Tense.DONE)
        and (match.own >= _NEAR * matches[0].own or any(ours in verbs for ours, _ in match.pairs))
        for match in matches[1:]
    )


def _text(match: Match, clause: Clause) -> str:
    return match.sourced.study.text[clause.start : clause.end]


def _verb(clause: Clause) -> set[int]:
    """Return the positions of the first two content words behind the word that says done."""
    marker = next((n for n, word in enumerate(clause.words) if word.lower in DONE and not word.expanded), 0)
    return {position for position, _ in clause.content if position > marker and position <= marker + 3}


def _about_other_figure(clause: Clause, match: Match) -> bool:
    """Return whether a match counts or measures something else than the clause does."""
    if not clause.figures or not match.clause.figures or clause.figures & match.clause.figures:
        return False
    dimensions = {_dimension(figure) for figure in clause.figures}
    return match.clause.tense not in _OPEN or not dimensions.isdisjoint(map(_dimension, match.clause.figures))


def _dimension(figure: str) -> str:
    return figure.partition("=")[0]


def _best(matches: list[Match], tenses: tuple[Tense, ...]) -> Match | None:
    return next((match for match in matches if match.clause.tense in tenses), None)


def _finding(case: Case, clause: Clause, why: str, severity: Severity = Severity.BLOCK) -> Finding:
    return case.finding(
        "selesai_tanpa_catatan",
        severity,
        clause.start,
        clause.end,
        f"Kalimat ini menyatakan sudah terlaksana, padahal {why}.",
        "Tulis sebagai rencana atau belum terlaksana, atau catat dulu buktinya.",
    )
