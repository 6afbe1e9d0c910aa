"""The outbox keeps where on its channel a text is to arrive, so that a later try still knows.

Revision: 0004
"""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add category and status on the channel; what waits already goes out as it was ordered: no category, a draft."""
    op.execute("ALTER TABLE deliveries ADD COLUMN category TEXT NOT NULL DEFAULT ''")
    op.execute(
        "ALTER TABLE deliveries ADD COLUMN arrives_as TEXT NOT NULL DEFAULT 'draft'"
        " CONSTRAINT deliveries_never_published CHECK (arrives_as IN ('draft', 'pending'))"
    )
