"""Text by anybody inside an element that reads Markdown (headings, alerts, labels): shown as it is written.

Longer texts go through `st.text`, which reads no Markdown at all.
"""

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:^=&@/\"'])")


def formatted(text: str) -> str:
    """Return the agency's own Markdown with its tables and lists kept; pictures, HTML and formulas stay text."""
    return re.sub(r"!\[|[<$]|:(?=\w)", lambda found: f"\\{found[0]}", text)


def literal(text: str) -> str:
    """Return the text with every character that Markdown, a directive or a link could read escaped, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
