"""Claims without a source: sentences whose content the sources do not hold, praise, forecasts, and crowds that speak."""

import re

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.support import Support
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_THANKS = re.compile(r"\bterima\s*kasih\b", re.IGNORECASE)
_STANCE, _CROWD, _THANKED = 1.2, 0.8, 1.5
_DOUBT, _LIMIT = 2.4, 4.0
_SHARE = 0.3


def check_claims(case: Case) -> list[Finding]:
    """Return a finding for every sentence that says more than the sources do."""
    findings = []
    for number, support in enumerate(case.supports):
        if case.is_courtesy(number):
            continue
        weight = weigh(case, number, support)
        if weight >= _DOUBT and not support.quoted:
            findings.append(_finding(case, number, support, weight))
    return findings


def weigh(case: Case, number: int, support: Support) -> float:
    """Return how much of a sentence is the writer's own: missing words, stance, and crowds that speak.

    A figure or date that holds ties a sentence to its source, and so does a quotation that it leads into.
    """
    if not support.words:
        return 0.0
    share = len(support.missing) / max(1, len(support.hard))
    thanks = bool(_THANKS.search(case.sentence_text(number))) and not case.holds(_THANKS)
    weight = len(support.missing) * min(1.0, 0.4 + share) + _STANCE * len(support.stance)
    weight += _CROWD * support.crowd + _THANKED * thanks
    weight -= 1.2 * min(support.anchors, 2) + 1.0 * _leads_to_quote(case, number)
    return weight - 1.0 if share < _SHARE and support.covered > 0.6 else weight


def _leads_to_quote(case: Case, number: int) -> bool:
    following = number + 1
    return following < len(case.supports) and case.supports[following].quoted and not case.supports[number].quoted


def _finding(case: Case, number: int, support: Support, weight: float) -> Finding:
    segment = case.draft.reading.segments[number]
    words = ", ".join(f"“{word.lower}”" for word in dict.fromkeys([*support.stance, *support.missing]))
    return case.finding(
        "klaim_tanpa_sumber", Severity.BLOCK if weight >= _LIMIT else Severity.WARNING, segment.start, segment.end,
        f"Isi kalimat ini tidak ada pada sumber ({words}).",
        "Hapus kalimat ini, atau catat dulu siapa yang menyatakannya dan kapan.",
    )  # fmt: skip
