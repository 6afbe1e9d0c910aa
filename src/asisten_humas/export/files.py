"""Writing a file so that it is there whole or not at all."""

import hashlib
import os
import secrets
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from asisten_humas.errors import InputError


def checked_path(path: Path, suffix: str) -> Path:
    """Return `path` when a file may be written there; raise InputError naming what is wrong with it otherwise."""
    if "\0" in str(path) or path.name in {"", ".", ".."}:
        raise InputError(
            "the path to write to names no file; give a file name",
            "Tujuan penyimpanan bukan nama berkas; tuliskan nama berkasnya.",
        )
    if path.suffix.lower() != suffix:
        raise InputError(
            f"'{path.name}' does not end in '{suffix}', which this format needs; rename it",
            f"Nama '{path.name}' harus berakhiran '{suffix}' untuk format ini; ganti namanya.",
        )
    if path.is_dir():
        raise InputError(
            f"'{path}' is a folder; give the name of a file in it",
            f"'{path}' adalah folder; tuliskan nama berkas di dalamnya.",
        )
    return path


def file_hash(content: bytes) -> str:
    """Return 'sha256:…' of a file's bytes."""
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def write_whole(
    path: Path, content: bytes, logged: Callable[[str], AbstractContextManager[None]] | None = None
) -> Path:
    """Write `content` to `path` through a temporary file beside it, and return `path`.

    `logged` gets the hash of the content when all of it is on the disk, and the file takes its name inside it: when
    `logged` raises, no file is left behind.

    A crash leaves the earlier file or the new one, never half of one; a symbolic link is replaced, not followed.
    Raises InputError when the folder cannot be written.
    """
    temporary = path.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # "x" refuses a file or link that somebody placed there; the umask decides who may read, as for any document.
        with temporary.open("xb") as file:
            try:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
                with logged(file_hash(content)) if logged else nullcontext():
                    temporary.replace(path)
            finally:
                temporary.unlink(missing_ok=True)
    except OSError as error:
        raise InputError(
            f"'{path}' cannot be written ({error.strerror}); choose another folder or free it",
            f"'{path}' tidak dapat ditulis; pilih folder lain atau perbaiki izinnya.",
        ) from error
    return path
