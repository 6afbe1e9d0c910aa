"""Runs in a process of its own: parse one file and print the result as JSON.

A parser that hangs, eats memory or crashes on a hostile file takes only this process with it. Called by `parsing`
as `python -P -m asisten_humas.knowledge.documents.child KIND PATH LIMITS`.
"""

import json
import sys
from pathlib import Path

from asisten_humas.knowledge.documents.content import Content
from asisten_humas.knowledge.documents.limits import Limits
from asisten_humas.knowledge.documents.plain import decode, tidy
from asisten_humas.knowledge.documents.refusals import RefusedError


def parse(kind: str, data: bytes, limits: Limits) -> Content:
    """Return the content of a file of kind "pdf", "scan", "docx" or "html". Raises RefusedError."""
    if kind in ("pdf", "scan"):
        from asisten_humas.knowledge.documents.pdf import pdf_to_text

        return pdf_to_text(data, limits, read_scans=kind == "scan")
    if kind == "docx":
        from asisten_humas.knowledge.documents.docx import docx_to_text

        return Content(tidy(docx_to_text(data, limits)))
    from asisten_humas.knowledge.documents.html import html_to_text

    return Content(tidy(html_to_text(decode(data))))


def main() -> None:
    """Parse the file named on the command line; exit code 0 in any case that has a sentence."""
    kind, path, limits = sys.argv[1], Path(sys.argv[2]), Limits(**json.loads(sys.argv[3]))
    _bound_memory(limits.memory)
    try:
        answer: dict[str, object] = {"content": parse(kind, path.read_bytes(), limits)}
    except RefusedError as refused:
        answer = {"refused": refused.kind, "values": refused.values}
    except MemoryError:
        answer = {"refused": "unpacks", "values": {"megabytes": limits.memory // 1_000_000}}
    sys.stdout.write(json.dumps(answer))


def _bound_memory(most: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such bound; time and size are bounded there too
        return
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    main()
