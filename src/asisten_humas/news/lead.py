"""The first sentence of a news item: who does what, where and when; and the headlines that follow from it."""

import re
from dataclasses import dataclass
from datetime import date

from asisten_humas.grounding.dates import find_dates, spell
from asisten_humas.models import Fact, FactKind, FactSheet
from asisten_humas.news.cast import Cast, bodies
from asisten_humas.news.clauses import finished, kind_of, say
from asisten_humas.news.frames import with_prepositions
from asisten_humas.news.instructions import as_told
from asisten_humas.news.plain import plain, without_expansions
from asisten_humas.news.tables import pairs, word_set
from asisten_humas.news.wording import active, is_base, joined

_DEEDS = pairs(
    """
pemasangan=memasang|penandatanganan=menandatangani|peresmian=meresmikan|pencanangan=mencanangkan
peluncuran=meluncurkan|penyerahan=menyerahkan|pembagian=membagikan|penyaluran=menyalurkan|pelantikan=melantik
penertiban=menertibkan|pembukaan=membuka|penutupan=menutup|penanaman=menanam|pembersihan=membersihkan
perbaikan=memperbaiki|pembangunan=membangun|penanganan=menangani|normalisasi=menormalisasi
revitalisasi=merevitalisasi|peninjauan=meninjau|pengaspalan=mengaspal|pengerukan=mengeruk|pemangkasan=memangkas
pelepasan=melepas|pengukuhan=mengukuhkan|perekaman=merekam|pemeriksaan=memeriksa|rehabilitasi=merehabilitasi
penambalan=menambal|pelebaran=melebarkan|pembongkaran=membongkar|pengangkutan=mengangkut|pembahasan=membahas
penetapan=menetapkan|penghargaan=memberikan penghargaan|pemberian=memberikan|pengumuman=mengumumkan
penggantian=mengganti|penutupan=menutup|pengalihan=mengalihkan|launching=meluncurkan|progres=meninjau progres
monitoring=memantau|pemantauan=memantau|betonisasi=membeton|penataan=menata|pengadaan=mengadakan
pendataan=mendata|penyemprotan=menyemprot|pengukuran=mengukur|penjaringan=menjaring|pembinaan=membina
sosialisasi=menyosialisasikan|uji coba=menguji coba|percobaan=mencoba|pelatihan=menggelar pelatihan
"""
)  # fmt: skip
_HELD = re.compile(
    r"^(?:musyawarah|musrenbang|rapat|festival|lomba|upacara|apel|forum|pasar murah"
    r"|operasi|bazar|simulasi|jemput bola|kerja bakti|gotong royong"
    r"|sidak|inspeksi|razia|vaksinasi|imunisasi|seminar|lokakarya|bimbingan|workshop"
    r"|dialog|pameran|karnaval|pawai|pentas|kirab|konser|bakti sosial"
    r"|donor|pengobatan|pemilihan|turnamen|pekan|gebyar|jalan sehat|senam|tes|ujian"
    r"|seleksi|wisuda|khitanan|pengajian|doa|gerakan|evaluasi|audiensi"
    r"|patroli|kampanye|pelayanan|layanan|ekspo|expo|panen|pencarian|evakuasi|penyuluhan"
    r"|peringatan|halal|pertemuan|konsultasi)\b",
    re.IGNORECASE,
)
_DISASTER = re.compile(
    r"^(?P<what>kebakaran|banjir(?: bandang| rob)?|longsor|tanah longsor|gempa(?: bumi)?"
    r"|angin (?:puting beliung|kencang)|puting beliung|hujan deras)\s+"
    r"(?:di |melanda |landa |terjang )?(?P<where>.+)$",
    re.IGNORECASE,
)
_ACCIDENT = re.compile(
    r"^(?P<what>kecelakaan|tabrakan|ledakan|kebocoran|pohon tumbang|tanggul jebol|jembatan ambruk)\b", re.IGNORECASE
)
_PARTIES = re.compile(r"^(?P<what>[^:]+?):\s*(?P<first>[^–—]+?)\s+[–—-]\s+(?P<second>[^–—]+)$")
_LEVELS = ("provinsi", "kabupaten", "kota", "kecamatan", "distrik", "kelurahan", "desa", "nagari", "kampung", "dusun")


@dataclass(frozen=True, slots=True)
class Lead:
    """The first sentences as text with person marks, the facts they rest on, and headline material."""

    sentences: tuple[str, ...]
    facts: tuple[str, ...]
    headline: str
    used: tuple[str, ...] = ()
    place: str = ""


def plain_fact(fact: Fact, cast: Cast, near: date | None) -> str:
    """Return a fact's text as told, with persons marked, in the written language."""
    return plain(without_expansions(cast.marked(as_told(fact.text, fact.about), at=fact.start)), near=near)


def write_lead(sheet: FactSheet, cast: Cast, *, future: bool, rest: str = "") -> Lead:
    """Return the lead; `rest` is what the notes say right after naming the event ("mulai Senin …, 2 minggu")."""
    what = next((fact for fact in sheet.facts if fact.kind is FactKind.WHAT), None)
    place, place_ids = _place(sheet, cast)
    day, day_ids = day_of(sheet)
    event = plain_fact(what, cast, sheet.event_day) if what else "[lengkapi: apa yang terjadi]"
    actor, actor_ids = ("", ()) if _PARTIES.match(event) else _actor(sheet, cast, event)
    opener, verb, opened = ("", "", ()) if actor else _opener(sheet, cast, event)
    core, more = _core(event, actor or opener, sheet, place, future=future)
    if verb:
        core = core.replace(f" {_deed(event).split(' ')[0]} ", f" {verb} ", 1)
    core = re.sub(
        r"(?<=[a-z] )(?<!di )(?<!ke )(?<!dari )(?<!lewat )(?<!simpang )(?<!sepanjang )(?<!ruas"
        r" )(?<!dan )(?=Jalan [A-Z])",
        "di ",
        core,
    )
    tail = _tail(rest) if rest else ""
    text = f"{core}{_at(place, core)}{tail}"
    if _dated_elsewhere(sheet, cast, what):
        day_ids = ()
    elif not (rest and find_dates(rest)) and not re.search(r"\(\d+/\d+/\d{4}\)", text):
        text += day if tail == "" else f",{day.removeprefix(',')}"
    ids = tuple(dict.fromkeys([*([what.id] if what else []), *actor_ids, *place_ids, *day_ids, *cast.facts_of(text)]))
    return Lead((text, *more), (*ids, *opened), core, used=(*actor_ids, *opened), place=place)


def _dated_elsewhere(sheet: FactSheet, cast: Cast, what: Fact | None) -> bool:
    """Return whether the day belongs to another sentence of running notes ("Senin 6 Oktober Kadis … cek"), not to the event."""
    when = next((fact for fact in sheet.facts if fact.kind is FactKind.WHEN), None)
    if what is None or when is None:
        return False
    holder = next((f for f in sheet.facts if f is not when and f.start <= when.start and when.end < f.end), None)
    if holder is None or not re.match(r"[\s,]*[\ue100-\ue1ff]", cast.marked(sheet.notes[when.end : holder.end])):
        return False
    if holder.start <= what.start < holder.end or holder.kind is FactKind.WHEN:
        return False
    return (
        bool(re.search(r"\w{3}", sheet.notes[when.end : holder.end])) and holder.start <= when.start < holder.start + 3
    )


def _opener(sheet: FactSheet, cast: Cast, event: str) -> tuple[str, str, tuple[str, ...]]:
    """Return who holds the event by a statement that says no more than that, the verb it uses, and the statement's id.

    "Disdukcapil buka layanan", "Bupati Danang melantik", "yang meresmikan: Wakil Wali Kota …".
    """
    deed = _deed(event).split(" ")[0]
    for fact in sheet.facts:
        if fact.kind in (FactKind.WHO, FactKind.WHAT, FactKind.WHEN, FactKind.WHERE):
            continue
        text = plain_fact(fact, cast, None)
        if match := _OPENS.fullmatch(text):
            return match["who"], "", (fact.id,)
        bare = re.fullmatch(r"(?P<who>[\ue100-\ue1ff]) (?P<verb>me\w+)", text)
        if bare and bare["verb"] == deed:
            return bare["who"], deed, (fact.id,)
        doer = re.fullmatch(r"yang (?P<verb>\w+)\s*:\s*(?P<who>[\ue100-\ue1ff])", text)
        if doer and deed and (verb := active(doer["verb"])).startswith("me"):
            return doer["who"], verb, (fact.id,)
    return "", "", ()


_OPENS = re.compile(
    r"(?P<who>(?:[A-Z][\w/-]+)(?: (?:[A-Z][\w/-]+|dan))*) (?:mem)?(?:buka|gelar|menggelar"
    r"|adakan|mengadakan|laksanakan|melaksanakan)"
    r"(?: (?:layanan|kegiatan|acara))?"
)


# --- the parts ---


def _core(event: str, actor: str, sheet: FactSheet, place: str, *, future: bool) -> tuple[str, list[str]]:
    """Return the clause that names actor and event, and what the event line says besides."""
    will = "akan " if future else ""
    parties = _PARTIES.match(event)
    if parties:
        deed = _deed(parties["what"]) or f"menggelar {parties['what']}"
        return f"{parties['first'].strip()} dan {parties['second'].strip()} {will}{deed}", []
    main, *extra = re.split(r"\s+[–—-]\s+", event)
    extra = [re.sub(r"^pemenang (?:sudah|telah) ditetapkan,\s*", "", part) for part in extra]
    more = [finished(said) for part in extra for said in say(_without_event(part, main)) if not said.needs_subject]
    winner = next((fact.text for fact in bodies(sheet.facts) if re.match(r"pemenang\b", fact.text, re.IGNORECASE)), "")
    if winner and re.search(r"\b(?:tender|lelang)\b", main):
        name = re.sub(r"^pemenang\s*:?\s*", "", winner, flags=re.IGNORECASE)
        subject = re.sub(r"^(?:hasil|pengumuman|penetapan)(?: pemenang)?\s+", "", main, flags=re.IGNORECASE)
        return f"{name} ditetapkan sebagai pemenang {subject}", more
    disaster = _DISASTER.match(main)
    if disaster:
        return f"{disaster['what'].lower()} melanda {disaster['where']}", more
    if _ACCIDENT.match(main):
        return f"{main} terjadi", more
    if is_clause(main):
        said = say(main)
        return finished(said[0]), [*(finished(other) for other in said[1:]), *more]
    deed = _deed(main)
    if actor:
        return f"{actor} {will}{deed or _held(main)}", more
    return _without_actor(main, will), more


def is_clause(event: str) -> bool:
    """Return whether the event is told as a whole sentence ("BBWS menormalisasi Sungai …") and not as a name."""
    return kind_of(event) == "clause" and not _deed(event) and not _HELD.match(event)


def _without_actor(main: str, will: str) -> str:
    start = re.match(r"^(?:uji coba|penutupan|rekayasa|pemberlakuan|pengalihan|penerapan)\b", main, re.IGNORECASE)
    return f"{_worded(main)} {will}{'berlangsung' if start else 'digelar'}"


def _deed(event: str) -> str:
    """Return "pemasangan lampu dan sosialisasi kanal" as "memasang lampu serta menyosialisasikan kanal"; '' if it cannot."""
    parts = re.split(r"\s+(?:dan|serta|sekaligus)\s+(?=[a-z]+(?:an|asi)\b)", event)
    turned = [_one_deed(part) for part in parts]
    if not turned[0]:
        return ""
    rest = [done or part for done, part in zip(turned[1:], parts[1:], strict=True)]
    if len(turned) > 1 and not all(turned[1:]):
        return turned[0] + event[len(parts[0]) :]
    return " serta ".join([turned[0], *rest])


def _one_deed(event: str) -> str:
    for noun, verb in _DEEDS.items():
        match = re.match(rf"{noun}\s+(?=\w)", event, re.IGNORECASE)
        if match:
            return f"{verb} {event[match.end() :]}"
    return ""


def _held(event: str) -> str:
    proper = re.match(r"\w+ [A-Z]", event)
    lower = event[0].lower() + event[1:] if event[1:2].islower() and not proper else event
    lower = re.sub(r"^hasil (?=inspeksi|sidak)", "", lower)
    lower = re.sub(r"(?<=mendadak )(?=hari (?:pertama|kedua|ini))", "pada ", lower)
    return f"menggelar {_worded(lower)}" if _HELD.match(lower) else f"melaksanakan {lower}"


def _worded(event: str) -> str:
    """Return "kerja bakti keruk saluran" with its verb written out: "kerja bakti mengeruk saluran"."""
    match = re.match(
        r"^(kerja bakti|gotong royong|aksi|gerakan|lomba|pelatihan|operasi) (\w+) (?=\w)", event, re.IGNORECASE
    )
    if match and is_base(match[2]):
        return f"{match[1]} {active(match[2])} {event[match.end() :]}"
    return event


def _without_event(part: str, main: str) -> str:
    return part if kind_of(part) != "phrase" else ""


def _actor(sheet: FactSheet, cast: Cast, event: str) -> tuple[str, tuple[str, ...]]:
    """Return who acts: the first office listed under Siapa, or the official who inspects, visits, opens or signs."""
    listed = [fact for fact in sheet.facts if fact.kind is FactKind.WHO]
    if not listed or _DISASTER.match(event) or is_clause(event):
        return "", ()
    first = listed[0]
    if not first.position and not re.match(r"(?:\d|pemenang\b|kapus\b)", first.text) and first.text[:1].isupper():
        return _body(first, cast), (first.id,)
    if first.position and _CEREMONIAL.match(_deed(event)) and _listed_as_doers(sheet, first):
        doers = _together(sheet, listed)
        return joined([cast.mark_of(fact.text) for fact in doers]), tuple(fact.id for fact in doers)
    by_person = sheet.event_type in ("inspeksi", "kunjungan") or (_HELD.match(event) and sheet.event_type == "inspeksi")
    if first.position and by_person:
        return cast.mark_of(first.text), (first.id,)
    return "", ()


_CEREMONIAL = re.compile(
    r"(?:menandatangani|meresmikan|mencanangkan|meluncurkan|menyerahkan|membagikan"
    r"|menyalurkan|melantik|membuka|menutup|meninjau|melepas"
    r"|mengukuhkan|memeriksa|memantau|menanam|memberikan)\b"
)


def _listed_as_doers(sheet: FactSheet, first: Fact) -> bool:
    """Return whether the persons stand under "Siapa", which says who did it; "yang hadir" says who was there."""
    line = sheet.notes[sheet.notes.rfind("\n", 0, first.start) + 1 : first.start]
    return bool(re.match(r"\W*(?:siapa|oleh|pelaku|who)\b", line, re.IGNORECASE))


def _together(sheet: FactSheet, listed: list[Fact]) -> list[Fact]:
    doers = listed[:1]
    for fact in listed[1:]:
        between = sheet.notes[doers[-1].end : fact.start].replace(fact.position, "") if fact.position else ""
        if not re.fullmatch(r"\s*(?:dan|bersama|serta|&)\s*", between):
            break
        doers.append(fact)
    return doers


def _body(fact: Fact, cast: Cast) -> str:
    return plain(without_expansions(cast.marked(fact.text)))


def _place(sheet: FactSheet, cast: Cast) -> tuple[str, tuple[str, ...]]:
    facts = [fact for fact in sheet.facts if fact.kind is FactKind.WHERE]
    if not facts:
        return "", ()
    text = re.sub(r"^di\s+", "", plain(without_expansions(cast.marked(as_told(facts[0].text)))))
    several = re.match(r"^(\d+ \w+):\s*(.+)$", text)
    if several:
        items = re.split(r",\s*|\s+dan\s+(?=[A-Z])", several[2])
        return f"{several[1]}, yakni {joined([item.strip() for item in items if item.strip()])}", (facts[0].id,)
    parts = [part.strip() for part in text.split(",")]
    parts = [parts[0], *(part for part in parts[1:] if not re.match(r"[a-z]\w* \d", part))]
    if len(parts) > 1 and _level(parts[0]) <= 2:
        parts.sort(key=_level, reverse=True)
    return ", ".join(parts), (facts[0].id,)


def _level(part: str) -> int:
    first = part.split()[0].lower() if part else ""
    return _LEVELS.index(first) if first in _LEVELS else len(_LEVELS)


def _at(place: str, core: str) -> str:
    if not place:
        return ""
    words = {word for word in re.findall(r"[A-Z]\w+", place)}
    said = {word for word in re.findall(r"[A-Z]\w+", core)}
    if words and words <= said:
        return ""
    first = place.split(",")[0]
    if first and first in core:
        rest = place[len(first) :]
        return rest if rest else ""
    return f" di {place}"


def day_of(sheet: FactSheet) -> tuple[str, tuple[str, ...]]:
    """Return ", Rabu (20/5/2026) pukul 10.00 WIB" from the facts of time that belong to the event."""
    facts = [fact for fact in sheet.facts if fact.kind is FactKind.WHEN][:2]
    if not facts:
        return ", [lengkapi: hari dan tanggal]", ()
    text, ids = "", []
    for number, fact in enumerate(facts):
        written = plain(fact.text, near=sheet.event_day)
        dated = find_dates(fact.text)
        if number == 0 and sheet.event_day and len([d for d in dated if d.day is not None]) > 1:
            text = f", {written}"
            ids.append(fact.id)
        elif number == 0 and sheet.event_day:
            weekday = next(
                (mention.weekday for mention in dated if mention.weekday is not None), sheet.event_day.weekday()
            )
            rest = (
                re.sub(r"^.*?(?:\d{4}\)|\d{4}(?!\d)|(?<=\d )[A-Z][a-z]+(?= |,|$))", "", written, count=1)
                if dated
                else ""
            )
            clock = re.search(r"(?:mulai )?pukul .+$", written)
            part = re.search(r"\b(?:dini hari|pagi|siang|sore|petang|malam)\b", rest)
            text = (
                f", {spell(sheet.event_day)}" if weekday == sheet.event_day.weekday() else f", {written.split(',')[0]}"
            )
            text += f" {part.group()}" if part and not clock else ""
            text += f" {clock.group()}" if clock else ""
            ids.append(fact.id)
        elif number == 0:
            text = f", {written}"
            ids.append(fact.id)
        elif not dated and "pukul" in written and "pukul" not in text and fact is facts[1]:
            text += f" {written}"
            ids.append(fact.id)
    return text, tuple(ids)


def _tail(rest: str) -> str:
    """Return what follows the event in the notes ("mulai Senin (9/2/2026), 2 minggu (sampai 22 Februari)")."""
    parts = [part.strip() for part in re.split(r",\s+", rest) if part.strip()]
    made = ""
    for part in parts:
        bracket = re.sub(r"\((sampai [^()]*(?:\([^()]*\))?[^()]*)\)", r"\1", part)
        if re.match(r"\d+ (?:hari|minggu|bulan|tahun|jam)\b", bracket):
            made += f" selama {bracket}"
        elif kind_of(bracket) in ("adverbial",):
            made += f" {bracket}"
        else:
            made += f", {bracket}"
    return with_prepositions(made)


_HEADLINE_WORDS = 14


def _shortened(text: str) -> str:
    """Cut a long headline at its last adverbial, and never leave a preposition at its end."""
    while len(text.split()) > _HEADLINE_WORDS:
        cut = [
            m.start()
            for m in re.finditer(r",? (?:dari|kepada|untuk|di|dengan|pada|melalui|sebagai|serta|bersama|dalam) ", text)
        ]
        if not cut or len(text[: cut[-1]].split()) < 5:
            break
        text = text[: cut[-1]]
    return re.sub(r"(?:,? (?:pada|di|ke|dari|dan|mulai|sampai|sejak|hingga))+$", "", text)


_LOWER_IN_TITLES = word_set(
    "dan di ke dari yang untuk pada dengan dalam atas oleh bagi serta atau sebagai"
    " tentang per terhadap kepada oleh sampai hingga"
)


def headline(text: str) -> str:
    """Return a clause as a headline: capitals on all words but the small ones, no full stop, no day."""
    text = re.sub(r",?\s*(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)? ?\(\d+/\d+/\d{4}\).*$", "", text)
    text = re.sub(r"\s*\((?![A-Z0-9]{2,}\))[^()]*\)", "", text).strip(" .,;")
    text = _shortened(text)
    words = []
    for index, word in enumerate(text.split()):
        small = word.lower() in _LOWER_IN_TITLES and index
        words.append(
            word if small or not word[:1].isalpha() else "-".join(p[:1].upper() + p[1:] for p in word.split("-"))
        )
    return " ".join(words)
