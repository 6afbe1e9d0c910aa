"""How much of a file is read before it is refused. The defaults suit regulations; a caller may set its own."""

from typing import NamedTuple


class Limits(NamedTuple):
    """Bounds on one file. All are refusals with a sentence, never a silent cut."""

    size: int = 50_000_000
    """Bytes on disk, and of the text that comes out."""

    unpacked: int = 200_000_000
    """Bytes that a docx, which is a zip, may unpack to."""

    pages: int = 1_000
    """Pages of a PDF with a text layer."""

    scanned_pages: int = 200
    """Pages of a scan: reading one by machine takes seconds."""

    seconds: float = 60.0
    """Time for parsing; a scan gets this much for every twenty pages."""
