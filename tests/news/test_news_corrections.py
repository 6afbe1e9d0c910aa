"""Facts corrected before drafting: the notes change at the fact's own place, and nowhere else."""

from collections.abc import Callable

import pytest

from asisten_humas.errors import InputError
from asisten_humas.models import Agency, Draft, FactKind, FactSheet, NewsBrief
from asisten_humas.news.corrections import corrected_notes
from asisten_humas.news.facts import build_fact_sheet

NOTES = """Apa: peresmian rumah pompa Kali Melati
Siapa: Kepala DBMSDA Ratna Wulandari
Kapan: Kamis, 12 Maret 2026, pukul 09.00 WIB
Di mana: Kelurahan Mekarsari
Bagaimana:
- pompa berkapasitas 500 liter per detik
- warga yang hadir 40 orang"""


@pytest.fixture
def sheet(agency: Agency) -> FactSheet:
    return build_fact_sheet(NewsBrief(notes=NOTES), agency)


def id_of(sheet: FactSheet, words: str) -> str:
    return next(fact.id for fact in sheet.facts if words in fact.text)


def test_a_changed_fact_replaces_its_own_words_in_the_draft(sheet: FactSheet, draft_of: Callable[..., Draft]) -> None:
    notes = corrected_notes(sheet, {id_of(sheet, "500"): "pompa berkapasitas 650 liter per detik"})
    assert notes == NOTES.replace("500", "650")
    text = draft_of(notes).text
    assert "650 liter" in text and "500" not in text


def test_a_removed_fact_is_not_written(sheet: FactSheet, draft_of: Callable[..., Draft]) -> None:
    text = draft_of(corrected_notes(sheet, {id_of(sheet, "40 orang"): ""})).text
    assert "40" not in text and "500 liter" in text


def test_an_added_fact_is_written_with_the_notes_as_evidence(sheet: FactSheet, draft_of: Callable[..., Draft]) -> None:
    notes = corrected_notes(sheet, {}, [(FactKind.HOW, "biaya pompa Rp2,4 miliar dari APBD 2026"), (FactKind.HOW, " ")])
    draft = draft_of(notes)
    assert "Rp2,4 miliar" in draft.text and not draft.blocked


def test_nothing_changed_leaves_the_notes_letter_for_letter(sheet: FactSheet) -> None:
    assert corrected_notes(sheet, {fact.id: fact.text for fact in sheet.facts}) == NOTES


def test_two_facts_at_once_keep_their_places(sheet: FactSheet) -> None:
    changes = {
        id_of(sheet, "500"): "pompa berkapasitas 1.250 liter per detik",
        id_of(sheet, "40 orang"): "hadir 9 warga",
    }
    notes = corrected_notes(sheet, changes)
    assert "- pompa berkapasitas 1.250 liter per detik\n- hadir 9 warga" in notes


def test_an_unknown_fact_and_facts_of_the_same_words_are_refused(sheet: FactSheet) -> None:
    with pytest.raises(InputError, match="no fact F99"):
        corrected_notes(sheet, {"F99": "x"})
    first = sheet.facts[0]
    doubled = sheet.model_copy(update={"facts": (*sheet.facts, first.model_copy(update={"id": "F98"}))})
    with pytest.raises(InputError, match="share words"):
        corrected_notes(doubled, {first.id: "satu", "F98": "dua"})
