"""The agency's knowledge: documents → passages → an index by meaning and by words, searched for what is in force.

Light to import: `Knowledge` loads Chroma when it is opened.
"""

from typing import TYPE_CHECKING

from asisten_humas.knowledge.documents import load_documents, read_document, read_text

if TYPE_CHECKING:
    from asisten_humas.knowledge.index import IndexReport
    from asisten_humas.knowledge.knowledge import Knowledge

__all__ = ["IndexReport", "Knowledge", "load_documents", "read_document", "read_text"]


def __getattr__(name: str) -> object:
    # Both lead to LangChain, which takes half a second to import.
    if name == "Knowledge":
        from asisten_humas.knowledge.knowledge import Knowledge

        return Knowledge
    if name == "IndexReport":
        from asisten_humas.knowledge.index import IndexReport

        return IndexReport
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
