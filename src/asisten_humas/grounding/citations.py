"""Citation marks ("[K04]", "[K04, S1]") in a text: what they name, and the text with them blanked."""

import re

_ID = r"[A-Z]{1,4}\d{1,4}(?:#[\w.-]+)?"
_MARK = re.compile(rf"\[{_ID}(?:\s*[,;]\s*{_ID})*\]")
_IDS = re.compile(r"[A-Z]{1,4}\d{1,4}")


def cited(text: str) -> frozenset[str]:
    """Return the document ids that the marks in a text name (without the part after "#")."""
    return frozenset(found for mark in _MARK.findall(text) for found in _IDS.findall(re.sub(r"#[\w.-]+", "", mark)))


def blanked(text: str) -> str:
    """Return the text with every mark replaced by as many spaces: marks are no content, offsets stay."""
    return _MARK.sub(lambda mark: " " * len(mark.group()), text)
