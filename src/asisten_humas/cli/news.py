"""`humas news`: a brief or notes become a news draft."""

from pathlib import Path
from typing import Annotated

import typer

from asisten_humas.cli.options import AsJson, SaveBy
from asisten_humas.cli.output import console, draft_json, note, print_draft, print_json


def news(
    file: Annotated[Path, typer.Argument(help="A brief (yaml, json) or notes (txt, md, docx, pdf).")],
    as_json: AsJson = False,
    save: SaveBy = "",
) -> None:
    """Draft a news item from a brief or notes.

    Exit code 1 when a finding or an open question blocks the draft.
    """
    from asisten_humas.assistant import Assistant
    from asisten_humas.news.brief import read_brief

    assistant = Assistant.open()
    draft = assistant.news(read_brief(file))
    record = assistant.review.add(draft, save) if save else None
    if as_json:
        print_json(draft_json(draft, record.id if record else None))
    else:
        print_draft(draft, console())
    if record:
        note(f"saved as draft {record.id}")
    raise typer.Exit(int(draft.blocked))
