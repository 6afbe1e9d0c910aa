"""How well the checker finds planted errors and leaves faithful drafts alone.

Input: JSON Lines, one item a line: `notes`, `draft_clean`, and `corrupted`, a list of variants of the clean draft with
one planted error each (`kind`, `text`, `sentence`, `span` = [start, end) of the error, `original`).
"""

import json
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from asisten_humas.errors import InputError
from asisten_humas.grounding.checker import Checker
from asisten_humas.models import CheckReport, Finding, Source, SourceKind
from asisten_humas.statuses import Severity

Check = Callable[[str, Sequence[Source]], CheckReport]
_COUNTED = (Severity.BLOCK, Severity.WARNING)


def evaluate(path: Path | str, *, check: Check | None = None) -> dict[str, Any]:
    """Return the measures of a file of drafts, by default of the checker without embeddings.

    `{"recall": {kind: share}, "clean": {"sentences", "blocked_share", "flagged_share", "drafts_unblocked_share"},
    "ms": {"p50", "p95"}}`. An error is found when a blokir or peringatan finding overlaps its span or lies in its
    sentence, and the clean draft has no finding of that kind there. Raises InputError for a file of another form.
    """
    return measure(_items(Path(path)), check or Checker().check)


def measure(items: Iterable[dict[str, Any]], check: Check) -> dict[str, Any]:
    """Return the measures over the items, with any checking function (a baseline, for instance)."""
    hits: dict[str, list[bool]] = {}
    clean = _Clean()
    seconds: list[float] = []
    for item in items:
        sources = (Source(id="catatan", kind=SourceKind.NOTES, text=item["notes"], title="Catatan"),)
        started = time.perf_counter()
        report = check(item["draft_clean"], sources)
        seconds.append(time.perf_counter() - started)
        clean.add(report)
        for variant in item["corrupted"]:
            started = time.perf_counter()
            found = check(variant["text"], sources).findings
            seconds.append(time.perf_counter() - started)
            hits.setdefault(variant["kind"], []).append(is_found(variant, found, report.findings))
    return {
        "recall": {kind: round(sum(found) / len(found), 4) for kind, found in sorted(hits.items())},
        "clean": clean.shares(),
        "ms": {"p50": _percentile(seconds, 0.5), "p95": _percentile(seconds, 0.95)},
    }


def is_found(variant: dict[str, Any], findings: Iterable[Finding], clean: Iterable[Finding]) -> bool:
    """Return whether a finding marks the planted error and is new against the findings of the clean draft."""
    start, end = variant["span"]
    sentence_start, sentence_end = _sentence(variant)
    shift = len(variant["original"]) - (end - start)
    old = {finding.kind for finding in clean if _counts(finding, sentence_start, sentence_end + shift)}
    return any(
        finding.kind not in old
        for finding in findings
        if _counts(finding, start, end) or _counts(finding, sentence_start, sentence_end)
    )


def _counts(finding: Finding, start: int, end: int) -> bool:
    return finding.severity in _COUNTED and finding.start < end and start < finding.end


def _sentence(variant: dict[str, Any]) -> tuple[int, int]:
    start, end = variant["span"]
    text, sentence = variant["text"], variant["sentence"]
    found = text.find(sentence, max(0, end - len(sentence) - 1))
    if found < 0 or found > start:
        found = text.find(sentence)
    return (found, found + len(sentence)) if found >= 0 else (start, end)


class _Clean:
    """Counts over the faithful drafts."""

    def __init__(self) -> None:
        self.sentences = self.blocked = self.flagged = self.drafts = self.unblocked = 0

    def add(self, report: CheckReport) -> None:
        self.drafts += 1
        self.unblocked += not report.blocked
        for sentence in report.sentences:
            inside = {f.severity for f in report.findings if f.start < sentence.end and sentence.start < f.end}
            self.sentences += 1
            self.blocked += Severity.BLOCK in inside
            self.flagged += not inside.isdisjoint(_COUNTED)

    def shares(self) -> dict[str, float]:
        return {
            "sentences": self.sentences,
            "blocked_share": round(self.blocked / max(1, self.sentences), 4),
            "flagged_share": round(self.flagged / max(1, self.sentences), 4),
            "drafts_unblocked_share": round(self.unblocked / max(1, self.drafts), 4),
        }


def _percentile(seconds: list[float], share: float) -> float:
    ordered = sorted(seconds)
    return round(1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))], 2) if ordered else 0.0


def _items(path: Path) -> list[dict[str, Any]]:
    try:
        items = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise InputError(
            f"{path.name} cannot be read as JSON Lines ({type(error).__name__}); give one JSON object a line",
            f"{path.name} tidak dapat dibaca sebagai JSON Lines; tulis satu objek JSON per baris.",
        ) from error
    for number, item in enumerate(items, 1):
        missing = {"notes", "draft_clean", "corrupted"} - set(item)
        if missing:
            raise InputError(
                f"{path.name}, line {number}: fields missing: {', '.join(sorted(missing))}",
                f"{path.name}, baris {number}: kolom berikut belum ada: {', '.join(sorted(missing))}.",
            )
    return items
