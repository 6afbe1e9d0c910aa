"""A stretch of text as half-open character offsets; everything that grounding finds is one."""

from typing import NamedTuple, Protocol


class Span(NamedTuple):
    """Half-open character offsets `[start, end)`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the stretch of `text` that the span covers."""
        return text[self.start : self.end]


def overlaps(start: int, end: int, others: list[Span]) -> bool:
    """Return whether `[start, end)` shares a character with one of `others`."""
    return any(start < other.end and other.start < end for other in others)


class Mention(Protocol):
    """Anything found in a text, with half-open character offsets."""

    @property
    def start(self) -> int:
        """Return the start offset."""

    @property
    def end(self) -> int:
        """Return the end offset."""
