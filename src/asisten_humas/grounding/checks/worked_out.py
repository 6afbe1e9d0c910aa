"""Numbers that follow from those of the sources, where both speak of the same matter."""

import re
from bisect import bisect_right
from decimal import Decimal
from itertools import combinations, pairwise

from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.checks.comparable_numbers import tells_earlier
from asisten_humas.grounding.derived import REST, Cues, by_line, counted_key, follows, is_fraction
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.proportions import is_long, times_as_much
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.rivals import Candidate, Claim
from asisten_humas.grounding.spans import Span
from asisten_humas.grounding.study import Study

_SAME_WORDS = 2
_SMALL = 10
_WHOLE = re.compile(r"\b(?:seluruh|semua|total|jumlah|keseluruhan|gabungan)\w*", re.IGNORECASE)
_REMAINS = re.compile(r"\b(?:ter)?(?:sisa|selisih)\w*|\bselebihnya\b", re.IGNORECASE)
_LISTS = re.compile(r":|\b(?:yakni|yaitu|meliputi|terdiri|mencakup|antara\s+lain|masing-masing)\b", re.IGNORECASE)
# Only these turn two figures of the notes into their difference.
_DIFFERENCE = re.compile(
    r"\b(?:selisih\w*|sisa\w*|lain(?:nya)?|lebih|kurang|berkurang|bertambah|naik|turun|terlambat|tertinggal|belum|tidak|"
    r"kemudian|selama|gugur|murah|mahal|molor|telat|tersisa|diperlebar|diperpanjang|dipersempit|melebar|meningkat|menurun|susut|menyusut|"
    r"(?:di\s?)?(?:bawah|atas)|ketimbang|terpaut|hemat|menghemat|potongan|diskon|surplus|defisit|kenaikan|penurunan|"
    r"merosot|anjlok|melonjak|tumbuh|menyisakan|tinggal|dikurangi|kekurangan|kelebihan|tambahan|rendah|tinggi)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"(?:\s+[^\W\d]+){1,3}?\s+(?:lain|lainnya)\b", re.IGNORECASE)
# Words that may count anything.
_ANYTHING = word_set(
    "orang unit buah jiwa warga kali hal pihak titik lokasi tempat kegiatan jenis bagian angka poin nilai personel"
)
_EACH = re.compile(r"\b(?:(?:se)?tiap|tiap-tiap|masing-masing|per|rata-rata|rerata|seorang)\b", re.IGNORECASE)
_AVERAGE = re.compile(r"\b(?:rata-rata|rerata)\b", re.IGNORECASE)
_TIMES = re.compile(r"\s+kali\b", re.IGNORECASE)
# "8 rumah rusak, 3 di antaranya rusak berat" tells a part beside the whole, not beside the rest.
_WITHIN = re.compile(r"\b(?:di\s+antara\w*|termasuk|dari\s+(?:jumlah|angka|luas|total)|sisanya)\b", re.IGNORECASE)
_AHEAD = 2
_MOST_PARTS = 12
# "6 kec, @12 org": so many in each.
_EACH_OF = re.compile(r"\d[\d.]*\b[^\d@]{0,24}@\s*\d[\d.,]*\D{0,12}")
_DAY = Decimal(86400)
# More than this between two dates tells of more than a stretch of days: "12-14 Maret", "Senin 1/9 s/d Rabu 3/9".
_BETWEEN_DATES = re.compile(r"[,;:\n]")


def is_worked_out(case: Case, number: NumberMention) -> bool | None:
    """Return whether a number follows from statements that speak of the same thing; None when it is not sure of what.

    A long figure meets no sum by chance; a short one must count what the statement counts.
    """
    sentence, text = case.sentence(number.start)
    before = case.draft.reading.segments[max(0, sentence - 1)].of(case.text)
    cues = Cues(
        differences=bool(_DIFFERENCE.search(text) or _DIFFERENCE.search(before)),
        each=bool(_EACH.search(text)),
        average=bool(_AVERAGE.search(text)),
        times=bool(_TIMES.match(case.draft.text, number.end)),
        counted=counted_key(case.draft, number) if number.dimension == "jumlah" else frozenset(),
    )
    doubtful = False
    for sourced in case.sources:
        for span in follows(number, sourced.study, case.event_day, cues):
            if _same_matter(case, sentence, number, sourced, span):
                return True
            doubtful = True
    # What the notes' figures come to, though of another matter, is doubted; only what they never come to clashes.
    return None if doubtful else False


def is_multiplied(case: Case, number: NumberMention) -> bool:
    """Return whether a number is the product of two that the draft tells beside it, each given by the sources.

    A word like "setiap" must say that one holds for each of the other: "tiga dari setiap regu, dua belas semuanya".
    """
    sentence, text = case.sentence(number.start)
    if not _EACH.search(text) or number.dimension != "jumlah":
        return False
    given = {other.value for sourced in case.sources for other in sourced.study.numbers if other.dimension == "jumlah"}
    told = {
        other.value
        for other in case.draft.numbers
        if other.dimension in ("jumlah", "urutan")
        and case.draft.reading.segment_at(other.start) in (sentence - 1, sentence)
    }
    return any(a * b == number.value for a, b in combinations(sorted(told & given), 2) if a > 1)


def is_multiple(case: Case, number: NumberMention) -> bool:
    """Return whether a figure of a line is so many times another, and the sentence speaks of them: "dua kali lebar"."""
    sentence = case.draft.reading.segment_at(number.start)
    return any(
        _same_matter(case, sentence, number, sourced, span)
        for sourced in case.sources
        for span in times_as_much(number, by_line(sourced.study))
    )


def follows_from_told(case: Case, number: NumberMention) -> bool:
    """Return whether a number comes out of two that the draft tells by then, each given by the sources.

    "214 jemaah … bersama 106 jemaah Balangan, seluruhnya 320 orang", "45 meter tertutup … 28 meter bersih, tersisa 17".
    One of the two stands in the same sentence, and a word says that the figure is a whole or a rest.
    """
    sentence, text = case.sentence(number.start)
    whole, rest = bool(_WHOLE.search(text)), bool(_REMAINS.search(text))
    if not (whole or rest):
        return False
    given = {other.value for s in case.sources for other in s.study.numbers if other.dimension == number.dimension}
    told = [n for n in case.draft.numbers if n.start < number.start and n.dimension == number.dimension]
    told = [n for n in told if n.value in given]
    beside = {n.value for n in told if case.draft.reading.segment_at(n.start) == sentence}
    return any(
        (whole and a + b == number.value) or (rest and abs(a - b) == number.value)
        for a in beside
        for b in {n.value for n in told} - {a}
    )


def is_used_up(
    case: Case, numbers: list[NumberMention], best: Candidate[NumberMention], rival: Candidate[NumberMention]
) -> bool:
    """Return whether a number of the sentence is worked out from the rival, as "berkurang enam menjadi tiga" from 9.

    Without a word of difference it must come from both, the figure and its rival: "separuh dari delapan belas" takes
    the nine with it.
    """
    study, place = rival.sourced.study, rival.mention
    for number in numbers:
        shared = number.dimension == "persen" or is_fraction(number)
        less = number.value < place.value and bool(_DIFFERENCE.search(case.sentence(number.start)[1]))
        own = number.value == best.mention.value
        cues = Cues(times=bool(_TIMES.match(case.draft.text, number.end)))
        for span in () if own and not less else follows(number, study, case.event_day, cues):
            ends = (span.start, span.end)
            if (place.start in ends or place.end in ends) and (
                (less and (own or not shared)) or best.mention.start in ends or best.mention.end in ends
            ):
                return True
    return False


def is_sum_of(case: Case, sentence: int, best: Candidate[NumberMention], rival: Candidate[NumberMention]) -> bool:
    """Return whether a figure is the whole of a list that its rival is a part of: "118: BPBD 30, Agni 24, TNI 64".

    A sentence that names just one of the parts, or tells the figures of others, may mean that part.
    """
    study = best.sourced.study
    if best.sourced is not rival.sourced or rival.mention.start < best.mention.end:
        return False
    behind = [n for n in study.numbers if n.start >= best.mention.end and n.dimension == best.mention.dimension]
    total, parts = Decimal(0), 0
    for part in behind[:_MOST_PARTS]:
        total, parts = total + part.value, parts + 1
        if total >= best.mention.value:
            break
    if parts < 2 or total != best.mention.value or rival.mention not in behind[:parts]:
        return False
    if {n.value for n in case.numbers_in(sentence)} & {part.value for part in behind[:parts]}:
        return False
    keys = frozenset().union(*(word.keys for word in case.draft.reading.words_of(sentence) if word.content))
    starts = [best.mention.end, *(part.end for part in behind[:parts])]
    spans = list(pairwise(starts))
    told = sum(
        any(
            start <= word.start < end and word.content and not word.keys.isdisjoint(keys)
            for word in _between(study, start, end)
        )
        for start, end in spans
    )
    return told != 1


def _between(study: Study, start: int, end: int) -> list[Word]:
    reading = study.reading
    first, last = reading.segment_at(start), reading.segment_at(end)
    return [word for segment in range(first, last + 1) for word in reading.words_of(segment)]


def _same_matter(case: Case, sentence: int, number: NumberMention, sourced: Sourced, span: Span) -> bool:
    if tells_earlier(case, span.of(sourced.study.text)) and tells_earlier(case, case.sentence_text(sentence)):
        return True
    if _EACH_OF.fullmatch(span.of(sourced.study.text)):
        return True
    if number.dimension == "waktu" or (is_long(number) and "\n" not in span.of(sourced.study.text)):
        return not _between_days(case, sentence, number, sourced, span)
    reading = sourced.study.reading
    # "ekonomi 28. Yg diteruskan 45": figures of two statements, as those of two lines.
    apart = reading.segment_at(span.start) != reading.segment_at(span.end - 1) and not REST.search(
        sourced.study.text, span.start, span.end
    )
    if apart and not _speaks_of_both(case, sentence, sourced, span):
        return False
    theirs: set[str] = set()
    # A line of notes says once what its figures are about.
    begin = sourced.study.text.rfind("\n", 0, span.start) + 1
    for segment in range(reading.segment_at(begin), reading.segment_at(span.end) + 1):
        theirs.update(*(word.keys for word in reading.words_of(segment)))
    counted = counted_key(case.draft, number) if number.dimension == "jumlah" else frozenset()
    if counted and (counted.isdisjoint(theirs | _ANYTHING) or _mixes(sourced, span, counted)):
        return False
    if _counts_twice(case, sentence, number, sourced, span):
        return False
    if counted and _counts_both(sourced.study, span, counted):
        return True
    words = {
        word.lower
        for near in range(max(0, sentence - 1), sentence + 1)
        for word in case.draft.reading.words_of(near)
        if word.content and not word.keys.isdisjoint(theirs)
    }
    return len(words) >= _SAME_WORDS


def _speaks_of_both(case: Case, sentence: int, sourced: Sourced, span: Span) -> bool:
    """Return whether the sentence shares a word with the statement of each of two figures on different lines."""
    reading = sourced.study.reading
    mine = [word for word in case.draft.reading.words_of(sentence) if word.content]
    ends = reading.segment_at(span.start), reading.segment_at(span.end - 1)
    return all(
        any(not word.keys.isdisjoint(other.keys) for word in mine for other in reading.words_of(end) if other.content)
        for end in ends
    )


def _between_days(case: Case, sentence: int, number: NumberMention, sourced: Sourced, span: Span) -> bool:
    """Return whether a few days only happen to lie between two dates of which the sentence shares nothing."""
    if number.written > _SMALL or number.factor != _DAY or not _BETWEEN_DATES.search(span.of(sourced.study.text)):
        return False
    reading = sourced.study.reading
    ends = {reading.segment_at(span.start), reading.segment_at(span.end)}
    theirs = frozenset().union(*(word.keys for segment in ends for word in reading.words_of(segment)))
    return not any(w.content and not w.keys.isdisjoint(theirs) for w in case.draft.reading.words_of(sentence))


def _counts_twice(case: Case, sentence: int, number: NumberMention, sourced: Sourced, span: Span) -> bool:
    """Return whether the sentence tells one part of a sum beside the sum and not the other: then it counts it twice."""
    if _WITHIN.search(case.sentence_text(sentence)):
        return False
    parts = {n.value for n in sourced.study.numbers if n.start == span.start or n.end == span.end}
    told = {n.value for n in case.numbers_in(sentence)}
    return len(parts) == 2 and sum(parts) == number.value and len(parts & told) == 1


def _counts_both(study: Study, span: Span, counted: frozenset[str]) -> bool:
    """Return whether both ends of a sum on one line count what the draft counts: "Randu 48 KK …, Klepu 35 KK"."""
    ends = [n for n in study.numbers if n.start == span.start or n.end == span.end]
    alike = all(not counted.isdisjoint(counted_key(study, number)) for number in ends)
    return alike and len(ends) == 2 and not counted.issubset(_ANYTHING) and "\n" not in span.of(study.text)


def _mixes(sourced: Sourced, span: Span, counted: frozenset[str]) -> bool:
    """Return whether only the later of two figures counts what the draft counts: "2 PMI … 4 rit" are no six rit.

    An earlier one lends its word to those behind it: "38 kios habis, 9 rusak".
    """
    study = sourced.study
    first = next((counted_key(study, n) for n in study.numbers if n.start == span.start), frozenset())
    last = next((counted_key(study, n) for n in study.numbers if n.end == span.end), frozenset())
    return bool(first) and first.isdisjoint(counted) and not last.isdisjoint(counted)


def is_one_less(case: Case, number: NumberMention) -> bool:
    """Return whether a count leaves out the one spoken of: "tujuh finalis lain" of eight."""
    if number.dimension != "jumlah" or not _OTHERS.match(case.draft.text, number.end):
        return False
    return any(
        other.value == number.value + 1 and other.dimension == "jumlah"
        for s in case.sources
        for other in s.study.numbers
    )


def counts_a_list(case: Case, number: NumberMention) -> bool:
    """Return whether a count is that of the things listed right after it: "empat kecamatan, yakni A, B, C, dan D"."""
    if number.dimension != "jumlah" or not 2 <= number.value <= 12:
        return False
    segment = case.draft.reading.segments[case.draft.reading.segment_at(number.start)]
    tail = case.draft.text[number.end : segment.end]
    if not _LISTS.search(tail[:60]) and not re.match(r"\s+\w+(?:\s\w+)?,", tail):
        return False
    items = tail.count(",") + (" dan " in tail and ", dan " not in tail)
    return items >= 1 and number.value in (items, items + 1)


def sums_own_parts(claim: Claim[NumberMention], claims: list[Claim[NumberMention]]) -> bool:
    """Return whether figures of the sources that follow make up the whole: "280 hewan: 236, 41, 3".

    They follow in its sentence, or are those that one of the next sentences opens with, three at the least.
    """
    first = bisect_right(claims, claim.mention.start, key=lambda other: other.mention.start)
    last = bisect_right(claims, claim.sentence + _AHEAD, lo=first, key=lambda other: other.sentence)
    behind = claims[first:last]
    return any(
        _adds_up(claim, [other for other in behind if other.sentence == claim.sentence + ahead], 1 + 2 * bool(ahead))
        for ahead in range(_AHEAD + 1)
    )


def _adds_up(claim: Claim[NumberMention], parts: list[Claim[NumberMention]], least: int) -> bool:
    total = Decimal(0)
    for told, other in enumerate(parts, start=1):
        if other.best is None or other.mention.dimension != claim.mention.dimension:
            return False
        total += other.mention.value
        if total == claim.mention.value:
            return told >= least
    return False
