"""Run the retrieval layer of this project, and each of its two parts alone, on a BEIR folder; print JSON."""

import json
import sys
import tempfile
from pathlib import Path

from asisten_humas.evaluation.datasets import read_beir
from asisten_humas.evaluation.metrics import mean, ndcg, recall
from asisten_humas.evaluation.retrieval import evaluate_retrieval
from asisten_humas.knowledge import Knowledge, fusion
from asisten_humas.models import Document

sys.path.insert(0, str(Path(__file__).parent))
from cached import CachedE5

# Weights that leave one side of the fusion.
PARTS = {"dense part": 1e9, "keyword part": 0.0}


def main() -> None:
    folder, cache = Path(sys.argv[1]), Path(sys.argv[2])
    embeddings = CachedE5(cache)
    results = {"asisten-humas": evaluate_retrieval(folder, embeddings=embeddings)}
    data = read_beir(folder)
    with tempfile.TemporaryDirectory() as home, Knowledge.open(home, embeddings=embeddings) as knowledge:
        knowledge.sync(Document(id=r.id, pool="kebijakan", title=r.title, text=r.text) for r in data.corpus)
        for name, weight in PARTS.items():
            fusion._DENSE_IN_QUESTION = fusion._DENSE_IN_STATEMENT = weight
            ranked = {
                query_id: list(dict.fromkeys(h.passage.document_id for h in knowledge.search(text, 50, abstain=False)))
                for query_id, text in data.queries.items()
            }
            pairs = [(ranked[query_id], data.relevant[query_id]) for query_id in ranked]
            results[f"  its {name}"] = {
                "ndcg@10": round(mean([ndcg(*pair) for pair in pairs]), 4),
                **{f"recall@{k}": round(mean([recall(*pair, k) for pair in pairs]), 4) for k in (1, 5, 10)},
            }
    print(json.dumps(results))


if __name__ == "__main__":
    main()
