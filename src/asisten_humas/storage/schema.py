"""Which revision the tables are at, and bringing them to the newest one with the scripts inside the package."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from asisten_humas.errors import StaleSchemaError
from asisten_humas.storage.engine import is_server, lock_schema

REVISIONS = ("0001", "0002", "0003", "0004", "0005")
"""All released revisions, oldest first; a test compares them with the scripts."""

_SCRIPTS = Path(__file__).parent / "migrations"


def current_revision(connection: Connection) -> str | None:
    """Return the revision of the tables, or None for an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def upgrade(connection: Connection, to: str = REVISIONS[-1]) -> None:
    """Bring the tables to revision `to` (default: the newest) inside the transaction of `connection`.

    Raises StaleSchemaError when they belong to a newer program.
    """
    lock_schema(connection)
    revision = current_revision(connection)
    refuse_newer(revision)
    if revision is not None and REVISIONS.index(revision) >= REVISIONS.index(to):
        return
    # Imported here: opening a store that is up to date needs no Alembic.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def is_ready(connection: Connection) -> bool:
    """Return whether the tables are at the newest revision; False where opening may bring them there.

    Raises StaleSchemaError for a newer schema, and for an older one on a server, which its keeper upgrades.
    """
    revision = current_revision(connection)
    if revision == REVISIONS[-1]:
        return True
    refuse_newer(revision)
    if revision is not None and is_server(connection):
        raise StaleSchemaError(
            f"the database is at revision {revision} and this program needs {REVISIONS[-1]};"
            " back it up and run: humas database upgrade",
            f"Basis data masih pada revisi {revision}, sedangkan program ini memerlukan {REVISIONS[-1]};"
            " cadangkan, lalu jalankan: humas database upgrade.",
        )
    return False


def refuse_newer(revision: str | None) -> None:
    """Raise StaleSchemaError for a revision that this program does not know."""
    if revision is not None and revision not in REVISIONS:
        raise StaleSchemaError(
            f"the database is at revision {revision}, which this version does not know; update asisten-humas",
            f"Basis data memakai revisi {revision} yang belum dikenal versi ini; perbarui asisten-humas.",
        )
