"""Numbers that follow from the notes: sums, differences, shares, products, durations and counts of listed things."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise

from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.study import Study

_DAY = Decimal(86400)
_TOLERANCE = Decimal("0.02")
_ROUNDED, _LOOSEST = Decimal("0.51"), Decimal("0.051")


def follows(
    wanted: NumberMention, study: Study, near: date | None, *, differences: bool = True
) -> tuple[int, int] | None:
    """Return the span of the notes that a number follows from, or None. Operands must stand in one statement."""
    for numbers in _by_statement(study):
        span = _from_numbers(wanted, numbers, differences)
        if span:
            return span
    if wanted.dimension == "waktu":
        return _duration(wanted, study, near)
    return None


def equal(a: Decimal, b: Decimal, dimension: str) -> bool:
    """Return whether two values are the same; months and years are lengths of about 30 and 365 days."""
    if a == b:
        return True
    return dimension == "waktu" and b != 0 and abs(a - b) / b <= _TOLERANCE


def _by_statement(study: Study) -> Iterator[list[NumberMention]]:
    groups: dict[int, list[NumberMention]] = {}
    for number in study.numbers:
        if number.dimension not in ("kode", "urutan"):
            groups.setdefault(study.reading.segment_at(number.start), []).append(number)
    yield from groups.values()


def _from_numbers(wanted: NumberMention, numbers: list[NumberMention], differences: bool) -> tuple[int, int] | None:
    if wanted.dimension == "persen":
        return _share(wanted, numbers)
    alike = [number for number in numbers if _same_kind(wanted, number)]
    for first, second in combinations(alike, 2):
        if wanted.value == first.value + second.value:
            return first.start, second.end
        if differences and wanted.value == abs(first.value - second.value):
            return first.start, second.end
    # Longer sums only over neighbours in the list: with free choice some subset would fit almost any figure.
    for start in range(len(alike)):
        total = Decimal(0)
        for stop in range(start, len(alike)):
            total += alike[stop].value
            if stop - start >= 2 and total == wanted.value:
                return alike[start].start, alike[stop].end
    return None


def _share(wanted: NumberMention, numbers: list[NumberMention]) -> tuple[int, int] | None:
    counts = [number for number in numbers if number.dimension in ("jumlah", "uang") and number.value > 0]
    # As exact as the share is written: "0,18 persen" is not any share between 0,13 and 0,23.
    decimals = len(f"{wanted.value.normalize():f}".partition(".")[2])
    exact = min(_LOOSEST, _ROUNDED.scaleb(-decimals))
    for first, second in combinations(counts, 2):
        small, large = sorted((first.value, second.value))
        if first.dimension == second.dimension and abs(small / large * 100 - wanted.value) < exact:
            return first.start, second.end
    shares = [number for number in numbers if number.dimension in ("persen", "poin")]
    for first, second in combinations(shares, 2):
        if abs(first.value - second.value) == wanted.value:
            return first.start, second.end
    whole = [number for number in shares if 100 - number.value == wanted.value]
    return (whole[0].start, whole[0].end) if whole else None


def _same_kind(wanted: NumberMention, number: NumberMention) -> bool:
    return wanted.dimension == number.dimension


def _duration(wanted: NumberMention, study: Study, near: date | None) -> tuple[int, int] | None:
    for opening, closing in pairwise(study.times):
        if Decimal(abs(closing.minutes - opening.minutes) * 60) == wanted.value:
            return opening.start, closing.end
    days = [(mention, mention.resolve(near)) for mention in study.dates]
    known = [(mention, day) for mention, day in days if day]
    for (first, a), (second, b) in combinations(known, 2):
        length = abs((b - a).days)
        if any(equal(wanted.value, (length + extra) * _DAY, "waktu") for extra in (0, 1)):
            return min(first.start, second.start), max(first.end, second.end)
    return None
