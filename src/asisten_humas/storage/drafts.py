"""Repository of drafts, their versions, decisions and placeholders. Each function works in the caller's transaction."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update

from asisten_humas.storage.tables import decisions, drafts, placeholders, versions


class DraftRow(NamedTuple):
    """A draft as it stands: one row of the queue."""

    id: int
    kind: str
    subject: str
    title: str
    status: str
    drafter: str
    drafter_key: str
    version: int
    editor: str
    blocked: bool
    restricted: bool
    approval_id: int | None
    created_at: str
    updated_at: str


class VersionRow(NamedTuple):
    """A stored text; never changed, never deleted."""

    draft_id: int
    number: int
    author: str
    author_key: str
    content: str
    fingerprint: str
    blocked: bool
    created_at: str


class DecisionRow(NamedTuple):
    """A step that somebody took on one version."""

    id: int
    draft_id: int
    version: int
    action: str
    person: str
    reason: str
    fingerprint: str
    created_at: str


_DRAFT = [drafts.c[name] for name in DraftRow._fields]
_VERSION = [versions.c[name] for name in VersionRow._fields]
_DECISION = [decisions.c[name] for name in DecisionRow._fields]
_STREAMED = {"yield_per": 1000}


def insert_draft(connection: Connection, values: Mapping[str, object]) -> int:
    """Store a new draft and return its id."""
    return int(connection.execute(insert(drafts).values(**values).returning(drafts.c.id)).scalar_one())


def insert_version(connection: Connection, version: VersionRow) -> None:
    """Store a version beside the earlier ones."""
    connection.execute(insert(versions).values(**version._asdict()))


def insert_decision(connection: Connection, values: Mapping[str, object]) -> int:
    """Store a decision and return its id; the table's rules refuse one that must not be."""
    return int(connection.execute(insert(decisions).values(**values).returning(decisions.c.id)).scalar_one())


def update_draft(connection: Connection, draft_id: int, values: Mapping[str, object]) -> None:
    """Change where a draft stands."""
    connection.execute(update(drafts).where(drafts.c.id == draft_id).values(**values))


def find_draft(connection: Connection, draft_id: int, *, lock: bool = False) -> DraftRow | None:
    """Return a draft, or None; `lock` keeps others from changing it until the transaction ends."""
    query = select(*_DRAFT).where(drafts.c.id == draft_id)
    row = connection.execute(query.with_for_update() if lock else query).first()
    return DraftRow(*row) if row else None


def find_version(connection: Connection, draft_id: int, number: int) -> VersionRow | None:
    """Return one version of a draft, or None."""
    query = select(*_VERSION).where(versions.c.draft_id == draft_id, versions.c.number == number)
    row = connection.execute(query).first()
    return VersionRow(*row) if row else None


def find_versions(connection: Connection, draft_id: int) -> list[VersionRow]:
    """Return all versions of a draft, oldest first."""
    query = select(*_VERSION).where(versions.c.draft_id == draft_id).order_by(versions.c.number)
    return [VersionRow(*row) for row in connection.execute(query)]


def find_decisions(connection: Connection, draft_id: int) -> list[DecisionRow]:
    """Return all decisions on a draft, oldest first."""
    query = select(*_DECISION).where(decisions.c.draft_id == draft_id).order_by(decisions.c.id)
    return [DecisionRow(*row) for row in connection.execute(query)]


def find_drafts(
    connection: Connection,
    *,
    status: str | None = None,
    kind: str | None = None,
    subject: str | None = None,
    restricted: bool | None = None,
    limit: int = 100,
    offset: int = 0,
) -> list[DraftRow]:
    """Return a page of the queue, last changed first."""
    newest = (drafts.c.updated_at.desc(), drafts.c.id.desc())
    # The page is found in the index alone, which holds the id; only its own rows are fetched from the table.
    page = select(drafts.c.id)
    for column, wanted in ((drafts.c.status, status), (drafts.c.kind, kind), (drafts.c.subject, subject)):
        if wanted is not None:
            page = page.where(column == wanted)
    if restricted is not None:
        page = page.where(drafts.c.restricted.is_(restricted))
    page = page.order_by(*newest).limit(limit).offset(offset)
    query = select(*_DRAFT).where(drafts.c.id.in_(page)).order_by(*newest)
    return [DraftRow(*row) for row in connection.execute(query)]


def all_drafts(connection: Connection) -> Iterator[DraftRow]:
    """Yield every draft, a thousand in memory at a time."""
    with connection.execute(select(*_DRAFT).order_by(drafts.c.id), execution_options=_STREAMED) as result:
        for row in result:
            yield DraftRow(*row)


def all_versions(connection: Connection) -> Iterator[VersionRow]:
    """Yield every version of every draft."""
    query = select(*_VERSION).order_by(versions.c.draft_id, versions.c.number)
    with connection.execute(query, execution_options=_STREAMED) as result:
        for row in result:
            yield VersionRow(*row)


def all_decisions(connection: Connection) -> Iterator[DecisionRow]:
    """Yield every decision."""
    with connection.execute(select(*_DECISION).order_by(decisions.c.id), execution_options=_STREAMED) as result:
        for row in result:
            yield DecisionRow(*row)


def count_drafts(connection: Connection) -> int:
    """Return how many drafts there are."""
    return connection.execute(select(func.count()).select_from(drafts)).scalar_one()


def insert_placeholders(connection: Connection, draft_id: int, values: Mapping[str, str]) -> None:
    """Store what the tokens of a draft stand for."""
    if values:
        rows = [{"draft_id": draft_id, "token": token, "value": value} for token, value in values.items()]
        connection.execute(insert(placeholders), rows)


def find_placeholders(connection: Connection, draft_id: int) -> dict[str, str]:
    """Return what the tokens of a draft stand for; empty once forgotten."""
    query = select(placeholders.c.token, placeholders.c.value).where(placeholders.c.draft_id == draft_id)
    return {row.token: row.value for row in connection.execute(query.order_by(placeholders.c.token))}


def with_placeholders(connection: Connection, *, before: str) -> list[int]:
    """Return the drafts that still hold personal data and were last changed before a moment."""
    query = select(drafts.c.id).where(drafts.c.updated_at < before, drafts.c.id.in_(select(placeholders.c.draft_id)))
    return list(connection.execute(query.order_by(drafts.c.id)).scalars())


def delete_placeholders(connection: Connection, draft_id: int) -> int:
    """Forget what the tokens of a draft stand for; return how many were forgotten."""
    return connection.execute(delete(placeholders).where(placeholders.c.draft_id == draft_id)).rowcount
