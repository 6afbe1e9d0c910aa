"""The DOCX: read back, and opened by LibreOffice."""

import os
import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from PIL import Image

from asisten_humas.errors import InputError, NotApprovedError
from asisten_humas.export import export_record
from asisten_humas.export.images import attach
from asisten_humas.models import Agency, Official
from exports import no_log
from photos import SECRET, phone_photo
from sample_drafts import LEAD, news, reply


def test_a_news_item(approved, agency: Agency, tmp_path: Path) -> None:
    record = approved(news())
    document = docx.Document(str(export_record(record, "docx", tmp_path / "a.docx", agency=agency, log=no_log)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts == [
        "PEMERINTAH KOTA HARAPAN",
        "DINAS BINA MARGA DAN SUMBER DAYA AIR",
        "Call\u00a0center:\u00a01500-321  ·  Situs:\u00a0aduan.harapan.example",
        "SIARAN PERS",
        "12 Maret 2026",
        record.draft.title,
        LEAD,
        "Jembatan itu sepanjang 24 meter.",
        "(Humas DBMSDA)",
    ]
    footer = document.sections[0].footer.paragraphs[0].text
    assert footer.startswith("Disetujui oleh Budi Santoso, Kamis, 12 Maret 2026 pukul 14.05 WIB.")
    assert record.fingerprint in footer
    assert document.core_properties.author == "DBMSDA Kota Harapan"


HEAD = Official(name="Ir. Ratna Wulandari, M.T.", position="Kepala DBMSDA Kota Harapan")


def paragraphs(path: Path) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]


def test_a_reply_is_a_letter_for_the_head_to_sign(approved, agency: Agency, tmp_path: Path) -> None:
    agency = agency.model_copy(update={"officials": (Official(name="Arman", position="Wali Kota Harapan"), HEAD)})
    record = approved(reply("12345", "Terima kasih atas laporan Bapak/Ibu.", "Lubang ditutup."))
    path = export_record(record, "docx", tmp_path / "a.docx", agency=agency, log=no_log, number="620/12/2026")
    assert paragraphs(path)[3:] == [
        "Kota Harapan, 12 Maret 2026",
        "Nomor\t: 620/12/2026",
        "Lampiran\t: -",
        "Hal\t: Tanggapan atas laporan nomor 12345",
        "Yth. Bapak/Ibu Pelapor",
        "Terima kasih atas laporan Bapak/Ibu.",
        "Lubang ditutup.",
        "Kepala DBMSDA Kota Harapan,",
        "",
        "Ir. Ratna Wulandari, M.T.",
    ]


def test_what_is_not_known_is_left_to_be_written(approved, agency: Agency, tmp_path: Path) -> None:
    record = approved(reply("12345", "Yth. Ibu Pelapor,", "Terima kasih."))
    path = export_record(record, "docx", tmp_path / "a.docx", agency=agency, log=no_log)
    texts = paragraphs(path)
    assert texts[4] == "Nomor\t: "
    assert texts[7] == "Yth. Ibu Pelapor,"  # the text has its addressee
    assert (texts[-3], set(texts[-1])) == (f"{agency.name},", {"."})


def test_a_reply_is_closed_by_the_agency_once(approved, agency: Agency, tmp_path: Path) -> None:
    closed = approved(reply("12345", "Terima kasih.", "Hormat kami,\nDBMSDA Kota Harapan"))
    assert paragraphs(export_record(closed, "docx", tmp_path / "a.docx", agency=agency, log=no_log))[-1].endswith(
        "Hormat kami,\nDBMSDA Kota Harapan"
    )


def test_a_release_has_its_number(approved, agency: Agency, tmp_path: Path) -> None:
    path = export_record(approved(news()), "docx", tmp_path / "a.docx", agency=agency, log=no_log, number="480/12/2026")
    assert paragraphs(path)[3:6] == ["SIARAN PERS", "Nomor: 480/12/2026", "12 Maret 2026"]


# --- photos ---


def test_photos_stand_at_the_end_with_their_captions(approved, agency: Agency, tmp_path: Path) -> None:
    files = [phone_photo(tmp_path / "a.jpg"), phone_photo(tmp_path / "b.jpg", turned=True), tmp_path / "c.webp"]
    Image.new("RGB", (400, 100), "red").save(files[2])
    photos = (
        attach(files[0], caption="Jembatan <baru> & lama.", alt="Jembatan beton"),
        attach(files[1]),
        attach(files[2], caption="Spanduk."),
    )
    kept = {photo.hash: path for photo, path in zip(photos, files, strict=True)}
    record = approved(news(attachments=photos))
    path = export_record(record, "docx", tmp_path / "a.docx", agency=agency, log=no_log, photos=kept)
    document = docx.Document(str(path))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[-5:] == ["", "Jembatan <baru> & lama.", "", "", "Spanduk."]
    first, second, third = document.inline_shapes
    assert [shape._inline.docPr.get("descr") for shape in (first, second, third)] == ["Jembatan beton", "", "Spanduk."]
    assert first.width / first.height == pytest.approx(60 / 40, rel=0.01)
    assert second.width / second.height == pytest.approx(40 / 60, rel=0.01)  # held upright, it stands upright
    assert all(shape.width.mm <= 150.1 and shape.height.mm <= 95.1 for shape in (first, second, third))
    content = [part.blob for part in document.part.package.iter_parts() if part.partname.startswith("/word/media/")]
    assert len(content) == 3
    assert all(SECRET not in blob and b"Exif" not in blob for blob in content)


def test_a_photo_without_its_file_stops_the_document(approved, agency: Agency, tmp_path: Path) -> None:
    path = phone_photo(tmp_path / "a.jpg")
    record = approved(news(attachments=(attach(path),)))
    with pytest.raises(InputError, match=r"the photo 'a\.jpg' is not here"):
        export_record(record, "docx", tmp_path / "a.docx", agency=agency, log=no_log)
    kept = {record.draft.attachments[0].hash: phone_photo(tmp_path / "b.jpg", turned=True)}
    with pytest.raises(NotApprovedError):
        export_record(record, "docx", tmp_path / "a.docx", agency=agency, log=no_log, photos=kept)
    assert not (tmp_path / "a.docx").exists()


def test_a_letter_names_how_many_photos_go_with_it(approved, agency: Agency, tmp_path: Path) -> None:
    path = phone_photo(tmp_path / "a.jpg")
    record = approved(reply("12345", attachments=(attach(path),)))
    kept = {record.draft.attachments[0].hash: path}
    out = export_record(record, "docx", tmp_path / "a.docx", agency=agency, log=no_log, photos=kept)
    assert "Lampiran\t: 1 foto" in paragraphs(out)


def test_libreoffice_opens_it(approved, agency: Agency, tmp_path: Path) -> None:
    if not shutil.which("soffice") or not shutil.which("pdftotext"):
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice and poppler must be there under CI")
        pytest.skip("LibreOffice or poppler is not installed")
    photo = phone_photo(tmp_path / "foto.jpg")
    record = approved(news(attachments=(attach(photo, caption="Keterangan foto."),)))
    kept = {record.draft.attachments[0].hash: photo}
    path = export_record(record, "docx", tmp_path / "a.docx", agency=agency, log=no_log, photos=kept)
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    out = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "a.pdf"), "-"], check=True, capture_output=True, text=True
    )
    assert "Jembatan itu sepanjang 24 meter." in out.stdout
    assert "(Humas DBMSDA)" in out.stdout
    assert out.stdout.count("\f") == 1  # one page
    assert "Keterangan foto." in out.stdout
    pictures = subprocess.run(
        ["pdfimages", "-list", str(tmp_path / "a.pdf")], check=True, capture_output=True, text=True
    )
    assert pictures.stdout.count(" image ") == 1
