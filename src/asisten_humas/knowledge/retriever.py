"""The knowledge as a LangChain retriever, for importers who build their own chains."""

from datetime import date
from typing import Any, Literal

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as LangChainDocument
from langchain_core.retrievers import BaseRetriever

from asisten_humas.knowledge.knowledge import Knowledge


class KnowledgeRetriever(BaseRetriever):
    """Returns the passages in force on a day; each carries its label, document, offsets and scores as metadata."""

    knowledge: Any
    pool: Literal["kebijakan", "rilis"] = "kebijakan"
    k: int = 5
    on: date | None = None

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[LangChainDocument]:
        knowledge: Knowledge = self.knowledge
        return [
            LangChainDocument(
                id=hit.passage.id,
                page_content=hit.passage.text,
                metadata={
                    **hit.passage.model_dump(mode="json", exclude={"text", "id"}, exclude_none=True),
                    "score": hit.score,
                    "dense": hit.dense,
                    "keyword": hit.keyword,
                },
            )
            for hit in knowledge.search(query, self.k, on=self.on, pool=self.pool)
        ]
