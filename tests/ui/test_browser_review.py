"""Two people on one draft in a real browser: who edits it, and how it is read before it is approved."""

import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from asisten_humas import Assistant
from asisten_humas.review.pace import MUCH_FASTER, reading_seconds, words_of
from browser import CHROMIUM, visitor
from sample_drafts import LEAD, news, reply, same_spot

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from asisten_humas.review import EditLock, Review

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None and "CI" not in os.environ, reason="Chromium is not installed"),
]


def go_on_editing(page: "Page") -> None:
    """Open the one unfinished news item where it is edited."""
    page.get_by_role("link", name="Tulis berita").click()
    page.get_by_role("button", name="Lanjutkan").click()
    page.get_by_role("tab", name="Ubah naskah").click()


def test_the_second_person_is_told_who_edits_and_cannot_save_over_it(browser: "Browser", app_url: str) -> None:
    review = Assistant.open().review
    review.add(news(), "Sari Wulandari")
    sari, budi = (visitor(browser, app_url, name) for name in ("Sari Wulandari", "Budi Hartono"))
    go_on_editing(sari)
    sari.get_by_role("button", name="Mulai menyunting").last.click()
    sari.get_by_label("Naskah", exact=True).fill(f"{LEAD}\n\nJembatan itu dibuka untuk umum.")

    go_on_editing(budi)
    sentence = "Sari Wulandari sedang menyunting naskah ini sejak"
    budi.get_by_test_id("stAlert").filter(has_text=sentence).wait_for()
    assert budi.get_by_role("button", name="Mulai menyunting").count() == 0
    assert budi.get_by_role("button", name="Simpan dan periksa ulang").count() == 0

    sari.get_by_role("button", name="Simpan dan periksa ulang").click()
    sari.get_by_text("Perubahan tersimpan dan sudah diperiksa ulang.").wait_for()
    assert (review.get(1).version, review.editor_of(1)) == (2, None)


def test_typing_renews_the_lock(browser: "Browser", app_url: str) -> None:
    review = Assistant.open().review
    review.add(news(), "Sari Wulandari")
    page = visitor(browser, app_url, "Sari Wulandari")
    go_on_editing(page)
    page.get_by_role("button", name="Mulai menyunting").last.click()
    field = page.get_by_label("Naskah", exact=True)
    field.wait_for()
    page.get_by_test_id("stBidiComponentIsolated").wait_for(state="attached")
    taken = review.editor_of(1)
    assert taken is not None
    page.evaluate("() => { const now = Date.now; Date.now = () => now() + 180_000; }")
    field.press_sequentially("a")
    wait_until(lambda: renewed_since(review, taken))


def test_the_end_of_the_text_counts_once_it_was_on_the_screen(browser: "Browser", app_url: str) -> None:
    review = Assistant.open().review
    record = review.submit(review.add(news(*[LEAD] * 6), "Sari Wulandari").id, "Sari Wulandari")
    page = visitor(browser, app_url, "Budi Hartono")
    page.set_viewport_size({"width": 420, "height": 400})
    page.get_by_role("button", name="Periksa", exact=True).click()
    page.get_by_role("heading", name="Naskah seperti akan keluar").wait_for()
    page.get_by_role("button", name="Setujui naskah ini").click()
    page.get_by_text("Akhir naskah ini belum pernah tampil di layar Anda.").wait_for()

    page.locator(".st-key-public_text").evaluate("text => text.scrollIntoView({block: 'end'})")
    # From then on there was time enough to read it.
    time.sleep(reading_seconds(words_of(record.draft)) / MUCH_FASTER)
    page.get_by_role("button", name="Setujui naskah ini").click()
    page.get_by_text("Naskah disetujui dan siap diunduh.").wait_for()
    read = review.history(record.id)[-1].details["dibaca"]
    assert read["sampai_akhir"] is True and read["detik"] >= reading_seconds(words_of(record.draft)) / MUCH_FASTER


def test_replies_on_one_spot_are_compared_and_decided_one_by_one(browser: "Browser", app_url: str) -> None:
    review = Assistant.open().review
    for tracking_id, first in (("9001", None), ("9002", "9001")):
        text = f"Laporan nomor {tracking_id} kami terima."
        record = review.add(reply(tracking_id, text, triage=same_spot(first)), "Sari Wulandari")
        review.submit(record.id, "Sari Wulandari")
    from playwright.sync_api import expect

    page = visitor(browser, app_url, "Budi Hartono")
    page.get_by_role("link", name="Periksa").click()
    page.get_by_role("button", name="Bandingkan").click()
    for number, tracking_id in ((1, "9001"), (2, "9002")):
        body = page.locator(f".st-key-body_{number}")
        body.get_by_text(tracking_id, exact=True).wait_for()
        assert body.inner_text().strip() == f"Laporan nomor {tracking_id} kami terima."
    for left in (1, 0):
        page.get_by_test_id("stBidiComponentIsolated").nth(1).wait_for(state="attached")
        time.sleep(2)  # longer than five words take to read
        page.get_by_role("button", name="Setujui naskah ini").first.click()
        expect(page.get_by_role("button", name="Setujui naskah ini")).to_have_count(left)
    assert [review.get(number).status.value for number in (1, 2)] == ["disetujui", "disetujui"]


def renewed_since(review: "Review", taken: "EditLock") -> bool:
    """Return whether the lock ends later than it did."""
    held = review.editor_of(1)
    return held is not None and held.since == taken.since and held.until > taken.until


def wait_until(holds: "Callable[[], bool]") -> None:
    """Return as soon as it holds; fail after ten seconds."""
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end, "it did not come about in ten seconds"
        time.sleep(0.1)
