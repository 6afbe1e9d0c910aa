"""An approved text as Markdown that shows exactly the words that were approved."""

import re

from asisten_humas.export.leaving import Leaving, approval_line, heading
from asisten_humas.models import Agency

# Everything that Markdown or HTML would turn into something else than itself; the text is data.
_INLINE = re.compile(r"([\\`*_\[\]<>|~])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LINE_START = re.compile(r"^([ \t]*)(#{1,6}(?=\s)|[-+](?=\s)|=+\s*$|-{2,}\s*$|\d{1,9}(?=[.)]\s))", re.MULTILINE)


def make_markdown(item: Leaving, agency: Agency) -> str:
    """Return the text with its title as a heading, the signature, and the approval as the last line."""
    parts = [f"# {escape(heading(item))}", *map(_paragraph, item.paragraphs)]
    if item.signature:
        parts.append(escape(item.signature))
    parts += ["---", f"*{escape(approval_line(item, agency))}*"]
    return "\n\n".join(parts) + "\n"


def _paragraph(text: str) -> str:
    # Two spaces keep a line break that the text has inside a paragraph.
    return escape(text).replace("\n", "  \n")


def escape(text: str) -> str:
    """Return `text` so that Markdown shows it as it is."""
    text = _ENTITY.sub("&amp;", _INLINE.sub(r"\\\1", text))
    return _LINE_START.sub(_escape_start, text)


def _escape_start(match: re.Match[str]) -> str:
    # "12. Kata" would become a list: only the sign after the number is escaped.
    indent, sign = match.groups()
    return f"{indent}{sign}\\" if sign[0].isdigit() else f"{indent}\\{sign}"
