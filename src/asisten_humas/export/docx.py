"""An approved text as a DOCX: a news item as a press release, a reply as an official letter to be signed."""

import io
from collections.abc import Sequence
from typing import Any

from asisten_humas.export.docx_letter import (
    add_addressee,
    add_letter_head,
    add_letterhead,
    add_release_head,
    add_signing,
)
from asisten_humas.export.docx_photos import add_photos
from asisten_humas.export.images import Photo
from asisten_humas.export.leaving import Leaving, approval_line, heading
from asisten_humas.models import Agency

_FONT = "Arial"
_GREY = "595959"


def make_docx(item: Leaving, agency: Agency, *, number: str = "", photos: Sequence[Photo] = ()) -> bytes:
    """Return the document's bytes: A4, Indonesian, one section; it opens in Word and LibreOffice.

    `number` is the number of the release or the letter; without one a letter leaves room for it. The photos stand at
    the end, each with its caption.
    """
    from docx import Document

    document = Document()
    _set_page(document)
    _set_styles(document)
    _describe(document, item, agency)
    add_letterhead(document, agency)
    if item.kind == "berita":
        add_release_head(document, item, agency, number)
    else:
        add_letter_head(document, item, agency, number)
        add_addressee(document, item)
    for paragraph in item.paragraphs:
        _body(document, paragraph)
    if item.signature:
        document.add_paragraph(item.signature)
    if item.kind == "balasan":
        add_signing(document, item, agency)
    add_photos(document, photos)
    _footer(document, approval_line(item, agency))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _set_page(document: Any) -> None:
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(25)
    section.top_margin, section.bottom_margin = Mm(20), Mm(25)
    section.footer_distance = Mm(12)


def _set_styles(document: Any) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(11)
    fonts = style.element.rPr.rFonts
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), _FONT)
    # The spelling checker of the reader's program should use Indonesian, not the template's English.
    language = style.element.rPr.makeelement(qn("w:lang"), {qn("w:val"): "id-ID"})
    style.element.rPr.append(language)
    style.paragraph_format.space_after = Pt(0)


def _describe(document: Any, item: Leaving, agency: Agency) -> None:
    properties = document.core_properties
    properties.title = heading(item)
    properties.author = properties.last_modified_by = agency.short_name
    properties.comments = ""
    properties.language = "id-ID"
    properties.created = properties.modified = item.approved_at.replace(tzinfo=None)


def _body(document: Any, text: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = document.add_paragraph()
    layout = paragraph.paragraph_format
    layout.space_after, layout.line_spacing, layout.widow_control = Pt(8), 1.25, True
    # A justified line that ends in a break would be torn apart.
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT if "\n" in text else WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.add_run(text)


def _footer(document: Any, text: str) -> None:
    from docx.shared import Pt, RGBColor

    paragraph = document.sections[0].footer.paragraphs[0]
    run = paragraph.add_run(text)
    run.font.size = Pt(7.5)
    run.font.color.rgb = RGBColor.from_string(_GREY)
