"""How much of a file is read before it is refused. The defaults suit regulations; a caller may set its own."""

from typing import NamedTuple


class Limits(NamedTuple):
    """Bounds on one file. All are refusals with a sentence, never a silent cut."""

    size: int = 50_000_000
    """Bytes on disk, and characters of the text that comes out."""

    unpacked: int = 100_000_000
    """Bytes that a docx, which is a zip, may unpack to."""

    pages: int = 1_000
    """Pages of a PDF with a text layer."""

    scanned_pages: int = 200
    """Pages of a scan: reading one by machine takes seconds."""

    seconds: float = 60.0
    """Time for one file. A scan gets `seconds_per_scanned_page` for each page on top."""

    seconds_per_scanned_page: float = 20.0

    memory: int = 2_000_000_000
    """Bytes of address space of the parser, where the system can bound it."""
