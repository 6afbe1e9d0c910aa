"""Backup and restore: every row of every table, and the photos of the texts, in one file for either database.

The file is a ZIP with one JSON-lines file a table, the photos in `foto/`, and `manifest.json`, which names the
revision, the SHA-256 of each table and the photos, which are named by theirs. It holds the placeholders' personal data
and the photos as the camera wrote them: keep it as safe as the database.
"""

import hashlib
import json
import os
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, insert, select, update

from asisten_humas.errors import InputError
from asisten_humas.statuses import DraftStatus
from asisten_humas.storage import photo_backup, schema
from asisten_humas.storage.engine import next_ids, open_engine
from asisten_humas.storage.store import Store
from asisten_humas.storage.tables import audit, decisions, deliveries, drafts, edit_locks, placeholders, versions

MANIFEST = "manifest.json"
_ORDER = (drafts, versions, decisions, placeholders, edit_locks, deliveries, audit)
_BATCH = 500
_FORMATS = (1, 2)
"""What can be restored; 1 held no photos."""
# An approved draft points at its approval, which points at the draft: the pointer is set when both are there.
_POINTER = ("status", "approval_id", "approval_action")


class Backup(NamedTuple):
    """What a backup holds: the tables' revision, the number of rows of each, and photos.

    `damaged` names the photos that were left out because their file on disk is another one than was attached.
    """

    path: Path
    revision: str
    rows: dict[str, int]
    photos: int = 0
    damaged: tuple[str, ...] = ()


def write_backup(store: Store, path: Path, photos: Mapping[str, Path] | None = None) -> Backup:
    """Write one state of the whole store and the photos, 'sha256:…' → file, to a new file for its owner alone.

    Others may go on writing meanwhile. Raises InputError when the file exists or cannot be written.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        if path.exists():
            raise FileExistsError(None, "it exists")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            made = _fill(store, path, file, photos or {})
            file.flush()
            os.fsync(file.fileno())
        temporary.rename(path)
    except OSError as error:
        raise InputError(
            f"the backup cannot be written to '{path}' ({error.strerror}); give the name of a new file",
            f"Cadangan tidak dapat ditulis ke '{path}'; berikan nama berkas baru di folder yang dapat ditulisi.",
        ) from error
    finally:
        temporary.unlink(missing_ok=True)
    return made


def _fill(store: Store, path: Path, file: Any, photos: Mapping[str, Path]) -> Backup:
    rows: dict[str, int] = {}
    hashes: dict[str, str] = {}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive, store.read() as connection:
        revision = schema.current_revision(connection) or ""
        for table in _ORDER:
            seen = hashlib.sha256()
            rows[table.name] = 0
            with archive.open(f"{table.name}.jsonl", "w", force_zip64=True) as part:
                for line in _lines(connection, table):
                    part.write(line)
                    seen.update(line)
                    rows[table.name] += 1
            hashes[table.name] = f"sha256:{seen.hexdigest()}"
        # After the rows: a photo of every text that they hold is there by now.
        names, damaged = photo_backup.pack(archive, photos)
        manifest = {"format": _FORMATS[-1], "revision": revision, "rows": rows, "hashes": hashes, "photos": names}
        archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
    return Backup(path, revision, rows, len(names), tuple(damaged))


def _lines(connection: Connection, table: Table) -> Iterator[bytes]:
    query = select(table).order_by(*table.primary_key.columns)
    with connection.execute(query, execution_options={"yield_per": _BATCH}) as result:
        for row in result.mappings():
            yield json.dumps(dict(row)).encode() + b"\n"


def restore_backup(path: Path, url: str, photos: Path) -> Backup:
    """Fill the empty database at `url` and the folder `photos` from a backup, all or nothing.

    The tables are brought to the newest revision. Raises InputError for a file that is no whole backup, a database that
    holds drafts already or a folder that cannot be written, StaleSchemaError for a backup of a newer program.
    """
    try:
        archive = zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile):
        raise _unusable(path) from None
    with archive, Store(open_engine(url)) as store:
        manifest = _manifest(archive, path)
        names = manifest.get("photos", [])
        schema.refuse_newer(manifest["revision"])
        # The rows are committed inside: a database that refuses them takes the photos out again.
        with _placed(archive, names, photos), store.write() as connection:
            _require_empty(connection)
            schema.upgrade(connection, manifest["revision"])
            _load(connection, archive, set(manifest["rows"]))
            schema.upgrade(connection)
            for table in (drafts, decisions, deliveries):
                next_ids(connection, table.name)
    return Backup(path, manifest["revision"], manifest["rows"], len(names))


@contextmanager
def _placed(archive: zipfile.ZipFile, names: list[str], folder: Path) -> Iterator[None]:
    try:
        with photo_backup.unpacked(archive, names, folder):
            yield
    except OSError as error:
        raise InputError(
            f"the photos cannot be written to '{folder}' ({error.strerror}); free it and restore again",
            f"Foto tidak dapat ditulis ke '{folder}'; perbaiki izinnya, lalu pulihkan lagi.",
        ) from error


def _manifest(archive: zipfile.ZipFile, path: Path) -> dict[str, Any]:
    """Return the manifest after every row and photo was read once and found to be what it says."""
    try:
        manifest: dict[str, Any] = json.loads(archive.read(MANIFEST))
        whole = (
            manifest["format"] in _FORMATS
            and all(f"sha256:{_digest(archive, table)}" == manifest["hashes"][table] for table in manifest["rows"])
            and photo_backup.are_whole(archive, manifest.get("photos", []))
        )
    except (KeyError, ValueError, TypeError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error):
        raise _unusable(path) from None
    if not whole:
        raise _unusable(path)
    return manifest


def _digest(archive: zipfile.ZipFile, table: str) -> str:
    with archive.open(f"{table}.jsonl") as part:
        return hashlib.file_digest(part, "sha256").hexdigest()  # type: ignore[arg-type]  # reads it like any file


def _require_empty(connection: Connection) -> None:
    if schema.current_revision(connection) is None:
        return
    if connection.execute(select(audit.c.seq).limit(1)).first() is not None:
        raise InputError(
            "the database holds drafts already; restore into a new one: name it in HUMAS_DATABASE_URL or HUMAS_DATA",
            "Basis data sudah berisi naskah; pulihkan ke basis data baru lewat HUMAS_DATABASE_URL atau HUMAS_DATA.",
        )


def _load(connection: Connection, archive: zipfile.ZipFile, tables: set[str]) -> None:
    approved: list[dict[str, Any]] = []
    for table in _ORDER:
        if table.name in tables:
            for rows in _batches(archive, table.name):
                connection.execute(insert(table), [_without_pointer(row, approved) for row in rows])
    for row in approved:
        values = {name: row[name] for name in _POINTER}
        connection.execute(update(drafts).where(drafts.c.id == row["id"]).values(**values))


def _without_pointer(row: dict[str, Any], approved: list[dict[str, Any]]) -> dict[str, Any]:
    if row.get("approval_id") is None:
        return row
    approved.append({name: row[name] for name in ("id", *_POINTER)})
    return row | {"status": DraftStatus.DRAFT.value, "approval_id": None, "approval_action": None}


def _batches(archive: zipfile.ZipFile, table: str) -> Iterator[list[dict[str, Any]]]:
    with archive.open(f"{table}.jsonl") as part:
        rows = (json.loads(line) for line in part)
        while batch := list(islice(rows, _BATCH)):
            yield batch


def _unusable(path: Path) -> InputError:
    return InputError(
        f"'{path}' is not a whole backup of this program; take another copy of it",
        f"'{path}' bukan cadangan yang utuh dari program ini; pakai salinan lain.",
    )
