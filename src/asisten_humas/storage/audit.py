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


def rows(connection: Connection) -> Iterator[AuditRow]:
    """Yield all rows in order, a thousand in memory at a time."""
    query = select(*_ROW).order_by(audit.c.seq)
    with connection.execute(query, execution_options={"yield_per": 1000}) as result:
        for row in result:
            yield AuditRow(*row)


def rows_of(connection: Connection, draft_id: int) -> list[AuditRow]:
    """Return the rows about one draft, in order."""
    query = select(*_ROW).where(audit.c.draft_id == draft_id).order_by(audit.c.seq)
    return [AuditRow(*row) for row in connection.execute(query)]
