"""`humas index`: build or refresh the index."""

from pathlib import Path
from typing import Annotated

import typer

from asisten_humas.cli.options import AsJson
from asisten_humas.cli.output import note, print_json, progress


def index(
    folders: Annotated[list[Path] | None, typer.Argument(metavar="[DIR]...", help="Knowledge folders.")] = None,
    as_json: AsJson = False,
) -> None:
    """Build or refresh the index.

    It comes to equal the given knowledge folders (default: the agency's own): policies and past releases.
    """
    from asisten_humas.assistant import Assistant

    with progress("passages") as report:
        done = Assistant.open().index(folders or (), progress=report)
    if as_json:
        print_json(done.model_dump(mode="json"))
    else:
        note(str(done))
