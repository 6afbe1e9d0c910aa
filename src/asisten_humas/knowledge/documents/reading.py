"""Read one file into text: by what is in it, not by what its name says."""

from pathlib import Path

from asisten_humas.knowledge.documents.content import Content
from asisten_humas.knowledge.documents.limits import Limits
from asisten_humas.knowledge.documents.parsing import parse_apart
from asisten_humas.knowledge.documents.plain import decode
from asisten_humas.knowledge.documents.refusals import RefusedError, refuse

_KINDS = {".md": "text", ".txt": "text", ".html": "html", ".htm": "html", ".docx": "docx", ".pdf": "pdf"}

SUFFIXES = tuple(_KINDS)
"""File endings that can be read."""

_NAMES = {
    "pdf": ("a PDF", "PDF"),
    "zip": ("a zip archive", "arsip zip"),
    "docx": ("a Word document", "dokumen Word"),
    "html": ("a web page", "halaman web"),
    "image": ("an image", "gambar"),
    "text": ("plain text", "teks biasa"),
}
_HEAD = 4096  # bytes that tell what a file is


def read_text(path: Path | str, *, limits: Limits | None = None) -> str:
    """Return the text of a knowledge file, notes or an upload (md, txt, html, docx, pdf).

    Front matter, if any, is part of the text. Raises DocumentError with one sentence for every file that cannot be
    used: missing, empty, too large, encrypted, broken, disguised, a scan without the means to read it.
    """
    return read_content(Path(path), limits or Limits()).text


def read_content(path: Path, limits: Limits) -> Content:
    """Return text, page offsets and whether a machine read it; raises DocumentError as `read_text` does."""
    kind = _KINDS.get(path.suffix.lower())
    if kind is None:
        raise refuse("type", path, types=", ".join(SUFFIXES))
    data = _bytes(path, limits)
    _check_kind(kind, data, path)
    try:
        content = Content(decode(data)) if kind == "text" else parse_apart(kind, path, limits)
    except RefusedError as refused:
        raise refuse(refused.kind, path, **refused.values) from None
    if not content.text.strip():
        raise refuse("empty", path)
    if len(content.text) > limits.size:
        raise refuse("large", path, megabytes=limits.size // 1_000_000)
    return content


def _bytes(path: Path, limits: Limits) -> bytes:
    try:
        with path.open("rb") as file:
            # One byte more than allowed tells a file that is too large without reading all of it.
            data = file.read(limits.size + 1)
    except OSError as error:
        raise refuse("missing", path) from error
    if len(data) > limits.size:
        raise refuse("large", path, megabytes=limits.size // 1_000_000)
    if not data.strip():
        raise refuse("empty", path)
    return data


def _check_kind(kind: str, data: bytes, path: Path) -> None:
    found = _kind_of(data)
    if found == "old_word":
        raise refuse("old_word", path)
    # A zip without Word's main part may still be a damaged docx: its parser tells.
    if found == kind or (kind == "docx" and found == "zip") or ({kind, found} <= {"text", "html"} and kind != "pdf"):
        return
    english, indonesian = _NAMES[found]
    raise refuse("disguised", path, suffix=path.suffix.lower(), content=english, isi=indonesian)


def _kind_of(data: bytes) -> str:
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")):
        return "image"
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return "old_word"
    if head.startswith(b"PK\x03\x04"):
        return "docx" if b"word/" in data else "zip"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    return "html" if head[:200].lower().startswith((b"<!doctype html", b"<html", b"<?xml")) else "text"
