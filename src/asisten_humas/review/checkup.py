"""Whether a whole store holds together: the file, the log, and that texts and decisions are those the log speaks of."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from pydantic import Field
from sqlalchemy import Connection

from asisten_humas.errors import AuditError, StoreError
from asisten_humas.models import Noun
from asisten_humas.review.audit import to_event, verify_rows
from asisten_humas.review.fingerprint import digest
from asisten_humas.review.records import AuditEvent, AuditHead, AuditReport
from asisten_humas.review.rows import read_draft
from asisten_humas.review.rules import WORKFLOW, Action
from asisten_humas.storage import audit, drafts, schema
from asisten_humas.storage.engine import damage
from asisten_humas.storage.store import Store

Step = tuple[int | None, int | None, str, object]
"""Draft, version, action and fingerprint: what a stored row and its line in the log have in common."""


class StoreReport(Noun):
    """The result of checking a store."""

    revision: str
    drafts: int
    versions: int
    decisions: int
    audit: AuditReport
    problems: tuple[str, ...] = Field(default=(), description="what does not hold, in Indonesian")

    @property
    def whole(self) -> bool:
        """Return whether everything holds."""
        return self.audit.whole and not self.problems


@dataclass(slots=True)
class _Log:
    """What the log says: its steps, the hash of each stored text, and the last step of each draft."""

    steps: Counter[Step] = field(default_factory=Counter)
    contents: dict[tuple[int | None, int | None], object] = field(default_factory=dict)
    last: dict[int | None, tuple[Action, int | None]] = field(default_factory=dict)

    def note(self, event: AuditEvent) -> None:
        if event.action not in set(Action):
            return
        self.steps[event.draft_id, event.version, event.action, event.details.get("sidik")] += 1
        self.last[event.draft_id] = (Action(event.action), event.version)
        if "isi" in event.details:
            self.contents[event.draft_id, event.version] = event.details["isi"]


def check_store(store: Store, head: AuditHead | None = None) -> StoreReport:
    """Read the whole store and report what does not hold; `head` is a head of the log kept elsewhere.

    An insider who changes a text, a decision or a status together with its own hash still contradicts the log.
    """
    with store.read() as connection:
        log, stored = _read_log(connection), Counter[Step]()
        problems = [f"Berkas basis data rusak: {line}" for line in damage(connection)]
        problems += _texts(connection, log, stored)
        versions = stored.total()
        stored.update((d.draft_id, d.version, d.action, d.fingerprint) for d in drafts.all_decisions(connection))
        problems += _missing(stored - log.steps, "tidak tercatat dalam log")
        problems += _missing(log.steps - stored, "tercatat dalam log, tetapi tidak tersimpan")
        standing = list(_standing(connection, log))
        return StoreReport(
            revision=schema.current_revision(connection) or "",
            drafts=drafts.count_drafts(connection),
            versions=versions,
            decisions=stored.total() - versions,
            audit=verify_rows(audit.rows(connection), head),
            problems=(*problems, *standing),
        )


def _read_log(connection: Connection) -> _Log:
    log = _Log()
    for row in audit.rows(connection):
        try:
            log.note(to_event(row))
        except AuditError:
            continue  # a row made unreadable breaks the chain, which is reported as such
    return log


def _texts(connection: Connection, log: _Log, stored: Counter[Step]) -> Iterator[str]:
    for version in drafts.all_versions(connection):
        action = Action.ADD if version.number == 1 else Action.REVISE
        stored[version.draft_id, version.number, action.value, version.fingerprint] += 1
        try:
            read_draft(version)
        except StoreError as error:
            yield error.indonesian  # whether it was changed as well, the log's hash says below
        except AuditError as error:
            yield error.indonesian
            continue
        if log.contents.get((version.draft_id, version.number)) != digest(version.content):
            yield f"Isi versi {version.number} naskah {version.draft_id} tidak sama dengan yang tercatat dalam log."


def _missing(steps: Counter[Step], why: str) -> Iterator[str]:
    for draft_id, version, action, _ in steps:
        yield f"Langkah '{action}' pada versi {version} naskah {draft_id} {why}."


def _standing(connection: Connection, log: _Log) -> Iterator[str]:
    for draft in drafts.all_drafts(connection):
        action, version = log.last.get(draft.id, (Action.ADD, None))
        if (draft.status, draft.version) != (WORKFLOW[action].target.value, version):
            yield f"Naskah {draft.id} berstatus '{draft.status}' versi {draft.version}, tidak sesuai dengan log."
