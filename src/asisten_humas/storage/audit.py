"""Repository of the audit log: append, and read in order. The chain itself is made in `asisten_humas.review.audit`."""

from collections.abc import Iterator
from typing import NamedTuple

from sqlalchemy import Connection, insert, select

from asisten_humas.storage.engine import lock_audit
from asisten_humas.storage.tables import audit


class AuditRow(NamedTuple):
    """One link of the chain as it is stored; `details` is canonical JSON."""

    seq: int
    at: str
    actor: str
    action: str
    draft_id: int | None
    version: int | None
    details: str
    previous: str
    hash: str


_ROW = [audit.c[name] for name in AuditRow._fields]


def newest(connection: Connection, *, lock: bool = False) -> AuditRow | None:
    """Return the newest row; `lock` keeps others from appending until the transaction ends."""
    if lock:
        lock_audit(connection)
    row = connection.execute(select(*_ROW).order_by(audit.c.seq.desc()).limit(1)).first()
    return AuditRow(*row) if row else None


def append(connection: Connection, row: AuditRow) -> None:
    """Store a row; the table refuses a second successor of one link."""
    connection.execute(insert(audit).values(**row._asdict()))


def rows(connection: Connection, *, draft_id: int | None = None) -> Iterator[AuditRow]:
    """Yield the rows in order, all of them or those of one draft."""
    query = select(*_ROW).order_by(audit.c.seq)
    if draft_id is not None:
        query = query.where(audit.c.draft_id == draft_id)
    for row in connection.execute(query, execution_options={"yield_per": 1000}):
        yield AuditRow(*row)
