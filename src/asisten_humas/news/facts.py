"""The fact sheet: what, who, when, where, why, how, numbers and next steps, each with its exact span of the notes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from asisten_humas.grounding.dates import DateMention, find_dates
from asisten_humas.grounding.times import find_times
from asisten_humas.models import Agency, Fact, FactKind, FactSheet, NewsBrief, Quote
from asisten_humas.news.event import event_type_of, is_event
from asisten_humas.news.instructions import obey
from asisten_humas.news.layout import Piece, read_layout
from asisten_humas.news.people import Names, Person, find_people
from asisten_humas.news.quotes import find_quotes

_META = re.compile(
    r"^\[.*\]$|\b(?:chat|WA|grup|rundown|susunan acara|laporan singkat|catatan lapangan)\b", re.IGNORECASE
)
_PLACE = re.compile(
    r"(?<!wilayah )(?<!balai besar )(?:\b(?:di|ke)\s+)?(?P<place>\b(?:jl|jln|jalan"
    r"|gg|gang|kab(?:upaten)?|kota|kec(?:amatan)?|kel(?:urahan)?|desa|ds|nagari|dusun"
    r"|dsn"
    r"|kampung|lapangan|alun-alun|aula|gedung|balai(?! besar)|kantor|pendopo|pendapa"
    r"|puskesmas|rsud|sman|smkn|smpn|sdn|sd|smp|sma|smk|slb"
    r"|pasar|terminal|stasiun|taman|gor|stadion|hotel|masjid|gereja|pura|vihara|pelabuhan"
    r"|dermaga|pantai|bendungan|waduk|tpa|tpst"
    r"|perumahan|kompleks|komplek|rt|ruang|posko|simpang|jembatan|sungai|embung|museum"
    r"|kampus|universitas|pondok pesantren|ponpes)\b\.?"
    r"\s+(?=[A-Z0-9])[^;:()\n]{2,120})",
    re.IGNORECASE,
)
_REGION = re.compile(
    r"\b(?:Kab\.?|Kabupaten|Kota|Pemkab|Pemko|Pemkot|Pemerintah Kabupaten|Pemerintah"
    r" Kota|KAB\.|KOTA)\s+(?P<name>[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)?)"
)
_STOPS = re.compile(
    r"\b(?:ke|di)\s+(?P<places>\d+\s+(?:tempat|lokasi|titik|instansi|kantor|sekolah"
    r"|pasar|kecamatan|desa):\s+[A-Z][^;\n]+)",
    re.I,
)
_RELATIVE = re.compile(
    r"\b(?:(?P<today>hari ini|tadi|pagi ini|siang ini|sore ini|malam ini)|(?P<yesterday>kemarin"
    r"|kmrn|semalam|tadi malam)|(?P<tomorrow>besok|bsk))\b",
    re.I,
)
_CAUSE = re.compile(
    r"(?<!bukan )\b(?:karena|krn|krna|karna|akibat|disebabkan|sebab(?=\s)|gara-gara"
    r"|supaya|agar|guna|demi|untuk mencegah|menyusul)\b[^;\n]*",
    re.I,
)
LATER = re.compile(
    r"\b(?:akan|rencana(?:nya)?|direncanakan|dijadwalkan|ditargetkan|target|lanjut"
    r"|lanjutan|selanjutnya|berikutnya|(?:minggu|bulan|tahun|pekan) depan|besok"
    r"|(?:menunggu|nunggu) (?:hasil|rapat|putusan|keputusan|jadwal)|paling lambat|tahap"
    r" (?:dua|kedua|2)|diusulkan|evaluasi (?:tiap|setiap))\b",
    re.IGNORECASE,
)
_DAY_PART = re.compile(r"\s*,?\s*(?:dini hari|pagi|siang|sore|petang|malam)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """Notes read once: what may be told, what is forbidden or doubtful, and who appears."""

    notes: str
    told: tuple[Piece, ...]
    forbidden: tuple[Piece, ...]
    doubtful: tuple[Piece, ...]
    people: tuple[Person, ...]
    quotes: tuple[Quote, ...]


def read_notes(notes: str, agency: Agency | None = None) -> Reading:
    """Return the pieces, persons and quotations of the notes; persons in forbidden pieces are left out."""
    told, forbidden, doubtful = obey(read_layout(notes))
    names = Names(notes, agency)
    people = [person for start, text in _stretches(notes) for person in find_people(text, start, names)]
    quotes = find_quotes(notes, _distinct(people), names)
    hidden = [(piece.start, piece.end) for piece in forbidden]
    kept = [p for p in _distinct(people) if not any(start <= p.start < end for start, end in hidden)]
    return Reading(notes, tuple(told), tuple(forbidden), tuple(doubtful), tuple(kept), tuple(quotes))


def build_fact_sheet(brief: NewsBrief, agency: Agency | None = None, *, day: date | None = None) -> FactSheet:
    """Return the fact sheet of a brief by rules alone; `day` is the day of writing, from which "tadi pagi" is read.

    Every fact's text is the notes' own text between its offsets in `notes`. Gaps are found apart (`find_gaps`).
    """
    notes = brief.as_notes()
    reading = read_notes(notes, agency)
    near = brief.release_day or day
    event_day, when_spans = _when(reading, near)
    drafts = [replace(found, event=True) for found in _event_facts(reading, when_spans)]
    drafts.extend(_statements(reading, drafts))
    ordered = _numbered(notes, drafts)
    return FactSheet(
        notes=notes,
        facts=ordered,
        quotes=reading.quotes,
        event_day=event_day,
        event_type=brief.event_type or _event_type(notes, ordered),
    )


def _event_type(notes: str, facts: Sequence[Fact]) -> str:
    """Return the type told by the event's own words, or else by the notes, which may recall a disaster that is past."""
    what = " ".join(fact.text for fact in facts if fact.kind is FactKind.WHAT)
    first = event_type_of(what)
    if first != "umum":
        return first
    other = event_type_of(notes)
    return "umum" if other == "kebencanaan" else other


@dataclass(frozen=True, slots=True)
class _Found:
    kind: FactKind
    start: int
    end: int
    about: str = ""
    position: str = ""
    event: bool = False


def _numbered(notes: str, drafts: Iterable[_Found]) -> tuple[Fact, ...]:
    order = list(FactKind)
    unique: dict[tuple[FactKind, int, int], _Found] = {}
    for found in drafts:
        unique.setdefault((found.kind, found.start, found.end), found)
    ranked = sorted(
        unique.values(),
        key=lambda f: (order.index(f.kind), f.start) if f.event else (len(order), f.start, -f.end),
    )
    return tuple(
        Fact(
            id=f"F{number}",
            kind=found.kind,
            text=notes[found.start : found.end],
            start=found.start,
            end=found.end,
            position=found.position,
            about=found.about,
        )
        for number, found in enumerate(ranked, 1)
    )


def _stretches(notes: str) -> Iterator[tuple[int, str]]:
    position = 0
    for line in notes.split("\n"):
        yield position, line
        position += len(line) + 1


def _distinct(people: Iterable[Person]) -> list[Person]:
    seen: dict[str, Person] = {}
    for person in people:
        if person.name not in seen or (not seen[person.name].position and person.position):
            seen[person.name] = person
    return list(seen.values())


# --- the event ---


def _event_facts(reading: Reading, when_spans: Sequence[tuple[int, int]]) -> Iterator[_Found]:
    what = _what(reading)
    if what:
        yield what
    for person in reading.people:
        yield _Found(FactKind.WHO, person.start, person.end, position=person.position)
    yield from _bodies(reading)
    for start, end in when_spans:
        yield _Found(FactKind.WHEN, start, end)
    yield from _where(reading, what)


def _what(reading: Reading) -> _Found | None:
    labelled = [piece for piece in reading.told if piece.field is FactKind.WHAT]
    if labelled:
        return _Found(FactKind.WHAT, labelled[0].start, labelled[0].end)
    candidates = [piece for piece in reading.told if not (_META.search(piece.text) and not _after_dash(piece))]
    for piece in candidates[:6]:
        start, end = _event_phrase(piece)
        if end > start and is_event(reading.notes[start:end]):
            return _Found(FactKind.WHAT, start, end)
    free = [piece for piece in candidates if piece.field in (None, FactKind.HOW) and not _is_setting(piece.text)]
    if not free:
        return None
    start, end = _event_phrase(free[0])
    return _Found(FactKind.WHAT, start, end)


def _after_dash(piece: Piece) -> bool:
    parts = re.split(r"\s[–—-]\s", piece.text)
    return len(parts) > 1 and not piece.text.startswith("[") and not _META.search(parts[1])


def _event_phrase(piece: Piece) -> tuple[int, int]:
    """Return the span of the event in a heading or a first sentence: without place, date, and kind of document."""
    text, offset = piece.text, piece.start
    bounds = [0, *(edge for match in re.finditer(r" [–—-] ", text) for edge in match.span()), len(text)]
    parts = list(zip(bounds[::2], bounds[1::2], strict=True))
    start, end = 0, len(text)
    if len(parts) > 1 and piece.form in ("judul", "butir", "kalimat"):
        first = text[slice(*parts[0])]
        chosen = parts[1] if _META.search(first) else parts[0]
        start, end = chosen
    phrase = text[start:end]
    cut = len(phrase)
    for mention in find_dates(phrase):
        if mention.day is not None or mention.weekday is not None:
            cut = min(cut, mention.start)
    for time in find_times(phrase):
        cut = min(cut, time.start)
    comma = re.search(r",\s", phrase)
    if comma and is_event(phrase[: comma.start()]):
        cut = min(cut, comma.start())
    phrase = re.sub(
        r"[\s,(–—-]*(?:mulai|pada|tanggal|tgl|hari|sejak)?[\s,(–—-]*$", "", phrase[:cut], flags=re.IGNORECASE
    )
    phrase = re.sub(
        r"\s+(?:udah|sdh|sudah|telah)\s+(?:jalan|berjalan|selesai|digelar|dilaksanakan|beres)$",
        "",
        phrase,
        flags=re.IGNORECASE,
    )
    lead = re.match(
        r"\s*(?:tadi (?:pagi|siang|sore|malam)|tadi|kmrn|kemarin|barusan|hari ini|info"
        r"|laporan|kegiatan|hasil (?=sidak))?\s*:?\s*",
        phrase,
        re.I,
    )
    begin = lead.end() if lead else 0
    return offset + start + begin, offset + start + len(phrase.rstrip(" .,"))


def _is_setting(text: str) -> bool:
    """Return whether a piece only says when or where: a date, a time, an address."""
    rest = text
    for mention in reversed(find_dates(text)):
        rest = rest[: mention.start] + rest[mention.end :]
    for time in reversed(find_times(rest)):
        rest = rest[: time.start] + rest[time.end :]
    words = re.findall(r"[^\W\d_]{2,}", rest)
    lower = [
        word
        for word in words
        if word[0].islower() and word not in ("jam", "pukul", "di", "dan", "wib", "wita", "wit", "sampai")
    ]
    return not lower and len(words) <= 14


def _bodies(reading: Reading) -> Iterator[_Found]:
    """Yield the offices, firms and groups listed under Siapa, beside the persons."""
    for piece in reading.told:
        if piece.field is not FactKind.WHO and "hadir" not in piece.about.lower():
            continue
        position = 0
        for part in re.split(r",\s+(?![SMA]\.)", piece.text):
            start = piece.start + piece.text.index(part, position)
            position = start - piece.start + len(part)
            stripped = part.strip(" .;")
            if stripped and not any(start <= person.start < start + len(part) for person in reading.people):
                begin = start + part.index(stripped)
                yield _Found(FactKind.WHO, begin, begin + len(stripped))


def _when(reading: Reading, near: date | None) -> tuple[date | None, list[tuple[int, int]]]:
    """Return the day of the event and the spans that say when: the date with its time, or each apart."""
    best: tuple[int, Piece, DateMention] | None = None
    for number, piece in enumerate(reading.told):
        for mention in find_dates(_masked(piece.text)):
            if mention.day is None:
                continue
            rank = _date_rank(piece, mention, number)
            if best is None or rank < best[0]:
                best = (rank, piece, mention)
    if best is None:
        return _relative(reading, near)
    _, piece, mention = best
    year_hint = near or _any_day(reading)
    day = mention.resolve(year_hint)
    start, end = mention.start, mention.end
    first = re.search(
        r"\b(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad)\s*(?:[–—-]|s/d|sampai|dan|&)\s*$",
        piece.text[:start],
        re.I,
    )
    start = first.start() if first else start
    end = _range_end(piece.text, mention)
    part = _DAY_PART.match(piece.text, end)
    end = part.end() if part else end
    for time in find_times(piece.text):
        if 0 <= time.start - end <= 6 or re.fullmatch(r",? *(?:mulai|dari|pada)? *", piece.text[end : time.start]):
            end = time.end
    if piece.text[start:end].count(")") > piece.text[start:end].count("("):
        end -= 1
    spans = [(piece.start + start, piece.start + end)]
    if not find_times(reading.notes[spans[0][0] : spans[0][1]]):
        own = [time for time in find_times(piece.text) if time.start > end]
        apart = (
            re.search(r"\b(?:me|di|ber|ter)\w{3,}\b|\b(?:mulai|surut|naik|selesai)\b", piece.text[end : own[0].start])
            if own
            else None
        )
        ending = bool(own) and own[-1].end >= len(piece.text.rstrip(" .")) and own[-1].start - own[0].end < 5
        if ending and not apart and piece.field is not FactKind.WHEN:
            spans.append((piece.start + own[0].start, piece.start + own[-1].end))
        else:
            spans.extend(_event_time(reading, piece))
    return day, spans


def _range_end(text: str, mention: DateMention) -> int:
    following = next((other for other in find_dates(text) if other.start == mention.end), None)
    return following.end if following else mention.end


def _date_rank(piece: Piece, mention: DateMention, number: int) -> int:
    score = number
    if piece.field is FactKind.WHEN:
        score -= 300
    if piece.form == "judul":
        score -= 200
    if mention.weekday is not None:
        score -= 100
    if re.search(
        r"\b(?:kunjungan|peresmian|acara|kegiatan|pelaksanaan|pembukaan)\b", piece.text[: mention.start], re.IGNORECASE
    ):
        score -= 60
    return score


def _any_day(reading: Reading) -> date | None:
    for mention in find_dates(_masked(reading.notes)):
        if mention.day and mention.month and mention.year:
            return mention.resolve(None)
    years = [mention.year for mention in find_dates(_masked(reading.notes)) if mention.year]
    return date(years[0], 6, 30) if years else None


def _masked(text: str) -> str:
    """Blank out quotations, so that days a speaker names are not taken for the day of the event."""
    return re.sub(r"\"[^\"\n]*\"|“[^”\n]*”", lambda match: " " * len(match.group()), text)


def _event_time(reading: Reading, dated: Piece) -> Iterator[tuple[int, int]]:
    for piece in reading.told:
        if piece is dated or '"' in piece.text:
            continue
        times = find_times(piece.text)
        if not times:
            continue
        alone = (
            _is_setting(piece.text)
            and not find_dates(piece.text)
            and not (piece.form == "jadwal" and not _only_time(piece.text))
        )
        if piece.field is FactKind.WHEN or alone or (piece.form == "chat" and is_event(piece.text) and len(times) == 1):
            yield piece.start + times[0].start, piece.start + times[-1].end
            return


def _only_time(text: str) -> bool:
    return len(re.findall(r"[^\W\d_]{2,}", text)) <= 2


def _relative(reading: Reading, near: date | None) -> tuple[date | None, list[tuple[int, int]]]:
    if near is None:
        return None, []
    for piece in reading.told:
        match = _RELATIVE.search(_masked(piece.text))
        if match:
            shift = {"today": 0, "yesterday": -1, "tomorrow": 1}[match.lastgroup or "today"]
            times = find_times(piece.text)
            spans = [(piece.start + match.start(), piece.start + match.end())]
            if times:
                spans.append((piece.start + times[0].start, piece.start + times[-1].end))
            return near + timedelta(days=shift), spans
    return None, []


def _where(reading: Reading, what: _Found | None) -> Iterator[_Found]:
    labelled = [piece for piece in reading.told if piece.field is FactKind.WHERE]
    if labelled:
        for piece in labelled:
            yield _Found(FactKind.WHERE, piece.start, piece.end)
        return
    for piece in reading.told:
        several = _STOPS.search(piece.text)
        if several:
            start, end = several.span("places")
            yield _Found(FactKind.WHERE, piece.start + start, piece.start + len(piece.text[:end].rstrip(" .")))
            return
    for piece in reading.told[:8]:
        after_date = [mention.end for mention in find_dates(piece.text) if mention.day is not None]
        town = (
            re.compile(r",\s+(?P<town>[A-Z][\w' -]+)$").match(piece.text.rstrip(" ."), after_date[-1])
            if after_date
            else None
        )
        if town and _is_setting(piece.text):
            yield _Found(FactKind.WHERE, piece.start + town.start("town"), piece.start + town.end("town"))
            return
        if _PLACE.match(piece.text) and _is_setting(piece.text):
            yield _Found(FactKind.WHERE, piece.start, piece.start + len(piece.text.rstrip(" .")))
            return
    for piece in reading.told[:8]:
        rest = _after_time(piece.text)
        if rest and _ADDRESS.search(piece.text[rest:]) and not re.search(r"\b(?:di|me|ber)\w{4,}\b", piece.text[rest:]):
            yield _Found(FactKind.WHERE, piece.start + rest, piece.start + len(piece.text.rstrip(" .")))
            return
    near_event = sorted(reading.told, key=lambda piece: 0 if what and piece.start <= what.start < piece.end else 1)
    for piece in near_event:
        for match in _PLACE.finditer(_masked(piece.text)):
            start, end = _trim_place(piece.text, match.start("place"), match.end("place"))
            if end - start > 3 and any(char.isupper() for char in piece.text[start:end]):
                yield _Found(FactKind.WHERE, piece.start + start, piece.start + end)
                return


_ADDRESS = re.compile(
    r"\b(?:Kel\.?|Kelurahan|Kec\.?|Kecamatan|Desa|Ds\.?|Jl\.?|Jalan|Kab\.?|Nagari|RT|RW|Dusun)\s?(?=[A-Z\d])"
)


def _after_time(text: str) -> int:
    """Return where the text goes on after an opening date and time; 0 when it does not open with one."""
    dates = find_dates(text)
    if not dates or dates[0].day is None or dates[0].start > 6:
        return 0
    end = dates[0].end
    for time in find_times(text):
        if time.start - end < 16:
            end = time.end
    after = re.compile(r"\s*,\s*").match(text, end)
    return after.end() if after else 0


def _trim_place(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut a place at the first lower-case word, date or time: "Puskesmas Nita, Kec. Nita, jam 9" → two names."""
    stop = re.compile(
        r",?\s+(?!(?:dan|di|Kec|kec|kel|kab|rt|rw|no)\b|&)[a-z][^\s]*|\s[–—-]\s|[.](?=\s+[A-Z]?[a-z]*\s[a-z])"
    ).search(text, start + 4, end)
    end = stop.start() if stop else end
    stretch = text[start:end]
    dated = [mention.start for mention in find_dates(stretch)] + [time.start for time in find_times(stretch)]
    end = min([end, *(start + offset for offset in dated)])
    return start, start + len(text[start:end].rstrip(" ,.–—-"))


# --- everything else ---


def _statements(reading: Reading, event: Sequence[_Found]) -> Iterator[_Found]:
    """Yield a fact for each piece that says more than the event itself, and the days and causes inside it."""
    for piece in reading.told:
        if _is_quotation(piece, reading.quotes) or piece.field in (FactKind.WHO, FactKind.WHERE, FactKind.WHAT):
            if piece.field is FactKind.WHAT and _says_more(piece, event):
                yield _Found(FactKind.WHAT, piece.start, piece.end)
            continue
        if piece.form == "judul" or _said_already(piece, event, reading):
            continue
        end = piece.start + len(re.sub(r"(?:\s+(?:ya|kok|dong|sih))?[ .]*$", "", piece.text))
        yield _Found(_kind(piece), piece.start, end, piece.about)
        yield from _inside(piece)


def _is_quotation(piece: Piece, quotes: Sequence[Quote]) -> bool:
    return any(piece.start <= quote.start < piece.end for quote in quotes)


def _says_more(piece: Piece, event: Sequence[_Found]) -> bool:
    return not any(found.kind is FactKind.WHAT and found.start <= piece.start for found in event)


def _said_already(piece: Piece, event: Sequence[_Found], reading: Reading) -> bool:
    """Return whether the event facts cover the piece: a heading, the date line, `Kadis PUPR: Desi Rahmayeni`."""
    if _META.search(piece.text) and piece.form in ("judul", "kalimat") and len(piece.text) < 90:
        return True
    if re.fullmatch(r"(?:tanya|hubungi|kontak)\b.*", piece.text, re.IGNORECASE):
        return True
    covered = [(f.start, f.end) for f in event] + [
        (reading.notes.rfind(person.position, piece.start, piece.end), -1)
        for person in reading.people
        if person.position
    ]
    rest = list(piece.text)
    for start, end in covered:
        if start < 0:
            continue
        stop = end if end > 0 else start
        for index in range(max(start, piece.start), min(stop, piece.end)):
            rest[index - piece.start] = " "
    text = "".join(rest)
    for person in reading.people:
        text = text.replace(person.position, " ") if person.position else text
    region = _REGION.sub(" ", text)
    words = re.findall(r"[^\W\d_]{3,}|\d+", region)
    function = {
        "hari",
        "tanggal",
        "tgl",
        "pada",
        "jam",
        "pukul",
        "mulai",
        "yang",
        "hadir",
        "tadi",
        "pagi",
        "kunjungan",
        "dan",
        "hasil",
        "bersama",
        "info",
    }
    return not [word for word in words if word.lower() not in function]


def _kind(piece: Piece) -> FactKind:
    text = _masked(piece.text)
    if piece.field in (FactKind.WHY, FactKind.NEXT, FactKind.WHEN):
        return piece.field
    if piece.about and re.search(r"\b(?:alasan|sebab|penyebab|mengapa|kenapa)", piece.about, re.IGNORECASE):
        return FactKind.WHY
    if LATER.search(text) and not re.search(r"\d+\s*(?:%|persen)", text):
        return FactKind.NEXT
    if _CAUSE.match(text):
        return FactKind.WHY
    return FactKind.NUMBER if re.search(r"\d", text) else FactKind.HOW


def _inside(piece: Piece) -> Iterator[_Found]:
    text = _masked(piece.text)
    mentions = find_dates(text)
    for number, mention in enumerate(mentions):
        if mention.day is not None and piece.field is not FactKind.WHEN:
            following = mentions[number + 1] if number + 1 < len(mentions) else None
            if following and following.start == mention.end:
                yield _Found(FactKind.WHEN, piece.start + mention.start, piece.start + following.end)
                continue
            if number and mentions[number - 1].end == mention.start:
                continue
            end = mention.end - (text[mention.end - 1] == ")" and "(" not in text[mention.start : mention.end])
            yield _Found(FactKind.WHEN, piece.start + mention.start, piece.start + end)
    cause = _CAUSE.search(text)
    if cause and cause.start() > 0:
        yield _Found(
            FactKind.WHY, piece.start + cause.start(), piece.start + cause.start() + len(cause.group().rstrip(" .)"))
        )
