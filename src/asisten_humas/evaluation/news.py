"""How much of staff notes the rules find, and how the drafts written from them fare in the checks.

Input: JSON Lines, one item a line: `notes`, and `facts`, a list of what a person found in them (`kind`: what, who,
when, where, why, how, number, quote; `text`: in that person's words, several things parted by ";").
"""

import re
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from asisten_humas.errors import InputError
from asisten_humas.evaluation.datasets import read_jsonl
from asisten_humas.evaluation.metrics import percentile
from asisten_humas.grounding.checker import Checker
from asisten_humas.grounding.dates import find_dates
from asisten_humas.grounding.numbers import find_numbers
from asisten_humas.grounding.stems import stems
from asisten_humas.models import Agency, Fact, FactKind, FactSheet, NewsBrief, Source, SourceKind
from asisten_humas.news.facts import build_fact_sheet
from asisten_humas.news.plain import plain, times_in
from asisten_humas.news.template import TemplateWriter
from asisten_humas.news.writing import Material

FOUND_AT = 0.6
"""Share of a label's numbers and content words that the facts must hold for the label to count as found."""

_OWN_KIND = {"who": FactKind.WHO, "when": FactKind.WHEN, "where": FactKind.WHERE, "why": FactKind.WHY}
_QUOTED = re.compile(r"[\"“](.+?)[\"”]")


def evaluate(path: Path | str, *, agency: Agency | None = None) -> dict[str, Any]:
    """Return the measures of a file of notes.

    `{"recall": {kind: share}, "own_kind": {kind: share}, "drafts": {"unblocked_share", "quotes_verbatim_share"},
    "ms": {"p50", "p95"}}`: recall of the fact sheet by rules alone, in any fact, and for who, when, where and why in
    facts of that kind; drafts of the template writer, checked against the notes on the day of the event; milliseconds
    from notes to draft. Raises InputError for a file of another form.
    """
    items = [_item(row, where) for row, where in read_jsonl(Path(path))]
    if not items:
        raise InputError(f"{path} holds no items", f"{path} tidak berisi data.")
    return measure(items, agency)


def measure(items: Iterable[dict[str, Any]], agency: Agency | None = None) -> dict[str, Any]:
    """Return the measures over the items."""
    found: dict[str, list[bool]] = {}
    own: dict[str, list[bool]] = {}
    unblocked: list[bool] = []
    verbatim: list[bool] = []
    milliseconds: list[float] = []
    checker = Checker(agency)
    for item in items:
        started = time.perf_counter()
        sheet = build_fact_sheet(NewsBrief(notes=item["notes"]), agency)
        draft = TemplateWriter(agency).write(sheet, Material(sheet.event_day) if sheet.event_day else None)
        milliseconds.append(1000 * (time.perf_counter() - started))
        for label in item["facts"]:
            found.setdefault(label["kind"], []).append(is_found(label, sheet))
            if label["kind"] in _OWN_KIND:
                own.setdefault(label["kind"], []).append(is_found(label, sheet, kind=_OWN_KIND[label["kind"]]))
        source = Source(id="catatan", kind=SourceKind.NOTES, text=sheet.notes, title="Catatan")
        unblocked.append(not checker.check(draft.text, (source,), day=sheet.event_day).blocked)
        verbatim.extend(quote.text.rstrip(".,") in draft.text for quote in sheet.quotes)
    return {
        "recall": {kind: _share(hits) for kind, hits in sorted(found.items())},
        "own_kind": {kind: _share(hits) for kind, hits in sorted(own.items())},
        "drafts": {"unblocked_share": _share(unblocked), "quotes_verbatim_share": _share(verbatim)},
        "ms": {"p50": round(percentile(milliseconds, 0.5)), "p95": round(percentile(milliseconds, 0.95))},
    }


def is_found(label: dict[str, str], sheet: FactSheet, *, kind: FactKind | None = None) -> bool:
    """Return whether the sheet holds what a label names: a quotation word for word, anything else by its content.

    With `kind`, only the first thing that the label names, before a semicolon, is looked for, in facts of that kind.
    """
    if label["kind"] == "quote":
        quoted = _QUOTED.search(label["text"])
        return quoted is not None and any(_same_words(quoted[1], quote.text) for quote in sheet.quotes)
    facts = [fact for fact in sheet.facts if kind in (None, fact.kind)]
    wanted = _content(plain(label["text"].split(";")[0] if kind else label["text"]))
    if kind is FactKind.WHEN:
        # The hour of an event, and what happens on the day, stand in statements.
        wanted = [forms for forms in wanted if any(form.startswith("tanggal ") for form in forms)]
    held = frozenset[str]().union(*(forms for fact in facts for forms in _content(_told(fact))))
    return not wanted or sum(bool(forms & held) for forms in wanted) / len(wanted) >= FOUND_AT


def _told(fact: Fact) -> str:
    return f"{fact.about} {plain(fact.text)} {plain(fact.position)}"


def _content(text: str) -> list[frozenset[str]]:
    """Return the forms of each day, hour, number and content word of a text."""
    dates = find_dates(text)
    days = [frozenset({f"tanggal {mention.day} {mention.month}"}) for mention in dates if mention.month]
    hours = [frozenset({f"pukul {mention.minutes}"}) for mention in times_in(text)]
    numbers = [frozenset({f"{mention.value:f}"}) for mention in find_numbers(text)]
    for mention in reversed(dates):
        text = text[: mention.start] + text[mention.end :]
    words = [stems(word) | {word} for word in re.findall(r"[a-z]{4,}", text.lower()) if word != "pukul"]
    return [*days, *hours, *numbers, *words]


def _same_words(one: str, other: str) -> bool:
    return re.findall(r"\w+", one.lower()) == re.findall(r"\w+", other.lower())


def _share(hits: list[bool]) -> float:
    return round(sum(hits) / len(hits), 4) if hits else 0.0


def _item(row: dict[str, Any], where: str) -> dict[str, Any]:
    facts = row.get("facts")
    named = isinstance(facts, list) and all(isinstance(f, dict) and {"kind", "text"} <= f.keys() for f in facts)
    if not isinstance(row.get("notes"), str) or not named:
        raise InputError(
            f"{where}: an item needs 'notes' and 'facts', each with 'kind' and 'text'",
            f"{where}: setiap butir memerlukan 'notes' dan 'facts' yang masing-masing berisi 'kind' dan 'text'.",
        )
    return row
