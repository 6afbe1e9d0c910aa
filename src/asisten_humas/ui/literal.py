"""Text by anybody inside an element that reads Markdown (headings, alerts, labels): shown as it is written.

Longer texts go through `st.text`, which reads no Markdown at all.
"""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:^=&@/\"'])")


def literal(text: str) -> str:
    """Return the text with every character that Markdown, a directive or a link could read escaped, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
