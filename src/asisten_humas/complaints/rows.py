"""One row of any complaint file, and the complaint it becomes."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from asisten_humas.complaints.days import read_day, read_time
from asisten_humas.models import Complaint, FieldState, FieldStatus, Reporter

MAX_TEXT = 20_000
"""Characters of one complaint; citizens' longest reports have a tenth of that."""

# Direction overrides and zero-width marks let a text look different from what it says; control characters break files.
_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


class RowError(Exception):
    """Why a row cannot be used, as a clause in English and in Indonesian."""

    def __init__(self, english: str, indonesian: str) -> None:
        super().__init__(english)
        self.english = english
        self.indonesian = indonesian


@dataclass(frozen=True, slots=True)
class RawComplaint:
    """The cells of a row under their meaning, as text; `day`, `clock` and `field_day` may be date objects."""

    row: int
    tracking_id: str = ""
    text: str = ""
    title: str = ""
    channel: str = ""
    day: object = ""
    clock: object = ""
    name: str = ""
    phone: str = ""
    national_id: str = ""
    address: str = ""
    email: str = ""
    visibility: str = ""
    classification: str = ""
    category: str = ""
    district: str = ""
    village: str = ""
    status: str = ""
    duplicate_of: str = ""
    field_state: str = ""
    field_day: object = ""
    field_unit: str = ""
    proof: str = ""
    staff_facts: tuple[str, ...] = ()
    reply: str = ""
    broken: bool = False


def complaint_from(raw: RawComplaint, timezone: str) -> Complaint:
    """Return the complaint of a row. Raises RowError with the reason when the row cannot be used."""
    if raw.broken:
        raise RowError("the line is not a JSON object", "baris ini bukan objek JSON")
    tracking_id = clean_id(raw.tracking_id)
    if not tracking_id:
        raise RowError("the tracking id is missing", "nomor laporan (Tracking ID) kosong")
    text = clean(raw.text)
    if not text:
        raise RowError("the complaint has no text", "isi laporan kosong")
    if len(text) > MAX_TEXT:
        raise RowError(
            f"the text has {len(text)} characters, more than {MAX_TEXT}",
            f"isi laporan {len(text)} huruf, lebih dari batas {MAX_TEXT}",
        )
    visibility = raw.visibility.lower()
    return Complaint(
        tracking_id=tracking_id,
        text=text,
        title=clean(raw.title)[:300],
        channel=clean(raw.channel)[:80],
        received_at=_received(raw, timezone),
        reporter=_reporter(raw),
        anonymous="anonim" in visibility,
        secret="rahasia" in visibility,
        classification=clean(raw.classification)[:80],
        category=clean(raw.category)[:120],
        district=clean(raw.district)[:80],
        village=clean(raw.village)[:80],
        source_status=clean(raw.status)[:80],
        duplicate_of=clean_id(raw.duplicate_of) or None,
        field_status=_field_status(raw),
        staff_facts=tuple(fact for part in raw.staff_facts if (fact := clean(part).rstrip("."))),
    )


def clean(text: str) -> str:
    """Return the text in one Unicode form, without invisible marks, with ordinary line breaks and no outer space."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _UNSEEN.sub("", text).strip()


def clean_id(value: str) -> str:
    """Return a tracking id as text: '123.0', which spreadsheets make of a number, becomes '123'."""
    return re.sub(r"^(\d+)\.0+$", r"\1", clean(value))[:80]


def _received(raw: RawComplaint, timezone: str) -> datetime | None:
    if isinstance(raw.day, datetime):
        moment = raw.day
    else:
        day = _day(raw.day, "tanggal laporan", "the day of the report")
        if day is None:
            return None
        moment = datetime.combine(day, time())
    clock = read_time(raw.clock)
    if clock is not None:
        moment = moment.replace(hour=clock.hour, minute=clock.minute, second=0)
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(timezone))


def _day(value: object, indonesian: str, english: str) -> date | None:
    if value in ("", None):
        return None
    day = read_day(value)
    if day is None:
        shown = clean(str(value))[:30]
        raise RowError(
            f"{english} '{shown}' cannot be read; write it like 3 Jan 2026",
            f"{indonesian} '{shown}' tidak terbaca; tulis seperti 3 Jan 2026",
        )
    return day


def _reporter(raw: RawComplaint) -> Reporter | None:
    values = (raw.name, raw.phone, raw.national_id, raw.address, raw.email)
    name, phone, national_id, address, email = (clean(value) for value in values)
    if not any((name, phone, national_id, address, email)) or name.lower() in ("anonim", "anonymous"):
        return None
    return Reporter(name=name, phone=phone, national_id=clean_id(national_id), address=address, email=email)


def _field_status(raw: RawComplaint) -> FieldStatus | None:
    state = re.sub(r"[\s_-]+", "_", clean(raw.field_state).lower())
    if not state:
        return None
    try:
        known = FieldState(state)
    except ValueError:
        allowed = ", ".join(FieldState)
        raise RowError(
            f"the field status '{state[:30]}' is unknown; use one of {allowed}",
            f"status lapangan '{state[:30]}' tidak dikenal; pilih salah satu dari {allowed}",
        ) from None
    day = _day(raw.field_day, "tanggal lapangan", "the day of the field status")
    return FieldStatus(state=known, day=day, unit=clean(raw.field_unit), proof=clean(raw.proof))
