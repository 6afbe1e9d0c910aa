"""The formats by name, and the one function that writes an approved record in any of them."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from asisten_humas.errors import InputError
from asisten_humas.export.files import checked_path, write_whole
from asisten_humas.export.leaving import Leaving, leaving
from asisten_humas.models import Agency
from asisten_humas.review.records import Record

_NAME_LENGTH = 70


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its ending, what staff call it, and the function that makes its bytes."""

    suffix: str
    label: str
    make: Callable[[Leaving, Agency], bytes]


def _docx(item: Leaving, agency: Agency) -> bytes:
    from asisten_humas.export.docx import make_docx  # python-docx loads only for those who write a document

    return make_docx(item, agency)


def _markdown(item: Leaving, agency: Agency) -> bytes:
    from asisten_humas.export.markdown import make_markdown

    return make_markdown(item, agency).encode()


FORMATS: dict[str, Format] = {
    "docx": Format(".docx", "Dokumen Word", _docx),
    "markdown": Format(".md", "Markdown", _markdown),
}


def export_record(
    record: Record, format: str, path: Path, *, agency: Agency, values: Mapping[str, str] | None = None
) -> Path:
    """Write an approved record to `path` in one of `FORMATS` and return the path.

    `values` gives what the text's placeholders stand for. Raises NotApprovedError without an approval of exactly this
    text, BlockedError for a placeholder left open, InputError for an unknown format or a path that cannot be written.
    """
    if format not in FORMATS:
        known = ", ".join(FORMATS)
        raise InputError(
            f"there is no format '{format}'; use one of: {known}",
            f"Format '{format}' tidak dikenal; pakai salah satu dari: {known}.",
        )
    chosen = FORMATS[format]
    target = checked_path(Path(path), chosen.suffix)
    return write_whole(target, chosen.make(leaving(record, agency, values=values), agency))


def file_name(record: Record, format: str) -> str:
    """Return a file name for a record without anything that a file system or a browser would read as a path."""
    words = record.draft.title or f"tanggapan {record.draft.subject}"
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    parts = [record.draft.kind, str(record.id)]
    for word in re.findall(r"[a-z0-9]+", plain):
        if len("-".join([*parts, word])) > _NAME_LENGTH:
            break
        parts.append(word)
    return "-".join(parts) + FORMATS[format].suffix
