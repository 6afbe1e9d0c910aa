"""Fill in what two documents say about each other: which one replaced the other, and when the older one ended."""

from collections.abc import Iterable
from datetime import timedelta

from asisten_humas.models import Document


def settle_validity(documents: Iterable[Document]) -> list[Document]:
    """Return the documents with `replaced_by` and `valid_until` filled in from their successors, in the same order.

    A rule that names no last day ends on the day before its successor comes into force. What a document says of
    itself is never changed. A successor without a first day ends nothing: nobody knows when.
    """
    listed = list(documents)
    known = {document.id: document for document in listed}
    replaced = {document.replaces: document.id for document in listed if document.replaces}
    return [_settled(document, known, replaced) for document in listed]


def _settled(document: Document, known: dict[str, Document], replaced: dict[str, str]) -> Document:
    by = document.replaced_by or replaced.get(document.id)
    successor = known.get(by) if by else None
    until = document.valid_until
    if until is None and successor is not None and successor.valid_from is not None:
        until = successor.valid_from - timedelta(days=1)
    if (by, until) == (document.replaced_by, document.valid_until):
        return document
    return document.model_copy(update={"replaced_by": by, "valid_until": until})
