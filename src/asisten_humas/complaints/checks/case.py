"""What every check of a reply gets, read once: sentences, clauses, and what the sources say in comparable words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo

from asisten_humas.grounding import sentences
from asisten_humas.grounding.reading import keys_of
from asisten_humas.grounding.spans import Span
from asisten_humas.models import Agency, Complaint, Finding, Source, SourceKind, Triage
from asisten_humas.statuses import Severity

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CLAUSE_END = re.compile(
    r"[;:—–]\s+|,\s+(?=(?:dan|tetapi|tapi|namun|sehingga|karena|jadi|bila|jika|agar|supaya|sedangkan|sementara"
    r"|walaupun|meskipun|walau|meski|padahal|hanya saja|serta|sebab|lalu|kemudian|sekaligus)\b)"
    r"|\s(?=(?:tetapi|namun|sehingga|karena|sedangkan|agar|supaya|walaupun|meskipun|walau|meski|padahal|sekaligus)\s)"
    r"|(?<=\w)\s(?=dan\s+(?:\w+\s+){0,3}(?:sudah|telah|akan|belum|tidak|kami|di[a-z]{4,}|me[a-z]{5,})\b)"
)
_MARK = re.compile(r"\s*\[[A-Z]{1,4}\d{1,4}[^\]]*\]")
# Words without matter of their own in a reply: the machinery of every answer.
_PLAIN_WORDS = """
    yang di ke dari dan atau untuk pada dengan dalam oleh sebagai adalah ialah itu ini tersebut agar supaya
    bahwa karena jika bila kalau apabila maka jadi sehingga tetapi namun juga pun saja lagi sudah telah akan
    sedang masih belum tidak tak bukan jangan dapat bisa boleh harus perlu saat ketika setelah sesudah sebelum
    sejak selama sampai hingga antara para sebuah suatu setiap tiap semua seluruh lain lainnya lebih paling
    sangat sekali secara serta maupun baik bapak ibu pelapor kami kita anda mereka ia nya mohon silakan terima
    kasih kini sekarang nanti kemudian lalu ada kepada terhadap tentang mengenai akibat menurut berdasarkan
    sesuai apa siapa mana kapan tanggal pukul hari kerja jam nomor tiket laporan maaf lambat batas waktu baru
    hanya masing pihak sini situ sana begitu demikian adapun yaitu hal warga begini walaupun meskipun saudara
    kota kelurahan kecamatan jalan jl ruas lokasi januari februari maret april mei juni juli agustus september
    oktober november desember dinas bidang unit kepala cara bagi seperti antara lain selain per kembali juga
    pula lah kah tadi ikut turut
    """
PLAIN = frozenset(_PLAIN_WORDS.split())


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence that states one thing; `cited` are the rules its sentence names."""

    start: int
    end: int
    text: str
    sentence: Span
    cited: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of a source with the keys (stems and synonyms) of its words that carry matter."""

    source_id: str
    text: str
    words: tuple[frozenset[str], ...]


@dataclass
class ReplyCase:
    """One check of one reply."""

    text: str
    complaint: Complaint
    triage: Triage
    sources: Sequence[Source]
    agency: Agency

    @cached_property
    def received_day(self) -> date | None:
        """Return the day of the report in the agency's zone."""
        moment = self.complaint.received_at
        return moment.astimezone(ZoneInfo(self.agency.timezone)).date() if moment else None

    @cached_property
    def sentences(self) -> list[Span]:
        """Return the sentences of the reply."""
        return sentences.split(self.text)

    @cached_property
    def clauses(self) -> list[Clause]:
        """Return the clauses of the reply in order."""
        return [clause for span in self.sentences for clause in _clauses(self.text, span)]

    @cached_property
    def records(self) -> list[Statement]:
        """Return what staff and field put on record, statement by statement."""
        return self._statements(SourceKind.STAFF_FACT, SourceKind.FIELD_STATUS)

    @cached_property
    def rules(self) -> list[Statement]:
        """Return the statements of the rules in force."""
        return self._statements(SourceKind.POLICY)

    @cached_property
    def reported(self) -> list[Statement]:
        """Return what the citizen told."""
        return self._statements(SourceKind.COMPLAINT)

    def _statements(self, *kinds: SourceKind) -> list[Statement]:
        return [one for source in self.sources if source.kind in kinds for one in statements_of(source)]

    def sentence_at(self, offset: int) -> str:
        """Return the sentence that holds an offset."""
        span = next((span for span in self.sentences if span.start <= offset < span.end), None)
        return span.of(self.text) if span else ""

    def finding(self, kind: str, severity: Severity, start: int, end: int, message: str, remedy: str) -> Finding:
        """Return a finding on `[start, end)` of the reply."""
        return Finding(
            kind=kind,
            severity=severity,
            start=start,
            end=end,
            sentence=self.sentence_at(start),
            message=message,
            remedy=remedy,
        )


def matter(text: str) -> tuple[frozenset[str], ...]:
    """Return the keys of each word of a text that carries matter of its own."""
    found = (word.lower() for word in _WORD.findall(_MARK.sub("", text)))
    return tuple(keys_of(word) for word in found if word not in PLAIN and len(word) > 2)


def share(words: Sequence[frozenset[str]], statement_keys: frozenset[str]) -> float:
    """Return the share of words that a statement holds (1.0 for no words)."""
    return sum(bool(word & statement_keys) for word in words) / len(words) if words else 1.0


def best_share(words: Sequence[frozenset[str]], statements: Iterable[Statement]) -> float:
    """Return the greatest share that one statement holds."""
    return max((share(words, keys(statement)) for statement in statements), default=0.0)


@lru_cache(maxsize=8192)
def keys(statement: Statement) -> frozenset[str]:
    """Return all keys of a statement."""
    return frozenset().union(*statement.words)


@lru_cache(maxsize=256)
def statements_of(source: Source) -> tuple[Statement, ...]:
    """Return a source's statements: sentences, list items with their opening, rows of tables."""
    found: list[Statement] = []
    head = ""
    for raw in source.text.splitlines():
        line = raw.strip().lstrip("#").strip()
        if not line or set(line) <= set("|-: "):
            continue
        item = re.match(r"(?:[-*•]|\d{1,2}[.)]|[a-z][.)]|\(\d{1,2}\))\s+", line)
        for span in sentences.split(line):
            text = span.of(line)
            joined = f"{head} {text}" if item and head else text
            found.append(Statement(source.id, joined, matter(joined)))
        if line.endswith(":"):
            head = sentences.split(line)[-1].of(line).rstrip(":")
        elif not item:
            head = ""
    return tuple(found)


def clause_texts(text: str) -> list[str]:
    """Return the clauses of a text as strings."""
    return [clause.text for span in sentences.split(text) for clause in _clauses(text, span)]


def _clauses(text: str, span: Span) -> list[Clause]:
    from asisten_humas.drafting.citations import cited

    whole = span.of(text)
    marks = cited(whole)
    ends = [found.end() for found in _CLAUSE_END.finditer(whole)]
    starts = [0, *ends]
    clauses = []
    for at, stop in zip(starts, [*ends, len(whole)], strict=True):
        piece = whole[at:stop]
        if piece.strip():
            clauses.append(
                Clause(span.start + at, span.start + at + len(piece.rstrip(" ,;:")), piece.strip(" ,;:"), span, marks)
            )
    return clauses
