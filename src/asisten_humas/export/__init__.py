"""Leaving the office: an approved text, with the fingerprint of its approval, as a file. Anything else is refused."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from asisten_humas.export.formats import FORMATS, export_record, file_name
    from asisten_humas.export.spreadsheet import ReplyColumn, write_reply_column

__all__ = ["FORMATS", "ReplyColumn", "export_record", "file_name", "write_reply_column"]


def __getattr__(name: str) -> Any:
    if name in {"FORMATS", "export_record", "file_name"}:
        from asisten_humas.export import formats

        return getattr(formats, name)
    if name in {"ReplyColumn", "write_reply_column"}:
        from asisten_humas.export import spreadsheet

        return getattr(spreadsheet, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
