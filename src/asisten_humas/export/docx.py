"""An approved text as a DOCX in the form of an office release: letterhead, title, body, signature, approval line."""

import io
from typing import Any

from asisten_humas.export.leaving import Leaving, approval_line, heading
from asisten_humas.models import Agency

_FONT = "Arial"
_GREY = "595959"


def make_docx(item: Leaving, agency: Agency) -> bytes:
    """Return the document's bytes: A4, Indonesian, one section; it opens in Word and LibreOffice."""
    from docx import Document

    document = Document()
    _set_page(document)
    _set_styles(document)
    _describe(document, item, agency)
    _letterhead(document, agency)
    _opening(document, item)
    for paragraph in item.paragraphs:
        _body(document, paragraph)
    _signature(document, item, agency)
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


def _line(
    document: Any, text: str, *, size: float = 11, bold: bool = False, after: float = 0, grey: bool = False
) -> Any:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt, RGBColor

    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_after = Pt(after)
    run = paragraph.add_run(text)
    run.bold, run.font.size = bold, Pt(size)
    if grey:
        run.font.color.rgb = RGBColor.from_string(_GREY)
    return paragraph


def _letterhead(document: Any, agency: Agency) -> None:
    _line(document, f"PEMERINTAH {agency.region.upper()}", size=12)
    name = agency.name.removesuffix(agency.region).strip() or agency.name
    _line(document, name.upper(), size=14, bold=True, after=2)
    # Two to a line, none broken; a long one (the complaint site's instructions) does not belong up here.
    short = [channel for channel in agency.channels if len(channel.address) < 30]
    contacts = [f"{channel.name}: {channel.address}".replace(" ", "\u00a0") for channel in short]
    reach = "\n".join("  ·  ".join(contacts[start : start + 2]) for start in range(0, len(contacts), 2))
    _rule(_line(document, reach, size=8.5, after=16, grey=True))


def _rule(paragraph: Any) -> None:
    from docx.oxml.ns import qn

    properties = paragraph._p.get_or_add_pPr()
    borders = properties.makeelement(qn("w:pBdr"), {})
    sides = {qn("w:val"): "thinThickSmallGap", qn("w:sz"): "18", qn("w:space"): "6", qn("w:color"): "000000"}
    borders.append(borders.makeelement(qn("w:bottom"), sides))
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _opening(document: Any, item: Leaving) -> None:
    if item.kind == "berita":
        _line(document, "SIARAN PERS", size=12, bold=True, after=10)
        title = _line(document, item.title, size=14, bold=True, after=12)
    else:
        title = _line(document, "TANGGAPAN ATAS LAPORAN", size=13, bold=True, after=2)
        _line(document, f"Nomor laporan {item.subject}", after=14)
    title.paragraph_format.keep_with_next = True


def _body(document: Any, text: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = document.add_paragraph()
    layout = paragraph.paragraph_format
    layout.space_after, layout.line_spacing, layout.widow_control = Pt(8), 1.25, True
    # A justified line that ends in a break would be torn apart.
    paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT if "\n" in text else WD_ALIGN_PARAGRAPH.JUSTIFY
    paragraph.add_run(text)


def _signature(document: Any, item: Leaving, agency: Agency) -> None:
    from docx.shared import Pt

    closing = item.paragraphs[-1] if item.paragraphs else ""
    signature = item.signature
    if item.kind == "balasan" and not any(name in closing for name in (agency.name, agency.short_name)):
        signature = agency.name
    if signature:
        paragraph = document.add_paragraph(signature)
        paragraph.paragraph_format.space_before = Pt(6)


def _footer(document: Any, text: str) -> None:
    from docx.shared import Pt, RGBColor

    paragraph = document.sections[0].footer.paragraphs[0]
    run = paragraph.add_run(text)
    run.font.size = Pt(7.5)
    run.font.color.rgb = RGBColor.from_string(_GREY)
