"""Claims without a source: content that no source holds, praise, forecasts, and crowds that speak."""

import re

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.lexicon.stance import RANKED
from asisten_humas.grounding.support import Support
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_THANKS = re.compile(
    r"\bterima\s*kasih\b|\b(?:menyampaikan|menyatakan|mengucapkan|memberikan|melontarkan|mengungkapkan)\s+(?:\w+\s+)?"
    r"(?:penghargaan|apresiasi|pujian|dukungan|harapan|syukur|simpati|kekaguman|kepuasan|kegembiraan)\b",
    re.IGNORECASE,
)
_STANCE, _CROWD, _THANKED, _RANKED = 1.2, 1.2, 1.5, 1.5
_ANCHOR, _LEAD_IN, _NAMED, _PARAPHRASE = 2.0, 1.6, 0.6, 1.0
_DOUBT, _LIMIT = 2.5, 4.0
# What more it takes when the sentence only tells something, with a figure or a date of the sources.
_TIED = 1.5
_SHARE = 0.3


def check_claims(case: Case) -> list[Finding]:
    """Return a finding for every sentence that says more than the sources do."""
    findings = []
    for number, support in enumerate(case.supports):
        if case.is_courtesy(number):
            continue
        weight = weigh(case, number, support)
        tied = support.anchors and not support.stance and not support.crowd
        if weight >= _DOUBT + _TIED * bool(tied) and not support.quoted:
            findings.append(_finding(case, number, support, weight))
    return findings


def weigh(case: Case, number: int, support: Support) -> float:
    """Return how much of a sentence is the writer's own: missing words, stance, and crowds that speak.

    A figure or date that holds ties a sentence to its source, and so does a quotation that it leads into.
    """
    if not support.words:
        return 0.0
    missing = len({word.lower for word in support.missing})
    share = missing / max(1, len({word.lower for word in support.hard}))
    weight = missing * min(1.0, 0.4 + share) + _STANCE * len(support.stance) + _CROWD * support.crowd
    weight += _THANKED * _only_here(case, number, _THANKS) + _RANKED * _only_here(case, number, RANKED)
    weight -= _ANCHOR * min(support.anchors, 2)
    weight -= _names_somebody(case, number) * (_NAMED + _LEAD_IN * _leads_to_quote(case, number))
    paraphrase = share < _SHARE and support.covered > 0.6 and not support.stance
    return weight - _PARAPHRASE * paraphrase


def _only_here(case: Case, number: int, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(case.sentence_text(number))) and not case.holds(pattern)


def _leads_to_quote(case: Case, number: int) -> bool:
    """Return whether a quotation follows: the sentence before it may say what is said there."""
    following = number + 1
    return following < len(case.supports) and case.supports[following].quoted and not case.supports[number].quoted


def _names_somebody(case: Case, number: int) -> bool:
    """Return whether a person of the sources is named: what is told of somebody is seldom a writer's flourish."""
    tokens = {token for person in case.draft.people if person.run.segment == number for token in person.run.tokens}
    return any(not tokens.isdisjoint(identity.tokens) for identity in case.known_people)


def _finding(case: Case, number: int, support: Support, weight: float) -> Finding:
    segment = case.draft.reading.segments[number]
    words = ", ".join(f"“{word.lower}”" for word in dict.fromkeys([*support.stance, *support.missing]))
    return case.finding(
        "klaim_tanpa_sumber",
        Severity.BLOCK if weight >= _LIMIT else Severity.WARNING,
        segment.start,
        segment.end,
        f"Isi kalimat ini tidak ada pada sumber ({words}).",
        "Hapus kalimat ini, atau catat dulu siapa yang menyatakannya dan kapan.",
    )
