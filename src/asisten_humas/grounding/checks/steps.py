"""A step and where it leads: "turun Rp1,4 miliar menjadi Rp14,2 miliar" starts from 15,6, and "naik" from 12,8.

Which of the two the notes give says which way it went, whatever words they use for it.
"""

import re
from decimal import Decimal
from itertools import pairwise

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.lexicon.opposites import DOWN, UP
from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.proportions import is_long
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.stems import bare
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_LEAD = re.compile(r"\s(?:sebanyak\s|sebesar\s|sekitar\s)?")
_INTO = re.compile(r"(?:\s\w{1,12}){0,2}\s(?:menjadi|hingga\smenjadi|ke)\s(?:sekitar\s)?")
# "20 truk besar dan 30 bus" compares nothing: it takes "di atas", or "lebih … daripada".
_OVER = re.compile(
    r"\s(?:di\s(?P<side>atas|bawah)\s[^\d;.]{3,70}?"
    r"|lebih\s(?P<more>tinggi|rendah|besar|kecil|mahal|murah|banyak|sedikit)\s(?:daripada|dari|dibanding\w{0,4})\s[^\d;.]{0,60}?)"
)
_BECOME = re.compile(r"\s(?:menjadi|jadi|ke)\s(?:sekitar\s)?")
_OUT_OF = re.compile(r"(?:\s\w{1,12}){0,2}\sdari\s(?:sekitar\s)?(?:\w{1,12}\s)?")
_RAISED = frozenset({"atas", "tinggi", "besar", "mahal", "banyak"})
_ONE = frozenset({"persen", "poin"})


def check_steps(case: Case) -> list[Finding]:
    """Return a finding for each step whose start, by the figures of the notes, lies on the other side."""
    findings = []
    for sentence in range(len(case.draft.reading.segments)):
        figures = case.numbers_in(sentence)
        for step, end in pairwise(figures):
            against = _against_itself(case, sentence, step, end)
            findings += [against] if against else []
            told = _told(case, sentence, step, end)
            if told and _starts_elsewhere(case, step, end, up=told[1]):
                findings.append(_finding(case, *told[0]))
    return findings


def _told(case: Case, sentence: int, step: NumberMention, end: NumberMention) -> tuple[tuple[int, int], bool] | None:
    """Return the span of the word of direction and whether the start lies below the end: "naik A menjadi B"."""
    text = case.draft.text
    if step.dimension != end.dimension and {step.dimension, end.dimension} != _ONE:
        return None
    over = _OVER.fullmatch(text, step.end, end.start)
    if over and case.in_quote(step.start, end.end):
        return None
    if over:
        # "A di bawah B": what is told of is B less A.
        which = "side" if over["side"] else "more"
        return over.span(which), over[which] not in _RAISED
    if not _INTO.fullmatch(text, step.end, end.start):
        return None
    before = [w for w in case.draft.reading.words_of(sentence) if w.end <= step.start and not w.expanded][-2:]
    word = next((w for w in reversed(before) if _direction(w)), None)
    if word is None or not _LEAD.fullmatch(text, word.end, step.start) or case.in_quote(word.start, end.end):
        return None
    return (word.start, word.end), _direction(word) > 0


def _against_itself(case: Case, sentence: int, end: NumberMention, start: NumberMention) -> Finding | None:
    """Return a finding for "turun menjadi Rp8,6 miliar dari Rp7,9 miliar": the draft's own figures say otherwise."""
    if end.dimension != start.dimension or not _OUT_OF.fullmatch(case.draft.text, end.end, start.start):
        return None
    before = [w for w in case.draft.reading.words_of(sentence) if w.end <= end.start and not w.expanded]
    for word in before[-3:]:
        up = _direction(word)
        into = _BECOME.fullmatch(case.draft.text, word.end, end.start)
        if up and into and not case.in_quote(word.start, start.end) and (end.value > start.value) != (up > 0):
            return _finding(case, word.start, word.end)
    return None


def _direction(word: Word) -> int:
    stems = bare(word.keys)
    return (not stems.isdisjoint(UP)) - (not stems.isdisjoint(DOWN))


def _starts_elsewhere(case: Case, step: NumberMention, end: NumberMention, *, up: bool) -> bool:
    given = {
        value
        for sourced in case.sources
        if not sourced.is_general
        for number in sourced.study.numbers
        for value in (number.value, number.written * end.factor)
    }
    if step.dimension == "jumlah" and step.value in given and not is_long(step):
        # "Naik 3 jadi 10" in the notes needs no 7 there, and a 13 stands there by chance.
        return False
    below, above = end.value - step.value, end.value + step.value
    right, wrong = (below, above) if up else (above, below)
    return wrong in given and right not in given and wrong != Decimal(0)


def _finding(case: Case, start: int, end: int) -> Finding:
    return case.finding(
        "arah_terbalik",
        Severity.BLOCK,
        start,
        end,
        f"Kata “{case.draft.text[start:end]}” tidak sesuai dengan hitungan dari angka pada sumber.",
        "Perbaiki katanya atau angkanya.",
    )
