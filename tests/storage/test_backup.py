"""Backup and restore, from either database into either."""

import json
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import select

from asisten_humas.errors import InputError, StaleSchemaError
from asisten_humas.review import Review, audit_head, check_store
from asisten_humas.statuses import DraftStatus
from asisten_humas.storage import Store
from asisten_humas.storage.backup import MANIFEST, restore_backup, write_backup
from asisten_humas.storage.tables import metadata
from sample_drafts import news, reply


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with drafts in every status, a lock and personal data."""
    review = Review(store)
    for steps in range(6):
        record = review.add(news(title=f"Judul {steps} – é 😀"), "Siti")
        if steps > 0:
            record = review.submit(record.id, "Siti")
        if steps > 1:
            record = review.approve(record.id, "Budi", record.fingerprint)
        if steps > 2:
            record = review.publish(record.id, "Rina", record.fingerprint)
        if steps > 3:
            record = review.withdraw(record.id, "Rina", "Keliru.")
        if steps > 4:
            review.revise(record.id, news(title="Perbaikan"), "Ani")
    review.add(reply("1", "Yth. [NAMA-1]."), "Ani", placeholders={"[NAMA-1]": "Warga"})
    review.lock(1, "Siti")
    return store


def contents(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.read() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))]
            for table in metadata.sorted_tables
        }


def test_everything_comes_back_in_either_database(filled: Store, tmp_path: Path, database_url: str) -> None:
    database_url = database_url.replace("humas.db", "tujuan.db")
    made = write_backup(filled, tmp_path / "cadangan.zip")
    assert made.rows["drafts"] == 7
    assert restore_backup(made.path, database_url, tmp_path / "foto").rows == made.rows
    with Store.open(database_url) as store:
        assert contents(store) == contents(filled)
        assert check_store(store, audit_head(filled)).whole
        review = Review(store)
        assert review.add(news(), "Siti").id == 8  # ids count on
        record = review.get(2)
        assert review.approve(2, "Budi", record.fingerprint).status is DraftStatus.APPROVED


def test_the_file_is_for_its_owner_alone_and_never_overwritten(filled: Store, tmp_path: Path) -> None:
    path = write_backup(filled, tmp_path / "cadangan.zip").path
    assert path.stat().st_mode & 0o777 == 0o600
    before = path.read_bytes()
    with pytest.raises(InputError, match="a new file"):
        write_backup(filled, path)
    with pytest.raises(InputError, match="cannot be written"):
        write_backup(filled, tmp_path / "tiada" / "cadangan.zip")
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir() if "cadangan" in file.name] == ["cadangan.zip"]


def test_a_database_with_drafts_is_not_overwritten(filled: Store, store_url: str, tmp_path: Path) -> None:
    path = write_backup(filled, tmp_path / "cadangan.zip").path
    before = contents(filled)
    with pytest.raises(InputError, match="holds drafts already"):
        restore_backup(path, store_url, tmp_path / "foto")
    assert contents(filled) == before


def altered(path: Path, part: str, old: str, new: str) -> Path:
    out = path.with_name("ubahan.zip")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name).decode()
            target.writestr(name, content.replace(old, new) if name == part else content)
    return out


def test_a_backup_that_is_not_whole_restores_nothing(filled: Store, tmp_path: Path, sqlite_url: str) -> None:
    sqlite_url = sqlite_url.replace("humas.db", "baru.db")
    path = write_backup(filled, tmp_path / "cadangan.zip").path
    cut = tmp_path / "potong.zip"
    cut.write_bytes(path.read_bytes()[:-400])
    other = tmp_path / "lain.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a.txt", "x")
    for bad in (
        cut,
        other,
        tmp_path / "tiada.zip",
        altered(path, "audit.jsonl", "Budi", "Tono"),
        altered(path, MANIFEST, '"drafts": 7', '"drafts": 7, "lain": 1'),
        altered(path, MANIFEST, '"format": 2', '"format": 9'),
    ):
        with pytest.raises(InputError, match="not a whole backup"):
            restore_backup(bad, sqlite_url, tmp_path / "foto")
    with pytest.raises(StaleSchemaError):
        revision = json.loads(zipfile.ZipFile(path).read(MANIFEST))["revision"]
        restore_backup(altered(path, MANIFEST, f'"{revision}"', '"9999"'), sqlite_url, tmp_path / "foto")
    with Store.open(sqlite_url) as store:
        assert contents(store)["drafts"] == []
