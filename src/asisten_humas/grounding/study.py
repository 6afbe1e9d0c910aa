"""All that the finders see in one text, found once: its words, numbers, dates, times, quotes, people and places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

from asisten_humas.grounding.context import Surroundings, Weights, surroundings, weights_of
from asisten_humas.grounding.dates import DateMention, find_dates
from asisten_humas.grounding.numbers import NumberMention, find_numbers
from asisten_humas.grounding.people import Person, people
from asisten_humas.grounding.places import PlaceName, place_names, place_words
from asisten_humas.grounding.quotes import QuoteMention, find_quotes, plain_words
from asisten_humas.grounding.reading import Reading, read_draft, read_notes
from asisten_humas.grounding.spans import Covered, Mention, Span
from asisten_humas.grounding.times import TimeMention, find_times

# What staff wrote for the writer's eyes only: "JANGAN tulis", "blm konfirm", "Elat? blm pasti".
_WITHHELD = re.compile(
    r"\b(?:jangan|jgn|jng|tidak\s+usah|gak\s+usah|tdk\s+usah|jangan\s+dulu)\s+(?:di)?(?:tulis|sebut|muat|bahas|cantum|masuk|tayang|publish|rilis|expose|ekspos)\w*"
    r"|\b(?:off\s+the\s+record|otr|belum\s+boleh\s+(?:tulis|tayang|rilis)|bukan\s+untuk\s+(?:umum|publikasi))\b",
    re.IGNORECASE,
)
_TELLING = re.compile(r"(?:di)?(?:tulis|sebut|muat|bahas|cantum|masuk|tayang|publish|rilis|expose|ekspos)")
# "(nama jgn ditulis)" keeps back the name that stands nowhere, not the statement before it.
_NAMED = re.compile(r"[(,;]\s*(?:nama|inisial|identitas|alamat|umur|foto|merek|merk)\s+(?:\w+\s+)?$", re.IGNORECASE)
_DOUBTED = re.compile(r"(?<![\w'’-])([A-Z][\w'’-]*(?:\s+[A-Z0-9][\w'’-]*){0,4})\s*\?")
# "dr Ampah. eh salah, dr Kec. Dusun Tengah": taken back in the next breath.
_MENDED = re.compile(
    r"(?<![\w'’-])([A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*){0,3})\W{1,4}(?:eh|maaf|ralat|koreksi)[\s,]+(?:salah|bukan|keliru|ralat)\b"
)
# "Tempat: Aula Dinas -> PINDAH ke Gedung Wanita", "dirawat di RSUD Kelor → ralat: Puskesmas Randu".
_AMENDS = r"(?:(?:->|→|=>)\s{0,3}(?:[Rr]alat|RALAT|[Kk]oreksi|KOREKSI)|[,(–]\s{0,3}(?:[Rr]alat|RALAT))\b"
_MOVED = re.compile(
    r"([^\n;:.]{0,80}?)\s{0,4}"
    r"(?:(?:->|→|=>)\s{0,3}(?:(?:PINDAH|[Pp]indah|[Dd]ipindah\w*|GANTI|[Dd]iganti)\b|[Gg]anti\s?[,:])"
    rf"|{_AMENDS}(?!\W{{0,3}}(?:jadi\s|menjadi\s)?(?:Rp\s?)?\d))"
)
_AMENDING = re.compile(r"->|→|=>|alat\b|ALAT\b")
# Of "dirawat di RSUD Kelor" only where is taken back.
_LAST_PHRASE = re.compile(r".*\b(?:di|ke|dr|dari|oleh|lewat|pada|dgn|dengan)\s", re.IGNORECASE)
_CAPITALS = re.compile(r"(?<![\w'’-])[A-Z][\w'’-]*(?: [A-Z0-9][\w'’-]*){1,4}")
# "Kominfo: gara2 galian vila? / BPBD: JANGAN, masih dicek": the answer keeps back what was asked.
_REFUSED = re.compile(r"(?:^|[:\]])\s*(?:jangan|jgn|jng)(?:\s+(?:dulu|dl|ya))?\s*(?:[,.;!(–-]|$)", re.IGNORECASE)
# "5rb?? → sdh dicek: Rp2.500/kg"
_ASKED = re.compile(r"(?<![\w.,])((?:Rp\s?)?\d[\w.,]*)\s*\?{2,}")
# "dr Parigi (bkn Palu ya)", "pengepul Pontianak (yg Sambas mundur)", "Lapangan Sena ga jadi":
# named only to be ruled out.
_RULED_OUT = re.compile(
    r"\b(?:bkn|bukan)\s+(?:dr|dari|di|ke)?\s{0,2}([A-Z][a-z'’-]+(?:\s+[A-Z][\w'’-]+){0,3})"
    r"|\byg\s+(?:dr\s+|di\s+)?([A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3})\s+(?:mundur|batal|gagal|(?:ga|gak|tdk|tidak)\s+jadi)\b"
    r"|[,(–]\s{0,2}((?:Lap(?:angan)?|Gedung|Gd|Aula|Balai|Pendopo|Pendapa|GOR|Hotel|Taman|Stadion|Pasar|Jl|Jalan|Terminal)\.?"
    r"(?:\s[A-Z][\w'’-]+){1,3})\s(?:batal|(?:ga|gak|gk|tdk|tidak|nggak)\s+jadi)(?=\s{0,3}(?:[,.;)\n]|$))"
)
# "(undangan tulis Lapangan Merdeka, salah)".
_MISWRITTEN = re.compile(
    r"\b(?:di|ter|me)?(?:tulis|nulis|cetak|ketik)(?:annya|nya|an)?[\s:]{1,3}([^\n;.?!()]{2,60}?),?\s(?:itu\s|tp\s|tapi\s)?"
    r"(?:salah|keliru|typo)\b(?!\s(?:satu|seorang|sebuah))",
    re.IGNORECASE,
)
_WITHDRAWN = re.compile(r"([^\n;.?]{0,120})\?\s*(?:->|→|=>|-)?\s*(?:bukan|bkn|salah|batal)\b", re.IGNORECASE)


# "eh salah, itu usulan awal. yg benar Rp1,15 M": the next line of a chat takes back the figure of the last.
_CORRECTED = re.compile(
    r"^[^\S\n]*(?:[^\n:]{1,40}:[^\S\n]*)?(?:(?:eh|ehh|ups|aduh|maaf|sori|sorry|mohon\s+maaf|mf)\b[,.\s]{0,3}){0,2}"
    r"(?:salah|ralat|koreksi|keliru|revisi|salah\s+(?:ketik|tulis|sebut)|typo)\b",
    re.IGNORECASE | re.MULTILINE,
)
_LINES_BACK = 2
# "Kapan: Senin 11 Agustus", "Hari/tgl: Rabu, 25 Maret": the field that dates the event.
_WHEN = re.compile(
    r"^[^\w\n]{0,8}(?:kapan|waktu|hari|tanggal|tgl)(?:\s?[/,&]\s?(?:hari|tanggal|tgl|jam|waktu|pukul))*(?:\s(?:acara|kegiatan))?\s?[:=]([^\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
# "[WA Dishub ke Kominfo, Kamis 22/1]", "Chat Nurul ke Ical, Kamis 12/3": the day of writing.
_CHAT = re.compile(r"\s*(?:\[|(?:chat|wa|grup)\b)[^\n]*", re.IGNORECASE)
_HOUR = re.compile(r"[ ,(]{0,3}(?:sekitar\s|±\s?)?(?:jam|pukul|pkl|\d{1,2}[.:]\d\d)", re.IGNORECASE)
# "Dana 300 jt → ralat: 275 jt": within one line the right figure stands right behind.
_AMENDED = re.compile(_AMENDS)
_AT_ONCE = 12

_SHORTEST_ACRONYM = 3
_SHORTEST_BLEND, _LONGEST_BLEND = 4, 12


@dataclass
class Study:
    """A text and everything found in it. `withheld` are spans that notes forbid, doubt or take back;
    `corrections` are the figures, dates and times that a later line puts right, by where the right one starts.

    `memo` keeps what later steps work out about this text alone, since a source serves many drafts.
    """

    reading: Reading
    numbers: list[NumberMention]
    dates: list[DateMention]
    times: list[TimeMention]
    quotes: list[QuoteMention]
    people: list[Person]
    places: list[PlaceName]
    withheld: list[Span] = field(default_factory=list)
    corrections: dict[int, Span] = field(default_factory=dict)
    memo: dict[Any, Any] = field(default_factory=dict, repr=False)

    @property
    def text(self) -> str:
        """Return the text itself."""
        return self.reading.text

    @cached_property
    def weights(self) -> Weights:
        """Return how telling the words of this text are."""
        return weights_of(self.reading)

    @cached_property
    def kept_back(self) -> Covered:
        """Return which letters of the text are withheld."""
        covered = Covered(self.text)
        for span in self.withheld:
            covered.mark(span.start, span.end)
        return covered

    @cached_property
    def words(self) -> frozenset[str]:
        """Return the words of this text and what its acronyms stand for; "ber-KTP" also by its parts."""
        words = {word.lower for word in self.reading.words}
        return frozenset(words.union(*(word.split("-") for word in words if "-" in word)))

    @cached_property
    def taken_back(self) -> frozenset[str]:
        """Return the names of two words or more that stand only where they are withheld ("RSUD Kelor").

        What is merely asked ("di Pasar Kelor?") may have been answered with yes.
        """
        told = (span for span in self.withheld if self.text[span.end : span.end + 1] != "?")
        inside = {name for span in told for name in _CAPITALS.findall(self.text, span.start, span.end)}
        return frozenset(name for name in inside if not self.tells(name))

    @cached_property
    def _told_pairs(self) -> frozenset[tuple[str, str]]:
        free = self.kept_back.is_free
        words = [word for word in self.reading.words if not word.expanded]
        return frozenset((left.lower, right.lower) for left, right in pairwise(words) if free(left.start))

    def tells(self, name: str) -> bool:
        """Return whether the words of a name of two words or more stand in a row where nothing is withheld."""
        return all(pair in self._told_pairs for pair in pairwise(name.lower().split(" ")))

    @cached_property
    def short_words(self) -> dict[str, list[str]]:
        """Return the words that may be made of the beginnings of two others ("Inhu"), by their first two letters."""
        found: dict[str, list[str]] = {}
        for word in self.words:
            if _SHORTEST_BLEND <= len(word) <= _LONGEST_BLEND and word.isalpha():
                found.setdefault(word[:2], []).append(word)
        return found

    @cached_property
    def keys(self) -> frozenset[str]:
        """Return the stems and synonym marks of this text."""
        return frozenset(self.reading.index)

    @cached_property
    def told_keys(self) -> frozenset[str]:
        """Return the stems and synonym marks of what is not withheld; the order itself ("JANGAN ditulis") is not."""
        if not self.withheld:
            return self.keys
        free = self.kept_back.is_free
        told = (w for w in self.reading.words if free(w.start) or not w.content or _TELLING.match(w.lower))
        return frozenset().union(*(word.keys for word in told))

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Return the words that this text writes in capitals, three letters or more."""
        return frozenset(
            word.lower
            for word in self.reading.words
            if len(word.lower) >= _SHORTEST_ACRONYM and not word.expanded and self.text[word.start : word.end].isupper()
        )

    def around(self, start: int, end: int) -> Surroundings:
        """Return the surroundings of a mention, worked out once."""
        known: dict[tuple[int, int], Surroundings] = self.memo.setdefault("around", {})
        if (start, end) not in known:
            known[start, end] = surroundings(self.reading, start, end)
        return known[start, end]

    def event_day(self) -> date | None:
        """Return the day the text is about: of its field "Kapan", else the first with a weekday, else the first."""
        full = [mention for mention in self.dates if mention.day and mention.month]
        when = _WHEN.search(self.text)
        told = [mention for mention in full if when.start(1) <= mention.start < when.end()] if when else []
        full = [*told, *full] if any(mention.weekday is not None for mention in told) else full
        years = [mention.year for mention in self.dates if mention.year]
        for mention in [*(m for m in full if m.weekday is not None), *full]:
            year = mention.year or _year_of(mention, years)
            day = mention.resolve(date(year, mention.month or 1, 1) if year else None)
            if day:
                return day
        return None

    def is_told_with_hour(self, mention: DateMention) -> bool:
        """Return whether a date behind the head of a chat has its hour behind it: "Rabu malam 21/1 jam 7"."""
        head = _CHAT.match(self.text)
        return head is not None and mention.start >= head.end() and bool(_HOUR.match(self.text, mention.end))


def _year_of(mention: DateMention, years: list[int]) -> int | None:
    """Return the year of the text in which a date falls on its weekday, else the one that stands most often."""
    fitting = [year for year in years if mention.falls_on_weekday(year)]
    return max(fitting or years, key=years.count, default=None)


def study_draft(text: str) -> Study:
    """Study a text whose sentences are to be checked."""
    return _study(text, read_draft(text))


@lru_cache(maxsize=128)
def study_notes(text: str) -> Study:
    """Study a source; kept, since a draft and its repair, or a batch of replies, share their sources."""
    study = _study(text, read_notes(text))
    study.withheld.extend(_withheld(study.reading))
    study.corrections.update(_corrected(study))
    study.withheld.extend(study.corrections.values())
    return study


@lru_cache(maxsize=128)
def flat_words(text: str) -> str:
    """Return the words of a text in one line, padded, so that a quotation can be looked up in it."""
    return f" {' '.join(plain_words(text))} "


def _study(text: str, reading: Reading) -> Study:
    dates, times = find_dates(text), find_times(text)
    return Study(
        reading,
        find_numbers(text, apart_from=[*dates, *times]),
        dates,
        times,
        find_quotes(text),
        people(reading, place_words(reading)),
        place_names(reading),
    )


def _corrected(study: Study) -> dict[int, Span]:
    """Return the figures, dates and times that a later line puts right: the last like one before it."""
    text, found = study.text, dict[int, Span]()
    for cue in _CORRECTED.finditer(text):
        end = text.find("\n", cue.end())
        begin = cue.start()
        for _ in range(_LINES_BACK):
            begin = max(0, text.rfind("\n", 0, max(0, begin - 1)) + 1)
        found.update(_set_right(study, begin, cue, end if end >= 0 else len(text)))
    for cue in _AMENDED.finditer(text):
        found.update(_set_right(study, text.rfind("\n", 0, cue.start()) + 1, cue, cue.end() + _AT_ONCE))
    return found


def _set_right(study: Study, begin: int, cue: re.Match[str], end: int) -> Iterator[tuple[int, Span]]:
    """Yield where the first mention of each sort behind a cue stands, and the last like one from `begin` on."""
    for mentions in (study.numbers, study.dates, study.times):
        new = next((m for m in mentions if cue.end() <= m.start < end), None)
        old = [m for m in mentions if new and begin <= m.start < cue.start() and _alike(m, new)]
        if new and old:
            yield new.start, Span(old[-1].start, old[-1].end)


def _alike(one: Mention, other: Mention) -> bool:
    return not isinstance(one, NumberMention) or (
        isinstance(other, NumberMention) and one.dimension == other.dimension and one.value != other.value
    )


def _withheld(reading: Reading) -> list[Span]:
    found: list[Span] = []
    asked: Span | None = None
    for segment in reading.segments:
        piece = segment.of(reading.text)
        if asked and _REFUSED.search(piece):
            found.extend((asked, Span(segment.start, segment.end)))
        asked = Span(segment.start, segment.end) if piece.rstrip().endswith("?") else None
        order = _WITHHELD.search(piece)
        # "JANGAN sebut inisial" keeps back the initials; "blm konfirm, JANGAN tulis" the whole statement.
        behind = piece[order.end() :] if order else ""
        if (
            order
            and not re.match(r"\s*(?!dulu|dl\b|ya\b|dong)[a-z]", behind)
            and not _NAMED.search(piece[: order.start()])
        ):
            found.append(Span(segment.start + piece.rfind(". ", 0, order.start()) + 1, segment.end))
        found.extend(
            Span(segment.start + match.start(group), segment.start + match.end(group))
            for match in _RULED_OUT.finditer(piece)
            for group in (1, 2, 3)
            if match[group]
        )
        for form in (_DOUBTED, _WITHDRAWN, _MISWRITTEN, _ASKED):
            found.extend(
                Span(segment.start + match.start(1), segment.start + match.end(1)) for match in form.finditer(piece)
            )
        for match in _MOVED.finditer(piece) if _AMENDING.search(piece) else ():
            phrase = _LAST_PHRASE.match(piece, match.start(1), match.end(1))
            found.append(
                Span(segment.start + (phrase.end() if phrase else match.start(1)), segment.start + match.end(1))
            )
    found.extend(Span(match.start(1), match.end(1)) for match in _MENDED.finditer(reading.text))
    return found
