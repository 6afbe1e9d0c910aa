"""Options that several commands share."""

from enum import StrEnum
from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]
SaveBy = Annotated[str, typer.Option("--save", metavar="NAME", help="Put the draft into review as this drafter.")]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who takes this step.")]


class Pool(StrEnum):
    """Policies give facts, past releases give style."""

    KEBIJAKAN = "kebijakan"
    RILIS = "rilis"
