"""The store: one database, opened by its address, read and written in transactions."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from asisten_humas.storage import schema
from asisten_humas.storage.engine import open_engine, plain_errors, reading_options


class Store:
    """A database of drafts. Safe to share between threads; open one in each process, and close it (or use `with`)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, url: str) -> "Store":
        """Return the store at an SQLAlchemy address, `sqlite:///…` or `postgresql://…`.

        An SQLite file is made and migrated to the newest tables; an empty PostgreSQL database gets its tables.
        Raises SettingsError (address), StoreError (unreachable), StaleSchemaError (older tables on a server, or
        tables of a newer program).
        """
        with _closed_on_failure(cls(open_engine(url))) as store:
            with store.read() as connection:
                ready = schema.is_ready(connection)
            if not ready:
                store.upgrade()
        return store

    @classmethod
    def upgraded(cls, url: str) -> "Store":
        """Return the store at `url` with its tables brought to the newest revision, also on a server."""
        with _closed_on_failure(cls(open_engine(url))) as store:
            store.upgrade()
        return store

    def upgrade(self) -> None:
        """Bring the tables to the newest revision, in one transaction."""
        with self.write() as connection:
            schema.upgrade(connection)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Yield a connection in a transaction that sees one state of the data."""
        with plain_errors(), self._engine.connect() as connection:
            reader = connection.execution_options(**reading_options(self._engine))
            with reader.begin():
                yield reader

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Yield a connection in a transaction that is stored when the block ends and undone when it raises."""
        with plain_errors(), self._engine.connect() as connection:
            writer = connection.execution_options(writes=True)
            with writer.begin():
                yield writer

    def close(self) -> None:
        """Close the pooled connections."""
        self._engine.dispose()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextmanager
def _closed_on_failure(store: Store) -> Iterator[Store]:
    try:
        yield store
    except BaseException:
        store.close()
        raise
