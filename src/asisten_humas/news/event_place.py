"""Where the event is: the span of notes that names its place, or its places."""

import re
from collections.abc import Iterator

from asisten_humas.grounding.dates import find_dates
from asisten_humas.models import FactKind
from asisten_humas.news.occasion import VENUE, is_setting, is_venue
from asisten_humas.news.offices import HEAD
from asisten_humas.news.plain import times_in
from asisten_humas.news.reading import Reading, Span, without_quotations

_PLACE = re.compile(
    r"(?<!wilayah )(?<!balai besar )(?:\b(?:di|ke)\s+)?(?P<place>\b(?:jl|jln|jalan"
    r"|gg|gang|kab(?:upaten)?|kota|kec(?:amatan)?|kel(?:urahan)?|desa|ds|nagari|dusun|dsn"
    r"|kampung|lapangan|alun-alun|aula|gedung|balai(?! besar)|kantor|pendopo|pendapa"
    r"|puskesmas|posyandu|pustu|klinik|madrasah|bandara|lapas|rutan|rusunawa|gelanggang|pelataran|rsud|sman|smkn|smpn|sdn|sd|smp|sma|smk|slb"
    r"|pasar|ps|terminal|stasiun|taman|gor|stadion|hotel|masjid|gereja|pura|vihara|pelabuhan"
    r"|dermaga|pantai|bendungan|waduk|tpa|tpst"
    r"|perumahan|kompleks|komplek|rt|ruang|posko|simpang|jembatan|sungai|kali|situ|danau|bukit|pulau|embung|museum"
    r"|kampus|universitas|pondok pesantren|ponpes)\b\.?"
    r"\s+(?=[A-Z0-9])[^;:()\n]{2,120})",
    re.IGNORECASE,
)
_STOPS = re.compile(
    r"\b(?:ke|di)\s+(?P<places>\d+\s+(?:tempat|lokasi|titik|instansi|kantor|sekolah"
    r"|pasar|kecamatan|desa):\s+[A-Z][^;\n]+)",
    re.IGNORECASE,
)
_STRETCH = re.compile(
    r"\b(?:dr|dari)\s+(?P<places>(?:simpang|jembatan|jl|jln|jalan|tugu|bundaran|pertigaan|perempatan|bendung|km)\b\.?"
    r"\s+[A-Z\d][^,;.()\n]*?\s+(?:ke|sampai|sampe|smp|hingga|menuju)\s+[^,;.()\n]{3,60})",
    re.IGNORECASE,
)
_REGION = re.compile(r"\b(?:Kab\.?|Kabupaten|Kota|KAB\.?|KABUPATEN|KOTA)\s+(?:[A-Z][\w'-]+\s?){1,3}(?<!\s)")
_COMING = re.compile(r"\b(?:rencana\w*|besok|bsk|nanti|depan|dpn|lanjut\w*|berikut\w*|target|akan|jadwal)\b", re.I)
_ADDRESS = re.compile(
    r"\b(?:Kel\.?|Kelurahan|Kec\.?|Kecamatan|Desa|Ds\.?|Jl\.?|Jalan|Kab\.?|Nagari|RT|RW|Dusun)\s?(?=[A-Z\d])"
)
_LOWER_CASE = re.compile(
    r",?\s+(?!(?:sama|serta) [A-Z]|(?:dan|di|Kec|kec|kel|kab|rt|rw|no)\b|&)[a-z][^\s]*|\s(?:[–—→-]|->|=>)(?:\s|$)"
    r"|[.](?=\s+[A-Z]?[a-z]*\s[a-z])"
)


_OFFICIAL = re.compile(rf",\s+(?={HEAD.pattern}\s+[A-Z])", re.IGNORECASE)


def find_where(reading: Reading, what: Span | None) -> list[Span]:
    """Return the spans that say where: the labelled ones, else the first place that the notes give to the event."""
    labelled = [
        (piece.start, piece.start + len(piece.text.rstrip(" .;")))
        for piece in reading.told
        if piece.field is FactKind.WHERE
    ]
    if labelled:
        return [*labelled, *_region_of_heading(reading, what)]
    finders = (_several, _beside_date, _beside_hour, _before_date, _in_a_column, _line_of_place)
    places = [next(find(reading), None) for find in finders]
    places += [next(_behind_event(reading, what), None), next(_named(reading, what), None)]
    first = next((place for place in places if place), None)
    more = [span for span in (*_stretch(reading), *_region_of_heading(reading, what)) if span != first]
    return [first, *(span for span in more if first and not (first[0] <= span[0] < first[1]))] if first else more


def _several(reading: Reading) -> Iterator[Span]:
    """Yield "4 tempat: Dinas A, Kecamatan B, …"."""
    for piece in reading.told:
        match = _STOPS.search(piece.text)
        if match:
            start, end = match.span("places")
            yield piece.start + start, piece.start + len(piece.text[:end].rstrip(" ."))


def _line_of_place(reading: Reading) -> Iterator[Span]:
    """Yield a line that is nothing but a place, or the town behind the date ("Jumat, 22 Agustus 2025, Sengkang")."""
    for piece in reading.told[:8]:
        if not is_setting(piece.text):
            continue
        days = [mention.end for mention in find_dates(piece.text) if mention.day is not None]
        town = re.compile(r",\s+(?P<town>[A-Z][\w' -]+)$").match(piece.text.rstrip(" ."), days[-1]) if days else None
        if town:
            yield piece.start + town.start("town"), piece.start + town.end("town")
        elif _PLACE.match(piece.text) or VENUE.match(piece.text):
            yield piece.start, piece.start + len(_until_time(piece.text, 0))


def _beside_date(reading: Reading) -> Iterator[Span]:
    """Yield the address or venue behind a date and its time: "Rabu 27 Mei 2026 jam 10, aula Dinas Pendidikan"."""
    for piece in reading.told[:8]:
        for mention in find_dates(piece.text):
            if _COMING.search(piece.text[: mention.start]):
                continue
            begin = _behind_time(piece.text, mention.end)
            text = piece.text[:begin] + _until_time(piece.text, begin)
            after = text[begin:]
            opens = mention.start <= 6 and mention.day is not None
            if mention.day is not None and ((opens and _is_address(after)) or is_venue(after)):
                yield piece.start + begin, piece.start + len(text)


def _is_address(text: str) -> bool:
    """Return whether a text names a street or a district, and nobody acts there ("Camat nyalakan lampu di Jl. …")."""
    named = _ADDRESS.search(text)
    acts = re.search(r"\b(?:di|me|ber)\w{4,}\b", text)
    return bool(named and not acts and not re.search(r"[a-z]\s+(?!di\b|dan\b)[a-z]{3,}", text[: named.start()]))


def _before_date(reading: Reading) -> Iterator[Span]:
    """Yield the venue that opens a line and is followed by the date: "Ruang sidang DPRD, Lewoleba, Jumat 27 Maret"."""
    for piece in reading.told[:8]:
        days = [mention.start for mention in find_dates(piece.text) if mention.day is not None]
        text = _until_time(piece.text, 0) if days else ""
        if VENUE.match(text) and is_venue(text) and any(char.isupper() for char in text[1:]):
            yield piece.start, piece.start + len(text)


def _beside_hour(reading: Reading) -> Iterator[Span]:
    """Yield the venue behind an hour that opens a piece: "tadi jam 9 di Gedung PKK"."""
    for piece in reading.told[:8]:
        time = next(iter(times_in(piece.text)), None)
        if time and len(piece.text[: time.start].split()) <= 2 and piece.form != "jadwal":
            begin = _behind_time(piece.text, time.end)
            text = piece.text[:begin] + _until_time(piece.text, begin)
            if is_venue(text[begin:]):
                yield piece.start + begin, piece.start + len(text)


def _in_a_column(reading: Reading) -> Iterator[Span]:
    """Yield what stands between bars beside a date and is neither date nor time: "Selasa 14 Juli | R. Praja | 8.30"."""
    for piece in reading.told[:8]:
        start = reading.notes.rfind("\n", 0, piece.start) + 1
        line = reading.notes[start:].split("\n", 1)[0]
        if " | " in line and any(mention.day for mention in find_dates(line)) and is_setting(piece.text):
            text = _until_time(piece.text, 0)
            if re.match(r"[^\W\d_]", text) and not find_dates(text):
                yield piece.start, piece.start + len(text)


def _behind_event(reading: Reading, what: Span | None) -> Iterator[Span]:
    """Yield the venue that a comma parts from the words of the event: "konpers beasiswa, ruang rapat Dikbud, Manna"."""
    piece = next((piece for piece in reading.told if what and piece.start <= what[0] < piece.end), None)
    if piece and what:
        begin = re.compile(r"[\s\d]*,\s+(?:(?:bertempat )?di\s+)?").match(piece.text, what[1] - piece.start)
        text = _until_time(piece.text, begin.end()) if begin else ""
        if begin and is_venue(text) and not _ADDRESS.match(text):
            yield piece.start + begin.end(), piece.start + begin.end() + len(text)


def _stretch(reading: Reading) -> Iterator[Span]:
    """Yield a stretch of road or river: "dr simpang Tugu ke simpang Pos"."""
    for piece in reading.told:
        for match in _STRETCH.finditer(without_quotations(piece.text)):
            yield piece.start + match.start("places"), piece.start + match.end("places")


def _region_of_heading(reading: Reading, what: Span | None) -> Iterator[Span]:
    """Yield the region that the heading calls by its rank, beside the words of the event: "MUSRENBANG – KAB. BERAU"."""
    for piece in reading.told[:1]:
        for match in _REGION.finditer(piece.text):
            start, end = piece.start + match.start(), piece.start + match.end()
            if not (what and what[0] <= start < what[1]):
                yield start, end
                return


def _behind_time(text: str, end: int) -> int:
    """Return where the text goes on after a date that ends at `end` and the time beside it."""
    for time in times_in(text):
        if 0 <= time.start - end < 16:
            end = time.end
    between = re.compile(r"[\s,–—|-]*(?:(?:bertempat )?di\s+)?").match(text, end)
    return between.end() if between else end


def _until_time(text: str, start: int) -> str:
    """Return the text from `start` up to the next date or time."""
    stretch = text[start:]
    settings = [mention.start for mention in find_dates(stretch)] + [time.start for time in times_in(stretch)]
    return stretch[: min(settings, default=len(stretch))].rstrip(" ,.–—-")


def _named(reading: Reading, what: Span | None) -> Iterator[Span]:
    """Yield the places inside statements: those of the piece that names the event first, a bare region last."""
    told = [piece for piece in reading.told if not piece.text.startswith("[")]
    regions: list[Span] = []
    for piece in sorted(told, key=lambda piece: not (what and piece.start <= what[0] < piece.end)):
        own = what is not None and piece.start <= what[0] < piece.end
        # "di Aula Hotel Tanto" before the region in the name of an office ("Kadinkes Kab. Sumba Timur").
        for match in sorted(_places_in(without_quotations(piece.text)), key=_is_mere_name):
            start, end = _trimmed(piece.text, match.start("place"), match.end("place"))
            if " " not in piece.text[start:end] or not any(char.isupper() for char in piece.text[start:end]):
                continue
            span = piece.start + start, piece.start + end
            if _REGION.fullmatch(piece.text[start:end]):
                regions.append(span)
            elif not regions or own or not (_is_mere_name(match) or _COMING.search(piece.text)):
                # Where the event's own words name a region alone, only what happens "di" a place tells more.
                yield span
    yield from regions


def _places_in(text: str) -> Iterator[re.Match[str]]:
    """Yield every place, also one that stands inside the reach of another ("Kab. X … di Aula Y")."""
    position = 0
    while match := _PLACE.search(text, position):
        yield match
        position = match.start("place") + 4


def _is_mere_name(match: re.Match[str]) -> bool:
    return match.start() == match.start("place")


def _trimmed(text: str, start: int, end: int) -> Span:
    """Cut a place at the first lower-case word, date or time: "Puskesmas Nita, Kec. Nita, jam 9" → two names."""
    stop = _LOWER_CASE.search(text, start + 4, end)
    end = stop.start() if stop else end
    official = _OFFICIAL.search(text, start + 4, end)
    end = official.start() if official else end
    stretch = text[start:end]
    dated = [mention.start for mention in find_dates(stretch)] + [time.start for time in times_in(stretch)]
    end = min([end, *(start + offset for offset in dated)])
    return start, start + len(text[start:end].rstrip(" ,.–—-"))
