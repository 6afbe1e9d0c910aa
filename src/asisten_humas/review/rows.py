"""Between nouns and rows: what is written about a draft, and what is read back."""

from collections.abc import Sequence

from pydantic import ValidationError

from asisten_humas.errors import AuditError, StoreError
from asisten_humas.models import Draft
from asisten_humas.review.checked import is_blocked, is_checked
from asisten_humas.review.fingerprint import digest, fingerprint
from asisten_humas.review.people import person_key, shown_name
from asisten_humas.review.records import Decision, Reading, Record, Summary, Version
from asisten_humas.review.rules import Action, Rule
from asisten_humas.review.stamps import moment
from asisten_humas.statuses import DraftStatus
from asisten_humas.storage.drafts import DecisionRow, DraftRow, VersionRow

_TITLE_LENGTH = 200

# --- written ------------------------------------------------------------------------------------------------------


def present(draft: Draft, by: str, number: int) -> dict[str, object]:
    """Return the columns of a draft's row that follow its present version."""
    return {
        "version": number,
        "editor": shown_name(by),
        "title": _line(draft.title or draft.text)[:_TITLE_LENGTH],
        "blocked": is_blocked(draft),
        "restricted": draft.restricted,
    }


def first_row(draft: Draft, by: str, now: str) -> dict[str, object]:
    """Return the row of a new draft whose drafter is `by`."""
    return {
        "kind": draft.kind,
        "subject": _line(draft.subject),
        "status": DraftStatus.DRAFT.value,
        "drafter": shown_name(by),
        "drafter_key": person_key(by),
        "created_at": now,
        "updated_at": now,
        **present(draft, by, 1),
    }


def version_row(draft_id: int, number: int, draft: Draft, by: str, now: str) -> VersionRow:
    """Return a text as it is stored for good."""
    return VersionRow(
        draft_id=draft_id,
        number=number,
        author=shown_name(by),
        author_key=person_key(by),
        content=draft.model_dump_json(ensure_ascii=True),
        fingerprint=fingerprint(draft),
        blocked=is_blocked(draft),
        created_at=now,
    )


def decision_row(
    action: Action, row: DraftRow, version: VersionRow, by: str, reason: str, now: str
) -> dict[str, object]:
    """Return a decision with the copies of columns that its checks compare."""
    return {
        "draft_id": row.id,
        "version": version.number,
        "action": action.value,
        "person": shown_name(by),
        "person_key": person_key(by),
        "reason": reason,
        "fingerprint": version.fingerprint,
        "drafter_key": row.drafter_key,
        "editor_key": version.author_key,
        "blocked": version.blocked,
        "created_at": now,
    }


def standing(rule: Rule, now: str, approval: int | None = None) -> dict[str, object]:
    """Return where a draft stands after a step; only publishing keeps an earlier approval."""
    where: dict[str, object] = {"status": rule.target.value, "updated_at": now}
    if rule.action is Action.PUBLISH:
        return where
    return where | {"approval_id": approval, "approval_action": Action.APPROVE.value if approval else None}


def about_text(draft: Draft, version: VersionRow) -> dict[str, object]:
    """Return what the log keeps about a stored text: hashes, findings by kind and the prompts behind it."""
    findings: dict[str, int] = {}
    for finding in draft.findings:
        name = f"{finding.severity.value}:{finding.kind}"
        findings[name] = findings.get(name, 0) + 1
    return {
        "sidik": version.fingerprint,
        "isi": digest(version.content),
        "penulis": draft.writer,
        "temuan": findings,
        "celah": sum(gap.required for gap in draft.gaps),
        "diperiksa": is_checked(draft),
        "panggilan": [
            {"langkah": call.step, "prompt": call.prompt, "hash": call.prompt_hash, "model": call.model}
            for call in draft.calls
        ],
    }


def about_decision(version: VersionRow, reason: str, reading: Reading | None) -> dict[str, object]:
    """Return what the log keeps about a decision. A reason is free text and may name people: only its hash."""
    about: dict[str, object] = {"sidik": version.fingerprint}
    if reason:
        about["alasan"] = digest(reason)
    if reading is not None:
        about["dibaca"] = {"detik": round(reading.seconds, 1), "sampai_akhir": reading.to_the_end}
    return about


def _line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


# --- read ---------------------------------------------------------------------------------------------------------


def read_draft(version: VersionRow) -> Draft:
    """Return the stored draft.

    Raises AuditError when its text is not the one that was stored, StoreError when another version of the program
    stored it with fields that this one does not know or lacks one that this one needs.
    """
    try:
        draft = Draft.model_validate_json(version.content)
    except ValidationError as error:
        faults = {str(fault["type"]) for fault in error.errors(include_input=False, include_url=False)}
        raise _unreadable(version, faults) from None
    if fingerprint(draft) != version.fingerprint:
        raise tampered(version.draft_id, version.number)
    return draft


_OTHER_FIELDS = {"extra_forbidden", "missing"}
"""pydantic's words for an unknown field and for a required one that is not there."""


def _unreadable(version: VersionRow, faults: set[str]) -> AuditError | StoreError:
    if not faults <= _OTHER_FIELDS:
        return tampered(version.draft_id, version.number)
    # Whether somebody changed it all the same, the check of the store tells: the log has the hash of what was stored.
    return StoreError(
        f"version {version.number} of draft {version.draft_id} was stored by another version of the program; update"
        " asisten-humas on this machine, and if it is up to date, run: humas database check",
        f"Versi {version.number} naskah {version.draft_id} disimpan oleh versi program yang lain; perbarui"
        " asisten-humas di komputer ini, dan bila sudah terbaru, jalankan: humas database check.",
    )


def tampered(draft_id: int, number: int) -> AuditError:
    """Return the error for a version that somebody changed or took away in the database."""
    return AuditError(
        f"version {number} of draft {draft_id} was changed outside the program; run: humas audit verify",
        f"Versi {number} naskah {draft_id} diubah di luar program; jalankan: humas audit verify.",
    )


def read_record(row: DraftRow, version: VersionRow, decisions: Sequence[DecisionRow]) -> Record:
    """Return a draft as it stands."""
    return Record(
        id=row.id,
        status=DraftStatus(row.status),
        drafter=row.drafter,
        editor=version.author,
        version=row.version,
        draft=read_draft(version),
        fingerprint=version.fingerprint,
        blocked=version.blocked,
        created_at=moment(row.created_at),
        updated_at=moment(row.updated_at),
        decisions=tuple(map(_decision, decisions)),
    )


def read_version(row: VersionRow) -> Version:
    """Return one stored text."""
    return Version(
        number=row.number,
        author=row.author,
        at=moment(row.created_at),
        fingerprint=row.fingerprint,
        blocked=row.blocked,
        draft=read_draft(row),
    )


def read_summary(row: DraftRow) -> Summary:
    """Return one line of the queue."""
    values = row._asdict()
    del values["drafter_key"], values["approval_id"]
    return Summary.model_validate(values)


def _decision(row: DecisionRow) -> Decision:
    return Decision(
        action=Action(row.action),
        by=row.person,
        at=moment(row.created_at),
        version=row.version,
        fingerprint=row.fingerprint,
        reason=row.reason,
    )
