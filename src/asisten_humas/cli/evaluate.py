"""`humas evaluate`: figures on labelled data, one command per suite."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from asisten_humas.cli.options import AsJson
from asisten_humas.cli.output import print_figures, progress
from asisten_humas.errors import InputError

app = typer.Typer(help="Measure the parts on labelled data.")

Data = Annotated[Path, typer.Argument(metavar="PATH", help="The labelled data.")]
Knowledge = Annotated[Path | None, typer.Option("--knowledge", help="Policies (default: the agency's folder).")]


@app.command()
def retrieval(path: Data, as_json: AsJson = False) -> None:
    """Measure search on a BEIR folder.

    It holds corpus.jsonl, queries.jsonl, qrels.tsv and, if there are any, unanswerable.jsonl.
    """
    from asisten_humas.assistant import Assistant
    from asisten_humas.evaluation.retrieval import evaluate_retrieval

    assistant = Assistant.open()
    with progress("passages") as report:
        figures = evaluate_retrieval(
            path, embeddings=assistant.embeddings, chroma_url=assistant.settings.chroma_url, progress=report
        )
    print_figures(figures, as_json)


@app.command()
def grounding(path: Data, as_json: AsJson = False) -> None:
    """Measure the checker on planted errors.

    A JSONL file of notes, clean drafts and drafts with one planted error each.
    """
    from asisten_humas.evaluation.grounding import evaluate

    print_figures(evaluate(path), as_json)


@app.command()
def privacy(path: Data, as_json: AsJson = False) -> None:
    """Measure what of personal data is found.

    A JSONL file of texts with labelled spans.
    """
    from asisten_humas.assistant import Assistant
    from asisten_humas.evaluation.privacy import evaluate

    print_figures(evaluate(path, agency=Assistant.open().agency), as_json)


@app.command()
def replies(path: Data, knowledge: Knowledge = None, as_json: AsJson = False) -> None:
    """Measure the checks on replies with planted faults.

    A JSONL file of complaints with a good reply and faulty ones each.
    """
    from asisten_humas.assistant import Assistant
    from asisten_humas.evaluation.replies import evaluate
    from asisten_humas.knowledge.documents import load_documents

    assistant = Assistant.open()
    documents = load_documents(knowledge or assistant.settings.knowledge_dir)
    print_figures(evaluate(path, assistant.agency, documents, assistant.checker), as_json)


@app.command()
def triage(
    path: Annotated[
        Path | None, typer.Argument(metavar="[PATH]", help="Complaints with their right decisions.")
    ] = None,
    train: Annotated[
        Path | None, typer.Option("--train", metavar="CSV", help="Labelled complaints to learn from.")
    ] = None,
    test: Annotated[
        Path | None, typer.Option("--test", metavar="CSV", help="Labelled complaints to measure on.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Measure triage and duplicates on labelled complaints.

    PATH is a JSONL file for the rules. With --train and --test, category and unit are learned from one CSV (columns
    teks, kategori, unit and, if there are any, kecamatan, kelurahan) and measured on the other.
    """
    if path and not (train or test):
        from asisten_humas.assistant import Assistant
        from asisten_humas.evaluation.triage import evaluate

        print_figures(evaluate(path, Assistant.open().agency), as_json)
    elif train and test and not path:
        from asisten_humas.evaluation.history import evaluate_history

        print_figures(evaluate_history(train, test), as_json)
    else:
        raise InputError(
            "give either a JSONL file, or --train and --test",
            "Berikan satu berkas JSONL, atau --train dan --test.",
        )


@app.command()
def complaints(path: Data, knowledge: Knowledge = None, as_json: AsJson = False) -> None:
    """Measure triage and the drafted replies.

    Like triage, and each complaint is answered: which rules are cited, and whether an order in a text was obeyed.
    """
    from asisten_humas.assistant import Assistant
    from asisten_humas.evaluation.triage import evaluate_replies
    from asisten_humas.settings import read_settings

    # An index of its own: the office's index must not change because something was measured.
    with TemporaryDirectory(prefix="humas-evaluasi-") as folder:
        assistant = Assistant.open(read_settings().model_copy(update={"data": Path(folder)}))
        with progress("passages") as report:
            assistant.index([knowledge] if knowledge else (), progress=report)
        print_figures(evaluate_replies(path, assistant.agency, assistant.reply_chain), as_json)
