"""Data sets of the evaluation suites, read with the line named where one is wrong."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from asisten_humas.errors import InputError


class BeirRow(NamedTuple):
    """A document of a corpus."""

    id: str
    title: str
    text: str


class BeirSet(NamedTuple):
    """A retrieval data set in BEIR's form: corpus.jsonl, queries.jsonl, qrels.tsv (or qrels/test.tsv)."""

    corpus: list[BeirRow]
    queries: dict[str, str]
    """Only queries with a relevant document."""

    relevant: dict[str, dict[str, int]]
    """Query id → document id → grade above 0."""

    unanswerable: list[str]
    """Questions without an answer in the corpus, from the optional unanswerable.jsonl."""


def read_beir(folder: Path) -> BeirSet:
    """Read a BEIR folder. Raises InputError that names the file and line, or the file that is missing."""
    corpus = [
        BeirRow(_field(row, "_id", where), str(row.get("title") or ""), _field(row, "text", where))
        for row, where in read_jsonl(folder / "corpus.jsonl")
    ]
    queries = {
        _field(row, "_id", where): _field(row, "text", where) for row, where in read_jsonl(folder / "queries.jsonl")
    }
    relevant = _read_qrels(folder)
    unanswerable = folder / "unanswerable.jsonl"
    return BeirSet(
        corpus=corpus,
        queries={query_id: text for query_id, text in queries.items() if query_id in relevant},
        relevant=relevant,
        unanswerable=[_field(row, "text", where) for row, where in read_jsonl(unanswerable)]
        if unanswerable.is_file()
        else [],
    )


def read_jsonl(path: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield each JSON object of the file with its place ("queries.jsonl, line 3") for messages. Raises InputError."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield _object(line, f"{path.name}, line {number}"), f"{path.name}, line {number}"
    except OSError as error:
        raise InputError(
            f"{path}: the file cannot be opened; check the folder's name and content",
            f"{path}: berkas tidak dapat dibuka; periksa nama dan isi foldernya.",
        ) from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: the file is not UTF-8; save it so", f"{path}: bukan UTF-8; simpan ulang.") from error


def _object(line: str, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise _wrong(where, "no valid JSON", "bukan JSON yang sah") from error
    if not isinstance(row, dict):
        raise _wrong(where, "not a JSON object", "bukan objek JSON")
    return row


def _field(row: dict[str, Any], name: str, where: str) -> str:
    value = row.get(name)
    if not isinstance(value, (str, int)) or value == "":
        raise _wrong(where, f"'{name}' is missing", f"'{name}' tidak ada")
    return str(value)


def _read_qrels(folder: Path) -> dict[str, dict[str, int]]:
    path = next((p for p in (folder / "qrels.tsv", folder / "qrels" / "test.tsv") if p.is_file()), folder / "qrels.tsv")
    relevant: dict[str, dict[str, int]] = {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for number, row in enumerate(csv.reader(file, delimiter="\t"), start=1):
                _take_qrel(row, number, f"{path.name}, line {number}", relevant)
    except OSError as error:
        raise InputError(
            f"{path}: the file cannot be opened; check the folder's name and content",
            f"{path}: berkas tidak dapat dibuka; periksa nama dan isi foldernya.",
        ) from error
    return relevant


def _take_qrel(row: list[str], number: int, where: str, relevant: dict[str, dict[str, int]]) -> None:
    if not row or (number == 1 and row[0] == "query-id"):
        return
    if len(row) == 4:  # TREC's form: query, iteration, document, grade
        row = [row[0], row[2], row[3]]
    if len(row) != 3 or not row[2].strip().lstrip("-").isdigit():
        raise _wrong(where, "not query-id, corpus-id, score", "bukan query-id, corpus-id, score")
    if int(row[2]) > 0:
        relevant.setdefault(row[0], {})[row[1]] = int(row[2])


def _wrong(where: str, english: str, indonesian: str) -> InputError:
    return InputError(
        f"{where}: {english}; correct the line and run again", f"{where}: {indonesian}; perbaiki barisnya lalu ulangi."
    )
