"""Rules of the agency read clause by clause: sentences, list items with their opening, rows of tables.

A reply quotes values (limits, bodies, requirements) from clauses, never from code, so that it works for every agency.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from asisten_humas.models import Passage

LIMIT = re.compile(
    r"(?:paling\s+(?:lambat|lama)|selambat-lambatnya|selama-lamanya|maksimal|dalam(?:\s+waktu)?(?:\s+paling\s+lama)?)\s+"
    r"(?P<number>\d+)\s*(?P<unit>hari\s+kerja|hari\s+kalender|jam|menit|hari|minggu|bulan)\b"
    r"(?P<anchor>\s+(?:setelah|sejak|sesudah|terhitung\s+sejak)\s+[^.;,|]+)?",
    re.IGNORECASE,
)
"""A time limit as rules write it: number, unit, and from when it counts."""

_MARKUP = re.compile(r"\*\*|\*(?=\w)|(?<=\w)\*|`|<=|&lt;=")
_REFERENCE = re.compile(r"\s*\((?:lihat\s+)?[A-Z]{1,4}\d{1,4}\)")
_INLINE_REFERENCE = re.compile(r"\s+(?:menurut|sesuai|dalam|lihat|mengikuti)\s+[A-Z]{1,3}\d{2,4}\b")
_ITEM = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)]|[a-z][.)]|\(\d{1,2}\))\s+(?P<text>.+)$")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(])")
_NO_END = re.compile(r"\b(?:Jl|No|Kel|Kec|dr|Ir|M|S|T|H|Rp)\.$")


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement of a rule. `text` is plain and ends without a full stop; `head` opens the list it is an item of."""

    document_id: str
    passage: Passage
    text: str
    head: str = ""
    cells: tuple[str, ...] = ()

    @property
    def full(self) -> str:
        """Return the statement with the opening of its list."""
        return f"{self.head} {self.text}".strip()

    @property
    def limit(self) -> str:
        """Return the time limit as written, e.g. "paling lambat 5 hari kerja setelah verifikasi" ('' when none)."""
        found = LIMIT.search(self.text)
        return re.sub(r"\s+", " ", found[0]).strip() if found else ""


@lru_cache(maxsize=2048)
def clauses_of(passage: Passage) -> tuple[Clause, ...]:
    """Return the clauses of a passage in its order."""
    found: list[Clause] = []
    head = ""
    columns: tuple[str, ...] = ()
    for line in passage.text.splitlines():
        if not line.strip():
            continue
        if line.lstrip().startswith("|"):
            cells = tuple(_plain(cell) for cell in line.strip().strip("|").split("|"))
            if set("".join(cells)) <= set("-: "):
                continue
            if not columns:
                columns = cells
            else:
                found.append(Clause(passage.document_id, passage, " | ".join(cells), cells=cells))
            continue
        columns = ()
        item = _ITEM.match(line)
        if item and head:
            found.append(Clause(passage.document_id, passage, _plain(item["text"]).rstrip(".;, "), head=head))
            continue
        for sentence in _sentences(item["text"] if item else line):
            if sentence.rstrip().endswith(":"):
                head = _plain(sentence).rstrip(": ")
            else:
                head = head if item else ""
                found.append(Clause(passage.document_id, passage, _plain(sentence).rstrip(". ")))
    return tuple(found)


def shown(text: str) -> str:
    """Return a clause as a reply may quote it: without references to other rules by their short id."""
    text = _INLINE_REFERENCE.sub("", _REFERENCE.sub("", text))
    return re.sub(r"\s+", " ", text).strip(" .;")


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", _MARKUP.sub("", text)).strip()


def _sentences(line: str) -> list[str]:
    line = re.sub(r"^#+\s*", "", line.strip())
    parts: list[str] = []
    for part in _SENTENCE_END.split(line):
        if parts and _NO_END.search(parts[-1]):
            parts[-1] += " " + part
        else:
            parts.append(part)
    return parts
