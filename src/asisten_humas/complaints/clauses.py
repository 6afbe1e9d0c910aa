"""Rules of the agency read clause by clause: sentences, list items with their opening, rows of tables.

A reply quotes values (limits, bodies, requirements) from clauses, never from code, so that it works for every agency.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from asisten_humas.models import Passage

LIMIT = re.compile(
    r"(?:paling\s+(?:lambat|lama)|selambat-lambatnya|selama-lamanya|maksimal"
    r"|dalam(?:\s+waktu)?(?:\s+paling\s+lama)?)\s+"
    r"(?P<number>\d+)\s*(?P<unit>hari\s+kerja|hari\s+kalender|jam|menit|hari|minggu|bulan)\b"
    r"(?P<anchor>\s+(?:setelah|sejak|sesudah|terhitung\s+sejak)\s+[^.;,|]+)?",
    re.IGNORECASE,
)
"""A time limit as rules write it: number, unit, and from when it counts."""

_MARKUP = re.compile(r"\*\*|\*(?=\w)|(?<=\w)\*|`|<=|&lt;=")
_REFERENCE = re.compile(r"\s*\((?:lihat\s+)?[A-Z]{1,4}\d{1,4}\)")
_INLINE_REFERENCE = re.compile(r"\s+(?:menurut|sesuai|dalam|lihat|mengikuti)\s+[A-Z]{1,3}\d{2,4}\b")
_COMPARISON = re.compile(r"\s*\([<>≤≥]=?[^)]*\)")
_ITEM = re.compile(r"^\s*(?P<marker>[-*•]|\d{1,2}[.)]|[a-z][.)]|\(\d{1,2}\))\s+(?P<text>.+)$")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(])")
_NO_END = re.compile(r"\b(?:Jl|No|Kel|Kec|dr|Ir|M|S|T|H|Rp)\.$")


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement of a rule. `text` is plain and ends without a full stop; `head` opens the list it is an item of.

    A row of a table has its cells and the heads of its columns.
    """

    document_id: str
    passage: Passage
    text: str
    head: str = ""
    cells: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()

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
    reader = _Reader(passage)
    for line in passage.text.splitlines():
        if line.strip():
            reader.read(line)
    return tuple(reader.found)


class _Reader:
    """Reads a passage line by line; remembers the opening of a list and the heads of a table."""

    def __init__(self, passage: Passage) -> None:
        self.found: list[Clause] = []
        self._passage = passage
        self._head = ""
        self._marker = ""
        self._columns: tuple[str, ...] = ()

    def read(self, line: str) -> None:
        """Take one line that is not blank."""
        if line.lstrip().startswith("|"):
            self._row(tuple(_plain(cell) for cell in line.strip().strip("|").split("|")))
            return
        self._columns = ()
        item = _ITEM.match(line)
        marker = re.sub(r"\w+", "x", item["marker"]) if item else ""
        if item and self._head and marker == (self._marker or marker):
            self._marker = marker
            if not item["text"].rstrip().endswith(":"):
                self._add(_plain(item["text"]).rstrip(".;, "), head=self._head)
                return
        # Another kind of number ("(2)" after "a.") ends the list; so does running text.
        self._head, self._marker = "", ""
        for sentence in _sentences(item["text"] if item else line):
            if sentence.rstrip().endswith(":"):
                self._head = _plain(sentence).rstrip(": ")
            else:
                self._head = ""
                self._add(_plain(sentence).rstrip(". "))

    def _row(self, cells: tuple[str, ...]) -> None:
        if set("".join(cells)) <= set("-: "):
            return
        if not self._columns:
            self._columns = cells
            return
        self.found.append(
            Clause(self._passage.document_id, self._passage, " | ".join(cells), cells=cells, columns=self._columns)
        )

    def _add(self, text: str, head: str = "") -> None:
        self.found.append(Clause(self._passage.document_id, self._passage, text, head=head))


def list_of(clause: Clause) -> list[str]:
    """Return the items of the list that a clause belongs to, as a reply may write them."""
    if not clause.head:
        return []
    return [shown(one.text) for one in clauses_of(clause.passage) if one.head == clause.head]


def shown(text: str) -> str:
    """Return a clause as a reply may quote it: without references to other rules by their short id."""
    text = _COMPARISON.sub("", _INLINE_REFERENCE.sub("", _REFERENCE.sub("", text)))
    return re.sub(r"\s+", " ", re.sub(r";?\s*(?:dan|dan/atau|atau)$", "", text)).strip(" .;")


_CAPITALISED = re.compile(r"(?<=[a-z,;)] )(?:[A-Z][a-z]+(?: |(?=\W|$)))+")


def uncapitalised(text: str, common: frozenset[str]) -> str:
    """Return the text with defined terms in small letters ("Saluran" → "saluran"); names keep their capitals.

    Rules write defined terms with a capital. A run of capitalised words is a term when all its words are `common`,
    that is, stand in small letters elsewhere in the rules.
    """

    def small(run: re.Match[str]) -> str:
        return run[0].lower() if all(word.lower() in common for word in run[0].split()) else run[0]

    return _CAPITALISED.sub(small, text)


def common_words(passages: Iterable[Passage]) -> frozenset[str]:
    """Return the words that passages write in small letters."""
    return frozenset(word for passage in passages for word in re.findall(r"\b[a-z]{3,}\b", passage.text))


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
