"""Migrations: shipped, complete, safe to run twice and by many at once."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from asisten_humas.errors import StaleSchemaError, WorkflowError
from asisten_humas.models import Classification
from asisten_humas.review import Review, rows
from asisten_humas.storage import Store, schema
from asisten_humas.storage.deliveries import find_deliveries
from asisten_humas.storage.drafts import insert_version
from asisten_humas.storage.engine import open_engine
from asisten_humas.storage.tables import metadata
from sample_drafts import news, reply, same_spot


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


def at_revision(url: str, revision: str) -> Store:
    """Return a store whose tables stand at an earlier revision, with a row in each that is needed for a draft."""
    from alembic import command
    from alembic.config import Config

    store = Store(open_engine(url))
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    with store.write() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.execute(
            text(
                "INSERT INTO drafts (id, kind, subject, title, status, drafter, drafter_key, version, editor, blocked,"
                " created_at, updated_at) VALUES (1, 'berita', 's', 't', 'draf', 'Siti', 'siti', 1, 'Siti',"
                " :no, '2026-03-12T07:05:00.000000Z', '2026-03-12T07:05:00.000000Z')"
            ),
            {"no": False},
        )
        row = rows.version_row(1, 1, news(), "Siti", "2026-03-12T07:05:00.000000Z")
        insert_version(connection, row)
    return store


@pytest.mark.parametrize("revision", schema.REVISIONS)
def test_data_of_every_revision_comes_along(database_url: str, revision: str) -> None:
    with at_revision(database_url, revision) as store:
        store.upgrade()
        record = Review(store).get(1)
        assert record.draft == news()
        assert Review(store).revise(1, news(title="Baru"), "Siti").version == 2
    with Store.open(database_url) as store, store.read() as connection:
        found = {name for name in inspect(connection).get_table_names() if name != "alembic_version"}
    assert found == {table.name for table in metadata.sorted_tables}


def test_what_waited_in_the_outbox_goes_out_as_it_was_ordered(database_url: str) -> None:
    with at_revision(database_url, "0003") as store:
        with store.write() as connection:
            connection.execute(
                text(
                    "INSERT INTO deliveries (draft_id, version, fingerprint, channel, person, status, due_at, attempts,"
                    " problem, receipt, created_at) VALUES (1, 1, 'sha256:x', 'wordpress', 'Rina', 'antre',"
                    " '2026-03-12T07:05:00.000000Z', 2, 'Tidak menjawab.', '', '2026-03-12T07:05:00.000000Z')"
                )
            )
        store.upgrade()
        with store.read() as connection:
            (row,) = find_deliveries(connection)
        assert (row.person, row.attempts, row.category, row.arrives_as) == ("Rina", 2, "", "draft")
        with pytest.raises(WorkflowError), store.write() as connection:
            connection.execute(text("UPDATE deliveries SET arrives_as = 'publish'"))


def test_a_file_is_migrated_when_it_is_opened(sqlite_url: str) -> None:
    at_revision(sqlite_url, "0001").close()
    with Store.open(sqlite_url) as store:
        assert Review(store).lock(1, "Siti").by == "Siti"


@pytest.mark.postgres
def test_a_server_is_migrated_only_when_it_is_asked_for(postgres_url: str) -> None:
    at_revision(postgres_url, "0001").close()
    with pytest.raises(StaleSchemaError, match="humas database upgrade"):
        Store.open(postgres_url)
    Store.upgraded(postgres_url).close()
    with Store.open(postgres_url) as store:
        assert Review(store).lock(1, "Siti").by == "Siti"


def test_many_processes_may_open_an_empty_database_at_once(database_url: str) -> None:
    code = "import sys; from asisten_humas.storage import Store; Store.open(sys.argv[1]).close()"
    openers = [subprocess.Popen([sys.executable, "-c", code, database_url]) for _ in range(4)]
    assert [opener.wait(timeout=60) for opener in openers] == [0] * 4
    with Store.open(database_url) as store, store.read() as connection:
        assert connection.execute(text("SELECT count(*) FROM alembic_version")).scalar() == 1


def test_stored_replies_on_abuse_of_office_become_restricted(database_url: str) -> None:
    triage = same_spot(None).model_copy(update={"classification": Classification.MISCONDUCT})
    with at_revision(database_url, "0004") as store:
        with store.write() as connection:
            for number, draft in ((2, reply("LP-7", triage=triage)), (3, reply("LP-8", triage=same_spot(None)))):
                connection.execute(
                    text(
                        "INSERT INTO drafts (id, kind, subject, title, status, drafter, drafter_key, version, editor,"
                        " blocked, created_at, updated_at) SELECT :id, 'balasan', subject, title, status, drafter,"
                        " drafter_key, version, editor, blocked, created_at, updated_at FROM drafts WHERE id = 1"
                    ),
                    {"id": number},
                )
                insert_version(connection, rows.version_row(number, 1, draft, "Siti", "2026-03-12T07:05:00.000000Z"))
        store.upgrade()
        assert {summary.id: summary.restricted for summary in Review(store).list()} == {1: False, 2: True, 3: False}
