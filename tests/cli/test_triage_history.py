"""triage --history: what is learned decides where it is clear, stays for later runs, and bad rows are told."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import Humas

TROUBLES = [("lampu taman padam", "Taman", "Bidang Taman"), ("got mampet sekali", "Drainase", "Bidang Sumber Daya Air")]


@pytest.fixture
def history(tmp_path: Path) -> Path:
    lines = ["teks,kategori,unit,kecamatan,kelurahan"]
    lines += [f"{text} {number},{kind},{unit},," for number in range(60) for text, kind, unit in TROUBLES]
    path = tmp_path / "riwayat.csv"
    path.write_text("\n".join([*lines, *[",Taman,Bidang Taman,,"] * 7]), encoding="utf-8")
    return path


@pytest.fixture
def queue(tmp_path: Path) -> Path:
    path = tmp_path / "antrean.jsonl"
    path.write_text(json.dumps({"id": "9001", "text": "Lampu taman padam di Jl. Nuri"}), encoding="utf-8")
    return path


def test_learned_unit_decides_and_stays(humas: "Humas", office: Path, history: Path, queue: Path) -> None:
    before = humas("triage", queue, "--json").document["triage"][0]
    ran = humas("triage", queue, "--history", history, "--json")
    learned = ran.document["triage"][0]
    later = humas("triage", queue, "--json").document["triage"][0]
    assert (before["unit"], learned["unit"], later["unit"]) == ("Dinas Perhubungan", "Bidang Taman", "Bidang Taman")
    assert learned["category"] == "Taman"
    assert "seperti 60 laporan terdahulu berkategori “Taman”" in learned["reasons"]["unit"]
    assert ran.err.splitlines()[0] == "riwayat.csv, line 122 left out: the text is empty"
    assert ran.err.splitlines()[-1] == "riwayat.csv: 2 more lines left out"


def test_a_bad_history_is_one_line_and_what_was_learned_stays(
    humas: "Humas", office: Path, history: Path, queue: Path, tmp_path: Path
) -> None:
    humas("triage", queue, "--history", history)
    bad = tmp_path / "salah.csv"
    bad.write_text("isi,label\nGot mampet,Drainase\n", encoding="utf-8")
    ran = humas("triage", queue, "--history", bad, "--json")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert humas("triage", queue, "--json").document["triage"][0]["unit"] == "Bidang Taman"
