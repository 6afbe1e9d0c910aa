"""The public text: a draft's text without its citation marks (`[K04]`, `[K04, K21]`, `[S1]`).

The drafter and the reviewer see the marks; what leaves does not carry them. The public text is a pure function of the
approved text, so the fingerprint of the one binds the other.
"""

import re

from asisten_humas.grounding.citations import MARK, cited

__all__ = ["cited", "public_text"]

_WITH_SPACE = re.compile(rf"[ \u00a0]*{MARK.pattern}")


def public_text(text: str) -> str:
    """Return the text as it leaves the office: without citation marks."""
    return _WITH_SPACE.sub("", text)
