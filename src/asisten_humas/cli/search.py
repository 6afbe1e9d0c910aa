"""`humas search`: passages in force that fit a question."""

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

    Best first; rules that have expired or are not in force yet are left out.
    """
    from asisten_humas.assistant import Assistant

    hits = Assistant.open().search(text, k=k, on=on.date() if on else None, pool=pool.value)
    if as_json:
        print_json([hit.model_dump(mode="json") for hit in hits])
        return
    out = console()
    for hit in hits:
        _print(hit)
    if not hits:
        out.print("Nothing in force fits.")


def _print(hit: "Hit") -> None:
    out = console()
    passage = hit.passage
    out.print(plain(f"{hit.score:.3f}  {passage.id}  {passage.label}", "bold"))
    out.print(plain(f"       {shorten(passage.text, 300)}", "dim"))
