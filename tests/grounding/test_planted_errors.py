"""The measured bar, on invented drafts with one planted error of each kind."""

from typing import Any

import pytest

from asisten_humas.evaluation.grounding import is_found, measure
from asisten_humas.grounding.checker import Checker
from asisten_humas.models import CheckReport, Finding, Source
from asisten_humas.statuses import Severity

HIGH = (
    "number_changed", "number_invented", "date_changed", "weekday_wrong", "person_name_changed", "place_changed",
    "quote_altered", "quote_misattributed",
)  # fmt: skip


@pytest.fixture(scope="module")
def measured(planted: list[dict[str, Any]]) -> dict[str, Any]:
    return measure(planted, Checker().check)


@pytest.mark.parametrize("kind", HIGH)
def test_wrong_values_and_quotes_are_found(measured: dict[str, Any], kind: str) -> None:
    assert measured["recall"][kind] >= 0.94


@pytest.mark.parametrize("kind", ["position_changed", "completed_action_invented"])
def test_wrong_offices_and_invented_deeds_are_found(measured: dict[str, Any], kind: str) -> None:
    assert measured["recall"][kind] >= 0.9


@pytest.mark.parametrize("kind", ["unsupported_claim", "negation_or_direction_flip"])
def test_claims_without_support_and_turned_meanings_are_found(measured: dict[str, Any], kind: str) -> None:
    assert measured["recall"][kind] >= 0.8


def test_faithful_drafts_are_left_alone(measured: dict[str, Any]) -> None:
    clean = measured["clean"]
    assert clean["sentences"] > 250
    assert clean["blocked_share"] <= 0.02
    assert clean["flagged_share"] <= 0.08
    assert clean["drafts_unblocked_share"] >= 0.8


def test_a_checker_that_finds_nothing_scores_nothing(planted: list[dict[str, Any]]) -> None:
    nothing = measure(planted[:2], lambda text, sources: CheckReport())
    assert set(nothing["recall"].values()) == {0.0}
    assert nothing["clean"]["drafts_unblocked_share"] == 1.0


def test_a_finding_that_the_clean_draft_has_too_does_not_count() -> None:
    variant = {"text": "Ada 9 kios.", "sentence": "Ada 9 kios.", "span": [4, 5], "original": "8"}

    def finding(kind: str, severity: Severity) -> Finding:
        return Finding(kind=kind, severity=severity, start=0, end=11, sentence="", message="", remedy="")

    new = finding("angka_tanpa_sumber", Severity.WARNING)
    assert is_found(variant, [new], [])
    assert not is_found(variant, [new], [finding("angka_tanpa_sumber", Severity.BLOCK)])
    assert is_found(variant, [new], [finding("lain", Severity.BLOCK)])
    assert not is_found(variant, [finding("saran", Severity.ADVICE)], [])


def test_sources_are_the_notes_alone(planted: list[dict[str, Any]]) -> None:
    seen: list[Source] = []

    def spy(text: str, sources: Any) -> CheckReport:
        seen.extend(sources)
        return CheckReport()

    measure(planted[:1], spy)
    assert {source.text for source in seen} == {planted[0]["notes"]}
