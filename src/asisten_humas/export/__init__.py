"""Leaving the office: an approved text, with the fingerprint of its approval, as a file. Anything else is refused."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from asisten_humas.export.auditor import export_audit, verify_export
    from asisten_humas.export.feed import export_feed
    from asisten_humas.export.formats import FORMATS, export_record, export_shortened, file_name
    from asisten_humas.export.log import ExportLog
    from asisten_humas.export.spreadsheet import ReplyColumn, preview_reply_column, write_reply_column

__all__ = [
    "FORMATS",
    "ExportLog",
    "ReplyColumn",
    "export_audit",
    "export_feed",
    "export_record",
    "export_shortened",
    "file_name",
    "preview_reply_column",
    "verify_export",
    "write_reply_column",
]


_HOMES = {
    "FORMATS": "formats",
    "ExportLog": "log",
    "ReplyColumn": "spreadsheet",
    "export_audit": "auditor",
    "export_feed": "feed",
    "export_record": "formats",
    "export_shortened": "formats",
    "file_name": "formats",
    "preview_reply_column": "spreadsheet",
    "verify_export": "auditor",
    "write_reply_column": "spreadsheet",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
