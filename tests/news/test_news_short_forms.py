"""Short forms of an approved text: whole sentences, within limits, checked against the text they come from."""

import re
from collections.abc import Callable

import pytest

from asisten_humas.grounding.checker import Checker
from asisten_humas.models import Agency, Draft
from asisten_humas.news.short_forms import (
    INSTAGRAM_CHARACTERS,
    INSTAGRAM_HASHTAGS,
    SUMMARY_WORDS,
    instagram,
    photo_caption,
    short_forms,
    summary,
    whatsapp,
)

TITLE = "Dinas Perhubungan Kota Harapan Pasang Lampu Jalan"
LEAD = "KOTA HARAPAN – Dinas Perhubungan memasang 450 lampu jalan di Jalan Melati, Rabu (20/5/2026) pukul 10.00 WIB."


def test_the_four_forms_pass_their_own_check(
    draft_of: Callable[..., Draft], any_notes: str, agency: Agency, checker: Checker
) -> None:
    draft = draft_of(any_notes)
    forms = short_forms(draft.title, draft.text, agency=agency, checker=checker)
    assert [form.kind for form in forms] == ["whatsapp", "instagram", "keterangan_foto", "ringkasan"]
    assert [form.kind for form in forms if form.report.blocked] == []


def test_whatsapp(agency: Agency) -> None:
    text = whatsapp(TITLE, LEAD, agency)
    assert text.startswith(f"*{TITLE}*\n\nKOTA HARAPAN – ")
    assert text.endswith(agency.signature)


def test_instagram_keeps_whole_paragraphs_within_the_limit(agency: Agency) -> None:
    paragraphs = [LEAD, *(f"Paragraf ke-{n} berisi {'kata ' * 60}akhir." for n in range(12))]
    caption = instagram(TITLE, "\n\n".join(paragraphs), agency)
    assert len(caption) <= INSTAGRAM_CHARACTERS
    assert "KOTA HARAPAN –" not in caption
    assert caption.count("#") <= INSTAGRAM_HASHTAGS
    assert caption.split("\n\n")[-3].endswith("akhir.")


def test_the_photo_caption_tells_the_day_and_asks_for_the_photographer() -> None:
    caption = photo_caption(LEAD)
    told = "Dinas Perhubungan memasang 450 lampu jalan di Jalan Melati, Rabu (20/5/2026)."
    assert caption == f"{told} FOTO: [lengkapi: nama fotografer]"


@pytest.mark.parametrize(
    "text",
    [LEAD, LEAD.replace("Dinas Perhubungan", "Kepala Dinas Perhubungan Kota Harapan Rudi Hartanto dan Camat Rina Wati")
     .replace("Jalan Melati", "Jalan Melati, Kelurahan Bumi Ayem, Kecamatan Cempaka, yang gelap sejak lama")],
)  # fmt: skip
def test_the_summary_is_short_and_adds_nothing(text: str) -> None:
    told = summary(TITLE, text)
    assert len(told.split()) <= SUMMARY_WORDS
    assert told.endswith(".")
    assert [word for word in re.findall(r"\w+", told.lower()) if word not in f"{TITLE} {text}".lower()] == []


def test_citation_marks_are_taken_out(agency: Agency, checker: Checker) -> None:
    forms = short_forms(TITLE, f"{LEAD[:-1]} [K04].", agency=agency, checker=checker)
    assert not [form.kind for form in forms if "[K04]" in form.text]


def test_what_a_form_changes_is_checked(agency: Agency, checker: Checker) -> None:
    forms = {form.kind: form for form in short_forms(TITLE, LEAD, agency=agency, checker=checker)}
    assert forms["keterangan_foto"].report.sentences
    assert not forms["keterangan_foto"].report.blocked
