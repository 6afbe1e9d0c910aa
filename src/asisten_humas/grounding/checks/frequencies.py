"""How often: "setiap dua minggu" is a fact of its own, and a model that knows no figure likes to give one."""

import re
from collections.abc import Iterator

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.numerals import NUMERAL, parse_numeral
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

# Days; a year has twelve months of thirty, so that "tiap tiga bulan" is "tiap triwulan".
_DAYS = {
    "hari": 1, "hr": 1, "hri": 1, "minggu": 7, "mgg": 7, "mggu": 7, "mgu": 7, "pekan": 7, "bulan": 30, "bln": 30,
    "triwulan": 90, "kuartal": 90, "semester": 180, "tahun": 360, "thn": 360, "th": 360,
}  # fmt: skip
_UNIT = "|".join(sorted(_DAYS, key=len, reverse=True))
_COUNT = rf"(?:(\d{{1,3}}|{NUMERAL.pattern})[\s-]{{0,2}})?"
_TOLD = re.compile(rf"\b(?:(?:se)?tiap|saban|per)\s+{_COUNT}({_UNIT})\b", re.IGNORECASE)
_WITHIN = re.compile(rf"\b(?:kali|sekali)\s+(?:dalam\s+)?se()({_UNIT})\b", re.IGNORECASE)
_ON_RECORD = re.compile(
    rf"(?:(?:\b(?:(?:se)?tiap|tip|tp|saban|per|sekali|dlm|dalam)|[/@x×])\s{{0,2}}|\bse){_COUNT}({_UNIT})(?:an)?\b"
    rf"|\b{_COUNT}({_UNIT})an\b",
    re.IGNORECASE,
)
# "tiap Jumat" is weekly, "tiap tgl 10" monthly, "Senin-Jumat" or "07.00-09.00" daily.
_WEEKDAY = r"(?:sen(?:in)?|sel(?:asa)?|rab(?:u)?|kam(?:is)?|jum(?:at)?|sab(?:tu)?|minggu|ahad)"
_OTHER_FORMS = (
    (re.compile(rf"\b(?:(?:se)?tiap|saban|rutin)\s+(?:hari\s+|hr\s+)?{_WEEKDAY}\b", re.IGNORECASE), 7),
    (re.compile(r"\b(?:(?:se)?tiap|saban|rutin)\s+(?:tgl|tanggal)\b", re.IGNORECASE), 30),
    (re.compile(rf"\b{_WEEKDAY}\s?(?:-|–|s/d|sd|sampai|hingga)\s?{_WEEKDAY}\b", re.IGNORECASE), 1),
    (re.compile(r"\b\d{1,2}[.:]\d\d\s?(?:-|–|s/d|sd|sampai|hingga)\s?\d{1,2}[.:]\d\d|\bLHR\b|\b24\s?jam\b"), 1),
)


def check_frequencies(case: Case) -> list[Finding]:
    """Return a finding for every "setiap …" whose length of time no source names as one that comes back."""
    told = [
        (match, _length(match[1], match[2]))
        for form in (_TOLD, _WITHIN)
        for match in form.finditer(case.draft.text)
        if not case.in_quote(match.start(), match.end())
    ]
    if not told:
        return []
    known = {days for sourced in case.sources for days in _recurring(sourced.study.text)}
    return [_finding(case, match) for match, days in told if days not in known]


def _length(count: str | None, unit: str) -> int:
    number = 1 if not count else int(count) if count.isdigit() else parse_numeral(count)
    return int((number or 1) * _DAYS[unit.lower()])  # "setiap setengah tahun" is every semester


def _recurring(text: str) -> Iterator[int]:
    for match in _ON_RECORD.finditer(text):
        yield _length(match[1] or match[3], match[2] or match[4])
    yield from (days for form, days in _OTHER_FORMS if form.search(text))


def _finding(case: Case, match: re.Match[str]) -> Finding:
    return case.finding(
        "kekerapan_tanpa_sumber",
        Severity.WARNING,
        match.start(),
        match.end(),
        f"Kekerapan “{match.group()}” tidak ada pada sumber.",
        "Hapus kekerapannya, atau catat dulu pada sumbernya.",
    )
