"""Photos on their way out: the approved ones, without what the camera wrote into them."""

import io
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from asisten_humas.errors import InputError, NotApprovedError
from asisten_humas.export.files import file_hash
from asisten_humas.models import Attachment

_KINDS = {"JPEG": ("image/jpeg", ".jpg"), "PNG": ("image/png", ".png"), "WEBP": ("image/webp", ".webp")}
_MAX_BYTES = 20_000_000
_MAX_PIXELS = 60_000_000


class Photo:
    """A photo ready to be sent: its bytes, MIME type and a file name that tells its content."""

    def __init__(self, attachment: Attachment, content: bytes, kind: str) -> None:
        self.attachment = attachment
        self.content = content
        self.mime, suffix = _KINDS[kind]
        self.name = f"humas-{attachment.hash.removeprefix('sha256:')[:16]}{suffix}"


def attach(path: Path, *, caption: str = "", alt: str = "") -> Attachment:
    """Return a file as an attachment of a draft, bound by its hash. Raises InputError when it is no usable photo."""
    return Attachment(name=path.name, hash=file_hash(read_photo(path)), caption=caption, alt=alt)


def read_photo(path: Path) -> bytes:
    """Return the bytes of a photo. Raises InputError when it is none that can be sent."""
    content = _read(path)
    _open(content, path.name)
    return content


def approved_photo(attachment: Attachment, path: Path) -> Photo:
    """Return the photo at `path` for sending, turned upright and without EXIF, GPS and comments.

    Raises NotApprovedError when the file is not the picture that was approved.
    """
    content = _read(path)
    if file_hash(content) != attachment.hash:
        raise NotApprovedError(
            f"'{attachment.name}' is not the picture that was approved; attach it anew and have it approved again",
            f"'{attachment.name}' bukan foto yang disetujui; lampirkan lagi dan mintakan persetujuan.",
        )
    image, kind = _open(content, attachment.name)
    return Photo(attachment, _without_metadata(image, kind), kind)


def approved_photos(attachments: Sequence[Attachment], files: Mapping[str, Path]) -> tuple[Photo, ...]:
    """Return every photo of a text for sending; `files` maps hashes to files.

    Raises InputError when the file of one is not there, NotApprovedError when it holds another picture.
    """
    for attachment in attachments:
        if attachment.hash not in files:
            raise InputError(
                f"the file of the photo '{attachment.name}' is not here; give the file that was attached once more",
                f"Berkas foto '{attachment.name}' tidak ada di sini; berikan lagi berkas yang dilampirkan.",
            )
    return tuple(approved_photo(attachment, files[attachment.hash]) for attachment in attachments)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise _unusable(path.name)
        return path.read_bytes()
    except OSError:
        raise _unusable(path.name) from None


def _open(content: bytes, name: str) -> tuple[Any, str]:
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(content), formats=tuple(_KINDS))
            if image.width * image.height > _MAX_PIXELS:
                raise _unusable(name)
            image.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _unusable(name) from error
    except UnidentifiedImageError as error:
        raise _unusable(name) from error
    return image, str(image.format)


def _without_metadata(image: Any, kind: str) -> bytes:
    from PIL import ImageOps

    upright = ImageOps.exif_transpose(image)
    profile = image.info.get("icc_profile")  # colours, nothing about the place or the camera's owner
    bare = upright.copy()
    bare.info = {}
    buffer = io.BytesIO()
    options: dict[str, Any] = {"icc_profile": profile} if profile else {}
    bare.save(buffer, kind, **options, **({} if kind == "PNG" else {"quality": 92}))
    return buffer.getvalue()


def _unusable(name: str) -> InputError:
    return InputError(
        f"'{name}' is no photo that can be sent; give a JPEG, PNG or WebP file of at most {_MAX_BYTES // 1_000_000} MB",
        f"'{name}' bukan foto yang dapat dikirim; pakai JPEG, PNG, atau WebP hingga {_MAX_BYTES // 1_000_000} MB.",
    )
