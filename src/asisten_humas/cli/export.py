"""`humas export`: an approved text leaves as a file."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from asisten_humas.cli.output import note
from asisten_humas.errors import InputError

if TYPE_CHECKING:
    from asisten_humas.export import ReplyColumn


class Format(StrEnum):
    """What can be written."""

    DOCX = "docx"
    MARKDOWN = "markdown"
    HTML = "html"
    WHATSAPP = "whatsapp"
    INSTAGRAM = "instagram"
    CAPTION = "caption"
    SUMMARY = "summary"
    XLSX = "xlsx"


def export(
    out: Annotated[Path, typer.Option("--out", help="The file to write.")],
    id: Annotated[int | None, typer.Argument(metavar="[ID]", help="The draft's number; not for xlsx.")] = None,
    format: Annotated[
        Format, typer.Option("--format", help="xlsx fills the reply column of --complaints.")
    ] = Format.DOCX,
    complaints: Annotated[Path | None, typer.Option(help="The complaint spreadsheet, as exported (xlsx).")] = None,
    template: Annotated[
        Path | None, typer.Option(help="The agency's own letter with fields to fill (docx only).")
    ] = None,
    number: Annotated[str, typer.Option(help="The letter's number, for the template.")] = "",
    photographer: Annotated[str, typer.Option(help="Who took the photo, and the unit (caption only).")] = "",
) -> None:
    """Write approved texts to a file.

    One text in any format but xlsx, or all approved replies into the reply column of the complaint spreadsheet. The
    caption of a photo and the summary in 30 words are made of the approved text alone and checked against it.
    """
    from asisten_humas.assistant import Assistant

    assistant = Assistant.open()
    if number and template is None:
        raise InputError(
            "--number fills a field of the agency's letter; give that letter with --template FILE",
            "Nomor surat mengisi kolom pada templat instansi; sertakan templatnya.",
        )
    if format is Format.XLSX and template is not None:
        raise InputError(
            "--template is for --format docx, not for xlsx; leave it out",
            "Templat hanya untuk format docx, bukan xlsx; hilangkan templatnya.",
        )
    if (format is Format.CAPTION) != bool(photographer):
        raise InputError(
            "--format caption and --photographer NAME go together; give both",
            "Keterangan foto menyebut fotografernya; sertakan keduanya.",
        )
    if format in (Format.CAPTION, Format.SUMMARY) and id is not None:
        form: Literal["caption", "summary"] = "caption" if format is Format.CAPTION else "summary"
        note(f"wrote {assistant.export_short_form(id, form, out, photographer=photographer)}")
    elif format is not Format.XLSX and id is not None:
        note(f"wrote {assistant.export(id, format.value, out, template=template, number=number)}")
    elif format is Format.XLSX and complaints is not None:
        _report(assistant.export_replies(complaints, out))
    else:
        raise InputError(
            "humas export needs a draft's ID, or --format xlsx with --complaints FILE",
            "Ekspor memerlukan nomor naskah, atau format xlsx dengan lembar aduan.",
        )


def _report(done: "ReplyColumn") -> None:
    note(f"wrote {done.path}: {len(done.written)} replies filled in")
    for tracking_id in done.no_row:
        note(f"report {tracking_id} has no row in this spreadsheet")
    for tracking_id in done.kept:
        note(f"report {tracking_id} holds another reply already; left alone")
    for record_id, reason in done.refused.items():
        note(f"draft {record_id}: {reason}")
