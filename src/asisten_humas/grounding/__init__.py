"""Checks that every sentence of a text rests on its sources; no model is needed."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from asisten_humas.grounding.checker import Checker

__all__ = ["Checker"]


def __getattr__(name: str) -> Any:
    # The checker pulls in all word lists; whoever only splits sentences does not pay for them.
    if name == "Checker":
        from asisten_humas.grounding.checker import Checker

        return Checker
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
