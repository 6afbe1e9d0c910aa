"""The keyword side: BM25 over words and word pairs.

Why not a ready engine: the words of a query carry weights here (what is quoted counts threefold), a question wants
less length normalisation than a statement, and many processes map one index from disk instead of each holding a
vocabulary of a million word pairs in memory. Words are kept as 64-bit hashes, so the whole index is five arrays.
"""

import hashlib
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from asisten_humas.knowledge.query import Span
from asisten_humas.knowledge.words import FUNCTION_WORDS, words

# Measured on statute articles, whose lengths differ widely (see benchmarks).
_K1 = 1.2
_B = 0.9
_B_QUESTION = 0.6

_ARRAYS = ("vocabulary", "starts", "rows", "weights", "lengths")


class KeywordIndex:
    """BM25 scores of a query against every row, in the order in which the rows were given."""

    def __init__(self, **arrays: Any) -> None:
        self._arrays = arrays
        self._vocabulary, self._starts, self._rows = arrays["vocabulary"], arrays["starts"], arrays["rows"]
        self._weights: NDArray[np.float32] = arrays["weights"]
        self._lengths: NDArray[np.float32] = arrays["lengths"]

    @classmethod
    def build(cls, texts: Sequence[str]) -> "KeywordIndex":
        """Return an index over `texts`."""
        hashes: dict[str, int] = {}
        rows = [_terms(words(text), hashes) for text in texts]
        lengths = np.array([len(row) for row in rows], dtype=np.float32)
        terms = np.concatenate(rows) if rows else np.empty(0, dtype=np.uint64)
        vocabulary, term_of = np.unique(terms, return_inverse=True)
        row_of = np.repeat(np.arange(len(rows)), lengths.astype(np.int64))
        cells, counts = np.unique(term_of.astype(np.int64) * max(len(rows), 1) + row_of, return_counts=True)
        term, row = np.divmod(cells, max(len(rows), 1))
        found_in = np.bincount(term, minlength=len(vocabulary))
        rarity = _rarity(len(rows), found_in)
        relative = lengths / max(float(lengths.mean()), 1e-9) if len(rows) else lengths
        weights = rarity[term] * counts * (_K1 + 1) / (counts + _norm(relative, _B)[row])
        return cls(
            vocabulary=vocabulary,
            starts=np.searchsorted(term, np.arange(len(vocabulary) + 1)),
            rows=row.astype(np.int32),
            weights=weights.astype(np.float32),
            lengths=relative.astype(np.float32),
        )

    @classmethod
    def load(cls, folder: Path) -> "KeywordIndex":
        """Return the index saved in `folder`; its arrays stay on disk until they are read."""
        return cls(**{name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in _ARRAYS})

    def save(self, folder: Path) -> None:
        """Write the index into `folder`."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, array in self._arrays.items():
            np.save(folder / f"{name}.npy", array)

    def rarity(self, said: Iterable[str]) -> dict[str, float]:
        """Return word → inverse document frequency, for the words that are no function words."""
        content = [word for word in dict.fromkeys(said) if word not in FUNCTION_WORDS]
        terms = np.array([_hash(word, {}) for word in content], dtype=np.uint64)
        found_in = np.array([place.stop - place.start for place in self._postings(terms)], dtype=np.int64)
        return dict(zip(content, _rarity(len(self._lengths), found_in).tolist(), strict=True))

    def scores(self, spans: Iterable[Span], *, question: bool) -> NDArray[np.float32]:
        """Return the BM25 score of every row; a word said n times counts the square root of n."""
        scores = np.zeros(len(self._lengths), dtype=np.float32)
        for span in spans:
            terms, counts = np.unique(_terms(span.words, {}), return_counts=True)
            for place, count in zip(self._postings(terms), counts, strict=True):
                scores[self._rows[place]] += np.float32(span.weight * math.sqrt(count)) * self._weights[place]
        if question:
            # Exact for words that occur once in a row, which is the common case where it matters.
            scores *= (1 + _norm(self._lengths, _B)) / (1 + _norm(self._lengths, _B_QUESTION))
        return scores

    def _postings(self, terms: NDArray[np.uint64]) -> list[slice]:
        """Return for each term where its rows and weights stand, an empty slice for an unknown one."""
        first = np.searchsorted(self._vocabulary, terms, side="left")
        known = np.searchsorted(self._vocabulary, terms, side="right") > first
        return [
            slice(int(self._starts[at]), int(self._starts[at + 1])) if is_known else slice(0, 0)
            for at, is_known in zip(first, known, strict=True)
        ]


def _rarity(size: int, found_in: NDArray[np.int64]) -> NDArray[np.float64]:
    rarity: NDArray[np.float64] = np.log(1 + (size - found_in + 0.5) / (found_in + 0.5))
    return rarity


def _norm(relative: NDArray[np.float32], b: float) -> NDArray[np.float32]:
    norm: NDArray[np.float32] = _K1 * (1 - b + b * relative)
    return norm


def _terms(said: Sequence[str], hashes: dict[str, int]) -> NDArray[np.uint64]:
    """Return the hashes of the words and of the pairs of neighbours among them, without function words."""
    single = np.array([_hash(word, hashes) for word in said], dtype=np.uint64)
    content = np.array([word not in FUNCTION_WORDS for word in said], dtype=bool)
    # Unsigned arithmetic wraps around, which is what a hash wants.
    pairs = single[:-1] * np.uint64(0x9E3779B97F4A7C15) + single[1:]
    return np.concatenate([single[content], pairs[content[:-1] & content[1:]]])


def _hash(word: str, known: dict[str, int]) -> int:
    if word not in known:
        known[word] = int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest())
    return known[word]
