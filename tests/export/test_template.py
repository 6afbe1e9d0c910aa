"""The agency's own DOCX template: filled, and refused with the cure when it cannot be."""

from pathlib import Path

import docx
import pytest
from docx.shared import Mm

from asisten_humas.errors import InputError, NotApprovedError
from asisten_humas.export import export_record
from asisten_humas.export.images import attach
from asisten_humas.export.template import FIELDS
from asisten_humas.models import Agency
from exports import no_log
from photos import SECRET, phone_photo
from sample_drafts import LEAD, news, reply


def template(path: Path, *lines: str, footer: str = "") -> Path:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.sections[0].footer.paragraphs[0].text = footer
    document.save(str(path))
    return path


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    loop = ("{%p for alinea in paragraf %}", "{{ alinea }}", "{%p endfor %}")
    lines = ("{{ instansi }}", "Nomor: {{ nomor }}", "{{ judul }}", *loop, "{{ penutup }}")
    return template(tmp_path / "kop.docx", *lines, footer="{{ keterangan_persetujuan }}")


def texts(path: Path) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]


def test_a_letter(approved, agency: Agency, letter: Path, tmp_path: Path) -> None:
    hostile = "Satu & <b>dua</b> {{ nomor }} {% raw %}."
    record = approved(news(LEAD, hostile))
    out = export_record(
        record, "docx", tmp_path / "a.docx", agency=agency, log=no_log, template=letter, number="480/12/2026"
    )
    assert texts(out) == [agency.name, "Nomor: 480/12/2026", record.draft.title, LEAD, hostile, "(Humas DBMSDA)"]
    assert docx.Document(str(out)).sections[0].footer.paragraphs[0].text.startswith("Disetujui oleh Budi Santoso")


def test_every_field_is_known(approved, agency: Agency, tmp_path: Path) -> None:
    path = template(tmp_path / "semua.docx", *(f"{{{{ {name} }}}}" for name in FIELDS))
    out = export_record(approved(reply("12345")), "docx", tmp_path / "a.docx", agency=agency, log=no_log, template=path)
    assert "Tanggapan atas laporan 12345" in texts(out)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{{ isi }} {{ rahasia }}", "'rahasia' is undefined"),
        ("{{ isi ", "cannot be filled"),
        ("{{ ''.__class__.__mro__ }} {{ isi }}", "unsafe"),
        ("Tanpa isi", "no place for the text"),
    ],
)
def test_a_template_that_cannot_be_filled(approved, agency: Agency, tmp_path: Path, line: str, message: str) -> None:
    path = template(tmp_path / "kop.docx", line)
    with pytest.raises(InputError, match=message):
        export_record(approved(news()), "docx", tmp_path / "a.docx", agency=agency, log=no_log, template=path)
    assert not (tmp_path / "a.docx").exists()


PHOTOS = ("{%p for satu in foto %}", "{{ satu.gambar }}", "{{ satu.keterangan }}", "{%p endfor %}")


def test_photos_go_where_the_template_wants_them(approved, agency: Agency, tmp_path: Path) -> None:
    photo = phone_photo(tmp_path / "foto.jpg")
    record = approved(news(attachments=(attach(photo, caption="Jembatan <baru> & lama."),)))
    path = template(tmp_path / "kop.docx", *PHOTOS, "{{ isi }}", "{{ tanggal }}")
    kept = {record.draft.attachments[0].hash: photo}
    out = export_record(record, "docx", tmp_path / "a.docx", agency=agency, log=no_log, template=path, photos=kept)
    document = docx.Document(str(out))
    assert texts(out)[1] == "Jembatan <baru> & lama."
    assert texts(out)[-1] == "12 Maret 2026"
    (shape,) = document.inline_shapes
    assert (round(shape.height.mm), round(shape.width.mm)) == (95, 142)
    (blob,) = [part.blob for part in document.part.package.iter_parts() if part.partname.startswith("/word/media/")]
    assert SECRET not in blob


def test_a_photo_is_no_wider_than_the_text_of_the_template(approved, agency: Agency, tmp_path: Path) -> None:
    photo = phone_photo(tmp_path / "foto.jpg")
    record = approved(news(attachments=(attach(photo),)))
    path = template(tmp_path / "kop.docx", *PHOTOS, "{{ isi }}")
    narrow = docx.Document(str(path))
    narrow.sections[0].page_width = narrow.sections[0].left_margin + narrow.sections[0].right_margin + Mm(80)
    narrow.save(str(path))
    kept = {record.draft.attachments[0].hash: photo}
    out = export_record(record, "docx", tmp_path / "a.docx", agency=agency, log=no_log, template=path, photos=kept)
    (shape,) = docx.Document(str(out)).inline_shapes
    assert (round(shape.width.mm), round(shape.height.mm)) == (80, 53)


def test_a_template_without_a_place_for_the_photos_is_refused(approved, agency: Agency, tmp_path: Path) -> None:
    photo = phone_photo(tmp_path / "foto.jpg")
    record = approved(news(attachments=(attach(photo),)))
    path, kept = template(tmp_path / "kop.docx", "{{ isi }}"), {record.draft.attachments[0].hash: photo}
    with pytest.raises(InputError, match="no place for the photos"):
        export_record(record, "docx", tmp_path / "a.docx", agency=agency, log=no_log, template=path, photos=kept)
    assert not (tmp_path / "a.docx").exists()


def test_a_file_that_is_no_template(approved, agency: Agency, tmp_path: Path) -> None:
    (tmp_path / "kop.docx").write_bytes(b"bukan")
    for name in ("kop.docx", "tiada.docx"):
        with pytest.raises(InputError, match="cannot be filled"):
            export_record(
                approved(news()), "docx", tmp_path / "a.docx", agency=agency, log=no_log, template=tmp_path / name
            )


def test_a_template_does_not_let_anything_past(review, agency: Agency, letter: Path, tmp_path: Path) -> None:
    with pytest.raises(NotApprovedError):
        export_record(
            review.add(news(), "Siti"), "docx", tmp_path / "a.docx", agency=agency, log=no_log, template=letter
        )


def test_a_template_is_for_docx(approved, agency: Agency, letter: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="for the format 'docx'"):
        export_record(approved(news()), "markdown", tmp_path / "a.md", agency=agency, log=no_log, template=letter)
