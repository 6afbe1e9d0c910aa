"""The DOCX: read back, and opened by LibreOffice."""

import os
import shutil
import subprocess
from pathlib import Path

import docx
import pytest

from asisten_humas.export import export_record
from asisten_humas.models import Agency
from sample_drafts import LEAD, news, reply


def test_a_news_item(approved, agency: Agency, tmp_path: Path) -> None:
    record = approved(news())
    document = docx.Document(str(export_record(record, "docx", tmp_path / "a.docx", agency=agency)))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts == [
        "PEMERINTAH KOTA HARAPAN",
        "DINAS BINA MARGA DAN SUMBER DAYA AIR",
        "Call\u00a0center:\u00a01500-321  ·  Situs:\u00a0aduan.harapan.example",
        "SIARAN PERS",
        record.draft.title,
        LEAD,
        "Jembatan itu sepanjang 24 meter.",
        "(Humas DBMSDA)",
    ]
    footer = document.sections[0].footer.paragraphs[0].text
    assert footer.startswith("Disetujui oleh Budi Santoso, Kamis, 12 Maret 2026 pukul 14.05 WIB.")
    assert record.fingerprint in footer
    assert document.core_properties.author == "DBMSDA Kota Harapan"


def test_a_reply_is_closed_by_the_agency_once(approved, agency: Agency, tmp_path: Path) -> None:
    def texts(record: object) -> list[str]:
        document = docx.Document(str(export_record(record, "docx", tmp_path / "a.docx", agency=agency)))
        return [paragraph.text for paragraph in document.paragraphs][3:]

    assert texts(approved(reply("12345", "Yth. Pelapor,", "Terima kasih."))) == [
        "TANGGAPAN ATAS LAPORAN",
        "Nomor laporan 12345",
        "Yth. Pelapor,",
        "Terima kasih.",
        agency.name,
    ]
    closed = approved(reply("12345", "Terima kasih.", "Hormat kami,\nDBMSDA Kota Harapan"))
    assert texts(closed)[-1] == "Hormat kami,\nDBMSDA Kota Harapan"


def test_libreoffice_opens_it(approved, agency: Agency, tmp_path: Path) -> None:
    if not shutil.which("soffice") or not shutil.which("pdftotext"):
        if os.environ.get("CI") == "true":
            pytest.fail("LibreOffice and poppler must be there under CI")
        pytest.skip("LibreOffice or poppler is not installed")
    path = export_record(approved(news()), "docx", tmp_path / "a.docx", agency=agency)
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    out = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "a.pdf"), "-"], check=True, capture_output=True, text=True
    )
    assert "Jembatan itu sepanjang 24 meter." in out.stdout
    assert "(Humas DBMSDA)" in out.stdout
    assert out.stdout.count("\f") == 1  # one page
