"""Citations in a draft's text: `[K04]`, `[K04, K21]`, `[S1]` before the closing full stop.

The drafter and the reviewer see them; the public text does not carry them. The public text is a pure function of the
approved text, so the fingerprint of the one binds the other.
"""

import re

_CITATION = re.compile(r"[ \u00a0]*\[(?:[A-Z]{1,4}\d{1,4}(?:#[\w.-]+)?)(?:\s*[,;]\s*[A-Z]{1,4}\d{1,4}(?:#[\w.-]+)?)*\]")


def public_text(text: str) -> str:
    """Return the text as it leaves the office: without citation marks."""
    return _CITATION.sub("", text)


def cited(text: str) -> tuple[str, ...]:
    """Return the ids that the text cites, in order, each once."""
    ids = (part.strip() for mark in _CITATION.findall(text) for part in re.split(r"[,;]", mark.strip(" \u00a0[]")))
    return tuple(dict.fromkeys(ids))
