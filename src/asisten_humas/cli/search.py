"""`humas search`: passages in force that fit a question."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from asisten_humas.cli.options import AsJson, Pool
from asisten_humas.cli.output import console, plain, print_json, shorten

if TYPE_CHECKING:
    from asisten_humas.models import Hit


def search(
    text: Annotated[str, typer.Argument(help="What to look for, in Indonesian.")],
    k: Annotated[int, typer.Option("-k", min=1, max=50, help="How many passages.")] = 5,
    on: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Rules in force on this day (default: today).")
    ] = None,
    pool: Annotated[Pool, typer.Option(help="Policies, or past releases.")] = Pool.KEBIJAKAN,
    as_json: AsJson = False,
) -> None:
    """Find passages in force, with scores.

    Best first; rules that have expired or are not in force yet are left out. When only such a rule fits, it is named
    with its successor.
    """
    from asisten_humas.assistant import Assistant

    found = Assistant.open().knowledge.lookup(text, k, on=on.date() if on else None, pool=pool.value)
    if as_json:
        print_json(found.model_dump(mode="json"))
        return
    for hit in found.hits:
        _print(hit, found.amended_by.get(hit.passage.document_id, ()))
    if not found.hits:
        console().print("Nothing in force fits.")
    for old in found.outdated:
        console().print(plain(old.english))


def _print(hit: "Hit", amending: Sequence[str]) -> None:
    out = console()
    passage = hit.passage
    out.print(plain(f"{hit.score:.3f}  {passage.id}  {passage.label}", "bold"))
    out.print(plain(f"       {shorten(passage.text, 300)}", "dim"))
    if amending:
        out.print(plain(f"       amended by {', '.join(amending)}: read them together", "yellow"))
