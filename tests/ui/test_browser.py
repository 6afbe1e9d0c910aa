"""The whole way in a real browser: from a brief to an approved, downloaded DOCX, by two people."""

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from asisten_humas import Assistant
from asisten_humas.drafting import public_text
from asisten_humas.export.files import file_hash
from asisten_humas.statuses import DraftStatus
from browser import CHROMIUM, visitor

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [
    pytest.mark.browser,
    # In CI a missing browser is a failure, not a test less.
    pytest.mark.skipif(CHROMIUM is None and "CI" not in os.environ, reason="Chromium is not installed"),
]

QUOTE = "Pompa ini menyala sendiri begitu muka air naik, jadi warga tidak perlu menunggu petugas."
FIELDS = {
    "Apa yang terjadi?": "Peresmian rumah pompa Kali Melati berkapasitas 500 liter per detik",
    "Siapa yang terlibat?": "Camat Harapan Timur Yusuf Maulana",
    "Kapan?": "Kamis, 12 Maret 2026, pukul 09.00 WIB",
    "Di mana?": "Kelurahan Mekarsari, Kecamatan Harapan Timur",
    "Mengapa?": "Jalan Nuri tergenang setiap hujan deras",
    "Bagaimana?": "Anggaran Rp4,2 miliar dari APBD 2025. Pompa dijaga empat petugas.",
    "Kutipan 1": QUOTE,
    "Diucapkan oleh": "Yusuf Maulana",
    "Jabatan": "Camat Harapan Timur",
}


def draft_and_submit(page: "Page") -> None:
    """Write a news item from the form and hand it in."""
    page.get_by_role("link", name="Tulis berita").click()
    for label, value in FIELDS.items():
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_role("button", name="Susun naskah").click()
    page.get_by_role("button", name="Ajukan untuk diperiksa").click()
    page.get_by_text("Naskah diajukan.").wait_for()


def read_and_approve(page: "Page") -> str:
    """Open the waiting draft, approve what is on the screen, and return its text as it was shown."""
    page.get_by_role("link", name="Periksa").click()
    page.get_by_role("button", name="Periksa", exact=True).click()
    page.get_by_role("heading", name="Naskah seperti akan keluar").wait_for()
    shown = page.locator(".st-key-public_text").get_by_test_id("stText").inner_text()
    page.get_by_role("button", name="Setujui naskah ini").click()
    page.get_by_role("button", name="Tetap setujui").click()  # a program reads faster than a person
    page.get_by_text("Naskah disetujui dan siap diunduh.").wait_for()
    return shown


def download_docx(page: "Page", target: Path) -> Path:
    """Download the approved text and return the file."""
    page.get_by_role("link", name="Unduh naskah").click()
    page.get_by_role("button", name="Unduh", exact=True).click()
    word = page.get_by_role("button", name="Unduh Dokumen Word")
    word.wait_for()
    assert exports() == [], "to look at the page lets nothing out"
    with page.expect_download() as download:
        word.click()
    download.value.save_as(target)
    assert exports() == [("Budi Hartono", file_hash(target.read_bytes()))]
    return target


def exports() -> list[tuple[str, object]]:
    """Return who let which file out, by its hash."""
    return [
        (event.actor, event.details["berkas"])
        for event in Assistant.open().review.history(1)
        if event.action == "ekspor"
    ]


def test_from_a_brief_to_an_approved_docx(browser: "Browser", app_url: str, tmp_path: Path) -> None:
    from docx import Document

    sari, budi = (visitor(browser, app_url, name) for name in ("Sari Wulandari", "Budi Hartono"))
    hosts: set[str | None] = set()
    for page in (sari, budi):
        # A blob: is code that the page made of what the app had sent before.
        page.on(
            "request",
            lambda request: hosts.update(
                {urlsplit(request.url).hostname} if not request.url.startswith("blob:http://localhost:") else ()
            ),
        )
    draft_and_submit(sari)
    shown = read_and_approve(budi)
    document = Document(str(download_docx(budi, tmp_path / "berita.docx")))

    record = Assistant.open().review.get(1)
    assert (record.status, record.drafter) == (DraftStatus.APPROVED, "Sari Wulandari")
    assert record.approval is not None and record.approval.by == "Budi Hartono"
    approved = public_text(record.draft.text)
    assert shown.split() == approved.split()

    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    assert record.draft.title in paragraphs
    for paragraph in approved.split("\n\n"):
        assert paragraph in paragraphs
    assert QUOTE.rstrip(".") in approved
    assert hosts == {"localhost"}, "the app asks nobody outside this machine"
