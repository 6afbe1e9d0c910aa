"""One pool of passages, ready to be searched: vectors in Chroma, keywords beside them, and which day each is valid."""

import json
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from asisten_humas.knowledge.keyword import KeywordIndex
from asisten_humas.knowledge.query import Query
from asisten_humas.knowledge.references import Place, Reference, fit, place_of
from asisten_humas.knowledge.rows import read_passages, read_vectors
from asisten_humas.models import Passage

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection

# A passage is compared with the query together with the section it was cut from: an article of a statute answers as
# a whole. Its own words decide which of its passages is shown.
_OWN_WORDS = 0.3
_HEAD = 0.5


class PoolIndex:
    """The passages of a pool, numbered 0 to n - 1 in the order of `ids`."""

    def __init__(self, collection: "Collection", folder: Path) -> None:
        """Open the pool whose derived files lie in `folder` (see `derive.save_pool`)."""
        self._collection = collection
        self._texts = KeywordIndex.load(folder / "texts")
        self._heads = KeywordIndex.load(folder / "heads")
        with (folder / "rows.npz").open("rb") as file, np.load(file) as rows:
            self.ids: list[str] = rows["ids"].tolist()
            self._days = rows["days"]
            self._section_rows = rows["section_rows"]
            self._sample = rows["sample"]
            self._places: list[str] = rows["places"].tolist()
        self.acronyms: dict[str, str] = json.loads((folder / "acronyms.json").read_text(encoding="utf-8"))
        self._number = {passage_id: number for number, passage_id in enumerate(self.ids)}

    def in_force(self, on: date) -> NDArray[np.bool_]:
        """Return for every passage whether it is in force on the day."""
        day = on.toordinal()
        mask: NDArray[np.bool_] = (self._days[:, 0] <= day) & (day <= self._days[:, 1])
        return mask

    def nearest(self, vector: NDArray[np.float32], count: int) -> dict[int, float]:
        """Return number → cosine similarity of the `count` passages nearest to the vector."""
        if not self.ids:
            return {}
        count = min(count, len(self.ids))
        found = self._collection.query(query_embeddings=vector[None, :], n_results=count, include=["distances"])
        distances = (found["distances"] or [[]])[0]
        return {self._number[i]: 1.0 - distance for i, distance in zip(found["ids"][0], distances, strict=True)}

    def similarity(self, vector: NDArray[np.float32], numbers: Sequence[int]) -> dict[int, float]:
        """Return number → cosine similarity of these passages to the vector."""
        stored = read_vectors(self._collection, [self.ids[number] for number in numbers])
        return {self._number[passage_id]: float(row @ vector) for passage_id, row in stored.items()}

    def usual_similarity(self, vector: NDArray[np.float32]) -> tuple[float, float]:
        """Return mean and standard deviation of the similarity of the vector to passages of the pool, by a sample."""
        similarities = self._sample @ vector
        return float(similarities.mean()), float(similarities.std())

    def keyword_scores(self, query: Query) -> NDArray[np.float32]:
        """Return the BM25 score of every passage: of its text, and of the title and headings above it."""
        rows = self._texts.scores(query.spans, question=query.question)
        heads = self._heads.scores(query.spans, question=query.question)
        scores: NDArray[np.float32] = rows[self._section_rows] + _OWN_WORDS * rows[: len(self.ids)] + _HEAD * heads
        return scores

    def rarity(self, query: Query) -> dict[str, float]:
        """Return the content words of the query with their inverse document frequency in the pool."""
        return self._texts.rarity(query.spans[0].words)

    def referred(self, reference: Reference) -> dict[int, float]:
        """Return number → how well the passage answers the reference, for those that do."""
        if not reference.names_something:
            return {}
        fits = ((number, fit(reference, place)) for number, place in enumerate(self._parsed_places))
        return {number: score for number, score in fits if score > 0}

    def passages(self, numbers: Sequence[int]) -> list[Passage]:
        """Return the passages of these numbers, in this order."""
        return read_passages(self._collection, [self.ids[number] for number in numbers])

    @cached_property
    def _parsed_places(self) -> list[Place]:
        # Only queries that name a rule need them.
        return [place_of(*place.split("\t")) for place in self._places]
