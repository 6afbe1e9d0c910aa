"""Aturan: passages in force on a day, with their validity."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

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


def test_what_no_rule_is_about_finds_nothing(open_page: OpenPage) -> None:
    assert "Tidak ada yang cocok" in search(open_page, "siapa penemu telepon?", date(2026, 3, 2))


def test_a_rule_of_tomorrow_is_named_with_its_day(open_page: OpenPage) -> None:
    page = search(open_page, "kapan lubang di jalan ditambal", date(2024, 6, 3))
    assert "baru berlaku mulai 01-03-2025" in page


def test_an_uploaded_rule_is_found_and_ends_the_one_it_replaces(open_page: OpenPage, office: Path) -> None:
    page = open_page("rules", "Sari")
    text = b"# Jam museum\n\nMuseum kota dibuka pukul sembilan pagi dan ditutup pukul empat sore."
    page.file_uploader(key="rule_file").set_value(("museum.md", text, "text/markdown"))
    page.text_input(key="rule_number").set_value("Perwal 7/2026")
    page.date_input(key="rule_start").set_value(date(2026, 2, 2))
    page.selectbox(key="rule_replaces").set_value("K04")
    button(page, "Simpan").click().run()
    assert not page.exception
    assert "Perwal 7/2026 sudah dapat dicari." in said(page)
    assert (office / "pengetahuan" / "kebijakan" / "museum.md.yaml").is_file()

    found = search(open_page, "kapan museum kota dibuka?", date(2026, 3, 2))
    assert "Perwal 7/2026" in found
    assert "berlaku sejak 2 Feb 2026" in found
    last_day = search(open_page, "kapan lubang di jalan ditambal", date(2026, 2, 1))
    assert "SOP-04/DBMSDA/2025" in last_day
    assert "sampai 1 Feb 2026" in last_day


def test_a_bad_upload_is_one_sentence_and_nothing_is_kept(open_page: OpenPage, office: Path) -> None:
    page = open_page("rules", "Sari")
    page.file_uploader(key="rule_file").set_value(("aturan.pdf", b"<html>404</html>", "application/pdf"))
    button(page, "Simpan").click().run()
    assert "aturan.pdf: namanya berakhiran .pdf, tetapi isinya halaman web" in said(page)
    assert not (office / "pengetahuan").exists()


def test_without_a_file_the_form_says_so(open_page: OpenPage) -> None:
    page = open_page("rules", "Sari")
    button(page, "Simpan").click().run()
    assert "Pilih berkasnya lebih dulu." in said(page)


def test_a_knowledge_file_that_cannot_be_read_is_named_and_the_office_works(
    open_page: OpenPage, office: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "pengetahuan"
    shutil.copytree(os.environ["HUMAS_KNOWLEDGE"], folder)
    (folder / "kebijakan" / "rusak.docx").write_bytes(b"bukan docx")
    monkeypatch.setenv("HUMAS_KNOWLEDGE", str(folder))
    page = search(open_page, "kapan lubang di jalan ditambal", date(2026, 3, 2))
    assert "SOP-04/DBMSDA/2025" in page
    assert "Tidak terindeks: rusak.docx: namanya berakhiran .docx" in page
