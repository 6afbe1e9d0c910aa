"""Photos that are kept: under the hash of their bytes, and only those of the text."""

from pathlib import Path

import pytest

from asisten_humas.errors import InputError, NotApprovedError
from asisten_humas.export.images import approved_photo, attach
from asisten_humas.export.photos import KeptPhotos
from photos import phone_photo


def test_a_kept_photo_is_the_file_as_it_was(tmp_path: Path) -> None:
    kept = KeptPhotos(tmp_path / "foto")
    assert (list(kept), len(kept)) == ([], 0)
    path = phone_photo(tmp_path / "a.jpg")
    attachment = attach(path)
    assert kept.keep(path) == kept.keep(path) == attachment.hash
    path.unlink()
    assert list(kept) == [attachment.hash]
    assert approved_photo(attachment, kept[attachment.hash]).mime == "image/jpeg"
    assert (tmp_path / "foto").stat().st_mode & 0o077 == 0


def test_a_name_that_is_no_hash_is_not_looked_for_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "foto").mkdir()
    (tmp_path / "rahasia").touch()
    (tmp_path / "foto" / "lain.txt").touch()
    kept = KeptPhotos(tmp_path / "foto")
    assert "sha256:../rahasia" not in kept
    assert "lain.txt" not in kept
    assert list(kept) == []


def test_a_text_is_completed_with_its_own_photos_only(tmp_path: Path) -> None:
    mine, other = phone_photo(tmp_path / "a.jpg"), phone_photo(tmp_path / "b.jpg", turned=True)
    kept, attachments = KeptPhotos(tmp_path / "foto"), (attach(mine),)
    with pytest.raises(NotApprovedError, match=r"'b\.jpg' is no photo of the approved text"):
        kept.complete(attachments, [mine, other])
    assert len(kept) == 0
    with pytest.raises(InputError, match=r"the photo 'a\.jpg' is not here"):
        kept.complete(attachments, [])
    kept.complete(attachments, [mine])
    kept.complete(attachments, [])
    assert len(kept) == 1


def test_a_broken_copy_is_replaced(tmp_path: Path) -> None:
    path = phone_photo(tmp_path / "a.jpg")
    kept = KeptPhotos(tmp_path / "foto")
    kept[kept.keep(path)].write_bytes(b"rusak")
    with pytest.raises(NotApprovedError):
        kept.complete((attach(path),), [])
    kept.complete((attach(path),), [path])


def test_what_is_no_photo_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_text("bukan foto")
    with pytest.raises(InputError, match="no photo"):
        KeptPhotos(tmp_path / "foto").keep(tmp_path / "a.jpg")
    assert not (tmp_path / "foto").exists()
