"""Everything that differs between SQLite and PostgreSQL: connecting, locking, append-only triggers, error sentences."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, NoSuchModuleError, TimeoutError

from asisten_humas.errors import SettingsError, StoreError, WorkflowError

BUSY_SECONDS = 30
"""How long a writer waits for another one before it gives up."""

_AUDIT_LOCK = 0x48554D41  # "HUMA": the key of PostgreSQL's advisory lock that lets one transaction extend the chain
_MIGRATION_LOCK = 0x48554D42


def open_engine(url: str) -> Engine:
    """Return an engine for an SQLite file or a PostgreSQL database.

    Raises SettingsError for an address that cannot be used and StoreError when the SQLite folder cannot be made.
    """
    address = _address(url)
    return _sqlite(address) if address.get_backend_name() == "sqlite" else _postgresql(address)


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except ArgumentError:
        raise _unusable() from None
    backend = address.get_backend_name()
    if backend in {"postgresql", "postgres"}:
        return address.set(drivername="postgresql+psycopg")
    if backend != "sqlite" or address.database in {None, "", ":memory:"}:
        raise _unusable()
    return address


def _unusable() -> SettingsError:
    # The address itself is left out: it may hold a password.
    return SettingsError(
        "HUMAS_DATABASE_URL cannot be used; write sqlite:////folder/humas.db or postgresql://user@host/database",
        "HUMAS_DATABASE_URL tidak dapat dipakai; tulis sqlite:////folder/humas.db atau "
        "postgresql://pengguna@host/basisdata.",
    )


def _sqlite(address: URL) -> Engine:
    path = Path(str(address.database))
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)  # drafts are not for the other users of the machine; an existing file keeps its mode
    except OSError as error:
        raise StoreError(
            f"the database file {path} cannot be written ({error.strerror}); free the folder or set HUMAS_DATA",
            f"Berkas basis data {path} tidak dapat ditulisi; perbaiki izin foldernya atau atur HUMAS_DATA.",
        ) from error
    engine = create_engine(address, hide_parameters=True, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(dbapi_connection: Any, _record: object) -> None:
    # The driver's own transaction handling begins late and commits before DDL; `_begin_sqlite` begins instead.
    dbapi_connection.isolation_level = None
    for pragma in (
        "journal_mode = WAL",  # readers go on while somebody writes
        "synchronous = FULL",  # an approval that was confirmed survives a power cut
        "foreign_keys = ON",  # off by default, and per connection
    ):
        dbapi_connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes the lock at once: a read that later turns into a write would fail with "database is locked"
    # without waiting when somebody else wrote in between.
    immediate = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _postgresql(address: URL) -> Engine:
    try:
        return create_engine(
            address, hide_parameters=True, pool_pre_ping=True, connect_args={"connect_timeout": BUSY_SECONDS}
        )
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise SettingsError(
            "PostgreSQL needs the psycopg driver; run: pip install 'asisten-humas[postgres]'",
            "PostgreSQL memerlukan penggerak psycopg; jalankan: pip install 'asisten-humas[postgres]'.",
        ) from error


def reading_options(engine: Engine) -> dict[str, Any]:
    """Return what makes all queries of one transaction see one state (SQLite's transactions always do)."""
    return {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}


def next_ids(connection: Connection, table: str) -> None:
    """Let new rows of `table` count on from its highest id, after rows came in with ids of their own."""
    if connection.dialect.name == "postgresql":
        top = f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table} HAVING count(*) > 0"  # noqa: S608
        connection.execute(text(top))


def damage(connection: Connection) -> list[str]:
    """Return what the database itself finds broken in its file; a server looks after its own."""
    if connection.dialect.name != "sqlite":
        return []
    found = connection.execute(text("PRAGMA integrity_check")).scalars().all()
    loose = connection.execute(text("PRAGMA foreign_key_check")).all()
    return [line for line in found if line != "ok"] + [f"{row[0]}: row {row[1]} points at nothing" for row in loose]


def lock_audit(connection: Connection) -> None:
    """Let only this transaction extend the audit chain until it ends (SQLite's writers are alone already)."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _AUDIT_LOCK})


def lock_schema(connection: Connection) -> None:
    """Let only this transaction migrate until it ends (SQLite's writers are alone already)."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})


def is_server(connection: Connection) -> bool:
    """Return whether the database is a server that others look after, and not a file of ours."""
    return connection.dialect.name != "sqlite"


def append_only(dialect: str, table: str, key: Sequence[str]) -> tuple[str, ...]:
    """Return the statements that make the database refuse to change, delete or replace rows of `table`.

    `key` names the primary key. Migrations call this, so its statements must not change once released.
    """
    if dialect == "postgresql":
        return _append_only_postgresql(table)
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    return (
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} {refuse}",
        f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}",
        _no_replace(table, key, refuse),
    )


def _append_only_postgresql(table: str) -> tuple[str, ...]:
    return (
        f"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{table} is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$",
        f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {table}_refuse()",
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse()",
    )


def fixed_columns(dialect: str, table: str, columns: Sequence[str]) -> tuple[str, ...]:
    """Return the statements that make the database refuse to change `columns` of `table` or to delete its rows.

    Migrations call this, so its statements must not change once released.
    """
    if dialect == "postgresql":
        return (
            f"CREATE FUNCTION {table}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION "
            f"'{table}: this stays as it was written' USING ERRCODE = 'integrity_constraint_violation'; END $$",
            f"CREATE TRIGGER {table}_fixed BEFORE UPDATE OF {', '.join(columns)} ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION {table}_refuse()",
            f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_refuse()",
        )
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table}: this stays as it was written'); END"
    return (
        f"CREATE TRIGGER {table}_fixed BEFORE UPDATE OF {', '.join(columns)} ON {table} {refuse}",
        f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refuse}",
        _no_replace(table, ("id",), refuse),
    )


def _no_replace(table: str, key: Sequence[str], refuse: str) -> str:
    # INSERT OR REPLACE deletes without firing the delete trigger.
    same = " AND ".join(f"{column} = NEW.{column}" for column in key)
    taken = f"EXISTS (SELECT 1 FROM {table} WHERE {same})"  # noqa: S608  names from migrations, never from outside
    return f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table} WHEN {taken} {refuse}"


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn the driver's errors into ours: StoreError, or WorkflowError when a rule of the tables refused the row.

    The driver's error is not chained: PostgreSQL puts the whole refused row into it.
    """
    try:
        yield
    except IntegrityError:
        raise WorkflowError(
            "the database refused the step because it would break a rule of the review; load the draft again",
            "Basis data menolak langkah ini karena melanggar aturan pemeriksaan; muat ulang naskahnya.",
        ) from None
    except (DBAPIError, TimeoutError) as error:
        raise _store_error(error) from None


def _store_error(error: Exception) -> StoreError:
    reason = type(getattr(error, "orig", None) or error).__name__
    if "locked" in str(error):
        return StoreError(
            f"the database is busy: another program held it for more than {BUSY_SECONDS} seconds; try again",
            f"Basis data sedang dipakai program lain lebih dari {BUSY_SECONDS} detik; coba lagi.",
        )
    return StoreError(
        f"the database cannot be used ({reason}); check that it runs and that HUMAS_DATABASE_URL is right",
        "Basis data tidak dapat dipakai; pastikan basis data berjalan dan HUMAS_DATABASE_URL benar.",
    )
