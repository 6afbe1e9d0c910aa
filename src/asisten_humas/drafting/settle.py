"""Check, repair at most once with the findings, check again; what is still unsupported stays marked and blocks."""

from collections.abc import Callable

from asisten_humas.models import CheckReport, Draft, Finding
from asisten_humas.statuses import Severity


def settle(
    draft: Draft,
    check: Callable[[Draft], CheckReport],
    repair: Callable[[Draft, tuple[Finding, ...]], Draft] | None,
) -> Draft:
    """Return the draft with its report, after at most one repair.

    `repair` is None for a writer that cannot do better. A repair that leaves more blocking
    findings than it met is thrown away: the first text was nearer to the facts.
    """
    first = draft.model_copy(update={"report": check(draft)})
    if not first.report.blocked or repair is None:
        return first
    again = repair(first, first.findings)
    second = again.model_copy(update={"report": check(again), "repaired": True})
    return second if _blocks(second) <= _blocks(first) else first.model_copy(update={"calls": second.calls})


def _blocks(draft: Draft) -> int:
    return sum(finding.severity is Severity.BLOCK for finding in draft.findings)
