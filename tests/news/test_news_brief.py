"""Briefs from files: labelled fields in two languages, notes in documents, errors that name the field and the cure."""

import json
from datetime import date
from pathlib import Path

import docx
import pytest

from asisten_humas.errors import DocumentError, HumasError, InputError
from asisten_humas.news.brief import read_brief
from asisten_humas.news.facts import build_fact_sheet

INDONESIAN = """
apa: peresmian taman
siapa: [Lurah Budi Hartono, Camat Rina Wati]
kapan: Rabu 20 Mei 2026
di_mana: Taman Melati
mengapa: agar warga punya tempat bermain
bagaimana: [luas 400 m2, 12 lampu]
kutipan:
  - teks: "Taman ini milik warga, rawat bersama."
    penutur: Budi Hartono
    jabatan: Lurah
jenis_acara: peresmian
tanggal_rilis: 2026-05-21
catatan: jangan tulis biaya
"""


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_indonesian_fields(tmp_path: Path) -> None:
    brief = read_brief(write(tmp_path, "a.yaml", INDONESIAN))
    assert brief.event == "peresmian taman"
    assert brief.release_day == date(2026, 5, 21)
    assert brief.quotes[0].speaker == "Budi Hartono"
    sheet = build_fact_sheet(brief)
    assert sheet.event_type == "peresmian"
    assert {"Budi Hartono", "Rina Wati", "luas 400 m2"} <= {fact.text for fact in sheet.facts}
    assert sheet.quotes[0].position.lower() == "lurah"


def test_english_fields_and_json(tmp_path: Path) -> None:
    data = {"event": "peresmian taman", "who": "Lurah Budi", "when": "Rabu 20 Mei 2026", "where": "Taman Melati"}
    brief = read_brief(write(tmp_path, "a.json", json.dumps(data)))
    assert (brief.event, brief.where) == ("peresmian taman", "Taman Melati")


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_notes_as_text(tmp_path: Path, suffix: str) -> None:
    brief = read_brief(write(tmp_path, f"a.{suffix}", "Apa: rapat\nKapan: Rabu 20 Mei 2026\n"))
    assert "Apa: rapat" in brief.as_notes()


def test_notes_in_a_word_document(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Apa: rapat")
    document.add_paragraph("Kapan: Rabu 20 Mei 2026")
    document.save(str(tmp_path / "a.docx"))
    assert "Kapan: Rabu" in read_brief(tmp_path / "a.docx").as_notes()


@pytest.mark.parametrize(
    ("name", "text", "error", "named"),
    [
        ("a.yaml", "apaa: rapat", InputError, "apaa"),
        ("a.yaml", "- rapat", InputError, "apa"),
        ("a.yaml", "apa: [rapat", DocumentError, "a.yaml"),
        ("a.json", "{", DocumentError, "a.json"),
        ("a.yaml", "apa: rapat\ntanggal_rilis: kemarin", InputError, "release_day"),
        ("a.yaml", "apa: rapat\nkutipan: [Budi]", InputError, "kutipan"),
        ("a.yaml", "apa: rapat\nkutipan: [{teks: halo}]", InputError, "penutur"),
        ("a.txt", "   \n", InputError, "a.txt"),
        ("a.yaml", "apa: ''", InputError, "a.yaml"),
    ],
)
def test_errors_name_what_is_wrong_in_two_languages(
    tmp_path: Path, name: str, text: str, error: type[HumasError], named: str
) -> None:
    with pytest.raises(error) as raised:
        read_brief(write(tmp_path, name, text))
    assert named in str(raised.value)
    assert raised.value.indonesian


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(DocumentError):
        read_brief(tmp_path / "tidak-ada.yaml")
