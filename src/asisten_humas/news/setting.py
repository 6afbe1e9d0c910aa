"""When and where an event takes place, as the lead says it."""

import re
from dataclasses import dataclass
from datetime import date

from asisten_humas.grounding.dates import MONTHS, WEEKDAYS, find_dates, spell, weekday_of
from asisten_humas.models import Fact, FactKind, FactSheet
from asisten_humas.news.cast import Cast
from asisten_humas.news.instructions import as_told
from asisten_humas.news.plain import plain, without_expansions
from asisten_humas.news.wording import joined

_LEVELS = ("provinsi", "kabupaten", "kota", "kecamatan", "distrik", "kelurahan", "desa", "nagari", "kampung", "dusun")
_DAY_PART = re.compile(r"\b(?:dini hari|pagi|siang|sore|petang|malam)\b")
_PART_BEFORE = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)}) (?P<part>dini hari|pagi|siang|sore|petang|malam)(?= \d)")
_HOUR = r"\d{1,2}\.\d{2}(?: WI(?:B|TA|T))?"
_UNTIL = r"(?: sampai (?:pukul )?| hingga (?:pukul )?| ?[–-] ?)"
_CLOCK = re.compile(rf"(?:mulai )?pukul {_HOUR}(?:{_UNTIL}(?:{_HOUR}|selesai))?")
"""A time or a span of time; what notes write behind it ("pukul 08.30 penerimaan tim") is no part of it."""
_BEFORE_REST = re.compile(r"^.*?(?:\d{4}\)|\d{4}(?!\d)|(?<=\d )[A-Z][a-z]+(?= |,|$))")


_NOT_HERE = re.compile(
    r"\s*\((?:(?:bukan|tdk|tidak|batal|semula|tadinya|awalnya|sebelumnya|rencana\w*|di undangan|undangan)\b[^()]*"
    r"|[^()]*\b(?:salah|keliru))\)",
    re.IGNORECASE,
)
"""A place where the event was not: "aula dinas (BUKAN pendopo spt undangan)"."""
_SPAN = re.compile(
    rf"(?P<from>{'|'.join(WEEKDAYS)}) sampai (?P<to>{'|'.join(WEEKDAYS)}), (?P<first>\d{{1,2}})(?: sampai |[–-])"
    rf"(?P<last>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)})(?: (?P<year>\d{{4}}))?"
)


@dataclass(frozen=True, slots=True)
class When:
    """The day as written ("Rabu (20/5/2026)"), the clock ("pukul 10.00 WIB" or ''), and the facts behind them."""

    day: str
    clock: str
    facts: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return day and clock together."""
        return f"{self.day} {self.clock}".strip()


def when_of(sheet: FactSheet) -> When:
    """Return when the event takes place; the day asks to be filled in when the notes give none or two."""
    facts = [fact for fact in sheet.facts if fact.kind is FactKind.WHEN]
    if not facts:
        return When("[lengkapi: hari dan tanggal]", "", ())
    first = facts[0]
    written = plain(first.text, near=sheet.event_day)
    dated = find_dates(first.text)
    clock = _CLOCK.search(written)
    day = _day(sheet, written, [mention.weekday for mention in dated if mention.weekday is not None], len(dated))
    ids = [first.id]
    time = clock.group() if clock else ""
    for fact in facts[1:] if not time else ():
        if apart := _clock_alone(fact.text):
            time = apart
            ids.append(fact.id)
            break
    return When(day, time, tuple(ids))


def _clock_alone(text: str) -> str:
    """Return the time that a fact consists of, as a news item writes it; '' for a fact that says a day or more."""
    written = re.sub(r"^(?:dari|sejak) (?=pukul)", "", plain(text))
    clock = _CLOCK.match(written) if not find_dates(text) else None
    return clock.group() if clock and re.match(r"\W*$|,", written[clock.end() :]) else ""


def _day(sheet: FactSheet, written: str, weekdays: list[int], count: int) -> str:
    if sheet.event_day is None:
        return re.sub(r",?\s*(?:mulai )?pukul .+$", "", written)
    if count > 1:
        return spelled_span(re.sub(r",?\s*(?:mulai )?pukul .+$", "", written), sheet.event_day)
    if weekdays and weekdays[0] != sheet.event_day.weekday():
        day = f"{sheet.event_day.day}/{sheet.event_day.month}/{sheet.event_day.year}"
        return f"[lengkapi: {WEEKDAYS[weekdays[0]]} atau {weekday_of(sheet.event_day)} ({day})]"
    part = _DAY_PART.search(_BEFORE_REST.sub("", written, count=1))
    before = _PART_BEFORE.search(written)
    if before:
        return f"{spell(sheet.event_day)} {before['part']}"
    return f"{spell(sheet.event_day)} {part.group()}" if part and "pukul" not in written else spell(sheet.event_day)


def spelled_span(written: str, near: date) -> str:
    """Return "Senin sampai Rabu, 13 sampai 15 Oktober" with each weekday at its date; other texts as they are."""
    match = _SPAN.fullmatch(written)
    if not match:
        return written
    month, year = MONTHS.index(match["month"]) + 1, int(match["year"] or near.year)
    ends = []
    for day, weekday in ((match["first"], match["from"]), (match["last"], match["to"])):
        try:
            ends.append(date(year, month, int(day)))
        except ValueError:
            return written
        if WEEKDAYS[ends[-1].weekday()] != weekday:
            return written
    return f"{spell(ends[0])} sampai {spell(ends[1])}"


def event_when(sheet: FactSheet) -> list[Fact]:
    """Return the facts of time that the lead tells: the day, its clock, and the label that holds the day."""
    facts = [fact for fact in sheet.facts if fact.kind is FactKind.WHEN]
    if not facts:
        return []
    event = facts[:1]
    adjacent = len(facts) > 1 and int(facts[1].id[1:]) == int(facts[0].id[1:]) + 1
    if adjacent and "pukul" in plain(facts[1].text) and not find_dates(facts[1].text):
        event.append(facts[1])
    label = [f for f in facts if f is not event[0] and f.start <= event[0].start and event[0].end == f.end]
    return [*event, *label[:1]]


@dataclass(frozen=True, slots=True)
class Where:
    """The place as written, from small to large, and the facts behind it; '' when the notes give none."""

    text: str
    facts: tuple[str, ...]

    @property
    def spot(self) -> str:
        """Return the smallest part of the place."""
        return self.text.split(",")[0]

    def beside(self, core: str) -> str:
        """Return the place without what a sentence says already; '' when it says it all."""
        parts = [part.strip() for part in self.text.split(", ") if part.strip()]
        said = set(re.findall(r"[A-Z]\w+", core))
        left = list(parts)
        while left and _repeats(left[0], core, said):
            left.pop(0)
        return ", ".join(left)


def _repeats(part: str, core: str, said: set[str]) -> bool:
    """Return whether the sentence names the place already, by its names or by its noun and names."""
    names, first = set(re.findall(r"[A-Z]\w+", part)), part.split()[0]
    if part in core:
        return True
    if first.islower():
        return len(names) >= 2 and names <= said and first in core.lower().split()
    return bool(names) and names <= said and not re.match(r"(?:Kecamatan|Kabupaten|Kelurahan)\b", part)


def where_of(sheet: FactSheet, cast: Cast) -> Where:
    """Return where the event takes place."""
    facts = [fact for fact in sheet.facts if fact.kind is FactKind.WHERE]
    if not facts:
        return Where("", ())
    told = _NOT_HERE.sub("", as_told(facts[0].text))
    text = re.sub(r"^di\s+", "", plain(without_expansions(cast.marked(told))).rstrip(" .;"))
    several = re.match(r"^(\d+ \w+):\s*(.+)$", text)
    if several:
        items = [item.strip() for item in re.split(r",\s*|\s+dan\s+(?=[A-Z])", several[2]) if item.strip()]
        return Where(f"{several[1]}, yakni {joined(items)}", (facts[0].id,))
    text = re.sub(r"(?<=\w \w)(\w*) (?=(?:Kecamatan|Kabupaten|Kelurahan) [A-Z])", r"\1, ", text)
    parts = [part.strip() for part in text.split(",")]
    parts = [parts[0], *(part for part in parts[1:] if not re.match(r"[a-z]\w* \d", part))]
    if len(parts) > 1 and _level(parts[0]) <= 2:
        parts.sort(key=_level, reverse=True)
    if len(parts) > 1 and re.fullmatch(r"[A-Z][\w ]* dan [A-Z][\w ]*", parts[-1]):
        parts[-1] = parts[-1].replace(" dan ", ", dan ", 1)
    return Where(", ".join(parts), (facts[0].id,))


def _level(part: str) -> int:
    first = part.split()[0].lower() if part else ""
    return _LEVELS.index(first) if first in _LEVELS else len(_LEVELS)
