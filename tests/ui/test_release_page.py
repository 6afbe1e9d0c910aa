"""Unduh naskah: only approved texts are offered, as files that hold exactly them."""

import socket
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from app_pages import OpenPage, button, labels, said
from asisten_humas.statuses import DraftStatus
from asisten_humas.ui.words import moment
from sample_drafts import BODY, LEAD, news, reply

if TYPE_CHECKING:
    from asisten_humas import Assistant
    from asisten_humas.review import Record

JAKARTA = ZoneInfo("Asia/Jakarta")


def approved(assistant: "Assistant") -> "Record":
    """Return a news item by Sari that Budi has approved."""
    review = assistant.review
    record = review.add(news(), "Sari")
    return review.approve(record.id, "Budi", review.submit(record.id, "Sari").fingerprint)


def test_an_approved_text_is_offered_in_every_format(open_page: OpenPage, assistant: "Assistant") -> None:
    record = approved(assistant)
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
    assert "ekspor" not in [event.action for event in assistant.review.history(record.id)], "nothing was clicked"


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


def test_what_has_left_is_recorded(open_page: OpenPage, assistant: "Assistant") -> None:
    record = approved(assistant)
    page = open_page("release", "Rina", naskah=record.id)
    button(page, "Catat sebagai terbit").click().run()
    assert "Naskah tercatat sebagai terbit." in said(page)
    stored = assistant.review.get(record.id)
    assert (stored.status, stored.decisions[-1].by) == (DraftStatus.PUBLISHED, "Rina")
    assert "Catat sebagai terbit" not in labels(page) and "Tarik" in labels(page)


def test_a_withdrawal_needs_a_reason_and_is_told(open_page: OpenPage, assistant: "Assistant") -> None:
    record = approved(assistant)
    page = open_page("release", "Rina", naskah=record.id)
    button(page, "Tarik").click().run()
    assert "Naskah tidak dapat ditarik tanpa alasan" in said(page)
    assert assistant.review.get(record.id).status is DraftStatus.APPROVED

    page.text_area(key=f"reason_tarik_{record.id}").set_value("Tanggal acara berubah.")
    button(page, "Tarik").click().run()
    assert assistant.review.get(record.id).status is DraftStatus.WITHDRAWN
    button(page, "Lihat").click().run()
    assert not page.get("download_button")
    assert "Ditarik oleh Rina: Tanggal acara berubah." in said(page)
    assert "Buka naskah" in labels(page)


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch, unused_port: int) -> str:
    """The address of a site where nobody answers, made the configured one."""
    address = f"http://127.0.0.1:{unused_port}"
    for name, value in (("URL", address), ("USER", "humas"), ("PASSWORD", "sandi rahasia")):
        monkeypatch.setenv(f"HUMAS_WORDPRESS_{name}", value)
    return address


@pytest.fixture
def unused_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def test_a_release_is_scheduled_for_its_time(site: str, open_page: OpenPage, assistant: "Assistant") -> None:
    record = approved(assistant)
    page = open_page("release", "Rina", naskah=record.id)
    due = (datetime.now(JAKARTA) + timedelta(days=2)).replace(hour=9, minute=30, second=0, microsecond=0)
    page.datetime_input(key=f"due_{record.id}").set_value(due.replace(tzinfo=None))
    button(page, "Kirim atau jadwalkan").click().run()
    assert f"Naskah dijadwalkan dikirim pada {moment(due)}." in said(page)
    (delivery,) = assistant.outbox.list(record.id)
    assert (delivery.due, delivery.by, delivery.status) == (due, "Rina", "antre")
    assert assistant.review.get(record.id).status is DraftStatus.APPROVED
    assert f"versi 1 · waktu kirim {moment(due)} · oleh Rina" in said(page)


def test_a_site_that_does_not_answer_is_told_and_the_order_waits(
    site: str, open_page: OpenPage, assistant: "Assistant"
) -> None:
    record = approved(assistant)
    page = open_page("release", "Rina", naskah=record.id)
    button(page, "Kirim atau jadwalkan").click().run()
    assert len(page.error) == 1 and "tidak menjawab" in said(page)
    (delivery,) = assistant.outbox.list(record.id)
    assert (delivery.status, delivery.attempts) == ("antre", 1)
    assert "Menunggu dikirim" in said(page)


def test_without_a_site_nothing_is_sent(open_page: OpenPage, assistant: "Assistant") -> None:
    record = approved(assistant)
    assert "Kirim atau jadwalkan" not in labels(open_page("release", "Rina", naskah=record.id))


def test_a_reply_does_not_go_to_the_site(site: str, open_page: OpenPage, assistant: "Assistant") -> None:
    review = assistant.review
    record = review.submit(review.add(reply("9001"), "Sari").id, "Sari")
    review.approve(record.id, "Budi", record.fingerprint)
    assert "Kirim atau jadwalkan" not in labels(open_page("release", "Rina", naskah=record.id))


def test_an_approved_news_item_becomes_an_example_of_style_on_request(
    open_page: OpenPage, assistant: "Assistant"
) -> None:
    record = approved(assistant)
    page = open_page("release", "Rina", naskah=record.id)
    button(page, "Jadikan contoh gaya").click().run()
    assert "Naskah ini sudah menjadi contoh gaya." in said(page)
    assert "Jadikan contoh gaya" not in labels(page)
    hits = assistant.search("pembukaan Jembatan Kali Melati", pool="rilis")
    example = next(hit.passage for hit in hits if hit.passage.document_id == f"naskah-{record.id}-versi-1")
    assert "Jembatan itu sepanjang 24 meter." in example.text
    assert "Budi" not in example.text and "K18" not in example.text
    rules = assistant.search("pembukaan Jembatan Kali Melati", pool="kebijakan")
    assert not [hit for hit in rules if hit.passage.document_id.startswith("naskah-")], "style, never a fact"
