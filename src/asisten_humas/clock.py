"""Time as a dependency, and the working days of Indonesia.

Nothing else in the package calls `datetime.now`: tests own the time by passing a `FixedClock`.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

Clock = Callable[[], datetime]
"""Returns the present moment as an aware datetime in UTC."""


def system_clock() -> datetime:
    """Return the machine's present moment in UTC."""
    return datetime.now(UTC)


def fixed_clock(moment: datetime) -> Clock:
    """Return a clock that always shows `moment` (aware; raises ValueError for a naive one)."""
    if moment.tzinfo is None:
        raise ValueError("a clock needs an aware datetime, e.g. datetime(2025, 1, 1, tzinfo=UTC)")
    return lambda: moment.astimezone(UTC)


@lru_cache(maxsize=16)
def _days_off(year: int) -> dict[date, str]:
    # `holidays` takes a quarter of a second to import, so only those who count working days pay for it.
    import holidays

    # "government" holds the cuti bersama, on which offices are closed too.
    return dict(holidays.country_holidays("ID", years=year, categories=("public", "government"), language="id"))


def day_off(day: date) -> str | None:
    """Return why offices are closed on `day` ("Sabtu", "Minggu", or the holiday's Indonesian name), or None."""
    if day.weekday() >= 5:
        return "Sabtu" if day.weekday() == 5 else "Minggu"
    return _days_off(day.year).get(day)


def add_working_days(start: date, days: int) -> date:
    """Return the day that lies `days` working days after `start`; the day after `start` is the first that counts.

    Weekends, national holidays and cuti bersama do not count. Raises ValueError for a negative number.
    """
    if days < 0:
        raise ValueError("days must not be negative")
    day = start
    while days:
        day += timedelta(days=1)
        days -= day_off(day) is None
    return day


def working_days_between(start: date, end: date) -> int:
    """Return how many working days lie after `start` up to and including `end`; negative when `end` is earlier."""
    if end < start:
        return -working_days_between(end, start)
    return sum(day_off(start + timedelta(days=n)) is None for n in range(1, (end - start).days + 1))
