"""The review desk: every step a person takes on a stored draft, each in one transaction with its line in the log."""

from collections.abc import Callable, Collection, Mapping
from datetime import timedelta

from sqlalchemy import Connection

from asisten_humas.clock import Clock, system_clock
from asisten_humas.errors import InputError
from asisten_humas.models import Draft
from asisten_humas.review import editing
from asisten_humas.review.audit import append_event, to_event
from asisten_humas.review.differences import Difference, compare_drafts
from asisten_humas.review.people import same_person, shown_name
from asisten_humas.review.records import AuditEvent, EditLock, Reading, Record, Summary, Version
from asisten_humas.review.requirements import (
    EDIT_NOT_STORED,
    require_clean,
    require_other_person,
    require_reason,
    require_seen,
)
from asisten_humas.review.rows import (
    about_decision,
    about_text,
    decision_row,
    first_row,
    present,
    read_draft,
    read_record,
    read_summary,
    read_version,
    standing,
    tampered,
    version_row,
)
from asisten_humas.review.rules import (
    AUDITORS,
    WORKFLOW,
    Action,
    Role,
    may_read,
    require_allowed,
    require_reader,
    require_role,
)
from asisten_humas.review.stamps import moment, stamp
from asisten_humas.statuses import DraftStatus
from asisten_humas.storage import audit, drafts
from asisten_humas.storage.drafts import DraftRow, VersionRow
from asisten_humas.storage.store import Store

# Inside the class below, `list` is a method.
Summaries = list[Summary]
Versions = list[Version]
Events = list[AuditEvent]


class Review:
    """Drafts under review in one store. `by` is always the name of the person who acts (InputError when empty)."""

    def __init__(
        self, store: Store, clock: Clock = system_clock, roles_of: Callable[[str], Collection[Role]] | None = None
    ) -> None:
        """Open the desk. `roles_of` gives a person's roles; without it (no sign-in) everybody may take every step."""
        self._store = store
        self._clock = clock
        self._roles_of = roles_of

    # --- texts ---------------------------------------------------------------------------------------------------

    def add(self, draft: Draft, by: str, *, placeholders: Mapping[str, str] | None = None) -> Record:
        """Store a new draft whose drafter is `by`.

        `placeholders` maps the tokens in its text to the personal data they stand for; it is kept apart from the
        text, out of the fingerprint and the log, and can be forgotten.
        """
        self.require_role(Action.ADD, by)
        now = stamp(self._clock())
        with self._store.write() as connection:
            draft_id = drafts.insert_draft(connection, first_row(draft, by, now))
            drafts.insert_placeholders(connection, draft_id, placeholders or {})
            self._store_version(connection, Action.ADD, version_row(draft_id, 1, draft, by, now), draft)
            return _load(connection, draft_id)

    def revise(self, draft_id: int, draft: Draft, by: str, *, seen: str | None = None) -> Record:
        """Store an edited text as the next version; the earlier ones stay, and an approval is void.

        `seen` is the fingerprint of the text that was on the editor's screen. A draft equal to the present one changes
        nothing. Raises WorkflowError where editing is not allowed, LockedError while somebody else is editing, and
        StaleTextError when the present text is not the one seen.
        """
        self.require_role(Action.REVISE, by)
        now = stamp(self._clock())
        with self._store.write() as connection:
            row, current = _locked(connection, draft_id)
            editing.require_free(connection, draft_id, by, moment(now))
            version = version_row(draft_id, row.version + 1, draft, by, now)
            if version.content == current.content:
                return _load(connection, draft_id)
            if seen is not None:
                require_seen(row, drafts.find_versions(connection, draft_id), seen, EDIT_NOT_STORED)
            rule = require_allowed(Action.REVISE, draft_id, DraftStatus(row.status), _last_actor(connection, row))
            drafts.update_draft(connection, draft_id, present(draft, by, version.number) | standing(rule, now))
            self._store_version(connection, Action.REVISE, version, draft)
            return _load(connection, draft_id)

    def _store_version(self, connection: Connection, action: Action, version: VersionRow, draft: Draft) -> None:
        drafts.insert_version(connection, version)
        self._log(connection, action, version.author, version.draft_id, version.number, about_text(draft, version))

    def lock(self, draft_id: int, by: str) -> EditLock:
        """Take the draft for editing, or renew one's own lock; it ends by itself after 15 minutes.

        Raises LockedError saying who is editing and since when.
        """
        self.require_role(Action.REVISE, by)
        with self._store.write() as connection:
            row, _ = _locked(connection, draft_id)
            require_allowed(Action.REVISE, draft_id, DraftStatus(row.status), _last_actor(connection, row))
            return editing.take(connection, draft_id, by, self._clock())

    def unlock(self, draft_id: int, by: str) -> None:
        """Give one's own lock back; another person's stays."""
        with self._store.write() as connection:
            _locked(connection, draft_id)
            editing.release(connection, draft_id, by)

    # --- decisions -----------------------------------------------------------------------------------------------

    def submit(self, draft_id: int, by: str) -> Record:
        """Hand a draft to the reviewers. They may see a blocked one, and cannot approve it."""
        return self._decide(Action.SUBMIT, draft_id, by)

    def approve(self, draft_id: int, by: str, fingerprint: str, *, reading: Reading | None = None) -> Record:
        """Approve the text that `fingerprint` belongs to: the one on the reviewer's screen.

        `reading` tells how it was read; it goes into the log.

        Raises WorkflowError (not submitted, or somebody was faster), SamePersonError (drafter or last editor),
        StaleTextError (the text is another one by now), BlockedError (findings, open gaps, or an unchecked text).
        """
        return self._decide(Action.APPROVE, draft_id, by, seen=fingerprint, reading=reading)

    def send_back(self, draft_id: int, by: str, reason: str) -> Record:
        """Return a submitted draft to its drafter with a reason."""
        return self._decide(Action.RETURN, draft_id, by, reason=reason)

    def reject(self, draft_id: int, by: str, reason: str) -> Record:
        """Refuse a submitted draft for good, with a reason."""
        return self._decide(Action.REJECT, draft_id, by, reason=reason)

    def publish(self, draft_id: int, by: str, fingerprint: str) -> Record:
        """Record that the approved text that `fingerprint` belongs to has left the office."""
        return self._decide(Action.PUBLISH, draft_id, by, seen=fingerprint)

    def withdraw(self, draft_id: int, by: str, reason: str) -> Record:
        """Take an approved or published text back, with a reason; it may then be edited as a new draft."""
        return self._decide(Action.WITHDRAW, draft_id, by, reason=reason)

    def _decide(
        self,
        action: Action,
        draft_id: int,
        by: str,
        *,
        seen: str = "",
        reason: str = "",
        reading: Reading | None = None,
    ) -> Record:
        self.require_role(action, by)
        now = stamp(self._clock())
        reason = reason.strip()
        with self._store.write() as connection:
            row, version = _locked(connection, draft_id)
            rule = require_allowed(action, draft_id, DraftStatus(row.status), _last_actor(connection, row))
            require_reason(rule, reason)
            if rule.other_person:
                require_other_person(row, version, by)
            if rule.seen:
                require_seen(row, drafts.find_versions(connection, draft_id), seen)
            if rule.clean:
                require_clean(version)
            decision = drafts.insert_decision(connection, decision_row(action, row, version, by, reason, now))
            approval = decision if action is Action.APPROVE else None
            drafts.update_draft(connection, draft_id, standing(rule, now, approval))
            self._log(connection, action, by, draft_id, row.version, about_decision(version, reason, reading))
            return _load(connection, draft_id)

    # --- reading -------------------------------------------------------------------------------------------------

    def get(self, draft_id: int, *, reader: str | None = None) -> Record:
        """Return a draft as it stands.

        Raises InputError for an unknown id, AuditError when the stored text was changed behind the program's back, and
        RoleError when `reader`, who wants to see it, is none of those who may read what is restricted.
        """
        with self._store.read() as connection:
            if reader is not None:
                self.require_reader(_find(connection, draft_id).restricted, reader)
            return _load(connection, draft_id)

    def list(
        self,
        status: DraftStatus | str | None = None,
        kind: str | None = None,
        limit: int = 100,
        offset: int = 0,
        *,
        subject: str | None = None,
        reader: str | None = None,
    ) -> Summaries:
        """Return a page of the queue, last changed first; `subject` finds the drafts on one event or complaint.

        With `reader` what that person may not read is left out.
        """
        wanted = None if status is None else _status(status).value
        restricted = None if reader is None or self.may_read(True, reader) else False
        with self._store.read() as connection:
            rows = drafts.find_drafts(
                connection,
                status=wanted,
                kind=kind,
                subject=subject,
                restricted=restricted,
                limit=limit,
                offset=offset,
            )
        return [read_summary(row) for row in rows]

    def history(self, draft_id: int) -> Events:
        """Return every line of the log about a draft, oldest first."""
        with self._store.read() as connection:
            _find(connection, draft_id)
            return [to_event(row) for row in audit.rows_of(connection, draft_id)]

    def versions(self, draft_id: int) -> Versions:
        """Return every text the draft ever had, oldest first."""
        with self._store.read() as connection:
            _find(connection, draft_id)
            return [read_version(row) for row in drafts.find_versions(connection, draft_id)]

    def compare(self, draft_id: int, old: int, new: int) -> Difference:
        """Return the word-level difference between two versions of a draft, by their numbers."""
        with self._store.read() as connection:
            _find(connection, draft_id)
            found = [read_draft(_numbered(connection, draft_id, number)) for number in (old, new)]
        return compare_drafts(*found)

    def editor_of(self, draft_id: int) -> EditLock | None:
        """Return who is editing the draft now, or None."""
        with self._store.read() as connection:
            _find(connection, draft_id)
            return editing.holder(connection, draft_id, self._clock())

    # --- personal data -------------------------------------------------------------------------------------------

    def placeholders(self, draft_id: int) -> dict[str, str]:
        """Return the personal data behind the tokens of a draft, for a signed-in person's screen only."""
        with self._store.read() as connection:
            _find(connection, draft_id)
            return drafts.find_placeholders(connection, draft_id)

    def forget(self, draft_id: int, by: str) -> int:
        """Delete the personal data behind the tokens of a draft; texts and log stay whole. Return how many went."""
        with self._store.write() as connection:
            row, _ = _locked(connection, draft_id)
            count = drafts.delete_placeholders(connection, draft_id)
            if count:
                self._log(connection, "lupakan", by, draft_id, row.version, {"jumlah": count})
            return count

    def forget_older(self, days: int, by: str) -> int:
        """Forget the personal data of every draft that nothing happened to for `days` days; return how many rows went.

        Texts, decisions and the log stay whole. Raises InputError for fewer than one day.
        """
        if days < 1:
            raise InputError(
                "personal data is kept for one day at least; give a number of days",
                "Data pribadi disimpan sekurangnya satu hari; berikan jumlah hari.",
            )
        limit = stamp(self._clock() - timedelta(days=days))
        with self._store.read() as connection:
            old = drafts.with_placeholders(connection, before=limit)
        return sum(self.forget(draft_id, by) for draft_id in old)

    def require_role(self, action: Action, by: str) -> None:
        """Raise RoleError when the roles of `by` do not include the step; without sign-in nobody is refused."""
        if self._roles_of is not None:
            require_role(action, self._roles_of(by))

    def may(self, action: Action, draft: Record | Summary, by: str) -> bool:
        """Return whether the workflow lets `by` take the step on a draft that stands so: what to offer on a screen.

        What only the moment of the step tells (a lock, another text, what blocks it) is left to the step itself.
        """
        rule = WORKFLOW[action]
        own = rule.other_person and (same_person(by, draft.drafter) or same_person(by, draft.editor))
        return draft.status in rule.sources and self.has_role(action, by) and not own

    def has_role(self, action: Action, by: str) -> bool:
        """Return whether the roles of `by` include the step; without roles everybody's do."""
        return self._roles_of is None or not WORKFLOW[action].roles.isdisjoint(self._roles_of(by))

    def may_read(self, restricted: bool, by: str) -> bool:
        """Return whether `by` may see a report or a draft that is restricted or not; without roles everybody may."""
        return self._roles_of is None or may_read(restricted, self._roles(by))

    def require_reader(self, restricted: bool, by: str) -> None:
        """Raise RoleError when `by` may not see what is restricted; without roles everybody may."""
        if self._roles_of is not None:
            require_reader(restricted, self._roles(by))

    def _roles(self, name: str) -> Collection[Role]:
        """Return a person's roles; who is not named has none."""
        return self._roles_of(name) if self._roles_of is not None and name.strip() else ()

    def may_audit(self, by: str) -> bool:
        """Return whether `by` may look at the figures about everybody's work; without roles everybody may."""
        return self._roles_of is None or not AUDITORS.isdisjoint(self._roles_of(by))

    def _log(
        self, connection: Connection, action: str, by: str, draft_id: int, version: int, details: Mapping[str, object]
    ) -> None:
        append_event(
            connection,
            self._clock,
            actor=shown_name(by),
            action=str(action),
            draft_id=draft_id,
            version=version,
            details=details,
        )


def _find(connection: Connection, draft_id: int, *, lock: bool = False) -> DraftRow:
    row = drafts.find_draft(connection, draft_id, lock=lock)
    if row is None:
        raise InputError(
            f"there is no draft {draft_id}; list them with: humas review list",
            f"Naskah {draft_id} tidak ada; lihat daftarnya dengan: humas review list.",
        )
    return row


def _locked(connection: Connection, draft_id: int) -> tuple[DraftRow, VersionRow]:
    row = _find(connection, draft_id, lock=True)
    return row, _present_version(connection, row)


def _numbered(connection: Connection, draft_id: int, number: int) -> VersionRow:
    version = drafts.find_version(connection, draft_id, number)
    if version is None:
        raise InputError(
            f"draft {draft_id} has no version {number}; see its versions with: humas review show {draft_id}",
            f"Naskah {draft_id} tidak memiliki versi {number}; lihat riwayat versinya.",
        )
    return version


def _present_version(connection: Connection, row: DraftRow) -> VersionRow:
    version = drafts.find_version(connection, row.id, row.version)
    if version is None:
        raise tampered(row.id, row.version)
    return version


def _load(connection: Connection, draft_id: int) -> Record:
    row = _find(connection, draft_id)
    return read_record(row, _present_version(connection, row), drafts.find_decisions(connection, draft_id))


def _last_actor(connection: Connection, row: DraftRow) -> str:
    """Return who brought the draft to where it stands: the person to ask."""
    found = drafts.find_decisions(connection, row.id)
    return found[-1].person if found and row.status != DraftStatus.DRAFT else row.editor


def _status(status: DraftStatus | str) -> DraftStatus:
    try:
        return DraftStatus(status)
    except ValueError:
        known = ", ".join(item.value for item in DraftStatus)
        raise InputError(
            f"there is no status '{status}'; use one of: {known}",
            f"Status '{status}' tidak dikenal; pakai salah satu dari: {known}.",
        ) from None
