"""What both Haystack pipelines share."""

from common import CachedE5
from haystack import Document
from haystack.components.preprocessors import DocumentSplitter
from haystack.document_stores.in_memory import InMemoryDocumentStore


def filled_store(corpus: list[dict[str, str]], embeddings: CachedE5) -> InMemoryDocumentStore:
    """Return a store with the split and embedded corpus."""
    splitter = DocumentSplitter()
    splitter.warm_up()
    documents = [Document(content=row["text"], meta={"id": row["_id"]}) for row in corpus]
    chunks = splitter.run(documents)["documents"]
    vectors = embeddings.embed_documents([chunk.content for chunk in chunks])
    store = InMemoryDocumentStore(embedding_similarity_function="cosine")
    store.write_documents(
        [
            Document(content=chunk.content, meta=chunk.meta, embedding=vector)
            for chunk, vector in zip(chunks, vectors, strict=True)
        ]
    )
    return store
