"""Photos leave as they were approved, upright, and without what the camera wrote into them."""

import io
from pathlib import Path

import pytest
from PIL import Image

from asisten_humas.errors import InputError, NotApprovedError
from asisten_humas.export.images import approved_photo, attach
from photos import SECRET, phone_photo, screenshot


def test_place_owner_and_comment_are_gone(tmp_path: Path) -> None:
    for path in (phone_photo(tmp_path / "a.jpg"), screenshot(tmp_path / "a.png")):
        photo = approved_photo(attach(path, caption="Jembatan.", alt="Jembatan beton"), path)
        assert SECRET in path.read_bytes()
        assert SECRET not in photo.content
        assert b"Exif" not in photo.content
        assert dict(Image.open(io.BytesIO(photo.content)).getexif()) == {}
        assert photo.mime == f"image/{ {'.jpg': 'jpeg', '.png': 'png'}[path.suffix] }"
        assert photo.name.startswith("humas-")


def test_a_photo_held_upright_stands_upright(tmp_path: Path) -> None:
    path = phone_photo(tmp_path / "a.jpg", turned=True)
    assert Image.open(io.BytesIO(approved_photo(attach(path), path).content)).size == (40, 60)


def test_another_picture_under_the_same_name_does_not_leave(tmp_path: Path) -> None:
    path = phone_photo(tmp_path / "a.jpg")
    attachment = attach(path)
    phone_photo(path, turned=True)
    with pytest.raises(NotApprovedError, match="not the picture that was approved"):
        approved_photo(attachment, path)


def test_what_is_no_photo(tmp_path: Path) -> None:
    (tmp_path / "teks.jpg").write_text("bukan foto")
    (tmp_path / "gambar.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    Image.new("RGB", (10, 10)).save(tmp_path / "a.gif")
    whole = phone_photo(tmp_path / "a.jpg").read_bytes()
    (tmp_path / "potong.jpg").write_bytes(whole[: len(whole) // 2])
    Image.new("1", (9000, 9000)).save(tmp_path / "bom.png")
    for name in ("teks.jpg", "gambar.svg", "a.gif", "potong.jpg", "bom.png", "tiada.jpg"):
        with pytest.raises(InputError, match="no photo"):
            attach(tmp_path / name)
