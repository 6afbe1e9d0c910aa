"""Writing a file so that it is there whole or not at all."""

import os
import secrets
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


def write_whole(path: Path, content: bytes) -> Path:
    """Write `content` to `path` through a temporary file beside it, and return `path`.

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
                temporary.replace(path)
            finally:
                temporary.unlink(missing_ok=True)
    except OSError as error:
        raise InputError(
            f"'{path}' cannot be written ({error.strerror}); choose another folder or free it",
            f"'{path}' tidak dapat ditulis; pilih folder lain atau perbaiki izinnya.",
        ) from error
    return path
