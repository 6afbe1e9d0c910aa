"""Knowledge files and uploads → text. md, txt, html, docx and pdf; every file that cannot be read has its sentence."""

from asisten_humas.knowledge.documents.folder import Rejected, load_documents, read_document
from asisten_humas.knowledge.documents.keeping import keep_document
from asisten_humas.knowledge.documents.reading import SUFFIXES, read_text

__all__ = ["SUFFIXES", "Rejected", "keep_document", "load_documents", "read_document", "read_text"]
