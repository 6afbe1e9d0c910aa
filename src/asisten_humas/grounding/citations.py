"""Citation marks ("[K04]", "[K04, S1]") in a text: what they name, and the text with them blanked."""

import re

_ID = r"[A-Z]{1,4}\d{1,4}(?:#[\w.-]+)?"
MARK = re.compile(rf"\[{_ID}(?:\s*[,;]\s*{_ID})*\]")
_PART = re.compile(r"#[\w.-]+")
_IDS = re.compile(r"[A-Z]{1,4}\d{1,4}")


def cited(text: str) -> tuple[str, ...]:
    """Return the document ids that the marks in a text name (without the part after "#"), in order, each once."""
    return tuple(dict.fromkeys(id_ for mark in MARK.findall(text) for id_ in _IDS.findall(_PART.sub("", mark))))


def blanked(text: str) -> str:
    """Return the text with every mark replaced by as many spaces: marks are no content, offsets stay."""
    return MARK.sub(lambda mark: " " * len(mark.group()), text)
