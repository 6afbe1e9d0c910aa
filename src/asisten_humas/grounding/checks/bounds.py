"""Limits: "paling lama 14 hari" is not "paling cepat 14 hari", and "lebih dari 40" is not 40."""

import re

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.study import Study
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_NO_MORE = (
    r"(?:paling|ter)\s*(?:lambat|lama|banyak|tinggi|berat|besar|jauh|mahal|panjang|luas)|maks(?:imal|imum)?\.?|"
    r"selambat-?lambatnya|sebanyak-?banyaknya|setinggi-?tingginya|(?:tidak|tak|tdk)\s+(?:lebih\s+dari|melebihi)"
)
_NO_LESS = (
    r"(?:paling|ter)\s*(?:cepat|awal|singkat|sebentar|sedikit|rendah|ringan|kecil|dekat|murah|pendek)|min(?:imal|imum)?\.?|"
    r"sekurang-?kurangnya|sedikitnya|setidaknya|serendah-?rendahnya|secepat-?cepatnya|(?:tidak|tak|tdk)\s+kurang\s+dari"
)
_LIMIT = re.compile(rf"\b(?:(?P<most>{_NO_MORE})|(?P<least>{_NO_LESS}))\W*(?:[^\W\d]+\W+)?$", re.IGNORECASE)
_WINDOW = 40


def check_bounds(case: Case) -> list[Finding]:
    """Return a finding for every figure or day that the sources limit from the other side."""
    findings = []
    for start, what, side in _limits(case.draft):
        if case.in_quote(start, start + 1):
            continue
        theirs = {other for sourced in case.sources for _, same, other in _limits(sourced.study) if same == what}
        if theirs and side not in theirs:
            findings.append(_finding(case, start))
    return findings


def _limits(study: Study) -> list[tuple[int, str, str]]:
    """Return place, figure or day, and side of everything that a text limits."""
    marks = [(number.start, _figure(number)) for number in study.numbers]
    marks += [(day.start, f"tanggal {day.day} {day.month}") for day in study.dates if day.day or day.month]
    found = []
    for start, what in marks:
        limit = _LIMIT.search(study.text, max(0, start - _WINDOW), start)
        if limit:
            found.append((start, what, limit.lastgroup or ""))
    return found


def _figure(number: NumberMention) -> str:
    return f"{number.dimension} {number.value.normalize()}"


def _finding(case: Case, start: int) -> Finding:
    segment = case.draft.reading.segments[case.draft.reading.segment_at(start)]
    limit = _LIMIT.search(case.draft.text, max(segment.start, start - _WINDOW), start)
    begin = limit.start() if limit else start
    text = case.draft.text[begin:start].strip()
    return case.finding(
        "arah_terbalik",
        Severity.BLOCK,
        begin,
        start,
        f"Sumber memberi batas dari sisi lain daripada “{text}”.",
        "Samakan batasnya dengan sumber: paling lama atau paling cepat, maksimal atau minimal?",
    )
