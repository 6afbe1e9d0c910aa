"""Repository of the outbox. Each function works in the caller's transaction."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, insert, or_, select, update

from asisten_humas.storage.tables import deliveries


class DeliveryRow(NamedTuple):
    """One text for one channel, and how far it is."""

    id: int
    draft_id: int
    version: int
    fingerprint: str
    channel: str
    person: str
    status: str
    due_at: str
    attempts: int
    problem: str
    receipt: str
    category: str
    arrives_as: str


_ROW = [deliveries.c[name] for name in DeliveryRow._fields]


def insert_delivery(connection: Connection, row: DeliveryRow, now: str) -> int:
    """Store a delivery and return its id; the table refuses a second one of the same text to the same channel."""
    values = row._asdict() | {"created_at": now}
    del values["id"]
    return int(connection.execute(insert(deliveries).values(**values).returning(deliveries.c.id)).scalar_one())


def find_delivery(connection: Connection, draft_id: int, version: int, channel: str) -> DeliveryRow | None:
    """Return the delivery of a text to a channel, or None."""
    query = select(*_ROW).where(
        deliveries.c.draft_id == draft_id, deliveries.c.version == version, deliveries.c.channel == channel
    )
    row = connection.execute(query).first()
    return DeliveryRow(*row) if row else None


def find_deliveries(connection: Connection, draft_id: int | None = None) -> list[DeliveryRow]:
    """Return the deliveries, all or those of one draft, oldest first."""
    query = select(*_ROW).order_by(deliveries.c.id)
    if draft_id is not None:
        query = query.where(deliveries.c.draft_id == draft_id)
    return [DeliveryRow(*row) for row in connection.execute(query)]


def claim_next(
    connection: Connection, channels: Sequence[str], now: str, until: str, draft_id: int | None = None
) -> DeliveryRow | None:
    """Return a delivery for one of `channels` that is due, and give it to the caller until `until`; None without any.

    `draft_id` asks for those of one draft only. A claim that ran out belongs to a sender that died.
    """
    due = deliveries.c.channel.in_(channels), deliveries.c.status == "antre", deliveries.c.due_at <= now, _free(now)
    query = select(*_ROW).where(*due).order_by(deliveries.c.due_at, deliveries.c.id).limit(1)
    if draft_id is not None:
        query = query.where(deliveries.c.draft_id == draft_id)
    row = connection.execute(query.with_for_update(skip_locked=True)).first()
    if row is None:
        return None
    claimed = DeliveryRow(*row)
    change_delivery(connection, claimed.id, {"claimed_until": until, "attempts": claimed.attempts + 1})
    return claimed._replace(attempts=claimed.attempts + 1)


def order_again(connection: Connection, delivery_id: int, values: Mapping[str, object], now: str) -> bool:
    """Write down a new order for a delivery; False, with nothing changed, while a sender has it or when it is sent."""
    free = deliveries.c.id == delivery_id, deliveries.c.status != "terkirim", _free(now)
    return connection.execute(update(deliveries).where(*free).values(**values)).rowcount == 1


def _free(now: str) -> ColumnElement[bool]:
    return or_(deliveries.c.claimed_until.is_(None), deliveries.c.claimed_until <= now)


def change_delivery(connection: Connection, delivery_id: int, values: Mapping[str, object]) -> None:
    """Write down what became of a delivery."""
    connection.execute(update(deliveries).where(deliveries.c.id == delivery_id).values(**values))
