"""Long lists: ten a page, the page numbers below."""

from typing import TYPE_CHECKING

from app_pages import OpenPage, labels, said
from sample_drafts import news

if TYPE_CHECKING:
    from asisten_humas import Assistant


def test_ten_drafts_a_page(open_page: OpenPage, assistant: "Assistant") -> None:
    for number in range(1, 13):
        assistant.review.add(news(title=f"Naskah ke-{number:02}"), "Sari")
    page = open_page("audit", "Sari")
    assert labels(page).count("Riwayat") == 10
    assert "Naskah ke-12" in said(page) and "Naskah ke-02" not in said(page)

    page.session_state["page_all"] = 2
    page.run()
    assert labels(page).count("Riwayat") == 2
    assert "Naskah ke-02" in said(page)
