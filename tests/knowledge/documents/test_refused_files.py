"""Every file that cannot be used ends in one sentence that says what is wrong and how to mend it."""

import zipfile
from pathlib import Path

import pytest

from asisten_humas.errors import DocumentError
from asisten_humas.knowledge.documents import ocr, read_text
from asisten_humas.knowledge.documents.limits import Limits


def refusal(path: Path, limits: Limits | None = None) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read_text(path, limits=limits)
    error = caught.value
    assert error.english.startswith(f"{path.name}: ")
    assert error.indonesian.startswith(f"{path.name}: ")
    assert error.indonesian.endswith(".")
    assert "\n" not in error.english + error.indonesian
    assert str(path.parent) not in error.english + error.indonesian
    return error


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_missing(tmp_path: Path) -> None:
    assert "cannot be opened" in refusal(tmp_path / "tidak-ada.md").english


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    assert "cannot be opened" in refusal(tmp_path / "folder.md").english


def test_unknown_type(tmp_path: Path) -> None:
    assert "tidak dapat dibaca; gunakan .md" in refusal(write(tmp_path / "video.mp4", b"x")).indonesian


@pytest.mark.parametrize("name", ["kosong.md", "kosong.pdf", "kosong.docx", "kosong.html"])
def test_empty(tmp_path: Path, name: str) -> None:
    assert "no text" in refusal(write(tmp_path / name, b" \n")).english


def test_pdf_without_a_word(make_pdf) -> None:
    assert "no text" in refusal(make_pdf([[""]])).english


def test_binary_in_a_text_file(tmp_path: Path) -> None:
    assert "bukan teks" in refusal(write(tmp_path / "catatan.txt", bytes(range(256)) * 10)).indonesian


def test_larger_than_allowed(tmp_path: Path) -> None:
    path = write(tmp_path / "besar.txt", b"kata " * 500_000)
    assert "lebih besar dari 2 MB" in refusal(path, Limits(size=2_000_000)).indonesian


@pytest.mark.parametrize(
    ("name", "data", "content"),
    [
        ("aturan.pdf", b"<!DOCTYPE html><html><body>404 Not Found</body></html>", "a web page"),
        ("aturan.docx", b"%PDF-1.7 and so on", "a PDF"),
        ("aturan.pdf", b"PK\x03\x04 and so on", "a zip archive"),
        ("aturan.md", b"%PDF-1.7 and so on", "a PDF"),
        ("aturan.pdf", b"\x89PNG\r\n\x1a\n and so on", "an image"),
        ("aturan.pdf", b"Pasal 1", "plain text"),
    ],
)
def test_disguised(tmp_path: Path, name: str, data: bytes, content: str) -> None:
    error = refusal(write(tmp_path / name, data))
    assert f"says {Path(name).suffix}, but the content is {content}" in error.english
    assert "unduh atau simpan ulang" in error.indonesian


def test_broken_pdf(make_pdf, tmp_path: Path) -> None:
    whole = make_pdf([["Pasal 1"]]).read_bytes()
    assert "damaged" in refusal(write(tmp_path / "rusak.pdf", b"%PDF-1.4\n" + whole[200:260])).english


def test_pdf_with_a_password(make_pdf) -> None:
    assert "kata sandi" in refusal(make_pdf([["Pasal 1"]], encrypted=True)).indonesian


def test_pdf_of_five_thousand_pages(make_pdf) -> None:
    error = refusal(make_pdf([["Halaman"]] * 5_000))
    assert "has 5000 pages, more than the 1000" in error.english


def test_zip_bomb(zip_bomb: Path) -> None:
    assert zip_bomb.stat().st_size < 1_000_000
    assert "mengembang lebih dari 100 MB" in refusal(zip_bomb).indonesian


def test_zip_that_is_no_docx(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "arsip.docx", "w") as archive:
        archive.writestr("catatan.txt", "halo")
    assert "damaged" in refusal(tmp_path / "arsip.docx").english


def test_truncated_docx(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph("Pasal 1")
    document.save(str(tmp_path / "utuh.docx"))
    whole = (tmp_path / "utuh.docx").read_bytes()
    assert "damaged" in refusal(write(tmp_path / "putus.docx", whole[: len(whole) // 2])).english


def test_docx_with_a_zip_password(tmp_path: Path) -> None:
    import docx

    docx.Document().save(str(tmp_path / "sandi.docx"))
    data = bytearray((tmp_path / "sandi.docx").read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1  # the first member's flag in the table of contents
    assert "kata sandi" in refusal(write(tmp_path / "sandi.docx", bytes(data))).indonesian


def test_old_word_file(tmp_path: Path) -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
    assert "simpan sebagai docx" in refusal(write(tmp_path / "lama.docx", data)).indonesian


def test_a_parser_that_hangs_is_ended(make_pdf) -> None:
    path = make_pdf([["Halaman"]] * 900)
    assert "could not be read within 0 seconds" in refusal(path, Limits(seconds=0.001)).english


def test_a_parser_that_runs_out_of_memory_is_ended(make_pdf) -> None:
    assert refusal(make_pdf([["Halaman"]] * 900), Limits(memory=40_000_000)).english


def test_scan_without_machine_reading(make_scan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")  # no tesseract program to be found
    error = refusal(make_scan(["PERATURAN WALI KOTA"]))
    assert "tesseract-ocr-ind" in error.english
    assert "asisten-humas[ocr]" in error.indonesian


@pytest.mark.skipif(not ocr.is_installed(), reason="Tesseract with its Indonesian model is not installed")
def test_more_scanned_pages_than_are_read(make_scan) -> None:
    error = refusal(make_scan(["PERATURAN WALI KOTA"]), Limits(scanned_pages=0))
    assert "has 1 pages, more than the 0 that are read" in error.english


@pytest.mark.skipif(not ocr.is_installed(), reason="Tesseract with its Indonesian model is not installed")
def test_scan_on_which_nothing_is_recognised(make_scan) -> None:
    assert "tidak dikenali" in refusal(make_scan([])).indonesian
