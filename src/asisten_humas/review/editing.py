"""One editor of a draft at a time: a lock that expires by itself when its holder walks away."""

from datetime import datetime, timedelta

from sqlalchemy import Connection

from asisten_humas.errors import LockedError
from asisten_humas.review.people import person_key, shown_name
from asisten_humas.review.records import EditLock
from asisten_humas.review.stamps import moment, stamp
from asisten_humas.storage.locks import LockRow, drop_lock, find_lock, put_lock

LOCK_FOR = timedelta(minutes=15)
"""How long a lock lasts without being renewed."""


def holder(connection: Connection, draft_id: int, now: datetime) -> EditLock | None:
    """Return who is editing a draft now, or None."""
    row = find_lock(connection, draft_id)
    if row is None or moment(row.expires_at) <= now:
        return None
    return EditLock(draft_id=draft_id, by=row.person, since=moment(row.taken_at), until=moment(row.expires_at))


def take(connection: Connection, draft_id: int, by: str, now: datetime) -> EditLock:
    """Give the lock to `by`, or renew it; raise LockedError while somebody else holds it."""
    require_free(connection, draft_id, by, now)
    held = holder(connection, draft_id, now)
    since = held.since if held else now
    lock = EditLock(draft_id=draft_id, by=shown_name(by), since=since, until=now + LOCK_FOR)
    put_lock(connection, LockRow(draft_id, lock.by, person_key(by), stamp(since), stamp(lock.until)))
    return lock


def release(connection: Connection, draft_id: int, by: str) -> None:
    """Give the lock back; somebody else's stays."""
    row = find_lock(connection, draft_id)
    if row is not None and row.person_key == person_key(by):
        drop_lock(connection, draft_id)


def require_free(connection: Connection, draft_id: int, by: str, now: datetime) -> None:
    """Raise LockedError when somebody else than `by` is editing the draft, saying who and since when."""
    held = holder(connection, draft_id, now)
    if held is None or person_key(held.by) == person_key(by):
        return
    minutes = max(1, round((now - held.since).total_seconds() / 60))
    left = max(1, round((held.until - now).total_seconds() / 60))
    raise LockedError(
        f"{held.by} has been editing draft {draft_id} for {minutes} min; the lock ends in {left} min unless renewed",
        f"{held.by} sedang menyunting naskah {draft_id} sejak {minutes} menit yang lalu; tunggu sampai selesai,"
        f" atau {left} menit lagi sampai kuncinya lepas sendiri.",
    )
