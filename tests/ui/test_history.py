"""Riwayat: every version with author and time, any two of them compared, and the first text always there."""

from typing import TYPE_CHECKING

from app_pages import OpenPage, said
from sample_drafts import BODY, LEAD, news

if TYPE_CHECKING:
    from streamlit.testing.v1 import AppTest

    from asisten_humas import Assistant

PUBLIC_BODY = BODY.replace(" [K18]", "")


def test_any_two_versions_are_compared_and_the_first_text_stays(open_page: OpenPage, assistant: "Assistant") -> None:
    review = assistant.review
    record = review.add(news(), "Sari")
    review.revise(record.id, news(LEAD, "Jembatan itu sepanjang 42 meter."), "Budi")
    review.revise(record.id, news(LEAD, "Jembatan itu sepanjang 42 meter dan kukuh."), "Tuti")
    page = open_page("news", "Sari", naskah=record.id)
    table = page.table[0].value
    assert list(table["Siapa"]) == ["Sari", "Budi", "Tuti"]
    assert list(table["Langkah"]) == [f"menyimpan versi {number}" for number in (1, 2, 3)]
    assert all("WIB" in when for when in table["Waktu"])

    assert "42 meter :green[**dan kukuh**]" in marked(page)
    left, _ = (box for box in page.selectbox if "Versi" in str(box.options[0]))
    assert [option.split(" · ")[:2] for option in left.options] == [
        ["Versi 1", "Sari"],
        ["Versi 2", "Budi"],
        ["Versi 3", "Tuti"],
    ]
    left.set_value(1).run()
    assert ":red[~~24~~]:green[**42**]" in marked(page)
    assert "dicoret hanya ada pada versi 1" in said(page) and PUBLIC_BODY in said(page)


def marked(page: "AppTest") -> str:
    """Return the Markdown of the page with its marks."""
    return "\n".join(element.value for element in page.markdown)


def test_one_version_is_the_first_text(open_page: OpenPage, assistant: "Assistant") -> None:
    record = assistant.review.add(news(), "Sari")
    page = open_page("news", "Budi", naskah=record.id)
    assert "Naskah pertama" in [element.label for element in page.expander]
    assert "Versi 1 oleh Sari" in said(page)


def test_the_reason_of_a_step_stands_beside_it(open_page: OpenPage, assistant: "Assistant") -> None:
    record = assistant.review.add(news(), "Sari")
    assistant.review.submit(record.id, "Sari")
    assistant.review.send_back(record.id, "Budi", "Sebutkan sumbernya.")
    table = open_page("review", "Budi", naskah=record.id).table[0].value
    assert list(table["Langkah"])[-1] == "mengembalikan versi 1"
    assert list(table["Alasan"])[-1] == "Sebutkan sumbernya\\."
