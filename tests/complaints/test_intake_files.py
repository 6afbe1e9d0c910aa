"""Complaint files: what is taken over, and what each bad file or row is told."""

import datetime as dt
import json
from pathlib import Path

import openpyxl
import pytest

from asisten_humas.complaints import intake
from asisten_humas.complaints.days import read_day, read_time
from asisten_humas.complaints.intake import read_complaints, read_pasted
from asisten_humas.errors import InputError
from asisten_humas.models import FieldState

EXAMPLES = Path(__file__).parents[2] / "examples"
HEAD = ["Tracking ID", "Tanggal Laporan Masuk", "Waktu Laporan Masuk", "Nama Pelapor", "Isi Laporan Awal"]
LOCAL = ["Status Lapangan", "Tanggal Lapangan", "Unit Lapangan", "Bukti", "Keterangan Staf", "Balasan"]


def workbook(path: Path, *rows: list[object], head: list[str] | None = None) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Laporan Pengaduan"])
    sheet.append(["Periode", "2025"])
    sheet.append(HEAD + LOCAL if head is None else head)
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def test_export_with_information_rows_and_local_columns(tmp_path: Path) -> None:
    row = ["123.0", "3 Agu 2025", "14:05", "Sari Contoh", "Lubang di Jl. Nuri", "selesai", "5 Agu 2025", "Bina Marga"]
    found = read_complaints(workbook(tmp_path / "a.xlsx", [*row, "foto", "Nomor tiket T-1; Survei belum ada.", "Baik"]))
    (one,) = found.complaints
    assert one.tracking_id == "123"
    assert one.received_at is not None and one.received_at.isoformat() == "2025-08-03T14:05:00+07:00"
    assert one.staff_facts == ("Nomor tiket T-1", "Survei belum ada")
    assert one.field_status is not None and one.field_status.state is FieldState.DONE
    assert one.field_status.day == dt.date(2025, 8, 5)
    assert found.replies == {"123": "Baik"}
    assert not found.rejected


def test_sample_queue_is_the_same_as_xlsx_and_csv() -> None:
    sheet, text = (read_complaints(EXAMPLES / f"antrean-laporan.{kind}") for kind in ("xlsx", "csv"))
    assert len(sheet.complaints) == 25 and not sheet.rejected
    assert sheet.complaints == text.complaints


def test_rows_are_refused_with_number_and_reason(tmp_path: Path) -> None:
    rows = [
        ["", "3 Jan 2026", "", "", "tanpa nomor"],
        ["2", "3 Jan 2026", "", "", ""],
        ["3", "kapan-kapan", "", "", "tanggal aneh"],
        ["4", "3 Jan 2026", "", "", "baik"],
        ["4", "4 Jan 2026", "", "", "nomor sama"],
        ["5", "3 Jan 2026", "", "", "status aneh", "rampung"],
    ]
    found = read_complaints(workbook(tmp_path / "a.xlsx", *rows))
    assert [one.tracking_id for one in found.complaints] == ["4"]
    assert [one.row for one in found.rejected] == [4, 5, 6, 8, 9]
    reasons = " ".join(one.reason_indonesian for one in found.rejected)
    for part in ("kosong", "tidak terbaca; tulis seperti 3 Jan 2026", "muncul dua kali", "tidak dikenal"):
        assert part in reasons


def test_formula_html_and_invisible_marks_are_text(tmp_path: Path) -> None:
    text = '=HYPERLINK("http://x") <b>lubang</b> \u202eterbalik\u200b \U0001f573'
    found = read_complaints(workbook(tmp_path / "a.xlsx", ["1", "3 Jan 2026", "", "", text]))
    assert found.complaints[0].text == '=HYPERLINK("http://x") <b>lubang</b> terbalik \U0001f573'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_delimited_text_of_any_kind(tmp_path: Path, encoding: str, separator: str) -> None:
    lines = [["info"], ["Tracking ID", "Isi Laporan Awal"], ["7", "Jalan rusak é"]]
    path = tmp_path / "a.csv"
    path.write_bytes("\r\n".join(separator.join(line) for line in lines).encode(encoding))
    assert [one.text for one in read_complaints(path).complaints] == ["Jalan rusak é"]


def test_json_lines_with_a_broken_line(tmp_path: Path) -> None:
    good = {"id": "R1", "text": "Got mampet", "flags": {"anonim": True}, "reporter": {"nama": "Sari Contoh"}}
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(good) + "\n[1]\n{bad\n", encoding="utf-8")
    found = read_complaints(path)
    assert found.complaints[0].anonymous and found.complaints[0].reporter is not None
    assert [(one.row, one.reason_indonesian) for one in found.rejected] == [
        (2, "baris ini bukan objek JSON"),
        (3, "baris ini bukan objek JSON"),
    ]


def test_a_text_too_long_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "1", "text": "a" * 1_000_000}), encoding="utf-8")
    assert "lebih dari batas 20000" in read_complaints(path).rejected[0].reason_indonesian


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.xlsx", b"no archive", "bukan berkas XLSX yang terbaca"),
        ("a.csv", b"kolom;lain\n1;2\n", "tidak memiliki baris judul kolom"),
        ("a.pdf", b"%PDF", "bukan berkas laporan"),
    ],
)
def test_unusable_files_say_the_cure(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        read_complaints(path)
    assert told in caught.value.indonesian


def test_missing_large_and_long_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="does not exist"):
        read_complaints(tmp_path / "none.csv")
    path = tmp_path / "a.csv"
    path.write_text("Tracking ID,Isi\n1,a\n2,b\n3,c\n", encoding="utf-8")
    monkeypatch.setattr(intake, "MAX_ROWS", 2)
    with pytest.raises(InputError, match="more than 2 rows"):
        read_complaints(path)
    monkeypatch.setattr(intake, "MAX_FILE_BYTES", 3)
    with pytest.raises(InputError, match="larger than"):
        read_complaints(path)


def test_pasted_text() -> None:
    assert read_pasted(" Got mampet \x00", tracking_id="T1").text == "Got mampet"
    with pytest.raises(InputError, match="no text"):
        read_pasted("  ", tracking_id="T1")


@pytest.mark.parametrize(
    ("written", "day"),
    [("3 Jan 2026", (2026, 1, 3)), ("12 Mei 2025", (2025, 5, 12)), ("1 Okt 2025", (2025, 10, 1)),
     ("31/12/25", (2025, 12, 31)), ("2025-08-09T10:00", (2025, 8, 9)),
     ("9 Des 2025", (2025, 12, 9))],
)  # fmt: skip
def test_days(written: str, day: tuple[int, int, int]) -> None:
    assert read_day(written) == dt.date(*day)


def test_what_is_no_day_or_hour() -> None:
    assert read_day("31 Feb 2025") is None and read_day("besok") is None
    assert read_time("25:10") is None and read_time("09.41") == dt.time(9, 41)
