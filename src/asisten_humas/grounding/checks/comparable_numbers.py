"""Which numbers of the sources a number of the draft may be compared with, and when both say the same."""

import re
from decimal import Decimal
from functools import lru_cache

from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.derived import equal, is_fraction
from asisten_humas.grounding.numbers import NumberMention

# What tells of an earlier period, beside a figure: "thn lalu 341", "2024: 74".
_EARLIER = re.compile(
    r"\b(?:thn|tahun|th|bulan|bln|musim|periode|triwulan|semester|pekan|edisi)\s+(?:\w+\s+)?(?:lalu|kemarin|sebelumnya)\b"
    # "Pindah dulu ke lapangan" and "terlebih dahulu" say what comes first.
    r"|\b(?:tadinya|semula|(?<!lebih )(?:dulu|dahulu)(?! (?:ke|di|dr|dari|baru|utk|untuk)\b)|sebelumnya)\b",
    re.IGNORECASE,
)
_NEAREST = re.compile(r"[,;.\n→]")
_BESIDE = 28
_SHARES = frozenset({"persen", "poin"})
_COUNTS = ("jumlah", "urutan", "uang")


def compatible(draft: NumberMention, source: NumberMention) -> bool:
    """Return whether two numbers may count the same kind of thing."""
    if draft.dimension == source.dimension or (source.dimension == "persen" and is_fraction(draft)):
        return True
    pair = {draft.dimension, source.dimension}
    if pair == {"jumlah", "uang"}:
        # "denda (500/hari)": a small bare figure is money only when the draft states just that sum.
        return draft.value >= 1000 or source.value >= 1000 or draft.value == source.value
    if pair == {"jumlah", "urutan"}:
        return True
    if "jumlah" in pair and source.dimension == "jumlah":
        return draft.dimension not in ("persen", "uang", "poin")
    return pair == {"persen", "poin"}


def same_value(draft: NumberMention, source: NumberMention) -> bool:
    """Return whether the draft's number says what the source's says, exactly or within its own vagueness."""
    value = source.value
    if source.dimension == "persen" and is_fraction(draft):
        return draft.value * 100 == value
    if source.dimension == "jumlah" and draft.dimension not in ("jumlah", "urutan", "uang"):
        return draft.written == value
    if equal(draft.value, value, draft.dimension):
        return True
    if draft.bound == "rentang" and draft.high is not None:
        return draft.value <= value <= draft.high
    if draft.bound == "lebih":
        return draft.value < value <= draft.value * Decimal("1.5")
    if draft.bound == "kurang":
        return draft.value * Decimal("0.7") <= value < draft.value
    return draft.bound == "sekitar" and abs(value - draft.value) <= value * Decimal("0.1")


def comparable(sourced: Sourced, draft: NumberMention, source: NumberMention) -> bool:
    """Return whether a number of a source may be the draft's, or stand against it, where it is written."""
    # "1 org" may be told as "seorang", which is no number: a single thing is nobody's rival.
    single = source.value == 1 and draft.value != 1 and source.dimension == "jumlah"
    if single or not (compatible(draft, source) or _shares_percent(sourced, draft, source)):
        return False
    alike = draft.dimension == source.dimension or {draft.dimension, source.dimension} == {"jumlah", "uang"}
    if not alike and not same_value(draft, source) and not _shares_unit(sourced, draft, source):
        return False
    return draft.dimension in _COUNTS or _may_lack_unit(sourced, source)


def _shares_percent(sourced: Sourced, draft: NumberMention, source: NumberMention) -> bool:
    """Return whether a bare figure with decimals stands behind a share of its line: "Okt 3,1% (yoy), Sept 3,6"."""
    decimals = source.written % 1 != 0
    return draft.dimension in _SHARES and decimals and _shares_unit(sourced, draft, source)


def _shares_unit(sourced: Sourced, draft: NumberMention, source: NumberMention) -> bool:
    """Return whether a bare figure stands under the draft's unit: "8 km: rusak 3 / mantap 5" are all kilometres."""
    if draft.dimension in ("urutan", "jumlah") or source.dimension != "jumlah" or not _may_lack_unit(sourced, source):
        return False
    begin = sourced.study.text.rfind("\n", 0, source.start) + 1
    before = [number for number in sourced.study.numbers if begin <= number.start < source.start]
    united = [number for number in before if number.dimension != "jumlah"]
    # "Rencana 66,1%, fisik 58,4, TELAT 7,7": points lie between shares.
    shares = bool(united) and {united[-1].dimension, draft.dimension} <= _SHARES
    return bool(united) and (shares or united[-1].dimension == draft.dimension)


def _may_lack_unit(sourced: Sourced, number: NumberMention) -> bool:
    """Return whether a bare figure of the notes may stand for a measure: nothing that it counts follows it."""
    if number.dimension != "jumlah":
        return True
    return not re.match(r"[^\S\n]*[A-Za-z]", sourced.study.text[number.end : number.end + 3])


def is_of_before(case: Case, sourced: Sourced, draft: NumberMention, source: NumberMention) -> bool:
    """Return whether a figure of the notes is one of an earlier year, of which the sentence says nothing."""
    year = case.event_day.year if case.event_day else None
    known: dict[tuple[int, int | None], bool] = sourced.study.memo.setdefault("earlier", {})
    if (source.start, year) not in known:
        known[source.start, year] = tells_earlier(case, beside(sourced, source))
    return known[source.start, year] and not tells_earlier(case, case.sentence(draft.start)[1])


def beside(sourced: Sourced, number: NumberMention) -> str:
    """Return the words right before and behind a number of a source, up to the next comma or full stop."""
    text = sourced.study.text
    before = text[max(0, number.start - _BESIDE) : number.start]
    behind = text[number.end : number.end + _BESIDE]
    return _NEAREST.split(before)[-1] + " " + _NEAREST.split(behind)[0]


def tells_earlier(case: Case, text: str) -> bool:
    """Return whether a text speaks of a time before the event: "thn lalu", "semula", a year that has gone by."""
    return _tells_earlier(text, case.event_day.year if case.event_day else None)


@lru_cache(maxsize=4096)
def _tells_earlier(text: str, year: int | None) -> bool:
    years = [int(found) for found in re.findall(r"\b((?:19|20)\d\d)\b", text)]
    return bool(_EARLIER.search(text)) or any(year is not None and other < year for other in years)
