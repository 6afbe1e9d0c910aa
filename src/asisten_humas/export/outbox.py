"""The outbox: an approved text waits for its channel and its time, is checked again, and goes out once.

The queue is in the store, so a crash loses nothing; a channel recognises a text it has, so a crash sends nothing twice.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from pydantic import Field
from sqlalchemy import Connection

from asisten_humas.clock import Clock, system_clock
from asisten_humas.errors import ChannelBusyError, HumasError, InputError, NotApprovedError, WorkflowError
from asisten_humas.export.channel import Channel, Placement
from asisten_humas.export.leaving import Leaving, leaving
from asisten_humas.models import Agency, Noun
from asisten_humas.review import Action, Review, approval_of
from asisten_humas.review.audit import append_event
from asisten_humas.review.people import shown_name
from asisten_humas.review.records import Record
from asisten_humas.review.stamps import moment, stamp
from asisten_humas.statuses import DraftStatus
from asisten_humas.storage import deliveries, drafts
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
    category: str
    arrives_as: str
    problem_english: str = Field(default="", description="the problem of the try just made; it is not stored")


Deliveries = list[Delivery]  # inside the class below, `list` is a method


class Outbox:
    """Puts approved texts in line for channels and sends what is due."""

    def __init__(self, store: Store, review: Review, agency: Agency, clock: Clock = system_clock) -> None:
        self._store, self._review, self._agency, self._clock = store, review, agency, clock

    def put(
        self,
        draft_id: int,
        channel: str,
        by: str,
        *,
        due: datetime | None = None,
        placement: Placement = Placement(),  # noqa: B008  frozen
    ) -> Delivery:
        """Put an approved text in line, now or for the moment `due`, and return its delivery.

        A text goes to a channel once: one that is there, or on its way this moment, is left alone. One that waits, or
        that failed or was cancelled, takes the new order, its moment and its placement.

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
        with self._store.write() as connection:
            drafts.find_draft(connection, draft_id, lock=True)  # two orders at once come one after the other
            now = self._clock()
            order = _order(record, channel, by, due or now, placement)
            return _delivery(self._put(connection, order, stamp(now)))

    def _put(self, connection: Connection, order: DeliveryRow, now: str) -> DeliveryRow:
        found = deliveries.find_delivery(connection, order.draft_id, order.version, order.channel)
        if found is None:
            row = order._replace(id=deliveries.insert_delivery(connection, order, now))
        elif _says_the_same(found, order, now):
            return found
        else:
            row = order._replace(id=found.id)
            values = {name: getattr(row, name) for name in _ORDERED}
            if not deliveries.order_again(connection, found.id, values, now):
                return found
        self._log(connection, row, "antrekan", {"jatuh_tempo": row.due_at})
        return row

    def list(self, draft_id: int | None = None) -> Deliveries:
        """Return the deliveries, all or those of one draft, oldest first."""
        with self._store.read() as connection:
            return [_delivery(row) for row in deliveries.find_deliveries(connection, draft_id)]

    def send_due(self, channels: Iterable[Channel], *, draft_id: int | None = None) -> Deliveries:
        """Send everything that is due to the channels given, and return what became of each delivery.

        `draft_id` sends what is due of one draft only. A text that has left is recorded as published by the person who
        put it in line. Many processes may do this at once: each delivery is given to one of them.
        """
        known = {channel.name: channel for channel in channels}
        done: list[Delivery] = []
        while (row := self._claim(sorted(known), draft_id)) is not None:
            done.append(self._send(row, known[row.channel]))
        return done

    def _claim(self, channels: Sequence[str], draft_id: int | None) -> DeliveryRow | None:
        now = self._clock()
        with self._store.write() as connection:
            return deliveries.claim_next(connection, channels, stamp(now), stamp(now + CLAIM_FOR), draft_id)

    def _send(self, row: DeliveryRow, channel: Channel) -> Delivery:
        try:
            item = self._checked_again(row)
        except HumasError as error:
            return self._settle(row, DeliveryStatus.CANCELLED, error)
        try:
            receipt = channel.send(item, Placement(row.category, row.arrives_as))
        except ChannelBusyError as error:
            return self._later(row, error)
        except HumasError as error:
            return self._settle(row, DeliveryStatus.FAILED, error)
        # Settled last: a crash in between is made good by the next try, which finds the text on its channel.
        return self._settle(row, DeliveryStatus.SENT, self._publish(row), receipt=receipt)

    def _publish(self, row: DeliveryRow) -> WorkflowError | None:
        """Record that the text has left, and return what stood in the way of that."""
        if self._review.get(row.draft_id).status is DraftStatus.PUBLISHED:
            return None
        try:
            self._review.publish(row.draft_id, row.person, row.fingerprint)
        except WorkflowError as error:  # withdrawn or edited in the moment of sending
            return error
        return None

    def _checked_again(self, row: DeliveryRow) -> Leaving:
        # Hours may lie between the order and its moment: the text may have been edited or withdrawn since, and the
        # person may have another task.
        self._review.require_role(Action.PUBLISH, row.person)
        record = self._review.get(row.draft_id)
        if (record.version, record.fingerprint) != (row.version, row.fingerprint):
            raise NotApprovedError(
                f"draft {row.draft_id} was edited after it was put in line; have it approved and put it in line again",
                f"Naskah {row.draft_id} disunting setelah diantrekan; mintakan persetujuan, lalu antrekan lagi.",
            )
        return leaving(record, self._agency)

    def _later(self, row: DeliveryRow, error: HumasError) -> Delivery:
        if row.attempts > len(RETRIES):
            return self._settle(row, DeliveryStatus.FAILED, error)
        due = self._clock() + RETRIES[row.attempts - 1]
        return self._settle(row, DeliveryStatus.WAITING, error, due_at=stamp(due))

    def _settle(
        self, row: DeliveryRow, status: DeliveryStatus, error: HumasError | None = None, **values: str
    ) -> Delivery:
        changes: dict[str, Any] = {"status": status.value, "problem": error.indonesian if error else "", **values}
        with self._store.write() as connection:
            deliveries.change_delivery(connection, row.id, {**changes, "claimed_until": None})
            self._log(connection, row, "kirim", {"hasil": status.value, "percobaan": row.attempts})
        settled = _delivery(row._replace(**changes))
        return settled.model_copy(update={"problem_english": error.english}) if error else settled

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


_ORDERED = ("person", "status", "due_at", "attempts", "problem", "category", "arrives_as")
"""What a new order for the same text and channel changes."""


def _order(record: Record, channel: str, by: str, due: datetime, placement: Placement) -> DeliveryRow:
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
        category=placement.category,
        arrives_as=placement.status,
    )


def _says_the_same(found: DeliveryRow, order: DeliveryRow, now: str) -> bool:
    """Return whether a waiting delivery already goes where and when it is ordered to; what is due goes out now."""
    if found.status != DeliveryStatus.WAITING.value:
        return False
    same_moment = max(found.due_at, now) == max(order.due_at, now)
    return same_moment and (found.category, found.arrives_as) == (order.category, order.arrives_as)


def _delivery(row: DeliveryRow) -> Delivery:
    values = row._asdict()
    return Delivery(by=values.pop("person"), due=moment(values.pop("due_at")), **values)
