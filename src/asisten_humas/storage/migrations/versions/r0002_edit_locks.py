"""Edit locks: one editor of a draft at a time.

Revision: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the table of locks."""
    op.create_table(
        "edit_locks",
        sa.Column("draft_id", sa.Integer, sa.ForeignKey("drafts.id"), primary_key=True, autoincrement=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("person_key", sa.Text, nullable=False),
        sa.Column("taken_at", sa.Text, nullable=False),
        sa.Column("expires_at", sa.Text, nullable=False),
    )
