"""The checks of a news draft: body and headline against the notes, then the house style."""

from typing import TYPE_CHECKING

from asisten_humas.models import Agency, CheckReport, Draft, Finding
from asisten_humas.news.headlines import as_sentence
from asisten_humas.news.style import check_style
from asisten_humas.statuses import SentenceStatus, Severity

if TYPE_CHECKING:
    from asisten_humas.grounding.checker import Checker

_GAP = "[lengkapi"


def grounded(draft: Draft, checker: "Checker") -> CheckReport:
    """Return the check of a draft's body and headline against its sources.

    A finding about the headline stands at offset 0 to 0 of the body, with the headline as its sentence.
    """
    day = draft.fact_sheet.release_day if draft.fact_sheet else None
    report = _not_empty(draft, checker.check(draft.text, draft.sources, day=day))
    if not draft.title or draft.title.startswith("[lengkapi"):
        return report
    notes = draft.fact_sheet.notes if draft.fact_sheet else ""
    titled = checker.check(as_sentence(draft.title, f"{notes}\n{draft.text}"), draft.sources, day=day)
    about_title = tuple(
        finding.model_copy(update={"start": 0, "end": 0, "sentence": draft.title}) for finding in titled.findings
    )
    return report.model_copy(update={"findings": (*about_title, *report.findings)})


def _not_empty(draft: Draft, report: CheckReport) -> CheckReport:
    """Return the report, with a finding that blocks when the body tells nothing: a weak model may stop at once."""
    if any(sentence.status is not SentenceStatus.NO_CLAIM for sentence in report.sentences) or _GAP in draft.text:
        return report
    empty = Finding(
        kind="naskah_kosong",
        severity=Severity.BLOCK,
        start=0,
        end=len(draft.text),
        sentence=draft.text,
        message="Naskah ini tidak memberitakan apa-apa.",
        remedy="Tulis isinya dari catatan, atau susun ulang naskahnya.",
    )
    return report.model_copy(update={"findings": (empty, *report.findings)})


def recheck(draft: Draft, *, agency: Agency, checker: "Checker") -> Draft:
    """Return the draft with its report made anew: the check a draft gets from the chain, for a text a person edited."""
    return styled(draft.model_copy(update={"report": grounded(draft, checker)}), agency)


def styled(draft: Draft, agency: Agency | None) -> Draft:
    """Return the draft with the house style's findings added to its report; they warn or advise and never block."""
    findings = (*draft.report.findings, *check_style(draft, agency))
    return draft.model_copy(update={"report": draft.report.model_copy(update={"findings": findings})})
