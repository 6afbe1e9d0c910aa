"""How results look: one JSON document on stdout, or text for people; progress and notes go to stderr.

Texts by citizens and uploads reach a terminal here, so control characters (escape sequences among them) are shown as
a replacement mark and never sent on, and rich's markup is never read from them.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from asisten_humas.statuses import SENTENCE_STATUSES, SEVERITIES, SentenceStatus, Severity

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from asisten_humas.models import CheckedSentence, CheckReport, Draft, Finding, Gap

STATUS_STYLES = {
    SentenceStatus.SUPPORTED: ("✓", "green"),
    SentenceStatus.PARTIAL: ("~", "yellow"),
    SentenceStatus.UNSUPPORTED: ("✗", "bold red"),
    SentenceStatus.NO_CLAIM: ("·", "dim"),
}
SEVERITY_STYLES = {Severity.BLOCK: "bold red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}


def print_json(document: Any) -> None:
    """Print `document` as one JSON document on stdout. Surrogates that UTF-8 cannot hold become `?`."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    sys.stdout.write(text.encode("utf-8", "replace").decode("utf-8") + "\n")


def console() -> "Console":
    """Return the console for results (stdout)."""
    from rich.console import Console

    return Console(highlight=False, soft_wrap=False)


def note(sentence: str) -> None:
    """Print one line for people on stderr, out of the way of results."""
    sys.stderr.write(f"{visible(sentence)}\n")


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """Show a progress bar on stderr, if a person looks at it, while the block runs; yields `report(done, total)`."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(label, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def visible(text: str) -> str:
    """Return the text with control characters other than line breaks and tabs replaced by `�`."""
    return "".join(c if c in "\n\t" or c.isprintable() or c == "\u00a0" else "\ufffd" for c in text)


def plain(text: str, style: str = "") -> "Text":
    """Return text by anybody, ready for a terminal: no markup, no control characters."""
    from rich.text import Text

    return Text(visible(text), style=style)


def table(*columns: str, wide: str = "") -> "Table":
    """Return an open table with these column headings; only the column `wide` breaks into lines."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    made = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        made.add_column(column, overflow="fold", no_wrap=column != wide, min_width=24 if column == wide else None)
    return made


def print_draft(draft: "Draft", out: "Console") -> None:
    """Print title, every sentence with its status and evidence, then findings, photos and gaps."""
    if draft.title:
        out.print(plain(draft.title, "bold"))
    out.print(plain(f"{draft.kind} · {draft.subject} · penulis: {draft.writer}", "dim"))
    out.print()
    print_report(draft.report, out)
    for photo in draft.attachments:
        out.print(plain(f"\nFoto {photo.name}: {photo.caption or '(tanpa keterangan)'}"))
        if photo.alt:
            out.print(plain(f"  yang tampak: {photo.alt}", "dim"))
    print_gaps(draft.gaps, out)


def print_report(report: "CheckReport", out: "Console") -> None:
    """Print every sentence with its status and evidence, then the findings."""
    end = 0
    for sentence in report.sentences:
        if sentence.start - end > 1 and end:
            out.print()  # a new paragraph: more than a space lies between the sentences
        end = sentence.end
        _print_sentence(sentence, out)
    if report.findings:
        out.print(plain("\nTemuan", "bold"))
    for finding in report.findings:
        _print_finding(finding, out)


def print_gaps(gaps: "tuple[Gap, ...]", out: "Console") -> None:
    """Print what is still to be asked; a required gap keeps the draft from approval."""
    if gaps:
        out.print(plain("\nPerlu dilengkapi", "bold"))
    for gap in gaps:
        out.print(plain(f"  {'wajib' if gap.required else 'bila ada'}: {gap.question}", "red" if gap.required else ""))


def _print_sentence(sentence: "CheckedSentence", out: "Console") -> None:
    from rich.padding import Padding

    mark, style = STATUS_STYLES[sentence.status]
    line = plain(f"{mark} ", style).append(visible(sentence.text))
    line.append(f"  {SENTENCE_STATUSES[sentence.status].label.lower()}", style=style)
    out.print(line)
    for evidence in sentence.evidence:
        source = f"{evidence.source_id}: {shorten(evidence.title, 70)}" if evidence.title else evidence.source_id
        out.print(Padding(plain(f"↳ [{source}] “{shorten(evidence.text)}”", "dim"), (0, 0, 0, 4)))


def _print_finding(finding: "Finding", out: "Console") -> None:
    line = plain(f"  {SEVERITIES[finding.severity].label.lower()}", SEVERITY_STYLES[finding.severity])
    out.print(line.append(visible(f" ({finding.kind}): {finding.message} {finding.remedy}"), style="default"))


def shorten(text: str, width: int = 160) -> str:
    """Return the text on one line, cut at a word to `width` characters."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[:width].rsplit(" ", 1)[0] + " …"


def print_figures(figures: Mapping[str, Any], as_json: bool) -> None:
    """Print measured figures: as JSON, or one line each with nested names joined by a dot."""
    if as_json:
        print_json(figures)
        return
    rows = table("figure", "value")
    for name, value in _flat(figures):
        rows.add_row(plain(name), f"{value:.3f}" if isinstance(value, float) else str(value))
    console().print(rows)


def _flat(figures: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in figures.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def draft_json(draft: "Draft", record_id: int | None) -> dict[str, Any]:
    """Return a draft as a JSON document: its fields, its text, whether it is blocked, and its number in review."""
    return {
        "id": record_id,
        **draft.model_dump(mode="json"),
        "text": draft.text,
        "blocked": draft.blocked,
    }
