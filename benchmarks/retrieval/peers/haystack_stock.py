"""Haystack: its default splitter (200 words), in-memory store, embedding retriever."""

from collections.abc import Callable, Iterable

from common import DEPTH, CachedE5, run
from haystack.components.retrievers.in_memory import InMemoryEmbeddingRetriever
from haystack_parts import filled_store


def build(corpus: list[dict[str, str]], embeddings: CachedE5) -> Callable[[str], Iterable[str]]:
    retriever = InMemoryEmbeddingRetriever(filled_store(corpus, embeddings), top_k=DEPTH)
    return lambda text: [
        found.meta["id"] for found in retriever.run(query_embedding=embeddings.embed_query(text))["documents"]
    ]


run(build)
