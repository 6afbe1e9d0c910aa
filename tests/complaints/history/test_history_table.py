"""A labelled CSV: what is read, and the one sentence for each that cannot be."""

from pathlib import Path

import pytest

from asisten_humas.complaints.history.table import Past, read_history
from asisten_humas.complaints.rows import MAX_TEXT
from asisten_humas.errors import InputError

HEADER = "teks,kategori,unit,kecamatan,kelurahan\n"


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "riwayat.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    "content",
    [
        HEADER + "Got mampet,Drainase,Bidang SDA,Harapan Timur,Mekarsari\n",
        "\ufeff" + HEADER + '"Got mampet","Drainase","Bidang SDA","Harapan Timur","Mekarsari"\r\n\r\n',
        "Unit;Teks;Tanggal;Kategori;Kelurahan;Kecamatan\nBidang  SDA;Got mampet;2025;Drainase;Mekarsari;Harapan Timur",
        (HEADER + "Got mampet,Drainase,Bidang SDA,Harapan Timur,Mekarsari\n").encode("utf-16"),
        HEADER + "Got\x00 mamp\u200bet,Drainase,Bidang SDA,Harapan Timur,Mekarsari\n",
    ],
)
def test_usual_forms_give_the_same_row(tmp_path: Path, content: str | bytes) -> None:
    rows, rejected = read_history(written(tmp_path, content))
    assert rows == [Past("Got mampet", "Drainase", "Bidang SDA", "Harapan Timur", "Mekarsari")]
    assert rejected == []


def test_places_may_be_missing_and_old_exports_are_read(tmp_path: Path) -> None:
    rows, _ = read_history(written(tmp_path, "teks,kategori,unit\nCaf\xe9 bising,Umum,Satpol PP\n".encode("cp1252")))
    assert rows == [Past("Café bising", "Umum", "Satpol PP", "", "")]


def test_rows_that_cannot_be_used_are_told_with_line_and_reason(tmp_path: Path) -> None:
    lines = [
        "Got mampet,Drainase,Bidang SDA,,",
        ",Drainase,Bidang SDA,,",
        "Got bau,,Bidang SDA,,",
        "Got bau,Drainase,,,",
    ]
    lines += ['Got bau,Drainase,"=HYPERLINK(""x"")",,', f"Got bau,{'x' * 200},Bidang SDA,,"]
    rows, rejected = read_history(written(tmp_path, HEADER + "\n".join(lines)))
    assert len(rows) == 1
    assert [(line, reason) for line, reason, _ in rejected] == [
        (3, "the text is empty"),
        (4, "'kategori' is empty"),
        (5, "'unit' is empty"),
        (6, "'unit' holds a formula"),
        (7, "'kategori' is longer than 120 characters"),
    ]


def test_a_text_of_a_megabyte_is_read_up_to_the_limit_and_a_formula_in_it_stays_text(tmp_path: Path) -> None:
    rows, _ = read_history(written(tmp_path, HEADER + f'"=1+1 {"a" * 1_000_000}",Drainase,Bidang SDA,,\n'))
    assert rows[0].text.startswith("=1+1 a")
    assert len(rows[0].text) == MAX_TEXT


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "lacks a header row with the columns teks, kategori, unit"),
        ("isi,label\nGot mampet,Drainase\n", "lacks a header row with the columns teks, kategori, unit"),
        (HEADER, "has no row with text, category and unit"),
        (HEADER + f"{'a' * 3_000_000},Drainase,Bidang SDA,,\n", "is broken near line 2"),
        (b"PK\x03\x04\x00\x00\xff", "lacks a header row"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_sentence(tmp_path: Path, content: str | bytes, said: str) -> None:
    with pytest.raises(InputError) as failed:
        read_history(written(tmp_path, content))
    assert failed.value.english.startswith(f"'riwayat.csv' {said}")
    assert "\n" not in failed.value.english + failed.value.indonesian
    assert failed.value.indonesian.endswith("ekspor ulang laporan berlabel sebagai CSV.")
