"""The model writer, with a scripted model: ids are looked up, quotations rendered by code, one repair."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from asisten_humas.errors import ModelError
from asisten_humas.llm import ScriptedChatModel
from asisten_humas.models import BlockKind, Draft, Fact, FactKind, NewsBrief
from asisten_humas.news.answers import NewsText, ProposedFact, ProposedFacts, RepairedSentences
from asisten_humas.news.facts import build_fact_sheet
from asisten_humas.news.proposals import with_proposals
from asisten_humas.news.sentences import cleaned
from asisten_humas.prompts import load_prompt

DraftOf = Callable[..., Draft]
NOTES = """Apa: pemasangan lampu jalan
Siapa: Dishub Kota Harapan; Kadis Rudi Hartanto
Kapan: Rabu 20 Mei 2026, 10.00 WIB
Di mana: Jl. Melati, Kel. Bumi Ayem
Mengapa: 12 kecelakaan malam thn 2025
Bagaimana:
- 450 titik baru dipasang, 128 sdh terpasang
- JANGAN tulis nama kontraktor (PT Gelap Gulita)
Rudi: "Ruas gelap yang sering celaka kami terangi lebih dulu."
"""
NO_PROPOSALS: dict[str, Any] = {"fakta": []}


def sentence(text: str, *facts: str) -> dict[str, Any]:
    return {"teks": text, "fakta": list(facts), "rujukan": []}


def block(kind: str, *sentences: dict[str, Any], quote: str = "") -> dict[str, Any]:
    return {"jenis": kind, "kutipan": quote, "kalimat": list(sentences)}


LEAD = block(
    "teras",
    sentence(
        "Dinas Perhubungan Kota Harapan memasang lampu jalan di Jalan Melati, Kelurahan Bumi Ayem, Rabu (20/5/2026).",
        "F1",
    ),
)
GOOD = {
    "judul": ["Dinas Perhubungan Kota Harapan Pasang Lampu Jalan di Jalan Melati"],
    "blok": [
        LEAD,
        block("tubuh", sentence("Sebanyak 450 titik baru dipasang dan 128 di antaranya sudah terpasang.", "F7", "F99")),
        block("kutipan", quote="Q1"),
    ],
}


def test_a_draft_from_facts(draft_of: DraftOf) -> None:
    model = ScriptedChatModel(replies=[NO_PROPOSALS, GOOD])
    draft = draft_of(NOTES, model)
    assert not draft.blocked
    assert draft.writer == "skrip"
    assert [call.step for call in draft.calls] == ["facts", "write"]
    assert draft.text.startswith("KOTA HARAPAN – Dinas Perhubungan")
    assert '"Ruas gelap yang sering celaka kami terangi lebih dulu," kata Kepala Dinas' in draft.text
    assert draft.blocks[-1].kind is BlockKind.QUOTE


def test_unknown_facts_and_quotations_are_dropped(draft_of: DraftOf) -> None:
    answer = {**GOOD, "blok": [*GOOD["blok"], block("kutipan", quote="Q9"), block("kutipan", quote="Q1")]}
    draft = draft_of(NOTES, ScriptedChatModel(replies=[NO_PROPOSALS, answer]))
    assert "F99" not in {fact for part in draft.blocks for s in part.sentences for fact in s.facts}
    assert draft.text.count("Ruas gelap") == 1
    assert len(draft.blocks) == 3


def test_what_staff_forbid_does_not_reach_the_writing_prompt(draft_of: DraftOf) -> None:
    model = ScriptedChatModel(replies=[NO_PROPOSALS, GOOD])
    draft_of(NOTES, model)
    assert "Gelap Gulita" not in str(model.requests[1])
    assert "Kota Harapan" in str(model.requests[1])


def test_an_invented_number_is_repaired_once(draft_of: DraftOf) -> None:
    wrong = {**GOOD, "blok": [LEAD, block("tubuh", sentence("Sebanyak 900 titik baru dipasang.", "F7"))]}
    mended = {"kalimat": [{"nomor": 2, "teks": "Sebanyak 450 titik baru dipasang.", "fakta": ["F7", "F99"]}]}
    model = ScriptedChatModel(replies=[NO_PROPOSALS, wrong, mended])
    draft = draft_of(NOTES, model)
    assert draft.repaired
    assert not draft.blocked
    assert "450 titik" in draft.text
    assert "900" in str(model.requests[2])
    assert [call.step for call in draft.calls] == ["facts", "write", "repair"]


def test_a_finding_is_told_to_the_writer_and_not_to_staff(draft_of: DraftOf) -> None:
    wrong = {**GOOD, "blok": [LEAD, block("tubuh", sentence("Sebanyak 900 titik baru dipasang.", "F7"))]}
    model = ScriptedChatModel(replies=[NO_PROPOSALS, wrong, {"kalimat": []}])
    draft = draft_of(NOTES, model)
    assert any("catat dulu" in finding.remedy for finding in draft.findings)
    assert "catat dulu" not in str(model.requests[2])


def test_a_repair_may_remove_a_sentence_but_not_the_dateline(draft_of: DraftOf) -> None:
    wrong = {**GOOD, "blok": [LEAD, block("tubuh", sentence("Sebanyak 900 titik baru dipasang.", "F7"))]}
    emptied = {"kalimat": [{"nomor": 2, "teks": "", "fakta": []}, {"nomor": 1, "teks": "Hapus.", "fakta": []}]}
    draft = draft_of(NOTES, ScriptedChatModel(replies=[NO_PROPOSALS, wrong, emptied]))
    assert "900" not in draft.text
    assert draft.text.startswith("KOTA HARAPAN – Dinas Perhubungan")


def test_a_finding_on_a_quotation_is_no_task_of_the_writer(draft_of: DraftOf) -> None:
    notes = NOTES.replace("Ruas gelap", "Ruas 900 meter")
    told = block("tubuh", sentence("Sebanyak 800 titik baru dipasang.", "F7"))
    wrong = {**GOOD, "blok": [LEAD, told, block("kutipan", quote="Q1")]}
    model = ScriptedChatModel(replies=[NO_PROPOSALS, wrong, {"kalimat": [{"nomor": 3, "teks": "Lain.", "fakta": []}]}])
    draft = draft_of(notes, model)
    assert "Ruas 900 meter yang sering celaka" in draft.text
    assert "3. " not in str(model.requests[2]).split("TEMUAN")[-1].split("<temuan>")[-1]


def test_what_stays_wrong_blocks(draft_of: DraftOf) -> None:
    wrong = {**GOOD, "blok": [LEAD, block("tubuh", sentence("Sebanyak 900 titik baru dipasang.", "F7"))]}
    still = {"kalimat": [{"nomor": 2, "teks": "Sebanyak 901 titik baru dipasang.", "fakta": ["F7"]}]}
    assert draft_of(NOTES, ScriptedChatModel(replies=[NO_PROPOSALS, wrong, still])).blocked


def test_a_headline_that_the_notes_do_not_bear_out_gives_way(draft_of: DraftOf) -> None:
    invented = {**GOOD, "judul": ["Wali Kota Resmikan 900 Lampu Jalan", GOOD["judul"][0]]}
    draft = draft_of(NOTES, ScriptedChatModel(replies=[NO_PROPOSALS, invented]))
    assert draft.title == GOOD["judul"][0]
    only = {**GOOD, "judul": ["Wali Kota Resmikan 900 Lampu Jalan"]}
    draft = draft_of(NOTES, ScriptedChatModel(replies=[NO_PROPOSALS, only]))
    assert "900" not in draft.title
    assert "Lampu Jalan" in draft.title


def test_a_useless_model_raises(draft_of: DraftOf) -> None:
    with pytest.raises(ModelError):
        draft_of(NOTES, ScriptedChatModel(replies=lambda _: "maaf, saya tidak bisa"))


class TestProposals:
    def propose(self, *proposals: tuple[str, str]) -> list[tuple[FactKind, str]]:
        sheet = build_fact_sheet(NewsBrief(notes=NOTES))
        answer = ProposedFacts(fakta=[ProposedFact(jenis=kind, potongan=text, jabatan="") for kind, text in proposals])
        more = with_proposals(sheet, answer).facts[len(sheet.facts) :]
        assert all(sheet.notes[fact.start : fact.end] == fact.text for fact in more)
        return [(fact.kind, fact.text) for fact in more]

    def test_words_of_the_notes_are_kept_once(self) -> None:
        assert self.propose(("siapa", "Jl. Melati"), ("siapa", "Jl.  Melati")) == [(FactKind.WHO, "Jl. Melati")]

    @pytest.mark.parametrize(
        "text",
        [
            "900 titik baru",  # not in the notes
            "PT Gelap Gulita",  # forbidden
            "sering celaka",  # a speaker's words
            "   ",
        ],
    )
    def test_anything_else_is_dropped(self, text: str) -> None:
        assert self.propose(("angka", text)) == []


class TestCorrections:
    """Proposals that name what the sheet holds already."""

    NOTES = """Apa: peninjauan jembatan
Siapa: Kadis Rudi Hartanto; kapus Melati
Kapan: Rabu 20 Mei 2026
Di mana: Ds. Melati
Bagaimana:
- PDAM janji kirim tangki, blm jalan
- sawah terendam 860 ha; tambak 310 ha
- kontrak 2 th, kartu dibagi 10 Juni di Lapangan Bata
- Damkar (Pak Joko, Kabid): pipa bocor
"""

    def sheet(self, *proposals: tuple[str, str, str]) -> dict[str, Fact]:
        sheet = build_fact_sheet(NewsBrief(notes=self.NOTES))
        answer = ProposedFacts(fakta=[ProposedFact(jenis=k, potongan=t, jabatan=j) for k, t, j in proposals])
        facts = with_proposals(sheet, answer).facts
        assert len({fact.id for fact in facts}) == len({(fact.start, fact.end, fact.kind) for fact in facts})
        assert all(self.NOTES[fact.start : fact.end] == fact.text for fact in facts)
        return {fact.text: fact for fact in facts}

    def test_a_known_statement_takes_the_proposed_kind_and_keeps_its_id(self) -> None:
        text = "PDAM janji kirim tangki, blm jalan"
        before = self.sheet()
        for words in (text, "PDAM janji kirim tangki"):
            after = self.sheet(("langkah_lanjut", words, ""))
            assert after[text].kind is FactKind.NEXT
            assert after[text].id == before[text].id
            assert len(after) == len(before)

    def test_pieces_that_belong_together_become_one_fact(self) -> None:
        after = self.sheet(("mengapa", "sawah terendam 860 ha; tambak 310 ha", ""))
        assert after["sawah terendam 860 ha; tambak 310 ha"].kind is FactKind.WHY
        assert "tambak 310 ha" not in after

    def test_a_step_or_a_place_inside_a_longer_statement_is_named_beside_it(self) -> None:
        after = self.sheet(("langkah_lanjut", "kartu dibagi 10 Juni", ""), ("di_mana", "Lapangan Bata", ""))
        assert after["kartu dibagi 10 Juni"].kind is FactKind.NEXT
        assert after["Lapangan Bata"].kind is FactKind.WHERE
        assert after["kontrak 2 th, kartu dibagi 10 Juni di Lapangan Bata"].kind is FactKind.NUMBER

    def test_the_event_its_day_and_its_place_keep_their_kinds(self) -> None:
        wrong = [("angka", "peninjauan jembatan", ""), ("bagaimana", "Rabu 20 Mei 2026", ""), ("apa", "Ds. Melati", "")]
        assert self.sheet(*wrong) == self.sheet()

    def test_an_office_counts_when_it_stands_beside_the_name(self) -> None:
        after = self.sheet(("siapa", "Joko", "Kabid"), ("siapa", "PDAM", "Kadis"))
        assert after["Joko"].position == "Kabid"
        assert after["PDAM"].position == ""


def test_markup_and_ids_of_a_model_are_taken_out() -> None:
    assert cleaned("**Sebanyak 450 titik** dipasang [F7]") == "Sebanyak 450 titik dipasang."
    assert cleaned("- `` ") == ""


@pytest.mark.parametrize(
    ("name", "schema"),
    [("berita-fakta", ProposedFacts), ("berita-tulis", NewsText), ("berita-perbaiki", RepairedSentences)],
)
def test_examples_of_the_prompts_fit_their_schema(name: str, schema: type[Any]) -> None:
    prompt = load_prompt(Path(__file__).parents[2] / "prompts", name)
    assert prompt.examples
    assert prompt.output == schema.__name__
    for example in prompt.examples:
        schema.model_validate(example.output)
        assert prompt.render(**example.variables).messages


def test_the_examples_of_writing_keep_to_its_own_limit() -> None:
    prompt = load_prompt(Path(__file__).parents[2] / "prompts", "berita-tulis")
    sentences = [s["teks"] for e in prompt.examples for block in e.output["blok"] for s in block["kalimat"]]
    assert "paling panjang 25 kata" in prompt.system
    assert all(len(text.split()) <= 25 for text in sentences)


def test_proposals_that_cannot_be_used_take_nothing_away(draft_of: DraftOf) -> None:
    cut = ModelError("the model stopped at the token limit", "Model berhenti di batas token.")
    draft = draft_of(NOTES, ScriptedChatModel(replies=[cut, GOOD]))
    assert not draft.blocked
    assert "128 di antaranya sudah terpasang" in draft.text
