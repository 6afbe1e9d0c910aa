"""Drafts, versions, decisions, placeholders and the audit log, with the review's rules as constraints.

Revision: 0001
"""

import sqlalchemy as sa
from alembic import op

from asisten_humas.storage.engine import append_only, fixed_columns

revision = "0001"
down_revision = None

STATUSES = "'draf', 'diajukan', 'disetujui', 'dikembalikan', 'ditolak', 'terbit', 'ditarik'"
ACTIONS = "'ajukan', 'setujui', 'kembalikan', 'tolak', 'terbitkan', 'tarik'"


def upgrade() -> None:
    """Create the first tables."""
    _drafts()
    _versions()
    _decisions()
    _placeholders()
    _audit()
    dialect = op.get_bind().dialect
    if dialect.supports_alter:  # SQLite took the constraint with the table
        op.create_foreign_key(*_APPROVAL)
    for statement in (
        *fixed_columns(dialect.name, "drafts", ("id", "kind", "subject", "drafter", "drafter_key", "created_at")),
        *append_only(dialect.name, "versions", ("draft_id", "number")),
        *append_only(dialect.name, "decisions", ("id",)),
        *append_only(dialect.name, "audit", ("seq",)),
    ):
        op.execute(statement)


# An approved draft points at its approval, and the approval is of the version that is current: storing a new version
# without taking the approval away breaks this key.
_APPROVAL = (
    "drafts_approval_of_this_version",
    "drafts",
    "decisions",
    ["approval_id", "id", "version", "approval_action"],
    ["id", "draft_id", "version", "action"],
)


def _drafts() -> None:
    name, _, table, local, remote = _APPROVAL
    op.create_table(
        "drafts",
        # Said outright: a column that takes part in a foreign key would not count up by itself in PostgreSQL.
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("drafter", sa.Text, nullable=False),
        sa.Column("drafter_key", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("editor", sa.Text, nullable=False),
        sa.Column("blocked", sa.Boolean, nullable=False),
        sa.Column("approval_id", sa.Integer),
        sa.Column("approval_action", sa.Text),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.Column("updated_at", sa.Text, nullable=False),
        sa.UniqueConstraint("id", "drafter_key", name="drafts_drafter"),
        sa.CheckConstraint("kind IN ('berita', 'balasan')", name="drafts_kind"),
        sa.CheckConstraint(f"status IN ({STATUSES})", name="drafts_status"),
        sa.CheckConstraint("drafter_key <> ''", name="drafts_has_drafter"),
        sa.CheckConstraint(
            "(approval_id IS NULL AND approval_action IS NULL)"
            " OR (approval_id IS NOT NULL AND approval_action = 'setujui')",
            name="drafts_approval_is_one",
        ),
        sa.CheckConstraint(
            "(status IN ('disetujui', 'terbit')) = (approval_id IS NOT NULL)", name="drafts_approved_has_approval"
        ),
        sa.ForeignKeyConstraint(local, [f"{table}.{column}" for column in remote], name=name, use_alter=True),
        sqlite_autoincrement=True,
    )
    op.create_index("drafts_by_update", "drafts", ["updated_at", "id"])
    op.create_index("drafts_by_kind", "drafts", ["kind", "updated_at", "id"])
    op.create_index("drafts_by_status", "drafts", ["status", "updated_at", "id"])
    op.create_index("drafts_by_status_and_kind", "drafts", ["status", "kind", "updated_at", "id"])
    op.create_index("drafts_by_subject", "drafts", ["subject"])


def _versions() -> None:
    op.create_table(
        "versions",
        sa.Column("draft_id", sa.Integer, sa.ForeignKey("drafts.id"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("author_key", sa.Text, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("blocked", sa.Boolean, nullable=False),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("draft_id", "number"),
        sa.UniqueConstraint("draft_id", "number", "author_key", "fingerprint", "blocked", name="versions_as_seen"),
        sa.CheckConstraint("number >= 1", name="versions_number"),
        sa.CheckConstraint("author_key <> ''", name="versions_has_author"),
    )


def _decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("draft_id", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("person_key", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("drafter_key", sa.Text, nullable=False),
        sa.Column("editor_key", sa.Text, nullable=False),
        sa.Column("blocked", sa.Boolean, nullable=False),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.UniqueConstraint("id", "draft_id", "version", "action", name="decisions_of_version"),
        sa.ForeignKeyConstraint(["draft_id", "drafter_key"], ["drafts.id", "drafts.drafter_key"]),
        sa.ForeignKeyConstraint(
            ["draft_id", "version", "editor_key", "fingerprint", "blocked"],
            [f"versions.{column}" for column in ("draft_id", "number", "author_key", "fingerprint", "blocked")],
            name="decisions_on_what_is_stored",
        ),
        sa.CheckConstraint(f"action IN ({ACTIONS})", name="decisions_action"),
        sa.CheckConstraint("person_key <> ''", name="decisions_has_person"),
        sa.CheckConstraint(
            "action <> 'setujui' OR (person_key <> drafter_key AND person_key <> editor_key)",
            name="decisions_approver_is_another_person",
        ),
        sa.CheckConstraint("action <> 'setujui' OR NOT blocked", name="decisions_nothing_blocks_approval"),
        sa.CheckConstraint(
            "action NOT IN ('kembalikan', 'tolak', 'tarik') OR reason <> ''", name="decisions_reason_given"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("decisions_by_draft", "decisions", ["draft_id", "id"])
    op.create_index(
        "decisions_one_approval_a_version",
        "decisions",
        ["draft_id", "version"],
        unique=True,
        sqlite_where=sa.text("action = 'setujui'"),
        postgresql_where=sa.text("action = 'setujui'"),
    )


def _placeholders() -> None:
    # Personal data lives here alone, so that it can be deleted while versions and audit stay whole.
    op.create_table(
        "placeholders",
        sa.Column("draft_id", sa.Integer, sa.ForeignKey("drafts.id"), nullable=False),
        sa.Column("token", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("draft_id", "token"),
    )


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("draft_id", sa.Integer),
        sa.Column("version", sa.Integer),
        sa.Column("details", sa.Text, nullable=False),
        sa.Column("previous", sa.Text, nullable=False, unique=True),
        sa.Column("hash", sa.Text, nullable=False, unique=True),
    )
    op.create_index("audit_by_draft", "audit", ["draft_id", "seq"])
