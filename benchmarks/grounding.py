"""Our checker beside one that compares digits and quotations only, on a file of drafts with planted errors.

    python benchmarks/grounding.py FILE

The baseline does what the best peer's deterministic check does: every number must stand in the notes as digits, and
every quotation must stand there word for word. FILE is JSON Lines as `humas evaluate grounding` reads it.
"""

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from asisten_humas.evaluation.grounding import Check, measure
from asisten_humas.grounding.checker import Checker
from asisten_humas.models import CheckedSentence, CheckReport, Finding, Source
from asisten_humas.statuses import SentenceStatus, Severity

_DIGITS = re.compile(r"\d+(?:[.,:/]\d+)*")
_QUOTE = re.compile(r"[\"“]([^\"”]{12,})[\"”]")


def digits_and_quotes(text: str, sources: Sequence[Source]) -> CheckReport:
    """The baseline: digits by value of their figures, quotations as substrings."""
    notes = " ".join(source.text for source in sources)
    known = {re.sub(r"\D", "", figure) for figure in _DIGITS.findall(notes)}
    known |= {part for figure in _DIGITS.findall(notes) for part in re.split(r"\D", figure)}
    spans = [
        match.span()
        for match in _DIGITS.finditer(text)
        if not {re.sub(r"\D", "", match.group()), *re.split(r"\D", match.group())} & known
    ]
    spans += [m.span() for m in _QUOTE.finditer(text) if m[1].strip(" ,.").lower() not in notes.lower()]
    findings = [_finding(start, end) for start, end in spans]
    return CheckReport(sentences=_sentences(text), findings=tuple(findings))


def _finding(start: int, end: int) -> Finding:
    return Finding(kind="baseline", severity=Severity.BLOCK, start=start, end=end, sentence="", message="", remedy="")


def _sentences(text: str) -> tuple[CheckedSentence, ...]:
    ends = [match.end() for match in re.finditer(r"[.!?][\"”]?(?=\s|$)", text)] or [len(text)]
    starts = [0, *ends[:-1]]
    return tuple(
        CheckedSentence(text=text[start:end], start=start, end=end, status=SentenceStatus.NO_CLAIM)
        for start, end in zip(starts, ends, strict=True)
    )


def table(results: dict[str, dict[str, Any]]) -> str:
    """Return the measures of several checkers side by side."""
    names = list(results)
    rows = [("", *names)]
    kinds = sorted({kind for result in results.values() for kind in result["recall"]})
    rows += [(kind, *(f"{results[name]['recall'][kind]:.2f}" for name in names)) for kind in kinds]
    for group, keys in (
        ("clean", ("blocked_share", "flagged_share", "drafts_unblocked_share")),
        ("ms", ("p50", "p95")),
    ):
        rows += [(f"{group} {key}", *(f"{results[name][group][key]:.3g}" for name in names)) for key in keys]
    width = max(len(row[0]) for row in rows)
    return "\n".join(f"{row[0]:<{width}}" + "".join(f"{cell:>20}" for cell in row[1:]) for row in rows)


def main(arguments: list[str]) -> None:
    items = [json.loads(line) for line in Path(arguments[0]).read_text(encoding="utf-8").splitlines() if line.strip()]
    checkers: dict[str, Check] = {"digits and quotes": digits_and_quotes, "asisten humas": Checker().check}
    print(table({name: measure(items, check) for name, check in checkers.items()}))


if __name__ == "__main__":
    main(sys.argv[1:])
