"""A photo in a real browser: attached, given other words, seen by the reviewer, taken off; bad ones told."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asisten_humas import Assistant
from asisten_humas.models import Source, SourceKind
from browser import CHROMIUM, visitor
from photos import SECRET, phone_photo, screenshot
from sample_drafts import LEAD, news

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None and "CI" not in os.environ, reason="Chromium is not installed"),
]

CAPTION = "Jembatan sepanjang 24 meter."
NOTES = Source(id="catatan", kind=SourceKind.NOTES, text=f"{LEAD} {CAPTION}")


def open_photos(page: "Page") -> "Locator":
    """Open the photos of the one unfinished news item, and return that part of the page."""
    page.get_by_role("link", name="Tulis berita").click()
    page.get_by_role("button", name="Lanjutkan").click()
    page.get_by_role("tab", name="Foto").click()
    return page.get_by_role("tabpanel").filter(visible=True)


def attach(part: "Locator", photo: Path, caption: str, alt: str = "") -> None:
    part.get_by_role("button", name="Lampirkan foto").wait_for()
    form = part.get_by_test_id("stForm").last
    form.locator("input[type=file]").set_input_files(photo)
    form.get_by_text(photo.name).wait_for()
    form.get_by_label("Keterangan foto", exact=True).fill(caption)
    form.get_by_label("Yang tampak pada foto", exact=True).fill(alt)
    form.get_by_role("button", name="Lampirkan foto").click()


def told(page: "Page", sentence: str) -> None:
    page.get_by_test_id("stAlert").filter(has_text=sentence).wait_for()


def wait_until(true: Callable[[], bool]) -> None:
    for _ in range(300):
        if true():
            return
        time.sleep(0.1)
    raise AssertionError("it did not come true")


def drawn(page: "Page") -> bool:
    """Return whether a picture of the draft is on the screen with its pixels."""
    script = "() => [...document.querySelectorAll('[data-testid=stImage] img')].some(one => one.naturalWidth > 0)"
    return bool(page.evaluate(script))


def test_a_photo_is_attached_reworded_seen_by_the_reviewer_and_taken_off(
    browser: "Browser", app_url: str, tmp_path: Path
) -> None:
    review = Assistant.open().review
    review.add(news(sources=(NOTES,)), "Sari Wulandari")
    photo = phone_photo(tmp_path / "jembatan kali.jpg", turned=True)
    sari, budi = (visitor(browser, app_url, name) for name in ("Sari Wulandari", "Budi Hartono"))
    part = open_photos(sari)
    assert part.get_by_role("button", name="Lampirkan foto").count() == 0, "not before the draft is taken for editing"
    part.get_by_role("button", name="Mulai menyunting").click()

    attach(part, photo, "Jembatan sepanjang 42 meter.")
    told(sari, "Keterangan foto tidak bertumpu pada sumber naskah")
    assert review.get(1).version == 1
    part.get_by_label("Keterangan foto", exact=True).last.fill(CAPTION)  # the chosen file stays
    part.get_by_role("button", name="Lampirkan foto").click()
    told(sari, "Foto terlampir.")
    (attached,) = review.get(1).draft.attachments
    assert (attached.caption, attached.alt) == (CAPTION, "")
    assert Assistant.open().photos[attached.hash].read_bytes() == photo.read_bytes()
    wait_until(lambda: drawn(sari))

    part.get_by_label("Yang tampak pada foto", exact=True).first.fill("Jembatan dari arah pasar")
    part.get_by_role("button", name="Simpan keterangan").click()
    told(sari, "Keterangan foto tersimpan.")
    assert review.get(1).draft.attachments == (attached.model_copy(update={"alt": "Jembatan dari arah pasar"}),)

    review.submit(1, "Sari Wulandari")
    budi.get_by_role("link", name="Periksa").click()
    budi.get_by_role("button", name="Periksa", exact=True).click()
    leaving = budi.locator(".st-key-public_text")
    leaving.get_by_text(CAPTION).wait_for()
    leaving.get_by_text("Yang tampak: Jembatan dari arah pasar").wait_for()
    wait_until(lambda: drawn(budi))
    budi.get_by_role("button", name="Setujui naskah ini").click()
    budi.get_by_role("button", name="Tetap setujui").click()
    budi.get_by_text("Naskah disetujui dan siap diunduh.").wait_for()
    approved = review.get(1)
    assert approved.approval is not None and approved.approval.fingerprint == approved.fingerprint

    budi.get_by_role("link", name="Unduh naskah").click()
    budi.get_by_role("button", name="Unduh", exact=True).click()
    with budi.expect_download() as download:
        budi.get_by_role("button", name="Unduh Dokumen Word").click()
    download.value.save_as(tmp_path / "berita.docx")
    assert SECRET not in pictures(tmp_path / "berita.docx")

    Assistant.open().detach(1, attached.hash, "Sari Wulandari")
    assert (review.get(1).approval, review.get(1).draft.attachments) == (None, ())


def pictures(document: Path) -> bytes:
    """Return the bytes of all pictures of a document; there is one at least."""
    import zipfile

    with zipfile.ZipFile(document) as parts:
        found = [parts.read(name) for name in parts.namelist() if name.startswith("word/media/")]
    assert found
    return b"".join(found)


def test_two_photos_of_one_name_are_taken_off_one_by_one(browser: "Browser", app_url: str, tmp_path: Path) -> None:
    assistant = Assistant.open()
    assistant.review.add(news(sources=(NOTES,)), "Sari Wulandari")
    for name, make in (("a", phone_photo), ("b", screenshot)):
        (tmp_path / name).mkdir()
        assistant.attach(1, make(tmp_path / name / "foto.jpg"), "Sari Wulandari")
    first, second = assistant.review.get(1).draft.attachments
    page = visitor(browser, app_url, "Sari Wulandari")
    part = open_photos(page)
    part.get_by_role("button", name="Mulai menyunting").click()
    part.get_by_role("button", name="Lepas foto").first.click()
    told(page, "Foto dilepas dari naskah.")
    assert assistant.review.get(1).draft.attachments == (second,)
    assert first.name == second.name


def test_a_file_that_is_no_photo_is_told_and_changes_nothing(browser: "Browser", app_url: str, tmp_path: Path) -> None:
    review = Assistant.open().review
    review.add(news(), "Sari Wulandari")
    page = visitor(browser, app_url, "Sari Wulandari")
    part = open_photos(page)
    part.get_by_role("button", name="Mulai menyunting").click()
    part.get_by_role("button", name="Lampirkan foto").click()
    told(page, "Belum ada foto yang dipilih")
    bad = tmp_path / "bukan.jpg"
    bad.write_text("<script>alert(1)</script>")
    attach(part, bad, "")
    told(page, "'bukan.jpg' bukan foto yang dapat dikirim; pakai JPEG, PNG, atau WebP hingga 20 MB.")
    assert review.get(1).version == 1
