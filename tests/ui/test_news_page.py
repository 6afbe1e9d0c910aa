"""Tulis berita: from the form or notes to a stored draft, its evidence, editing and handing in."""

from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextArea, TextInput

from app_pages import OpenPage, button, labels, said
from asisten_humas.statuses import DraftStatus
from sample_drafts import LEAD, news

if TYPE_CHECKING:
    from asisten_humas import Assistant

QUOTE = "Pompa ini menyala sendiri begitu muka air naik."
FORM = {
    "event": "Peresmian rumah pompa Kali Melati",
    "who": "Ratna Wulandari, Kepala DBMSDA Kota Harapan",
    "when": "Kamis, 12 Maret 2026, pukul 09.00 WIB",
    "where": "Kelurahan Mekarsari",
    "how": "Kapasitas pompa 500 liter per detik.",
    "quote_1": QUOTE,
}
NOTES = """Kerja bakti membersihkan saluran Jalan Nuri, Kelurahan Mekarsari
Kamis, 12 Maret 2026 pukul 07.00 WIB
diikuti 25 warga dan petugas DBMSDA
"""


def test_nothing_given_is_said(open_page: OpenPage, assistant: "Assistant") -> None:
    page = open_page("news", "Sari")
    button(page, "Susun naskah").click().run()
    assert "Bahannya masih kosong." in said(page)
    assert assistant.review.list() == []


def test_the_facts_can_be_looked_at_first(open_page: OpenPage, assistant: "Assistant") -> None:
    page = open_page("news", "Sari")
    for name, value in FORM.items():
        page.text_area(key=f"brief_{name}").set_value(value)
    page.text_input(key="brief_speaker_1").set_value("Ratna Wulandari")
    button(page, "Lihat fakta dulu").click().run()
    assert "Hari kegiatan: Kamis, 12 Maret 2026" in said(page)
    facts = " ".join(element.value for element in (*page.text_input, *page.text_area))
    assert "rumah pompa Kali Melati" in facts and "Pompa ini menyala sendiri" in said(page)
    assert assistant.review.list() == []


def fact_field(page: AppTest, words: str) -> TextInput | TextArea:
    """Return the field of the fact that holds these words."""
    fields = [field for field in (*page.text_input, *page.text_area) if " · F" in field.label]
    return next(field for field in fields if words in (field.value or ""))


def look_at_facts(page: AppTest, notes: str) -> None:
    page.segmented_control(key="brief_way").set_value("Tempel catatan").run()
    page.text_area(key="brief_notes").set_value(notes)
    button(page, "Lihat fakta dulu").click().run()


def test_a_corrected_fact_is_what_gets_written(open_page: OpenPage, assistant: "Assistant") -> None:
    page = open_page("news", "Sari")
    look_at_facts(page, NOTES)
    fact_field(page, "25 warga").set_value("diikuti 52 warga dan petugas DBMSDA")
    button(page, "Susun dari fakta ini").click().run()
    (summary,) = assistant.review.list()
    draft = assistant.review.get(summary.id).draft
    assert "52 warga" in draft.text and "25" not in draft.text
    assert draft.fact_sheet and "diikuti 52 warga" in draft.fact_sheet.notes


def test_an_answered_question_closes_the_gap(open_page: OpenPage, assistant: "Assistant") -> None:
    page = open_page("news", "Sari")
    look_at_facts(page, NOTES.replace("Kamis, 12 Maret 2026 pukul 07.00 WIB\n", ""))
    (question,) = [field for field in page.text_input if "Hari dan tanggal" in field.label]
    assert "(wajib)" in question.label
    question.set_value("Kamis, 12 Maret 2026")
    button(page, "Susun dari fakta ini").click().run()
    (summary,) = assistant.review.list()
    draft = assistant.review.get(summary.id).draft
    assert "Kamis (12/3/2026)" in draft.text
    assert "kapan_kosong" not in {gap.kind for gap in draft.gaps}


def test_a_form_becomes_a_stored_draft_with_its_quote(open_page: OpenPage, assistant: "Assistant") -> None:
    page = open_page("news", "Sari")
    for name, value in FORM.items():
        page.text_area(key=f"brief_{name}").set_value(value)
    page.text_input(key="brief_speaker_1").set_value("Ratna Wulandari")
    page.text_input(key="brief_position_1").set_value("Kepala DBMSDA Kota Harapan")
    button(page, "Susun naskah").click().run()
    (summary,) = assistant.review.list()
    draft = assistant.review.get(summary.id).draft
    assert page.query_params["naskah"] == str(summary.id)
    assert QUOTE.rstrip(".") in draft.text
    assert all(sentence.text in said(page) for sentence in draft.report.sentences)
    button(page, "Kembali ke Tulis berita").click().run()
    assert page.text_area(key="brief_event").value == "", "a brief that became a draft makes room for the next one"


def test_notes_become_a_draft_that_can_be_handed_in(open_page: OpenPage, assistant: "Assistant") -> None:
    page = open_page("news", "Sari")
    page.segmented_control(key="brief_way").set_value("Tempel catatan").run()
    page.text_area(key="brief_notes").set_value(NOTES)
    button(page, "Susun naskah").click().run()
    (summary,) = assistant.review.list()
    button(page, "Ajukan untuk diperiksa").click().run()
    assert "Naskah diajukan." in said(page)
    assert assistant.review.get(summary.id).status is DraftStatus.SUBMITTED
    assert "Ajukan untuk diperiksa" not in labels(page)


def test_a_file_of_notes_becomes_a_draft(open_page: OpenPage, assistant: "Assistant") -> None:
    page = open_page("news", "Sari")
    page.segmented_control(key="brief_way").set_value("Unggah berkas").run()
    page.file_uploader[0].set_value(("catatan.txt", NOTES.encode(), "text/plain")).run()
    button(page, "Susun naskah").click().run()
    assert len(assistant.review.list()) == 1


def test_a_file_that_cannot_be_read_is_a_sentence(open_page: OpenPage) -> None:
    page = open_page("news", "Sari")
    page.segmented_control(key="brief_way").set_value("Unggah berkas").run()
    page.file_uploader[0].set_value(("catatan.pdf", b"bukan pdf", "application/pdf")).run()
    assert len(page.error) == 1
    assert "catatan.pdf: namanya berakhiran .pdf" in said(page)


@pytest.mark.parametrize("person", ["Sari", "Budi"])
def test_an_edit_is_a_checked_version_by_its_editor(
    open_page: OpenPage, assistant: "Assistant", person: str
) -> None:  # fmt: skip
    record = assistant.review.add(news(), "Sari")
    page = open_page("news", person, naskah=record.id)
    page.button(key=f"begin_text_{record.id}").click().run()
    page.text_area(key=f"text_{record.id}_1").set_value(f"{LEAD}\n\nAcara dihadiri 900 warga.")
    button(page, "Simpan dan periksa ulang").click().run()
    stored = assistant.review.get(record.id)
    assert (stored.version, stored.editor) == (2, person)
    assert any("900" in finding.message for finding in stored.draft.findings), "the new figure has no source"
    assert stored.blocked
    assert "Masih ada yang memblokir" in said(page)


def test_new_notes_make_a_new_version(open_page: OpenPage, assistant: "Assistant") -> None:
    page = open_page("news", "Sari")
    page.segmented_control(key="brief_way").set_value("Tempel catatan").run()
    page.text_area(key="brief_notes").set_value(NOTES)
    button(page, "Susun naskah").click().run()
    (summary,) = assistant.review.list()
    page.button(key=f"begin_notes_{summary.id}").click().run()
    notes = page.text_area(key=f"notes_{summary.id}_1")
    notes.set_value(notes.value.replace("25 warga", "40 warga"))
    button(page, "Susun ulang dari bahan ini").click().run()
    stored = assistant.review.get(summary.id)
    assert stored.version == 2
    assert "40 warga" in stored.draft.text and "25 warga" not in stored.draft.text


def test_a_returned_draft_tells_why(open_page: OpenPage, assistant: "Assistant") -> None:
    record = assistant.review.add(news(), "Sari")
    assistant.review.submit(record.id, "Sari")
    assistant.review.send_back(record.id, "Budi", "Sebutkan sumber panjang jembatan.")
    page = said(open_page("news", "Sari", naskah=record.id))
    assert "Dikembalikan oleh Budi: Sebutkan sumber panjang jembatan." in page
