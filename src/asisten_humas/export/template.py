"""An approved text in the agency's own DOCX template: its letterhead, number and signature block.

The template is a Word file with the fields below in double braces, such as `{{ judul }}`; paragraphs go into a loop:
`{%p for alinea in paragraf %}` … `{{ alinea }}` … `{%p endfor %}`.
"""

import io
from pathlib import Path

from asisten_humas.errors import InputError
from asisten_humas.export.leaving import Leaving, approval_line, heading
from asisten_humas.models import Agency

FIELDS = {
    "judul": "judul berita, atau 'Tanggapan atas laporan …'",
    "paragraf": "daftar alinea",
    "isi": "seluruh isi dalam satu teks",
    "penutup": "penutup berita, misalnya '(Humas DBMSDA)'",
    "hal": "peristiwa atau nomor laporan",
    "nomor": "nomor surat yang diberikan saat ekspor",
    "instansi": "nama lengkap instansi",
    "instansi_singkat": "nama singkat instansi",
    "disetujui_oleh": "nama penyetuju",
    "keterangan_persetujuan": "siapa menyetujui naskah mana dan kapan",
    "sidik": "sidik naskah",
}
"""The fields a template may use, with their meaning for staff."""


def make_from_template(item: Leaving, agency: Agency, template: Path, *, number: str = "") -> bytes:
    """Return the document's bytes: the template with its fields filled.

    Raises InputError for a template that cannot be read, names an unknown field, or leaves the text out.
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
        document.render(_fields(item, agency, number), environment, autoescape=True)
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
    return buffer.getvalue()


def _fields(item: Leaving, agency: Agency, number: str) -> dict[str, object]:
    return {
        "judul": heading(item),
        "paragraf": list(item.paragraphs),
        "isi": item.body,
        "penutup": item.signature,
        "hal": item.subject,
        "nomor": number,
        "instansi": agency.name,
        "instansi_singkat": agency.short_name,
        "disetujui_oleh": item.approved_by,
        "keterangan_persetujuan": approval_line(item, agency),
        "sidik": item.fingerprint,
    }
