"""Asisten Humas: drafts for Indonesian government public relations, every sentence with its evidence.

The names below are the front door; everything else is an inside part. Names are resolved when used, so that
`import asisten_humas` stays light.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from asisten_humas.assistant import Assistant, Outcome
    from asisten_humas.errors import HumasError
    from asisten_humas.models import (
        Agency,
        CheckReport,
        Complaint,
        Draft,
        FieldStatus,
        NewsBrief,
        Quote,
        Reporter,
        Source,
    )
    from asisten_humas.settings import Settings

__version__ = "0.1.0"

_HOMES = {
    "Agency": "models",
    "Assistant": "assistant",
    "CheckReport": "models",
    "Complaint": "models",
    "Draft": "models",
    "FieldStatus": "models",
    "HumasError": "errors",
    "NewsBrief": "models",
    "Outcome": "assistant",
    "Quote": "models",
    "Reporter": "models",
    "Settings": "settings",
    "Source": "models",
}

__all__ = [
    "Agency",
    "Assistant",
    "CheckReport",
    "Complaint",
    "Draft",
    "FieldStatus",
    "HumasError",
    "NewsBrief",
    "Outcome",
    "Quote",
    "Reporter",
    "Settings",
    "Source",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
