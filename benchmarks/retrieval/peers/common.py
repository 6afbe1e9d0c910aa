"""What every peer needs: the data, the shared embeddings, and the form in which rankings are handed back."""

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from cached import CachedE5

DEPTH = 50
"""Chunks asked for; a document ranks where its best chunk does."""


def read(folder: Path) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Return corpus rows and query rows of a BEIR folder."""
    return tuple(
        [json.loads(line) for line in (folder / name).read_text(encoding="utf-8").splitlines()]
        for name in ("corpus.jsonl", "queries.jsonl")
    )


def run(build: Callable[[list[dict[str, str]], CachedE5], Callable[[str], Iterable[str]]]) -> None:
    """Build a pipeline over the corpus named on the command line, and print query id → document ids as JSON."""
    folder, cache = Path(sys.argv[1]), Path(sys.argv[2])
    corpus, queries = read(folder)
    search = build(corpus, CachedE5(cache))
    print(json.dumps({row["_id"]: list(dict.fromkeys(search(row["text"])))[:10] for row in queries}))
