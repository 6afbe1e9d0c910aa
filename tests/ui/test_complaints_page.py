"""Laporan warga: the queue by time left, the masked report, and what was decided about it."""

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from app_pages import OpenPage, button, labels, said
from asisten_humas.models import FieldState
from asisten_humas.ui.uploads import keep_queue, queues
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


CONTENT = "\n".join([json.dumps(NEW), "bukan laporan", json.dumps(LATE)]).encode()


@pytest.fixture
def queue(assistant: "Assistant") -> str:
    """The name of a kept file with two reports, the newer one first, and a line that is none."""
    return keep_queue("antrean.jsonl", CONTENT).name


def test_without_a_file_the_page_asks_for_one(open_page: OpenPage) -> None:
    assert "Belum ada laporan. Unggah lembar ekspor untuk mulai." in said(open_page("complaints", "Sari"))


def test_the_nearest_deadline_comes_first(open_page: OpenPage, queue: str) -> None:
    page = open_page("complaints", "Sari")
    shown = [line for line in said(page).splitlines() if line.startswith(("9001", "9002"))]
    assert [line[:4] for line in shown] == ["9001", "9002"]
    assert "2 laporan, tenggat terdekat di atas." in said(page)
    assert [element.label for element in page.expander] == ["Unggah lembar laporan", "1 baris tidak dipakai"]
    assert "Baris 2:" in said(page)


def test_a_report_is_shown_masked_and_as_text_with_its_triage(open_page: OpenPage, queue: str) -> None:
    page = open_page("complaints", "Sari", lembar=queue, laporan="9001")
    shown = said(page)
    assert "0812" not in shown and "Rudi Tarigan" not in shown
    text = "Lubang besar di Jl. Nuri, Kel. Mekarsari. HP [TELEPON-1] <img src=x onerror=alert(1)> **cepat**"
    assert text in [element.value for element in page.text]
    assert "Klasifikasi: **Pengaduan tidak berkadar pengawasan**" in shown
    assert "Jl. Nuri, Kelurahan Mekarsari" in shown
    assert "Susun balasan" in labels(page)


def test_the_list_opens_a_report(open_page: OpenPage, queue: str) -> None:
    page = open_page("complaints", "Sari")
    page.button(key="open_9002").click().run()
    assert page.query_params["laporan"] == "9002"
    assert "Laporan 9002" in said(page)
    button(page, "Kembali ke daftar").click().run()
    assert "2 laporan" in said(page)


def test_a_report_that_has_a_reply_opens_the_reply(open_page: OpenPage, queue: str, assistant: "Assistant") -> None:
    record = assistant.review.add(reply("9001"), "Sari")
    page = open_page("complaints", "Sari")
    assert "Susun 1 balasan" in labels(page)
    button(page, "Buka balasan").click().run()
    assert page.query_params["naskah"] == str(record.id)
    assert "Balasan laporan 9001" in said(page)


def test_an_unknown_report_is_a_sentence(open_page: OpenPage, queue: str) -> None:
    assert "tidak ada dalam lembar yang tersimpan" in said(open_page("complaints", "Sari", lembar=queue, laporan="<b>"))


def test_an_uploaded_file_is_kept_for_everybody(open_page: OpenPage, assistant: "Assistant") -> None:
    page = open_page("complaints", "Sari")
    page.file_uploader[0].set_value(("antrean.jsonl", CONTENT, "application/jsonl")).run()
    assert "2 laporan" in said(page)
    assert "2 laporan" in said(open_page("complaints", "Budi"))


def test_a_file_without_reports_is_told_and_not_kept(open_page: OpenPage, assistant: "Assistant") -> None:
    page = open_page("complaints", "Sari")
    page.file_uploader[0].set_value(("daftar.csv", b"nama,umur\nA,3\n", "text/csv")).run()
    assert len(page.error) == 1 and "daftar" in page.error[0].value
    assert queues() == []


def test_one_reply_is_drafted_with_what_staff_put_on_record(
    open_page: OpenPage, queue: str, assistant: "Assistant"
) -> None:  # fmt: skip
    page = open_page("complaints", "Sari", lembar=queue, laporan="9001")
    page.selectbox(key="state_9001").set_value(FieldState.SCHEDULED)
    page.date_input(key="day_9001").set_value(date(2026, 3, 20))
    page.text_input(key="unit_9001").set_value("Bidang Bina Marga")
    button(page, "Susun balasan").click().run()
    (summary,) = assistant.review.list(subject="9001")
    assert page.query_params["naskah"] == str(summary.id)
    draft = assistant.review.get(summary.id).draft
    assert "20 Maret 2026" in draft.text
    assert "0812" not in draft.model_dump_json() and "Rudi" not in draft.model_dump_json()


def test_all_open_reports_are_drafted_once(open_page: OpenPage, queue: str, assistant: "Assistant") -> None:
    page = open_page("complaints", "Sari")
    stale = open_page("complaints", "Budi")
    button(page, "Susun 2 balasan").click().run()
    assert "2 balasan tersimpan sebagai draf." in said(page)
    button(stale, "Susun 2 balasan").click().run()
    assert len(assistant.review.list(kind="balasan")) == 2
    assert not [label for label in labels(page) if label.startswith("Susun")]


def test_a_rejected_reply_leaves_the_report_open(open_page: OpenPage, queue: str, assistant: "Assistant") -> None:
    record = assistant.review.add(reply("9001"), "Sari")
    assistant.review.submit(record.id, "Sari")
    assistant.review.reject(record.id, "Budi", "Salah alamat.")
    assert "Susun 2 balasan" in labels(open_page("complaints", "Sari"))
