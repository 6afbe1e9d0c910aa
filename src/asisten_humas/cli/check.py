"""`humas check`: findings and evidence of a text that anybody wrote."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from asisten_humas.cli.files import text_as_it_stands
from asisten_humas.cli.options import AsJson
from asisten_humas.cli.output import console, print_json, print_report

if TYPE_CHECKING:
    from asisten_humas.models import CheckReport, Source


def check(
    source: Annotated[list[Path], typer.Option("--source", help="What the text may rest on; several are allowed.")],
    draft: Annotated[Path, typer.Option("--draft", help="The text to check (UTF-8).")],
    more: Annotated[list[Path] | None, typer.Argument(metavar="[SOURCE]...", help="Further sources.")] = None,
    as_json: AsJson = False,
) -> None:
    """Check a text that anybody wrote against its sources.

    No model is needed. Exit code 1 when a finding blocks the text.
    """
    from asisten_humas.assistant import Assistant

    sources = [_source(path) for path in (*source, *(more or ()))]
    report = Assistant.open().check(text_as_it_stands(draft), sources)
    if as_json:
        print_json(report_json(report))
    else:
        print_report(report, console())
    raise typer.Exit(int(report.blocked))


def report_json(report: "CheckReport") -> dict[str, Any]:
    """Return `{"sentences": […], "findings": […]}`; offsets are characters of the draft as it stands in its file."""
    return report.model_dump(mode="json", include={"sentences", "findings"})


def _source(path: Path) -> "Source":
    from asisten_humas.knowledge.documents import read_text
    from asisten_humas.models import Source, SourceKind

    return Source(id=path.stem, kind=SourceKind.NOTES, text=read_text(path), title=path.name)
