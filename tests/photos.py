"""Photos as a phone takes them: with the place, the owner and the way it was held written into them."""

from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo

SECRET = b"Kamera Milik Warga"


def phone_photo(path: Path, *, turned: bool = False, shade: int = 200) -> Path:
    """Write a JPEG of 60 × 40 with camera, comment and GPS; `turned` says it was held upright."""
    image = Image.new("RGB", (60, 40), (30, 120, shade))
    exif = image.getexif()
    exif[0x010F] = SECRET.decode()
    exif[0x0112] = 6 if turned else 1
    exif.get_ifd(0x8825).update({1: "S", 2: (6.0, 14.0, 3.0), 3: "E", 4: (106.0, 59.0, 1.0)})
    image.save(path, "JPEG", exif=exif, comment=SECRET)
    return path


def screenshot(path: Path) -> Path:
    """Write a PNG with a text chunk."""
    notes = PngInfo()
    notes.add_text("Author", SECRET.decode())
    Image.new("RGB", (30, 20), (200, 30, 30)).save(path, "PNG", pnginfo=notes)
    return path
