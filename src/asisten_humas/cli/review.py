"""`humas review`: the workflow without a browser."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asisten_humas.cli.options import AsJson, By
from asisten_humas.cli.output import console, draft_json, note, plain, print_draft, print_json, shorten, table
from asisten_humas.statuses import DRAFT_STATUSES, DraftStatus

if TYPE_CHECKING:
    from asisten_humas.assistant import Assistant
    from asisten_humas.review.records import Record

app = typer.Typer(help="Submit, approve, return, reject or withdraw drafts.")

Id = Annotated[int, typer.Argument(metavar="ID", help="The draft's number.")]
Reader = Annotated[str, typer.Option("--by", metavar="NAME", help="Who reads it; needed for what few may read.")]
Reason = Annotated[str, typer.Option("--reason", help="Why; the drafter reads it.")]


@app.command("list")
def list_records(
    status: Annotated[DraftStatus | None, typer.Option(help="Only drafts with this status.")] = None,
    by: Reader = "",
    as_json: AsJson = False,
) -> None:
    """List drafts, newest first.

    Where roles are kept (HUMAS_ROLES), what few may read is listed only for them.
    """
    found = _open().review.list(status=status, reader=by)
    if as_json:
        print_json([summary.model_dump(mode="json") for summary in found])
        return
    rows = table("ID", "status", "title", "drafter", "updated", wide="title")
    for summary in found:
        cells = (
            str(summary.id),
            DRAFT_STATUSES[summary.status].label,
            shorten(summary.title or summary.subject, 80),
            summary.drafter,
            f"{summary.updated_at:%Y-%m-%d %H:%M}Z",
        )
        rows.add_row(*(plain(cell) for cell in cells))
    console().print(rows)


@app.command()
def show(id: Id, by: Reader = "", as_json: AsJson = False) -> None:
    """Show a draft with its evidence and findings.

    Also the fingerprint that an approval has to name.
    """
    record = _open().review.get(id, reader=by)
    if as_json:
        print_json({**_record_json(record), "draft": draft_json(record.draft, record.id)})
        return
    out = console()
    print_draft(record.draft, out)
    label = DRAFT_STATUSES[record.status].label
    out.print(plain(f"\n{label} · versi {record.version} · penyusun {record.drafter}\n{record.fingerprint}", "dim"))


@app.command()
def submit(id: Id, by: By, as_json: AsJson = False) -> None:
    """Hand a draft in for review."""
    _report(_open().review.submit(id, by), as_json)


@app.command()
def approve(
    id: Id,
    by: By,
    fingerprint: Annotated[str, typer.Option("--fingerprint", help="Of the text you read (humas review show ID).")],
    as_json: AsJson = False,
) -> None:
    """Approve the text with this fingerprint.

    Another person than the drafter and the last editor must do it.
    """
    _report(_open().review.approve(id, by, fingerprint), as_json)


@app.command("return")
def send_back(id: Id, by: By, reason: Reason, as_json: AsJson = False) -> None:
    """Send a draft back to its drafter with a reason."""
    _report(_open().review.send_back(id, by, reason), as_json)


@app.command()
def reject(id: Id, by: By, reason: Reason, as_json: AsJson = False) -> None:
    """Refuse a draft for good, with a reason."""
    _report(_open().review.reject(id, by, reason), as_json)


@app.command()
def attach(
    id: Id,
    photo: Annotated[Path, typer.Argument(help="A JPEG, PNG or WebP file.")],
    by: By,
    caption: Annotated[str, typer.Option("--caption", help="The words under it; checked like the text.")] = "",
    alt: Annotated[str, typer.Option("--alt", help="What it shows, for those who do not see it.")] = "",
    as_json: AsJson = False,
) -> None:
    """Put a photo on a draft.

    It becomes a new version, to be approved with its photo; the place and the camera's owner in it never leave.
    """
    _report(_open().attach(id, photo, by, caption=caption, alt=alt), as_json)


@app.command()
def detach(
    id: Id,
    name: Annotated[str, typer.Argument(help="The photo's file name (humas review show ID).")],
    by: By,
    as_json: AsJson = False,
) -> None:
    """Take a photo off a draft, as a new version."""
    _report(_open().detach(id, name, by), as_json)


@app.command()
def publish(
    id: Id,
    by: By,
    fingerprint: Annotated[str, typer.Option("--fingerprint", help="Of the approved text that left.")],
    as_json: AsJson = False,
) -> None:
    """Record that an approved text has left by another way.

    `humas publish` records this by itself.
    """
    _report(_open().review.publish(id, by, fingerprint), as_json)


@app.command()
def withdraw(id: Id, by: By, reason: Reason, as_json: AsJson = False) -> None:
    """Take an approved or published text back, with a reason.

    What waits in the outbox is then not sent; what is in WordPress already has to be taken off there.
    """
    _report(_open().review.withdraw(id, by, reason), as_json)


@app.command()
def fit(
    id: Id,
    members: Annotated[list[int], typer.Argument(metavar="MEMBER…", help="Replies to reports of the same spot.")],
    by: By,
    as_json: AsJson = False,
) -> None:
    """Give a reply's text to replies on the same spot.

    Each becomes a new version of its own draft, checked against its own report and still to be approved.
    """
    records = _open().fit(id, members, by)
    if as_json:
        print_json([_record_json(record) for record in records])
        return
    for record in records:
        _report(record, as_json=False)


def _open() -> "Assistant":
    from asisten_humas.assistant import Assistant

    return Assistant.open()


def _record_json(record: "Record") -> dict[str, object]:
    return record.model_dump(mode="json", exclude={"draft"})


def _report(record: "Record", as_json: bool) -> None:
    if as_json:
        print_json(_record_json(record))
    else:
        note(f"draft {record.id}: {DRAFT_STATUSES[record.status].label}, version {record.version}")
