"""`humas audit`: whether the log is whole."""

import typer

from asisten_humas.cli.options import AsJson
from asisten_humas.cli.output import note, print_json

app = typer.Typer(help="The log of every step.")


@app.callback()
def audit() -> None:
    """The log of every step."""


@app.command()
def verify(as_json: AsJson = False) -> None:
    """Verify the chain of the log.

    Exit code 1 when a row was changed, removed or reordered.
    """
    from asisten_humas.assistant import Assistant

    report = Assistant.open().verify_audit()
    if as_json:
        print_json(report.model_dump(mode="json"))
    else:
        note(report.english)
        for problem in report.problems:
            note(problem.message)
    raise typer.Exit(int(not report.whole))
