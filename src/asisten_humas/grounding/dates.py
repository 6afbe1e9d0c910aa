"""Dates and weekdays in the forms Indonesian offices and chats write them.

A date may be partial ("Oktober", "17 Oktober", "1997"): what it does not say stays None. `resolve` completes it from
another day. Ranges ("10–28 Nov", "17 November s/d 14 Februari") give their first and their last day.
"""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from asisten_humas.grounding.spans import Covered, lowered

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
_WEEKDAY_WORDS = {
    "senin": 0, "senen": 0, "sen": 0, "selasa": 1, "sel": 1, "rabu": 2, "rab": 2, "kamis": 3, "kam": 3, "jumat": 4,
    "jum'at": 4, "jum’at": 4, "jum": 4, "sabtu": 5, "sab": 5, "minggu": 6, "ahad": 6, "min": 6,
}  # fmt: skip
_MONTH_WORDS = {
    "januari": 1, "jan": 1, "februari": 2, "pebruari": 2, "feb": 2, "peb": 2, "maret": 3, "mar": 3, "mrt": 3,
    "april": 4, "apr": 4, "mei": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "agustus": 8, "agu": 8, "ags": 8,
    "agt": 8, "agst": 8, "agus": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9, "oktober": 10, "okt": 10,
    "oct": 10, "november": 11, "nopember": 11, "nov": 11, "nop": 11, "desember": 12, "des": 12, "dec": 12,
}  # fmt: skip

_MONTH = r"(?P<month>" + "|".join(sorted(_MONTH_WORDS, key=len, reverse=True)) + r")\b"
_FULL_DAYS = r"senin|senen|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad"
# "Selasa malam 7 Oktober", "Rabu siang tgl 4 Februari": the weekday belongs to the date.
_DAY_PART = r"(?:\s+(?:dini\s+hari|pagi|siang|sore|petang|malam)\b)?"
_WEEKDAY = (
    r"(?:(?P<weekday>"
    + _FULL_DAYS
    + r"|sen|sel|rab|kam|jum|sab|min)\b\.?"
    + _DAY_PART
    + r"\s*,?\s*(?:\(|tgl\.?\s*|tanggal\s+)*)?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?<!ke-)(?<!ke )(?P<day>[0-3]?\d)"
_TO = r"\s*(?:-|–|—|→|->|=>|s/d|s\.d\.?|sd\b|sampai(?:\s+dengan)?|hingga|(?:jd|jdi|jadi|menjadi)\b)\s*"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # 2025-11-05
        r"(?<![\d-])" + _YEAR + r"-(?P<nmonth>[01]\d)-(?P<day>[0-3]\d)(?![\d-])",
        # 23–24/9, Selasa-Rabu 3-4/10/2025
        r"(?<![\w/.,])(?:(?:" + _FULL_DAYS + r")\s*(?:-|–|&|dan)\s*(?=(?:" + _FULL_DAYS + r")\b))?"
        + _WEEKDAY + r"(?<!\d)" + _DAY
        + r"\s*[-–]\s*(?P<day2>[0-3]?\d)/(?P<nmonth>[01]?\d)(?:/(?P<nyear>(?:20|19)?\d\d))?(?![\d/])",
        # Jumat (17/10/2025), 20/5, 11/4/23
        r"(?<![\w/.])"
        + _WEEKDAY
        + r"(?<!\d)"
        + _DAY
        + r"(?:/(?P<nmonth>[01]?\d)(?:/(?P<nyear>(?:20|19)?\d\d))?|-(?P<nmonth2>[01]?\d)-(?P<nyear2>(?:20|19)\d\d))"
        + r"(?![\d/])\)?",
        # 10–28 Nov 2025, 17 November s/d 14 Februari
        r"(?<![\w/.,])" + _WEEKDAY + r"(?<!\d)" + _DAY + _TO + r"(?P<day2>[0-3]?\d)\s*" + _MONTH
        + r"(?:\s*" + _YEAR + r"\b)?",
        r"(?<![\w/.,])" + _WEEKDAY + r"(?<!\d)" + _DAY + r"\s*" + _MONTH + r"(?:\s*,?\s*" + _YEAR + r"\b)?\)?",
        # Jan–Jul 2025, Januari hingga Juli 2025
        r"\b" + _MONTH.replace("month", "month1") + _TO + _MONTH + r"(?:\s*" + _YEAR + r"\b)?",
        # Oktober 2025, Juni
        r"(?<![\w.])" + _MONTH + r"(?:\s*(?:tahun\s+)?" + _YEAR + r"\b)?",
        # tanggal 17, tgl 5
        r"\b(?:tanggal|tgl)\.?\s*" + _DAY + r"\b(?!\s*(?:[/.,:]\d|persen|orang))",
        # tahun 2025, sejak 1997
        r"(?<![\w/.,-])" + _YEAR + r"(?=-(?:19|20)\d\d\b)|(?<=\b(?:19|20)\d\d-)"
        + _YEAR.replace("year", "year2") + r"(?![\w/-])",
        r"(?<![\w/.,-])" + _YEAR + r"(?![\w/-]|[.,]\d)",
        r"\b(?P<weekday>" + _FULL_DAYS + r")\b",
    )
)  # fmt: skip
_DAYS_BEFORE = re.compile(r"(?<![\w.,/-])(?<!rp )(?:\d{1,2}(?:, (?:dan |& ?)?| dan | ?& ?))+$", re.IGNORECASE)
# "s/d Jumat 28.": the rest of a date whose month the text has told; "Jumat 28 orang" and "Jumat 28.30" are not.
_DAY_BEHIND = re.compile(r" ([1-9]|[12]\d|3[01])\b(?![.,:/-]?\d)(?= ?(?:[.,;)&–\n-]|dan\b|s/d|sampai|hingga|$))")
_DAYS_BEHIND = re.compile(r"\s*:\s*(?:[0-3]?\d [A-Z][\w ]*(?:, ?(?:dan )?|; ?| dan | & |$|(?=[.\n])))+", re.MULTILINE)
_SHORT_DAY = re.compile(r"\b(?:Sen|Sel|Rab|Kam|Jum|Sab|Min)\b")
# "Sen, Rab, Jum": short days count where two stand side by side.
_SHORT_DAYS = re.compile(_SHORT_DAY.pattern + r"(?:\s?(?:,|/|&|dan|-|–)\s?" + _SHORT_DAY.pattern + r"){1,6}")
_LISTED_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
# Short months and weekdays are also words or units ("min", "mar", "des"), so alone they count only when capitalised.
_SHORT = re.compile(r"[a-z]{3,4}")
# "minggu" is a week, not Sunday, after a number or before these words.
_WEEK_BEFORE = re.compile(
    r"(?:\d|/|per|se|tiap|setiap|dua|tiga|empat|lima|enam|satu|beberapa|akhir|awal|hari|x)\s*/?\s*$", re.I
)
_WEEK_AFTER = re.compile(
    r"\s*(?:depan|lalu|ini|itu|ke-?|pertama|kedua|ketiga|keempat|terakhir|berikut|mendatang|kemarin)", re.I
)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written: offsets, and the parts that it states. `weekday` counts from Monday = 0."""

    start: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None

    def resolve(self, near: date | None) -> date | None:
        """Return the calendar day, taking a missing month or year from the day `near`; None when it is not a day."""
        if self.day is None or (near is None and (self.month is None or self.year is None)):
            return None
        month = self.month or (near.month if near else 0)
        if self.year is not None:
            return _day(self.year, month, self.day)
        assert near is not None  # noqa: S101 - narrowed above; mypy needs it said
        candidates = [_day(year, month, self.day) for year in (near.year - 1, near.year, near.year + 1)]
        return min((day for day in candidates if day), key=lambda day: abs((day - near).days), default=None)

    def falls_on_weekday(self, year: int) -> bool:
        """Return whether day and month fall on the stated weekday in a year; False when any of them is not stated."""
        day = _day(year, self.month, self.day) if self.month and self.day else None
        return day is not None and day.weekday() == self.weekday

    def agrees(self, other: "DateMention") -> bool:
        """Return whether both may name the same day or month: no part that both state differs."""
        parts = ((self.day, other.day), (self.month, other.month), (self.year, other.year))
        if not any(a is not None and b is not None for a, b in parts):
            return self.day is None and other.day is None and self.weekday == other.weekday
        return all(a is None or b is None or a == b for a, b in parts)


def find_dates(text: str, day: date | None = None) -> list[DateMention]:
    """Return the dates, months, years and lone weekdays of `text`, in order and without overlap.

    With `day`, a date that lacks its year (and one that lacks month and year) is completed to the nearest such day.
    """
    taken: list[DateMention] = []
    covered = Covered(text)
    lower = lowered(text)  # patterns that ignore case take twice as long
    for form in _FORMS:
        for match in form.finditer(lower):
            taken.extend(mention for mention in _mentions(text, match) if covered.take(mention.start, mention.end))
    for match in _SHORT_DAYS.finditer(text):
        for word in _SHORT_DAY.finditer(text, match.start(), match.end()):
            if covered.take(word.start(), word.end()):
                weekday = _WEEKDAY_WORDS[word.group().lower()]
                taken.append(DateMention(word.start(), word.end(), None, None, None, weekday))
    starts = {mention.start for mention in taken}
    for mention in list(taken):
        listed = [day_listed for day_listed in _listed_days(text, mention) if day_listed.start not in starts]
        starts.update(day_listed.start for day_listed in listed)
        taken.extend(listed)
    found = _with_bare_days(text, sorted(taken, key=lambda mention: mention.start))
    return [_completed(mention, day) for mention in found] if day else found


def is_month(word: str) -> bool:
    """Return whether a lower-case word is a month's name or short form."""
    return word in _MONTH_WORDS


def weekday_of(day: date) -> str:
    """Return the Indonesian name of the day's weekday."""
    return WEEKDAYS[day.weekday()]


def spell(day: date) -> str:
    """Return the day as news items write it: "Jumat (17/10/2025)"."""
    return f"{weekday_of(day)} ({day.day}/{day.month}/{day.year})"


def first_day(mention: DateMention, near: date | None) -> date | None:
    """Return the mentioned day, or the first day of a mentioned month; a missing year is the one nearest to `near`."""
    return replace(mention, day=mention.day or 1).resolve(near)


def _listed_days(text: str, mention: DateMention) -> list[DateMention]:
    """Return the days that share a written month: "5, 9, dan 12 Desember", "Des: 5 Sengkang, 9 Belawa"."""
    if mention.month is None or mention.weekday is not None:
        return []
    if mention.day is not None:
        match = _DAYS_BEFORE.search(text, max(0, mention.start - 40), mention.start)
    else:
        match = _DAYS_BEHIND.match(text, mention.end)
    if match is None or (mention.day is not None and match.end() != mention.start):
        return []
    days = [day for day in _LISTED_DAY.finditer(text, match.start(), match.end()) if 1 <= int(day[0]) <= 31]
    return [DateMention(day.start(), day.end(), int(day[0]), mention.month, mention.year) for day in days]


def _with_bare_days(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """Return the mentions, each lone weekday joined to a bare day behind it that falls on it: "Jumat 28"."""
    near: date | None = None
    found: list[DateMention] = []
    for mention in mentions:
        lone = mention.weekday is not None and mention.day is None
        match = _DAY_BEHIND.match(text, mention.end) if near and lone else None
        day = _falling_on(near, int(match[1]), mention.weekday) if near and match else None
        near = mention.resolve(near) or near if mention.month else near
        found.append(replace(mention, end=match.end(), day=day.day, month=day.month) if match and day else mention)
    return found


def _falling_on(near: date, day: int, weekday: int | None) -> date | None:
    """Return the day of the month of `near`, or of the next, when it falls on the weekday."""
    months = ((near.year, near.month), (near.year + near.month // 12, near.month % 12 + 1))
    days = (_day(year, month, day) for year, month in months)
    return next((one for one in days if one and one.weekday() == weekday), None)


def _completed(mention: DateMention, near: date) -> DateMention:
    resolved = mention.resolve(near)
    if resolved is None:
        return mention
    return replace(mention, month=resolved.month, year=resolved.year)


def _mentions(text: str, match: re.Match[str]) -> list[DateMention]:
    parts = match.groupdict()
    weekday = _WEEKDAY_WORDS.get(parts.get("weekday") or "")
    month = _month(parts)
    year = _year(parts)
    day = int(parts["day"]) if parts.get("day") else None
    if (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return []
    if _is_other_word(text, match, weekday, month, day, year):
        return []
    start = match.start()
    if weekday == 6 and day is not None and _is_week(text, match):
        # "2 minggu, 12–25 Jan": a span of weeks before a date.
        weekday, start = None, match.start("day")
    whole = DateMention(start, match.end(), day, month, year, weekday)
    if parts.get("day2"):
        middle = match.start("day2")
        if "nmonth" in parts:
            # "Selasa-Rabu 23-24/9": the weekday before the figures is the second day's.
            whole = replace(whole, weekday=None)
        return [
            replace(whole, end=middle),
            DateMention(middle, match.end(), int(parts["day2"]), month, year),
        ]
    if parts.get("month1"):
        middle = match.start("month")
        first = _MONTH_WORDS[parts["month1"]]
        return [DateMention(match.start(), match.end("month1"), None, first, year), replace(whole, start=middle)]
    return [whole]


def _month(parts: dict[str, str | None]) -> int | None:
    figure = parts.get("nmonth") or parts.get("nmonth2")
    if figure:
        return int(figure)
    word = parts.get("month")
    return _MONTH_WORDS[word] if word else None


def _year(parts: dict[str, str | None]) -> int | None:
    figure = parts.get("year") or parts.get("nyear") or parts.get("nyear2") or parts.get("year2")
    if not figure:
        return None
    return int(figure) if len(figure) == 4 else 2000 + int(figure)


def _is_other_word(
    text: str, match: re.Match[str], weekday: int | None, month: int | None, day: int | None, year: int | None
) -> bool:
    """Return whether the match only looks like a date: a fraction, a week, or a short word in lower case."""
    if day is None and month is None and year is None:
        return weekday == 6 and _is_week(text, match)
    alone = day is None and year is None
    figures = match.groupdict()
    if (
        alone
        and figures.get("month")
        and not figures.get("month1")
        and _SHORT.fullmatch(text, match.start("month"), match.end("month"))
    ):
        return True
    # "3/4" and "24/7" are fractions or slogans; a day over a month needs a weekday, a year or a plausible pair.
    return bool(figures.get("nmonth")) and not year and weekday is None and (month is None or month > 12)


def _is_week(text: str, match: re.Match[str]) -> bool:
    if match.group().startswith("ahad"):
        return False
    before = text[max(0, match.start() - 12) : match.start()]
    lower = text[match.start()].islower()
    return bool(_WEEK_AFTER.match(text, match.end())) or (lower and bool(_WEEK_BEFORE.search(before)))


def _day(year: int, month: int, day: int) -> date | None:
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)
