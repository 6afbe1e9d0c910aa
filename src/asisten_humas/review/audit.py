"""The hash-chained log: each row's hash covers the row and the hash before it, so no row can be changed, taken out,
put in or moved without breaking the chain. What was cut off at the end shows only against a head kept elsewhere.
"""

import json
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection

from asisten_humas.clock import Clock
from asisten_humas.errors import AuditError
from asisten_humas.review.fingerprint import canonical, digest
from asisten_humas.review.records import AuditEvent, AuditHead, AuditProblem, AuditReport
from asisten_humas.review.stamps import stamp
from asisten_humas.storage import audit
from asisten_humas.storage.audit import AuditRow
from asisten_humas.storage.store import Store

GENESIS = "sha256:" + "0" * 64
"""What the first row names as the hash before it."""


def append_event(
    connection: Connection,
    clock: Clock,
    *,
    actor: str,
    action: str,
    draft_id: int | None = None,
    version: int | None = None,
    details: Mapping[str, object] | None = None,
) -> AuditHead:
    """Add one row to the log inside the caller's transaction and return the new head.

    Call it last in the transaction: from here on other writers wait. `details` must hold no personal data.
    """
    last = audit.newest(connection, lock=True)
    row = AuditRow(
        seq=last.seq + 1 if last else 1,
        at=stamp(clock()),
        actor=actor,
        action=action,
        draft_id=draft_id,
        version=version,
        details=canonical(dict(details or {})),
        previous=last.hash if last else GENESIS,
        hash="",
    )
    row = row._replace(hash=link_hash(row))
    audit.append(connection, row)
    return AuditHead(seq=row.seq, hash=row.hash)


def link_hash(row: AuditRow) -> str:
    """Return 'sha256:…' over the canonical JSON list of all columns but the hash itself."""
    return digest(list(row[:-1]))


def audit_head(store: Store) -> AuditHead | None:
    """Return the newest link, to be kept outside the database; None for an empty log."""
    with store.read() as connection:
        last = audit.newest(connection)
    return AuditHead(seq=last.seq, hash=last.hash) if last else None


def verify_audit(store: Store, head: AuditHead | None = None) -> AuditReport:
    """Read the whole log and report every place where it does not hold.

    `head` is one kept from earlier: the log must still contain that link, which betrays a cut-off end.
    """
    with store.read() as connection:
        return verify_rows(audit.rows(connection), head)


def verify_rows(rows: Iterable[AuditRow], head: AuditHead | None = None) -> AuditReport:
    """Verify rows in the order of their numbers; see `verify_audit`."""
    problems: list[AuditProblem] = []
    events, seq, link, kept = 0, 0, GENESIS, None
    for row in rows:
        events += 1
        problems += _faults(row, seq, link)
        seq, link = row.seq, row.hash
        if head is not None and row.seq == head.seq:
            kept = row.hash
    if head is not None and kept != head.hash:
        problems.append(_cut(head, seq))
    return AuditReport(
        events=events,
        head=AuditHead(seq=seq, hash=link) if events else None,
        problems=tuple(problems),
    )


def _faults(row: AuditRow, seq: int, link: str) -> Iterator[AuditProblem]:
    if row.hash != link_hash(row):
        yield AuditProblem(seq=row.seq, kind="diubah", message=f"Isi baris {row.seq} diubah sesudah ditulis.")
    if row.seq != seq + 1:
        missing = f"{seq + 1}" if row.seq == seq + 2 else f"{seq + 1} sampai {row.seq - 1}"
        yield AuditProblem(seq=row.seq, kind="hilang", message=f"Baris {missing} hilang.")
    elif row.previous != link:
        yield AuditProblem(seq=row.seq, kind="urutan", message=f"Baris {row.seq} tidak menyambung ke baris sebelumnya.")


def _cut(head: AuditHead, seq: int) -> AuditProblem:
    if seq < head.seq:
        message = f"Catatan berakhir pada baris {seq}, padahal pernah sampai baris {head.seq}: ujungnya terpotong."
    else:
        message = f"Baris {head.seq} bukan lagi baris yang pernah dicatat di luar basis data."
    return AuditProblem(seq=head.seq, kind="terpotong", message=message)


def to_event(row: AuditRow) -> AuditEvent:
    """Return a stored row as a noun; raise AuditError for one that somebody made unreadable."""
    values = row._asdict()
    del values["previous"]
    try:
        return AuditEvent.model_validate(values | {"details": json.loads(row.details)})
    except ValueError:
        raise AuditError(
            f"row {row.seq} of the audit log cannot be read; run: humas audit verify",
            f"Baris {row.seq} catatan audit tidak terbaca; jalankan: humas audit verify.",
        ) from None
