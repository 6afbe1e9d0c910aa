"""The running clocks of a report in working days, from the profile's rules; nothing here knows a number of days."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from asisten_humas.clock import add_working_days, day_off, working_days_between
from asisten_humas.complaints.days import read_day
from asisten_humas.models import Agency, Classification, Complaint, Deadline, DeadlineRule, Jurisdiction

_VERIFIED = re.compile(
    r"\b(?:terverifikasi|diverifikasi|verifikasi)\b[^\d]{0,25}(?P<day>\d{1,4}[-/ ]\w{1,9}[-/ ]\d{2,4})", re.IGNORECASE
)


def running_deadlines(
    complaint: Complaint, kind: Classification, agency: Agency, today: date, *, paused: bool = False
) -> tuple[Deadline, ...]:
    """Return the clocks of a report, the nearest first; empty when the day of receipt is unknown.

    `paused` stops the clocks that count from verification: they start anew when missing data has come in.
    """
    start = received_day(complaint, agency)
    if start is None:
        return ()
    rules = [rule for rule in agency.deadlines if rule.classification in ("semua", kind.value)]
    verified = _verified_day(complaint) or _latest_verification(rules, start)
    clocks = []
    for rule in rules:
        counted = start if rule.counted_from == "diterima" else verified
        if counted is None or (paused and rule.counted_from == "terverifikasi"):
            continue
        due = add_working_days(counted, rule.working_days)
        left = working_days_between(today, due)
        clocks.append(Deadline(name=rule.name, due=due, working_days_left=left, source=rule.source))
    return tuple(sorted(clocks, key=lambda clock: clock.due))


def received_day(complaint: Complaint, agency: Agency) -> date | None:
    """Return the working day on which a report counts as received: after closing time or on a day off, the next one."""
    if complaint.received_at is None:
        return None
    moment = complaint.received_at.astimezone(ZoneInfo(agency.timezone))
    day = moment.date()
    if _after_closing(moment, agency):
        day += timedelta(days=1)
    while day_off(day):
        day += timedelta(days=1)
    return day


def _after_closing(moment: datetime, agency: Agency) -> bool:
    if not agency.closing_time:
        return False
    hour, minute = (int(part) for part in re.split(r"[.:]", agency.closing_time)[:2])
    return moment.time() > time(hour, minute)


def _verified_day(complaint: Complaint) -> date | None:
    """Return the day of verification that staff put on record, if any."""
    for fact in complaint.staff_facts:
        if (found := _VERIFIED.search(fact)) and (day := read_day(found["day"])):
            return day
    return None


def _latest_verification(rules: Sequence[DeadlineRule], start: date) -> date | None:
    """Return the last day for verification: until staff record the real one, later clocks count from it."""
    days = [rule.working_days for rule in rules if rule.counted_from == "diterima"]
    return add_working_days(start, max(days)) if days else None


def may_be_paused(jurisdiction: Jurisdiction, *, placed: bool) -> bool:
    """Return whether the clocks after verification wait for the reporter: the place is not known."""
    return jurisdiction is Jurisdiction.UNKNOWN and not placed
