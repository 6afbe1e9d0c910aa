"""Beranda: what waits for whom."""

from typing import TYPE_CHECKING

from app_pages import OpenPage, labels, said
from sample_drafts import news, reply

if TYPE_CHECKING:
    from asisten_humas import Assistant


def test_empty_piles_say_so(open_page: OpenPage) -> None:
    page = said(open_page("start", "Sari"))
    assert "Tidak ada naskah Anda yang belum selesai." in page
    assert "Tidak ada naskah orang lain yang menunggu." in page
    assert "Belum ada naskah yang disetujui." in page


def test_each_draft_lies_on_the_pile_of_who_acts_next(open_page: OpenPage, assistant: "Assistant") -> None:
    review = assistant.review
    review.add(news(title="Naskah Sari Sendiri"), "Sari")
    waiting = review.add(reply("9001"), "Budi")
    review.submit(waiting.id, "Budi")
    done = review.add(news(title="Naskah Jadi"), "Budi")
    review.approve(done.id, "Tuti", review.submit(done.id, "Budi").fingerprint)

    page = open_page("start", "Sari")
    assert {"Lanjutkan", "Periksa", "Unduh"} <= set(labels(page))
    assert all(text in said(page) for text in ("Naskah Sari Sendiri", "Laporan 9001", "Naskah Jadi"))

    of_budi = open_page("start", "budi")
    assert "Periksa" not in labels(of_budi), "one's own draft is never for oneself to check"
