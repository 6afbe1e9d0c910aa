"""Opening a database: addresses, SQLite's settings, and errors that say the cure."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from asisten_humas.errors import SettingsError, StoreError, WorkflowError
from asisten_humas.storage import Store
from asisten_humas.storage.engine import plain_errors


@pytest.mark.parametrize("url", ["", "sqlite://", "sqlite:///:memory:", "mysql://a:rahasia@b/c", "not an address"])
def test_an_unusable_address_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(SettingsError, match="HUMAS_DATABASE_URL") as caught:
        Store.open(url)
    assert "rahasia" not in caught.value.english + caught.value.indonesian


def test_sqlite_is_opened_with_care(sqlite_url: str) -> None:
    with Store.open(sqlite_url) as store, store.read() as connection:
        found = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }
    assert found == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "busy_timeout": 30_000}


def test_the_file_is_for_its_owner_alone_and_its_folder_is_made(tmp_path: Path) -> None:
    Store.open(f"sqlite:///{tmp_path}/baru/humas.db").close()
    assert (tmp_path / "baru" / "humas.db").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "baru").stat().st_mode & 0o777 == 0o700


def test_a_folder_that_cannot_be_made_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("")
    with pytest.raises(StoreError, match="HUMAS_DATA"):
        Store.open(f"sqlite:///{tmp_path}/berkas/humas.db")


def test_a_file_that_is_no_database_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "humas.db").write_text("bukan basis data" * 100)
    with pytest.raises(StoreError, match="DatabaseError"):
        Store.open(f"sqlite:///{tmp_path}/humas.db")


def test_a_server_that_does_not_answer_is_a_clear_error() -> None:
    with pytest.raises(StoreError, match="HUMAS_DATABASE_URL") as caught:
        Store.open("postgresql://humas:rahasia@127.0.0.1:1/humas")
    assert "rahasia" not in str(caught.value)
    assert caught.value.__cause__ is None  # the driver's message repeats the address


def test_a_writer_that_never_lets_go_is_reported(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asisten_humas.storage.engine.BUSY_SECONDS", 0.1)
    store = Store.open(sqlite_url)
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="busy"), store.write():
        pass
    other.close()


def test_a_broken_rule_is_a_workflow_error(store: Store) -> None:
    statement = text("INSERT INTO placeholders (draft_id, token, value) VALUES (99, '[NAMA-1]', 'rahasia')")
    with pytest.raises(WorkflowError, match="rule of the review") as caught, store.write() as connection:
        connection.execute(statement)
    assert caught.value.__cause__ is None  # it repeats the row


def test_other_errors_pass_through() -> None:
    with pytest.raises(KeyError), plain_errors():
        raise KeyError("x")


def test_the_nouns_and_the_table_of_rules_come_without_the_database() -> None:
    code = "import sys, asisten_humas.review, asisten_humas.export; print({'sqlalchemy', 'docx'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
