"""Why an event takes place, where the notes give no reason in so many words: the trouble that it answers.

Staff note "jembatan lama putus diterjang banjir" or "1.940 pasangan blm punya buku nikah" and leave it to the reader to
see the reason. Such a statement tells of a lack or of damage, and is bound to the event: it speaks of the same thing,
of an earlier time or of what is usual, or of the danger that an event of precaution is about.
"""

import re
from collections.abc import Sequence

from asisten_humas.grounding.dates import find_dates
from asisten_humas.grounding.stems import stems
from asisten_humas.models import Fact, FactKind
from asisten_humas.news.tables import word_set

_LACK = (
    r"(?:blm|belum|tdk|tidak|tak|ga|gak|nggak|tanpa)\s+(?:ada|punya|py|mempunyai|memiliki|kebagian|dapat|dpt|layak|cukup"
    r"|aman|ter[a-z]{4,})|kurang\b(?!\s+dari)|kekurangan|krisis|langka|minim|terbatas"
    r"|baru \d[\d.,]*\s*(?:%|persen)"
)
_HARM = (
    r"rusak|putus|roboh|ambruk|bocor|mampet|tersumbat|dangkal|longsor|abrasi|tergenang|terendam|kerendem|kerendam|banjir"
    r"|kebakaran|terbakar|kekeringan|kering|kemarau|macet|kemacetan|semrawut|kecelakaan|korban|tewas|wafat|meninggal"
    r"|gagal panen|puso|hama|wabah|terjangkit|miskin|kemiskinan|pengangguran|keluhan|mengeluh|dikeluhkan|rawan|tercemar"
    r"|pencemaran|kumuh|hujan (?:lebat|di bawah normal)|cuaca ekstrem|titik panas|gelombang tinggi"
)
_TROUBLE = re.compile(rf"\b(?:{_LACK}|{_HARM})", re.IGNORECASE)
_NONE = re.compile(r"\bnihil\b|\b(?:tidak|tdk|ga|gak|tak) ada (?:korban|kerusakan|yg|yang)|\bTIDAK ADA\b")
_USUAL = re.compile(
    r"\b(?:selama ini|sebelumnya|sblmnya|dulunya|dahulu|biasanya|biasa|sering|kerap|sejak"
    r"|(?:tiap|setiap) (?:musim|tahun|thn|hujan)|(?:thn|tahun|bulan|bln|musim) (?:lalu|kemarin|kmrn))\b",
    re.IGNORECASE,
)
_PRECAUTION = re.compile(
    r"\b(?:siaga|kesiapsiagaan|mitigasi|antisipasi|waspada|pencegahan|cegah|penanggulangan|penanganan|pengendalian"
    r"|simulasi)\b",
    re.IGNORECASE,
)
_RISE = re.compile(r"\b(?:naik|meningkat|melonjak|bertambah)\b[^.;]{0,12}\d", re.IGNORECASE)
_EXPLAINED = ("kebencanaan", "penghargaan", "penilaian", "pengadaan")
"""Types of events whose reason is no trouble told beside them: a disaster is the trouble, a jury needs none."""
_ENOUGH = 3
_MOST = 3
_COMMON = word_set(
    "kabupaten kota kecamatan desa tahun bulan hari warga dinas kegiatan acara hasil daerah pemkab pemkot"
)


def with_background(facts: Sequence[Fact], event_type: str, year: int | None) -> tuple[Fact, ...]:
    """Return the facts with the statements of trouble that the event answers as reasons, when no other is given.

    `year` is that of the event: what is told of an earlier one is background.
    """
    stated = [fact for fact in facts if not any(_holds(other, fact) for other in facts)]
    if event_type in _EXPLAINED or any(fact.kind is FactKind.WHY for fact in stated):
        return tuple(facts)
    what = next((fact.text for fact in facts if fact.kind is FactKind.WHAT), "")
    scores = {
        fact.id: score
        for fact in stated
        if fact.kind in (FactKind.NUMBER, FactKind.HOW) and (score := _score(fact.text, what, year)) >= _ENOUGH
    }
    chosen = sorted(scores, key=lambda id_: -scores[id_])[:_MOST]
    return tuple(fact.model_copy(update={"kind": FactKind.WHY}) if fact.id in chosen else fact for fact in facts)


def _score(text: str, what: str, year: int | None) -> int:
    """Return how much a statement tells of trouble that is bound to the event; 0 for one without trouble."""
    troubles = {match.group().lower() for match in _TROUBLE.finditer(text)}
    troubles |= {"naik"} if _PRECAUTION.search(what) and _RISE.search(text) else set()
    if not troubles or _NONE.search(text):
        return 0
    same = _contents(text) & _contents(what)
    earlier = year is not None and any(mention.year and mention.year < year for mention in find_dates(text))
    danger = _PRECAUTION.search(what) and (re.search(_HARM, text, re.IGNORECASE) or _RISE.search(text))
    return min(len(troubles), 2) + 2 * bool(same) + 2 * bool(earlier or _USUAL.search(text)) + 2 * bool(danger)


def _contents(text: str) -> set[str]:
    words = {word for word in re.findall(r"[a-z]{4,}", text.lower()) if word not in _COMMON}
    return set().union(*(stems(word) | {word} for word in words)) if words else set()


def _holds(whole: Fact, part: Fact) -> bool:
    return whole is not part and whole.start <= part.start and part.end <= whole.end
