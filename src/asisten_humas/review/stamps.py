"""Moments as the store writes them: UTC, microseconds, 'Z', so that they sort, compare and hash as text."""

from datetime import UTC, datetime


def stamp(moment: datetime) -> str:
    """Return an aware datetime as text."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment(stamp: str) -> datetime:
    """Return the aware datetime that was written."""
    return datetime.fromisoformat(stamp)
