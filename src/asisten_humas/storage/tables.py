"""The tables as the code sees them. What the database itself enforces is written in the migrations.

Times are text, `2026-03-12T07:05:00.000000Z`: they sort, compare and hash the same on every database.
"""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, MetaData, Table, Text

metadata = MetaData()

drafts = Table(
    "drafts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("drafter", Text, nullable=False),
    Column("drafter_key", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("editor", Text, nullable=False),
    Column("blocked", Boolean, nullable=False),
    Column("restricted", Boolean, nullable=False),
    Column("approval_id", Integer),
    Column("approval_action", Text),
    Column("created_at", Text, nullable=False),
    Column("updated_at", Text, nullable=False),
)

versions = Table(
    "versions",
    metadata,
    Column("draft_id", Integer, ForeignKey("drafts.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("author", Text, nullable=False),
    Column("author_key", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("blocked", Boolean, nullable=False),
    Column("created_at", Text, nullable=False),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("draft_id", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("action", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("person_key", Text, nullable=False),
    Column("reason", Text, nullable=False),
    # Copies of the draft's and the version's own columns, held equal by foreign keys, so that plain checks on this
    # row can compare the person who decides with the one who drafted and the one who edited last.
    Column("fingerprint", Text, nullable=False),
    Column("drafter_key", Text, nullable=False),
    Column("editor_key", Text, nullable=False),
    Column("blocked", Boolean, nullable=False),
    Column("created_at", Text, nullable=False),
)

placeholders = Table(
    "placeholders",
    metadata,
    Column("draft_id", Integer, ForeignKey("drafts.id"), primary_key=True),
    Column("token", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("draft_id", Integer),
    Column("version", Integer),
    Column("details", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

edit_locks = Table(
    "edit_locks",
    metadata,
    Column("draft_id", Integer, ForeignKey("drafts.id"), primary_key=True, autoincrement=False),
    Column("person", Text, nullable=False),
    Column("person_key", Text, nullable=False),
    Column("taken_at", Text, nullable=False),
    Column("expires_at", Text, nullable=False),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("draft_id", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("due_at", Text, nullable=False),
    Column("claimed_until", Text),
    Column("attempts", Integer, nullable=False),
    Column("problem", Text, nullable=False),
    Column("receipt", Text, nullable=False),
    Column("created_at", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("arrives_as", Text, nullable=False),
)
