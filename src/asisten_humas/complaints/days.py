"""Days and times as complaint files write them: `3 Jan 2026`, `03/01/2026`, ISO, and spreadsheet dates."""

import re
from datetime import date, datetime, time

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january",
            "feb pebruari februari february",
            "mar maret march",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "agu ags agt agustus aug august",
            "sep sept september",
            "okt oktober oct october",
            "nov nop november nopember",
            "des desember dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})\b")
_WORDS = re.compile(r"(\d{1,2})[\s.-]+([A-Za-z]{3,9})\.?[\s.,-]+(\d{4})\b")
_TIME = re.compile(r"\b(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?\b")


def read_day(value: object) -> date | None:
    """Return the day of a cell, or None when it is none. Numbers are read day first, as Indonesia writes them."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = str(value).strip()
    if found := _ISO.match(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := _WORDS.search(text):
        return _date(int(found[3]), _MONTHS.get(found[2].lower(), 0), int(found[1]))
    if found := _NUMBERS.match(text):
        year = int(found[3])
        return _date(year + 2000 if year < 100 else year, int(found[2]), int(found[1]))
    return None


def read_time(value: object) -> time | None:
    """Return the time of a cell, or None when it is none."""
    if isinstance(value, datetime):
        return value.time()
    if isinstance(value, time):
        return value
    found = _TIME.search(str(value or ""))
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        return None
    return time(int(found[1]), int(found[2]))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
