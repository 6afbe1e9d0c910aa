"""PDF → text by page: the text layer, or the page read by machine when it is a scan."""

from typing import Any

from asisten_humas.knowledge.documents import ocr
from asisten_humas.knowledge.documents.content import Content
from asisten_humas.knowledge.documents.limits import Limits
from asisten_humas.knowledge.documents.lines import join_pages
from asisten_humas.knowledge.documents.plain import tidy
from asisten_humas.knowledge.documents.refusals import RefusedError

_PASSWORD = 4  # PDFium's error codes, fpdfview.h
_FEW_CHARACTERS = 20  # a page number and a stamp
_IMAGE_SHARE = 0.4  # of the page's area


def pdf_to_text(data: bytes, limits: Limits, *, read_scans: bool) -> Content:
    """Return the text with page offsets. Raises RefusedError.

    A page with hardly a character and a large image is a scan. Scans are counted first and read only with
    `read_scans`, since that takes seconds a page. Where machine reading is not installed, a file is refused when a
    fifth of its pages or more are scans; fewer (a cover, a page of stamps) are passed over.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise RefusedError("encrypted" if getattr(error, "err_code", 0) == _PASSWORD else "broken") from error
    with document:
        if len(document) > limits.pages:
            raise RefusedError("pages", pages=len(document), limit=limits.pages)
        try:
            return _read(document, limits, read_scans)
        except pypdfium2.PdfiumError as error:
            raise RefusedError("broken") from error


def _read(document: Any, limits: Limits, read_scans: bool) -> Content:
    texts = [_page_text(page) for page in document]
    scans = [
        number
        for number, text in enumerate(texts)
        if len("".join(text.split())) < _FEW_CHARACTERS and _is_image(document[number])
    ]
    if not scans:
        return Content(*join_pages(texts))
    if not ocr.is_installed():
        if len(scans) * 5 >= len(texts):
            raise RefusedError("scan")
        return Content(*join_pages(texts))
    if len(scans) > limits.scanned_pages:
        raise RefusedError("pages", pages=len(scans), limit=limits.scanned_pages)
    if not read_scans:
        return Content("", scans=len(scans))
    for number in scans:
        texts[number] = tidy(ocr.read_page(document[number]))
    if not any(text.strip() for text in texts):
        raise RefusedError("unreadable_scan")
    return Content(*join_pages(texts), read_by_machine=True)


def _page_text(page: Any) -> str:
    text_page = page.get_textpage()
    try:
        # PDFium marks a hyphen at a line's end with U+FFFE.
        return tidy(text_page.get_text_range().replace("\ufffe", "-"))
    finally:
        text_page.close()


def _is_image(page: Any) -> bool:
    import pypdfium2.raw

    width, height = page.get_size()
    for image in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = image.get_bounds()
        if (right - left) * (top - bottom) >= _IMAGE_SHARE * width * height:
            return True
    return False
