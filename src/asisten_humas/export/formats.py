"""The formats by name, and the one function that writes an approved record in any of them."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from asisten_humas.errors import InputError
from asisten_humas.export.files import checked_path, write_whole
from asisten_humas.export.leaving import Leaving, Log, leaving
from asisten_humas.models import Agency
from asisten_humas.review.records import Record

_NAME_LENGTH = 70


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its ending, what staff call it, and the function that makes its bytes of words alone."""

    suffix: str
    label: str
    make: Callable[[Leaving, Agency], bytes] | None = None


def _markdown(item: Leaving, agency: Agency) -> bytes:
    from asisten_humas.export.markdown import make_markdown

    return make_markdown(item, agency).encode()


def _html(item: Leaving, agency: Agency) -> bytes:
    from asisten_humas.export.html import make_html

    return make_html(item, agency).encode()


def _whatsapp(item: Leaving, agency: Agency) -> bytes:
    from asisten_humas.export.plain import make_whatsapp

    return make_whatsapp(item).encode()


def _instagram(item: Leaving, agency: Agency) -> bytes:
    from asisten_humas.export.plain import make_caption

    return make_caption(item).encode()


FORMATS: dict[str, Format] = {
    "docx": Format(".docx", "Dokumen Word"),
    "markdown": Format(".md", "Markdown", _markdown),
    "html": Format(".html", "Halaman web", _html),
    "whatsapp": Format(".txt", "Pesan WhatsApp", _whatsapp),
    "instagram": Format(".txt", "Takarir Instagram", _instagram),
}


def export_record(
    record: Record,
    format: str,
    path: Path,
    *,
    agency: Agency,
    log: Log,
    values: Mapping[str, str] | None = None,
    template: Path | None = None,
    number: str = "",
    photos: Mapping[str, Path] | None = None,
) -> Path:
    """Write an approved record to `path` in one of `FORMATS`, log it with `log`, and return the path.

    `values` gives what the text's placeholders stand for; `template` is the agency's own DOCX (its fields are in
    `template.FIELDS`), `number` the letter's number, and `photos` maps the hashes of the text's photos to their files:
    a DOCX carries them. Raises NotApprovedError without an approval of exactly this text and these photos, BlockedError
    for a placeholder left open, InputError for an unknown format, a photo without its file, a template that cannot be
    filled or a path that cannot be written.
    """
    if format not in FORMATS:
        known = ", ".join(FORMATS)
        raise InputError(
            f"there is no format '{format}'; use one of: {known}",
            f"Format '{format}' tidak dikenal; pakai salah satu dari: {known}.",
        )
    chosen = FORMATS[format]
    target = checked_path(Path(path), chosen.suffix)
    item = leaving(record, agency, values=values)
    if chosen.make is None:
        content = _document(item, agency, template, number, photos or {})
    else:
        _refuse_template(template, format)
        content = chosen.make(item, agency)
    return write_whole(target, content, lambda mark: log([item], format, mark))


def _refuse_template(template: Path | None, format: str) -> None:
    if template is not None:
        raise InputError(
            f"a template is for the format 'docx', not for '{format}'; leave it out",
            f"Templat hanya untuk format 'docx', bukan '{format}'; hilangkan templatnya.",
        )


def _document(item: Leaving, agency: Agency, template: Path | None, number: str, files: Mapping[str, Path]) -> bytes:
    # python-docx and docxtpl load only for those who write a document.
    from asisten_humas.export.images import approved_photos

    photos = approved_photos(item.attachments, files)
    if template is None:
        from asisten_humas.export.docx import make_docx

        return make_docx(item, agency, number=number, photos=photos)
    from asisten_humas.export.template import make_from_template

    return make_from_template(item, agency, Path(template), number=number, photos=photos)


def export_shortened(
    record: Record, format: str, path: Path, *, agency: Agency, log: Log, shorten: Callable[[Leaving], str]
) -> Path:
    """Write what `shorten` makes of an approved news item to `path` (.txt), log it as `format`, and return the path.

    Raises what `export_record` raises, and InputError for a reply, which is sent whole.
    """
    if record.draft.kind != "berita":
        raise InputError(
            f"draft {record.id} is a reply; a caption and a summary are made of news",
            f"Naskah {record.id} adalah tanggapan; keterangan foto dan ringkasan dibuat dari berita.",
        )
    target = checked_path(Path(path), ".txt")
    item = leaving(record, agency)
    return write_whole(target, shorten(item).encode(), lambda mark: log([item], format, mark))


def file_name(record: Record, format: str) -> str:
    """Return a file name for a record without anything that a file system or a browser would read as a path."""
    words = record.draft.title or f"tanggapan {record.draft.subject}"
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    parts = [record.draft.kind, str(record.id)]
    for word in re.findall(r"[a-z0-9]+", plain):
        if len("-".join([*parts, word])) > _NAME_LENGTH:
            break
        parts.append(word)
    suffix = FORMATS[format].suffix
    if suffix == ".txt":  # two formats end so, and one must not overwrite the other
        parts.append(format)
    return "-".join(parts) + suffix
