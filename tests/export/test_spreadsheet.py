"""Replies into the complaint export: the right rows, nothing else touched, no formula born."""

import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from asisten_humas.errors import InputError
from asisten_humas.export import write_reply_column
from asisten_humas.export.cells import neutralised
from asisten_humas.export.sheet import letters
from asisten_humas.models import Agency
from exports import no_log
from sample_drafts import news, reply

SHEET = "xl/worksheets/sheet2.xml"
HEADER = ["Tracking ID", "Nama Pelapor", "Isi Laporan Awal", "Status Laporan"]
ROWS = [
    ["1001", "Warga Satu", '=HYPERLINK("http://jahat.example")', "Terverifikasi"],
    [1002, "Warga Dua", "Jalan rusak\nparah", datetime(2026, 1, 3)],
    ["1003.0", None, "=1+1", "Terverifikasi"],
    ["1004", "Warga Empat", "Got mampet", 4.5],
]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write_source(tmp_path / "asal.xlsx", HEADER, ROWS)


def write_source(path: Path, header: list[object], rows: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    book.active.append(["Laporan SP4N"])
    book.create_sheet("Data")
    sheet = book["Data"]
    for row in (["Rekap laporan"], ["Januari 2026"], [], header, *rows):
        sheet.append(row)
    sheet["A4"].font = Font(bold=True)
    sheet["C5"].data_type = "s"  # text that only looks like a formula
    sheet["F1"] = "=COUNTA(A5:A8)"
    sheet.merge_cells("A1:C1")
    book.save(path)
    return path


def cells(path: Path) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path)["Data"].iter_rows(values_only=True))


def test_replies_go_into_their_rows_and_nothing_else_changes(source: Path, approved, agency: Agency) -> None:
    records = [
        approved(reply("1002", "Yth. Pelapor,", "Terima kasih [K04].")),
        approved(reply("1003", "Sudah diteruskan.")),
        approved(reply("9999", "Tanpa baris.")),
    ]
    done = write_reply_column(source, records, source.with_name("hasil.xlsx"), agency=agency, log=no_log)
    assert (done.written, done.no_row, done.kept, done.refused) == (("1002", "1003"), ("9999",), (), {})
    before, after = cells(source), cells(done.path)
    replies = {4: "Balasan", 6: "Yth. Pelapor,\n\nTerima kasih.", 7: "Sudah diteruskan."}
    for number, (old, new) in enumerate(zip(before, after, strict=True), start=1):
        assert new[:6] == old
        assert new[6] == replies.get(number)


def test_every_other_part_is_copied_byte_for_byte(source: Path, approved, agency: Agency) -> None:
    done = write_reply_column(
        source, [approved(reply("1002", "Ya."))], source.with_name("hasil.xlsx"), agency=agency, log=no_log
    )
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(done.path) as new:
        assert old.namelist() == new.namelist()
        changed = [name for name in old.namelist() if old.read(name) != new.read(name)]
    assert changed == [SHEET]


def test_a_column_that_is_there_is_used_and_its_texts_are_kept(tmp_path: Path, approved, agency: Agency) -> None:
    rows = [["1", "lama", "x"], ["2", None, "y"], ["3", "Sama.", "z"]]
    source = write_source(tmp_path / "asal.xlsx", ["TRACKING ID", "balasan", "Isi Laporan Awal"], rows)
    records = [approved(reply(number, text)) for number, text in (("1", "Baru."), ("2", "Dua."), ("3", "Sama."))]
    done = write_reply_column(source, records, tmp_path / "hasil.xlsx", agency=agency, log=no_log)
    assert (done.written, done.kept) == (("2", "3"), ("1",))
    assert [row[1] for row in cells(done.path)[4:]] == ["lama", "Dua.", "Sama."]


def test_only_approved_replies_are_written(source: Path, review, approved, agency: Agency) -> None:
    waiting = review.submit(review.add(reply("1001"), "Siti").id, "Siti")
    item = approved(news())
    open_name = approved(reply("1004", "Yth. [NAMA-1],"))
    done = write_reply_column(
        source, [waiting, item, open_name], source.with_name("hasil.xlsx"), agency=agency, log=no_log
    )
    assert done.written == ()
    assert "hanya naskah yang disetujui" in done.refused[waiting.id]
    assert "berita, bukan balasan" in done.refused[item.id]
    assert "[NAMA-1]" in done.refused[open_name.id]
    assert cells(done.path) == cells(source)


def test_the_newest_approved_reply_to_a_complaint_counts(source: Path, approved, agency: Agency) -> None:
    records = [approved(reply("1001", "Lama.")), approved(reply("1001", "Baru."))]
    done = write_reply_column(source, reversed(records), source.with_name("hasil.xlsx"), agency=agency, log=no_log)
    assert cells(done.path)[4][6] == "Baru."


@pytest.mark.parametrize(
    "text", ["=1+1", "+62 812", "-5", "@SUM(A1)", "\t=1", " =1", "\n=1", "\uff1d1+1", "=cmd|' /C calc'!A0"]
)
def test_formulas_are_neutralised(source: Path, approved, agency: Agency, text: str) -> None:
    assert neutralised(text) == f"'{text}"
    done = write_reply_column(
        source, [approved(reply("1001", text))], source.with_name("h.xlsx"), agency=agency, log=no_log
    )
    cell = openpyxl.load_workbook(done.path)["Data"]["G5"]
    assert cell.data_type in "s"
    assert cell.value == f"'{text.strip()}"


def test_libreoffice_reads_replies_as_text_and_keeps_the_rest(source: Path, approved, agency: Agency) -> None:
    if not shutil.which("soffice"):
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice must be there under CI")
        pytest.skip("LibreOffice is not installed")
    records = [
        approved(reply("1001", '=HYPERLINK("http://jahat.example";"klik")', "Dua.")),
        approved(reply("1002", "+62 812-0000-1234", "@SUM(1;1)")),
        approved(reply("1004", "Terima kasih,\n- satu")),
    ]
    written = write_reply_column(source, records, source.with_name("hasil.xlsx"), agency=agency, log=no_log).path
    folder = source.with_name("bolak-balik")
    profile = f"-env:UserInstallation=file://{source.parent}/profil"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(folder), str(written)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    sheet = openpyxl.load_workbook(folder / "hasil.xlsx")["Data"]
    column = next(cell.column for cell in sheet[4] if cell.value == "Balasan")
    replies = [sheet.cell(row, column) for row in (5, 6, 8)]
    assert [cell.data_type for cell in replies] == ["s"] * 3
    assert [cell.value.lstrip("'") for cell in replies] == [
        '=HYPERLINK("http://jahat.example";"klik")\n\nDua.',
        "+62 812-0000-1234\n\n@SUM(1;1)",
        "Terima kasih,\n- satu",
    ]
    assert sheet["F1"].value == "=COUNTA(A5:A8)"  # a formula of the sheet's own stays one
    assert [str(cell.value) for cell in sheet["A"][4:8]] == ["1001", "1002", "1003.0", "1004"]


def test_ordinary_text_is_not_touched() -> None:
    assert neutralised("Yth. Bapak/Ibu – 3+4=7") == "Yth. Bapak/Ibu – 3+4=7"


def test_a_reply_too_long_for_a_cell_is_named(source: Path, approved, agency: Agency) -> None:
    record = approved(reply("1001", "x" * 40_000))
    done = write_reply_column(source, [record], source.with_name("hasil.xlsx"), agency=agency, log=no_log)
    assert "32767" in done.refused[record.id]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [("a.xlsx", b"bukan", "not a readable XLSX"), ("tiada.xlsx", None, "not a readable XLSX")],
)
def test_a_source_that_cannot_be_read(
    tmp_path: Path, agency: Agency, name: str, content: bytes | None, message: str
) -> None:
    if content:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=message):
        write_reply_column(tmp_path / name, [], tmp_path / "hasil.xlsx", agency=agency, log=no_log)
    assert not (tmp_path / "hasil.xlsx").exists()


def test_a_source_without_a_header_or_as_its_own_target(source: Path, tmp_path: Path, agency: Agency) -> None:
    empty = write_source(tmp_path / "kosong.xlsx", ["Nama", "Isi"], [])
    with pytest.raises(InputError, match="Tracking ID"):
        write_reply_column(empty, [], tmp_path / "hasil.xlsx", agency=agency, log=no_log)
    with pytest.raises(InputError, match="copy"):
        write_reply_column(source, [], tmp_path / "." / "asal.xlsx", agency=agency, log=no_log)


def rewritten(source: Path, part: str, change: Callable[[str], str], **added: str) -> Path:
    """Return a copy of an XLSX file with one part of it changed, and others added beside it."""
    path = source.with_name("ubahan.xlsx")
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            new.writestr(name, change(content) if name == part else content)
        for name, content in added.items():
            new.writestr(name, content)
    return path


def test_xml_with_entities_is_refused(source: Path, agency: Agency) -> None:
    bomb = rewritten(source, SHEET, lambda xml: f'<!DOCTYPE a [<!ENTITY x "y">]>{xml}')
    with pytest.raises(InputError, match="not a readable XLSX"):
        write_reply_column(bomb, [], source.with_name("hasil.xlsx"), agency=agency, log=no_log)


def test_rows_and_cells_without_numbers_are_counted(source: Path, approved, agency: Agency) -> None:
    """The format allows leaving out the references; some exporters do."""
    bare = rewritten(source, SHEET, lambda xml: re.sub(r'<(row|c) r="[A-Z]*\d+"', r"<\1", xml))
    done = write_reply_column(
        bare, [approved(reply("1002", "Ya."))], source.with_name("hasil.xlsx"), agency=agency, log=no_log
    )
    assert [row[0] for row in cells(done.path) if "Ya." in row] == [1002]


def test_texts_kept_in_one_shared_table_are_read(source: Path, approved, agency: Agency) -> None:
    """Excel and LibreOffice write every text once and point at it; some of it may be in pieces, with phonetic hints."""
    table: list[str] = []

    def share(cell: re.Match[str]) -> str:
        table.append(cell[2])
        return f'<c{cell[1]} t="s"><v>{len(table) - 1}</v></c>'

    def pieces(text: str) -> str:
        return f"<si><r><t>{text[:2]}</t></r><r><t>{text[2:]}</t></r><rPh><t>bunyi</t></rPh></si>"

    inline = re.compile(r'<c((?: [rs]="\w+")*) t="inlineStr"><is><t[^>]*>([^<]*)</t></is></c>')
    xml = inline.sub(share, zipfile.ZipFile(source).read(SHEET).decode())
    assert len(table) > 10
    strings = "".join(map(pieces, table))
    namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    added = {"xl/sharedStrings.xml": f'<sst xmlns="{namespace}">{strings}</sst>'}
    shared = rewritten(source, SHEET, lambda _: xml, **added)
    records = [approved(reply("1001", "Satu.")), approved(reply("1003", "Tiga."))]
    done = write_reply_column(shared, records, source.with_name("hasil.xlsx"), agency=agency, log=no_log)
    assert done.written == ("1001", "1003")


def test_columns_have_letters() -> None:
    assert [letters(number) for number in (1, 26, 27, 52, 703)] == ["A", "Z", "AA", "AZ", "AAA"]
