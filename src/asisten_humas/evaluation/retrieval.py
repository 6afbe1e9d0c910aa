"""Measure the retrieval layer, as it ships, on a BEIR folder."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from asisten_humas.evaluation.datasets import BeirSet, read_beir
from asisten_humas.evaluation.metrics import mean, ndcg, percentile, recall, reciprocal_rank
from asisten_humas.models import Document

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings

    from asisten_humas.knowledge.knowledge import Knowledge

_DEPTH = 10  # documents that count
_PASSAGES = 50  # passages asked for, since several may lie in one document


def evaluate_retrieval(
    folder: Path | str,
    *,
    embeddings: "Embeddings | None" = None,
    chroma_url: str | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> dict[str, Any]:
    """Index the corpus of a BEIR folder into a temporary index, put every query to it, and return the measures.

    A corpus row is a document; a document ranks where its best passage does. The ranking is measured without
    abstention; with an unanswerable.jsonl the two abstention rates are measured too. Times are wall-clock;
    `query_ms` include the embedding of the query. Raises InputError for a folder that is none.
    """
    from asisten_humas.knowledge.knowledge import Knowledge

    data = read_beir(Path(folder))
    with tempfile.TemporaryDirectory(prefix="humas-evaluasi-") as home:
        knowledge = Knowledge.open(Path(home), embeddings=embeddings, chroma_url=chroma_url)
        report = knowledge.sync(map(_document, data.corpus), progress=progress)
        return {
            "suite": "retrieval",
            "dataset": Path(folder).name,
            "queries": len(data.queries),
            "documents": report.documents,
            "passages": report.passages,
            "index_seconds": round(report.seconds, 2),
            **_ranking(knowledge, data),
            **_abstention(knowledge, data),
        }


def _document(row: Any) -> Document:
    return Document(id=row.id, pool="kebijakan", title=row.title, text=row.text)


def _ranking(knowledge: "Knowledge", data: BeirSet) -> dict[str, float]:
    ranked: dict[str, list[str]] = {}
    times: list[float] = []
    for query_id, text in data.queries.items():
        started = perf_counter()
        hits = knowledge.search(text, _PASSAGES, abstain=False)
        times.append(1000 * (perf_counter() - started))
        ranked[query_id] = list(dict.fromkeys(hit.passage.document_id for hit in hits))[:_DEPTH]
    pairs = [(ranked[query_id], data.relevant[query_id]) for query_id in data.queries]
    measures = {f"recall@{k}": mean([recall(*pair, k) for pair in pairs]) for k in (1, 5, 10)}
    return {
        "ndcg@10": round(mean([ndcg(*pair, _DEPTH) for pair in pairs]), 4),
        **{name: round(value, 4) for name, value in measures.items()},
        "mrr@10": round(mean([reciprocal_rank(*pair, _DEPTH) for pair in pairs]), 4),
        "query_ms_p50": round(percentile(times, 0.5), 2),
        "query_ms_p95": round(percentile(times, 0.95), 2),
    }


def _abstention(knowledge: "Knowledge", data: BeirSet) -> dict[str, float | int]:
    if not data.unanswerable:
        return {}
    return {
        "unanswerable": len(data.unanswerable),
        "abstention_rate": round(_abstained(knowledge, data.unanswerable), 4),
        "wrong_abstention_rate": round(_abstained(knowledge, list(data.queries.values())), 4),
    }


def _abstained(knowledge: "Knowledge", texts: list[str]) -> float:
    return mean([float(not knowledge.search(text, 1)) for text in texts])
