"""When the event is: its day, and the spans of notes that give the date and the time."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from asisten_humas.grounding.dates import DateMention, find_dates
from asisten_humas.models import FactKind, FactSheet
from asisten_humas.news.event import is_event
from asisten_humas.news.layout import Piece
from asisten_humas.news.occasion import is_setting
from asisten_humas.news.plain import plain, times_in
from asisten_humas.news.predicates import predicate_of
from asisten_humas.news.reading import Reading, Span, without_quotations

_RELATIVE = re.compile(
    r"\b(?:(?P<yesterday>kemarin|kmrn|semalam|smlm|semalem|(?:tadi|td) (?:malam|malem|mlm))"
    r"|(?P<today>hari ini|tadi|td|pagi ini|siang ini|sore ini|malam ini)|(?P<tomorrow>besok|bsk))\b",
    re.IGNORECASE,
)
_SHIFT = {"today": 0, "yesterday": -1, "tomorrow": 1}
_DAY_PART = re.compile(r"\s*,?\s*(?:dini hari|pagi|siang|sore|petang|malam)\b", re.IGNORECASE)
# A weekday that belongs to the date behind it: "Sabtu–Minggu, 18–19 Juli", "Rabu siang tgl 4 Februari".
_FIRST_WEEKDAY = re.compile(
    r"\b(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad)\s*"
    r"(?:(?:[–—-]|s/d|sampai|dan|&)|(?:pagi|siang|sore|malam)?,?\s*(?:tgl|tanggal)\.?)\s*$",
    re.IGNORECASE,
)
_PENDING = re.compile(r"\bhasil(?:nya)? (?:masih|msh|belum|blm|tunggu|nunggu|menunggu|ditunggu)\b", re.IGNORECASE)
_EVENT_WORD = re.compile(r"\b(?:kunjungan|peresmian|acara|kegiatan|pelaksanaan|pembukaan)\b", re.IGNORECASE)
_AHEAD = 400
_COMING = re.compile(
    r"\b(?:besok|bsk|nanti|lanjut(?:an)?|berikut(?:nya)?|(?:minggu|mgg|pekan|bulan|bln|tahun|thn) (?:depan|dpn))\b",
    re.I,
)
_WRITTEN = re.compile(r"\b(?:ditulis|diketik|disusun|dikirim|dibuat)\b[^.;\n]*$", re.IGNORECASE)
_FRESH = timedelta(days=14)
_OWN_DAY = re.compile(
    r"\b(?:(?:konpers|konferensi pers|jumpa pers|rilis|catatan|laporan)\s*:?|per)\s+(?:hari\s+|tgl\.?\s+|tanggal\s+)?$",
    re.IGNORECASE,
)
_CHAT_HEADING = re.compile(r"\[[^\n]*\]|[^\n]{0,30}\b(?:chat|WA|grup)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[.?!;]\s|\n")
_DONE = re.compile(r"\b(?:sudah|sdh|telah|udah|udh|tadi|barusan|selesai|rampung)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:akan|rencana\w*|direncanakan|dijadwalkan|jadwal\w*|target\w*|ditargetkan|mulai|besok|bsk|nanti|harus|hrs"
    r"|kalau|kalo|klo|jika|bila|asal|tunggu|nunggu|menunggu|paling lambat|plg lambat|batas|maks\w*|belum|blm|lanjut\w*"
    r"|berikut\w*|lusa|depan|dpn|perkiraan|diperkirakan|undang\w*|wajib|siap)\b",
    re.IGNORECASE,
)
"""What is planned, awaited or bound to a condition."""
_SOON = timedelta(days=3)
_STAMPED = re.compile(
    r"(?m)^\[?(?:\d{1,2}[.:]\d{2}(?:[.:]\d{2})?,? )?(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{2,4})[, \]]"
)
_ACTION = re.compile(r"\b(?:me|di|ber|ter)\w{3,}\b|\b(?:mulai|surut|naik|selesai)\b")


def find_when(reading: Reading, near: date | None, what: Span | None = None) -> tuple[date | None, list[Span]]:
    """Return the day of the event and the spans that say when: the date with its time, or each apart.

    A date without a year takes the year of `near`, the day of writing, or of another date in the notes; without any
    date, "tadi pagi" or "kemarin" is counted from `near`. Without an hour of its own the event has that of the item of
    a rundown that begins with the word for it (`what`).
    """
    dated = [
        (_rank(piece, mention, number), number, piece, mention)
        for number, piece in enumerate(reading.told)
        for mention in find_dates(without_quotations(piece.text))
        if mention.day is not None
    ]
    if not dated:
        return _relative(reading, near)
    rank, number, piece, mention = min(dated, key=lambda found: found[:2])
    relative = _relative(reading, near)
    if relative[0] and (rank >= _AHEAD or _told_at_once(reading, relative[1], number, piece)):
        return relative
    start, end = _date_and_time(piece.text, mention)
    if _WRITTEN.search(piece.text[: mention.start]):
        # "Ditulis Senin 1/12 jam 8 malam" is the hour of the report.
        end = mention.end
    spans = [(piece.start + start, piece.start + end)]
    if not times_in(piece.text[start:end]):
        spans.extend([*_time_apart(reading, piece, end)] or _hour_of_item(reading, what))
    until = next((other for other in find_dates(piece.text) if _runs_to(piece.text, mention, other)), mention)
    if mention.year is None and until.year and mention.month and mention.day:
        return date(until.year, mention.month, mention.day), spans
    return _resolved(mention, near, _any_day(reading)), spans


def _resolved(mention: DateMention, near: date | None, written: date | None) -> date | None:
    """Return the day meant: in the year of the day of writing, or of another date of the notes by its weekday."""
    days = [day for other in (near, written) if other and (day := mention.resolve(other))]
    fitting = (day for day in days if mention.weekday in (None, day.weekday()))
    return next(fitting, days[0] if days else None)


def _told_at_once(reading: Reading, spans: list[Span], number: int, piece: Piece) -> bool:
    """Return whether dated chat messages tell of "tadi" before the message with a date: that day is another's."""
    stamped = _stamped_day(reading.notes) is not None and piece.form == "chat" and piece.field is None
    return stamped and bool(spans) and spans[0][0] < piece.start and number > 0


def told_on(sheet: FactSheet, today: date) -> date:
    """Return the day on which notes without a release day are told, against which plans and tenses are read.

    That is today as long as the event lies ahead or at most `_FRESH` behind. Older notes are read on the day of the
    event, or on the last day they name as their own (the heading of a chat, a press conference, "per 15 Okt") or tell
    as past.
    """
    event_day = sheet.event_day
    if event_day is None or today - event_day <= _FRESH:
        return today
    heading = sheet.notes.find("\n") if _CHAT_HEADING.match(sheet.notes) else 0
    own = [
        day
        for mention in find_dates(sheet.notes)
        if (day := mention.resolve(event_day))
        and day <= today
        and (mention.start < heading or _OWN_DAY.search(sheet.notes[: mention.start]))
    ]
    return max([event_day, *own, *_days_past(sheet, event_day)])


def _days_past(sheet: FactSheet, event_day: date) -> Iterator[date]:
    """Yield the days soon after the event that a sentence tells, with their hour, as past.

    Only a word of what is done says so for certain, or somebody whose words are quoted and who came to a disaster;
    any other "Kamis 5/3 jam 9 …" may be a plan.
    """
    for sentence in _SENTENCE.split(without_quotations(sheet.notes)):
        came = sheet.event_type == "kebencanaan" and any(
            quote.speaker in sentence for quote in sheet.quotes if quote.position
        )
        if not (came or _DONE.search(sentence)) or _OPEN.search(sentence):
            continue
        for mention in find_dates(sentence):
            day = mention.resolve(event_day) if mention.day is not None else None
            beside = sentence[mention.start : mention.end + 20]
            if day and times_in(beside) and timedelta(0) < day - event_day <= _SOON:
                yield day


def _rank(piece: Piece, mention: DateMention, number: int) -> int:
    """Return how unlikely the date is the event's own: its label, the heading and a weekday speak for it."""
    if piece.field is FactKind.NEXT or _COMING.search(piece.text[: mention.start]):
        return _AHEAD + number
    score = number
    if piece.field is FactKind.WHEN:
        score -= 300
    if piece.form == "judul":
        score -= 200
    if number < 4 and piece.form == "chat" and _opens_deed(piece.text, mention):
        score -= 350  # the day in the heading of a chat is that of the chat
    if mention.weekday is not None and not _OWN_DAY.search(piece.text[: mention.start]):
        score -= 100
    if _EVENT_WORD.search(piece.text[: mention.start]):
        score -= 60
    return score


def _opens_deed(text: str, mention: DateMention) -> bool:
    """Return whether day and hour open a statement of what was done: "Rabu malam 3/6 jam 7 Wali Kota nyalakan …"."""
    if mention.start > 2 or mention.weekday is None:
        return False
    start, end = _date_and_time(text, mention)
    told = plain(text[end:])
    plan = re.search(r"\b(?:akan|lagi|rencana\w*|dijadwalkan|target\w*|kalau|jika)\b", told)
    return bool(times_in(text[start:end]) and not plan and predicate_of(told.split()))


def _runs_to(text: str, mention: DateMention, other: DateMention) -> bool:
    """Return whether the two dates are the ends of one period: "18–19 Juli", "1 Mei s/d 31 Juli 2026"."""
    if other.start == mention.end:
        return True
    between = text[mention.end : other.start] if other.start > mention.end else ""
    return other.day is not None and bool(
        re.fullmatch(r"\s*(?:s/d|s\.d\.?|sd|sampai(?: dengan)?|hingga|-|–)\s*", between)
    )


def _date_and_time(text: str, mention: DateMention) -> Span:
    """Return the span of a date in its piece, widened to the range, part of the day and time that belong to it."""
    first = _FIRST_WEEKDAY.search(text[: mention.start])
    start = first.start() if first else mention.start
    end = next((other.end for other in find_dates(text) if _runs_to(text, mention, other)), mention.end)
    part = _DAY_PART.match(text, end)
    end = part.end() if part else end
    for time in times_in(text):
        between = text[end : time.start]
        if time.start >= end and (
            len(between) <= 6 or re.fullmatch(r",? *(?:mulai|dari|pada|sampai|hingga|sekitar|sktr)? *", between)
        ):
            end = time.end
    if text[start:end].count(")") > text[start:end].count("("):
        end -= 1
    return start, end


def _time_apart(reading: Reading, piece: Piece, after: int) -> list[Span]:
    """Return the span of the event's time where it does not stand beside the date: later in the piece, or elsewhere."""
    own = [time for time in times_in(piece.text) if time.start > after]
    if own and not _WRITTEN.search(piece.text[:after]) and piece.field is not FactKind.WHEN:
        ends_piece = own[-1].end >= len(piece.text.rstrip(" .")) and _is_span(piece.text[own[0].end : own[-1].start])
        between = re.sub(r"\bmulai $", "", piece.text[after : own[0].start])
        if ends_piece and (not _ACTION.search(between) or re.search(r"\bdi [A-Z][\w ]+,? $", between)):
            return [(piece.start + after + len(between), piece.start + own[-1].end)]
    return list(_time_elsewhere(reading, piece))


def _hour_of_item(reading: Reading, what: Span | None) -> list[Span]:
    """Return the hour of the item of a rundown that names the event itself: "10.00 penandatanganan nota"."""
    word = re.match(r"p[ek]\w{5,}an\b", reading.notes[slice(*what)], re.IGNORECASE) if what else None
    for piece in reading.told if word else ():
        times = times_in(piece.text) if piece.form == "jadwal" else []
        if word and times and piece.text[times[0].end :].lstrip(" –-").lower().startswith(word.group().lower()):
            return [(piece.start + times[0].start, piece.start + times[0].end)]
    return []


def _is_span(between: str) -> bool:
    """Return whether what stands between two times makes them the ends of one span."""
    return len(between) < 5 or bool(
        re.fullmatch(r"\s*(?:sampai|smpai|hingga|s/d|sd|smp|sampe)\s*(?:jam|pukul)?\s*", between)
    )


def _time_elsewhere(reading: Reading, dated: Piece) -> Iterator[Span]:
    for piece in reading.told:
        times = times_in(piece.text)
        if piece is dated or '"' in piece.text or not times or _names_another_day(piece, dated):
            continue
        at_night = re.search(r"\bmalam\b", dated.text) and not times_in(dated.text)
        if at_night and 4 * 60 <= times[0].minutes < 17 * 60:
            continue  # opening hours are not the hour of what happened in the night
        rundown = piece.form == "jadwal" and not _is_only_time(piece.text)
        alone = is_setting(piece.text) and not find_dates(piece.text) and not rundown
        # "Target selesai besok jam 6 sore" is not the hour of what happened.
        later = _COMING.search(piece.text) or re.search(r"\b(?:target|rencana|perkiraan)\w*\b", piece.text, re.I)
        single = len(times) == 1 or (len(times) == 2 and _is_span(piece.text[times[0].end : times[1].start]))
        # Running notes name the event and its hour at their beginning; a chat may do so in any message.
        opens = piece.form == "chat" or (piece.form == "kalimat" and piece in reading.told[:3])
        in_message = opens and is_event(_PENDING.sub("", piece.text)) and single and not later
        if (
            piece.field is FactKind.WHEN
            or alone
            or in_message
            or (opens and len(times) > 1 and single and not later and _follows(reading, piece, dated))
            or (_is_just_past(piece.text, times[0].start) and not later)
        ):
            yield piece.start + times[0].start, piece.start + times[-1].end
            return


def _follows(reading: Reading, piece: Piece, dated: Piece) -> bool:
    """Return whether a piece stands right behind one that only says the day: it tells what happened that day."""
    at = reading.told.index(piece)
    return at > 0 and reading.told[at - 1] is dated and is_setting(dated.text)


def _names_another_day(piece: Piece, dated: Piece) -> bool:
    """Return whether a piece bears a day of its own, to which its hour belongs ("Jumpa pers Kamis 11 Juni jam 9")."""
    own = [mention for mention in find_dates(piece.text) if mention.day is not None]
    days = [mention for mention in find_dates(dated.text) if mention.day is not None]
    return bool(own) and not any(one.agrees(other) for one in own for other in days)


def _is_just_past(text: str, start: int) -> bool:
    """Return whether "tadi jam 9" gives the hour of the event: it opens the message, or the message names the event."""
    opened = re.search(r"(?:^\W*|\s)(?:tadi|td|barusan)\s+(?:\w+\s+)?$", text[:start], re.IGNORECASE)
    return opened is not None and (not text[: opened.start()].strip() or is_event(text[: opened.start()]))


def _is_only_time(text: str) -> bool:
    return len(re.findall(r"[^\W\d_]{2,}", text)) <= 2


def _any_day(reading: Reading) -> date | None:
    mentions = find_dates(without_quotations(reading.notes))
    for mention in mentions:
        if mention.day and mention.month and mention.year:
            return mention.resolve(None)
    years = [mention.year for mention in mentions if mention.year]
    return date(years[0], 6, 30) if years else None


def _relative(reading: Reading, near: date | None) -> tuple[date | None, list[Span]]:
    near = _stamped_day(reading.notes) or near
    if near is None:
        return None, []
    for piece in reading.told:
        match = _RELATIVE.search(without_quotations(piece.text))
        if match:
            times = times_in(piece.text)
            spans = [(piece.start + match.start(), piece.start + match.end())]
            if times:
                spans.append((piece.start + times[0].start, piece.start + times[-1].end))
            return near + timedelta(days=_SHIFT[match.lastgroup or "today"]), spans
    return None, []


def _stamped_day(notes: str) -> date | None:
    """Return the day of the first dated chat message: "tadi" is said on that day."""
    stamp = _STAMPED.search(notes)
    dates = find_dates(f"{stamp['day']}/{stamp['month']}/{stamp['year']}") if stamp else []
    return dates[0].resolve(None) if dates and dates[0].year else None
