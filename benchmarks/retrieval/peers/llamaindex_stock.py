"""LlamaIndex: VectorStoreIndex with its default sentence splitter (1,024 tokens, 200 overlap) and its own store."""

from collections.abc import Callable, Iterable

from common import DEPTH, CachedE5, run
from llama_index.core import Document, VectorStoreIndex
from llama_index.core.embeddings import BaseEmbedding
from pydantic import PrivateAttr


class Wrapped(BaseEmbedding):
    """The shared embeddings as LlamaIndex wants them."""

    _inner: CachedE5 = PrivateAttr()

    def __init__(self, inner: CachedE5) -> None:
        super().__init__(embed_batch_size=64)
        self._inner = inner

    def _get_query_embedding(self, query: str) -> list[float]:
        return self._inner.embed_query(query)

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._inner.embed_query(query)

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._inner.embed_documents([text])[0]

    def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
        return self._inner.embed_documents(texts)


def build(corpus: list[dict[str, str]], embeddings: CachedE5) -> Callable[[str], Iterable[str]]:
    documents = [Document(text=row["text"], id_=row["_id"]) for row in corpus]
    index = VectorStoreIndex.from_documents(documents, embed_model=Wrapped(embeddings))
    retriever = index.as_retriever(similarity_top_k=DEPTH)
    return lambda text: [found.node.ref_doc_id for found in retriever.retrieve(text)]


run(build)
