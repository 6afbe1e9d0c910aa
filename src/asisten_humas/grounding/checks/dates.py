"""Dates, weekdays and clock times: given by the sources, for the same thing, and right by the calendar."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.context import likeness, surroundings
from asisten_humas.grounding.dates import MONTHS, WEEKDAYS, DateMention, weekday_of
from asisten_humas.grounding.times import TimeMention
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_RIVAL_RATIO = 1.25
_RIVAL_MARGIN = 0.6


@dataclass(slots=True)
class Candidate:
    """A date or time of a source beside the draft's, with how alike their surroundings are."""

    sourced: Sourced
    mention: DateMention | TimeMention
    score: float
    same: bool

    @property
    def text(self) -> str:
        """Return it as the source writes it."""
        return self.sourced.study.text[self.mention.start : self.mention.end].strip(" )(,")


def check_dates(case: Case) -> list[Finding]:
    """Return findings for dates, weekdays and times that the sources or the calendar do not bear out."""
    findings: list[Finding] = []
    mentions = [mention for mention in case.draft.dates if not case.in_quote(mention.start, mention.end)]
    wrong = [finding for mention in mentions if (finding := _weekday(case, mention))]
    weekdays_wrong = {finding.start for finding in wrong}
    claims = [(mention, _date_candidates(case, mention)) for mention in mentions]
    taken = {_place(best) for _, candidates in claims if (best := _best(candidates))}
    for mention, candidates in claims:
        if mention.start not in weekdays_wrong and (finding := _date(case, mention, candidates, taken)):
            findings.append(finding)
    return findings + wrong + _times(case)


def _best(candidates: list[Candidate]) -> Candidate | None:
    return next((candidate for candidate in candidates if candidate.same), None)


def _place(candidate: Candidate) -> tuple[str, int]:
    return candidate.sourced.source.id, candidate.mention.start


def _date_candidates(case: Case, mention: DateMention) -> list[Candidate]:
    around = surroundings(case.draft.reading, mention.start, mention.end)
    near = case.event_day
    found = []
    for sourced in case.sources:
        for other in sourced.study.dates:
            if _comparable(mention, other):
                theirs = surroundings(sourced.study.reading, other.start, other.end)
                score = likeness(around, theirs, sourced.weights)
                found.append(Candidate(sourced, other, score, _same_date(mention, other, near)))
    return sorted(found, key=lambda candidate: -candidate.score)


def _comparable(draft: DateMention, source: DateMention) -> bool:
    if draft.day is None and draft.month is None and draft.year is None:
        return source.weekday is not None or source.day is not None
    if draft.day is not None:
        return source.day is not None
    if draft.month is not None:
        return source.month is not None
    return source.year is not None


def _same_date(draft: DateMention, source: DateMention, near: date | None) -> bool:
    if draft.day is None and draft.month is None and draft.year is None:
        if source.weekday is not None:
            return source.weekday == draft.weekday
        day = source.resolve(near)
        return day is not None and day.weekday() == draft.weekday
    if draft.day is not None and draft.month is None and source.day == draft.day:
        return True
    if not draft.agrees(source):
        return False
    if near and draft.year and source.year is None and source.month:
        # The notes leave the year out: it is the one nearest to the event.
        resolved = DateMention(0, 0, source.day or draft.day or 1, source.month).resolve(near)
        return resolved is None or resolved.year == draft.year
    return True


def _date(
    case: Case, mention: DateMention, candidates: list[Candidate], taken: set[tuple[str, int]]
) -> Finding | None:
    best = _best(candidates)
    rival = next((c for c in candidates if not c.same and _place(c) not in taken), None)
    if best is None:
        if _derived(case, mention):
            return None
        return _missing(case, mention, rival)
    if rival and mention.day and rival.score > best.score * _RIVAL_RATIO + _RIVAL_MARGIN:
        return _swapped(case, mention, rival)
    return None


def _derived(case: Case, mention: DateMention) -> bool:
    """Return whether a date follows: a period's end, the release or event day, a year beside the event's."""
    near = case.event_day
    if near is None:
        return False
    if mention.day is None and mention.month is None and mention.year is not None:
        return mention.year == near.year or _years_given(case, mention.year)
    if mention.day is None and mention.month is None:
        return _relative_weekday(case, mention, near)
    day = mention.resolve(near)
    if day is None:
        return mention.month is not None and mention.month == near.month
    if day in (near, case.day):
        return True
    return any(_ends_period(sourced, day, near) for sourced in case.sources)


def _years_given(case: Case, year: int) -> bool:
    return any(mention.year == year for sourced in case.sources for mention in sourced.study.dates)


def _relative_weekday(case: Case, mention: DateMention, near: date) -> bool:
    if mention.weekday == near.weekday():
        return True
    days = [m.resolve(near) for sourced in case.sources for m in sourced.study.dates]
    return any(day.weekday() == mention.weekday for day in days if day)


def _ends_period(sourced: Sourced, day: date, near: date) -> bool:
    starts = [start for m in sourced.study.dates if (start := m.resolve(near))]
    lengths = {int(n.value // 86400) for n in sourced.study.numbers if n.dimension == "waktu" and n.value >= 86400}
    return any(
        start + timedelta(days=length + extra) == day for start in starts for length in lengths for extra in (-1, 0)
    )


def _missing(case: Case, mention: DateMention, rival: Candidate | None) -> Finding:
    text = case.draft.text[mention.start : mention.end].strip()
    near = f" Catatan menyebut “{rival.text}” pada konteks terdekat." if rival and rival.score > 0 else ""
    return case.finding(
        "tanggal_tanpa_sumber", Severity.BLOCK, mention.start, mention.end,
        f"Tanggal “{text}” tidak ada pada sumber untuk hal ini.{near}",
        f"Ganti dengan “{rival.text}” bila itu yang dimaksud, atau hapus." if near and rival else "Hapus tanggal ini atau catat dulu sumbernya.",
    )  # fmt: skip


def _swapped(case: Case, mention: DateMention, rival: Candidate) -> Finding:
    text = case.draft.text[mention.start : mention.end].strip()
    return case.finding(
        "tanggal_tertukar", Severity.BLOCK, mention.start, mention.end,
        f"Tanggal “{text}” ada pada sumber untuk hal lain; untuk hal ini sumber menyebut “{rival.text}”.",
        f"Periksa: ganti “{text}” dengan “{rival.text}”.",
    )  # fmt: skip


def _weekday(case: Case, mention: DateMention) -> Finding | None:
    if mention.weekday is None or mention.day is None:
        return None
    month = mention.month
    year = mention.year
    if month and year and mention.day > calendar.monthrange(year, month)[1]:
        return _no_such_day(case, mention, month, year)
    day = mention.resolve(case.event_day)
    if day is None or day.weekday() == mention.weekday:
        return None
    text = case.draft.text[mention.start : mention.end].strip()
    return case.finding(
        "hari_tidak_cocok", Severity.BLOCK, mention.start, mention.end,
        f"{day.day} {MONTHS[day.month - 1]} {day.year} jatuh pada hari {weekday_of(day)}, bukan {WEEKDAYS[mention.weekday]}.",
        f"Ganti harinya menjadi {weekday_of(day)}, atau periksa tanggalnya pada “{text}”.",
    )  # fmt: skip


def _no_such_day(case: Case, mention: DateMention, month: int, year: int) -> Finding:
    return case.finding(
        "tanggal_tanpa_sumber", Severity.BLOCK, mention.start, mention.end,
        f"Bulan {MONTHS[month - 1]} {year} tidak mempunyai tanggal {mention.day}.",
        "Perbaiki tanggalnya menurut catatan.",
    )  # fmt: skip


def _times(case: Case) -> list[Finding]:
    mentions = [time for time in case.draft.times if not case.in_quote(time.start, time.end)]
    claims = [(mention, _time_candidates(case, mention)) for mention in mentions]
    taken = {_place(best) for _, candidates in claims if (best := _best(candidates))}
    findings = []
    for mention, candidates in claims:
        best = _best(candidates)
        rival = next((c for c in candidates if not c.same and _place(c) not in taken), None)
        text = case.draft.text[mention.start : mention.end].strip()
        near = f" Sumber menyebut “{rival.text}”." if rival else ""
        if best is None:
            findings.append(
                case.finding(
                    "waktu_tanpa_sumber", Severity.BLOCK, mention.start, mention.end,
                    f"Waktu “{text}” tidak ada pada sumber.{near}", "Samakan dengan catatan atau hapus.",
                )
            )  # fmt: skip
        elif rival and rival.score > best.score * _RIVAL_RATIO + _RIVAL_MARGIN * 2:
            findings.append(
                case.finding(
                    "waktu_tertukar", Severity.WARNING, mention.start, mention.end,
                    f"Waktu “{text}” ada pada sumber untuk hal lain.{near}", f"Periksa: mungkin “{rival.text}”.",
                )
            )  # fmt: skip
    return findings


def _time_candidates(case: Case, mention: TimeMention) -> list[Candidate]:
    around = surroundings(case.draft.reading, mention.start, mention.end)
    found = []
    for sourced in case.sources:
        for other in sourced.study.times:
            theirs = surroundings(sourced.study.reading, other.start, other.end)
            score = likeness(around, theirs, sourced.weights)
            found.append(Candidate(sourced, other, score, mention.agrees(other)))
    return sorted(found, key=lambda candidate: -candidate.score)
