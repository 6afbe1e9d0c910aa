"""news and reply: one JSON document on stdout, drafts for people otherwise, and drafts put into review on request."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asisten_humas import Assistant

if TYPE_CHECKING:
    from command_line import Humas

NOTES = """Kerja bakti membersihkan saluran Jalan Nuri, Kelurahan Mekarsari
Kamis, 12 Maret 2026 pukul 07.00 WIB
diikuti 25 warga dan petugas DBMSDA
"""
REPORTS = (
    {"id": "9001", "text": "Lubang besar di Jl. Nuri, Kel. Mekarsari, depan SDN 2. HP saya 0812-0000-4411."},
    {"id": "9002", "text": "Jam berapa kantor DBMSDA buka?"},
)


@pytest.fixture
def notes(office: Path, tmp_path: Path) -> Path:
    """A file of notes."""
    path = tmp_path / "catatan.txt"
    path.write_text(NOTES, encoding="utf-8")
    return path


@pytest.fixture
def queue(office: Path, tmp_path: Path) -> Path:
    """A file with two reports and a line that is none."""
    path = tmp_path / "antrean.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in REPORTS) + "bukan laporan\n", encoding="utf-8")
    return path


def test_news_is_one_document_with_evidence(humas: "Humas", notes: Path) -> None:
    ran = humas("news", notes, "--json")
    draft = ran.document
    assert ran.code == int(draft["blocked"])
    assert draft["id"] is None
    assert "25 warga" in draft["text"]
    for sentence in draft["report"]["sentences"]:
        assert draft["text"][sentence["start"] : sentence["end"]] == sentence["text"]
    assert any(sentence["evidence"] for sentence in draft["report"]["sentences"])
    assert Assistant.open().review.list() == []


def test_news_for_people_shows_title_sentences_and_writer(humas: "Humas", notes: Path) -> None:
    ran = humas("news", notes)
    assert "penulis: templat" in ran.out
    assert "25 warga" in ran.out and "didukung" in ran.out


def test_news_can_be_put_into_review(humas: "Humas", notes: Path) -> None:
    saved = humas("news", notes, "--save", "Sari", "--json").document
    (summary,) = Assistant.open().review.list()
    assert (summary.id, summary.drafter, summary.kind) == (saved["id"], "Sari", "berita")


@pytest.mark.parametrize("name", ["kosong.txt", "gambar.png", "tidak-ada.txt"])
def test_notes_that_cannot_be_used_are_one_line(humas: "Humas", office: Path, tmp_path: Path, name: str) -> None:
    if name != "tidak-ada.txt":
        (tmp_path / name).write_bytes(b"" if name == "kosong.txt" else b"\x89PNG\r\n")
    ran = humas("news", tmp_path / name, "--json")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_replies_are_one_document_and_rows_left_out_are_named(humas: "Humas", queue: Path) -> None:
    ran = humas("reply", queue, "--json")
    replies = ran.document["replies"]
    assert [entry["tracking_id"] for entry in replies] == ["9001", "9002"]
    assert all(entry["error"] is None and entry["draft"]["text"] for entry in replies)
    assert ran.code == int(any(entry["draft"]["blocked"] for entry in replies))
    assert [row["row"] for row in ran.document["rejected"]] == [3]
    assert "4411" not in ran.out, "personal data stays out of the drafts and what they rest on"
    assert "row 3 left out" in ran.err and "2 drafts" in ran.err


def test_replies_can_be_put_into_review(humas: "Humas", queue: Path) -> None:
    ran = humas("reply", queue, "--save", "Sari")
    assert "9001" in ran.out and "2 saved" in ran.err
    summaries = Assistant.open().review.list(kind="balasan")
    assert {summary.subject for summary in summaries} == {"9001", "9002"}


def test_a_model_that_cannot_be_reached_ends_with_3(
    humas: "Humas", queue: Path, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.setenv("HUMAS_MODEL", "openai:contoh")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("OPENAI_API_KEY", "tidak-perlu")
    from asisten_humas.llm import requests_allowed

    queue.write_text(json.dumps(REPORTS[0]), encoding="utf-8")
    with requests_allowed.opened():
        ran = humas("reply", queue, "--json")
    assert ran.code == 3
    (entry,) = ran.document["replies"]
    assert entry["draft"] is None and entry["error"]
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("command", ["reply", "triage"])
def test_a_file_without_any_complaint_is_refused(humas: "Humas", office: Path, tmp_path: Path, command: str) -> None:
    path = tmp_path / "antrean.jsonl"
    path.write_text("bukan laporan\n", encoding="utf-8")
    ran = humas(command, path, "--json")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[-1].startswith("humas: ") and "no complaint that can be used" in ran.err
