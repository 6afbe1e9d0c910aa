"""The photos in a backup: they come back byte for byte or not at all, and no name in an archive leads anywhere."""

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from asisten_humas.errors import HumasError, InputError
from asisten_humas.review import Review
from asisten_humas.storage import Store
from asisten_humas.storage.backup import MANIFEST, restore_backup, write_backup
from photos import SECRET, phone_photo
from sample_drafts import news


@pytest.fixture
def target(sqlite_url: str) -> str:
    """An empty database beside the store."""
    return sqlite_url.replace("humas.db", "baru.db")


@pytest.fixture
def photos(tmp_path: Path) -> dict[str, Path]:
    """Two kept photos by the hashes of their bytes."""
    folder, kept = tmp_path / "asal", dict[str, Path]()
    folder.mkdir()
    for shade in (10, 250):
        content = phone_photo(tmp_path / "a.jpg", shade=shade).read_bytes()
        name = hashlib.sha256(content).hexdigest()
        (folder / name).write_bytes(content)
        kept[f"sha256:{name}"] = folder / name
    return kept


@pytest.fixture
def backup(store: Store, photos: dict[str, Path], tmp_path: Path) -> Path:
    Review(store).add(news(), "Siti")
    return write_backup(store, tmp_path / "cadangan.zip", photos).path


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


def test_photos_come_back_as_they_were(backup: Path, photos: dict[str, Path], target: str, tmp_path: Path) -> None:
    restored = restore_backup(backup, target, tmp_path / "foto")
    assert restored.photos == 2
    assert files(tmp_path / "foto") == files(tmp_path / "asal")
    assert all(SECRET in content for content in files(tmp_path / "foto").values()), "as the camera wrote them"
    assert (tmp_path / "foto").stat().st_mode & 0o777 == 0o700


def test_a_photo_that_was_changed_on_disk_is_named_and_left_out(
    store: Store, photos: dict[str, Path], target: str, tmp_path: Path
) -> None:
    first, second = sorted(photos.values())
    first.write_bytes(first.read_bytes() + b"x")
    made = write_backup(store, tmp_path / "cadangan.zip", photos)
    assert (made.photos, made.damaged) == (1, (first.name,))
    restore_backup(made.path, target, tmp_path / "foto")
    assert list(files(tmp_path / "foto")) == [second.name]


def rewritten(backup: Path, change: Callable[[dict[str, Any], dict[str, bytes]], None]) -> Path:
    """Return the backup with what `change` makes of its manifest and its other parts."""
    with zipfile.ZipFile(backup) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    manifest = json.loads(parts.pop(MANIFEST))
    change(manifest, parts)
    out = backup.with_name("ubahan.zip")
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in {**parts, MANIFEST: json.dumps(manifest).encode()}.items():
            archive.writestr(name, content)
    return out


def test_a_backup_from_before_the_photos_is_restored(backup: Path, target: str, tmp_path: Path) -> None:
    def older(manifest: dict[str, Any], parts: dict[str, bytes]) -> None:
        for name in manifest.pop("photos"):
            del parts[f"foto/{name}"]
        manifest["format"] = 1

    restored = restore_backup(rewritten(backup, older), target, tmp_path / "foto")
    assert (restored.photos, restored.rows["drafts"], (tmp_path / "foto").exists()) == (0, 1, False)


CONTENT, LARGE = b"bukan foto", b"\0" * 20_000_001
OTHER, MARK, LARGE_MARK = "0" * 64, hashlib.sha256(CONTENT).hexdigest(), hashlib.sha256(LARGE).hexdigest()


@pytest.mark.parametrize(
    ("names", "parts"),
    [
        (["../../jahat"], {"foto/../../jahat": CONTENT}),
        (["/tmp/jahat"], {"foto//tmp/jahat": CONTENT}),
        ([OTHER], {f"foto/{OTHER}": CONTENT}),
        ([OTHER], {}),
        ([MARK] * 2, {f"foto/{MARK}": CONTENT}),
        ([MARK + "\n"], {f"foto/{MARK}\n": CONTENT}),
        ([MARK.upper()], {f"foto/{MARK.upper()}": CONTENT}),
        ([LARGE_MARK], {f"foto/{LARGE_MARK}": LARGE}),
        ([7], {"foto/7": CONTENT}),
        ([{}], {}),
        ({OTHER: 1}, {}),
        ("foto", {}),
        (None, {}),
    ],
)
def test_an_archive_that_lies_about_its_photos_restores_nothing(
    backup: Path, target: str, tmp_path: Path, names: object, parts: dict[str, bytes]
) -> None:
    def lie(manifest: dict[str, Any], held: dict[str, bytes]) -> None:
        manifest["photos"] = names
        held.update(parts)

    before = {path.name for path in tmp_path.iterdir()} | {"ubahan.zip", "baru.db"}
    with pytest.raises(InputError, match="not a whole backup"):
        restore_backup(rewritten(backup, lie), target, tmp_path / "foto")
    assert {path.name for path in tmp_path.iterdir()} <= before, "no folder, no file anywhere"
    with Store.open(target) as store:
        assert Review(store).list() == []


def test_what_the_manifest_does_not_list_is_not_unpacked(backup: Path, target: str, tmp_path: Path) -> None:
    def add(manifest: dict[str, Any], parts: dict[str, bytes]) -> None:
        parts.update({"foto/../../jahat": CONTENT, "foto/jahat": CONTENT})

    restore_backup(rewritten(backup, add), target, tmp_path / "foto")
    assert files(tmp_path / "foto") == files(tmp_path / "asal")
    assert not list(tmp_path.rglob("jahat"))


def test_a_database_that_refuses_the_rows_keeps_no_photos(
    backup: Path, store_url: str, photos: dict[str, Path], tmp_path: Path
) -> None:
    folder, there = tmp_path / "foto", min(photos.values())
    folder.mkdir()
    shutil.copyfile(there, folder / there.name)
    with pytest.raises(HumasError, match="holds drafts already"):
        restore_backup(backup, store_url, folder)
    assert list(files(folder)) == [there.name], "what was there before stays"


def test_a_folder_that_cannot_be_written_restores_no_rows(backup: Path, target: str, tmp_path: Path) -> None:
    (tmp_path / "foto").write_bytes(b"")
    with pytest.raises(InputError, match="the photos cannot be written"):
        restore_backup(backup, target, tmp_path / "foto")
    with Store.open(target) as store:
        assert Review(store).list() == []
