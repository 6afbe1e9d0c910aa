"""One editor at a time: who edits is told to the others, and nothing is written over or lost."""

from typing import TYPE_CHECKING

import pytest

from app_pages import OpenPage, button, labels, said
from asisten_humas.statuses import DraftStatus
from sample_drafts import LEAD, news

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

    from asisten_humas import Assistant

OTHER = f"{LEAD}\n\nJembatan itu dibuka untuk umum."


def editing(open_page: OpenPage, person: str, number: int) -> "AppTest":
    """Return the page of a draft that this person has begun to edit."""
    page = open_page("news", person, naskah=number)
    return page.button(key=f"begin_text_{number}").click().run()


def test_reading_takes_no_lock_and_editing_does(open_page: OpenPage, assistant: "Assistant") -> None:
    record = assistant.review.add(news(), "Sari")
    open_page("news", "Sari", naskah=record.id)
    assert assistant.review.editor_of(record.id) is None
    page = editing(open_page, "Sari", record.id)
    held = assistant.review.editor_of(record.id)
    assert held is not None and held.by == "Sari"
    assert "Simpan dan periksa ulang" in labels(page)
    page.button(key=f"end_text_{record.id}").click().run()
    assert assistant.review.editor_of(record.id) is None


def test_the_other_is_told_who_edits_and_since_when(open_page: OpenPage, assistant: "Assistant") -> None:
    record = assistant.review.add(news(), "Sari")
    editing(open_page, "Sari", record.id)
    page = open_page("news", "Budi", naskah=record.id)
    assert "Sari sedang menyunting naskah ini sejak " in said(page)
    assert "Mulai menyunting" not in labels(page) and "Simpan dan periksa ulang" not in labels(page)


def test_saving_gives_the_lock_back(open_page: OpenPage, assistant: "Assistant") -> None:
    record = assistant.review.add(news(), "Sari")
    page = editing(open_page, "Sari", record.id)
    page.text_area(key=f"text_{record.id}_1").set_value(OTHER)
    button(page, "Simpan dan periksa ulang").click().run()
    assert (assistant.review.get(record.id).version, assistant.review.editor_of(record.id)) == (2, None)


@pytest.mark.parametrize("still_editing", [True, False])
def test_after_a_lost_lock_nothing_is_written_over_and_nothing_typed_is_lost(
    open_page: OpenPage, assistant: "Assistant", still_editing: bool
) -> None:
    record = assistant.review.add(news(), "Sari")
    page = editing(open_page, "Sari", record.id)
    assistant.review.unlock(record.id, "Sari")  # as when it ends by itself
    assistant.review.lock(record.id, "Budi")
    assistant.review.revise(record.id, news(title="Judul dari Budi"), "Budi")
    if not still_editing:
        assistant.review.unlock(record.id, "Budi")
    page.text_area(key=f"text_{record.id}_1").set_value(OTHER)
    button(page, "Simpan dan periksa ulang").click().run()

    assert assistant.review.get(record.id).draft.title == "Judul dari Budi"
    sentence = "Budi sedang menyunting naskah" if still_editing else "Suntingan Anda belum disimpan"
    assert sentence in page.error[0].value.replace("\\", "")
    assert OTHER in page.code[0].value
    button(page, "Buang suntingan ini").click().run()
    assert not page.code


def test_editing_an_approved_text_is_announced_as_what_it_does(open_page: OpenPage, assistant: "Assistant") -> None:
    review = assistant.review
    record = review.add(news(), "Sari")
    review.approve(record.id, "Budi", review.submit(record.id, "Sari").fingerprint)
    page = open_page("news", "Sari", naskah=record.id)
    assert "Bila disunting, ia kembali menjadi draf" in said(page)
    page = editing(open_page, "Sari", record.id)
    page.text_area(key=f"text_{record.id}_1").set_value(OTHER)
    button(page, "Simpan dan periksa ulang").click().run()
    stored = review.get(record.id)
    assert (stored.status, stored.approval) == (DraftStatus.DRAFT, None)


def test_a_rejected_text_is_not_edited(open_page: OpenPage, assistant: "Assistant") -> None:
    record = assistant.review.add(news(), "Sari")
    assistant.review.submit(record.id, "Sari")
    assistant.review.reject(record.id, "Budi", "Acara batal.")
    page = open_page("news", "Sari", naskah=record.id)
    assert "Naskah berstatus ditolak tidak dapat Anda sunting." in said(page)
    assert "Mulai menyunting" not in labels(page)
