"""Aturan: passages in force on a day, with their validity."""

from datetime import date

from app_pages import OpenPage, button, said


def search(open_page: OpenPage, text: str, on: date) -> str:
    """Return what the page says after a search."""
    page = open_page("rules", "Sari")
    page.text_input[0].set_value(text)
    page.date_input[0].set_value(on)
    button(page, "Cari").click().run()
    assert not page.exception
    return said(page)


def test_a_rule_in_force_is_shown_with_its_days(open_page: OpenPage) -> None:
    page = search(open_page, "kapan lubang di jalan ditambal", date(2026, 3, 2))
    assert "SOP-04/DBMSDA/2025" in page
    assert "berlaku sejak" in page


def test_a_day_before_every_rule_finds_nothing(open_page: OpenPage) -> None:
    assert "Tidak ada yang cocok" in search(open_page, "kapan lubang di jalan ditambal", date(1999, 1, 4))
