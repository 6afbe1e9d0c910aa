"""Laporan warga: the queue by time left, the masked report, and what was decided about it."""

import json
from typing import TYPE_CHECKING

import pytest

from app_pages import OpenPage, button, labels, said
from asisten_humas.ui.uploads import keep_queue
from sample_drafts import reply

if TYPE_CHECKING:
    from asisten_humas import Assistant

LATE = {
    "id": "9001",
    "text": "Lubang besar di Jl. Nuri, Kel. Mekarsari. HP 0812-0000-4411 <img src=x onerror=alert(1)> **cepat**",
    "received_at": "2026-03-02T08:00:00+07:00",
    "reporter": {"nama": "Rudi Tarigan", "telepon": "0812-0000-4411"},
}
NEW = {"id": "9002", "text": "Jam berapa kantor DBMSDA buka?", "received_at": "2026-03-05T08:00:00+07:00"}


@pytest.fixture
def queue(assistant: "Assistant") -> None:
    """A kept file with two reports, the newer one first, and a line that is none."""
    lines = [json.dumps(NEW), "bukan laporan", json.dumps(LATE)]
    keep_queue("antrean.jsonl", "\n".join(lines).encode())


def test_without_a_file_the_page_asks_for_one(open_page: OpenPage) -> None:
    assert "Belum ada laporan. Unggah lembar ekspor untuk mulai." in said(open_page("complaints", "Sari"))


def test_the_nearest_deadline_comes_first(open_page: OpenPage, queue: None) -> None:
    page = open_page("complaints", "Sari")
    shown = [line for line in said(page).splitlines() if line.startswith(("9001", "9002"))]
    assert [line[:4] for line in shown] == ["9001", "9002"]
    assert "2 laporan, tenggat terdekat di atas." in said(page)
    assert [element.label for element in page.expander] == ["Unggah lembar laporan", "1 baris tidak dipakai"]
    assert "Baris 2:" in said(page)


def test_a_report_is_shown_masked_and_as_text_with_its_triage(open_page: OpenPage, queue: None) -> None:
    page = open_page("complaints", "Sari", laporan="9001")
    shown = said(page)
    assert "0812" not in shown and "Rudi Tarigan" not in shown
    text = "Lubang besar di Jl. Nuri, Kel. Mekarsari. HP [TELEPON-1] <img src=x onerror=alert(1)> **cepat**"
    assert text in [element.value for element in page.text]
    assert "Klasifikasi: **Pengaduan tidak berkadar pengawasan**" in shown
    assert "Jl\\. Nuri, Kelurahan Mekarsari" in shown
    assert "Susun balasan" in labels(page)


def test_the_list_opens_a_report(open_page: OpenPage, queue: None) -> None:
    page = open_page("complaints", "Sari")
    page.button(key="open_9002").click().run()
    assert page.query_params["laporan"] == "9002"
    assert "Laporan 9002" in said(page)
    button(page, "Kembali ke daftar").click().run()
    assert "2 laporan" in said(page)


def test_a_report_that_has_a_reply_opens_the_reply(open_page: OpenPage, queue: None, assistant: "Assistant") -> None:
    record = assistant.review.add(reply("9001"), "Sari")
    page = open_page("complaints", "Sari")
    assert "Susun 1 balasan" in labels(page)
    button(page, "Buka balasan").click().run()
    assert page.query_params["naskah"] == str(record.id)
    assert "Balasan laporan 9001" in said(page)


def test_an_unknown_report_is_a_sentence(open_page: OpenPage, queue: None) -> None:
    assert "tidak ada dalam lembar yang tersimpan" in said(open_page("complaints", "Sari", laporan="<b>"))
