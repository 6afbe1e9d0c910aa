"""Claims without a source: content that no source holds, praise, forecasts, and crowds that speak."""

import re
from itertools import pairwise

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.clauses import Tense
from asisten_humas.grounding.dates import is_month
from asisten_humas.grounding.lexicon.general_claims import GENERAL_CLAIMS, GeneralClaim
from asisten_humas.grounding.lexicon.opposites import DOWN, UP
from asisten_humas.grounding.lexicon.stance import (
    BETTER,
    ENOUGH,
    FORECAST,
    JUDGED,
    MILD,
    MOSTLY_CAUSED,
    RANKED,
    SUFFICES,
)
from asisten_humas.grounding.support import Support, is_kept_back
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_THANKS = re.compile(
    r"\bterima\s*kasih\b|\b(?:menyampaikan|menyatakan|mengucapkan|memberikan|melontarkan|mengungkapkan)\s+(?:\w+\s+)?"
    r"(?:penghargaan|apresiasi|pujian|dukungan|harapan|syukur|simpati|kekaguman|kepuasan|kegembiraan)\b",
    re.IGNORECASE,
)
_STANCE, _MILD, _CROWD, _THANKED, _RANKED, _UNHEARD = 1.9, 1.2, 1.2, 1.5, 1.5, 0.8
_EFFECT, _JUDGED, _BETTER, _FORESEEN, _DEED = 1.4, 1.5, 2.2, 1.0, 1.5
# What the sources have but keep back is no slip of the pen.
_KEPT = 1.5
_ANCHOR, _LEAD_IN, _NAMED, _PARAPHRASE = 2.0, 1.6, 0.6, 1.0
_DOUBT, _STAND, _LIMIT = 2.5, 2.1, 4.0
# Words alone, without praise, effect or opinion, block only when next to nothing of the sentence stands in a source.
_BARE_LIMIT, _BARE_COVERED = 5.0, 0.3
# What more it takes when the sentence only tells something, with a figure or a date of the sources.
_TIED = 1.5
_SHARE = 0.3
# A share or a rank follows from so many figures of a statement that holds the words of the sentence.
_ENOUGH_COUNTS = 2
_SURE_ANCHORS = 2
_STRANGE, _MOSTLY, _HALF = 4, 0.75, 0.5
_POINTS = re.compile(r"\s*(?:(?:hal|keadaan|kondisi|pesan)\s+)?(?:itu|ini|tersebut)\b", re.IGNORECASE)
_THIN, _TWO = 0.4, 2
# Characters behind a word such as "dinilai" in which its opinion stands.
_OPINION = 40


def check_claims(case: Case) -> list[Finding]:
    """Return a finding for every sentence that says more than the sources do."""
    findings = []
    for number, support in enumerate(case.supports):
        if case.is_courtesy(number):
            continue
        weight = weigh(case, number, support)
        stands = _takes_a_stand(case, number, support)
        least = _STAND if stands else _DOUBT + _TIED * bool(support.anchors)
        if support.quoted:
            continue
        if (
            weight >= least
            or _claims_in_general(case, number, support)
            or _is_strange(support)
            or (not case.is_reply and _is_thin(support) and not _leads_as_somebody(case, number))
        ):
            findings.append(_finding(case, number, support, weight))
    return findings


def _is_strange(support: Support) -> bool:
    """Return whether a sentence shares next to nothing with the sources but a figure: loose words of a weak model."""
    missing, hard = (
        {word.lower for word in words if not is_month(word.lower)} for words in (support.missing, support.hard)
    )
    if support.anchors < _SURE_ANCHORS and len(missing) >= _STRANGE:
        return True
    return len(missing) >= _STRANGE and len(missing) >= _MOSTLY * len(hard) and support.covered < _HALF


def _is_thin(support: Support) -> bool:
    """Return whether a sentence without any figure has most of its words from nowhere ("Hapus kalimat ini.")."""
    missing, hard = ({word.lower for word in words} for words in (support.missing, support.hard))
    few = len(support.words) < _TWO
    return not (support.anchors or few) and support.covered < _THIN and len(missing) >= max(1, _HALF * len(hard))


def _claims_in_general(case: Case, number: int, support: Support) -> bool:
    """Return whether a sentence says without a figure what somebody must have counted, heard, foreseen or judged.

    What leads into a quotation may say in other words what is said there.
    """
    told = support.anchors or _leads_as_somebody(case, number)
    if case.is_reply or told:
        return False
    text = case.sentence_text(number)
    if case.says(SUFFICES) and SUFFICES.search(text) and not case.holds(ENOUGH):
        return True
    start = case.draft.reading.segments[number].start
    said = ((form, form.said.search(text)) for form in GENERAL_CLAIMS if case.says(form.said))
    return any(hit and not _is_held(case, support, form, start + hit.end()) for form, hit in said)


def _is_held(case: Case, support: Support, form: GeneralClaim, end: int) -> bool:
    """Return whether the sources make a claim of the form, which ends at `end`, or figures from which it follows."""
    if not form.near:
        return case.holds(form.held)
    for match in support.statements:
        reading = match.sourced.study.reading
        span = reading.segments[match.clause.segment]
        keys = frozenset().union(*(word.keys for word in reading.words_of(match.clause.segment)))
        figures = sum(span.start <= number.start < span.end for number in match.sourced.study.numbers)
        counted = form.counted and figures >= _ENOUGH_COUNTS
        if counted and not any(word.keys.isdisjoint(keys) for word in support.hard if word.start >= end):
            return True
        if form.held.search(span.of(match.sourced.study.text)):
            return True
    return False


def weigh(case: Case, number: int, support: Support) -> float:
    """Return how much of a sentence is the writer's own: missing words, stance, and crowds that speak.

    A figure or date that holds ties a sentence to its source, and so does a quotation that it leads into.
    """
    if not support.words:
        return 0.0
    missing = len({word.lower for word in support.missing})
    share = missing / max(1, len({word.lower for word in support.hard}))
    weight = missing * min(1.0, 0.4 + share) + _CROWD * support.crowd
    weight += _KEPT * any(is_kept_back(case, word) for word in support.missing)
    weight += sum(_STANCE if word.keys.isdisjoint(MILD) else _MILD for word in support.stance)
    weight += _FORESEEN * _foresees(case, number, support)
    weight += _EFFECT * bool(support.effects) + _JUDGED * _is_judged(case, number, support)
    weight += _THANKED * (case.says(_THANKS) and _only_here(case, number, _THANKS))
    weight += _RANKED * (case.says(RANKED) and _only_here(case, number, RANKED))
    weight += _UNHEARD * _ranks(case, number)
    weight += _BETTER * _is_assessed(case, number)
    weight += _DEED * _tells_deed(case, number, support)
    weight -= _ANCHOR * min(support.anchors, 2)
    weight -= _names_somebody(case, number) * (_NAMED + _LEAD_IN * _leads_to_quote(case, number))
    paraphrase = share < _SHARE and support.covered > 0.6 and not support.stance
    return weight - _PARAPHRASE * paraphrase


def _foresees(case: Case, number: int, support: Support) -> bool:
    """Return whether a sentence foretells that something will rise or fall: "diperkirakan naik"."""
    words = case.draft.reading.words_of(number)
    foretold = any(not word.keys.isdisjoint(FORECAST) for word in support.stance)
    return foretold and not support.effects and any(not word.keys.isdisjoint(UP | DOWN) for word in words)


def _ranks(case: Case, number: int) -> bool:
    """Return whether a sentence ranks something ("paling lengkap di perbatasan") with a word that no source has."""
    found = RANKED.search(case.sentence_text(number)) if case.says(RANKED) else None
    if found is None or case.holds(RANKED):
        return False
    start = case.draft.reading.segments[number].start
    inside = [w for w in case.draft.reading.words_of(number) if found.start() <= w.start - start < found.end()]
    return not any(word.keys & case.known_keys for word in inside if word.content and not word.capital)


def _is_assessed(case: Case, number: int) -> bool:
    """Return whether a sentence compares, explains or finds sufficient what no source does."""
    suffices = case.says(SUFFICES) and SUFFICES.search(case.sentence_text(number)) and not case.holds(ENOUGH)
    return bool(suffices) or any(_only_here(case, number, form) for form in (BETTER, MOSTLY_CAUSED))


def _tells_deed(case: Case, number: int, support: Support) -> bool:
    """Return whether a sentence calls done, with "telah" or "sudah", what no source has a word of."""
    done = [clause for clause in case.clauses_in(number) if clause.tense is Tense.DONE]
    missing = {word.start for word in support.missing}
    return any(
        before.lower in ("sudah", "telah") and word.start in missing and word.lower.startswith(("di", "me"))
        for clause in done
        for before, word in pairwise(clause.words)
    )


def _is_judged(case: Case, number: int, support: Support) -> bool:
    """Return whether an opinion of nobody ("dinilai") stands before a word that its statements do not hold."""
    judged = JUDGED.search(case.sentence_text(number)) if case.says(JUDGED) else None
    if judged is None or case.holds(JUDGED):
        return False
    start = case.draft.reading.segments[number].start + judged.end()
    return any(start <= word.start < start + _OPINION for word in [*support.missing, *support.foreign])


def _only_here(case: Case, number: int, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(case.sentence_text(number))) and not case.holds(pattern)


def _leads_to_quote(case: Case, number: int) -> bool:
    """Return whether a quotation follows: the sentence before it may say what is said there."""
    following = number + 1
    return following < len(case.supports) and case.supports[following].quoted and not case.supports[number].quoted


def _leads_as_somebody(case: Case, number: int) -> bool:
    """Return whether a quotation follows a sentence that names a person of the sources or points back: "Hal itu …"."""
    points = _POINTS.match(case.sentence_text(number))
    return _leads_to_quote(case, number) and bool(points or _names_somebody(case, number))


def _names_somebody(case: Case, number: int) -> bool:
    """Return whether a person of the sources is named: what is told of somebody is seldom a writer's flourish."""
    tokens = {token for person in case.draft.people if person.run.segment == number for token in person.run.tokens}
    return any(not tokens.isdisjoint(identity.tokens) for identity in case.known_people)


def _takes_a_stand(case: Case, number: int, support: Support) -> bool:
    """Return whether a sentence praises, foresees, ranks, judges, tells of an effect, or lets a crowd speak."""
    effects = bool(support.effects) and not support.anchors
    judged = _is_judged(case, number, support) or _ranks(case, number)
    judged = judged or _is_assessed(case, number)
    return bool(support.stance or support.crowd or effects or judged)


def _grave(case: Case, number: int, support: Support, weight: float) -> bool:
    if support.anchors >= _SURE_ANCHORS or _leads_as_somebody(case, number):
        # What names two figures, days or hours of the sources, or says in other words what is then quoted, is doubted,
        # not refused.
        return False
    if _takes_a_stand(case, number, support) or _only_here(case, number, RANKED):
        return weight >= _LIMIT
    return weight >= _BARE_LIMIT and support.covered <= _BARE_COVERED


def _finding(case: Case, number: int, support: Support, weight: float) -> Finding:
    segment = case.draft.reading.segments[number]
    words = ", ".join(f"“{word.lower}”" for word in dict.fromkeys([*support.stance, *support.missing]))
    return case.finding(
        "klaim_tanpa_sumber",
        Severity.BLOCK if _grave(case, number, support, weight) else Severity.WARNING,
        segment.start,
        segment.end,
        f"Isi kalimat ini tidak ada pada sumber ({words}).",
        "Hapus kalimat ini, atau catat dulu siapa yang menyatakannya dan kapan.",
    )
