"""The store: tables, migrations and repositories on SQLite or PostgreSQL, behind one front door, `Store`."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from asisten_humas.storage.store import Store

__all__ = ["Store"]


def __getattr__(name: str) -> Any:
    # SQLAlchemy takes a tenth of a second to import; only those who open a store pay for it.
    if name == "Store":
        from asisten_humas.storage.store import Store

        return Store
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
