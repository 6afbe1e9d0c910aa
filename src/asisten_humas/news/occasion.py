"""What the event is: the span of notes that names it, without its place, its date and the kind of document."""

import re

from asisten_humas.grounding.dates import find_dates
from asisten_humas.models import FactKind
from asisten_humas.news.event import event_type_of, is_event
from asisten_humas.news.layout import Piece
from asisten_humas.news.plain import plain, times_in
from asisten_humas.news.predicates import predicate_of
from asisten_humas.news.reading import Reading, Span

_KIND = (
    r"(?:rundown|susunan acara|catatan(?: lapangan| rapat| liputan)?|laporan singkat|bahan (?:rilis|berita)"
    r"|notul(?:en|ensi|a)(?: ringkas| singkat)?|liputan|wawancara(?: pintu| cegat)?|rekap(?: singkat)?|transkrip"
    r"|siaran pers|press release)"
)
_META = re.compile(rf"^\[.*\]$|^\W*{_KIND}(?:\s*(?:&|dan|\+|/)\s*{_KIND})*\b(?: *\([^()]*\))?", re.IGNORECASE)
_BYLINE = re.compile(
    r"^[^,.\n]{3,40},\s*(?:ditulis|diketik|dicatat|dilaporkan|penulis)\b"
    r"|^\W*(?:\w{2,4}[ ,]+)?ini (?:laporan|info|bahan|kabar|data)\b[^,\d]{0,40}$",
    re.IGNORECASE,
)
"""Where the notes come from and who wrote them: "Dr BPP Melati, ditulis penyuluh"."""
_MATERIAL = re.compile(r"\bbahan\b", re.IGNORECASE)
"""What comes with it names the event: "ria, ini bahan rapat banjir tadi"."""
_CHAT = re.compile(r"\b(?:chat|WA|grup)\b", re.IGNORECASE)
_OPENING = re.compile(
    r"\s*(?:(?:selamat )?(?:pagi|siang|sore|malam)[ ,.!]+)?(?:(?:min|pak|bu|kak|bang|mas|mbak)[ ,.!]+)?"
    r"(?:\w{2,8},? (?=(?:ini )?bahan ))?(?:ini (?=bahan ))?"
    r"(?:(?:mau|(?:mohon )?izin) (?:lapor|melapor|melaporkan|info)[,:]? )?"
    r"(?:(?:tadi|td) (?:pagi|siang|sore|malam|malem|mlm)|tadi|td|semalam|kmrn|kemarin|barusan|hari ini|info|laporan"
    r"|bahan|kegiatan"
    r"|hasil (?=sidak|rapat|inspeksi|razia|kunjungan|musyawarah|pertemuan|audiensi|pemantauan|peninjauan))?\s*:?\s*",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\s+(?:dr|dari) (?:Dis|Din|B[A-Z])\w+$|[\s,(–—-]*(?:\b(?:mulai|pada|tanggal|tgl|hari|sejak|ya))?[\s,(–—-]*$"
    r"|\s+(?:td|tadi)(?:\s+(?:sktr|sekitar|kira-kira|kira2))?$"
    r"|\s+(?:udah|sdh|sudah|telah)\s+(?:jalan|berjalan|selesai|digelar|dilaksanakan|beres)$",
    re.IGNORECASE,
)
_PLANNED = re.compile(r"\b(?:target|rencana|besok|bsk)\b", re.IGNORECASE)
"""In a chat, a message about what comes next does not name what happened."""
_THERE_IS = re.compile(r"(?:^\W*|\d\)?\s+|\b(?:tadi|td|kemarin|kmrn|hari ini)\s+)ada\s+(?=[a-z])", re.IGNORECASE)
_DASH = re.compile(r"\s[–—-]\s")
VENUE = re.compile(
    r"(?:lapangan|aula|halaman|gedung|kantor|balai|pendopo|pendapa|alun-alun|ruang|rumah (?:dinas|jabatan)|gor|stadion"
    r"|posyandu|pustu|klinik|madrasah|sekolah|bandara|lapas|rutan|polres|polsek|mapolres|rusunawa|gelanggang|pelataran"
    r"|taman|pasar|terminal|stasiun|masjid|gereja|pura|hotel|puskesmas|kampus|dermaga|pelabuhan|pantai|lobi|teras|posko"
    r"|jalan|jl|gang|desa|kelurahan|kel|kecamatan|kec|kabupaten|kab|kota|nagari|dusun|kampung|perumahan|bantaran|lokasi"
    r"|simpang|rsud|s[dm][pak]?n?|slbn?)\b\.?(?=\s+\w)",
    re.IGNORECASE,
)
"""The noun that opens the name of a place where something is held."""
_WITHIN = re.compile(r",\s+(?=(?:Kec|Kel|Kab|Kecamatan|Kelurahan|Kabupaten|Desa|Ds|Nagari|Distrik|Kota)\b\.? ?[A-Z])")
"""Where the districts begin in which a place lies: "di Jl. Malaka, Kec. Kambu"."""
_AT = re.compile(r"(?:bertempat )?di\s", re.IGNORECASE)
_SETTING_WORDS = ("jam", "pukul", "di", "dan", "wib", "wita", "wit", "sampai", "smpai", "sampe", "smp", "hingga")


def find_what(reading: Reading) -> Span | None:
    """Return the span that names the event: its label, else the first phrase of an event, else the first statement."""
    labelled = [piece for piece in reading.told if piece.field is FactKind.WHAT]
    if labelled:
        return _named_by_label(labelled[0])
    candidates = [piece for piece in reading.told if not is_about_the_notes(piece) or _behind_kind(piece)]
    for piece in [piece for piece in candidates[:6] if piece.form != "chat" or not _PLANNED.search(piece.text)]:
        start, end = _event_phrase(piece)
        heading = piece.form == "judul" and not is_setting(piece.text) and len(piece.text.split()) > 1
        phrase = reading.notes[start:end]
        if phrase and (heading or is_event(phrase) or _happened(piece, phrase)):
            return start, end
    free = [piece for piece in candidates if piece.field in (None, FactKind.HOW) and not is_setting(piece.text)]
    if free and free[0].form == "chat":
        refers = re.compile(r"\w+nya\b")  # "gantinya jembatan lama": to what was said before
        free = [one for one in free[:3] if not _lists_people(one, reading) and not refers.match(one.text)]
    # A single word ("horas", "jadi") opens or answers, and tells of no event.
    return next((span for span in map(_event_phrase, free) if " " in reading.notes[slice(*span)]), None)


def _happened(piece: Piece, phrase: str) -> bool:
    """Return whether a statement tells, with its day and hour, what happened: "Selasa 3/6 jam 7 bupati nyalakan …"."""
    if piece.form not in ("kalimat", "chat", "butir") or piece.field or '"' in piece.text or len(phrase.split()) < 2:
        return False
    dated = any(mention.day is not None for mention in find_dates(piece.text)) and times_in(piece.text)
    return bool(dated) and not is_setting(phrase) and predicate_of(plain(phrase).split()) is not None


def _lists_people(piece: Piece, reading: Reading) -> bool:
    """Return whether a piece is a list of persons with their offices."""
    listed = [person for person in reading.people if piece.start <= person.start < piece.end]
    return sum(len(person.name) + len(person.position) + 2 for person in listed) >= 0.6 * len(piece.text)


def _named_by_label(piece: Piece) -> Span:
    """Return the span of a labelled event, without the date that may follow it behind a comma."""
    cut = min((mention.start for mention in find_dates(piece.text) if mention.day is not None), default=0)
    text = piece.text[:cut].rstrip(" ,") if cut and re.search(r",\s*$", piece.text[:cut]) else piece.text
    return piece.start, piece.start + len(text.rstrip(" ."))


def is_about_the_notes(piece: Piece) -> bool:
    """Return whether the piece speaks of the notes themselves ("[chat grup humas]", "Laporan singkat …")."""
    sent = _BYLINE.match(piece.text) and not (_MATERIAL.search(piece.text) and event_type_of(piece.text) != "umum")
    opens = bool(_META.search(piece.text) or sent)
    return opens or (piece.start < 3 and bool(_CHAT.search(piece.text)))


def is_setting(text: str) -> bool:
    """Return whether a piece only says when or where: a date, a time, an address."""
    rest = text
    for mention in reversed(find_dates(text)):
        rest = rest[: mention.start] + rest[mention.end :]
    for time in reversed(times_in(rest)):
        rest = rest[: time.start] + rest[time.end :]
    if is_event(rest):
        return False
    rest = ", ".join(part for part in re.split(r",\s*|\s[–—|-]\s", rest) if not is_venue(part))
    words = re.findall(r"[^\W\d_]{2,}", rest)
    lower = [word for word in words if word[0].islower() and word not in _SETTING_WORDS]
    return not lower and len(words) <= 14


def is_venue(part: str) -> bool:
    """Return whether a part names a place and says nothing about it: "aula kantor dinas", "di Desa Wonorejo"."""
    part = re.sub(r"^(?:bertempat )?di\s+", "", part.strip(" .–—-"))
    named = VENUE.match(part) and not re.match(r"(?:jalan|jln?|gang|gg)\b\.?\s+(?-i:[a-z])", part, re.IGNORECASE)
    return bool(named) and not re.search(r"\d{3}|[:\"“]", part) and predicate_of(part.split()) is None


def _behind_kind(piece: Piece) -> int:
    """Return where the event begins behind the kind of document ("Rundown & catatan HUT …"); 0 when none follows."""
    kind = _META.match(piece.text)
    if not kind or piece.text.startswith("["):
        return 0
    rest = piece.text[kind.end() :]
    begin = kind.end() + len(rest) - len(rest.lstrip(" :–—-"))
    behind = piece.text[begin:]
    return begin if is_event(behind) or (len(behind.split()) > 1 and not is_setting(behind)) else 0


def _event_phrase(piece: Piece) -> Span:
    """Return the span of the event in a heading or a first sentence: without place, date, and kind of document."""
    start, end = _between_dashes(piece)
    start = max(start, _behind_kind(piece))
    start += _behind_setting(piece.text[start:end])
    start += _behind_there_is(piece.text[start:end])
    phrase = piece.text[start:end]
    phrase = _CLOSING.sub("", _CLOSING.sub("", phrase[: _setting_start(phrase)].rstrip(" .")))
    opening = _OPENING.match(phrase)
    begin = opening.end() if opening else 0
    return piece.start + start + begin, piece.start + start + len(phrase.rstrip(" .,"))


def _behind_setting(text: str) -> int:
    """Return where the event begins behind an opening date and place ("Rabu 4 Februari di SDN 03, Kadis …")."""
    days = [mention for mention in find_dates(text) if mention.day is not None]
    if not days:
        return _behind_hour(text)
    before = text[: days[0].start]
    if len(re.findall(r"\w+", before)) > 3 or event_type_of(before) == "kebencanaan":
        return 0  # "Api muncul Selasa malam di …": the mishap stands before its day
    end = days[0].end
    for time in times_in(text):
        if 0 <= time.start - end < 10:
            end = time.end
    place = re.compile(r"[\s,)]*(?:(?:bertempat )?di [^,]{3,90},\s*)?").match(text, end)
    begin = place.end() if place else end
    # "Panen raya padi, Kamis 2 April di Balai Desa": nothing or a place follows, so the words before the date are it.
    behind = text[begin:].strip(" .,")
    return begin if re.search(r"\w", behind) and not (_AT.match(behind) and is_venue(behind)) else 0


def _behind_hour(text: str) -> int:
    """Return where the event begins behind the hour that opens a message: "jam 10 tadi Wabup cek jembatan"."""
    opening = next((time.end for time in times_in(text) if time.start < 3), 0)
    begin = re.compile(r"[\s,)]*(?:(?:tadi|td)\b[\s,]*)?").match(text, opening) if opening else None
    return begin.end() if begin and is_event(text[begin.end() :]) else 0


def _behind_there_is(text: str) -> int:
    """Return where the event begins in "kegiatan dinas kmrn (Kamis, 9 April 2026) ada gerakan pangan murah di …"."""
    match = _THERE_IS.search(text)
    return match.end() if match and is_event(text[match.end() :].split(" di ")[0]) else 0


def _between_dashes(piece: Piece) -> Span:
    bounds = [0, *(edge for match in re.finditer(r" [–—-] ", piece.text) for edge in match.span()), len(piece.text)]
    parts = list(zip(bounds[::2], bounds[1::2], strict=True))
    if len(parts) == 1 or piece.form not in ("judul", "butir", "kalimat"):
        return 0, len(piece.text)
    first, second = (piece.text[slice(*part)] for part in parts[:2])
    if len(parts) == 2 and not is_event(first) and is_event(second) and len(second.split()) <= 3:
        # "SPMB online – sosialisasi": the second part says what is done with the first.
        return 0, len(piece.text)
    return parts[1] if _META.fullmatch(first.strip()) else parts[0]


def _setting_start(phrase: str) -> int:
    """Return where the first day, time or comma after the event stands."""
    cuts = [mention.start for mention in find_dates(phrase) if mention.day is not None or mention.weekday is not None]
    cuts.extend(time.start for time in times_in(phrase))
    stops = re.search(r"\s(?:di|ke)\s+\d+\s+(?:titik|lokasi|tempat|ruas)\b", phrase)
    cuts.extend([stops.start()] if stops else [])
    cuts.extend(match.start() for match in _WITHIN.finditer(phrase) if not _in_bracket(phrase, match.start()))
    comma = next((one for one in re.finditer(r",\s", phrase) if not _in_bracket(phrase, one.start())), None)
    if comma and is_event(phrase[: comma.start()]):
        cuts.append(comma.start())
    return min(cuts, default=len(phrase))


def _in_bracket(text: str, at: int) -> bool:
    return text.count("(", 0, at) > text.count(")", 0, at)
