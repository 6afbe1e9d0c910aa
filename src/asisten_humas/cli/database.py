"""`humas database`: back up, restore, upgrade and check the store."""

from pathlib import Path
from typing import Annotated

import typer

from asisten_humas.cli.options import AsJson
from asisten_humas.cli.output import note, print_json

app = typer.Typer(help="Back up, restore, upgrade and check the store.")


@app.command()
def upgrade() -> None:
    """Bring the tables to this program's revision, also on a server."""
    from asisten_humas.settings import read_settings
    from asisten_humas.storage.store import Store

    with Store.upgraded(read_settings().sqlalchemy_url):
        note("the tables are at the newest revision")


@app.command()
def backup(file: Annotated[Path, typer.Argument(help="The file to write; it must not exist.")]) -> None:
    """Write one state of the whole store and its photos to a new file, while others go on working."""
    from asisten_humas.assistant import Assistant
    from asisten_humas.storage.backup import write_backup

    assistant = Assistant.open()
    written = write_backup(assistant.store, file, assistant.photos)
    note(f"wrote {written.path}: {sum(written.rows.values())} rows and {written.photos} photos")
    for name in written.damaged:
        note(f"left out the photo {name}: its file was changed on disk; attach the picture anew")


@app.command()
def restore(file: Annotated[Path, typer.Argument(help="A file that `humas database backup` wrote.")]) -> None:
    """Fill the empty database and photos of HUMAS_DATA or HUMAS_DATABASE_URL from a backup, all or nothing."""
    from asisten_humas.assistant import Assistant
    from asisten_humas.storage.backup import restore_backup

    assistant = Assistant.open()
    assistant.settings.data.mkdir(parents=True, exist_ok=True)
    restored = restore_backup(file, assistant.settings.sqlalchemy_url, assistant.photos.folder)
    note(f"restored {sum(restored.rows.values())} rows and {restored.photos} photos from {file}")


@app.command()
def check(as_json: AsJson = False) -> None:
    """Check that texts, decisions and the log agree.

    Exit code 1 when something does not hold.
    """
    from asisten_humas.assistant import Assistant
    from asisten_humas.review.checkup import check_store

    report = check_store(Assistant.open().store)
    if as_json:
        print_json(report.model_dump(mode="json"))
    else:
        note(
            f"{report.drafts} drafts, {report.versions} versions, {report.decisions} decisions. {report.audit.english}"
        )
        for problem in (*report.problems, *(one.message for one in report.audit.problems)):
            note(problem)
    raise typer.Exit(int(not report.whole))
