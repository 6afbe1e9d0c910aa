"""The outbox: an approved text waits for its channel and its time, is checked again, and goes out once.

The queue is in the store, so a crash loses nothing; a channel recognises a text it has, so a crash sends nothing twice.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol

from sqlalchemy import Connection

from asisten_humas.clock import Clock, system_clock
from asisten_humas.errors import ChannelBusyError, HumasError, InputError, NotApprovedError
from asisten_humas.export.leaving import Leaving, leaving
from asisten_humas.models import Agency, Noun
from asisten_humas.review import Action, Review, approval_of
from asisten_humas.review.audit import append_event
from asisten_humas.review.people import shown_name
from asisten_humas.review.records import Record
from asisten_humas.review.stamps import moment, stamp
from asisten_humas.storage import deliveries
from asisten_humas.storage.deliveries import DeliveryRow
from asisten_humas.storage.store import Store

RETRIES = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 480))
"""How long to wait after the first, second, … failure; after the last one somebody has to look."""
CLAIM_FOR = timedelta(minutes=10)
"""How long a sender may take before its delivery is given to another one."""


class DeliveryStatus(StrEnum):
    """How far a delivery is."""

    WAITING = "antre"
    SENT = "terkirim"
    FAILED = "gagal"
    CANCELLED = "batal"


class Delivery(Noun):
    """One text for one channel."""

    id: int
    draft_id: int
    version: int
    fingerprint: str
    channel: str
    by: str
    status: DeliveryStatus
    due: datetime
    attempts: int
    problem: str
    receipt: str


Deliveries = list[Delivery]  # inside the class below, `list` is a method


class Channel(Protocol):
    """A way out. `send` must be safe to repeat: it returns the receipt of a text that is there already."""

    name: str

    def send(self, item: Leaving) -> str:
        """Send a text and return where it is now; ChannelBusyError to be tried again, ChannelError for good."""


class Outbox:
    """Puts approved texts in line for channels and sends what is due."""

    def __init__(self, store: Store, review: Review, agency: Agency, clock: Clock = system_clock) -> None:
        self._store, self._review, self._agency, self._clock = store, review, agency, clock

    def put(self, draft_id: int, channel: str, by: str, *, due: datetime | None = None) -> Delivery:
        """Put an approved text in line, now or for the moment `due`; a text already in line keeps its place.

        Raises NotApprovedError without an approval of exactly this text, RoleError for somebody who may not publish,
        InputError for a moment without a zone.
        """
        self._review.require_role(Action.PUBLISH, by)
        record = self._review.get(draft_id)
        approval_of(record)
        if due is not None and due.tzinfo is None:
            raise InputError(
                "the moment to send at needs a time zone, e.g. 2026-03-12T14:00+07:00",
                "Waktu kirim memerlukan zona waktu, misalnya 2026-03-12T14:00+07:00.",
            )
        now = self._clock()
        with self._store.write() as connection:
            found = deliveries.find_delivery(connection, draft_id, record.version, channel)
            if found is None:
                row = _new(record, channel, by, due or now)
                found = row._replace(id=deliveries.insert_delivery(connection, row, stamp(now)))
                self._log(connection, found, "antrekan", {"jatuh_tempo": found.due_at})
        return _delivery(found)

    def list(self, draft_id: int | None = None) -> Deliveries:
        """Return the deliveries, all or those of one draft, oldest first."""
        with self._store.read() as connection:
            return [_delivery(row) for row in deliveries.find_deliveries(connection, draft_id)]

    def send_due(self, channels: Iterable[Channel]) -> Deliveries:
        """Send everything that is due to the channels given, and return what became of each delivery.

        Many processes may do this at once: each delivery is given to one of them.
        """
        known = {channel.name: channel for channel in channels}
        done: list[Delivery] = []
        while (row := self._claim(sorted(known))) is not None:
            done.append(self._send(row, known[row.channel]))
        return done

    def _claim(self, channels: Sequence[str]) -> DeliveryRow | None:
        now = self._clock()
        with self._store.write() as connection:
            return deliveries.claim_next(connection, channels, stamp(now), stamp(now + CLAIM_FOR))

    def _send(self, row: DeliveryRow, channel: Channel) -> Delivery:
        try:
            item = self._checked_again(row)
        except HumasError as error:
            return self._settle(row, DeliveryStatus.CANCELLED, problem=error.indonesian)
        try:
            receipt = channel.send(item)
        except ChannelBusyError as error:
            return self._later(row, error)
        except HumasError as error:
            return self._settle(row, DeliveryStatus.FAILED, problem=error.indonesian)
        return self._settle(row, DeliveryStatus.SENT, receipt=receipt)

    def _checked_again(self, row: DeliveryRow) -> Leaving:
        # Hours may lie between the order and its moment: the text may have been edited or withdrawn since.
        record = self._review.get(row.draft_id)
        if (record.version, record.fingerprint) != (row.version, row.fingerprint):
            raise NotApprovedError(
                f"draft {row.draft_id} was edited after it was put in line; have it approved and put it in line again",
                f"Naskah {row.draft_id} disunting setelah diantrekan; mintakan persetujuan, lalu antrekan lagi.",
            )
        return leaving(record, self._agency)

    def _later(self, row: DeliveryRow, error: HumasError) -> Delivery:
        if row.attempts > len(RETRIES):
            return self._settle(row, DeliveryStatus.FAILED, problem=error.indonesian)
        due = self._clock() + RETRIES[row.attempts - 1]
        return self._settle(row, DeliveryStatus.WAITING, problem=error.indonesian, due_at=stamp(due))

    def _settle(self, row: DeliveryRow, status: DeliveryStatus, **values: str) -> Delivery:
        changes: dict[str, Any] = {"status": status.value, "problem": "", **values}
        with self._store.write() as connection:
            deliveries.change_delivery(connection, row.id, {**changes, "claimed_until": None})
            self._log(connection, row, "kirim", {"hasil": status.value, "percobaan": row.attempts})
        return _delivery(row._replace(**changes))

    def _log(self, connection: Connection, row: DeliveryRow, action: str, details: dict[str, object]) -> None:
        append_event(
            connection,
            self._clock,
            actor=row.person,
            action=action,
            draft_id=row.draft_id,
            version=row.version,
            details={"sidik": row.fingerprint, "saluran": row.channel, **details},
        )


def _new(record: Record, channel: str, by: str, due: datetime) -> DeliveryRow:
    return DeliveryRow(
        id=0,
        draft_id=record.id,
        version=record.version,
        fingerprint=record.fingerprint,
        channel=channel,
        person=shown_name(by),
        status=DeliveryStatus.WAITING.value,
        due_at=stamp(due),
        attempts=0,
        problem="",
        receipt="",
    )


def _delivery(row: DeliveryRow) -> Delivery:
    values = row._asdict()
    return Delivery(by=values.pop("person"), due=moment(values.pop("due_at")), **values)
