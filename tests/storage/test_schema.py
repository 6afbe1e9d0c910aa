"""Migrations: shipped, complete, safe to run twice and by many at once."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from asisten_humas.errors import StaleSchemaError
from asisten_humas.storage import Store, schema
from asisten_humas.storage.tables import metadata


def test_the_known_revisions_are_the_scripts() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    scripts = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(script.revision for script in reversed(list(scripts))) == schema.REVISIONS


def test_an_empty_database_gets_the_tables_the_code_knows(database_url: str) -> None:
    with Store.open(database_url) as store, store.read() as connection:
        found = {
            table: {column["name"] for column in inspect(connection).get_columns(table)}
            for table in inspect(connection).get_table_names()
        }
    assert found.pop("alembic_version") == {"version_num"}
    assert found == {table.name: set(table.columns.keys()) for table in metadata.sorted_tables}


def test_opening_again_changes_nothing(database_url: str) -> None:
    Store.open(database_url).close()
    with Store.upgraded(database_url) as store, store.read() as connection:
        assert schema.current_revision(connection) == schema.REVISIONS[-1]


def test_tables_of_a_newer_program_are_refused(database_url: str) -> None:
    with Store.open(database_url) as store, store.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for opening in (Store.open, Store.upgraded):
        with pytest.raises(StaleSchemaError, match="update asisten-humas"):
            opening(database_url)


def test_many_processes_may_open_an_empty_database_at_once(database_url: str) -> None:
    code = "import sys; from asisten_humas.storage import Store; Store.open(sys.argv[1]).close()"
    openers = [subprocess.Popen([sys.executable, "-c", code, database_url]) for _ in range(4)]
    assert [opener.wait(timeout=60) for opener in openers] == [0] * 4
    with Store.open(database_url) as store, store.read() as connection:
        assert connection.execute(text("SELECT count(*) FROM alembic_version")).scalar() == 1
