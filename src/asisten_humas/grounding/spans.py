"""A stretch of text as half-open character offsets; everything that grounding finds is one."""

from typing import NamedTuple, Protocol


class Span(NamedTuple):
    """Half-open character offsets `[start, end)`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the stretch of `text` that the span covers."""
        return text[self.start : self.end]


def lowered(text: str) -> str:
    """Return a text in small letters and of the same length: the few letters that lower to two stay as they are."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Covered:
    """Which letters of a text are taken, marked one by one: no pair of spans is ever compared."""

    def __init__(self, text: str) -> None:
        self._letters = bytearray(len(text))

    def take(self, start: int, end: int) -> bool:
        """Take `[start, end)` and return True, or return False when a letter of it is taken already."""
        if any(self._letters[start:end]):
            return False
        self.mark(start, end)
        return True

    def mark(self, start: int, end: int) -> None:
        """Take `[start, end)`, whatever of it is taken already."""
        self._letters[start:end] = b"\1" * (end - start)

    def is_free(self, offset: int) -> bool:
        """Return whether the letter at an offset is not taken."""
        return not self._letters[offset]


class Mention(Protocol):
    """Anything found in a text, with half-open character offsets."""

    @property
    def start(self) -> int:
        """Return the start offset."""

    @property
    def end(self) -> int:
        """Return the end offset."""
