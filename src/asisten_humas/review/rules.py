"""The rules of the workflow as one table: who may do what, from where, and where it leads.

draf → diajukan → disetujui | dikembalikan | ditolak; disetujui → terbit; disetujui or terbit → ditarik.
An edit leads back to draf and takes an approval away with it; a published text is withdrawn before it is edited.
"""

from dataclasses import dataclass
from enum import StrEnum

from asisten_humas.errors import WorkflowError
from asisten_humas.statuses import DRAFT_STATUSES, DraftStatus

S = DraftStatus


class Action(StrEnum):
    """A step in the life of a draft; the values are stored and printed."""

    ADD = "buat"
    REVISE = "sunting"
    SUBMIT = "ajukan"
    APPROVE = "setujui"
    RETURN = "kembalikan"
    REJECT = "tolak"
    PUBLISH = "terbitkan"
    WITHDRAW = "tarik"


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the workflow.

    `sources` are the statuses the step is allowed from; `other_person` means somebody who neither drafted nor edited
    last; `seen` means the fingerprint on the actor's screen must be the stored one; `clean` means nothing blocks.
    """

    action: Action
    label: str
    sources: frozenset[DraftStatus]
    target: DraftStatus
    reason: bool = False
    other_person: bool = False
    seen: bool = False
    clean: bool = False


WORKFLOW: dict[Action, Rule] = {
    rule.action: rule
    for rule in (
        Rule(
            Action.REVISE, "disunting", frozenset({S.DRAFT, S.SUBMITTED, S.RETURNED, S.APPROVED, S.WITHDRAWN}), S.DRAFT
        ),
        Rule(Action.SUBMIT, "diajukan", frozenset({S.DRAFT, S.RETURNED}), S.SUBMITTED),
        Rule(
            Action.APPROVE, "disetujui", frozenset({S.SUBMITTED}), S.APPROVED, other_person=True, seen=True, clean=True
        ),
        Rule(Action.RETURN, "dikembalikan", frozenset({S.SUBMITTED}), S.RETURNED, reason=True),
        Rule(Action.REJECT, "ditolak", frozenset({S.SUBMITTED}), S.REJECTED, reason=True),
        Rule(Action.PUBLISH, "diterbitkan", frozenset({S.APPROVED}), S.PUBLISHED, seen=True),
        Rule(Action.WITHDRAW, "ditarik", frozenset({S.APPROVED, S.PUBLISHED}), S.WITHDRAWN, reason=True),
    )
}


def require_allowed(action: Action, draft_id: int, status: DraftStatus, last: str = "") -> Rule:
    """Return the rule of `action`; raise WorkflowError when it is not allowed from `status`.

    `last` is who brought the draft to its status: the person to ask.
    """
    rule = WORKFLOW[action]
    if status in rule.sources:
        return rule
    label = DRAFT_STATUSES[status].label.lower()
    allowed = ", ".join(sorted(DRAFT_STATUSES[source].label.lower() for source in rule.sources))
    english_by, indonesian_by = (f" (by {last})", f" (oleh {last})") if last else ("", "")
    raise WorkflowError(
        f"draft {draft_id} is '{status.value}'{english_by}, and '{action.value}' is allowed only from: "
        f"{', '.join(sorted(source.value for source in rule.sources))}; load it again",
        f"Naskah {draft_id} berstatus {label}{indonesian_by}; hanya naskah berstatus {allowed} yang dapat {rule.label}."
        " Muat ulang naskahnya.",
    )
