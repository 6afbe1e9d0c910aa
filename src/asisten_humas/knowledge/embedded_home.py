"""The index as a folder on this machine.

index/
  current            the name of the generation that is served, with the format it is kept in
  unfinished         vectors of a run that has not published yet
  writer.lock        held by the one run that writes
  generations/NAME/  chroma/ (vectors, texts, documents) and one folder of derived files for each pool
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from asisten_humas.errors import IndexUnavailableError
from asisten_humas.knowledge.clients import open_embedded
from asisten_humas.knowledge.generations import Generation, new_name

_LOCK_SECONDS = 10.0


class EmbeddedHome:
    """Generations as folders: one file tells which is served, and is replaced in one step."""

    def __init__(self, folder: Path) -> None:
        self._generations = folder / "generations"
        self._pointer = folder / "current"
        self._lock = folder / "writer.lock"
        self._unfinished = folder / "unfinished"

    def current(self) -> str:
        """Return the name of the generation that is served, or "" before the first run."""
        try:
            return self._pointer.read_text(encoding="ascii", errors="replace").strip()
        except FileNotFoundError:
            return ""

    def open(self, name: str) -> Generation:
        """Open a published generation for reading."""
        folder = self._generations / name
        return Generation(name, open_embedded(folder / "chroma"), folder)

    def close(self) -> None:
        """Let go of connections: there are none."""

    def unfinished(self) -> Path:
        """Return the file in which a run keeps the vectors it has made until it publishes."""
        return self._unfinished

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the writer's lock. Raises IndexUnavailableError when another run keeps it."""
        with writers_lock(self._lock):
            yield

    def begin(self, base: str, model: str, dimension: int) -> Generation:
        """Return a new unpublished generation with the content of `base`, or an empty one for base ""."""
        name = new_name(self.current())
        folder = self._generations / name
        if base:
            shutil.copytree(self._generations / base / "chroma", folder / "chroma")
        folder.mkdir(parents=True, exist_ok=True)
        generation = Generation(name, open_embedded(folder / "chroma"), folder)
        if not base:
            generation.create(model, dimension)
        return generation

    def publish(self, generation: Generation) -> None:
        """Serve a finished generation from now on, close it, and clear away what nobody uses any more."""
        before = self.current()
        generation.close()
        for path in generation.folder.rglob("*"):
            _to_disk(path)
        fresh = self._pointer.with_suffix(".new")
        fresh.write_text(generation.name, encoding="ascii")
        _to_disk(fresh)
        fresh.replace(self._pointer)
        _to_disk(self._pointer.parent)
        # A search that began before the pointer moved still reads the generation served until now: that one stays.
        for folder in self._generations.iterdir():
            if folder.name not in (generation.name, before):
                shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def writers_lock(path: Path) -> Iterator[None]:
    """Hold a lock file that a process loses with its life. Raises IndexUnavailableError when another keeps it."""
    import filelock

    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with filelock.FileLock(path, timeout=_LOCK_SECONDS):
            yield
    except filelock.Timeout as error:
        raise IndexUnavailableError(
            "another run is writing the index; wait until it is done and run again",
            "Indeks sedang diperbarui oleh proses lain; tunggu sampai selesai lalu ulangi.",
        ) from error


def _to_disk(path: Path) -> None:
    # A pointer that survives a power cut while its generation does not would be the mixture that must not be.
    if os.name == "posix" or path.is_file():
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
