"""An index that another version of the program left: a sentence or a new index, never a traceback."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from asisten_humas.errors import IndexUnavailableError
from asisten_humas.knowledge import Knowledge
from asisten_humas.llm.embeddings import HashEmbeddings
from asisten_humas.models import Document

RULE = Document(id="K1", pool="kebijakan", title="Lampu", text="Lampu padam dilaporkan.")


def humas(office: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    program = "import sys; from asisten_humas.cli import main; sys.exit(main())"
    return subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, env=os.environ)


def renamed(index: Path, name: str) -> None:
    """Make the served generation one that carries this name, as another version would have named it."""
    pointer = index / "current"
    (index / "generations" / pointer.read_text()).rename(index / "generations" / name)
    pointer.write_text(name)


@pytest.mark.parametrize("name", ["000001-1a2b3c4d", "000001-1a2b3c4d-f2", "000001-1a2b3c4d-f99", "v4"])
def test_processes_say_so_and_an_index_run_builds_it_anew(office: Path, name: str) -> None:
    renamed(office / "index", name)
    found = humas(office, "search", "kapan lubang di jalan ditambal", "--json")
    assert (found.returncode, found.stdout) == (3, "")
    assert found.stderr == (
        "humas: the index was made by another version of the program; run 'humas index' to build it anew\n"
    )
    assert humas(office, "index").returncode == 0
    again = json.loads(humas(office, "search", "kapan lubang di jalan ditambal", "--json").stdout)
    assert again["hits"][0]["passage"]["document_id"] == "K04"


def test_only_adding_to_it_is_refused(tmp_path: Path) -> None:
    with Knowledge.open(tmp_path, embeddings=HashEmbeddings()) as knowledge:
        knowledge.sync([RULE])
        renamed(tmp_path, "000001-1a2b3c4d")
        with pytest.raises(IndexUnavailableError, match="another version"):
            knowledge.add([RULE])


@pytest.mark.parametrize("lost", ["rows.npz", "acronyms.json", "texts/rows.npy", "heads/vocabulary.npy"])
@pytest.mark.parametrize("how", ["gone", "cut short"])
def test_derived_files_that_are_lost_are_derived_again(tmp_path: Path, lost: str, how: str) -> None:
    with Knowledge.open(tmp_path, embeddings=HashEmbeddings()) as knowledge:
        knowledge.sync([RULE])
    file = tmp_path / "generations" / (tmp_path / "current").read_text() / "kebijakan" / lost
    if how == "gone":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with Knowledge.open(tmp_path, embeddings=HashEmbeddings()) as knowledge:
        assert knowledge.search("lampu padam")[0].passage.document_id == "K1"
    assert file.is_file()


@pytest.mark.parametrize("damage", ["generation gone", "vectors gone", "database cut short", "pointer empty"])
def test_a_damaged_index_is_a_sentence_and_is_built_anew(tmp_path: Path, damage: str) -> None:
    with Knowledge.open(tmp_path, embeddings=HashEmbeddings()) as knowledge:
        knowledge.sync([RULE])
    generation = tmp_path / "generations" / (tmp_path / "current").read_text()
    if damage == "generation gone":
        shutil.rmtree(generation)
    elif damage == "vectors gone":
        shutil.rmtree(generation / "chroma")
    elif damage == "database cut short":
        database = generation / "chroma" / "chroma.sqlite3"
        database.write_bytes(database.read_bytes()[:5_000])
    else:
        (tmp_path / "current").write_text("")
    with Knowledge.open(tmp_path, embeddings=HashEmbeddings()) as knowledge:
        with pytest.raises(IndexUnavailableError, match="humas index"):
            knowledge.search("lampu padam")
        knowledge.sync([RULE])
        assert knowledge.search("lampu padam")[0].passage.document_id == "K1"


def test_another_dimension_under_an_old_name_is_built_anew(tmp_path: Path) -> None:
    with Knowledge.open(tmp_path, embeddings=HashEmbeddings()) as knowledge:
        knowledge.sync([RULE])
    other = HashEmbeddings(32)
    other.name = HashEmbeddings().name
    with Knowledge.open(tmp_path, embeddings=other) as knowledge:
        assert knowledge.sync([RULE]).added == 1
        assert knowledge.search("lampu padam")[0].passage.document_id == "K1"
