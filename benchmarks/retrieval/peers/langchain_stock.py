"""LangChain: recursive splitter as in its RAG tutorial (1,000 characters, 200 overlap), Chroma, similarity search."""

from collections.abc import Callable, Iterable

from common import DEPTH, CachedE5, run
from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_text_splitters import RecursiveCharacterTextSplitter


def build(corpus: list[dict[str, str]], embeddings: CachedE5) -> Callable[[str], Iterable[str]]:
    documents = [Document(page_content=row["text"], metadata={"id": row["_id"]}) for row in corpus]
    chunks = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200).split_documents(documents)
    store = Chroma(embedding_function=embeddings)
    for start in range(0, len(chunks), 5000):
        store.add_documents(chunks[start : start + 5000])
    return lambda text: [found.metadata["id"] for found in store.similarity_search(text, k=DEPTH)]


run(build)
