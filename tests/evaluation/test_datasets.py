"""A BEIR folder is read, and a wrong line is named."""

from pathlib import Path

import pytest

from asisten_humas.errors import InputError
from asisten_humas.evaluation.datasets import read_beir


def write(folder: Path, **files: str) -> Path:
    defaults = {
        "corpus": '{"_id": "d1", "title": "Jalan", "text": "Lubang."}\n{"_id": "d2", "text": "Lampu."}\n',
        "queries": '{"_id": "q1", "text": "lubang"}\n{"_id": "q2", "text": "tanpa jawaban"}\n',
        "qrels": "query-id\tcorpus-id\tscore\nq1\td1\t1\nq1\td2\t0\n",
    }
    names = {"corpus": "corpus.jsonl", "queries": "queries.jsonl", "qrels": "qrels.tsv", "none": "unanswerable.jsonl"}
    for key, text in (defaults | files).items():
        (folder / names[key]).write_text(text, encoding="utf-8")
    return folder


def test_a_folder_is_read(tmp_path: Path) -> None:
    data = read_beir(write(tmp_path, none='{"text": "resep rendang"}\n'))
    assert [row.id for row in data.corpus] == ["d1", "d2"]
    assert data.queries == {"q1": "lubang"}  # q2 has no relevant document
    assert data.relevant == {"q1": {"d1": 1}}
    assert data.unanswerable == ["resep rendang"]


def test_qrels_in_a_subfolder_and_in_trec_form(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "qrels.tsv").unlink()
    (tmp_path / "qrels").mkdir()
    (tmp_path / "qrels" / "test.tsv").write_text("q1\t0\td2\t1\n")
    assert read_beir(tmp_path).relevant == {"q1": {"d2": 1}}


@pytest.mark.parametrize(
    ("files", "place"),
    [
        ({"corpus": "bukan json\n"}, "corpus.jsonl, line 1"),
        ({"corpus": '{"_id": "d1", "text": "a"}\n\n[1]\n'}, "corpus.jsonl, line 3"),
        ({"queries": '{"_id": "q1"}\n'}, r"queries.jsonl, line 1: 'text' is missing"),
        ({"qrels": "query-id\tcorpus-id\tscore\nq1\td1\n"}, "qrels.tsv, line 2"),
        ({"qrels": "q1\td1\tbaik\n"}, "qrels.tsv, line 1"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, files: dict[str, str], place: str) -> None:
    with pytest.raises(InputError, match=place):
        read_beir(write(tmp_path, **files))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"corpus\.jsonl"):
        read_beir(tmp_path)
