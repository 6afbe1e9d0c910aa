"""Files that staff upload: checked by name and kind, kept in the data folder, and given to the readers as paths."""

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from asisten_humas.ui.office import assistant

QUEUE_KINDS = ("xlsx", "csv", "jsonl")
NOTE_KINDS = ("txt", "md", "docx", "pdf", "yaml", "yml", "json")
_UNSAFE = re.compile(r"[^0-9A-Za-z._-]+")


def keep_queue(name: str, content: bytes) -> Path:
    """Keep an uploaded complaint file in the data folder and return its path; the same content is kept once."""
    digest = hashlib.sha256(content).hexdigest()[:12]
    path = _queue_folder() / f"{digest}_{_safe(name)}"
    if not path.exists():
        path.write_bytes(content)
    return path


def queues() -> list[Path]:
    """Return the kept complaint files, newest first."""
    return sorted(_queue_folder().iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)


def shown_name(path: Path) -> str:
    """Return the name the file was uploaded under."""
    return path.name.partition("_")[2]


@contextmanager
def as_file(name: str, content: bytes) -> Iterator[Path]:
    """Yield an upload as a file for a reader that takes paths; it is removed afterwards."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / _safe(name)
        path.write_bytes(content)
        yield path


def _queue_folder() -> Path:
    folder = assistant().settings.data / "antrean"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _safe(name: str) -> str:
    # The browser's name is the user's text: only its last part, in harmless letters, becomes a file name.
    last = name.replace("\\", "/").rpartition("/")[2]
    return _UNSAFE.sub("-", last)[-80:].lstrip(".-") or "berkas"
