"""What stands around the text of a document: letterhead, number, date and subject, the addressee, the room to sign.

The order is that of an official letter (surat dinas): letterhead and rule, place and day at the right, Nomor, Lampiran
and Hal at the left, the addressee, the text, and position, signature and name of the head at the right.
"""

from typing import Any
from zoneinfo import ZoneInfo

from asisten_humas.export.leaving import Leaving
from asisten_humas.models import Agency, Official

_GREY = "595959"
_LABELS = 25
"""Millimetres that the labels of the letter's head take."""
_SIGNING = 82
"""Millimetres from the left margin to the block that is signed."""


def add_letterhead(document: Any, agency: Agency) -> None:
    """Add the kop: government, office, how to reach it, a double rule."""
    _line(document, f"PEMERINTAH {agency.region.upper()}", size=12)
    name = agency.name.removesuffix(agency.region).strip() or agency.name
    _line(document, name.upper(), size=14, bold=True, after=2)
    # Two to a line, none broken; a long one (the complaint site's instructions) does not belong up here.
    short = [channel for channel in agency.channels if len(channel.address) < 30]
    contacts = [f"{channel.name}: {channel.address}".replace(" ", "\u00a0") for channel in short]
    reach = "\n".join("  ·  ".join(contacts[start : start + 2]) for start in range(0, len(contacts), 2))
    _rule(_line(document, reach, size=8.5, after=14, grey=True))


def add_release_head(document: Any, item: Leaving, agency: Agency, number: str) -> None:
    """Add what opens a press release: its name, number and day, and the title."""
    _line(document, "SIARAN PERS", size=12, bold=True, after=2)
    _line(document, f"Nomor: {number}" if number else day_of(item, agency), after=0 if number else 12)
    if number:
        _line(document, day_of(item, agency), after=12)
    title = _line(document, item.title, size=14, bold=True, after=12)
    title.paragraph_format.keep_with_next = True


def add_letter_head(document: Any, item: Leaving, agency: Agency, number: str) -> None:
    """Add place and day at the right, then Nomor, Lampiran and Hal."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    place = document.add_paragraph(f"{agency.dateline.title()}, {day_of(item, agency)}")
    place.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    place.paragraph_format.space_after = Pt(8)
    photos = len(item.attachments)
    _labelled(document, "Nomor", number)
    _labelled(document, "Lampiran", f"{photos} foto" if photos else "-")
    _labelled(document, "Hal", f"Tanggapan atas laporan nomor {item.subject}", after=14)


def add_addressee(document: Any, item: Leaving) -> None:
    """Add to whom the letter goes, unless the text opens with it."""
    from docx.shared import Pt

    if not (item.paragraphs and item.paragraphs[0].startswith("Yth")):
        document.add_paragraph("Yth. Bapak/Ibu Pelapor").paragraph_format.space_after = Pt(10)


def add_signing(document: Any, item: Leaving, agency: Agency) -> None:
    """Add position and name of the head with room for the signature; the agency's name where the head is not known.

    A text that closes with the agency's name already is not closed twice.
    """
    closing = item.paragraphs[-1] if item.paragraphs else ""
    if any(name in closing for name in (agency.name, agency.short_name)):
        return
    head = _head(agency)
    position, name = (head.position, head.name) if head else (agency.name, "")
    first = _signing_line(document, f"{position},")
    first.paragraph_format.space_before, first.paragraph_format.keep_with_next = _points(18), True
    room = _signing_line(document, "")
    room.paragraph_format.space_after, room.paragraph_format.keep_with_next = _points(44), True
    _signing_line(document, name or "." * 40, bold=bool(name))


def day_of(item: Leaving, agency: Agency) -> str:
    """Return the day of the approval in the agency's zone, e.g. '12 Maret 2026'."""
    from babel.dates import format_date

    return str(format_date(item.approved_at.astimezone(ZoneInfo(agency.timezone)).date(), "d MMMM y", locale="id"))


def _head(agency: Agency) -> Official | None:
    wanted = {f"Kepala {name}".casefold() for name in (agency.name, agency.short_name)}
    return next((official for official in agency.officials if official.position.casefold() in wanted), None)


def _points(size: float) -> Any:
    from docx.shared import Pt

    return Pt(size)


def _signing_line(document: Any, text: str, *, bold: bool = False) -> Any:
    from docx.shared import Mm

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.left_indent = Mm(_SIGNING)
    run = paragraph.add_run(text)
    run.bold = run.underline = bold
    return paragraph


def _labelled(document: Any, label: str, text: str, *, after: float = 1) -> None:
    from docx.shared import Mm

    paragraph = document.add_paragraph(f"{label}\t: {text}")
    layout = paragraph.paragraph_format
    # A subject of two lines goes on under its own first word.
    layout.left_indent, layout.first_line_indent = Mm(_LABELS + 2.5), Mm(-_LABELS - 2.5)
    layout.tab_stops.add_tab_stop(Mm(_LABELS))
    layout.space_after, layout.keep_with_next = _points(after), True


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


def _rule(paragraph: Any) -> None:
    from docx.oxml.ns import qn

    properties = paragraph._p.get_or_add_pPr()
    borders = properties.makeelement(qn("w:pBdr"), {})
    sides = {qn("w:val"): "thinThickSmallGap", qn("w:sz"): "18", qn("w:space"): "6", qn("w:color"): "000000"}
    borders.append(borders.makeelement(qn("w:bottom"), sides))
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
