"""The queue knows which drafts few may read: replies to a report of abuse of office.

Revision: 0005
"""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add the mark, and set it on the replies that are stored already: their report went to the Inspektorat."""
    op.execute("ALTER TABLE drafts ADD COLUMN restricted BOOLEAN NOT NULL DEFAULT FALSE")
    op.execute(
        "UPDATE drafts SET restricted = TRUE WHERE kind = 'balasan' AND EXISTS (SELECT 1 FROM versions"
        " WHERE versions.draft_id = drafts.id AND versions.number = drafts.version"
        ' AND versions.content LIKE \'%"classification":"pengaduan_berkadar%\')'
    )
