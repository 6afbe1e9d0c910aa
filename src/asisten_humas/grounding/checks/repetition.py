"""Sentences that stand twice: a weak model falls into loops, and no reviewer should have to find them."""

import re

from asisten_humas.grounding.case import Case
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_TWICE = re.compile(r"(?<![\w-])([A-Z][a-z]{2,30})\s\1(?![\w-])")
_SHORTEST = 4
"""Words; shorter sentences ("Terima kasih.") may well stand twice."""


def check_repetition(case: Case) -> list[Finding]:
    """Return a finding for every sentence that says word for word what an earlier one says."""
    seen: set[tuple[str, ...]] = set()
    findings = []
    reading = case.draft.reading
    for number, segment in enumerate(reading.segments):
        words = tuple(word.lower for word in reading.words_of(number))
        if len(words) < _SHORTEST:
            continue
        if words in seen:
            findings.append(
                case.finding(
                    "kalimat_berulang",
                    Severity.WARNING,
                    segment.start,
                    segment.end,
                    "Kalimat ini sudah ada sebelumnya.",
                    "Hapus salah satunya.",
                )
            )
        seen.add(words)
    return findings + _doubled(case)


def _doubled(case: Case) -> list[Finding]:
    """Names that stand twice in a row and nowhere so in the sources: "tentang Cantigi Cantigi"."""
    return [
        case.finding(
            "kata_berulang",
            Severity.WARNING,
            match.start(),
            match.end(),
            f"“{match[1]}” tertulis dua kali berturut-turut.",
            "Hapus salah satunya, lalu periksa apakah kalimatnya masih berarti.",
        )
        for match in _TWICE.finditer(case.draft.text)
        if not any(match[0] in sourced.study.text for sourced in case.sources)
    ]
