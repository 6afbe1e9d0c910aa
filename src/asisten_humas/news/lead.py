"""The first sentences of a news item: who does what, where and when."""

import re
from dataclasses import dataclass, replace
from datetime import date

from asisten_humas.grounding.dates import find_dates
from asisten_humas.models import Fact, FactKind, FactSheet
from asisten_humas.news.cast import Cast, bodies
from asisten_humas.news.clauses import finished, kind_of, say
from asisten_humas.news.deeds import deeds_of, done_by, happening, in_order, is_clause, is_held
from asisten_humas.news.frames import with_prepositions
from asisten_humas.news.instructions import as_told
from asisten_humas.news.people import resolve
from asisten_humas.news.plain import plain, without_expansions
from asisten_humas.news.setting import When, Where, spelled_span, when_of, where_of
from asisten_humas.news.wording import active, is_base, is_verb, joined

_FORCES = (
    r"(?:kebakaran|banjir(?: bandang| rob)?|longsor|tanah longsor|gempa(?: bumi)?|angin (?:puting beliung|kencang)"
    r"|puting beliung|hujan (?:deras|lebat|es))"
)
_DISASTER = re.compile(
    rf"^(?P<what>{_FORCES}(?: dan {_FORCES})?)\s+(?:di |melanda |landa |terjang )?(?P<where>.+)$",
    re.IGNORECASE,
)
_ACCIDENT = re.compile(
    r"^(?P<what>kecelakaan|tabrakan|ledakan|kebocoran|pohon tumbang|tanggul jebol|jembatan ambruk)\b", re.IGNORECASE
)
_VISIT = re.compile(
    r"^kunjungan(?: (?P<kind>kerja|lapangan|balasan))? (?P<who>[A-Z\ue100-\ue1ff][^,]*?) ke (?P<where>[^,]+)"
    r"(?P<rest>,.*)?$",
    re.IGNORECASE,
)
_PARTIES = re.compile(r"^(?P<what>[^:]+?):\s*(?P<first>[^–—]+?)\s+[–—-]\s+(?P<second>[^–—]+)$")
_OPENS = re.compile(
    r"(?P<who>(?:[A-Z][\w/-]+)(?: (?:[A-Z][\w/-]+|dan))*) (?:mem)?(?:buka|gelar|menggelar|adakan|mengadakan|laksanakan"
    r"|melaksanakan)(?: (?:layanan|kegiatan|acara))?"
)
SIGNED_BY = re.compile(
    r"(?:pukul [\d.]+(?: WI[A-Z]+)? )?(?:penandatanganan|tanda tangan)[^:]*: (?P<who>[^,:]+(?:, [^,:]+)+)"
)
"""A step of a rundown that names who signs: "10.00 penandatanganan: Bupati, Rektor"."""
_CEREMONIAL = re.compile(
    r"(?:menandatangani|meresmikan|mencanangkan|meluncurkan|menyerahkan|membagikan|menyalurkan|melantik|membuka|menutup"
    r"|meninjau|melepas|mengukuhkan|memeriksa|memantau|menanam|memberikan)\b"
)
_DOERS = re.compile(r"\W*(?:siapa|oleh|pelaku|who)\b", re.IGNORECASE)
_STREET = re.compile(
    r"(?<=[a-z)] )(?<!di )(?<!ke )(?<!dari )(?<!lewat )(?<!simpang )(?<!sepanjang )(?<!ruas )(?<!dan )(?=Jalan [A-Z])"
)
_VENUE_NAME = r"[A-Z][\w.]*(?: [A-Z][\w.]*)*"
_LEAD_WORDS = 40


@dataclass(frozen=True, slots=True)
class Lead:
    """The opening: its sentences (with person marks), the facts they rest on, and what headlines are made of.

    `used` are facts that need no telling any more. `doer` and `event` are '' when the notes name none. `elsewhere` is
    the place when it did not fit into the first sentence and still has to be told.
    """

    sentences: tuple[str, ...]
    facts: tuple[str, ...]
    used: tuple[str, ...]
    core: str
    doer: str
    event: str
    where: Where
    elsewhere: str = ""


def plain_fact(fact: Fact, cast: Cast, near: date | None) -> str:
    """Return a fact's text as told, with persons marked, in the written language."""
    told = cast.marked(as_told(fact.text, fact.about), at=fact.start)
    return cast.with_region(plain(without_expansions(told), near=near, about=fact.about))


def write_lead(sheet: FactSheet, cast: Cast, *, future: bool, rest: str = "") -> Lead:
    """Return the lead; `rest` is what the notes say right after naming the event ("mulai Senin …, 2 minggu")."""
    what = next((fact for fact in sheet.facts if fact.kind is FactKind.WHAT), None)
    where = where_of(sheet, cast)
    event = _named(in_order(plain_fact(what, cast, sheet.event_day))) if what else "[lengkapi: apa yang terjadi]"
    when = _on_its_own_day(when_of(sheet), sheet, event)
    doer, doer_ids, verb = _doer(sheet, cast, event)
    core, more = _core(event, doer, sheet, cast, verb, will="akan " if future else "")
    core = _STREET.sub("di ", core)
    text, elsewhere, timed = _placed(core, where, when, sheet, cast, what, rest)
    ids = [*([what.id] if what else []), *doer_ids, *where.facts, *(when.facts if timed else ()), *cast.facts_of(text)]
    return Lead((text, *more), tuple(dict.fromkeys(ids)), doer_ids, core, doer, event, where=where, elsewhere=elsewhere)


def _named(event: str) -> str:
    """Return the event without what stands behind a comma and names no deed: "operasi katarak, pasien warga Kota"."""
    event = re.sub(r"^[A-Z][^:]{3,40}: (?=[a-z]{3})", "", event)  # "Perpustakaan Kota: jam buka baru"
    first, comma, rest = event.partition(", ")
    held = is_held(first) or bool(deeds_of(first))
    return first if comma and held and kind_of(rest) == "phrase" and not deeds_of(rest) else event


def _placed(
    core: str, where: Where, when: When, sheet: FactSheet, cast: Cast, what: Fact | None, rest: str
) -> tuple[str, str, bool]:
    """Return the first sentence with place and day, the place if it has to wait, and whether the day was told."""
    tail = _tail(rest) if rest else ""
    place = where.beside(core) if where.text else ""
    if _dated_elsewhere(sheet, cast, what):
        return core + _at(core, place), "", False
    if tail and find_dates(rest):
        return f"{core}{_at(core, place)}{tail}", "", True
    when = _without_departure(when, sheet)
    on = " pada " if re.match(r"\d", when.text) else ", "
    full = f"{core}{_at(core, place)}{on}{when.text}{tail}"
    waits = place and (len(cast.spelled(full).split()) > _LEAD_WORDS or " kepada " in core)
    if not waits:
        return full, "", True
    return f"{core}{on}{when.text}{tail}", f"di {place.split(',')[0]}", True


def _at(core: str, place: str) -> str:
    if not place:
        return ""
    within = re.match(r"(?:Kecamatan|Kabupaten|Kota|Provinsi)\b", place) or re.search(rf" di {_VENUE_NAME}$", core)
    return f", {place}" if within and core.split()[-1][0].isupper() else f" di {place}"


# --- who ---


def _doer(sheet: FactSheet, cast: Cast, event: str) -> tuple[str, tuple[str, ...], str]:
    """Return who acts, the facts that say so, and the verb they use when it is not the event's own."""
    if _PARTIES.match(event) or _DISASTER.match(event) or is_clause(event) or event.startswith("["):
        return "", (), ""
    listed = [fact for fact in sheet.facts if fact.kind is FactKind.WHO]
    if listed:
        first = listed[0]
        if _is_body(first):
            bodies_named = plain(without_expansions(cast.marked(first.text)))
            return re.sub(r" [–—-] (?=[A-Z])", " dan ", bodies_named), (first.id,), ""
        if first.position and _CEREMONIAL.match(done_by(event)) and _listed_as_doers(sheet, first):
            doers = _together(sheet, listed)
            return joined([cast.mark_of(fact.text) for fact in doers]), tuple(fact.id for fact in doers), ""
        if first.position and sheet.event_type in ("inspeksi", "kunjungan"):
            return cast.mark_of(first.text), (first.id,), ""
    return _opener(sheet, cast, event)


def _is_body(fact: Fact) -> bool:
    excluded = re.match(r"(?:\d|pemenang\b|kapus\b)", fact.text)
    return not fact.position and not excluded and fact.text[:1].isupper()


def _listed_as_doers(sheet: FactSheet, first: Fact) -> bool:
    """Return whether the persons stand under "Siapa", which says who did it; "yang hadir" says who was there."""
    return bool(_DOERS.match(sheet.notes[sheet.notes.rfind("\n", 0, first.start) + 1 : first.start]))


def _together(sheet: FactSheet, listed: list[Fact]) -> list[Fact]:
    doers = listed[:1]
    for fact in listed[1:]:
        between = sheet.notes[doers[-1].end : fact.start].replace(fact.position, "") if fact.position else ""
        if not re.fullmatch(r"\s*(?:dan|bersama|serta|&)\s*", between):
            break
        doers.append(fact)
    return doers


def _opener(sheet: FactSheet, cast: Cast, event: str) -> tuple[str, tuple[str, ...], str]:
    """Read a statement that says no more than who holds the event, and perhaps with which verb.

    "Disdukcapil buka layanan", "Bupati Danang melantik", "yang meresmikan: Wakil Wali Kota …".
    """
    deeds = deeds_of(event)
    for fact in sheet.facts:
        if fact.kind in (FactKind.WHO, FactKind.WHAT, FactKind.WHEN, FactKind.WHERE):
            continue
        text = plain_fact(fact, cast, None)
        signers = SIGNED_BY.fullmatch(text) if deeds and deeds[0].verb == "menandatangani" else None
        if signers:
            found = [(resolve(part, cast.people), part) for part in signers["who"].split(", ")]
            return joined([cast.mark_of(who.name) if who else part for who, part in found]), (fact.id,), ""
        if match := _OPENS.fullmatch(text):
            return match["who"], (fact.id,), ""
        bare = re.fullmatch(r"(?P<who>[\ue100-\ue1ff]) (?P<verb>me\w+)", text)
        if bare and deeds and bare["verb"] == deeds[0].verb:
            return bare["who"], (fact.id,), ""
        doer = re.fullmatch(r"yang (?P<verb>\w+)\s*:?\s*(?P<who>[\ue100-\ue1ff])", text)
        if (
            doer
            and (deeds or re.fullmatch(r"(?:me)?(?:luncurkan|resmikan|canangkan)", doer["verb"]))
            and (verb := active(doer["verb"])).startswith("me")
        ):
            return doer["who"], (fact.id,), verb
    return "", (), ""


# --- what ---


def _core(event: str, doer: str, sheet: FactSheet, cast: Cast, verb: str, *, will: str) -> tuple[str, list[str]]:
    """Return the clause that names doer and event, and what the event line says besides."""
    parties = _PARTIES.match(event)
    if parties:
        return f"{parties['first'].strip()} dan {parties['second'].strip()} {will}{done_by(parties['what'])}", []
    main, *extra = re.split(r"\s+[–—-]\s+", event)
    extra = [re.sub(r"^pemenang (?:sudah|telah) ditetapkan,\s*", "", part) for part in extra]
    more = [
        finished(said) for part in extra if kind_of(part) != "phrase" for said in say(part) if not said.needs_subject
    ]
    tender = _tender(main, sheet)
    if tender:
        return tender, more
    visit = _VISIT.match(main)
    if visit:
        return _visiting(visit, doer, cast, sheet), more
    force = re.fullmatch(_FORCES + rf"(?: dan {_FORCES})?", main, re.IGNORECASE)
    if force:
        return f"{main} terjadi", more
    disaster = _DISASTER.match(main)
    if disaster:
        return f"{disaster['what'].lower()} melanda {disaster['where']}", more
    if _ACCIDENT.match(main):
        return f"{main} terjadi", more
    if is_clause(main):
        first, *others = say(main)
        return finished(first), [*(finished(other) for other in others), *more]
    if not doer:
        return happening(main, will), more
    deeds = deeds_of(main)
    does = f"{verb} {deeds[0].object if deeds else main}" if verb else _visited(main, sheet) or done_by(main)
    return f"{doer} {will}{does}", more


def _visiting(visit: re.Match[str], doer: str, cast: Cast, sheet: FactSheet) -> str:
    """Return "kunjungan kerja Bupati ke Kecamatan Melati, cek layanan" as what the visitor does."""
    who = next((f for f in sheet.facts if f.position and visit["who"].startswith(plain(f.position))), None)
    visitor = cast.mark_of(who.text) if who else doer or visit["who"].strip()
    aim = re.match(r", (?P<verb>[a-z]+) (?P<what>.+)$", visit["rest"])
    doing = (
        f" dan {active(aim['verb'])} {aim['what']}" if aim and (is_base(aim["verb"]) or is_verb(aim["verb"])) else ""
    )
    return f"{visitor} melakukan kunjungan {visit['kind']} ke {visit['where']}{doing}".replace("  ", " ")


def _visited(main: str, sheet: FactSheet) -> str:
    """Return "meninjau penataan taman" where officials look at a work that others do; '' elsewhere."""
    deeds = deeds_of(main)
    if sheet.event_type != "kunjungan" or not deeds or deeds[0].verb in ("meninjau", "memantau", "memeriksa"):
        return ""
    return f"meninjau {main[0].lower()}{main[1:]}"


def _tender(main: str, sheet: FactSheet) -> str:
    winner = next((fact.text for fact in bodies(sheet.facts) if re.match(r"pemenang\b", fact.text, re.IGNORECASE)), "")
    if not winner or not re.search(r"\b(?:tender|lelang)\b", main):
        return ""
    name = re.sub(r"^pemenang\s*:?\s*", "", winner, flags=re.IGNORECASE)
    subject = re.sub(r"^(?:hasil|pengumuman|penetapan)(?: pemenang)?\s+", "", main, flags=re.IGNORECASE)
    subject = re.sub(r"\s*\([a-z]+\)", "", subject)
    return f"{name} ditetapkan sebagai pemenang {subject}"


def event_noun(event: str) -> str:
    """Return how a later sentence refers to the event: "penandatanganan itu", "forum itu", "kegiatan itu"."""
    first = event.split()[0].lower() if event.split() else ""
    deeds = deeds_of(event)
    if deeds and deeds[0].noun == first and first not in ("progres", "uji"):
        return f"{'peluncuran' if first == 'launching' else first} itu"
    if first in ("rapat", "apel", "upacara", "lomba", "rakor", "pelatihan", "seminar", "dialog"):
        return f"{first} itu"
    if re.match(r"(?:musrenbang|musyawarah|forum)\b", event, re.IGNORECASE):
        return "forum itu"
    return "acara itu" if is_held(event) and re.match(r"(?:festival|karnaval|pawai)", event, re.I) else "kegiatan itu"


# --- when, told with the event ---


def _dated_elsewhere(sheet: FactSheet, cast: Cast, what: Fact | None) -> bool:
    """Return whether the day opens another sentence of running notes ("Senin 6 Oktober Kadis … cek")."""
    when = next((fact for fact in sheet.facts if fact.kind is FactKind.WHEN), None)
    if what is None or when is None:
        return False
    holder = next((f for f in sheet.facts if f is not when and f.start <= when.start and when.end < f.end), None)
    if holder is None or holder.kind is FactKind.WHEN or holder.start <= what.start < holder.end:
        return False
    opened = holder.start <= when.start < holder.start + 3
    return opened and bool(re.match(r"[\s,]*[\ue100-\ue1ff]", cast.marked(sheet.notes[when.end : holder.end])))


def _on_its_own_day(when: When, sheet: FactSheet, event: str) -> When:
    """Return the day that a chat gives the event by its own word ("operasi Rabu 24/9"), not the day of the chat."""
    first = next((fact for fact in sheet.facts if fact.kind is FactKind.WHEN), None)
    if first is None or sheet.event_day is None or not re.fullmatch(r"\[[^\n]*", sheet.notes[: first.start]):
        return when
    for word in re.findall(r"[a-z]{5,}", event.lower()):
        named = re.search(rf"(?i:(?<!\w){word}) ({_CHAT_DAY})", sheet.notes[first.end :])
        if not named:
            continue
        text = spelled_span(plain(named[1], near=sheet.event_day), sheet.event_day)
        holder = [f.id for f in sheet.facts if named[1] in f.text][:1]
        return When(text, "", (*when.facts, *holder)) if "(" in text and text != when.day else when
    return when


_CHAT_DAY = r"(?:[A-Z][a-z]+\s?[-–]\s?)?[A-Z][a-z]{3,5},? \d{1,2}(?:\s?[-–]\s?\d{1,2})?/\d{1,2}"


def _without_departure(when: When, sheet: FactSheet) -> When:
    """Return the time without the hour at which somebody set off: it is not the hour of the event."""
    clock = next((f for f in sheet.facts if f.id in when.facts[1:]), None)
    before = sheet.notes[max(0, clock.start - 40) : clock.start] if clock else ""
    leaves = re.search(r"\b(?:brgkt|berangkat|brangkat|jalan dari|dr|dari) [^.\n]*$", before, re.IGNORECASE)
    return replace(when, clock="") if leaves else when


def _tail(rest: str) -> str:
    """Return what follows the event in the notes ("mulai Senin (9/2/2026), 2 minggu (sampai 22 Februari)")."""
    made = ""
    for part in (part.strip() for part in re.split(r",\s+", rest)):
        opened = re.sub(r"\((sampai [^()]*(?:\([^()]*\))?[^()]*)\)", r"\1", part)
        if re.match(r"(?:\d+ (?:hari|minggu|bulan|tahun|jam)|se(?:minggu|pekan|bulan|tahun))\b", opened):
            made += f" selama {opened}"
        elif opened:
            made += f" {opened}" if kind_of(opened) == "adverbial" else f", {opened}"
    return with_prepositions(made)
