"""`check_reply`: grounding, and on top of it the ways in which a reply can embarrass the office."""

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from asisten_humas.complaints.checks.authority import check_authority
from asisten_humas.complaints.checks.bare_acts import check_bare_acts
from asisten_humas.complaints.checks.bare_claims import check_bare_claims
from asisten_humas.complaints.checks.case import ReplyCase
from asisten_humas.complaints.checks.completions import check_completions
from asisten_humas.complaints.checks.grades import check_grades
from asisten_humas.complaints.checks.injected import check_contacts, check_injected
from asisten_humas.complaints.checks.length import check_length
from asisten_humas.complaints.checks.limits import check_limits
from asisten_humas.complaints.checks.misconduct import check_misconduct
from asisten_humas.complaints.checks.personal import check_personal
from asisten_humas.complaints.checks.promises import check_promises
from asisten_humas.complaints.checks.tone import check_tone
from asisten_humas.complaints.checks.turned import check_turned
from asisten_humas.complaints.checks.under_way import check_under_way
from asisten_humas.models import Agency, CheckReport, Complaint, Finding, Source, Triage

if TYPE_CHECKING:
    from asisten_humas.grounding.checker import Checker

_CHECKS = (
    check_personal,
    check_injected,
    check_contacts,
    check_misconduct,
    check_promises,
    check_completions,
    check_under_way,
    check_bare_acts,
    check_bare_claims,
    check_grades,
    check_limits,
    check_authority,
    check_turned,
    check_tone,
    check_length,
)


def check_reply(
    text: str,
    complaint: Complaint,
    sources: Sequence[Source],
    agency: Agency,
    triage: Triage,
    checker: "Checker | None" = None,
    *,
    day: date | None = None,
) -> CheckReport:
    """Return the sentences of a reply with their evidence, and everything that stands in the way of sending it.

    `checker` adds the grounding of numbers, dates, names and places; without one only the checks of replies run.
    `day` is the day from which relative dates are read (by default the day of the report).
    """
    case = ReplyCase(text, complaint, triage, sources, agency)
    if day is None and complaint.received_at:
        day = complaint.received_at.date()
    grounded = checker.check(text, sources, day=day) if checker else CheckReport()
    own = [finding for check in _CHECKS for finding in check(case)]
    kept = [finding for finding in grounded.findings if _counts(finding, case)]
    findings = sorted((*kept, *own), key=lambda finding: (finding.start, finding.end))
    return CheckReport(sentences=grounded.sentences, findings=tuple(findings))


# Of the findings of grounding, those about values and names that stand in no source at all. What is done, promised,
# owed or reversed is judged here with the records and rules apart, which the general checker does not tell apart.
_KEPT = frozenset(
    {
        "angka_tanpa_sumber",
        "tanggal_tanpa_sumber",
        "hari_tidak_cocok",
        "waktu_tanpa_sumber",
        "kutipan_tanpa_sumber",
        "kutipan_berubah",
        "nama_tanpa_sumber",
        "singkatan_tanpa_sumber",
        "tempat_tanpa_sumber",
        "jabatan_tanpa_sumber",
    }
)
_GREETING = re.compile(
    r"\b(?:Waalaikumsalam|Wa'alaikumsalam|Selamat (?:pagi|siang|sore|malam)|Om [Ss]wastiastu|Shalom)\b"
)


def _counts(finding: Finding, case: ReplyCase) -> bool:
    """Return whether a grounding finding tells something about a reply.

    A greeting is no name. A value that "belongs to something else" is a finding on news notes, where everything is
    about one event; a reply compares a record with a rule, and that is checked by the checks of replies.
    """
    words = case.text[finding.start : finding.end]
    if finding.kind not in _KEPT or _GREETING.search(words):
        return False
    if finding.kind == "waktu_tanpa_sumber" and re.match(r"\s*(?:belas|puluh|menit)\b", case.text[finding.end :]):
        return False  # "satu jam lima belas menit" is a length, not an hour
    if words.isdigit() and re.match(r"\d{1,2}[.)]\s", case.text[finding.start :]):
        return False  # the number of a list's line
    opens = any(span.start == finding.start for span in case.sentences)
    return not (finding.kind == "nama_tanpa_sumber" and opens and " " not in words.strip())
