"""DOCX → text with Markdown headings, automatic numbers and table rows; a zip bomb is refused before it is unpacked."""

import re
import zipfile
from io import BytesIO
from typing import Any

from asisten_humas.knowledge.documents.limits import Limits
from asisten_humas.knowledge.documents.numbering import Numbering
from asisten_humas.knowledge.documents.refusals import RefusedError

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"(?:heading|judul)\s*([1-6])$", re.IGNORECASE)


def docx_to_text(data: bytes, limits: Limits) -> str:
    """Return the text of the body in reading order. Raises RefusedError."""
    _check_zip(data, limits)
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(BytesIO(data))
        numbering = Numbering(document)
        blocks = [_block(element, document, numbering) for element in document.element.body]
    except (PackageNotFoundError, KeyError, ValueError, AttributeError, SyntaxError, zipfile.BadZipFile) as error:
        # python-docx lets lxml's and its own lookups' errors through; lxml's syntax error is a SyntaxError.
        raise RefusedError("broken") from error
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join(block for block in blocks if block.strip()))


def _check_zip(data: bytes, limits: Limits) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            # zipfile never reads more of a member than the size it declares, so the declared sizes bound the work.
            if sum(member.file_size for member in archive.infolist()) > limits.unpacked:
                raise RefusedError("unpacks", megabytes=limits.unpacked // 1_000_000)
            if any(member.flag_bits & 1 for member in archive.infolist()):
                raise RefusedError("encrypted")
    except (zipfile.BadZipFile, ValueError) as error:
        raise RefusedError("broken") from error


def _block(element: Any, document: Any, numbering: Numbering) -> str:
    if element.tag == f"{_W}p":
        return _paragraph(element, document, numbering)
    if element.tag == f"{_W}tbl":
        return "\n".join(_row(row, numbering) for row in element.iter(f"{_W}tr"))
    if element.tag == f"{_W}sdt":  # a content control: a table of contents, or text filled into a template
        inner = (child for content in element.iterfind(f"{_W}sdtContent") for child in content)
        return "\n\n".join(filter(None, (_block(child, document, numbering) for child in inner)))
    return ""


def _paragraph(element: Any, document: Any, numbering: Numbering) -> str:
    label, text = numbering.label(element), _text(element)
    line = f"{label} {text}".strip() if text or label not in ("", "-") else ""
    depth = _depth(element, document)
    return f"{'#' * depth} {line}" if depth and line else line


def _row(row: Any, numbering: Numbering) -> str:
    cells = []
    for cell in row.iterfind(f"{_W}tc"):
        lines = (f"{numbering.label(p)} {_text(p)}".strip() for p in cell.iter(f"{_W}p"))
        cells.append(" ".join(" ".join(lines).split()))
    return f"| {' | '.join(cells)} |" if any(cells) else ""


def _text(paragraph: Any) -> str:
    # Walking the runs ourselves keeps inserted text of tracked changes, which python-docx leaves out; deleted text
    # is w:delText and stays out. Word stores a text box twice: the second copy is in mc:Fallback.
    parts: list[str] = []
    for node in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}noBreakHyphen"):
        if any(parent.tag.endswith("}Fallback") for parent in node.iterancestors()):
            continue
        name = node.tag.rpartition("}")[2]
        parts.append(node.text or "" if name == "t" else {"tab": "\t", "br": "\n", "noBreakHyphen": "-"}[name])
    return "".join(parts).strip()


def _depth(paragraph: Any, document: Any) -> int:
    """Return the heading's depth by its style, in Word's English or Indonesian; 0 for body text."""
    style_id = paragraph.find(f"{_W}pPr/{_W}pStyle")
    if style_id is None:
        return 0
    value = style_id.get(f"{_W}val")
    name = next((s.name for s in document.styles if s.style_id == value and s.name), value)
    if name.lower() in ("title", "judul"):
        return 1
    match = _HEADING.match(name)
    return int(match[1]) if match else 0
