"""The command tree and the one place where failures become an exit code."""

import sys
from collections.abc import Sequence

import typer

from asisten_humas.cli import (
    audit,
    check,
    database,
    evaluate,
    export,
    index,
    mask,
    news,
    publish,
    reply,
    review,
    search,
    triage,
)
from asisten_humas.errors import HumasError

app = typer.Typer(
    name="humas",
    help="Draft news items and complaint replies, every sentence with its evidence.",
    add_completion=False,
    pretty_exceptions_enable=False,
    # Plain help: rich would take longer to load than everything else together.
    rich_markup_mode=None,
)
for _command in (
    index.index,
    search.search,
    news.news,
    reply.reply,
    check.check,
    mask.mask,
    triage.triage,
    export.export,
    publish.publish,
):
    app.command()(_command)
app.add_typer(review.app, name="review")
app.add_typer(audit.app, name="audit")
app.add_typer(database.app, name="database")
app.add_typer(evaluate.app, name="evaluate")


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; an expected failure is one line on stderr."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        result = app(given or ["--help"], prog_name="humas", standalone_mode=False)
    except HumasError as error:
        return _fail(error.english, error.exit_code)
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "humas"
        return _fail(f"{error.format_message().rstrip('.')}; see {command} --help", error.exit_code)
    except typer.Abort:
        return _fail("stopped", 130)
    except OSError as error:
        if error.filename is None:
            raise
        return _fail(f"{error.filename}: {str(error.strerror).lower()}; check the name and the rights", 2)
    return result if isinstance(result, int) else 0


def _fail(sentence: str, code: int) -> int:
    # One line, whatever a lower library put into its message.
    print(f"humas: {' '.join(sentence.split())}", file=sys.stderr)  # noqa: T201
    return code
