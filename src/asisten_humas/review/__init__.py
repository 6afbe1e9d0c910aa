"""Review: who may do what to a draft, the fingerprint an approval binds to, and the hash-chained log of every step.

The nouns and the workflow table are light; `Review` and `verify_audit` bring the database in when they are used.
"""

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
    Record,
    Summary,
    Version,
)
from asisten_humas.review.rules import WORKFLOW, Action, Role, Rule

if TYPE_CHECKING:
    from asisten_humas.review.audit import audit_head, verify_audit
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
    "EditLock",
    "Piece",
    "Record",
    "Review",
    "Role",
    "Rule",
    "Summary",
    "Version",
    "approval_of",
    "audit_head",
    "compare_texts",
    "fingerprint",
    "person_key",
    "same_person",
    "verify_audit",
]


def __getattr__(name: str) -> Any:
    if name == "Review":
        from asisten_humas.review.workflow import Review

        return Review
    if name in {"audit_head", "verify_audit"}:
        from asisten_humas.review import audit

        return getattr(audit, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
