"""Read one file into text: by what is in it, not by what its name says."""

from pathlib import Path

from asisten_humas.errors import DocumentError
from asisten_humas.knowledge.documents.content import Content
from asisten_humas.knowledge.documents.limits import Limits
from asisten_humas.knowledge.documents.plain import decode

SUFFIXES = (".md", ".txt", ".html", ".htm", ".docx", ".pdf")
"""File endings that can be read."""


def read_text(path: Path | str, *, limits: Limits | None = None) -> str:
    """Return the text of a knowledge file, notes or an upload (md, txt, html, docx, pdf).

    Front matter, if any, is part of the text. Raises DocumentError with one sentence for every file that cannot be
    used: missing, empty, too large, encrypted, broken, disguised, a scan without the means to read it.
    """
    return read_content(Path(path), limits or Limits()).text


def read_content(path: Path, limits: Limits) -> Content:
    """Return text, page offsets and whether a machine read it; raises DocumentError as `read_text` does."""
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise DocumentError(
            f"{path.name}: files of type '{suffix or path.name}' cannot be read; use {', '.join(SUFFIXES)}",
            f"{path.name}: berkas jenis '{suffix or path.name}' tidak dapat dibaca; gunakan {', '.join(SUFFIXES)}.",
        )
    data = _bytes(path, limits)
    content = Content(decode(data, path))
    if not content.text.strip():
        raise _empty(path)
    return content


def _bytes(path: Path, limits: Limits) -> bytes:
    try:
        if path.stat().st_size > limits.size:
            raise _too_large(path, limits)
        return path.read_bytes()
    except OSError as error:
        raise DocumentError(
            f"{path.name}: the file cannot be opened ({error.strerror}); check the name and the access rights",
            f"{path.name}: berkas tidak dapat dibuka; periksa nama dan hak aksesnya.",
        ) from error


def _too_large(path: Path, limits: Limits) -> DocumentError:
    megabytes = limits.size // 1_000_000
    return DocumentError(
        f"{path.name}: larger than {megabytes} MB; split it or reduce the images in it",
        f"{path.name}: lebih besar dari {megabytes} MB; pecah berkasnya atau perkecil gambarnya.",
    )


def _empty(path: Path) -> DocumentError:
    return DocumentError(
        f"{path.name}: there is no text in it; check that it is the right file",
        f"{path.name}: tidak berisi teks; periksa apakah berkasnya benar.",
    )
