"""The measure of masking itself."""

import json
from pathlib import Path

import pytest

from asisten_humas.errors import InputError
from asisten_humas.evaluation.privacy import Row, evaluate, measure
from asisten_humas.privacy import Found, Kind

TEXT = "Budi 0812 di Jl. Mawar"
ROW = Row(TEXT, [(0, 4, "PERSON_PRIVATE"), (5, 9, "PHONE"), (13, 22, "OBJECT_LOCATION")])


def test_an_overlap_of_the_right_type_counts() -> None:
    figures = measure([ROW], lambda _text: [Found(2, 6, Kind.PERSON_PRIVATE), Found(17, 20, Kind.HOME_ADDRESS)])
    assert figures["types"]["PERSON_PRIVATE"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0, "n": 1}
    assert figures["types"]["PHONE"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0, "n": 1}
    assert figures["types"]["HOME_ADDRESS"] == {"precision": 0.0, "recall": 0.0, "f1": 0.0, "n": 0}
    assert (figures["keep_touched"], figures["keep"], figures["texts"]) == (1.0, 1, 1)


def test_a_file_is_measured(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    text = "HP 0812-0000-4471 di Jl. Mawar\u2028"
    row = {"text": text, "spans": [[3, 17, "PHONE"], [21, 30, "OBJECT_LOCATION"]], "id": 7}
    path.write_text(json.dumps(row, ensure_ascii=False) + "\n\n", encoding="utf-8")
    figures = evaluate(path)
    assert figures["types"] == {"PHONE": {"precision": 1.0, "recall": 1.0, "f1": 1.0, "n": 1}}
    assert figures["keep_touched"] == 0.0


@pytest.mark.parametrize(
    "line",
    ["{", "[]", '{"text": "a"}', '{"text": "a", "spans": [[0, 1]]}', '{"text": "a", "spans": [[0, 1, "UNKNOWN"]]}',
     '{"text": "a", "spans": [[0, 9, "NIK"]]}'],
)  # fmt: skip
def test_a_wrong_line_is_told_by_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"text": "a", "spans": []}\n' + line, encoding="utf-8")
    with pytest.raises(InputError, match="line 2") as caught:
        evaluate(path)
    assert "Baris 2" in caught.value.indonesian


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="FileNotFoundError"):
        evaluate(tmp_path / "none.jsonl")
