"""An upload is read before it is kept, and kept with what was said about it."""

from datetime import date
from pathlib import Path

import pytest

from asisten_humas.errors import DocumentError
from asisten_humas.knowledge import load_documents
from asisten_humas.knowledge.documents import keep_document
from asisten_humas.models import Document

DESCRIBED = {"kumpulan": "kebijakan", "nomor": "Perwal 1/2025", "berlaku_mulai": date(2025, 3, 1), "judul": ""}


def kept(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_it_is_kept_with_its_side_car_and_read_the_same_again(tmp_path: Path) -> None:
    document = keep_document(tmp_path, "Perwal 1.md", b"# Parkir\n\nDilarang parkir.", DESCRIBED, known=[])
    assert (document.title, document.number, document.valid_from) == ("Parkir", "Perwal 1/2025", date(2025, 3, 1))
    assert kept(tmp_path) == ["kebijakan/Perwal-1.md", "kebijakan/Perwal-1.md.yaml"]
    assert load_documents(tmp_path) == [document]


def test_the_same_file_again_gets_the_new_description(tmp_path: Path) -> None:
    first = keep_document(tmp_path, "a.md", b"Isi.", DESCRIBED, known=[])
    again = keep_document(tmp_path, "a.md", b"Isi.", {**DESCRIBED, "nomor": "Perwal 2/2025"}, known=[first])
    assert load_documents(tmp_path) == [again]
    assert again.number == "Perwal 2/2025"


@pytest.mark.parametrize(
    ("name", "content", "described", "said"),
    [
        ("a.md", b" ", {}, "no text"),
        ("a.exe", b"MZ", {}, "files of this type"),
        ("a.pdf", b"<html></html>", {}, "the content is a web page"),
        ("lama.md", b"Lain.", {}, "another file of this name"),
        ("K01.md", b"Isi.", {}, "the id 'K01' belongs to kebijakan/satu.md"),
        ("a.md", b"Isi.", {"menggantikan": "K01"}, "since when is missing"),
        ("a.md", b"Isi.", {"berlaku_mulai": date(2025, 3, 1), "berlaku_sampai": date(2025, 2, 1)}, "lies before"),
    ],
)
def test_what_cannot_be_used_leaves_nothing(
    tmp_path: Path, name: str, content: bytes, described: dict[str, date | str], said: str
) -> None:
    keep_document(tmp_path, "lama.md", b"Lama.", {}, known=[])
    known = [Document(id="K01", pool="kebijakan", title="Satu", text="Isi.", path="kebijakan/satu.md")]
    before = kept(tmp_path)
    with pytest.raises(DocumentError, match=said) as caught:
        keep_document(tmp_path, name, content, described, known=known)
    assert caught.value.indonesian.startswith(f"{name}: ")
    assert kept(tmp_path) == before


@pytest.mark.parametrize("name", ["../../../tmp/a.md", "..\\..\\a.md", "/etc/a.md", ".a.md", "~$a.md"])
def test_a_name_cannot_lead_out_of_the_folder_or_hide(tmp_path: Path, name: str) -> None:
    keep_document(tmp_path / "dalam", name, b"Isi.", {}, known=[])
    assert kept(tmp_path) == ["dalam/kebijakan/a.md", "dalam/kebijakan/a.md.yaml"]
