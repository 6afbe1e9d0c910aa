"""The agency's folder becomes documents."""

from datetime import date
from pathlib import Path

import pytest

from asisten_humas.errors import DocumentError
from asisten_humas.knowledge import load_documents
from asisten_humas.knowledge.documents import Rejected


def write(root: Path, name: str, text: str = "Isi.") -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_the_sample_agency_is_read_whole() -> None:
    documents = load_documents(Path(__file__).parents[3] / "knowledge")
    policies = [document for document in documents if document.pool == "kebijakan"]
    assert len(policies) == 24
    assert {document.id for document in policies if document.replaced_by} == {"K02", "K05"}
    assert all(document.number and document.valid_from for document in policies)
    assert all(document.event_type for document in documents if document.pool == "rilis")


def test_two_pools_by_folder_and_paths_relative_to_the_root(tmp_path: Path) -> None:
    write(tmp_path, "kebijakan/jalan/a.md")
    write(tmp_path, "rilis/b.txt")
    assert [(d.pool, d.path) for d in load_documents(tmp_path)] == [
        ("kebijakan", "kebijakan/jalan/a.md"),
        ("rilis", "rilis/b.txt"),
    ]


def test_a_plain_folder_holds_policies(tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    assert load_documents(tmp_path)[0].pool == "kebijakan"


def test_hidden_temporary_foreign_and_outside_files_are_passed_over(tmp_path: Path) -> None:
    root = tmp_path / "pengetahuan"
    write(root, "a.md")
    for name in (".rahasia.md", ".git/b.md", "~$c.docx", "gambar.png", "a.md.yaml", "README.md"):
        write(root, name, "id: a" if name.endswith("yaml") else "x")
    write(tmp_path, "luar.md")
    (root / "tautan.md").symlink_to(tmp_path / "luar.md")
    assert [document.path for document in load_documents(root)] == ["a.md"]


def test_a_missing_folder_and_two_files_with_one_id_are_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="is missing; name the knowledge folder"):
        load_documents(tmp_path / "tidak-ada")
    write(tmp_path, "a.md", "---\nid: K01\n---\nIsi.")
    write(tmp_path, "b.md", "---\nid: K01\n---\nIsi.")
    with pytest.raises(DocumentError, match=r"b\.md and a\.md both carry the id 'K01'"):
        load_documents(tmp_path)


def test_one_bad_file_stops_the_run_or_is_handed_over(tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    write(tmp_path, "b.md", " ")
    with pytest.raises(DocumentError, match=r"b\.md: there is no text"):
        load_documents(tmp_path)
    rejected: list[Rejected] = []
    assert [document.id for document in load_documents(tmp_path, rejected=rejected.append)] == ["a"]
    assert [(file.path, file.error.english[:4]) for file in rejected] == [("b.md", "b.md")]


def test_what_a_bad_file_held_before_goes_on_to_stand(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "---\nid: A\n---\nLama.")
    write(tmp_path, "b.md", "---\nid: B\nberlaku_mulai: 2025-03-01\nmencabut: A\n---\nBaru.")
    before = {document.path: document for document in load_documents(tmp_path)}
    write(tmp_path, "b.md", " ")
    again = load_documents(tmp_path, rejected=lambda _: None, before=before.get)
    assert {document.id: document.valid_until for document in again} == {"A": date(2025, 2, 28), "B": None}


def test_several_folders_are_one_knowledge(tmp_path: Path) -> None:
    write(tmp_path, "satu/kebijakan/a.md", "---\nid: A\n---\nLama.")
    write(tmp_path, "dua/kebijakan/b.md", "---\nid: B\nberlaku_mulai: 2025-03-01\nmencabut: A\n---\nBaru.")
    ended = {d.id: d.valid_until for d in load_documents(tmp_path / "satu", tmp_path / "dua")}
    assert ended == {"A": date(2025, 2, 28), "B": None}
    write(tmp_path, "dua/kebijakan/c.md", "---\nid: A\n---\nKembar.")
    with pytest.raises(DocumentError, match="both carry the id 'A'"):
        load_documents(tmp_path / "satu", tmp_path / "dua")


def test_a_successor_ends_the_rule_it_replaces(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "---\nid: A\n---\nLama.")
    write(tmp_path, "b.md", "---\nid: B\nberlaku_mulai: 2025-03-01\nmencabut: A\n---\nBaru.")
    write(tmp_path, "c.md", "---\nid: C\ndigantikan_oleh: B\nberlaku_sampai: 2024-12-31\n---\nSudah jelas.")
    write(tmp_path, "d.md", "---\nid: D\ndicabut_oleh: Perda 9/2030\n---\nPengganti tidak dikenal.")
    settled = {d.id: (d.replaced_by, d.valid_until) for d in load_documents(tmp_path)}
    assert settled == {
        "A": ("B", date(2025, 2, 28)),
        "B": (None, None),
        "C": ("B", date(2024, 12, 31)),
        "D": ("Perda 9/2030", None),
    }
