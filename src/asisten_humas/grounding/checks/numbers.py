"""Numbers: each must stand in the sources, for the same thing, or follow from them."""

import re
from decimal import Decimal
from itertools import combinations, pairwise

from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.derived import REST, counted_key, equal, follows, is_fraction
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.reading import Reading
from asisten_humas.grounding.rivals import Candidate, Claim, best_unused, claims_of, rival_of
from asisten_humas.grounding.spans import Span
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_SAME_WORDS = 2
# A support below this is the chance meeting of a common word.
_LITTLE = 1.5
_NEXT_TO_NOTHING = 0.4
_SMALL = 10
_LISTS = re.compile(r":|\b(?:yakni|yaitu|meliputi|terdiri|mencakup|antara\s+lain|masing-masing)\b", re.IGNORECASE)
# Before these a number is a name and must be the sources' own.
_LABELS = word_set("rt rw no nomor blok sd sdn smp smpn sma sman smk smkn slb mts man km lantai gang pasal ayat posko")
# Only these turn two figures of the notes into their difference.
_DIFFERENCE = re.compile(
    r"\b(?:selisih\w*|sisa\w*|lain(?:nya)?|lebih|kurang|berkurang|bertambah|naik|turun|terlambat|tertinggal|belum|tidak|"
    r"kemudian|selama|gugur|murah|mahal|molor|telat|tersisa|diperlebar|diperpanjang|dipersempit|melebar|meningkat|menurun|susut|menyusut)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"(?:\s+[^\W\d]+){1,3}?\s+(?:lain|lainnya)\b", re.IGNORECASE)
# Words that may count anything.
_ANYTHING = word_set(
    "orang unit buah jiwa warga kali hal pihak titik lokasi tempat kegiatan jenis bagian angka poin nilai personel"
)
# What tells of an earlier period, beside a figure: "thn lalu 341", "2024: 74".
_EARLIER = re.compile(
    r"\b(?:thn|tahun|th|bulan|bln|musim|periode|triwulan|semester|pekan|edisi)\s+(?:\w+\s+)?(?:lalu|kemarin|sebelumnya)\b"
    r"|\b(?:tadinya|semula|dulu|dahulu|sebelumnya)\b",
    re.IGNORECASE,
)
_NEAREST = re.compile(r"[,;.\n→]")
_BESIDE = 28
# "5 jt, 3 jt, 2 jt": nothing between them tells which is which.
# "tujuh menit lebih cepat" is worked out, whatever else is seven.
_LESS_OR_MORE = re.compile(r"(?:\s+[^\W\d]+)?\s+(?:lebih|kurang)\b", re.IGNORECASE)
_BETWEEN_LISTED = re.compile(r"[\s,/&+]*(?:dan)?[\s,/&+]*")
_EACH = re.compile(r"\b(?:(?:se)?tiap|tiap-tiap|masing-masing|per)\b", re.IGNORECASE)
# "6 kec, @12 org": so many in each.
_EACH_OF = re.compile(r"\d[\d.]*\b[^\d@]{0,24}@\s*\d[\d.,]*\D{0,12}")
_DAY = Decimal(86400)
# More than this between two dates tells of more than a stretch of days: "12-14 Maret", "Senin 1/9 s/d Rabu 3/9".
_BETWEEN_DATES = re.compile(r"[,;:\n]")
_LONG = 3
_COUNTS = ("jumlah", "urutan", "uang")


def check_numbers(case: Case) -> list[Finding]:
    """Return a finding for every number that no source gives for that thing."""
    mentions = [
        number
        for number in case.draft.numbers
        if number.dimension != "kode" and number.bound != "periode" and not case.in_quote(number.start, number.end)
    ]
    claims = claims_of(
        case,
        mentions,
        lambda sourced: sourced.study.numbers,
        lambda sourced, a, b: _comparable(sourced, a, b) and (same_value(a, b) or not _of_before(case, sourced, a, b)),
        same_value,
    )
    findings = [finding for claim in claims if (finding := _judge(case, claim, claims))]
    return findings + _codes(case)


def _of_before(case: Case, sourced: Sourced, draft: NumberMention, source: NumberMention) -> bool:
    """Return whether a figure of the notes is one of an earlier year, of which the sentence says nothing."""
    text = sourced.study.text
    before = text[max(0, source.start - _BESIDE) : source.start]
    behind = text[source.end : source.end + _BESIDE]
    near = _NEAREST.split(before)[-1] + " " + _NEAREST.split(behind)[0]
    return _is_earlier(case, near) and not _is_earlier(case, case.sentence(draft.start)[1])


def _is_earlier(case: Case, text: str) -> bool:
    year = case.event_day.year if case.event_day else None
    years = [int(found) for found in re.findall(r"\b((?:19|20)\d\d)\b", text)]
    return bool(_EARLIER.search(text)) or any(year is not None and other < year for other in years)


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


def _comparable(sourced: Sourced, draft: NumberMention, source: NumberMention) -> bool:
    # "1 org" may be told as "seorang", which is no number: a single thing is nobody's rival.
    single = source.value == 1 and draft.value != 1 and source.dimension == "jumlah"
    if single or not compatible(draft, source):
        return False
    alike = draft.dimension == source.dimension or {draft.dimension, source.dimension} == {"jumlah", "uang"}
    if not alike and not same_value(draft, source) and not _shares_unit(sourced, draft, source):
        return False
    return draft.dimension in _COUNTS or _may_lack_unit(sourced, source)


def _shares_unit(sourced: Sourced, draft: NumberMention, source: NumberMention) -> bool:
    """Return whether a bare figure stands under the draft's unit: "8 km: rusak 3 / mantap 5" are all kilometres."""
    if draft.dimension in ("urutan", "jumlah") or source.dimension != "jumlah" or not _may_lack_unit(sourced, source):
        return False
    begin = sourced.study.text.rfind("\n", 0, source.start) + 1
    before = [number for number in sourced.study.numbers if begin <= number.start < source.start]
    united = [number for number in before if number.dimension != "jumlah"]
    return bool(united) and united[-1].dimension == draft.dimension


def _may_lack_unit(sourced: Sourced, number: NumberMention) -> bool:
    """Return whether a bare figure of the notes may stand for a measure: nothing that it counts follows it."""
    if number.dimension != "jumlah":
        return True
    return not re.match(r"[^\S\n]*[A-Za-z]", sourced.study.text[number.end : number.end + 3])


def _judge(case: Case, claim: Claim[NumberMention], claims: list[Claim[NumberMention]]) -> Finding | None:
    number = claim.mention
    if number.dimension == "urutan" and number.in_words and number.value <= 3:
        return None
    label = _label(case.draft.reading, number)
    if label and not _labelled(case, label, number):
        return _mislabelled(case, label, number)
    if claim.best is None:
        if number.in_words and number.value == 1 and number.dimension == "jumlah":
            return None
        if _listed(case, number) or _is_one_less(case, number) or _sums_own_parts(claim, claims):
            return None
        derived = _follows(case, number)
        return (
            None
            if derived or _multiplied(case, number)
            else _missing(case, number, best_unused(claim, claims), doubtful=derived is None)
        )
    if _counts_unknown(case, claim) or (_by_chance(claim) and not _follows(case, number)):
        return _missing(case, number, None, doubtful=True)
    rival, clear = rival_of(claim, claims)
    if rival is None or not _alike_in_size(number, rival.mention):
        return None
    if _uses(case, [number, *(c.mention for c in claims if c.sentence == claim.sentence and not c.best)], rival):
        return None
    if (not clear and _told_beside(claim, rival, claims)) or _is_one_less(case, number):
        return None
    if _listed_together(claim.best, rival) or (
        _LESS_OR_MORE.match(case.draft.text, number.end) and _follows(case, number)
    ):
        return None
    return _swapped(case, number, rival, clear)


def _sums_own_parts(claim: Claim[NumberMention], claims: list[Claim[NumberMention]]) -> bool:
    """Return whether figures of the sources that follow in the sentence make up the whole: "280 hewan: 236, 41, 3"."""
    total = Decimal(0)
    for other in claims:
        if other.sentence != claim.sentence or other.mention.start <= claim.mention.start:
            continue
        if other.best is None or other.mention.dimension != claim.mention.dimension:
            return False
        total += other.mention.value
        if total == claim.mention.value:
            return True
    return False


def _by_chance(claim: Claim[NumberMention]) -> bool:
    """Return whether a measure met only a bare count, of which nothing around it speaks: "3 jam" and "majelis 3"."""
    measure = claim.mention.dimension not in ("uang", *_COUNTS)
    same = [candidate for candidate in claim.candidates if candidate.same]
    return measure and all(c.mention.dimension == "jumlah" for c in same) and claim.support < _NEXT_TO_NOTHING


def _listed_together(best: Candidate[NumberMention], rival: Candidate[NumberMention]) -> bool:
    """Return whether two figures stand in one list with nothing but figures between them."""
    if best.sourced is not rival.sourced:
        return False
    first, last = sorted((best.mention, rival.mention), key=lambda mention: mention.start)
    between = [n for n in best.sourced.study.numbers if first.start <= n.start <= last.start]
    text = best.sourced.study.text
    return all(_BETWEEN_LISTED.fullmatch(text, one.end, other.start) for one, other in pairwise(between))


def _follows(case: Case, number: NumberMention) -> bool | None:
    """Return whether a number follows from statements that speak of the same thing; None when it is not sure of what.

    A long figure meets no sum by chance; a short one must count what the statement counts.
    """
    sentence, text = case.sentence(number.start)
    before = case.draft.reading.segments[max(0, sentence - 1)].of(case.text)
    differences = bool(_DIFFERENCE.search(text) or _DIFFERENCE.search(before))
    doubtful = False
    for sourced in case.sources:
        for span in follows(number, sourced.study, case.event_day, differences=differences):
            if _same_matter(case, sentence, number, sourced, span):
                return True
            doubtful = True
    # What the notes' figures come to, though of another matter, is doubted; only what they never come to clashes.
    return None if doubtful else False


def _multiplied(case: Case, number: NumberMention) -> bool:
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


def _uses(case: Case, numbers: list[NumberMention], rival: Candidate[NumberMention]) -> bool:
    """Return whether a number of the sentence is worked out from the rival, as "berkurang enam menjadi tiga" from 9."""
    study, place = rival.sourced.study, rival.mention
    return any(
        place.start == span.start or place.end == span.end
        for number in numbers
        if number.value < place.value and _DIFFERENCE.search(case.sentence(number.start)[1])
        for span in follows(number, study, case.event_day)
    )


def _same_matter(case: Case, sentence: int, number: NumberMention, sourced: Sourced, span: Span) -> bool:
    if _is_earlier(case, span.of(sourced.study.text)) and _is_earlier(case, case.sentence_text(sentence)):
        return True
    if _EACH_OF.fullmatch(span.of(sourced.study.text)):
        return True
    if number.dimension == "waktu" or (_is_long(number) and "\n" not in span.of(sourced.study.text)):
        return not _between_days(case, sentence, number, sourced, span)
    reading = sourced.study.reading
    apart = "\n" in span.of(sourced.study.text) and not REST.search(sourced.study.text, span.start, span.end)
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
    parts = {n.value for n in sourced.study.numbers if n.start == span.start or n.end == span.end}
    told = {n.value for n in case.draft.numbers if case.draft.reading.segment_at(n.start) == sentence}
    return len(parts) == 2 and sum(parts) == number.value and len(parts & told) == 1


def _mixes(sourced: Sourced, span: Span, counted: frozenset[str]) -> bool:
    """Return whether only the later of two figures counts what the draft counts: "2 PMI … 4 rit" are no six rit.

    An earlier one lends its word to those behind it: "38 kios habis, 9 rusak".
    """
    study = sourced.study
    first = next((counted_key(study, n) for n in study.numbers if n.start == span.start), frozenset())
    last = next((counted_key(study, n) for n in study.numbers if n.end == span.end), frozenset())
    return bool(first) and first.isdisjoint(counted) and not last.isdisjoint(counted)


def _is_long(number: NumberMention) -> bool:
    digits = "".join(str(digit) for digit in number.value.normalize().as_tuple().digits)
    return len(digits) >= _LONG - (number.dimension == "uang")


def _is_one_less(case: Case, number: NumberMention) -> bool:
    """Return whether a count leaves out the one spoken of: "tujuh finalis lain" of eight."""
    if number.dimension != "jumlah" or not _OTHERS.match(case.draft.text, number.end):
        return False
    return any(
        other.value == number.value + 1 and other.dimension == "jumlah"
        for s in case.sources
        for other in s.study.numbers
    )


def _told_beside(
    claim: Claim[NumberMention], rival: Candidate[NumberMention], claims: list[Claim[NumberMention]]
) -> bool:
    """Return whether the rival's value stands in the same sentence, so that nothing was put in its place."""
    beside = [
        other
        for other in claims
        if other is not claim and other.sentence == claim.sentence and same_value(other.mention, rival.mention)
    ]
    return any(not _wants(other, claim.mention) for other in beside)


def _wants(claim: Claim[NumberMention], value: NumberMention) -> bool:
    """Return whether a number would rather have another's value: then the two were exchanged."""
    return any(c.score > claim.support for c in claim.candidates if same_value(value, c.mention))


def _counts_unknown(case: Case, claim: Claim[NumberMention]) -> bool:
    """Return whether a figure counts something that no source speaks of, with nothing around it that fits."""
    number = claim.mention
    # A small figure stands in almost any notes; a large one seldom meets its like by chance.
    small = number.dimension == "jumlah" and not number.in_words and number.value <= _SMALL
    if not small or claim.support >= _LITTLE:
        return False
    words = case.draft.reading.words_of(claim.sentence)
    counted = next((word for word in words if word.start >= number.end and not word.expanded), None)
    if counted is None or not counted.content or counted.capital:
        return False
    return counted.keys.isdisjoint(case.known_keys) and counted.start - number.end <= 2


def _label(reading: Reading, number: NumberMention) -> str:
    """Return the word that makes a number a name ("RW 03", "SDN 5"), "" when it counts or measures."""
    if number.in_words or number.dimension != "jumlah":
        return ""
    words = reading.words_of(reading.segment_at(number.start))
    before = [word for word in words if word.end <= number.start and not word.expanded]
    while len(before) > 1 and (before[-1].lower.isdigit() or before[-1].lower in ("dan", "serta")):
        # "RW 6 & 7", "RW 1, 2, dan 5": one label for all.
        before = before[:-1]
    return before[-1].lower if before and before[-1].lower in _LABELS else ""


def _labelled(case: Case, label: str, number: NumberMention) -> bool:
    """Return whether a source gives this number with this label, or never uses the label."""
    given = [
        other.value
        for sourced in case.sources
        for other in sourced.study.numbers
        if _label(sourced.study.reading, other) == label
    ]
    return not given or number.value in given


def _mislabelled(case: Case, label: str, number: NumberMention) -> Finding:
    text = f"{label.upper()} {number.text_of(case.draft.text)}"
    return case.finding(
        "angka_tanpa_sumber",
        Severity.BLOCK,
        number.start,
        number.end,
        f"“{text}” tidak ada pada sumber.",
        f"Samakan nomor {label.upper()} dengan catatan.",
    )


def _alike_in_size(a: NumberMention, b: NumberMention) -> bool:
    # A bare figure of the notes stands in the unit of the draft's.
    apart = "jumlah" in (a.dimension, b.dimension) and a.dimension != b.dimension
    low, high = sorted((abs(a.written), abs(b.written)) if apart else (abs(a.value), abs(b.value)))
    return high <= low * 100


def _listed(case: Case, number: NumberMention) -> bool:
    """Return whether a count is that of the things listed right after it: "empat kecamatan, yakni A, B, C, dan D"."""
    if number.dimension != "jumlah" or not 2 <= number.value <= 12:
        return False
    segment = case.draft.reading.segments[case.draft.reading.segment_at(number.start)]
    tail = case.draft.text[number.end : segment.end]
    if not _LISTS.search(tail[:60]) and not re.match(r"\s+\w+(?:\s\w+)?,", tail):
        return False
    items = tail.count(",") + (" dan " in tail and ", dan " not in tail)
    return items >= 1 and number.value in (items, items + 1)


def _missing(
    case: Case, number: NumberMention, rival: Candidate[NumberMention] | None, *, doubtful: bool = False
) -> Finding:
    text = number.text_of(case.draft.text)
    near = f" Catatan menyebut “{rival.text}” pada konteks terdekat." if rival and rival.score > 1 else ""
    # A small number in words may count things that the notes list without a figure.
    doubtful = doubtful or (number.in_words and number.dimension == "jumlah" and number.value <= 3)
    # A figure that the sources write in another unit, or with none, is on record: what it measures is doubted.
    doubtful = doubtful or any(o.written == number.written for s in case.sources for o in s.study.numbers)
    cure = f"Ganti dengan “{rival.text}” bila itu yang dimaksud, hapus" if rival and near else "Hapus angka ini"
    return case.finding(
        "angka_tanpa_sumber",
        Severity.WARNING if doubtful else Severity.BLOCK,
        number.start,
        number.end,
        f"Angka “{text}” tidak ada pada sumber untuk hal ini.{near}",
        f"{cure}, atau catat dulu sumbernya.",
    )


def _swapped(case: Case, number: NumberMention, rival: Candidate[NumberMention], clear: bool) -> Finding:
    text = number.text_of(case.draft.text)
    return case.finding(
        "angka_tertukar",
        Severity.BLOCK if clear else Severity.WARNING,
        number.start,
        number.end,
        f"Angka “{text}” ada pada sumber untuk hal lain; untuk hal ini sumber menyebut “{rival.text}”.",
        f"Periksa: ganti “{text}” dengan “{rival.text}”.",
    )


def _codes(case: Case) -> list[Finding]:
    findings = []
    for number in case.draft.numbers:
        if number.dimension != "kode" or case.in_quote(number.start, number.end):
            continue
        text = number.text_of(case.draft.text)
        digits = _bare(text)
        if not any(digits in _bare(sourced.study.text) for sourced in case.sources):
            findings.append(
                case.finding(
                    "angka_tanpa_sumber",
                    Severity.BLOCK,
                    number.start,
                    number.end,
                    f"Nomor “{text}” tidak ada pada sumber.",
                    "Salin nomor dari profil instansi atau catatan, atau hapus.",
                )
            )
    return findings


def _bare(text: str) -> str:
    return "".join(char for char in text.upper() if char.isalnum())
