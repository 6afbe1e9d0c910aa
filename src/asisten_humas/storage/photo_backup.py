"""The photos of texts inside a backup: `foto/` and the SHA-256 of the bytes, which is their name on disk too.

An archive is a stranger's file until it is verified. No path in it is ever followed: only the names that the manifest
lists are read, each must be a plain hash and hold the bytes that belong to it, and where it goes is made here.
"""

import hashlib
import os
import re
import secrets
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_FOLDER = "foto/"
_NAME = re.compile(r"[0-9a-f]{64}")
_MAX_BYTES = 20_000_000
"""No photo that can be attached is larger."""


def pack(archive: zipfile.ZipFile, photos: Mapping[str, Path]) -> tuple[list[str], list[str]]:
    """Write the photos, 'sha256:…' → file, and return the names that went in and those that are damaged on disk.

    A damaged one would make the whole backup unusable, and nothing could leave with it anyway: it stays out.
    """
    names: list[str] = []
    damaged: list[str] = []
    for mark, path in sorted(photos.items()):
        name, content = mark.removeprefix("sha256:"), path.read_bytes()
        if hashlib.sha256(content).hexdigest() != name:
            damaged.append(name)
            continue
        archive.writestr(f"{_FOLDER}{name}", content, zipfile.ZIP_STORED)  # pictures are compressed already
        names.append(name)
    return names, damaged


def are_whole(archive: zipfile.ZipFile, names: object) -> bool:
    """Return whether `names` lists photos that the archive holds, each once and with the bytes of its name.

    Raises what zipfile raises for a part that is missing or cannot be read.
    """
    if not isinstance(names, list) or len(set(names)) != len(names):
        return False
    return all(
        isinstance(name, str)
        and _NAME.fullmatch(name) is not None
        and archive.getinfo(f"{_FOLDER}{name}").file_size <= _MAX_BYTES
        and hashlib.sha256(archive.read(f"{_FOLDER}{name}")).hexdigest() == name
        for name in names
    )


@contextmanager
def unpacked(archive: zipfile.ZipFile, names: list[str], folder: Path) -> Iterator[None]:
    """Put verified photos into `folder`; when the block fails, take out again those that were not there before.

    Photos come before the rows that name them: a crash between the two leaves pictures that no text has, and never an
    approved text without its pictures.
    """
    added: list[Path] = []
    try:
        for name in names:
            if not (folder / name).exists():
                added.append(folder / name)
            _put(folder / name, archive.read(f"{_FOLDER}{name}"))
        yield
    except BaseException:
        for path in added:
            path.unlink(missing_ok=True)
        raise


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)  # a phone writes the place into its photos
    temporary = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
