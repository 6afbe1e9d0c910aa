"""`humas reply`: a complaint queue becomes reply drafts, in process."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asisten_humas.cli.files import read_queue
from asisten_humas.cli.options import AsJson, SaveBy
from asisten_humas.cli.output import console, draft_json, note, plain, print_draft, print_json, progress

if TYPE_CHECKING:
    from asisten_humas.assistant import Assistant, Outcome


def reply(
    file: Annotated[Path, typer.Argument(help="Complaints (xlsx as exported, csv, jsonl).")],
    as_json: AsJson = False,
    save: SaveBy = "",
) -> None:
    """Draft a reply to every complaint of a file.

    Exit code 1 when a draft is blocked; when one could not be made, the code of its failure.
    """
    from asisten_humas.assistant import Assistant

    assistant = Assistant.open()
    intake = read_queue(file, assistant.agency.timezone)
    with progress("replies") as report:
        outcomes = assistant.replies(intake.complaints, progress=report)
    saved = _save(assistant, outcomes, save) if save else {}
    if as_json:
        print_json(
            {
                "replies": [_as_json(outcome, saved) for outcome in outcomes],
                "rejected": [{"row": row.row, "reason": row.reason_english} for row in intake.rejected],
            }
        )
    else:
        _print(outcomes)
    _note_counts(outcomes, saved)
    raise typer.Exit(_exit_code(outcomes))


def _save(assistant: "Assistant", outcomes: "list[Outcome]", by: str) -> dict[str, int]:
    return {
        outcome.complaint.tracking_id: assistant.review.add(outcome.draft, by).id
        for outcome in outcomes
        if outcome.draft
    }


def _as_json(outcome: "Outcome", saved: dict[str, int]) -> dict[str, object]:
    tracking_id = outcome.complaint.tracking_id
    draft = draft_json(outcome.draft, saved.get(tracking_id)) if outcome.draft else None
    return {"tracking_id": tracking_id, "draft": draft, "error": outcome.error_english or None}


def _print(outcomes: "list[Outcome]") -> None:
    out = console()
    for outcome in outcomes:
        out.rule(plain(outcome.complaint.tracking_id))
        if outcome.draft:
            print_draft(outcome.draft, out)
        else:
            out.print(plain(outcome.error_english, "red"))


def _note_counts(outcomes: "list[Outcome]", saved: dict[str, int]) -> None:
    drafts = [outcome.draft for outcome in outcomes if outcome.draft]
    blocked = sum(draft.blocked for draft in drafts)
    failed = len(outcomes) - len(drafts)
    note(f"{len(drafts)} drafts, {blocked} blocked, {failed} failed, {len(saved)} saved")


def _exit_code(outcomes: "list[Outcome]") -> int:
    blocked = any(outcome.draft.blocked for outcome in outcomes if outcome.draft)
    return max((int(blocked), *(outcome.exit_code for outcome in outcomes)))
