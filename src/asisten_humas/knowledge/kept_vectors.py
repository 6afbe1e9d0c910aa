"""Vectors of an index run that has not ended, kept on disk: a run that was killed is taken up where it stopped.

The file holds the dimension in 8 bytes, and then one row for each text: its key (SHA-256 of model and text) and its
vector in 32-bit floats. Rows are only ever appended; what a killed run left of a last row is cut off.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_HEADER = 8
_KEY = 32


class KeptVectors:
    """Vectors that earlier runs made on this machine and did not publish; the one run that writes holds it."""

    def __init__(self, path: Path, model: str) -> None:
        self._path = path
        self._model = model

    def find(self, texts: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Return text → vector for the texts that this model has embedded before."""
        dimension, count = self._size()
        if not count:
            return {}
        with self._path.open("rb") as file:
            file.seek(_HEADER)
            rows = np.fromfile(file, dtype=_row(dimension), count=count)
        row_of = {key.tobytes(): number for number, key in enumerate(rows["key"])}
        numbers = ((text, row_of.get(self._key(text))) for text in texts)
        return {text: rows["vector"][number] for text, number in numbers if number is not None}

    def keep(self, texts: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Append texts with their vectors, one row each; vectors of another dimension replace all that was kept."""
        dimension, count = self._size()
        if dimension != vectors.shape[1]:
            dimension, count = vectors.shape[1], 0
        rows = np.empty(len(texts), dtype=_row(dimension))
        rows["key"] = np.frombuffer(b"".join(map(self._key, texts)), dtype=f"V{_KEY}")
        rows["vector"] = vectors
        with self._path.open("r+b" if count else "wb") as file:
            if not count:
                file.write(dimension.to_bytes(_HEADER))
            file.truncate(_HEADER + count * rows.itemsize)
            file.seek(0, 2)
            file.write(rows.tobytes())

    def clear(self) -> None:
        """Forget all of them: what they were made for is published."""
        self._path.unlink(missing_ok=True)

    def _size(self) -> tuple[int, int]:
        """Return the dimension and the number of whole rows; 0 and 0 when nothing is kept."""
        size = self._path.stat().st_size if self._path.is_file() else 0
        if size <= _HEADER:
            return 0, 0
        with self._path.open("rb") as file:
            dimension = int.from_bytes(file.read(_HEADER))
        return dimension, (size - _HEADER) // _row(dimension).itemsize

    def _key(self, text: str) -> bytes:
        return hashlib.sha256(f"{self._model}\0{text}".encode()).digest()


def _row(dimension: int) -> np.dtype[Any]:
    return np.dtype([("key", f"V{_KEY}"), ("vector", "<f4", (dimension,))])
