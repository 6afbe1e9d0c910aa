"""An approved text in the agency's own DOCX template: its letterhead, number and signature block.

The template is a Word file with the fields below in double braces, such as `{{ judul }}`; paragraphs go into a loop:
`{%p for alinea in paragraf %}` … `{{ alinea }}` … `{%p endfor %}`. So do photos: `{%p for satu in foto %}` …
`{{ satu.gambar }}` … `{{ satu.keterangan }}` … `{%p endfor %}`.
"""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from asisten_humas.errors import InputError
from asisten_humas.export.docx_letter import day_of
from asisten_humas.export.docx_photos import picture_of
from asisten_humas.export.images import Photo
from asisten_humas.export.leaving import Leaving, approval_line, heading
from asisten_humas.models import Agency

FIELDS = {
    "judul": "judul berita, atau 'Tanggapan atas laporan …'",
    "paragraf": "daftar alinea",
    "isi": "seluruh isi dalam satu teks",
    "penutup": "penutup berita, misalnya '(Humas DBMSDA)'",
    "hal": "peristiwa atau nomor laporan",
    "nomor": "nomor surat yang diberikan saat ekspor",
    "tanggal": "tanggal persetujuan, misalnya '12 Maret 2026'",
    "foto": "daftar foto; setiap foto memiliki foto.gambar dan foto.keterangan",
    "instansi": "nama lengkap instansi",
    "instansi_singkat": "nama singkat instansi",
    "disetujui_oleh": "nama penyetuju",
    "keterangan_persetujuan": "siapa menyetujui naskah mana dan kapan",
    "sidik": "sidik naskah",
}
"""The fields a template may use, with their meaning for staff."""


def make_from_template(
    item: Leaving, agency: Agency, template: Path, *, number: str = "", photos: Sequence[Photo] = ()
) -> bytes:
    """Return the document's bytes: the template with its fields filled.

    Raises InputError for a template that cannot be read, names an unknown field, or leaves the text or its photos out.
    """
    # docxtpl and Jinja load only for those who have a template.
    from docx.opc.exceptions import PackageNotFoundError
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined, TemplateError
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True)
    buffer = io.BytesIO()
    try:
        document = DocxTemplate(str(template))
        used = document.get_undeclared_template_variables(environment)
        fields = _fields(item, agency, number) | {"foto": [_picture(document, photo) for photo in photos]}
        document.render(fields, environment, autoescape=True)
        document.save(buffer)
    except (PackageNotFoundError, OSError, KeyError, ValueError, TemplateError) as error:
        raise InputError(
            f"the template '{template.name}' cannot be filled ({error}); its fields may be: {', '.join(FIELDS)}",
            f"Templat '{template.name}' tidak dapat diisi ({error}); kolom yang dikenal: {', '.join(FIELDS)}.",
        ) from error
    if not used & {"paragraf", "isi"}:
        raise InputError(
            f"the template '{template.name}' has no place for the text; put {{{{ isi }}}} or a loop over paragraf",
            f"Templat '{template.name}' tidak memuat isi naskah; tambahkan {{{{ isi }}}} atau perulangan paragraf.",
        )
    if photos and "foto" not in used:
        raise InputError(
            f"the template '{template.name}' has no place for the photos of this text; add a loop over foto",
            f"Templat '{template.name}' tidak memuat tempat foto; tambahkan perulangan foto.",
        )
    return buffer.getvalue()


def _picture(document: Any, photo: Photo) -> dict[str, object]:
    from docx.shared import Mm
    from docxtpl import InlineImage

    page = document.get_docx().sections[0]
    content, width, height = picture_of(photo, (page.page_width - page.left_margin - page.right_margin) / Mm(1))
    image = InlineImage(document, io.BytesIO(content), Mm(width), Mm(height))
    return {"gambar": image, "keterangan": photo.attachment.caption}


def _fields(item: Leaving, agency: Agency, number: str) -> dict[str, object]:
    return {
        "judul": heading(item),
        "paragraf": list(item.paragraphs),
        "isi": item.body,
        "penutup": item.signature,
        "hal": item.subject,
        "nomor": number,
        "tanggal": day_of(item, agency),
        "instansi": agency.name,
        "instansi_singkat": agency.short_name,
        "disetujui_oleh": item.approved_by,
        "keterangan_persetujuan": approval_line(item, agency),
        "sidik": item.fingerprint,
    }
