"""Parse a file in a child process, within a bound on seconds and memory."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from asisten_humas.knowledge.documents.content import Content
from asisten_humas.knowledge.documents.limits import Limits
from asisten_humas.knowledge.documents.refusals import refuse


def parse_apart(kind: str, path: Path, limits: Limits) -> Content:
    """Return the content of a pdf, docx or html file. Raises DocumentError, also when the parser hangs or dies."""
    content = _run(kind, path, limits, limits.seconds)
    if content.scans:
        content = _run("scan", path, limits, limits.seconds + limits.seconds_per_scanned_page * content.scans)
    return content


def _run(kind: str, path: Path, limits: Limits, seconds: float) -> Content:
    # -P keeps the current folder, where an upload may lie, out of Python's module path.
    command = [sys.executable, "-P", "-m", "asisten_humas.knowledge.documents.child", kind, str(path.resolve())]
    child = subprocess.Popen(  # noqa: S603 - our own module; the path is an argument and never a shell word
        [*command, json.dumps(limits._asdict())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        output, _ = child.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        _end(child)
        raise refuse("slow", path, seconds=round(seconds)) from None
    if child.returncode:
        raise refuse("broken", path)
    return _content(json.loads(output), path)


def _content(answer: dict[str, Any], path: Path) -> Content:
    if "refused" in answer:
        raise refuse(answer["refused"], path, **answer["values"])
    text, pages, read_by_machine, scans = answer["content"]
    return Content(text, tuple(pages), read_by_machine, scans)


def _end(child: "subprocess.Popen[bytes]") -> None:
    # Tesseract is a child of the child: the whole group goes.
    if os.name == "posix":
        os.killpg(child.pid, signal.SIGKILL)
    else:
        child.kill()
    child.communicate()
