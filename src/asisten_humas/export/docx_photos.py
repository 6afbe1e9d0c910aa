"""The photos of a document: as wide as the text at most, each with its caption and with words for a screen reader."""

import io
from collections.abc import Sequence
from typing import Any

from asisten_humas.export.images import Photo

WIDTH, HEIGHT = 150.0, 95.0
"""Millimetres that a photo takes at most; an upright one leaves room for a second on the page."""


def add_photos(document: Any, photos: Sequence[Photo]) -> None:
    """Add the photos at the end of the document, none parted from its caption."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    for photo in photos:
        picture = document.add_paragraph()
        picture.alignment = WD_ALIGN_PARAGRAPH.CENTER
        picture.paragraph_format.space_before = Pt(12)
        put_photo(picture.add_run(), photo)
        if photo.attachment.caption:
            picture.paragraph_format.keep_with_next = True
            caption = document.add_paragraph()
            caption.alignment = WD_ALIGN_PARAGRAPH.CENTER
            caption.paragraph_format.space_before = Pt(3)
            run = caption.add_run(photo.attachment.caption)
            run.italic, run.font.size = True, Pt(9.5)


def put_photo(run: Any, photo: Photo) -> None:
    """Put a photo into a run, as large as it may be and never wider than WIDTH or higher than HEIGHT."""
    from docx.shared import Mm

    content, width, height = picture_of(photo)
    shape = run.add_picture(io.BytesIO(content), Mm(width), Mm(height))
    properties = shape._inline.docPr
    properties.set("descr", photo.attachment.alt or photo.attachment.caption)
    properties.set("name", photo.name)


def picture_of(photo: Photo, widest: float = WIDTH) -> tuple[bytes, float, float]:
    """Return a photo's bytes in a kind that a document holds, and its width and height in millimetres.

    `widest` is what the page has room for; WIDTH and HEIGHT hold all the same.
    """
    from PIL import Image

    with Image.open(io.BytesIO(photo.content)) as image:
        scale = min(min(WIDTH, widest) / image.width, HEIGHT / image.height)
        size = image.width * scale, image.height * scale
        if photo.mime != "image/webp":
            return photo.content, *size
        buffer = io.BytesIO()
        image.convert("RGBA").save(buffer, "PNG")  # Word reads no WebP
    return buffer.getvalue(), *size
