"""Numbers that follow from the notes: sums, differences, shares, products, durations, ages, counts of listed things."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise

from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.proportions import for_each, is_of_each, of_all, parts_of, times_as_much
from asisten_humas.grounding.spans import Span
from asisten_humas.grounding.study import Study

_DAY = Decimal(86400)
_MONTH, YEAR = Decimal(2592000), Decimal(31536000)
_TOLERANCE = Decimal("0.02")
_ROUNDED, _LOOSEST = Decimal("0.51"), Decimal("0.051")
_ABOUT = Decimal("0.1")
# "lebih dari separuh" is less than two thirds.
_FRACTION_REACH = Decimal("1.33")
_LEAST_ANNIVERSARY = 4
_MOST_LISTED = 15
_THOUSAND = 1000
_RANGE_MARK = 5
REST = re.compile(r"\b(?:sisa|selebih|lebih|lain)nya\b", re.IGNORECASE)
# "usulan 210 dr 9 desa, lolos 120, sisanya …": the figure behind the preposition is no part of them.
_BEHIND, _CLOSE = re.compile(r"\b(?:dr|dari|di|pd|pada|oleh|utk|untuk)\s$", re.IGNORECASE), 8
_DAY_NUMBER = re.compile(r"\bhari\s+$", re.IGNORECASE)
_ITEM = re.compile(r",(?!\d)\s*(?:dan\s|&\s*)?|\s(?:dan|serta|&|\+)\s|\s?/\s?")
_LIST = re.compile(r"\(([^()\n]*)\)|[:–]\s([^:\n(]*)")


@dataclass(frozen=True, slots=True)
class Cues:
    """What the words of a sentence say of how its figure came about, and the keys of what that figure counts."""

    differences: bool = True
    each: bool = False
    average: bool = False
    times: bool = False
    counted: frozenset[str] = frozenset()


def follows(wanted: NumberMention, study: Study, near: date | None, cues: Cues | None = None) -> Iterator[Span]:
    """Yield the spans of the notes that a number follows from; operands stand on one line or count one thing."""
    cues = cues or Cues()
    differences = cues.differences
    yield from parts_of(wanted, study, differences)
    yield from of_all(wanted, study)
    if cues.each:
        yield from for_each(wanted, study, by_line(study), cues.average)
    if cues.times:
        yield from times_as_much(wanted, by_line(study))
    if wanted.dimension == "waktu":
        yield from _durations(wanted, study, near, differences)
        yield from _ages(wanted, study, near)
        yield from _months(wanted, study)
    if wanted.dimension == "urutan" and near:
        yield from _anniversaries(wanted, study, near)
    if wanted.dimension == "luas":
        yield from _areas(wanted, study)
    for numbers in by_line(study):
        yield from _from_numbers(wanted, numbers, study, differences)
    yield from _pairs_apart(wanted, study, differences)
    yield from _remainders(wanted, study)
    yield from _by_months(wanted, study)
    if wanted.dimension in ("jumlah", "urutan"):
        yield from _listed(wanted, study, cues.counted)
    if wanted.value > _MOST_LISTED or wanted.dimension != "jumlah":
        yield from _totals(wanted, study)


_TIMES = re.compile(r"\s*[x×]\s*")


def _areas(wanted: NumberMention, study: Study) -> Iterator[Span]:
    """Yield the two sides that an area comes from: "9 x 18 m" are 162 square metres."""
    for first, second in pairwise(study.numbers):
        sides = first.dimension == second.dimension == "panjang"
        if (
            sides
            and _TIMES.fullmatch(study.text, first.end, second.start)
            and meets(wanted, first.value * second.value)
        ):
            yield from (Span(first.start, first.end), Span(second.start, second.end))


def equal(a: Decimal, b: Decimal, dimension: str) -> bool:
    """Return whether two values are the same; months and years are lengths of about 30 and 365 days."""
    if a == b:
        return True
    return dimension == "waktu" and b != 0 and abs(a - b) / b <= _TOLERANCE


def meets(wanted: NumberMention, value: Decimal) -> bool:
    """Return whether a number states a value, within the vagueness of its own "lebih dari", "hampir" or "sekitar"."""
    if equal(wanted.value, value, wanted.dimension):
        return True
    if wanted.bound == "lebih":
        return wanted.value < value <= wanted.value * (1 + 2 * _ABOUT)
    if wanted.bound == "kurang":
        return wanted.value * (1 - 2 * _ABOUT) <= value < wanted.value
    return wanted.bound == "sekitar" and abs(value - wanted.value) <= value * _ABOUT


def by_line(study: Study) -> list[list[NumberMention]]:
    """Return the figures of a text that count or measure something, line by line."""
    if "lines" not in study.memo:
        groups: dict[int, list[NumberMention]] = {}
        for number in study.numbers:
            if number.dimension not in ("kode", "urutan"):
                groups.setdefault(study.text.rfind("\n", 0, number.start), []).append(number)
        study.memo["lines"] = list(groups.values())
    lines: list[list[NumberMention]] = study.memo["lines"]
    return lines


def _from_numbers(
    wanted: NumberMention, numbers: list[NumberMention], study: Study, differences: bool
) -> Iterator[Span]:
    if wanted.dimension == "persen" or is_fraction(wanted):
        yield from _shares(wanted, numbers)
        return
    if wanted.dimension == "poin" and differences:
        yield from _points(wanted, numbers)
    alike = [known for number in numbers if (known := _in_kind(wanted, number, study))]
    for first, second in combinations(alike, 2):
        if _of_two(wanted, first, second, differences) and _measured(wanted, numbers, first, second):
            yield Span(first.start, second.end)
    # Longer sums only over neighbours in the list: with free choice some subset would fit almost any figure.
    for start in range(len(alike)):
        total = Decimal(0)
        for stop in range(start, len(alike)):
            total += alike[stop].value
            if stop - start >= 2 and meets(wanted, total):
                yield Span(alike[start].start, alike[stop].end)
    yield from _products(wanted, numbers, study)


def _measured(wanted: NumberMention, numbers: list[NumberMention], first: NumberMention, second: NumberMention) -> bool:
    """Return whether at least one of two figures is written in the measure of the wanted one.

    Bare figures come to a whole number by chance ("96 kendaraan" and "38 %" to 58 kilometres), hardly to 2,7.
    """
    if wanted.written % 1 or wanted.dimension in ("jumlah", "urutan", "uang", "poin", "persen"):
        return True
    starts = {first.start, second.start}
    return any(number.dimension == wanted.dimension for number in numbers if number.start in starts)


def _of_two(wanted: NumberMention, first: NumberMention, second: NumberMention, differences: bool) -> bool:
    less = abs(first.value - second.value)
    return meets(wanted, first.value + second.value) or (differences and less > 0 and meets(wanted, less))


def _in_kind(wanted: NumberMention, number: NumberMention, study: Study) -> NumberMention | None:
    """Return a number in the dimension of the wanted one, None when it counts or measures something else."""
    if number.dimension == wanted.dimension or (wanted.dimension == "urutan" and number.dimension == "jumlah"):
        return number
    bare = number.dimension == "jumlah" and not counted_key(study, number)
    if wanted.dimension == "uang" and number.dimension == "jumlah" and number.value >= _THOUSAND:
        return number
    return replace(number, value=number.value * wanted.factor) if bare and wanted.dimension != "urutan" else None


def _pairs_apart(wanted: NumberMention, study: Study, differences: bool) -> Iterator[Span]:
    """Yield what two figures on different lines come to, when both are money or count one thing."""
    if wanted.dimension not in ("jumlah", "uang") or is_fraction(wanted):
        return
    alike = [n for n in study.numbers if _in_kind(wanted, n, study) and n.value > 1]
    keys = [counted_key(study, number) for number in alike]
    for (one, first), (two, second) in combinations(enumerate(alike), 2):
        together = wanted.dimension == "uang" or not keys[one].isdisjoint(keys[two])
        if together and _of_two(wanted, first, second, differences):
            yield Span(first.start, second.end)


def _remainders(wanted: NumberMention, study: Study) -> Iterator[Span]:
    """Yield what "sisanya" comes to: a whole told on another line, less the parts told before that word."""
    if is_fraction(wanted):
        return
    for rest in REST.finditer(study.text):
        begin = study.text.rfind("\n", 0, rest.start()) + 1
        alike = [(number, _in_kind(wanted, number, study)) for number in study.numbers]
        parts = [kind for number, kind in alike if kind and begin <= number.start < rest.start()]
        listed = [p for p in parts if not _BEHIND.search(study.text, max(begin, p.start - _CLOSE), p.start)]
        listed = listed if parts[:1] == listed[:1] else [*parts[:1], *listed]
        if len(listed) >= 2 and listed[0].value == sum(part.value for part in listed[1:]) + wanted.value:
            # "2.860 lowongan: garmen 1.140, sepatu 790, sisanya …": the whole stands first.
            yield Span(listed[0].start, rest.end())
        whole = sum(part.value for part in parts) + wanted.value
        for number, kind in alike if parts else ():
            if kind and kind.value == whole and not begin <= number.start < rest.end():
                yield Span(min(number.start, parts[0].start), max(number.end, rest.end()))


def _products(wanted: NumberMention, numbers: list[NumberMention], study: Study) -> Iterator[Span]:
    """Yield "7 mobil tangki @5.000 liter" for 35.000 liter, and "3 x 20 menit" for an hour.

    Figures further apart, or of two statements, are multiplied only where one holds for each: 8 ton of rice and 300
    trays of eggs are nothing.
    """
    statement_at = study.reading.segment_at
    for (one, first), (two, second) in combinations(enumerate(numbers), 2):
        pair = {first.dimension, second.dimension}
        fits = pair == {"jumlah", wanted.dimension} and min(first.value, second.value) > 1
        if not fits or wanted.value != first.value * second.value:
            continue
        together = two - one == 1 and statement_at(first.start) == statement_at(second.start)
        if together or is_of_each(study, first) or is_of_each(study, second):
            yield Span(first.start, second.end)


def _points(wanted: NumberMention, numbers: list[NumberMention]) -> Iterator[Span]:
    """Yield two shares that lie so many points apart."""
    shares = [number for number in numbers if number.dimension == "persen"]
    for first, second in combinations(shares, 2):
        if abs(first.value - second.value) == wanted.value:
            yield Span(first.start, second.end)


def _by_months(wanted: NumberMention, study: Study) -> Iterator[Span]:
    """Yield what a sum for each month comes to over a range of months: "Rp300rb/bln utk Sept–Des"."""
    for first, last in pairwise(study.dates):
        between = study.text[first.end : last.start].strip(" -–—") if last.start - first.end < _RANGE_MARK else "?"
        if between or first.day or last.day or not (first.month and last.month and first.month < last.month):
            continue
        months = last.month - first.month + 1
        for number in study.numbers:
            if number.dimension == wanted.dimension and number.value * months == wanted.value:
                yield Span(min(number.start, first.start), max(number.end, last.end))


def is_fraction(wanted: NumberMention) -> bool:
    """Return whether a number is a part of one in words: "separuh", "sepertiga"."""
    return wanted.in_words and wanted.dimension == "jumlah" and 0 < wanted.value < 1


def _shares(wanted: NumberMention, numbers: list[NumberMention]) -> Iterator[Span]:
    counts = [number for number in numbers if number.dimension not in ("persen", "poin") and number.value > 0]
    share = wanted.value * 100 if is_fraction(wanted) else wanted.value
    # As exact as the share is written: "0,18 persen" is not any share between 0,13 and 0,23.
    decimals = len(f"{wanted.value.normalize():f}".partition(".")[2])
    exact = share * _ABOUT if is_fraction(wanted) else min(_LOOSEST, _ROUNDED.scaleb(-decimals))
    exact = max(exact, Decimal(1)) if wanted.bound else exact
    for first, second in combinations(counts, 2):
        # A bare figure beside a measure is of that measure: "debit 210 l/dtk, skrg 95".
        bare = first.dimension != second.dimension
        small, large = sorted((first.written, second.written) if bare else (first.value, second.value))
        alike = first.dimension == second.dimension or "jumlah" in (first.dimension, second.dimension)
        more = is_fraction(wanted) and wanted.bound == "lebih" and share < small / large * 100 < share * _FRACTION_REACH
        fits = more or abs(small / large * 100 - share) < exact or abs((large - small) / large * 100 - share) < exact
        # Growth of a tenth is a tenth of what there was before.
        if alike and (fits or abs((large - small) / small * 100 - share) < exact):
            yield Span(first.start, second.end)
    shares = [number for number in numbers if number.dimension in ("persen", "poin")]
    for first, second in combinations(shares, 2):
        if share in (abs(first.value - second.value), first.value + second.value):
            yield Span(first.start, second.end)
    for number in shares:
        if share in (100 - number.value, number.value):
            yield Span(number.start, number.end)


def _totals(wanted: NumberMention, study: Study) -> Iterator[Span]:
    """Yield sums over the lines of figures that count one thing, the next perhaps bare: "560 tabung … 480"."""
    alike = [n for n in study.numbers if n.dimension == wanted.dimension and n.value > 1]
    keys = [counted_key(study, number) for number in alike]
    for start, first in enumerate(alike):
        total, last, goes_on = first.value, first, True
        for number, theirs in zip(alike[start + 1 :], keys[start + 1 :], strict=True):
            if not keys[start] or total >= wanted.value:
                break
            if goes_on and not theirs and total + number.value == wanted.value:
                yield Span(first.start, number.end)
            goes_on = not theirs.isdisjoint(keys[start])
            if goes_on:
                total, last = total + number.value, number
                if total == wanted.value:
                    yield Span(first.start, last.end)


def counted_key(study: Study, number: NumberMention) -> frozenset[str]:
    """Return the keys of the word that a figure counts or measures, right behind it on its line; empty when none is."""
    reading = study.reading
    words = reading.words_of(reading.segment_at(number.start))
    after = next((word for word in words if word.start >= number.end), None)
    if after is None or not after.content or study.text[number.end : after.start].strip():
        return frozenset()
    return after.keys


def _listed(wanted: NumberMention, study: Study, counted: frozenset[str]) -> Iterator[Span]:
    """Yield the lists of the notes that have as many items: "Sedau, Pasiran, Melayu" for "tiga kelurahan".

    What is counted stands before the list or nowhere, not within it: "dewasa 35rb, anak 18rb, beli di loket".
    """
    if not 2 <= wanted.value <= _MOST_LISTED:
        return
    if "lists" not in study.memo:
        study.memo["lists"] = list(_lists(study))
    lists: list[tuple[int, Span]] = study.memo["lists"]
    for count, span in lists:
        if count == wanted.value and not _is_an_item(study, span, counted):
            yield span


def _is_an_item(study: Study, span: Span, counted: frozenset[str]) -> bool:
    comma = study.text.find(",", span.start, span.end)
    if comma < 0 or not counted:
        return False
    reading = study.reading
    words = [word for word in reading.words_of(reading.segment_at(span.start)) if not word.keys.isdisjoint(counted)]
    return bool(words) and all(word.start > comma for word in words)


def _lists(study: Study) -> Iterator[tuple[int, Span]]:
    for segment in study.reading.segments:
        text = segment.of(study.text)
        for part in [text, *(one or other for one, other in _LIST.findall(text))]:
            items = [item for item in _ITEM.split(part) if item and item.strip()]
            if 2 <= len(items) <= _MOST_LISTED:
                yield len(items), segment


def _durations(wanted: NumberMention, study: Study, near: date | None, differences: bool) -> Iterator[Span]:
    for opening, closing in combinations(study.times, 2):
        minutes = closing.minutes - opening.minutes
        near_by = study.text.count("\n", opening.end, closing.start) <= 1 or wanted.bound
        # "08.00–19.00, dulu 08.00–14.00": five hours more.
        moved = differences and "\n" not in study.text[opening.end : closing.start]
        lengths = {minutes % 1440, abs(minutes)} if moved else {minutes % 1440}
        if not (opening.exact and closing.exact):
            # "jam 9 smp jam 2": the hand of the clock has gone round once.
            lengths.add(minutes % 720)
        if near_by and any(meets(wanted, Decimal(length * 60)) for length in lengths):
            yield Span(opening.start, closing.end)
    for number in study.numbers:
        # "hari ke-2" of an event: it takes two days.
        numbered = _DAY_NUMBER.search(study.text, max(0, number.start - 8), number.start)
        if numbered and number.dimension == "urutan" and meets(wanted, number.value * _DAY):
            yield Span(number.start, number.end)
    days = [(mention, mention.resolve(near)) for mention in study.dates]
    known = [(mention, day) for mention, day in days if day]
    for (first, a), (second, b) in combinations(known, 2):
        length = Decimal(abs((b - a).days))
        if any(meets(wanted, (length + extra) * _DAY) for extra in (0, 1)):
            yield Span(min(first.start, second.start), max(first.end, second.end))


def _ages(wanted: NumberMention, study: Study, near: date | None) -> Iterator[Span]:
    """Yield the years that a length of years counts from: "1996" for "berusia tiga puluh tahun" in 2026."""
    if wanted.factor != YEAR:
        return
    years = [(mention, mention.year) for mention in study.dates if mention.year]
    for mention, year in years:
        for other in {near.year if near else year, *(later for _, later in years)}:
            if other > year and meets(wanted, (other - year) * YEAR):
                yield Span(mention.start, mention.end)


def _anniversaries(wanted: NumberMention, study: Study, near: date) -> Iterator[Span]:
    """Yield the year that an anniversary counts from: "berdiri 1946" for "ulang tahun ke-79" in 2025."""
    for mention in study.dates if wanted.value >= _LEAST_ANNIVERSARY else ():
        if mention.year and near.year - mention.year == wanted.value:
            yield Span(mention.start, mention.end)


def _months(wanted: NumberMention, study: Study) -> Iterator[Span]:
    """Yield a range of months that is so many months long: "okt-des" for three months."""
    for first, last in pairwise(study.dates):
        if wanted.factor != _MONTH or first.day or last.day or not (first.month and last.month):
            continue
        close = last.start - first.end < _RANGE_MARK
        if close and (last.month - first.month) % 12 + 1 == wanted.written:
            yield Span(first.start, last.end)
