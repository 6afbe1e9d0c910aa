"""Machine reading of scanned pages: Tesseract with its Indonesian model, the `ocr` extra."""

import shutil
from functools import cache
from importlib.util import find_spec
from typing import Any

_LANGUAGE = "ind"
_DPI = 300
_MOST_PIXELS = 30_000_000  # an A3 page at 300 dpi has 17 million


@cache
def is_installed() -> bool:
    """Return whether pytesseract, the tesseract program and its Indonesian model are all there."""
    if find_spec("pytesseract") is None or shutil.which("tesseract") is None:
        return False
    import pytesseract

    return _LANGUAGE in pytesseract.get_languages()


def read_page(page: Any) -> str:
    """Return the text that Tesseract recognises on a pypdfium2 page."""
    import pytesseract

    width, height = page.get_size()
    scale = min(_DPI / 72, (_MOST_PIXELS / max(width * height, 1)) ** 0.5)
    image = page.render(scale=scale, grayscale=True).to_pil()
    text: str = pytesseract.image_to_string(image, lang=_LANGUAGE)
    return text
