"""Fixtures for grounding: checking a draft against notes, and the invented drafts with planted errors."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from asisten_humas.grounding.checker import Checker
from asisten_humas.grounding.sentences import split
from asisten_humas.models import CheckReport, Source, SourceKind

Check = Callable[..., CheckReport]


@pytest.fixture(scope="session")
def check() -> Check:
    """Return a function that checks a draft against notes."""
    checker = Checker()

    def run(notes: str, draft: str, *, day: date | None = None) -> CheckReport:
        return checker.check(draft, [Source(id="catatan", kind=SourceKind.NOTES, text=notes)], day=day)

    return run


@pytest.fixture(scope="session")
def kinds(check: Check) -> Callable[[str, str], set[str]]:
    """Return a function that gives the kinds of findings of a draft against notes."""
    return lambda notes, draft: {finding.kind for finding in check(notes, draft).findings}


@pytest.fixture(scope="session")
def planted() -> list[dict[str, Any]]:
    """Return the invented drafts in the form of the evaluation: notes, a clean draft, variants with one error each."""
    text = (Path(__file__).parent / "data" / "drafts.yaml").read_text(encoding="utf-8")
    return [_item(entry) for entry in yaml.safe_load(text)]


def _item(entry: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": entry["id"],
        "notes": entry["notes"],
        "draft_clean": entry["draft"],
        "corrupted": list(_variants(entry["draft"], entry["errors"])),
    }


def _variants(draft: str, errors: list[dict[str, str]]) -> Iterator[dict[str, Any]]:
    for error in errors:
        if "after" in error:
            start = draft.index(error["after"]) + len(error["after"]) + 1
            text = f"{draft[: start - 1]} {error['new']}{draft[start - 1 :]}"
        else:
            start = draft.index(error["old"])
            text = draft.replace(error["old"], error["new"], 1)
        sentence = next(span for span in split(text) if span.start <= start < span.end)
        yield {
            "kind": error["kind"],
            "text": text,
            "sentence": sentence.of(text),
            "span": [start, start + len(error["new"])],
            "original": error.get("old", ""),
        }
