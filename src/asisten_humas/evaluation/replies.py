"""How many planted faults of replies are found, and how many good replies are blocked."""

import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from asisten_humas.complaints.checks.reply import check_reply
from asisten_humas.complaints.intake import read_complaints
from asisten_humas.complaints.sources import document_source, reply_sources
from asisten_humas.complaints.triage import triage
from asisten_humas.models import Agency, Complaint, Document, Finding, Source, Triage
from asisten_humas.statuses import Severity

if TYPE_CHECKING:
    from asisten_humas.grounding.checker import Checker

_COUNTED = (Severity.BLOCK, Severity.WARNING)


def evaluate(
    path: Path, agency: Agency, documents: Sequence[Document], checker: "Checker | None" = None
) -> dict[str, Any]:
    """Return `{"recall": {fault: share}, "good_blocked_share", "good_warned_share", "n", "faults", "ms"}`.

    `path` is a JSONL file as described in README-complaints.md; `documents` are the policies, of which those in force
    on the day of each report are given to the checks. A fault counts as found when a finding that blocks or warns
    overlaps its span or lies in its sentence, and the good reply has none in the same place.
    """
    rows = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]
    complaints = {complaint.tracking_id: complaint for complaint in read_complaints(path).complaints}
    found: dict[str, list[bool]] = {}
    blocked, warned, seconds = [], [], 0.0
    for row in rows:
        complaint = complaints[str(row["id"])]
        decided = triage(complaint, agency)
        sources = _sources(complaint, decided, agency, documents)
        started = time.perf_counter()
        good = check_reply(row["good_reply"], complaint, sources, agency, decided, checker).findings
        blocked.append(any(finding.severity is Severity.BLOCK for finding in good))
        warned.append(any(finding.severity is Severity.WARNING for finding in good))
        for fault in row["faults"]:
            report = check_reply(fault["text"], complaint, sources, agency, decided, checker)
            found.setdefault(fault["kind"], []).append(_is_found(fault, report.findings, good))
        seconds += time.perf_counter() - started
    checks = len(rows) + sum(map(len, found.values()))
    return {
        "recall": {kind: _mean(hits) for kind, hits in sorted(found.items())},
        "good_blocked_share": _mean(blocked),
        "good_warned_share": _mean(warned),
        "n": len(rows),
        "faults": sum(map(len, found.values())),
        "ms": round(1000 * seconds / max(1, checks), 1),
    }


def _sources(
    complaint: Complaint, decided: Triage, agency: Agency, documents: Sequence[Document]
) -> tuple[Source, ...]:
    day = complaint.received_at.date() if complaint.received_at else None
    rules = [doc for doc in documents if doc.pool == "kebijakan" and (day is None or doc.in_force(day))]
    return (*reply_sources(complaint, decided, agency), *map(document_source, rules))


def _is_found(fault: dict[str, Any], findings: Sequence[Finding], good: Sequence[Finding]) -> bool:
    start, end = fault["span"]
    near = (
        finding
        for finding in findings
        if (finding.start < end and start < finding.end) or finding.sentence.strip() == fault["sentence"].strip()
    )
    # A finding that the good reply gets for the same words shows no fault.
    return any(one.severity in _COUNTED and not any(_alike(one, other) for other in good) for one in near)


def _alike(finding: Finding, other: Finding) -> bool:
    return other.severity in _COUNTED and (other.kind, other.sentence) == (finding.kind, finding.sentence)


def _mean(values: Sequence[bool]) -> float:
    return round(sum(values) / len(values), 4) if values else 0.0
