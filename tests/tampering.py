"""What somebody with full access to the database could do to it; tests do it to see it found."""

from sqlalchemy import Connection, text


def disarm(connection: Connection) -> None:
    """Take every trigger away."""
    if connection.dialect.name == "postgresql":
        for table in ("audit", "versions", "decisions", "drafts"):
            connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER ALL"))
        return
    for name in connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all():
        connection.execute(text(f"DROP TRIGGER {name}"))
