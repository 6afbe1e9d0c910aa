"""`humas export`: an approved text leaves as a file."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asisten_humas.cli.output import note
from asisten_humas.errors import InputError

if TYPE_CHECKING:
    from asisten_humas.export import ReplyColumn


class Format(StrEnum):
    """What can be written."""

    DOCX = "docx"
    MARKDOWN = "markdown"
    XLSX = "xlsx"


def export(
    out: Annotated[Path, typer.Option("--out", help="The file to write.")],
    id: Annotated[int | None, typer.Argument(metavar="[ID]", help="The draft's number (docx, markdown).")] = None,
    format: Annotated[
        Format, typer.Option("--format", help="xlsx fills the reply column of --complaints.")
    ] = Format.DOCX,
    complaints: Annotated[Path | None, typer.Option(help="The complaint spreadsheet, as exported (xlsx).")] = None,
) -> None:
    """Write approved texts to a file.

    One text as docx or markdown, or all approved replies into the reply column of the complaint spreadsheet.
    """
    from asisten_humas.assistant import Assistant

    assistant = Assistant.open()
    if format is not Format.XLSX and id is not None:
        note(f"wrote {assistant.export(id, format.value, out)}")
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
