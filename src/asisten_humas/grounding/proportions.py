"""Numbers that follow by a share or a rate: a part of a figure, so much for each, an average, a multiple."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations

from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.spans import Span
from asisten_humas.grounding.study import Study

_HALF = Decimal("0.5")
_PLAIN_LENGTH = 3
_RATIO_REACH = Decimal("0.03")
_VAGUE_REACH = Decimal("0.12")
_AVERAGE_REACH = Decimal("0.01")
_MOST_TIMES = 20
_NEAR = 32
# "satu set Rp68,5 jt", "@12 org", "tiap kelompok 2 perahu", "Rp20 jt/unit", "5 liter per orang".
_EACH_BEFORE = re.compile(
    r"(?:@|\b(?:satu\s+[^\W\d]+|(?:se)?tiap\s+[^\W\d]+|tiap2|per\s+[^\W\d]+|masing-masing|masing2|sebuah|seunit|isi)\b)"
    r"[^\d\n,;.]{0,16}$",
    re.IGNORECASE,
)
_EACH_BEHIND = re.compile(r"\s?(?:/|per\b|(?:se)?tiap\b|seorang\b|sebuah\b|masing-masing\b|masing2\b)", re.IGNORECASE)


def is_of_each(study: Study, number: NumberMention) -> bool:
    """Return whether a figure holds for each of several things: a price of one, a number in each."""
    known: dict[int, bool] = study.memo.setdefault("each", {})
    if number.start not in known:
        before = _EACH_BEFORE.search(study.text, max(0, number.start - _NEAR), number.start)
        known[number.start] = bool(before or _EACH_BEHIND.match(study.text, number.end))
    return known[number.start]


def parts_of(wanted: NumberMention, study: Study, rest: bool) -> Iterator[Span]:
    """Yield the figure and the share that a number comes from: "41.200 ekor, sasaran 80%" for 32.960.

    Only with `rest` it may be what the share leaves.
    """
    for share in study.numbers:
        part = _part(share)
        if part is None:
            continue
        for whole in study.numbers:
            apart = "\n" in study.text[min(share.start, whole.start) : max(share.end, whole.end)]
            if whole.dimension != wanted.dimension or (apart and not is_long(wanted)):
                continue
            # Across lines some share of some figure rounds to almost anything.
            if any(
                (wanted.value == whole.value * rate if apart else _rounds_to(wanted, whole.value * rate))
                for rate in ((part, 1 - part) if rest else (part,))
            ):
                yield Span(share.start, share.end) if apart else _span(share, whole)


def of_all(wanted: NumberMention, study: Study) -> Iterator[Span]:
    """Yield the figure for each that a number is the multiple of: "satu set Rp68,5 jt" for 36 sets."""
    for each in study.numbers:
        if each.dimension != wanted.dimension or each.value <= 0 or not is_of_each(study, each):
            continue
        times = wanted.value / each.value
        for count in study.numbers:
            counts = count is not each and count.dimension in ("jumlah", "urutan") and count.value > 1
            apart = "\n" in study.text[min(each.start, count.start) : max(each.end, count.end)]
            if counts and count.value == times and (not apart or is_long(wanted)):
                yield Span(each.start, each.end)


def for_each(wanted: NumberMention, study: Study, lines: list[list[NumberMention]], average: bool) -> Iterator[Span]:
    """Yield the total and the count that a figure for each comes from: 60 people in 12 teams are five in each."""
    groups = [study.numbers] if is_long(wanted) else lines
    for numbers in groups:
        for total, count in permutations(numbers, 2):
            if total.dimension != wanted.dimension or count.dimension not in ("jumlah", "waktu") or count.written <= 1:
                continue
            value = total.value / count.written
            near = average and abs(value - wanted.value) <= value * _AVERAGE_REACH
            if value == wanted.value or near or (wanted.bound and _about(wanted, value)):
                yield _span(total, count)


def times_as_much(wanted: NumberMention, lines: list[list[NumberMention]]) -> Iterator[Span]:
    """Yield two figures of a line of which one is so many times the other."""
    if not 1 < wanted.value <= _MOST_TIMES:
        return
    for numbers in lines:
        for large, small in permutations(numbers, 2):
            alike = large.dimension == small.dimension or "jumlah" in (large.dimension, small.dimension)
            if alike and small.value > 0 and _times(wanted, large.value / small.value):
                yield _span(large, small)


def is_long(number: NumberMention) -> bool:
    """Return whether a number has so many digits that nothing comes to it by chance."""
    digits = "".join(str(digit) for digit in number.value.normalize().as_tuple().digits)
    return len(digits) >= _PLAIN_LENGTH - (number.dimension == "uang")


def _times(wanted: NumberMention, ratio: Decimal) -> bool:
    return abs(ratio - wanted.value) <= wanted.value * _RATIO_REACH or (bool(wanted.bound) and _about(wanted, ratio))


def _part(share: NumberMention) -> Decimal | None:
    if share.dimension == "persen" and 0 < share.value < 100:
        return share.value / 100
    return share.value if share.in_words and share.dimension == "jumlah" and 0 < share.value < 1 else None


def _rounds_to(wanted: NumberMention, value: Decimal) -> bool:
    if value == wanted.value:
        return True
    if wanted.bound:
        return abs(wanted.value - value) <= value * _RATIO_REACH and _about(wanted, value)
    return wanted.dimension == "jumlah" and is_long(wanted) and abs(value - wanted.value) < _HALF


def _about(wanted: NumberMention, value: Decimal) -> bool:
    gap = value - wanted.value
    if wanted.bound == "lebih":
        return 0 < gap <= wanted.value * _VAGUE_REACH
    if wanted.bound == "kurang":
        return -wanted.value * _VAGUE_REACH <= gap < 0
    return wanted.bound == "sekitar" and abs(gap) <= value * _VAGUE_REACH


def _span(one: NumberMention, other: NumberMention) -> Span:
    return Span(min(one.start, other.start), max(one.end, other.end))
