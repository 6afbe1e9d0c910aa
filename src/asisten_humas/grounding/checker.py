"""The checker: every sentence of a text against its sources."""

import gc
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date

from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.checks.bounds import check_bounds
from asisten_humas.grounding.checks.changes import check_changes
from asisten_humas.grounding.checks.charges import check_charges
from asisten_humas.grounding.checks.claims import check_claims
from asisten_humas.grounding.checks.completion import check_completion
from asisten_humas.grounding.checks.conditions import check_conditions
from asisten_humas.grounding.checks.dates import check_dates
from asisten_humas.grounding.checks.denied import check_denied
from asisten_humas.grounding.checks.frequencies import check_frequencies
from asisten_humas.grounding.checks.inclusion import check_inclusion
from asisten_humas.grounding.checks.names import check_names
from asisten_humas.grounding.checks.numbers import check_numbers
from asisten_humas.grounding.checks.offices import check_offices
from asisten_humas.grounding.checks.opposites import check_opposites
from asisten_humas.grounding.checks.order import check_order
from asisten_humas.grounding.checks.place_slots import check_place_slots
from asisten_humas.grounding.checks.place_subjects import check_place_subjects
from asisten_humas.grounding.checks.places import check_places
from asisten_humas.grounding.checks.polarity import check_polarity
from asisten_humas.grounding.checks.quotes import check_quotes
from asisten_humas.grounding.checks.repetition import check_repetition
from asisten_humas.grounding.checks.standards import check_standards
from asisten_humas.grounding.checks.steps import check_steps
from asisten_humas.grounding.checks.superlatives import check_superlatives
from asisten_humas.grounding.checks.voice import check_voice
from asisten_humas.grounding.citations import blanked
from asisten_humas.grounding.evidence import checked_sentences, unfounded
from asisten_humas.grounding.profile import with_profile
from asisten_humas.grounding.study import study_draft, study_notes
from asisten_humas.models import Agency, CheckReport, Finding, Source
from asisten_humas.statuses import Severity

_CHECKS = (
    check_numbers,
    check_dates,
    check_quotes,
    check_names,
    check_offices,
    check_places,
    check_place_subjects,
    check_place_slots,
    check_superlatives,
    check_polarity,
    check_conditions,
    check_charges,
    check_denied,
    check_opposites,
    check_changes,
    check_standards,
    check_steps,
    check_order,
    check_bounds,
    check_frequencies,
    check_inclusion,
    check_completion,
    check_claims,
    check_repetition,
    check_voice,
)
_MANY, _THIRD = 3, 3
_TURNED = frozenset({"makna_terbalik", "arah_terbalik", "selesai_tanpa_catatan"})


def _weighed(case: Case, findings: list[Finding]) -> list[Finding]:
    """Return the findings, doubts made grave where they bear each other out.

    Two checks that find the meaning of one sentence turned are no chance; and where a third of the text is in doubt,
    doubts about its claims are no slips.
    """
    segment_at = case.draft.reading.segment_at
    turned = Counter(place for place, _ in {(segment_at(f.start), f.kind) for f in findings if f.kind in _TURNED})
    doubted = {segment_at(f.start) for f in findings if f.severity is not Severity.ADVICE}
    many = len(doubted) >= _MANY and len(doubted) * _THIRD >= len(case.draft.reading.segments)
    return [
        f.model_copy(update={"severity": Severity.BLOCK})
        if (f.kind in _TURNED and turned[segment_at(f.start)] > 1) or (many and f.kind == "klaim_tanpa_sumber")
        else f
        for f in findings
    ]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Pause the collection of cycles: a check makes many small objects and no cycles, and a third of it went there."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


class Checker:
    """Checks texts against sources. It holds no state between texts except a cache of studied sources."""

    def __init__(self, agency: Agency | None = None) -> None:
        self.agency = agency

    def check(self, text: str, sources: Sequence[Source], *, day: date | None = None) -> CheckReport:
        """Return every sentence of `text` with its evidence and status, and the findings in order of place.

        `day` is the day of publication: relative dates and the tense of claims are read from it.
        """
        with _uncollected():
            return self._check(text, sources, day)

    def _check(self, text: str, sources: Sequence[Source], day: date | None) -> CheckReport:
        known = with_profile(sources, self.agency)
        case = Case(
            text, study_draft(blanked(text)), [Sourced(source, study_notes(source.text)) for source in known], day
        )
        found = [finding for check in _CHECKS for finding in check(case)]
        sentences = checked_sentences(case, found)
        found = _weighed(case, [*found, *unfounded(case, sentences, found)])
        return CheckReport(sentences=sentences, findings=tuple(sorted(found, key=lambda f: (f.start, f.end))))
