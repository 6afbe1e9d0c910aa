"""`humas index`: build or refresh the index."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asisten_humas.cli.options import AsJson
from asisten_humas.cli.output import note, print_json, progress

if TYPE_CHECKING:
    from asisten_humas.knowledge.documents import Rejected


def index(
    folders: Annotated[list[Path] | None, typer.Argument(metavar="[DIR]...", help="Knowledge folders.")] = None,
    as_json: AsJson = False,
) -> int:
    """Build or refresh the index.

    It comes to equal the given knowledge folders (default: the agency's own and what was uploaded in the app):
    policies and past releases. A file that cannot be read is named and left out, and the exit code is 2; what it
    held before stays.
    """
    from asisten_humas.assistant import Assistant

    rejected: list[Rejected] = []
    with progress("passages") as report:
        done = Assistant.open().index(folders or (), progress=report, rejected=rejected.append)
    for file in rejected:
        note(f"left out: {file.error.english}")
    if as_json:
        left_out = [{"path": file.path, "reason": file.error.english} for file in rejected]
        print_json({**done.model_dump(mode="json"), "rejected": left_out})
    else:
        note(str(done))
    return 2 if rejected else 0
