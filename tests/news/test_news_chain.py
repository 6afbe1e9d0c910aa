"""The news chain: named steps, masked notes, a checked draft; what is left out is asked; edits are checked alike."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from langchain_core.runnables import Runnable

from asisten_humas.clock import system_clock
from asisten_humas.drafting.editing import with_text
from asisten_humas.errors import ModelError
from asisten_humas.grounding.checker import Checker
from asisten_humas.llm import ScriptedChatModel
from asisten_humas.models import Agency, Draft, FactSheet, Hit, NewsBrief, Passage
from asisten_humas.news.chain import NOTES_SOURCE, STEPS, build_news_chain, recheck
from asisten_humas.news.template import TemplateWriter
from asisten_humas.news.writing import Material

if TYPE_CHECKING:
    from asisten_humas.knowledge.knowledge import Knowledge

DraftOf = Callable[..., Draft]
ROOT = Path(__file__).parent.parent.parent


def test_the_steps() -> None:
    assert STEPS == ("mask", "facts", "gaps", "passages", "write", "settle", "style")


def test_the_chain_is_one_runnable_with_its_steps_by_name(agency: Agency, checker: Checker) -> None:
    chain = build_news_chain(agency=agency, knowledge=None, checker=checker, clock=system_clock)
    assert isinstance(chain, Runnable)
    names = [node.name for node in chain.get_graph().nodes.values()]
    assert [name for name in names if name in STEPS] == list(STEPS)


def test_a_draft_with_its_evidence(draft_of: DraftOf, any_notes: str) -> None:
    draft = draft_of(any_notes)
    assert draft.kind == "berita"
    assert draft.writer == "templat"
    assert not draft.blocked
    assert not draft.calls
    assert [source.id for source in draft.sources] == [NOTES_SOURCE]
    assert draft.fact_sheet
    assert draft.fact_sheet.release_day


def test_personal_data_is_masked_for_good(draft_of: DraftOf) -> None:
    draft = draft_of(
        "Apa: pelatihan kader\nKapan: Rabu 20 Mei 2026\nDi mana: aula desa\n"
        "- pendaftar menghubungi 0812-0000-1234\n- 40 kader hadir"
    )
    assert draft.fact_sheet
    for text in (draft.text, draft.sources[0].text, draft.fact_sheet.notes):
        assert "0812" not in text


def test_what_an_event_is_about_is_no_health_record(draft_of: DraftOf) -> None:
    assert "stunting" in draft_of("Apa: gerakan cegah stunting\nKapan: Rabu 20 Mei 2026\nDi mana: aula desa").text


def test_the_release_day_decides_what_lies_ahead(draft_of: DraftOf, notes: Callable[[str], str]) -> None:
    assert "akan menggelar" in draft_of(notes("isian"), release_day=date(2026, 7, 1)).text
    assert "akan menggelar" not in draft_of(notes("isian")).text


@pytest.mark.parametrize(
    ("event", "told", "release", "day"),
    [
        ("Rabu 29 Juli 2026", "", None, date(2026, 8, 1)),  # fresh: today
        ("Rabu 12 Agustus 2026", "", None, date(2026, 8, 1)),  # ahead: today
        ("Rabu 20 Mei 2026", "", None, date(2026, 5, 20)),  # old: the day of the event
        ("Rabu 20 Mei 2026", "- 128 titik terpasang per 22 Mei", None, date(2026, 5, 22)),
        ("Rabu 20 Mei 2026", "- selesai dipasang 22 Mei", None, date(2026, 5, 20)),
        ("Rabu 20 Mei 2026", "", date(2026, 6, 1), date(2026, 6, 1)),
    ],
)
def test_which_day_counts_as_now(draft_of: DraftOf, event: str, told: str, release: date | None, day: date) -> None:
    draft = draft_of(f"Apa: rapat\nKapan: {event}\nDi mana: aula desa\n{told}", release_day=release)
    assert draft.fact_sheet
    assert draft.fact_sheet.release_day == day


class _Rules:
    """Stands in for the index: one rule for whatever is asked, with the scores it was given."""

    TEXT = "Saluran dikeruk bila endapannya tebal."

    def __init__(self, score: float, keyword: float) -> None:
        self.score, self.keyword = score, keyword

    def search(self, text: str, k: int = 5, *, on: date | None = None, pool: str = "kebijakan") -> list[Hit]:
        passage = Passage(
            id="K08#1", document_id="K08", pool="kebijakan", title="SOP", label="SOP-08", text=self.TEXT, start=0, end=9
        )
        return [Hit(passage=passage, score=self.score, dense=0.8, keyword=self.keyword)] if pool == "kebijakan" else []

    def document(self, id_: str) -> None:
        return None


@pytest.mark.parametrize(
    ("place", "score", "keyword", "shown"),
    [
        ("Kota Harapan", 0.9, 25.0, True),
        ("Kota Harapan", 0.9, 4.0, False),
        ("Kota Harapan", 0.3, 25.0, False),
        ("Kab. Berau", 0.9, 25.0, False),
    ],
)
def test_rules_reach_a_model_only_when_they_fit(
    agency: Agency, checker: Checker, place: str, score: float, keyword: float, shown: bool
) -> None:
    model = ScriptedChatModel(replies=lambda _: {"fakta": []})
    chain = build_news_chain(
        agency=agency,
        knowledge=cast("Knowledge", _Rules(score, keyword)),
        checker=checker,
        model=model,
        prompts_dir=ROOT / "prompts",
        clock=system_clock,
    )
    notes = f"Apa: pengerukan saluran\nSiapa: Kadis Rudi Hartanto\nKapan: Rabu 20 Mei 2026\nDi mana: aula, {place}"
    with pytest.raises(ModelError):
        chain.invoke(NewsBrief(notes=notes))
    assert ("endapannya tebal" in str(model.requests[-1])) is shown


def test_a_statement_left_out_is_asked_about(draft_of: DraftOf) -> None:
    draft = draft_of("Apa: rapat\nKapan: Rabu 20 Mei 2026\nDi mana: aula desa\n- 40 orang hadir\n- (xyz abc")
    asked = [gap for gap in draft.gaps if gap.kind == "belum_terpakai"]
    assert ["xyz" in gap.question for gap in asked] == [True]
    assert not asked[0].required


def test_required_gaps_stand_in_the_text_and_among_the_findings(draft_of: DraftOf) -> None:
    draft = draft_of("Apa: rapat koordinasi\nSiapa: Lurah Budi Hartono\nDi mana: aula desa")
    assert [gap.kind for gap in draft.gaps if gap.required] == ["kapan_kosong"]
    assert "[lengkapi: hari dan tanggal]" in draft.text
    assert "perlu_dilengkapi" in [finding.kind for finding in draft.findings]


class TestRecheck:
    def test_an_unchanged_draft_keeps_its_findings(
        self, draft_of: DraftOf, agency: Agency, checker: Checker, any_notes: str
    ) -> None:
        draft = draft_of(any_notes)
        assert recheck(draft, agency=agency, checker=checker).findings == draft.findings

    def test_an_invented_number_in_text_or_headline_blocks(
        self, draft_of: DraftOf, agency: Agency, checker: Checker, notes: Callable[[str], str]
    ) -> None:
        draft = draft_of(notes("isian"))
        body = with_text(draft, title=draft.title, text=draft.text.replace("24 perahu", "42 perahu"))
        headline = with_text(draft, title="Sebanyak 99 Perahu Naga Ramaikan Festival Kali Bening", text=draft.text)
        for edited in (body, headline):
            assert recheck(edited, agency=agency, checker=checker).blocked

    def test_a_body_that_tells_nothing_blocks(
        self, draft_of: DraftOf, agency: Agency, checker: Checker, notes: Callable[[str], str]
    ) -> None:
        draft = draft_of(notes("isian"))
        empty = with_text(draft, title=draft.title, text="MELATI – ")
        short = with_text(draft, title=draft.title, text=draft.text.split(". ")[0] + ".")
        kinds = [
            [f.kind for f in recheck(edited, agency=agency, checker=checker).findings] for edited in (empty, short)
        ]
        assert "naskah_kosong" in kinds[0]
        assert "naskah_kosong" not in kinds[1]

    def test_house_style_is_checked_too(
        self, draft_of: DraftOf, agency: Agency, checker: Checker, notes: Callable[[str], str]
    ) -> None:
        draft = draft_of(notes("isian"))
        edited = with_text(draft, title=draft.title.upper(), text=draft.text)
        assert "judul_kapital" in [f.kind for f in recheck(edited, agency=agency, checker=checker).findings]


BLOCKS_A_SENTENCE = """Apa: peresmian rumah pompa Kali Melati
Siapa: Kepala DBMSDA Ratna Wulandari
Kapan: Kamis, 12 Maret 2026, pukul 09.00 WIB
Di mana: Kelurahan Mekarsari
Bagaimana:
- pompa berkapasitas 500 liter per detik
"""


def test_a_body_sentence_that_a_check_blocks_is_left_out_and_asked_about(
    draft_of: DraftOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = TemplateWriter.write

    def careless(self: TemplateWriter, sheet: FactSheet, material: Material | None = None) -> Draft:
        draft = told(self, sheet, material)
        *before, body = draft.blocks
        wrong = tuple(s.model_copy(update={"text": s.text.replace("500", "900")}) for s in body.sentences)
        return draft.model_copy(update={"blocks": (*before, body.model_copy(update={"sentences": wrong}))})

    monkeypatch.setattr(TemplateWriter, "write", careless)
    draft = draft_of(BLOCKS_A_SENTENCE)
    assert "900" not in draft.text and not draft.blocked
    assert any("500 liter per detik" in gap.question for gap in draft.gaps)


def test_a_chat_hour_of_a_plan_is_not_the_hour_of_the_event(draft_of: DraftOf) -> None:
    chat = """[Grup Humas – Kamis 12/3/2026]
Joko: min, pipa induk pecah di Jl. Nuri, Kel. Mekarsari
Joko: perbaikan target kelar bsk Jumat jam 6 sore
Joko: 300 sambungan terdampak
"""
    lead = draft_of(chat).blocks[0].sentences[0].text
    assert "pecah di Jalan Nuri" in lead and "18.00" not in lead and "Min " not in lead


def test_what_notes_explain_in_brackets_stands_above_the_usual_meaning(draft_of: DraftOf) -> None:
    notes = BLOCKS_A_SENTENCE + "- pengiriman gas telat karena SPBE (stasiun pengisian) diperbaiki\n"
    assert "sistem pemerintahan" not in draft_of(notes).text


def test_a_figure_that_staff_say_not_to_use_is_not_printed(draft_of: DraftOf) -> None:
    forbidden = "- kuota setahun 900 unit jgn dipake, angkanya beda2\n"
    advice = "- air sumur jangan dipakai minum selama 3 hari\n"
    text = draft_of(BLOCKS_A_SENTENCE + forbidden + advice).text
    assert "kuota" not in text.lower() and "air sumur jangan dipakai" in text.lower()
