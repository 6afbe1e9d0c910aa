"""Jejak audit: the log is verified on request, and a draft's history can be read."""

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from app_pages import OpenPage, button, said
from asisten_humas.review import Reading
from sample_drafts import news

if TYPE_CHECKING:
    from asisten_humas import Assistant


def test_a_whole_log(open_page: OpenPage, assistant: "Assistant") -> None:
    assistant.review.add(news(), "Sari")
    page = open_page("audit", "Sari")
    button(page, "Periksa keutuhan catatan").click().run()
    assert "Catatan utuh: 1 peristiwa." in said(page)


def test_a_changed_row_is_told(open_page: OpenPage, assistant: "Assistant", office: Path) -> None:
    assistant.review.add(news(), "Sari")
    with sqlite3.connect(office / "humas.db") as database:
        query = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'"
        for (trigger,) in database.execute(query).fetchall():
            database.execute(f"DROP TRIGGER {trigger}")
        database.execute("UPDATE audit SET actor = 'Orang Lain' WHERE seq = 1")
    database.close()
    page = open_page("audit", "Sari")
    button(page, "Periksa keutuhan catatan").click().run()
    assert "Catatan tidak utuh" in said(page)
    assert "Isi baris 1 diubah" in said(page)


def test_the_history_of_a_draft(open_page: OpenPage, assistant: "Assistant") -> None:
    review = assistant.review
    record = review.add(news(), "Sari")
    review.submit(record.id, "Sari")
    review.send_back(record.id, "Budi", "Sebutkan sumber.")
    table = open_page("audit", "Sari", naskah=record.id).table[0].value
    assert list(table["Siapa"]) == ["Sari", "Sari", "Budi"]
    assert list(table["Langkah"]) == ["menyusun versi 1", "mengajukan versi 1", "mengembalikan versi 1"]


def test_how_a_text_was_read_stands_beside_its_approval(open_page: OpenPage, assistant: "Assistant") -> None:
    review = assistant.review
    record = review.submit(review.add(news(), "Sari").id, "Sari")
    review.approve(record.id, "Budi", record.fingerprint, reading=Reading(seconds=80.2, to_the_end=False))
    table = open_page("audit", "Dewi", naskah=record.id).table[0].value
    shown = list(table["Langkah"])[-1].replace("\\", "")
    assert shown == "menyetujui versi 1 (dibaca 1 menit 20 detik, tidak sampai akhir)"
