"""check, mask, search, index, triage: what they print and end with."""

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from office import EXAMPLES

if TYPE_CHECKING:
    from command_line import Humas

NOTES = """Apa: kerja bakti membersihkan saluran Jalan Nuri
Kapan: Kamis, 12 Maret 2026
Di mana: Kelurahan Mekarsari
Siapa: 25 warga dan petugas DBMSDA
"""
CLEAN = "Sebanyak 25 warga membersihkan saluran Jalan Nuri di Kelurahan Mekarsari, Kamis (12/3/2026).\n"
WRONG = "Sebanyak 250 warga membersihkan saluran Jalan Nuri di Kelurahan Mekarsari, Kamis (12/3/2026).\n"


@pytest.fixture
def notes(office: Path, tmp_path: Path) -> Path:
    """A file of notes."""
    path = tmp_path / "catatan.txt"
    path.write_text(NOTES, encoding="utf-8")
    return path


def written(folder: Path, text: str) -> Path:
    """Return a draft file with exactly these characters."""
    path = folder / "naskah.txt"
    path.write_bytes(text.encode())
    return path


def test_check_gives_the_documented_document(humas: "Humas", notes: Path, tmp_path: Path) -> None:
    ran = humas("check", "--source", notes, "--draft", written(tmp_path, WRONG), "--json")
    assert ran.code == 1
    assert set(ran.document) == {"sentences", "findings"}
    (sentence,) = ran.document["sentences"]
    assert set(sentence) == {"text", "start", "end", "status", "evidence"}
    assert WRONG[sentence["start"] : sentence["end"]] == sentence["text"]
    finding = next(found for found in ran.document["findings"] if found["severity"] == "blokir")
    assert set(finding) == {"kind", "severity", "start", "end", "sentence", "message", "remedy"}
    assert "250" in WRONG[finding["start"] : finding["end"]]


def test_check_of_a_faithful_text_ends_with_0(humas: "Humas", notes: Path, tmp_path: Path) -> None:
    ran = humas("check", "--source", notes, "--draft", written(tmp_path, CLEAN), "--json")
    assert ran.code == 0
    assert not [found for found in ran.document["findings"] if found["severity"] == "blokir"]
    assert ran.err == ""


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_offsets_point_into_the_file_as_it_stands(humas: "Humas", notes: Path, tmp_path: Path, ends: str) -> None:
    text = f"Saluran Jalan Nuri dibersihkan.{ends}{ends}{WRONG}"
    found = humas("check", "--source", notes, "--draft", written(tmp_path, text), "--json").document
    assert [text[s["start"] : s["end"]] for s in found["sentences"]] == [s["text"] for s in found["sentences"]]


def test_several_sources_may_follow_one_flag(humas: "Humas", notes: Path, tmp_path: Path) -> None:
    more = tmp_path / "tambahan.txt"
    more.write_text("Jumlah peserta: 250 warga ikut membersihkan saluran Jalan Nuri.", encoding="utf-8")
    draft = written(tmp_path, "Sebanyak 250 warga ikut membersihkan saluran Jalan Nuri.")
    assert humas("check", "--source", more, notes, "--draft", draft).code == 0
    assert humas("check", "--source", more, "--source", notes, "--draft", draft).code == 0


def test_check_prints_sentences_and_findings_for_people(humas: "Humas", notes: Path, tmp_path: Path) -> None:
    ran = humas("check", "--source", notes, "--draft", written(tmp_path, WRONG))
    assert ran.code == 1
    assert "Sebanyak 250 warga" in ran.out
    assert "blokir" in ran.out


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "cannot be read"), (b"\xff\xfe\x00Sebanyak", "not UTF-8"), (b"a" * 2_000_001, "larger than 2 MB")],
)
def test_a_draft_that_cannot_be_read_is_one_line(
    humas: "Humas", notes: Path, tmp_path: Path, content: bytes | None, said: str
) -> None:
    draft = tmp_path / "naskah.txt"
    if content is not None:
        draft.write_bytes(content)
    ran = humas("check", "--source", notes, "--draft", draft, "--json")
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err and ran.err.count("\n") == 1


def test_a_source_that_is_missing_is_one_line(humas: "Humas", notes: Path, tmp_path: Path) -> None:
    ran = humas("check", "--source", tmp_path / "tidak-ada.txt", "--draft", written(tmp_path, CLEAN))
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_mask_replaces_and_tells_where(humas: "Humas", office: Path, tmp_path: Path) -> None:
    text = "Hubungi saya di 0812-0000-4411, jalan di depan balai warga rusak."
    ran = humas("mask", written(tmp_path, text), "--json")
    assert ran.code == 0
    assert ran.document["text"] == text.replace("0812-0000-4411", "[TELEPON-1]")
    (span,) = ran.document["spans"]
    assert text[span["start"] : span["end"]] == "0812-0000-4411"
    assert "4411" not in ran.out
    assert humas("mask", tmp_path / "naskah.txt").out == text.replace("0812-0000-4411", "[TELEPON-1]") + "\n"


def test_search_finds_rules_in_force(humas: "Humas", office: Path) -> None:
    found = humas("search", "kapan lubang di jalan ditambal", "-k", 2, "--json").document
    assert len(found["hits"]) == 2
    assert found["hits"][0]["passage"]["document_id"] == "K04"
    assert found["outdated"] == []
    assert "K04" in humas("search", "kapan lubang di jalan ditambal").out
    releases = humas("search", "rumah pompa", "--pool", "rilis", "--json").document
    assert {hit["passage"]["pool"] for hit in releases["hits"]} == {"rilis"}


def test_search_names_a_rule_that_is_not_in_force(humas: "Humas", office: Path) -> None:
    early = humas("search", "kapan lubang ditambal", "--on", "1999-01-04", "--json").document
    assert early["hits"] == []
    assert [old["hit"]["passage"]["document_id"] for old in early["outdated"]] == ["K04"]
    said = humas("search", "kapan lubang ditambal", "--on", "1999-01-04").out
    assert "Nothing in force fits." in said
    assert "comes into force on 2025-03-01." in " ".join(said.split())


def test_index_tells_what_changed(humas: "Humas", office: Path) -> None:
    ran = humas("index", "--json")
    assert ran.code == 0
    report = ran.document
    assert (report["added"], report["changed"], report["removed"], report["rejected"]) == (0, 0, 0, [])
    assert report["unchanged"] == 6
    assert "6 documents" in humas("index").err


def test_index_names_each_bad_file_keeps_the_others_and_what_the_file_held_before(
    humas: "Humas", office: Path, indexed_office: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "pengetahuan"
    shutil.copytree(indexed_office / "knowledge", folder)
    (rule,) = (folder / "kebijakan").glob("K04*")
    rule.write_bytes(bytes(range(256)))
    (folder / "kebijakan" / "surat.pdf").write_bytes(b"<!DOCTYPE html><html>404</html>")
    (folder / "kebijakan" / "baru.md").write_text("# Jam museum\n\nMuseum kota dibuka pukul sembilan pagi.\n")

    ran = humas("index", folder, "--json")

    assert ran.code == 2
    assert (ran.document["added"], ran.document["removed"], ran.document["documents"]) == (1, 0, 7)
    assert {file["path"] for file in ran.document["rejected"]} == {f"kebijakan/{rule.name}", "kebijakan/surat.pdf"}
    assert "left out: surat.pdf: the name says .pdf, but the content is a web page; download" in ran.err
    assert ran.err.count("left out: ") == ran.err.count("\n") == 2
    found = humas("search", "kapan lubang di jalan ditambal", "--json").document
    assert found["hits"][0]["passage"]["document_id"] == "K04"
    assert "baru" in humas("search", "museum kota dibuka pukul berapa").out


def test_index_refuses_a_place_that_is_no_folder(humas: "Humas", office: Path, tmp_path: Path) -> None:
    (tmp_path / "aturan.md").write_text("Isi.")
    for name, said in (("aturan.md", "is a file; name the knowledge folder"), ("tidak-ada", "is missing; name the")):
        ran = humas("index", tmp_path / name)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert said in ran.err
    assert humas("index", "--json").document["unchanged"] == 6  # the index is as it was


def test_triage_decides_with_reasons(humas: "Humas", office: Path) -> None:
    ran = humas("triage", EXAMPLES / "antrean-laporan.xlsx", "--json")
    assert ran.code == 0
    decided = ran.document["triage"]
    assert len(decided) == 25
    assert all(entry["tracking_id"] and entry["unit"] and entry["reasons"] for entry in decided)
    assert decided[0]["tracking_id"] in humas("triage", EXAMPLES / "antrean-laporan.xlsx").out


def test_rows_left_out_are_named(humas: "Humas", office: Path, tmp_path: Path) -> None:
    queue = tmp_path / "antrean.jsonl"
    good = json.dumps({"id": "9001", "text": "Lubang di Jl. Nuri, Kel. Mekarsari."})
    queue.write_text(f"{good}\nbukan laporan\n", encoding="utf-8")
    ran = humas("triage", queue, "--json")
    assert [row["row"] for row in ran.document["rejected"]] == [2]
    assert ran.err.startswith("row 2 left out: ")
