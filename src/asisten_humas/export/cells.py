"""Text in the cells of a spreadsheet: data, never a formula."""

import re

_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")


def neutralised(text: str) -> str:
    """Return `text` so that no spreadsheet program takes it for a formula, also after a detour through CSV."""
    return f"'{text}" if _FORMULA.match(text) else text
