"""The nouns of the review, frozen: what the store gives back about a draft and about the log."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from asisten_humas.models import Draft, Noun
from asisten_humas.review.rules import Action
from asisten_humas.statuses import DraftStatus


class Decision(Noun):
    """A step that somebody took on one version of a draft."""

    action: Action
    by: str
    at: datetime
    version: int
    fingerprint: str = Field(description="of the text that the step was taken on")
    reason: str = ""


class Record(Noun):
    """A stored draft as it stands now."""

    id: int
    status: DraftStatus
    drafter: str = Field(description="who had it drafted; never its approver")
    editor: str = Field(description="who stored the present version; never its approver either")
    version: int = Field(ge=1)
    draft: Draft
    fingerprint: str
    blocked: bool = Field(description="a finding, an open required gap or a missing check stands in the way")
    created_at: datetime
    updated_at: datetime
    decisions: tuple[Decision, ...] = Field(default=(), description="oldest first")

    @property
    def approval(self) -> Decision | None:
        """Return the approval of the present version, or None."""
        found = (item for item in self.decisions if item.action is Action.APPROVE and item.version == self.version)
        return next(found, None)


class Summary(Noun):
    """A draft in a queue: enough for one line of it."""

    id: int
    kind: Literal["berita", "balasan"]
    subject: str
    title: str = Field(description="headline of a news item, opening words of a reply")
    status: DraftStatus
    drafter: str
    editor: str
    version: int
    blocked: bool
    restricted: bool = Field(description="few may read it: a reply to a report of abuse of office")
    created_at: datetime
    updated_at: datetime


class Version(Noun):
    """One text of a draft as it was stored; the first one is never lost."""

    number: int
    author: str
    at: datetime
    fingerprint: str
    blocked: bool
    draft: Draft


class Reading(Noun):
    """How a reviewer read a text before deciding: kept in the log beside the decision, never a condition of it."""

    seconds: float = Field(ge=0, description="from opening the text to the decision")
    to_the_end: bool = Field(description="the whole text was on the screen at some time")


class EditLock(Noun):
    """Who is editing a draft: nobody else may store a text until the lock is given back or ends."""

    draft_id: int
    by: str
    since: datetime
    until: datetime


class AuditEvent(Noun):
    """One line of the log: who did what, when, to which version. It holds no text of a draft and no personal data."""

    seq: int
    at: datetime
    actor: str
    action: str = Field(description="an Action's value, or another event such as 'lupakan_data_pribadi'")
    draft_id: int | None = None
    version: int | None = None
    details: dict[str, object] = Field(default_factory=dict)
    hash: str = Field(description="'sha256:…' over this row and the hash of the one before it")


class AuditHead(Noun):
    """The newest link of the log. Kept outside the database it betrays a log whose end was cut off."""

    seq: int
    hash: str


class AuditProblem(Noun):
    """A place where the log does not hold."""

    seq: int
    kind: Literal["diubah", "hilang", "urutan", "terpotong", "tidak_sesuai"]
    message: str = Field(description="what is wrong, in Indonesian")


class AuditReport(Noun):
    """The result of verifying the log."""

    events: int = Field(description="rows read")
    head: AuditHead | None = Field(description="the newest link found; None for an empty log")
    problems: tuple[AuditProblem, ...] = ()

    @property
    def whole(self) -> bool:
        """Return whether the whole log holds."""
        return not self.problems

    @property
    def english(self) -> str:
        """Return the result as one sentence for the command line."""
        if self.whole:
            return f"the log is whole: {self.events} events"
        first = self.problems[0]
        return (
            f"the log does not hold: {len(self.problems)} faults in {self.events} events, the first at row {first.seq}"
        )

    @property
    def indonesian(self) -> str:
        """Return the result as one sentence for the app."""
        if self.whole:
            return f"Catatan utuh: {self.events} peristiwa."
        return f"Catatan tidak utuh: {len(self.problems)} kesalahan. {self.problems[0].message}"
