"""Haystack's hybrid retrieval as in its tutorial: BM25 and embeddings, joined by reciprocal rank fusion."""

from collections.abc import Callable, Iterable

from common import DEPTH, CachedE5, run
from haystack.components.joiners import DocumentJoiner
from haystack.components.retrievers.in_memory import InMemoryBM25Retriever, InMemoryEmbeddingRetriever
from haystack_parts import filled_store


def build(corpus: list[dict[str, str]], embeddings: CachedE5) -> Callable[[str], Iterable[str]]:
    store = filled_store(corpus, embeddings)
    dense, words = InMemoryEmbeddingRetriever(store, top_k=DEPTH), InMemoryBM25Retriever(store, top_k=DEPTH)
    joiner = DocumentJoiner(join_mode="reciprocal_rank_fusion", top_k=DEPTH)

    def search(text: str) -> list[str]:
        found = joiner.run(
            documents=[
                dense.run(query_embedding=embeddings.embed_query(text))["documents"],
                words.run(query=text)["documents"],
            ]
        )
        return [document.meta["id"] for document in found["documents"]]

    return search


run(build)
