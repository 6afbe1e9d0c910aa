"""Review: who may do what to a draft, the fingerprint an approval binds to, and the hash-chained log of every step.

The nouns and the workflow table are light; `Review` and `verify_audit` bring the database in when they are used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from asisten_humas.review.approval import approval_of
from asisten_humas.review.differences import Change, Difference, Piece, compare_texts
from asisten_humas.review.fingerprint import fingerprint
from asisten_humas.review.people import person_key, same_person
from asisten_humas.review.records import (
    AuditEvent,
    AuditHead,
    AuditProblem,
    AuditReport,
    Decision,
    EditLock,
    Reading,
    Record,
    Summary,
    Version,
)
from asisten_humas.review.rules import WORKFLOW, Action, Role, Rule

if TYPE_CHECKING:
    from asisten_humas.review.audit import audit_head, verify_audit
    from asisten_humas.review.checkup import StoreReport, check_store
    from asisten_humas.review.heads import SignedHead, read_signed_head, sign_head
    from asisten_humas.review.learning import EditFigures, edit_figures
    from asisten_humas.review.workflow import Review

__all__ = [
    "WORKFLOW",
    "Action",
    "AuditEvent",
    "AuditHead",
    "AuditProblem",
    "AuditReport",
    "Change",
    "Decision",
    "Difference",
    "EditFigures",
    "EditLock",
    "Piece",
    "Reading",
    "Record",
    "Review",
    "Role",
    "Rule",
    "SignedHead",
    "StoreReport",
    "Summary",
    "Version",
    "approval_of",
    "audit_head",
    "check_store",
    "compare_texts",
    "edit_figures",
    "fingerprint",
    "person_key",
    "read_signed_head",
    "same_person",
    "sign_head",
    "verify_audit",
]


_HOMES = {
    "EditFigures": "learning",
    "edit_figures": "learning",
    "Review": "workflow",
    "SignedHead": "heads",
    "StoreReport": "checkup",
    "audit_head": "audit",
    "check_store": "checkup",
    "read_signed_head": "heads",
    "sign_head": "heads",
    "verify_audit": "audit",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
