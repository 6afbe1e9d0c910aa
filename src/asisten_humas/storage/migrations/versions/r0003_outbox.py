"""The outbox: what is to be sent to a channel, and what became of it.

Revision: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

STATUSES = "'antre', 'terkirim', 'gagal', 'batal'"


def upgrade() -> None:
    """Create the table of deliveries."""
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("draft_id", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("fingerprint", sa.Text, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("due_at", sa.Text, nullable=False),
        sa.Column("claimed_until", sa.Text),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("problem", sa.Text, nullable=False),
        sa.Column("receipt", sa.Text, nullable=False),
        sa.Column("created_at", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(["draft_id", "version"], ["versions.draft_id", "versions.number"]),
        # A text goes to a channel once, however often somebody asks for it.
        sa.UniqueConstraint("draft_id", "version", "channel", name="deliveries_once"),
        sa.CheckConstraint(f"status IN ({STATUSES})", name="deliveries_status"),
        sa.CheckConstraint("status <> 'terkirim' OR receipt <> ''", name="deliveries_sent_has_receipt"),
        sqlite_autoincrement=True,
    )
    op.create_index("deliveries_due", "deliveries", ["status", "due_at"])
