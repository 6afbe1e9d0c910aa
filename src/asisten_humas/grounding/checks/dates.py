"""Dates, weekdays and clock times: given by the sources, for the same thing, and right by the calendar."""

import calendar
import re
from datetime import date, timedelta

from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.dates import MONTHS, WEEKDAYS, DateMention, spell, weekday_of
from asisten_humas.grounding.rivals import Candidate, Claim, best_unused, claims_of, rival_of
from asisten_humas.grounding.study import Study
from asisten_humas.grounding.times import TimeMention
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_WEEK = 7
_RELATIVE_DAYS = {
    "besok": 1, "esok": 1, "bsk": 1, "besoknya": 1, "esoknya": 1, "lusa": 2, "kemarin": -1, "kmrn": -1, "kmarin": -1,
    "semalam": -1, "smlm": -1, "tadi malam": -1,
}  # fmt: skip
# "minggu kemarin" is last week, "kemarin lusa" two days ago.
_RELATIVE = re.compile(
    r"(?<!minggu )(?<!bulan )(?<!tahun )(?<!thn )\b(" + "|".join(sorted(_RELATIVE_DAYS, key=len, reverse=True)) + r")\b"
    r"(?!\s+(?:lusa|dulu|hari|harinya))",
    re.IGNORECASE,
)
# "H+7", "3 hari lagi", "2 minggu yg lalu".
_STEP = re.compile(
    r"\bH\s?(?P<sign>[+-])\s?(?P<days>\d{1,3})\b"
    r"|(?<![\d.,])(?P<count>\d{1,2})\s?(?P<unit>hari|hr|minggu|mgg|pekan)\s(?P<way>lagi|lg|ke\s?depan|mendatang|kemudian|(?:yg\s|yang\s)?lalu)\b"
)


def check_dates(case: Case) -> list[Finding]:
    """Return findings for dates, weekdays and times that the sources or the calendar do not bear out."""
    mentions = [mention for mention in case.draft.dates if not case.in_quote(mention.start, mention.end)]
    wrong = [finding for mention in mentions if (finding := _weekday(case, mention))]
    weekdays_wrong = {finding.start for finding in wrong}
    near = case.event_day
    claims = claims_of(
        case, mentions, lambda sourced: sourced.study.dates, _comparable, lambda a, b: _same_date(a, b, near)
    )
    findings = [
        finding
        for claim in claims
        if claim.mention.start not in weekdays_wrong and (finding := _date(case, claim, claims))
    ]
    return findings + wrong + _times(case)


def _comparable(_: Sourced, draft: DateMention, source: DateMention) -> bool:
    if draft.day is None and draft.month is None and draft.year is None:
        return source.weekday is not None or source.day is not None
    if draft.day is not None:
        return source.day is not None or (draft.weekday is not None and _is_lone(source))
    if draft.month is not None:
        return source.month is not None
    return source.year is not None


def _is_lone(mention: DateMention) -> bool:
    """Return whether a mention is a weekday and nothing else."""
    return mention.day is None and mention.month is None and mention.year is None


def _same_week(day: date, near: date, weekday: int | None) -> bool:
    return day.weekday() == weekday and abs((day - near).days) <= _WEEK


def _same_date(draft: DateMention, source: DateMention, near: date | None) -> bool:
    if draft.day is None and draft.month is None and draft.year is None:
        if source.weekday is not None:
            return source.weekday == draft.weekday
        day = source.resolve(near)
        return day is not None and day.weekday() == draft.weekday
    if draft.day is not None and _is_lone(source):
        # "Sabtu malam" in notes of Sunday the 18th is the 17th.
        day = draft.resolve(near)
        return day is not None and near is not None and _same_week(day, near, source.weekday)
    if draft.day is not None and draft.month is None and source.day == draft.day:
        return True
    if not draft.agrees(source):
        return False
    if near and draft.year and source.year is None and source.month:
        # The notes leave the year out: it is the one nearest to the event.
        resolved = DateMention(0, 0, source.day or draft.day or 1, source.month).resolve(near)
        return resolved is None or resolved.year == draft.year
    return True


def _date(case: Case, claim: Claim[DateMention], claims: list[Claim[DateMention]]) -> Finding | None:
    mention = claim.mention
    if claim.best is None:
        if _derived(case, mention):
            return None
        told = _told_relatively(case, claim)
        return None if told else _missing(case, mention, best_unused(claim), doubtful=told is not None)
    if mention.day is None:
        return None
    if _opens(case, mention):
        if mention.resolve(case.event_day) == case.event_day:
            return None
        if not _event_told(case, claims) and not _before_writing(case, claim):
            return _not_event(case, mention)
    rival, clear = rival_of(claim)
    if rival is None or _same_range(claim.best, rival) or _in_given_range(claim, claims):
        return None
    return _swapped(case, mention, rival, clear)


def _opens(case: Case, mention: DateMention) -> bool:
    """Return whether a date with its weekday stands in the first paragraph: there it dates the event itself."""
    return mention.weekday is not None and mention.end <= case.opening_end


def _event_told(case: Case, claims: list[Claim[DateMention]]) -> bool:
    return any(claim.mention.day and claim.mention.resolve(case.event_day) == case.event_day for claim in claims)


def _before_writing(case: Case, claim: Claim[DateMention]) -> bool:
    """Return whether a chat tells with its hour what happened on this day, earlier than the day it was written on.

    Then the day at the head of the chat is not that of the event.
    """
    best, day = claim.best, claim.mention.resolve(case.event_day)
    if best is None or day is None or case.event_day is None or not 0 < (case.event_day - day).days <= _WEEK:
        return False
    return best.sourced.study.is_told_with_hour(best.mention)


def _not_event(case: Case, mention: DateMention) -> Finding:
    day = case.event_day
    text = case.draft.text[mention.start : mention.end].strip()
    right = spell(day) if day else ""
    return case.finding(
        "tanggal_tertukar",
        # Which of several days is the event's is read from the notes: a doubt.
        Severity.WARNING,
        mention.start,
        mention.end,
        f"Menurut sumber, peristiwa ini terjadi {right}; “{text}” adalah tanggal hal lain.",
        f"Ganti “{text}” dengan “{right}”.",
    )


def _same_range(best: Candidate[DateMention], rival: Candidate[DateMention]) -> bool:
    """Return whether both are ends of one range ("5–11 Mei"): their surroundings are the same."""
    if best.sourced is not rival.sourced:
        return False
    first, second = sorted((best.mention, rival.mention), key=lambda mention: mention.start)
    between = best.sourced.study.text[first.end : second.start]
    return len(between.strip()) <= 12 and "," not in between and "\n" not in between


def _in_given_range(claim: Claim[DateMention], claims: list[Claim[DateMention]]) -> bool:
    """Return whether the next or the last date of the draft is the other end of a range in the notes too."""
    number = next(index for index, other in enumerate(claims) if other is claim)
    beside = [claims[index] for index in (number - 1, number + 1) if 0 <= index < len(claims)]
    return any(
        other.sentence == claim.sentence and other.best and claim.best and _same_range(claim.best, other.best)
        for other in beside
    )


def _told_together(best: Candidate[TimeMention], rival: Candidate[TimeMention]) -> bool:
    """Return whether the notes set both times side by side: "15.00 selesai → kenyataannya 15.40"."""
    first, second = sorted((best.mention, rival.mention), key=lambda mention: mention.start)
    return best.sourced is rival.sourced and "\n" not in best.sourced.study.text[first.end : second.start]


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


def _told_relatively(case: Case, claim: Claim[DateMention]) -> bool | None:
    """Return whether notes of the event's day give a date as "besok" or "lusa"; None when none of their words does.

    False says that such a word gives the day, in a statement of which the sentence shares nothing.
    """
    day = claim.mention.resolve(case.event_day)
    if day is None or case.event_day is None:
        return None
    mine = [word for word in case.draft.reading.words_of(claim.sentence) if word.content]
    found: bool | None = None
    for sourced in case.sources:
        for start, days in _relative_days(sourced.study):
            if sourced.is_general or case.event_day + timedelta(days=days) != day:
                continue
            theirs = sourced.study.reading.words_of(sourced.study.reading.segment_at(start))
            keys = frozenset().union(*(word.keys for word in theirs if word.content))
            found = found or any(not word.keys.isdisjoint(keys) for word in mine)
    return found


def _step(match: re.Match[str]) -> int:
    """Return how many days "H+7" or "2 minggu lalu" counts."""
    if match["sign"]:
        return int(match["days"]) * (1 if match["sign"] == "+" else -1)
    days = int(match["count"]) * (_WEEK if match["unit"] in ("minggu", "mgg", "pekan") else 1)
    return -days if match["way"].endswith("lalu") else days


def _relative_days(study: Study) -> list[tuple[int, int]]:
    """Return where words stand that count days from the one the notes were written on, and how many."""
    if "relative" not in study.memo:
        study.memo["relative"] = [
            (match.start(), _RELATIVE_DAYS[match[1].lower()])
            for match in _RELATIVE.finditer(study.text)
            if not any(quote.start <= match.start() < quote.end for quote in study.quotes)
        ] + [(match.start(), _step(match)) for match in _STEP.finditer(study.text)]
    found: list[tuple[int, int]] = study.memo["relative"]
    return found


def _years_given(case: Case, year: int) -> bool:
    return any(mention.year == year for sourced in case.sources for mention in sourced.study.dates)


def _relative_weekday(case: Case, mention: DateMention, near: date) -> bool:
    if mention.weekday == near.weekday():
        return True
    days = [m.resolve(near) for sourced in case.sources for m in sourced.study.dates]
    return any(day.weekday() == mention.weekday for day in days if day)


def _ends_period(sourced: Sourced, day: date, near: date) -> bool:
    """Return whether a statement with one date and a length of days ends on this day."""
    reading = sourced.study.reading
    for mention in sourced.study.dates:
        segment = reading.segment_at(mention.start)
        start = mention.resolve(near)
        if start is None or sum(reading.segment_at(other.start) == segment for other in sourced.study.dates) > 1:
            continue
        spans = [
            n.value for n in sourced.study.numbers if n.dimension == "waktu" and reading.segment_at(n.start) == segment
        ]
        lengths = {int(value // 86400) for value in spans if value >= 3 * 86400 and value % 86400 == 0}
        if any(start + timedelta(days=length + extra) == day for length in lengths for extra in (-1, 0)):
            return True
    return False


def _missing(
    case: Case, mention: DateMention, rival: Candidate[DateMention] | None, *, doubtful: bool = False
) -> Finding:
    text = case.draft.text[mention.start : mention.end].strip()
    near = f" Catatan menyebut “{rival.text}” pada konteks terdekat." if rival and rival.score > 0 else ""
    return case.finding(
        "tanggal_tanpa_sumber",
        Severity.WARNING if doubtful else Severity.BLOCK,
        mention.start,
        mention.end,
        f"Tanggal “{text}” tidak ada pada sumber untuk hal ini.{near}",
        f"Ganti dengan “{rival.text}” bila itu yang dimaksud, atau hapus."
        if near and rival
        else "Hapus tanggal ini atau catat dulu sumbernya.",
    )


def _swapped(case: Case, mention: DateMention, rival: Candidate[DateMention], clear: bool) -> Finding:
    text = case.draft.text[mention.start : mention.end].strip()
    return case.finding(
        "tanggal_tertukar",
        Severity.BLOCK if clear else Severity.WARNING,
        mention.start,
        mention.end,
        f"Tanggal “{text}” ada pada sumber untuk hal lain; untuk hal ini sumber menyebut “{rival.text}”.",
        f"Periksa: ganti “{text}” dengan “{rival.text}”.",
    )


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
        "hari_tidak_cocok",
        Severity.BLOCK,
        mention.start,
        mention.end,
        f"{day.day} {MONTHS[day.month - 1]} {day.year} jatuh pada hari {weekday_of(day)}, "
        f"bukan {WEEKDAYS[mention.weekday]}.",
        f"Ganti harinya menjadi {weekday_of(day)}, atau periksa tanggalnya pada “{text}”.",
    )


def _no_such_day(case: Case, mention: DateMention, month: int, year: int) -> Finding:
    return case.finding(
        "tanggal_tanpa_sumber",
        Severity.BLOCK,
        mention.start,
        mention.end,
        f"Bulan {MONTHS[month - 1]} {year} tidak mempunyai tanggal {mention.day}.",
        "Perbaiki tanggalnya menurut catatan.",
    )


def _times(case: Case) -> list[Finding]:
    mentions = [time for time in case.draft.times if not case.in_quote(time.start, time.end)]
    claims = claims_of(case, mentions, lambda sourced: sourced.study.times, lambda *_: True, lambda a, b: a.agrees(b))
    return [finding for claim in claims if (finding := _time(case, claim))]


def _time(case: Case, claim: Claim[TimeMention]) -> Finding | None:
    mention = claim.mention
    text = case.draft.text[mention.start : mention.end].strip()
    if claim.best is None:
        other = best_unused(claim)
        near = f" Sumber menyebut “{other.text}”." if other else ""
        return case.finding(
            "waktu_tanpa_sumber",
            Severity.BLOCK,
            mention.start,
            mention.end,
            f"Waktu “{text}” tidak ada pada sumber.{near}",
            "Samakan dengan catatan, atau hapus.",
        )
    rival, clear = rival_of(claim)
    if rival is None or not clear or _told_together(claim.best, rival):
        return None
    return case.finding(
        "waktu_tertukar",
        Severity.WARNING,
        mention.start,
        mention.end,
        f"Waktu “{text}” ada pada sumber untuk hal lain; untuk hal ini sumber menyebut “{rival.text}”.",
        f"Periksa: ganti “{text}” dengan “{rival.text}”.",
    )
