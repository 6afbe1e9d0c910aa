"""Unduh naskah: only approved texts are offered, as files that hold exactly them."""

from typing import TYPE_CHECKING

from app_pages import OpenPage, said
from sample_drafts import BODY, LEAD, news

if TYPE_CHECKING:
    from asisten_humas import Assistant


def test_an_approved_text_is_offered_in_every_format(open_page: OpenPage, assistant: "Assistant") -> None:
    review = assistant.review
    record = review.add(news(), "Sari")
    review.approve(record.id, "Budi", review.submit(record.id, "Sari").fingerprint)
    page = open_page("release", "Sari", naskah=record.id)
    assert [element.label for element in page.get("download_button")] == [
        "Unduh Dokumen Word",
        "Unduh Markdown",
        "Unduh Halaman web",
        "Unduh Pesan WhatsApp",
        "Unduh Takarir Instagram",
    ]
    assert f"{LEAD}\n\nJembatan itu sepanjang 24 meter." in said(page)
    assert "Disetujui Budi" in said(page)


def test_anything_else_is_refused_in_one_sentence(open_page: OpenPage, assistant: "Assistant") -> None:
    record = assistant.review.add(news(), "Sari")
    page = open_page("release", "Sari", naskah=record.id)
    assert not page.get("download_button")
    assert "hanya naskah yang disetujui boleh keluar" in said(page)
    assert BODY not in said(page)


def test_the_list_holds_approved_texts_only(open_page: OpenPage, assistant: "Assistant") -> None:
    assistant.review.add(news(title="Belum Jadi"), "Sari")
    page = said(open_page("release", "Sari"))
    assert "Belum ada naskah yang disetujui." in page
    assert "Belum Jadi" not in page
