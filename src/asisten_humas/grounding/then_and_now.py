"""Figures of notes that tell what something was before, each with what it is now: "dulu 25rb per balok. skrg 15rb"."""

import re
from dataclasses import dataclass
from itertools import pairwise

from asisten_humas.grounding.derived import counted_key
from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.study import Study

_THEN = re.compile(
    r"\b(?:dulu|dulunya|dahulu|semula|tadinya|awalnya|sebelumnya|sblmnya|kemarin|kmrn|biasanya|normalnya|"
    r"(?:thn|tahun|th|bulan|bln|minggu|mgg|pekan|musim|periode|triwulan|semester)\s+(?:lalu|kemarin|kmrn|sebelumnya))\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:skrg|skrng|skg|sekarang|kini|saat\s+ini|hari\s+ini|(?:thn|tahun|th|bulan|bln|minggu|pekan|musim|periode)\s+ini|jd|jadi|menjadi)\b"
    r"|→|->|=>",
    re.IGNORECASE,
)
_ARROW = re.compile(
    r"(?:\s?/\s?[^\W\d]{1,8})?\s{0,2}(?:→|->|=>|\b(?:jd|jadi|menjadi)\b)\s{0,2}(?:(?:skrg|sekarang|kini|tinggal|cuma|hanya)\s)?",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\n|;|[.!]\s")
_BRACKET = re.compile(r"[)\]]")
_MOST = 8
_FAR = 30


@dataclass(frozen=True, slots=True)
class Change:
    """What a figure of the notes was and what it has become."""

    then: NumberMention
    now: NumberMention


def changes_of(study: Study) -> list[Change]:
    """Return the pairs of figures of one line of which one is told as earlier; worked out once."""
    if "then and now" not in study.memo:
        lines: dict[int, list[NumberMention]] = {}
        for number in study.numbers:
            if number.dimension not in ("kode", "urutan") and not number.bound:
                lines.setdefault(study.text.rfind("\n", 0, number.start), []).append(number)
        study.memo["then and now"] = [
            change for line in lines.values() if 2 <= len(line) <= _MOST for change in _in_line(study, line)
        ]
    found: list[Change] = study.memo["then and now"]
    return found


def _in_line(study: Study, line: list[NumberMention]) -> list[Change]:
    text, begin = study.text, study.text.rfind("\n", 0, line[0].start) + 1
    then = [number for number in line if _is_then(text, begin, number)]
    now = [number for number in line if number not in then]
    found = [
        Change(old, new)
        for old, new in pairwise(line)
        if old not in then and _ARROW.fullmatch(text, old.end, new.start) and _alike(study, old, new)
    ]
    for old in then:
        alike = [number for number in now if _alike(study, old, number)]
        if alike:
            nearest = min(alike, key=lambda number: abs(number.start - old.start))
            found.append(Change(old, nearest))
    return found


def _is_then(text: str, begin: int, number: NumberMention) -> bool:
    """Return whether a word for an earlier time stands before a figure, and none for the present nearer to it.

    It may stand a comma before ("dulu ambil di kota 22 km, 25rb"); its reach ends with the statement or its bracket.
    """
    cues = [match.end() for match in _THEN.finditer(text, begin, number.start)]
    if not cues:
        return False
    between = (cues[-1], number.start)
    return not any(form.search(text, *between) for form in (_NOW, _BREAK, _BRACKET))


def _alike(study: Study, old: NumberMention, new: NumberMention) -> bool:
    if old.dimension != new.dimension or old.value == new.value or min(old.value, new.value) <= 0:
        return False
    if max(old.value, new.value) > _FAR * min(old.value, new.value):
        return False
    mine, theirs = counted_key(study, old), counted_key(study, new)
    return not (mine and theirs) or not mine.isdisjoint(theirs)
