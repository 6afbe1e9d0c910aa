"""What a file says about itself."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from asisten_humas.errors import DocumentError
from asisten_humas.knowledge.documents import read_document


def test_front_matter_describes_the_document(tmp_path: Path) -> None:
    path = tmp_path / "aturan.md"
    path.write_text(
        '---\nid: K05\njudul: "SOP 2020"\njenis: sop\nnomor: SOP-05/2020\nberlaku_mulai: 2020-02-01\n'
        'berlaku_sampai: "2025-02-28"\ndicabut_oleh: K04\nmengubah: K01\n'
        "unit: null\ncatatan: [bebas]\n---\n\n# SOP\n\nIsi.\n"
    )
    document = read_document(path)
    assert (document.id, document.title, document.kind, document.number) == ("K05", "SOP 2020", "sop", "SOP-05/2020")
    assert (document.valid_from, document.valid_until) == (date(2020, 2, 1), date(2025, 2, 28))
    assert (document.replaced_by, document.amends, document.unit) == ("K04", "K01", "")
    assert document.text == "# SOP\n\nIsi.\n"


def test_without_a_description_name_and_heading_serve(tmp_path: Path) -> None:
    path = tmp_path / "Jam layanan (baru).txt"
    path.write_text("# Jam Layanan\n\n07.30\n")
    document = read_document(path)
    assert (document.id, document.title, document.pool) == ("Jam-layanan-baru", "Jam Layanan", "kebijakan")


def test_a_side_car_describes_what_cannot_describe_itself(tmp_path: Path) -> None:
    path = tmp_path / "perda.txt"
    path.write_text("---\nid: X\n---\nIsi.")
    (tmp_path / "perda.txt.yaml").write_text("id: P01\njudul: Perda Parkir\nnomor: Perda 5/2021\n")
    document = read_document(path)
    assert (document.id, document.title, document.number, document.text) == (
        "P01",
        "Perda Parkir",
        "Perda 5/2021",
        "Isi.",
    )


def test_a_side_car_may_leave_out_the_file_ending(make_pdf: Callable[..., Path]) -> None:
    path = make_pdf([["Pasal 1", "Parkir di tepi jalan dilarang."]])
    path.with_suffix(".yaml").write_text("nomor: Perda 5/2021\nberlaku_sampai: 2024-12-31\n")
    document = read_document(path)
    assert (document.number, document.valid_until) == ("Perda 5/2021", date(2024, 12, 31))
    path.with_name(f"{path.name}.yaml").write_text("nomor: Perda 6/2022\n")
    assert (read_document(path).number, read_document(path).valid_until) == ("Perda 6/2022", None)


def test_a_broken_side_car_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Isi.")
    for content, message in ((b"tanggal: besok", "'tanggal' is 'besok', not a day"), (b"\xff\xfe\x00", "not UTF-8")):
        (tmp_path / "a.yaml").write_bytes(content)
        with pytest.raises(DocumentError, match=message) as caught:
            read_document(tmp_path / "a.txt")
        assert caught.value.indonesian.startswith("a.yaml: ")


def test_a_line_of_dashes_alone_is_no_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("Isi.\n\n---\n\nCatatan.\n")
    assert read_document(path).text == "Isi.\n\n---\n\nCatatan.\n"


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("id: [", r"no valid YAML in line 1|no valid YAML in line 2"),
        ("- a\n- b", "not a list of"),
        ("berlaku_mulai: kemarin", "'berlaku_mulai' is 'kemarin', not a day"),
        ("berlaku_mulai: 2025-02-30", "not a day|no valid YAML"),
        ("menggantikan: [K01, K02]", "'menggantikan' must be one value"),
        ("kumpulan: lain", "wrong in: pool"),
    ],
)
def test_a_broken_description_is_named(tmp_path: Path, block: str, message: str) -> None:
    path = tmp_path / "aturan.md"
    path.write_text(f"---\n{block}\n---\nIsi.")
    with pytest.raises(DocumentError, match=message) as caught:
        read_document(path)
    assert caught.value.english.startswith("aturan.md: ")
    assert caught.value.indonesian.startswith("aturan.md: ")
