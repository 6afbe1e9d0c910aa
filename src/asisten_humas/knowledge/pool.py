"""One pool of passages, ready to be searched: vectors in Chroma, keywords beside them, and which day each is valid."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from asisten_humas.knowledge.keyword import KeywordIndex
from asisten_humas.models import Passage

if TYPE_CHECKING:
    import numpy as np
    from chromadb.api.models.Collection import Collection
    from numpy.typing import NDArray

_ALWAYS = date.max.toordinal()
_PAGE = 5_000  # rows per request: SQLite refuses more variables in one statement


class Row(NamedTuple):
    """What the index keeps of a passage besides its vector."""

    passage: Passage
    context: str


class PoolIndex:
    """The passages of a pool, numbered 0 to n - 1 in the order of `ids`."""

    def __init__(self, collection: "Collection", keyword: KeywordIndex, ids: list[str], days: "NDArray[np.int32]"):
        self.collection = collection
        self.keyword = keyword
        self.ids = ids
        self.days = days
        self.number = {passage_id: number for number, passage_id in enumerate(ids)}

    @classmethod
    def load(cls, collection: "Collection", folder: Path) -> "PoolIndex":
        """Return the pool whose keyword files lie in `folder`."""
        import numpy as np

        with np.load(folder / "rows.npz") as rows:
            ids = rows["ids"].tolist()
            days = rows["days"]
        return cls(collection, KeywordIndex.load(folder / "bm25"), ids, days)

    def in_force(self, on: date) -> "NDArray[np.bool_]":
        """Return for every passage whether it is in force on the day."""
        day = on.toordinal()
        mask: NDArray[np.bool_] = (self.days[:, 0] <= day) & (day <= self.days[:, 1])
        return mask

    def nearest(self, vector: Sequence[float], count: int) -> dict[int, float]:
        """Return number → cosine similarity of the passages nearest to the vector, at most `count`."""
        import numpy as np

        count = min(count, len(self.ids))
        if not count:
            return {}
        found = self.collection.query(
            query_embeddings=np.asarray([vector], dtype=np.float32), n_results=count, include=["distances"]
        )
        distances = (found["distances"] or [[]])[0]
        return {self.number[i]: 1.0 - d for i, d in zip(found["ids"][0], distances, strict=True)}

    def passages(self, numbers: Sequence[int]) -> list[Passage]:
        """Return the passages of these numbers, in this order."""
        wanted = [self.ids[number] for number in numbers]
        if not wanted:
            return []
        rows = {row.passage.id: row.passage for row in read_rows(self.collection, ids=wanted)}
        return [rows[passage_id] for passage_id in wanted]


def save_pool(collection: "Collection", folder: Path) -> None:
    """Derive the keyword files of a pool from its collection and write them into `folder`."""
    import numpy as np

    rows = [row for offset in range(0, collection.count(), _PAGE) for row in read_rows(collection, offset=offset)]
    folder.mkdir(parents=True)
    days = [
        (
            row.passage.valid_from.toordinal() if row.passage.valid_from else 0,
            row.passage.valid_until.toordinal() if row.passage.valid_until else _ALWAYS,
        )
        for row in rows
    ]
    np.savez(
        folder / "rows.npz",
        ids=np.array([row.passage.id for row in rows], dtype=str),
        days=np.array(days, dtype=np.int32).reshape(-1, 2),
    )
    texts = [f"{row.passage.title}\n{row.context}\n{row.passage.text}" for row in rows]
    KeywordIndex.build(texts).save(folder / "bm25")


def read_rows(collection: "Collection", *, ids: list[str] | None = None, offset: int = 0) -> list[Row]:
    """Return the rows with these ids, or one page of all rows from `offset`."""
    include: Any = ["documents", "metadatas"]
    if ids is not None:
        found = collection.get(ids=ids, include=include)
    else:
        found = collection.get(limit=_PAGE, offset=offset, include=include)
    return [
        _row(dict(metadata), text)
        for metadata, text in zip(found["metadatas"] or [], found["documents"] or [], strict=True)
    ]


def metadata(row: Row) -> dict[str, str | int]:
    """Return what Chroma keeps beside the text; a field without value is left out, for Chroma knows no null."""
    fields = row.passage.model_dump(mode="json", exclude={"text"}, exclude_none=True)
    return {**fields, "context": row.context}


def _row(fields: dict[str, Any], text: str) -> Row:
    context = fields.pop("context")
    return Row(Passage(**fields, text=text), context)
