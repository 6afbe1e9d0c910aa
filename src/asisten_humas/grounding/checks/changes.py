"""Direction worked out from the notes' own figures: who has 1.465 after 1.120 has not lost 345.

Notes give two figures and leave the direction to the reader ("ubinan 6,4 ton, musim lalu 5,7"), so no word of theirs
contradicts a draft that says "turun 0,7"; their figures do.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.opposites import DOWN, LESS_OF, MORE_OF, UP, grows
from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.stems import bare
from asisten_humas.grounding.study import Study
from asisten_humas.grounding.times import TimeMention
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_EARLIER, _LATER = word_set("maju percepat"), word_set("undur mundur tunda")
_NEAR = 3
"""How many sentences back "jumlahnya" may point."""

_DIRECTED = frozenset().union(UP, DOWN, _EARLIER, _LATER, *MORE_OF.values(), *LESS_OF.values())
_BETWEEN = re.compile(r"\s+(?:sebanyak |sebesar |sekitar |lagi |hingga |sampai )*")
_THEN = re.compile(r"\b(?:lalu|kemudian|selanjutnya|setelah itu|sesudah itu)\b", re.IGNORECASE)
_THAN = re.compile(r"\b(?:dibanding\w*|daripada|ketimbang|dari)\b", re.IGNORECASE)
_OR = re.compile(r"\batau\s*$", re.IGNORECASE)
_MORE_THAN = re.compile(r"\blebih\s+(\w+)\s+(?:daripada|dari|dibanding\w*|ketimbang)\b", re.IGNORECASE)
_MORE_THAN_BEFORE = re.compile(
    r"\blebih\s+(\w+)\s+(?:daripada|dari|dibanding\w*|ketimbang)\s+(?:dengan\s+)?(?:\w+\s+)?(?:tahun|bulan|periode|musim|triwulan|semester)\b"
    r"(?P<now>\s+(?:ini|berjalan|sekarang)\b)?",
    re.IGNORECASE,
)
_OF_BEFORE = re.compile(
    r"\b(?:(?:thn|tahun|th|bulan|bln|musim|periode)\s+(?:lalu|kemarin|(?:19|20)\d\d)|(?:19|20)\d\d)\W[^,;.\n]*$"
)
_OF_NOW = re.compile(
    r"\b(?:(?:thn|tahun|th|bulan|bln|musim|periode)\s+(?:ini|berjalan)|skrg|sekarang)\W[^,;.\n]*$", re.IGNORECASE
)
_YEAR = re.compile(r"\(\s*(?:\w+\s+)?(?:19|20)\d\d\s*\)")
_CHANGED = re.compile(r"\s*(?:\S{1,6}\s+)?(?:jadi|jd|menjadi|->|→|=>)\s*", re.IGNORECASE)
_INTO = re.compile(r"\bmenjadi\s+(?:sekitar\s+)?$", re.IGNORECASE)
_REACH = 40
_BECAME = re.compile(
    r"\s*(?:wit[aA]?|wib|WIT[A]?|WIB)?\s*(?:jadi|menjadi|->|→|=>|>|ke)\s*(?:pukul|jam|pkl)?\.?\s*", re.IGNORECASE
)


class _Told(NamedTuple):
    """A word of direction, whether it says that something grew, and the two values of the notes that tell."""

    word: Word
    grew: bool
    before: str
    after: str


def check_changes(case: Case) -> list[Finding]:
    """Return findings for words of direction that the figures or hours of the sources contradict."""
    found = []
    for number in range(len(case.draft.reading.segments)):
        directed = [w for w in case.draft.reading.words_of(number) if not w.expanded and _directed(w)]
        for word in (w for w in directed if not case.in_quote(w.start, w.end)):
            ways = (_by_difference, _by_comparison, _by_hours, _by_becoming, _by_excess)
            told = next((hit for way in ways for hit in way(case, number, word)), None)
            if told:
                found.append(_finding(case, told))
    return found


def _directed(word: Word) -> bool:
    return not _DIRECTED.isdisjoint(bare(word.keys))


def _by_difference(case: Case, number: int, word: Word) -> Iterator[_Told]:
    """Check "V, turun D dibanding …": the notes hold V and another figure that differs from it by D."""
    figures = [one for one in case.draft.numbers if case.draft.reading.segment_at(one.start) == number]
    text = case.draft.text
    change = next((one for one in figures if _BETWEEN.fullmatch(text[word.end : one.start])), None)
    grew = _direction(word, change)
    if change is None or grew is None:
        return
    for value in (one for one in figures if one is not change and one.end <= word.start):
        is_new = _is_new(text, value, word, change)
        for study, mine, other in _pairs(case, value) if is_new is not None else ():
            if abs(mine.written - other.written) != change.written:
                continue
            if (_is_larger(mine, other) == is_new) == grew:
                return
            yield _Told(word, grew, *_shown(study, mine, other, mine_is_new=bool(is_new)))


def _is_new(text: str, value: NumberMention, word: Word, change: NumberMention) -> bool | None:
    """Return whether a figure is what it has become, False when it is what it was, None when that is not said."""
    if _THEN.search(text, value.end, word.start):
        return False
    compared = _THAN.search(text, change.end, min(len(text), change.end + 40))
    return True if compared or _OR.search(text, value.end, word.start) else None


def _by_comparison(case: Case, number: int, word: Word) -> Iterator[_Told]:
    """Check "lebih banyak daripada … V" against a figure shortly before; the notes have both on one line."""
    text = case.draft.text
    found = _MORE_THAN.search(text, max(0, word.start - 8), min(len(text), word.end + 24))
    if found is None or found.start(1) != word.start:
        return
    near = range(_NEAR + 1)
    figures = [one for one in case.draft.numbers if number - case.draft.reading.segment_at(one.start) in near]
    than = next((one for one in figures if one.start >= found.end()), None)
    grew = _direction(word, than, compared=True)
    if than is None or grew is None or case.draft.reading.segment_at(than.start) != number:
        return
    for study, theirs, other in _pairs(case, than):
        compared = [one for one in figures if one.end <= word.start and one.value == other.value]
        alike = [one for one in compared if _counted(text, one) == _counted(text, than)]
        if alike and _is_larger(other, theirs) != grew:
            yield _Told(word, grew, *_shown(study, other, theirs, mine_is_new=True))


def _by_becoming(case: Case, number: int, word: Word) -> Iterator[_Told]:
    """Check "turun D menjadi V" against "U jadi V" of the notes."""
    figures = [n for n in case.draft.numbers if case.draft.reading.segment_at(n.start) == number and n.start > word.end]
    become = next((n for n in figures[:2] if _INTO.search(case.draft.text, word.end, n.start)), None)
    grew = _direction(word, become)
    if grew is None:
        return
    for study, mine, other in _pairs(case, become) if become and become.start - word.end < _REACH else ():
        between = _YEAR.sub("", study.text[other.end : mine.start])
        if other.end < mine.start and _CHANGED.fullmatch(between) and _is_larger(mine, other) != grew:
            yield _Told(word, grew, *_shown(study, mine, other, mine_is_new=True))


def _by_excess(case: Case, number: int, word: Word) -> Iterator[_Told]:
    """Check "N lebih banyak dibandingkan dengan tahun lalu": the notes give both years, N apart."""
    found = _MORE_THAN_BEFORE.search(case.draft.text, max(0, word.start - 12), min(len(case.draft.text), word.end + 60))
    if found is None or found.start(1) != word.start:
        return
    before = [n for n in case.draft.numbers if n.end <= word.start and case.draft.reading.segment_at(n.start) == number]
    grew = _direction(word, before[-1] if before else None, compared=True)
    if not before or grew is None or len(case.draft.text[before[-1].end : found.start()].split()) > 1:
        return
    for study, mine, other in _apart(case, before[-1], _OF_NOW if found["now"] else _OF_BEFORE):
        if _is_larger(mine, other) == grew:
            return
        yield _Told(word, grew, *_shown(study, mine, other, mine_is_new=True))


def _apart(
    case: Case, by: NumberMention, period: re.Pattern[str]
) -> Iterator[tuple[Study, NumberMention, NumberMention]]:
    """Yield (study, one, compared): two figures of one line that differ by a number, the second of a period."""
    for sourced in case.sources:
        study = sourced.study
        compared = [n for n in study.numbers if period.search(study.text[max(0, n.start - _REACH) : n.start])]
        for other in compared:
            for mine in study.numbers:
                alike = mine not in compared and mine.dimension == other.dimension
                if (
                    alike
                    and abs(mine.written - other.written) == by.written
                    and _line(study.text, mine) == _line(study.text, other)
                ):
                    yield study, mine, other


def _by_hours(case: Case, number: int, word: Word) -> Iterator[_Told]:
    """Check "dimajukan … menjadi pukul 20.00" against "16.00 jadi 20.00"."""
    stems = bare(word.keys)
    later = not _LATER.isdisjoint(stems)
    if later == (not _EARLIER.isdisjoint(stems)):
        return
    behind = [
        one for one in case.draft.times if one.start > word.end and case.draft.reading.segment_at(one.start) == number
    ]
    for told in behind[:1]:
        for study, old, new in _moved(case):
            if new.minutes == told.minutes and (new.minutes > old.minutes) != later:
                yield _Told(word, later, study.text[old.start : old.end], study.text[new.start : new.end])


def _moved(case: Case) -> Iterator[tuple[Study, TimeMention, TimeMention]]:
    for sourced in case.sources:
        times = sourced.study.times
        for old, new in pairwise(times):
            if old.minutes != new.minutes and _BECAME.fullmatch(sourced.study.text[old.end : new.start]):
                yield sourced.study, old, new


def _pairs(case: Case, value: NumberMention) -> Iterator[tuple[Study, NumberMention, NumberMention]]:
    """Yield (study, mine, other): the value as notes give it, and another figure of its kind on the same line."""
    for sourced in case.sources:
        study = sourced.study
        for mine in study.numbers:
            if mine.written != value.written or mine.dimension not in (value.dimension, "jumlah"):
                continue
            line = _line(study.text, mine)
            for other in study.numbers:
                if other is not mine and other.written != mine.written and _line(study.text, other) == line:
                    yield study, mine, other


def _is_larger(mine: NumberMention, other: NumberMention) -> bool:
    """Return whether a figure is larger: in one measure by what it comes to ("60 cm" and "1,5 m"), else as written.

    "3,8 hari, dulu 4,5": where one has no unit, it is that of the other.
    """
    same = mine.dimension == other.dimension
    return mine.value > other.value if same else mine.written > other.written


def _counted(text: str, one: NumberMention) -> str:
    """Return the word that a figure counts, as it stands behind it."""
    found = re.compile(r"\s*([^\W\d_]+)").match(text, one.end)
    return found[1].lower() if found else ""


def _line(text: str, one: NumberMention) -> int:
    return text.rfind("\n", 0, one.start)


def _direction(word: Word, figure: NumberMention | None, *, compared: bool = False) -> bool | None:
    return grows(bare(word.keys), figure.dimension, compared=compared) if figure else None


def _shown(study: Study, mine: NumberMention, other: NumberMention, *, mine_is_new: bool) -> tuple[str, str]:
    before, after = (other, mine) if mine_is_new else (mine, other)
    return before.text_of(study.text), after.text_of(study.text)


def _finding(case: Case, told: _Told) -> Finding:
    text = case.draft.text[told.word.start : told.word.end]
    return case.finding(
        "arah_terbalik",
        # The figures are those of the notes, and which of them came first is read from there.
        Severity.WARNING,
        told.word.start,
        told.word.end,
        f"Kata “{text}” tidak sesuai dengan sumber: di sana dari {told.before} menjadi {told.after}.",
        "Perbaiki katanya atau angkanya.",
    )
