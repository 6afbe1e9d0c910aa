"""`humas export`: an approved text leaves as a file."""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from asisten_humas.cli.options import By
from asisten_humas.cli.output import note
from asisten_humas.errors import InputError

if TYPE_CHECKING:
    from asisten_humas.assistant import Assistant
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
    JSONFEED = "jsonfeed"
    RSS = "rss"


_FEEDS = {Format.JSONFEED, Format.RSS}
_FOR = {
    "--template": {Format.DOCX},
    "--number": {Format.DOCX},
    "--photo": {Format.DOCX},
    "--photographer": {Format.CAPTION},
    "--complaints": {Format.XLSX},
    "--site": _FEEDS,
}
"""Option → the formats it is for."""


def export(
    out: Annotated[Path, typer.Option("--out", help="The file to write.")],
    by: By,
    id: Annotated[
        int | None, typer.Argument(metavar="[ID]", help="The draft's number; not for xlsx, jsonfeed and rss.")
    ] = None,
    format: Annotated[
        Format, typer.Option("--format", help="xlsx fills the reply column of --complaints.")
    ] = Format.DOCX,
    complaints: Annotated[Path | None, typer.Option(help="The complaint spreadsheet, as exported (xlsx).")] = None,
    template: Annotated[
        Path | None, typer.Option(help="The agency's own letter with fields to fill (docx only).")
    ] = None,
    number: Annotated[str, typer.Option(help="The number of the letter or the release (docx only).")] = "",
    photo: Annotated[
        list[Path] | None,
        typer.Option("--photo", metavar="FILE", help="A photo of the text that is not kept here (docx only)."),
    ] = None,
    photographer: Annotated[str, typer.Option(help="Who took the photo, and the unit (caption only).")] = "",
    site: Annotated[str, typer.Option(help="The agency's site (feeds only); default: HUMAS_WORDPRESS_URL.")] = "",
) -> None:
    """Write approved texts to a file.

    One text in a format of its own; all approved replies into the reply column of the complaint spreadsheet; or all
    published news as a feed for other sites (jsonfeed, rss). A docx carries the photos that were approved with the
    text. The caption of a photo and the summary in 30 words are made of the approved text alone and checked against
    it. The log keeps who let which text out; where roles are kept (HUMAS_ROLES), only who may read a text may do it.
    """
    from asisten_humas.assistant import Assistant

    given = {
        "--template": template,
        "--number": number,
        "--photo": photo,
        "--photographer": photographer,
        "--complaints": complaints,
        "--site": site,
    }
    _require_fitting(format, given)
    assistant = Assistant.open()
    if format in _FEEDS and id is None:
        note(f"wrote {_feed(assistant, format, out, by, site)}")
    elif format is Format.XLSX and id is None and complaints is not None:
        _report(assistant.export_replies(complaints, out, by))
    elif format is Format.XLSX or format in _FEEDS or id is None:
        raise InputError(
            "humas export needs a draft's ID, or no ID and --format xlsx with --complaints FILE, jsonfeed or rss",
            "Ekspor memerlukan nomor naskah, atau format xlsx dengan lembar aduan, jsonfeed, atau rss.",
        )
    elif format in (Format.CAPTION, Format.SUMMARY):
        form: Literal["caption", "summary"] = "caption" if format is Format.CAPTION else "summary"
        note(f"wrote {assistant.export_short_form(id, form, out, by, photographer=photographer)}")
    else:
        photos = photo or ()
        written = assistant.export(id, format.value, out, by, template=template, number=number, photos=photos)
        note(f"wrote {written}")


def _require_fitting(format: Format, given: Mapping[str, object]) -> None:
    for option, value in given.items():
        if value and format not in _FOR[option]:
            fitting = " or ".join(sorted(one.value for one in _FOR[option]))
            raise InputError(
                f"{option} is for --format {fitting}, not for {format.value}; leave it out",
                f"{option} hanya untuk format {fitting}, bukan {format.value}; hilangkan.",
            )
    if format is Format.CAPTION and not given["--photographer"]:
        raise InputError(
            "--format caption and --photographer NAME go together; give both",
            "Keterangan foto menyebut fotografernya; sertakan keduanya.",
        )


def _feed(assistant: "Assistant", format: Format, out: Path, by: str, site: str) -> Path:
    home = site or assistant.settings.wordpress_url
    if not home:
        raise InputError(
            "a feed names the agency's site; give it with --site https://… or set HUMAS_WORDPRESS_URL",
            "Umpan menyebut situs instansi; berikan dengan --site https://… atau atur HUMAS_WORDPRESS_URL.",
        )
    return assistant.export_feed("rss" if format is Format.RSS else "jsonfeed", out, by, site=home)


def _report(done: "ReplyColumn") -> None:
    note(f"wrote {done.path}: {len(done.written)} replies filled in")
    for tracking_id in done.no_row:
        note(f"report {tracking_id} has no row in this spreadsheet")
    for tracking_id in done.kept:
        note(f"report {tracking_id} holds another reply already; left alone")
    for record_id, reason in done.refused.items():
        note(f"draft {record_id}: {reason}")
