"""The retrieval suite on a small BEIR folder."""

import json
from pathlib import Path

import pytest

from asisten_humas.evaluation.retrieval import evaluate_retrieval
from asisten_humas.llm.embeddings import HashEmbeddings

TOPICS = ["lampu jalan padam", "pohon tumbang melintang", "saluran tersumbat endapan", "trotoar pecah berlubang"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [
        {"_id": f"d{n}", "title": f"Aturan {n}", "text": f"Ketentuan tentang {topic}."}
        for n, topic in enumerate(TOPICS)
    ]
    queries = [{"_id": f"q{n}", "text": topic} for n, topic in enumerate(TOPICS)]
    (tmp_path / "corpus.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (tmp_path / "queries.jsonl").write_text("\n".join(map(json.dumps, queries)))
    (tmp_path / "qrels.tsv").write_text("\n".join(f"q{n}\td{n}\t1" for n in range(len(TOPICS))))
    return tmp_path


def test_it_measures_the_ranking(folder: Path) -> None:
    result = evaluate_retrieval(folder, embeddings=HashEmbeddings(256))
    assert (result["queries"], result["documents"], result["passages"]) == (4, 4, 4)
    assert result["ndcg@10"] == result["recall@1"] == result["mrr@10"] == 1.0
    assert 0 < result["query_ms_p50"] <= result["query_ms_p95"]
    assert result["index_seconds"] > 0
    assert "abstention_rate" not in result
    json.dumps(result)


def test_it_measures_abstention_when_there_are_questions_without_answer(folder: Path) -> None:
    unanswerable = [{"_id": "u1", "text": "resep rendang"}, {"_id": "u2", "text": "lampu kamar"}]
    (folder / "unanswerable.jsonl").write_text("\n".join(map(json.dumps, unanswerable)))
    result = evaluate_retrieval(folder, embeddings=HashEmbeddings(256))
    assert (result["abstention_rate"], result["wrong_abstention_rate"]) == (0.5, 0.0)


def test_a_query_whose_answer_is_not_found_lowers_the_measures(folder: Path) -> None:
    (folder / "qrels.tsv").write_text("q0\td1\t1\nq1\td1\t1\n")
    result = evaluate_retrieval(folder, embeddings=HashEmbeddings(256))
    assert result["recall@1"] == 0.5
    assert 0.5 < result["ndcg@10"] < 1
