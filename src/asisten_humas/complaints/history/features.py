"""A report as numbers: weighted words, pieces of words (which survive typing errors), and the place."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from asisten_humas.complaints.history.table import Past
from asisten_humas.complaints.wording import normalise

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix
    from sklearn.feature_extraction.text import HashingVectorizer

_WORD = re.compile(r"\w+")
_LONG_NUMBER = re.compile(r"\d[\d .-]{3,}\d")
_LEVEL = re.compile(r"^(?:kecamatan|kec|kelurahan|kel|desa|ds)\.?\s+", re.IGNORECASE)
_READ = 600
"""Characters of a report that are read: what it is about stands early, and time to learn grows with length."""

_LONGEST_NAME = 3
"""Words of a place name that are looked for in a text."""


def plain(text: str) -> str:
    """Return the text with chat spellings written out and long numbers (phones, identity numbers) made one sign."""
    return normalise(_LONG_NUMBER.sub(" # ", text[:_READ]))


class Places:
    """Kecamatan and kelurahan of past reports; a report's own are its columns, else names that its text holds."""

    def __init__(self, districts: Sequence[str], villages: Sequence[str], district_of: dict[str, str]) -> None:
        self.districts = list(districts)
        self.villages = list(villages)
        self.district_of = district_of
        self._district = {name: n for n, name in enumerate(self.districts)}
        self._village = {name: len(self.districts) + n for n, name in enumerate(self.villages)}

    @classmethod
    def learn(cls, rows: Iterable[Past]) -> "Places":
        """Return the places that the rows' columns name; a kelurahan lies in the kecamatan most often beside it."""
        districts: set[str] = set()
        beside: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for row in rows:
            district, village = _name(row.district), _name(row.village)
            districts |= {district} - {""}
            if village:
                beside[village][district] += 1
        district_of = {village: _usual(counts) for village, counts in beside.items()}
        return cls(sorted(districts), sorted(beside), {v: d for v, d in district_of.items() if d})

    @property
    def size(self) -> int:
        """The number of features."""
        return len(self.districts) + len(self.villages)

    def matrix(self, rows: Sequence[Past]) -> "csr_matrix":
        """Return one row of zeros and ones for each report."""
        import numpy as np
        from scipy.sparse import csr_matrix

        pairs = [(n, feature) for n, row in enumerate(rows) for feature in self._of(row)]
        where = np.array(pairs, dtype=np.int32).reshape(-1, 2)
        ones = np.ones(len(pairs), dtype=np.float32)
        return csr_matrix((ones, (where[:, 0], where[:, 1])), shape=(len(rows), self.size))

    def _of(self, row: Past) -> set[int]:
        district, village = _name(row.district), _name(row.village)
        if not (district and village):
            said = self._said(row.text)
            village = village or next((name for name in said if name in self._village), "")
            district = district or next((name for name in said if name in self._district), "")
        district = district or self.district_of.get(village, "")
        found = {self._district.get(district), self._village.get(village)}
        return {feature for feature in found if feature is not None}

    def _said(self, text: str) -> list[str]:
        words = _WORD.findall(text[:_READ].lower())
        spans = (" ".join(words[n : n + length]) for n in range(len(words)) for length in range(_LONGEST_NAME, 0, -1))
        return [span for span in spans if span in self._district or span in self._village]


class Terms:
    """Words or pieces of words, weighted by how rare they are among past reports.

    A term is kept as a number made from it (hash), never as text: past reports hold names and addresses of citizens,
    and a model on disk must not give them back.
    """

    def __init__(self, kind: str, columns: "NDArray[np.int32]", rarity: "NDArray[np.float32]") -> None:
        self.kind, self.columns, self.rarity = kind, columns, rarity

    @classmethod
    def learn(cls, kind: str, texts: Sequence[str], *, least: int) -> tuple["Terms", "csr_matrix"]:
        """Return the terms that at least `least` texts hold, and the texts under them; `kind` is a key of `KINDS`."""
        import numpy as np

        counts = _counts(kind, texts)
        holders = np.bincount(counts.indices, minlength=_HASHES)
        columns = np.flatnonzero(holders >= least).astype(np.int32)
        rarity = np.log((1 + len(texts)) / (1 + holders[columns])) + 1
        terms = cls(kind, columns, rarity.astype(np.float32))
        return terms, terms._weighted(counts)

    def matrix(self, texts: Sequence[str]) -> "csr_matrix":
        """Return texts × terms, each row of length 1 (or 0 where no term is known)."""
        return self._weighted(_counts(self.kind, texts))

    def _weighted(self, counts: "csr_matrix") -> "csr_matrix":
        import numpy as np
        from scipy.sparse import csr_matrix
        from sklearn.preprocessing import normalize

        at = np.searchsorted(self.columns, counts.indices).clip(max=max(0, len(self.columns) - 1))
        known = self.columns[at] == counts.indices if len(self.columns) else np.zeros(len(at), bool)
        kept = np.concatenate([[0], np.cumsum(known)])
        values = (1 + np.log(counts.data[known])) * self.rarity[at[known]]
        shape = (counts.shape[0], len(self.columns))
        matrix = csr_matrix((values.astype(np.float32), at[known].astype(np.int32), kept[counts.indptr]), shape=shape)
        return normalize(matrix, copy=False)


class Features:
    """Words (1 and 2), characters (4) and places, learned from past reports."""

    def __init__(self, words: Terms, characters: Terms, places: Places) -> None:
        self.words, self.characters, self.places = words, characters, places

    @classmethod
    def learn(cls, rows: Sequence[Past]) -> tuple["Features", "csr_matrix"]:
        """Return the features and the rows under them. Nothing but these rows is looked at."""
        texts = [plain(row.text) for row in rows]
        words, by_words = Terms.learn("words", texts, least=1)
        characters, by_characters = Terms.learn("characters", texts, least=2)
        places = Places.learn(rows)
        return cls(words, characters, places), joined(by_words, by_characters, places.matrix(rows))

    def words_and_places(self, matrix: "csr_matrix") -> "csr_matrix":
        """Return a part of the features that is learned in a tenth of the time."""
        return joined(matrix[:, : len(self.words.columns)], self.only_places(matrix))

    def with_places_at(self, weight: float, matrix: "csr_matrix") -> "csr_matrix":
        """Return the features with the place weighing `weight` instead of 1."""
        return joined(matrix[:, : matrix.shape[1] - self.places.size], weight * self.only_places(matrix))

    def only_places(self, matrix: "csr_matrix") -> "csr_matrix":
        """Return the part of the features that tells the place."""
        return matrix[:, matrix.shape[1] - self.places.size :]

    def matrix(self, rows: Sequence[Past]) -> "csr_matrix":
        """Return new reports under the learned features; words never seen count for nothing."""
        texts = [plain(row.text) for row in rows]
        return joined(self.words.matrix(texts), self.characters.matrix(texts), self.places.matrix(rows))


def joined(*blocks: Any) -> "csr_matrix":
    """Return the blocks side by side, reports × features."""
    from scipy.sparse import csr_matrix, hstack

    return csr_matrix(hstack(blocks, format="csr", dtype="float32"))


def crossed(places: "csr_matrix", shares: "csr_matrix") -> "csr_matrix":
    """Return reports × (place and category) pairs: the same place sends a road and a clinic to different units."""
    from scipy.sparse import csr_matrix

    at = places.tocoo()
    pairs = shares[at.row].tocoo()
    columns = at.col[pairs.row] * shares.shape[1] + pairs.col
    shape = (places.shape[0], places.shape[1] * shares.shape[1])
    return csr_matrix((pairs.data, (at.row[pairs.row], columns)), shape=shape)


KINDS: dict[str, dict[str, Any]] = {
    "words": {"analyzer": "word", "ngram_range": (1, 2), "token_pattern": r"\w+"},
    "characters": {"analyzer": "char", "ngram_range": (4, 4)},
}
_HASHES = 2**22
"""Far more than the terms of 40,000 reports: two terms seldom share a number."""


def _counts(kind: str, texts: Sequence[str]) -> "csr_matrix":
    return _hashing(kind).transform(texts)


@lru_cache
def _hashing(kind: str) -> "HashingVectorizer":
    from sklearn.feature_extraction.text import HashingVectorizer

    return HashingVectorizer(n_features=_HASHES, norm=None, alternate_sign=False, **KINDS[kind])


def _name(value: str) -> str:
    return " ".join(_WORD.findall(_LEVEL.sub("", value.lower())))


def _usual(counts: Counter[str]) -> str:
    return next((name for name, _ in counts.most_common() if name), "")
