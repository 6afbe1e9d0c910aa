"""`humas triage`: what is decided about each complaint before writing, with the reasons."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asisten_humas.cli.files import read_queue
from asisten_humas.cli.options import AsJson
from asisten_humas.cli.output import console, note, plain, print_json, table

if TYPE_CHECKING:
    from asisten_humas.assistant import Assistant
    from asisten_humas.models import Complaint, Triage

_SHOWN = 5
"""Lines left out that are told one by one."""


def triage(
    file: Annotated[Path, typer.Argument(help="Complaints (xlsx as exported, csv, jsonl).")],
    history: Annotated[
        Path | None, typer.Option("--history", metavar="CSV", help="Labelled past complaints to learn from first.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Decide class, unit, place and deadlines of complaints.

    Also category, urgency, jurisdiction, duplicates and reply type, each with its reason. What was learned with
    --history (columns teks, kategori, unit and, if there are any, kecamatan, kelurahan) stays for later runs.
    """
    from asisten_humas.assistant import Assistant

    assistant = Assistant.open()
    if history:
        _learn(assistant, history)
    intake = read_queue(file, assistant.agency.timezone)
    decided = list(zip(intake.complaints, assistant.triage(intake.complaints), strict=True))
    if as_json:
        print_json(
            {
                "triage": [{"tracking_id": c.tracking_id, **t.model_dump(mode="json")} for c, t in decided],
                "rejected": [{"row": row.row, "reason": row.reason_english} for row in intake.rejected],
            }
        )
    else:
        _print(decided)


def _learn(assistant: "Assistant", history: Path) -> None:
    learned = assistant.learn(history)
    for line, reason, _ in learned.rejected[:_SHOWN]:
        note(f"{history.name}, line {line} left out: {reason}")
    if len(learned.rejected) > _SHOWN:
        note(f"{history.name}: {len(learned.rejected) - _SHOWN} more lines left out")


def _print(decided: "list[tuple[Complaint, Triage]]") -> None:
    rows = table("Tracking ID", "unit", "urgency", "reply", "due", "same as", wide="unit")
    for complaint, found in decided:
        due = min((deadline.due for deadline in found.deadlines), default=None)
        cells = (
            complaint.tracking_id,
            found.unit,
            found.urgency,
            found.reply_type,
            due.isoformat() if due else "",
            found.duplicate_of or "",
        )
        rows.add_row(*(plain(cell) for cell in cells))
    console().print(rows)
