"""`humas mask`: personal data found and replaced."""

from pathlib import Path
from typing import Annotated

import typer

from asisten_humas.cli.files import text_as_it_stands, text_from_stdin
from asisten_humas.cli.options import AsJson
from asisten_humas.cli.output import print_json, visible


def mask(
    file: Annotated[Path | None, typer.Argument(help="A UTF-8 text; standard input when left out.")] = None,
    as_json: AsJson = False,
) -> None:
    """Replace personal data by placeholders.

    Such as [TELEPON-1]; with --json also where each one stood.
    """
    from asisten_humas.assistant import Assistant

    masked = Assistant.open().mask(text_as_it_stands(file) if file else text_from_stdin())
    if not as_json:
        typer.echo(visible(masked.text))
        return
    # The values stay out: whoever has the text finds them by their offsets, and a kept log holds nothing personal.
    spans = [
        {"token": found.token, "kind": found.kind, "start": found.start, "end": found.end}
        for found in masked.placeholders
    ]
    print_json({"text": masked.text, "spans": spans})
