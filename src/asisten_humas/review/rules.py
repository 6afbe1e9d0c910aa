"""The rules of the workflow as one table: who may do what, from where, and where it leads.

draf → diajukan → disetujui | dikembalikan | ditolak; disetujui → terbit; disetujui or terbit → ditarik.
An edit leads back to draf and takes an approval away with it; a published text is withdrawn before it is edited.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from asisten_humas.errors import RoleError, WorkflowError
from asisten_humas.statuses import DRAFT_STATUSES, DraftStatus


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


class Role(StrEnum):
    """What a person is in the office. Pengawas reads and audits; admin keeps the system: neither decides on a text."""

    DRAFTER = "penyusun"
    EDITOR = "penyunting"
    PUBLISHER = "penerbit"
    AUDITOR = "pengawas"
    ADMIN = "admin"


AUDITORS = frozenset({Role.AUDITOR, Role.ADMIN})
"""Who may look at the figures about everybody's work."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the workflow.

    `sources` are the statuses the step is allowed from; `reason` means one must be given; `other_person` means
    somebody who neither drafted nor edited last; `seen` means the fingerprint on the actor's screen must be the stored
    one; `clean` means nothing blocks.
    """

    action: Action
    label: str
    sources: frozenset[DraftStatus]
    target: DraftStatus
    roles: frozenset[Role]
    reason: bool = False
    other_person: bool = False
    seen: bool = False
    clean: bool = False


def _rule(
    action: Action,
    label: str,
    sources: tuple[DraftStatus, ...],
    target: DraftStatus,
    roles: tuple[Role, ...],
    **needs: bool,
) -> Rule:
    return Rule(action, label, frozenset(sources), target, frozenset(roles), **needs)


_S, _A, _R = DraftStatus, Action, Role
_WRITERS, _REVIEWERS = (_R.DRAFTER, _R.EDITOR), (_R.EDITOR, _R.PUBLISHER)
_EDITABLE = (_S.DRAFT, _S.SUBMITTED, _S.RETURNED, _S.APPROVED, _S.WITHDRAWN)

# fmt: off
_ROWS = (
    #     step         in words         from                        to            by            needs
    _rule(_A.ADD,      "disimpan",      (),                         _S.DRAFT,     _WRITERS),
    _rule(_A.REVISE,   "disunting",     _EDITABLE,                  _S.DRAFT,     _WRITERS),
    _rule(_A.SUBMIT,   "diajukan",      (_S.DRAFT, _S.RETURNED),    _S.SUBMITTED, _WRITERS),
    _rule(_A.APPROVE,  "disetujui",     (_S.SUBMITTED,),            _S.APPROVED,  _REVIEWERS,   other_person=True, seen=True, clean=True),  # noqa: E501
    _rule(_A.RETURN,   "dikembalikan",  (_S.SUBMITTED,),            _S.RETURNED,  _REVIEWERS,   reason=True),
    _rule(_A.REJECT,   "ditolak",       (_S.SUBMITTED,),            _S.REJECTED,  _REVIEWERS,   reason=True),
    _rule(_A.PUBLISH,  "diterbitkan",   (_S.APPROVED,),             _S.PUBLISHED, (_R.PUBLISHER,), seen=True),
    _rule(_A.WITHDRAW, "ditarik",       (_S.APPROVED, _S.PUBLISHED), _S.WITHDRAWN, (_R.PUBLISHER,), reason=True),
)
# fmt: on
WORKFLOW: dict[Action, Rule] = {rule.action: rule for rule in _ROWS}


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


def require_role(action: Action, roles: Collection[Role]) -> None:
    """Raise RoleError when none of a person's roles includes the step."""
    wanted = WORKFLOW[action].roles
    if wanted.isdisjoint(roles):
        names = " or ".join(sorted(role.value for role in wanted))
        nama = " atau ".join(sorted(role.value for role in wanted))
        raise RoleError(
            f"'{action.value}' is a step for {names}; ask one of them, or ask the admin for the role",
            f"Naskah hanya dapat {WORKFLOW[action].label} oleh {nama}; mintalah bantuan mereka atau hubungi admin.",
        )


RESTRICTED_READERS = frozenset({Role.EDITOR, Role.PUBLISHER, Role.AUDITOR})
"""Who may see what is restricted (`Triage.restricted`, `Draft.restricted`): those who answer for such a text, and the
auditor. Not every drafter, and not who keeps the system."""


def may_read(restricted: bool, roles: Collection[Role]) -> bool:
    """Return whether a person with these roles may see a report or a draft, in lists and exports as on its own page."""
    return not restricted or not RESTRICTED_READERS.isdisjoint(roles)


def require_reader(restricted: bool, roles: Collection[Role]) -> None:
    """Raise RoleError when a report or a draft is restricted and none of a person's roles may see it."""
    if not may_read(restricted, roles):
        names = " or ".join(sorted(role.value for role in RESTRICTED_READERS))
        nama = " atau ".join(sorted(role.value for role in RESTRICTED_READERS))
        raise RoleError(
            f"this report is restricted to {names}; ask one of them to handle it",
            f"Laporan ini terbatas untuk {nama}; mintalah salah satu dari mereka menanganinya.",
        )
