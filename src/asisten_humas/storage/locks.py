"""Repository of edit locks. The caller holds the draft's row, so nobody else changes its lock meanwhile."""

from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select

from asisten_humas.storage.tables import edit_locks


class LockRow(NamedTuple):
    """Who is editing a draft, since when, and until when without renewal."""

    draft_id: int
    person: str
    person_key: str
    taken_at: str
    expires_at: str


def find_lock(connection: Connection, draft_id: int) -> LockRow | None:
    """Return a draft's lock, expired or not."""
    row = connection.execute(select(edit_locks).where(edit_locks.c.draft_id == draft_id)).first()
    return LockRow(*row) if row else None


def put_lock(connection: Connection, lock: LockRow) -> None:
    """Store a lock in the place of an earlier one."""
    drop_lock(connection, lock.draft_id)
    connection.execute(insert(edit_locks).values(**lock._asdict()))


def drop_lock(connection: Connection, draft_id: int) -> None:
    """Take a draft's lock away."""
    connection.execute(delete(edit_locks).where(edit_locks.c.draft_id == draft_id))
