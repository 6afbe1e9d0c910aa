"""What a report's moment and manner ask of the rules: days off, urgency, clocks that stand still or have run out.

These rules are offered to a writer beside those that its kind of reply needs; whether a sentence rests on them is up to
the writer.
"""

import re
from collections.abc import Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from asisten_humas.clock import day_off
from asisten_humas.complaints.deadlines import received_day
from asisten_humas.complaints.wording import normalise
from asisten_humas.models import Agency, Complaint, Triage
from asisten_humas.statuses import ReplyType

_DAYS_OFF = re.compile(
    r"\b(?:hari kerja|libur\w*|cuti bersama|tanggal merah|akhir pekan|weekend|lebaran|idul ?fitri|natal|tahun baru"
    r"|sabtu|hari minggu|minggu(?= (?:ini|pagi|siang|sore|malam|kemarin|besok|buka|tutup|ada))|jam (?:kerja|layanan)"
    r"|jam buka|buka (?:jam|pukul))\b"
)
_URGENT = re.compile(
    r"\b(?:darurat|gawat|genting|kritis|mendesak|emergency|urgent|bahaya|berbahaya|membahayakan|nyawa|keselamatan)\b"
)
_LATE = re.compile(r"\b(?:terlambat|lewat (?:batas|tenggat|waktu)|tertunda|ditunda|mundur|molor|hujan|kekurangan)\b")


def occasions_of(complaint: Complaint, text: str, triage: Triage, agency: Agency) -> tuple[str, ...]:
    """Return the names of the needs that the moment and manner of a report add, for reports of `text`.

    A receipt of an allegation says nothing else, and thanks ask for no rule.
    """
    if triage.reply_type is ReplyType.REFER_INSPECTORATE or triage.category == "apresiasi":
        return ()
    plain = normalise(text)
    names: list[str] = []
    if triage.urgency in ("tinggi", "darurat") or _URGENT.search(plain):
        names += ["emergency_meant", "emergency_line"]
    if _DAYS_OFF.search(plain) or _came_outside(complaint, agency) or _holiday_ahead(complaint, triage, agency):
        names += ["working_days", "counted_from"]
    if triage.reply_type is ReplyType.ASK_INFO:
        names.append("counting_anew")
    if _is_late(complaint.staff_facts, triage):
        names.append("delay")
    return tuple(names)


def _came_outside(complaint: Complaint, agency: Agency) -> bool:
    """Return whether a report came after closing time or on a day off, so that it counts as received later."""
    if complaint.received_at is None:
        return False
    return complaint.received_at.astimezone(ZoneInfo(agency.timezone)).date() != received_day(complaint, agency)


def _holiday_ahead(complaint: Complaint, triage: Triage, agency: Agency) -> bool:
    """Return whether a holiday on a weekday lies in the span of a running clock."""
    start = received_day(complaint, agency)
    if start is None or not triage.deadlines:
        return False
    span = (max(clock.due for clock in triage.deadlines) - start).days
    days = (start + timedelta(days=n) for n in range(span + 1))
    return any(day.weekday() < _SATURDAY and day_off(day) for day in days)


_SATURDAY = 5


def _is_late(records: Sequence[str], triage: Triage) -> bool:
    overdue = any(clock.working_days_left < 0 for clock in triage.deadlines)
    return overdue or any(_LATE.search(normalise(one)) for one in records)
