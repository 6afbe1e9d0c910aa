"""A text read once: words with their stems and synonyms, in clauses and segments.

Drafts are read sentence by sentence; notes are cut finer, since a line of notes packs several statements. Shorthand
and acronyms are read as themselves and as what they stand for ("Kadis" is also "kepala dinas").
"""

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.acronyms import ACRONYMS
from asisten_humas.grounding.lexicon.function_words import FUNCTION_WORDS
from asisten_humas.grounding.lexicon.shorthand import SHORTHAND
from asisten_humas.grounding.lexicon.synonyms import GROUPS
from asisten_humas.grounding.numerals import NUMERAL
from asisten_humas.grounding.sentences import is_abbreviation, split
from asisten_humas.grounding.spans import Span
from asisten_humas.grounding.stems import stems

_WORD = re.compile(r"[^\W\d_]*\d+(?:[.,]\d+)+[^\W\d_]*|[^\W_]+(?:[-'’.][^\W\d_]+)*(?<![.'’/-])")
# Shorthand in small letters only: "dr" is "dari", but "Dr" and "dr. Alfons" are doctors; "Wa" is a name.
CASED = word_set("dr pd ds pr wa ma pp se sk bos man kk sd g ok br")
_CLAUSE_MARK = re.compile(r"[,;:()\[\]–—→=?!\"“”\n|•]|\s[-/]\s|->|=>")
CLAUSE_WORDS = word_set(
    """
    sementara sedangkan tetapi tapi tp namun sehingga karena krn sebab melainkan adapun apabila jika bila kalau klo
    agar supaya meskipun meski walaupun padahal serta setelah sesudah stlh sebelum sblm ketika saat
    """
)
# "angkatan II" is told as "angkatan kedua"; "I Wayan" and "Gedung V" are names.
_ROMAN = {
    "i": "pertama",
    "ii": "kedua",
    "iii": "ketiga",
    "iv": "keempat",
    "v": "kelima",
    "vi": "keenam",
    "vii": "ketujuh",
    "viii": "kedelapan",
    "1": "pertama",
    "2": "kedua",
    "3": "ketiga",
}
_COUNTED = word_set(
    """
    lantai lt angkatan tahap tanam termin periode triwulan semester caturwulan kuartal gelombang seri putaran sesi babak
    juara peringkat pertemuan panen musim jilid
    """
)
# "blm sampai", "ga dapat": verbs, where elsewhere they are small words.
_VERBS_AT_END = {
    "sampai": "tiba",
    "smpai": "tiba",
    "nyampe": "tiba",
    "sampe": "tiba",
    "dapat": "memperoleh",
    "dpt": "memperoleh",
    "kebagian": "memperoleh",
}
_VERB_MARKS = word_set("belum blm sudah sdh tidak tdk telah udah lum ga gak nggak")
# "Baru diusulkan", "baru 45 persen", "baru tuntas" say how far a thing is; "pasar baru" is a new one.
_ONLY_NOW = re.compile(
    r" (?:(?:di|me|ber|ter)[a-z]{4,16}|selesai|tuntas|rampung|kelar|beres|padam|sampai|tiba|akan|bisa|boleh|dapat"
    r"|sekitar|usulan|rencana|wacana|se(?:paruh|bagian|kali|tengah)|\d)",
    re.IGNORECASE,
)
# "Lapak sementara", "data sementara", "ditutup sementara": what stands so before or behind it makes no "while" of it.
_PROVISIONAL = re.compile(
    r"\b(?:lapak|kios|pasar|hunian|rumah|tenda|tempat|lokasi|jembatan|jalur|kantor|gedung|kelas|ruang|pos|posko|data"
    r"|hasil|angka|kesimpulan|perkiraan|taksiran|rekap\w*|penutupan|penghentian|relokasi|penampungan|pengungsian)$",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(
    r"\s{0,3}(?:[^\w\s]|$)| (?:sudah|sdh|telah|belum|blm|akan|masih|sedang|tidak|tdk|baru|untuk|utk|bagi|yang|yg"
    r"|ini|dan|atau|selama|hingga|sampai|mulai|sejak|karena|krn|(?:di|me|ber)[a-z]{4,16})\b",
    re.IGNORECASE,
)
_LONGEST_WORD = 16
# A question stays with its answer: "kolam lama diuruk? masih dikaji".
_NOTE_BREAK = re.compile(r"\n+|(?<=[^\d\s][.;!])\s+(?=\S)|;\s*|(?<=[\d)][.;])\s+(?=[^\d\s])")


class Word(NamedTuple):
    """A word of a text. `keys` are its stems and synonym marks; an expanded acronym gives several at one place."""

    start: int
    end: int
    lower: str
    keys: frozenset[str]
    content: bool
    capital: bool
    expanded: bool
    clause: int
    segment: int


@dataclass(slots=True)
class Reading:
    """A text with its words; `segments` are its sentences or, for notes, its statements."""

    text: str
    words: list[Word]
    segments: list[Span]
    first_word: list[int] = field(default_factory=list)
    index: dict[str, list[int]] = field(default_factory=dict)
    places: dict[int, list[int]] = field(default_factory=dict)
    """For each segment the places of its words, counted once; see `context`."""
    _starts: list[int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._starts = [segment.start for segment in self.segments]

    def words_of(self, segment: int) -> list[Word]:
        """Return the words of a segment."""
        stop = self.first_word[segment + 1] if segment + 1 < len(self.first_word) else len(self.words)
        return self.words[self.first_word[segment] : stop]

    def segment_at(self, offset: int) -> int:
        """Return the segment that covers a character offset; the last one before it when none does."""
        return max(0, bisect_right(self._starts, offset) - 1)


def read_draft(text: str) -> Reading:
    """Read a text whose segments are its sentences."""
    return _read(text, split(text))


def read_notes(text: str) -> Reading:
    """Read notes: segments are statements, so lines are cut at full stops and semicolons too."""
    return _read(text, _statements(text))


def _is_title(text: str, match: re.Match[str]) -> bool:
    """Return whether "dr" is a doctor: with a full stop before a capital, or opening a line before a capital."""
    opens = not text[: match.start()].rstrip(" -•*").strip() or text[: match.start()].rstrip(" -•*").endswith("\n")
    rest = text[match.end() : match.end() + 3]
    return (rest[:1] == "." or opens) and rest.strip(". ")[:1].isupper()


@lru_cache(maxsize=16384)
def keys_of(lower: str) -> frozenset[str]:
    """Return stems and synonym marks of a lower-case word."""
    found = stems(lower)
    return found.union(*(GROUPS[stem] for stem in found if stem in GROUPS))


@lru_cache(maxsize=16384)
def expansion_of(lower: str, *, capitals: bool = False) -> tuple[str, ...]:
    """Return what a shorthand or acronym stands for, () when it is neither.

    In capitals a word is first an acronym ("PKL" are street vendors), in small letters shorthand ("pkl" is "pukul").
    """
    first, second = (ACRONYMS, SHORTHAND) if capitals else (SHORTHAND, ACRONYMS)
    if capitals and lower in CASED and lower not in ACRONYMS and lower != "wa":
        return ()
    found = first.get(lower) or second.get(lower) or ()
    if not found and len(lower) > len("kabps") and lower.startswith("ka") and lower[2:] in ACRONYMS:
        # "Kadiskopukm", "Karsud": whoever heads that body.
        return ("kepala", *ACRONYMS[lower[2:]])
    return found


def _statements(text: str) -> list[Span]:
    found, start = [], 0
    for mark in _NOTE_BREAK.finditer(text):
        if "\n" not in mark.group() and text[mark.start() - 1] == "." and is_abbreviation(text, mark.start() - 1):
            continue
        found.append(Span(start, mark.start()))
        start = mark.end()
    found.append(Span(start, len(text)))
    return [span for span in found if span.of(text).strip()]


def _read(text: str, segments: list[Span]) -> Reading:
    reading = Reading(text, [], segments)
    clause = 0
    for number, segment in enumerate(segments):
        reading.first_word.append(len(reading.words))
        clause = _read_segment(reading, segment, number, clause + 1)
    index: defaultdict[str, list[int]] = defaultdict(list)
    for position, word in enumerate(reading.words):
        for key in word.keys:
            index[key].append(position)
    reading.index = dict(index)
    return reading


def _read_segment(reading: Reading, segment: Span, number: int, clause: int) -> int:
    text = reading.text
    previous = segment.start
    for match in _WORD.finditer(text, segment.start, segment.end):
        lower = match.group().lower()
        for_now = lower == "sementara" and _is_for_now(text, previous, match)
        opens = previous > segment.start and (
            # "TP PKK" is no "tetapi".
            (lower in CLAUSE_WORDS and not for_now and not (lower in ACRONYMS and match.group().isupper()))
            or bool(_CLAUSE_MARK.search(text, previous, match.start()))
        )
        clause += opens
        told = for_now and _is_provisional(text, previous)
        previous = match.end()
        _append(reading, match, lower, clause, number, told=told)
    return clause


def _is_for_now(text: str, previous: int, match: re.Match[str]) -> bool:
    """Return whether "sementara" says of the word before it that it will not stay, and opens no clause."""
    if text[previous : match.start()] != " ":
        return False
    return _is_provisional(text, previous) or bool(_NO_SUBJECT.match(text, match.end()))


def _is_provisional(text: str, end: int) -> bool:
    """Return whether what ends here is often set up for a time only: "sementara" tells which of them it is."""
    return bool(_PROVISIONAL.search(text, max(0, end - _LONGEST_WORD), end))


def _counts(reading: Reading, segment: int) -> bool:
    """Return whether a numeral says which of several: behind "angkatan" or "tahap"."""
    before = reading.words[-1] if reading.words else None
    return before is not None and before.segment == segment and before.lower in _COUNTED


def _ends_denied(reading: Reading, match: re.Match[str], segment: int) -> bool:
    """Return whether a word stands behind "belum", "sudah" or the like, at the end of its statement."""
    before = reading.words[-1] if reading.words else None
    if before is None or before.segment != segment or before.lower not in _VERB_MARKS:
        return False
    return not re.match(r"[ ]*\w", reading.text[match.end() : match.end() + 3])


@lru_cache(maxsize=16384)
def _is_content(lower: str) -> bool:
    return lower not in FUNCTION_WORDS and not lower[0].isdigit() and len(lower) > 1 and not NUMERAL.fullmatch(lower)


def _append(reading: Reading, match: re.Match[str], lower: str, clause: int, segment: int, *, told: bool) -> None:
    written = match.group()
    capital, capitals = written[0].isupper(), written.isupper()
    expansion = expansion_of(lower, capitals=capitals)
    if lower in _ROMAN and (capitals or lower.isdigit()):
        expansion = (_ROMAN[lower],) if _counts(reading, segment) else ()
    elif lower in _VERBS_AT_END and _ends_denied(reading, match, segment):
        expansion = (_VERBS_AT_END[lower],)
    village = lower == "ds" and reading.text[match.end() : match.end() + 1] == "."
    if expansion and lower in CASED and not (capitals or village) and (capital or _is_title(reading.text, match)):
        expansion = ()
    content = told or (_is_content(lower) and not (lower == "baru" and _ONLY_NOW.match(reading.text, match.end())))
    content = content and (not expansion or any(word not in FUNCTION_WORDS for word in expansion))
    reading.words.append(
        Word(match.start(), match.end(), lower, keys_of(lower), content, capital, False, clause, segment)
    )
    for word in expansion:
        reading.words.append(
            Word(
                match.start(),
                match.end(),
                word,
                keys_of(word),
                word not in FUNCTION_WORDS,
                capital,
                True,
                clause,
                segment,
            )
        )
