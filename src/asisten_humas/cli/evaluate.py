"""`humas evaluate`: figures on labelled data."""

from pathlib import Path
from typing import Annotated

import typer

from asisten_humas.cli.options import AsJson
from asisten_humas.cli.output import print_figures

app = typer.Typer(help="Measure the parts on labelled data.")

Data = Annotated[Path, typer.Argument(metavar="PATH", help="The labelled data.")]


@app.command()
def retrieval(path: Data, as_json: AsJson = False) -> None:
    """Measure search on a folder in BEIR form (corpus.jsonl, queries.jsonl, qrels.tsv)."""
    from asisten_humas.evaluation.retrieval import evaluate_retrieval

    print_figures(evaluate_retrieval(path), as_json)
