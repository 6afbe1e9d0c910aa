"""The fact sheet: what, who, when, where, why, how, numbers and next steps, each with its exact span of the notes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from asisten_humas.grounding.dates import find_dates
from asisten_humas.models import Agency, Fact, FactKind, FactSheet, NewsBrief, Quote
from asisten_humas.news.background import with_background
from asisten_humas.news.event import event_type_of
from asisten_humas.news.event_day import find_when
from asisten_humas.news.event_place import find_where
from asisten_humas.news.layout import PRESS_LINE, Piece
from asisten_humas.news.occasion import find_what, is_about_the_notes
from asisten_humas.news.reading import Reading, Span, read_notes, without_quotations
from asisten_humas.news.spelling import BODIES
from asisten_humas.news.tables import word_set

LATER = re.compile(
    r"\b(?:akan|rencana(?:nya)?|direncanakan|dijadwalkan|ditargetkan|target|lanjut"
    r"|lanjutan|selanjutnya|berikutnya|(?:minggu|bulan|tahun|pekan) depan|besok"
    r"|nanti|(?:menunggu|nunggu) (?:hasil|rapat|putusan|keputusan|jadwal)|paling lambat|tahap"
    r" (?:dua|kedua|2)|diusulkan|evaluasi (?:tiap|setiap))\b",
    re.IGNORECASE,
)
_REGION = re.compile(
    r"\b(?:Kab\.?|Kabupaten|Kota|Pemkab|Pemko|Pemkot|Pemerintah Kabupaten|Pemerintah"
    r" Kota|KAB\.|KOTA)\s+(?P<name>[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)?)"
)
_CAUSE = re.compile(
    r"(?<!bukan )\b(?:karena|krn|krna|karna|akibat|disebabkan|sebab(?=\s)|gara-gara"
    r"|supaya|agar|guna|demi|untuk mencegah|menyusul)\b"
    r"(?:(?!,\s+(?:\d|yg\b|yang\b|(?-i:(?:[A-Z][a-z]+ )+[a-z])))[^;\n])*",
    re.IGNORECASE,
)
"""A cause; a comma before a figure or a new subject ends it."""
_ASKS_REASON = re.compile(r"\b(?:alasan|sebab|penyebab|mengapa|kenapa|knp|dasarnya)", re.IGNORECASE)
_GIVES_REASON = re.compile(r"(?:alasan|sebab|penyebab|latar(?: belakang)?|tujuan|maksud)(?:nya)?\s*[:=]", re.IGNORECASE)
_OF_A_PLAN = re.compile(r"\b(?:dari|dr|sesuai|melebihi|di bawah) (?:rencana|target)\b", re.IGNORECASE)
"""A plan against which a result is measured: "340 ekor divaksin dari rencana 400"."""
_ASKS_COLLEAGUE = re.compile(r"(?:alasan|sebab|tujuan)(?:nya)?\s+apa\b[^.\d]{0,30}$", re.IGNORECASE)
_CONTACT = re.compile(r"(?:tanya|hubungi|kontak(?: person)?\s*:)\s*.*", re.IGNORECASE)
_AGE = re.compile(r"\d{1,3} ?(?:th|thn|tahun)", re.IGNORECASE)
_ADDRESSED = re.compile(r"\W*(?:\w{2,8},? )?(?:ini )?bahan\b", re.IGNORECASE)
"""How a message opens: "Fit, ini bahan …"."""
_DENIED = re.compile(r"\b(?:bukan|tanpa)\s+\w+", re.IGNORECASE)
_VISIT = re.compile(r"\s[–—-]\s*(?:tinjauan|peninjauan|kunjungan|monitoring|cek lapangan)\b", re.IGNORECASE)
_FUNCTION_WORDS = word_set(
    "hari tanggal tgl pada jam pukul mulai yang hadir tadi pagi kunjungan dan hasil bersama info pak bapak"
    " siang sore malam laporan dari kemarin kmrn"
    " ibu bahan berita rilis"
)


def build_fact_sheet(brief: NewsBrief, agency: Agency | None = None, *, day: date | None = None) -> FactSheet:
    """Return the fact sheet of a brief by rules alone; `day` is the day of writing, from which "tadi pagi" is read.

    Every fact's text is the notes' own text between its offsets in `notes`. Gaps are found apart (`find_gaps`).
    """
    notes = brief.as_notes()
    reading = read_notes(notes, agency)
    what = find_what(reading)
    event_day, when = find_when(reading, brief.release_day or day, what)
    event = list(_event_facts(reading, what, when))
    facts = _numbered(notes, event, list(_statements(reading, event)))
    event_type = brief.event_type or event_type_in(notes, facts)
    return FactSheet(
        notes=notes,
        facts=with_background(facts, event_type, event_day.year if event_day else None),
        quotes=reading.quotes,
        event_day=event_day,
        event_type=event_type,
    )


def event_type_in(notes: str, facts: Sequence[Fact]) -> str:
    """Return the type told by the event's own words, or else by the statement and the heading that name it.

    What notes tell further down is another matter: the help that came to a fire, the contract of a bridge that is
    visited. Only notes that name no event at all are read as a whole, and then a disaster in them may be past.
    """
    what = next((fact for fact in facts if fact.kind is FactKind.WHAT), None)
    heading = notes.split("\n", 1)[0]
    if _VISIT.search(heading):
        return "kunjungan"
    around = [fact.text for fact in facts if what and fact.start <= what.start and what.end <= fact.end]
    told = [what.text, *around, heading] if what else [notes]
    found = (event_type_of(_DENIED.sub(" ", text)) for text in told)
    other = next((name for name in found if name != "umum"), "umum")
    return "umum" if other == "kebencanaan" and not what else other


@dataclass(frozen=True, slots=True)
class _Found:
    kind: FactKind
    start: int
    end: int
    about: str = ""
    position: str = ""


def _numbered(notes: str, event: Sequence[_Found], statements: Sequence[_Found]) -> tuple[Fact, ...]:
    """Return the facts with their ids: the event's own in the order of the Ws, then the rest in the notes' order."""
    order = list(FactKind)
    ranked = [
        # Places stand in the order of their weight, not of the notes: the venue before the region of the heading.
        *sorted(event, key=lambda found: (order.index(found.kind), found.kind is not FactKind.WHERE and found.start)),
        *sorted(statements, key=lambda found: (found.start, -found.end)),
    ]
    unique: dict[tuple[FactKind, int, int], _Found] = {}
    for found in ranked:
        unique.setdefault((found.kind, found.start, found.end), found)
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
        for number, found in enumerate(unique.values(), 1)
    )


def _event_facts(reading: Reading, what: Span | None, when: Iterable[Span]) -> Iterator[_Found]:
    if what:
        yield _Found(FactKind.WHAT, *what)
    for person in reading.people:
        yield _Found(FactKind.WHO, person.start, person.end, position=person.position)
    yield from _bodies(reading)
    for span in when:
        yield _Found(FactKind.WHEN, *span)
    of_event = replace(reading, told=tuple(piece for piece in reading.told if not PRESS_LINE.match(piece.text)))
    for span in find_where(of_event, what):
        yield _Found(FactKind.WHERE, *span)


def _bodies(reading: Reading) -> Iterator[_Found]:
    """Yield the offices, firms and groups listed under Siapa, beside the persons."""
    for piece in reading.told:
        if piece.field is not FactKind.WHO and "hadir" not in piece.about.lower():
            continue
        for offset, part in _listed(piece.text):
            start = piece.start + offset
            stripped = part.strip(" .;")
            if (
                stripped
                and not _AGE.fullmatch(stripped)
                and not any(start <= person.start < start + len(part) for person in reading.people)
            ):
                begin = start + part.index(stripped)
                yield _Found(FactKind.WHO, begin, begin + len(stripped))


def _listed(text: str) -> Iterator[tuple[int, str]]:
    """Yield the entries of a list with their offsets, cut at the commas outside brackets and before no degree."""
    begin = 0
    for match in re.finditer(r",\s+(?!(?:[SMA]|Sp)\.)", text):
        if text.count("(", 0, match.start()) == text.count(")", 0, match.start()):
            yield begin, text[begin : match.start()]
            begin = match.end()
    yield begin, text[begin:]


def _statements(reading: Reading, event: Sequence[_Found]) -> Iterator[_Found]:
    """Yield a fact for each piece that says more than the event itself, and the days and causes inside it."""
    for piece in reading.told:
        if _is_quotation(piece, reading.quotes) or piece.field in (FactKind.WHO, FactKind.WHERE, FactKind.WHAT):
            if piece.field is FactKind.WHAT and not _opens_earlier(piece, event):
                yield _Found(FactKind.WHAT, piece.start, piece.end)
            continue
        if piece.form == "judul" or _ASKS_COLLEAGUE.match(piece.text) or _is_said_already(piece, event, reading):
            continue
        end = piece.start + len(re.sub(r"(?:\s+(?:ya|kok|dong|sih))?[ .]*$", "", piece.text))
        yield _Found(_kind(piece, reading.notes), piece.start, end, piece.about)
        yield from _days_inside(piece)
        yield from _cause_inside(piece)


def _is_quotation(piece: Piece, quotes: Sequence[Quote]) -> bool:
    return any(piece.start <= quote.start < piece.end for quote in quotes)


def _opens_earlier(piece: Piece, event: Sequence[_Found]) -> bool:
    return any(found.kind is FactKind.WHAT and found.start <= piece.start for found in event)


def _is_said_already(piece: Piece, event: Sequence[_Found], reading: Reading) -> bool:
    """Return whether the event facts cover the piece: a heading, the date line, `Kadis PUPR: Desi Rahmayeni`."""
    if is_about_the_notes(piece) and piece.form in ("judul", "kalimat") and len(piece.text) < 90:
        return True
    if _CONTACT.fullmatch(piece.text):
        return True
    rest = list(piece.text)
    for found in event:
        for index in range(max(found.start, piece.start), min(found.end, piece.end)):
            rest[index - piece.start] = " "
    text = _ADDRESSED.sub(" ", "".join(rest)) if piece.form == "chat" else "".join(rest)
    for person in reading.people:
        text = text.replace(person.position, " ") if person.position else text
    words = re.findall(r"[^\W\d_]{3,}|\d+", _REGION.sub(" ", text))
    return all(word.lower() in _FUNCTION_WORDS or word.lower() in BODIES for word in words)


def _kind(piece: Piece, notes: str) -> FactKind:
    text = without_quotations(piece.text)
    if piece.field in (FactKind.WHY, FactKind.NEXT, FactKind.WHEN):
        return piece.field
    if _GIVES_REASON.match(text) or _ASKS_REASON.search(f"{piece.about} {_question(piece, notes)}"):
        return FactKind.WHY
    planned = piece.form != "jadwal" and LATER.search(_OF_A_PLAN.sub("", text))
    if planned and not re.search(r"\d+\s*(?:%|persen)", text):
        return FactKind.NEXT
    if _CAUSE.match(text):
        return FactKind.WHY
    return FactKind.NUMBER if re.search(r"\d", text) and piece.form != "jadwal" else FactKind.HOW


def _question(piece: Piece, notes: str) -> str:
    """Return the short line of a chat before the message, which may ask for what it answers; '' for any other."""
    end = notes.rfind("\n", 0, piece.start)
    line = notes[notes.rfind("\n", 0, max(end, 0)) + 1 : max(end, 0)] if piece.form == "chat" else ""
    asked = line.rsplit(":", 1)[-1]
    return asked if len(asked.split()) <= 7 and not re.search(r"[\d\"“]", asked) else ""


def _days_inside(piece: Piece) -> Iterator[_Found]:
    """Yield the days that a statement names; the two ends of a range are one fact."""
    text = without_quotations(piece.text)
    mentions = find_dates(text)
    for number, mention in enumerate(mentions):
        if mention.day is None or piece.field is FactKind.WHEN:
            continue
        if number and mentions[number - 1].end == mention.start:
            continue
        end = mention.end - (text[mention.end - 1] == ")" and "(" not in text[mention.start : mention.end])
        end = next((other.end for other in mentions[number + 1 :] if other.start == mention.end), end)
        yield _Found(FactKind.WHEN, piece.start + mention.start, piece.start + end)


def _cause_inside(piece: Piece) -> Iterator[_Found]:
    cause = _CAUSE.search(without_quotations(piece.text))
    if cause and cause.start() > 0:
        end = cause.start() + len(cause.group().rstrip(" .)"))
        yield _Found(FactKind.WHY, piece.start + cause.start(), piece.start + end)
