"""What a parser hands back."""

from typing import NamedTuple


class Content(NamedTuple):
    """The text of a file. `pages` are the offsets in `text` at which page 1, 2, … starts; empty without pages."""

    text: str
    pages: tuple[int, ...] = ()
    read_by_machine: bool = False
    scans: int = 0
    """Pages that are scans and wait to be read by machine."""
