"""Numbers: each must stand in the sources, for the same thing, or follow from them."""

import re
from dataclasses import replace
from itertools import pairwise

from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.checks.bound_numbers import is_its_own, is_sum_with, is_whole_of, other_share, other_tied
from asisten_humas.grounding.checks.comparable_numbers import (
    beside,
    comparable,
    is_of_before,
    same_value,
    tells_earlier,
)
from asisten_humas.grounding.checks.labelled_numbers import is_labelled_so, label_of, mislabelled, unknown_codes
from asisten_humas.grounding.checks.worked_out import (
    counts_a_list,
    follows_from_told,
    is_multiple,
    is_multiplied,
    is_one_less,
    is_sum_of,
    is_used_up,
    is_worked_out,
    sums_own_parts,
)
from asisten_humas.grounding.derived import YEAR, counted_key, is_fraction
from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.rivals import Candidate, Claim, best_unused, claims_of, rival_of
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

# A support below this is the chance meeting of a common word.
_LITTLE = 1.5
_NEXT_TO_NOTHING = 0.4
# How many times a likely and a clear rival may be larger: nobody puts 2 for 109.
_NEAR, _FAR = 30, 100
_SMALL = 10
# No sentence works out more figures than this; a hostile text may hold any number of them.
_MOST_BESIDE = 6
# "5 jt, 3 jt, 2 jt": nothing between them tells which is which.
# "tujuh menit lebih cepat" is worked out, whatever else is seven.
_LESS_OR_MORE = re.compile(r"(?:\s+[^\W\d]+)?\s+(?:lebih|kurang)\b", re.IGNORECASE)
# "bertambah 345 dibandingkan dengan tahun lalu" gives the change, not the figure of last year.
_CHANGED = re.compile(
    r"\b(?:bertambah|berkurang|naik|turun|meningkat|menurun|selisih)\s+(?:sebanyak\s+|sebesar\s+)?$", re.IGNORECASE
)
_CHANGED_WITHIN = 24
_FEW = 3
# "Dua kali lipat", "dua kali lebar jembatan lama" compare; "dua kali rapat" counts.
_MEASURES = (
    r"lipat|lebih|lebar|panjang|luas|tinggi|berat|besar|jumlah|jarak|volume|kapasitas|harga|tarif|biaya|nilai|angka"
)
_MANIFOLD = re.compile(rf"\s+kali\s+(?:{_MEASURES})(?:nya)?\b", re.IGNORECASE)
_TIMES = re.compile(
    rf"\s{{0,2}}(?:x|×|kali)\s{{0,2}}(?P<of>(?:{_MEASURES}|dr|dari|banding\w*|dibanding\w*)\b)?", re.IGNORECASE
)
_GROWN = re.compile(r"\b(?:naik|meningkat|melonjak|bertambah|membengkak|jadi|menjadi|sampai)\s+$", re.IGNORECASE)
_GROWN_WITHIN = 16
_OF_EACH = re.compile(r"\b(?:masing-masing|(?:se)?tiap|per|beranggota\w*|berisi|seharga|harga\w*)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:(?:se)?tiap|saban)\s+$", re.IGNORECASE)
_BETWEEN_LISTED = re.compile(r"[\s,/&+]*(?:dan)?[\s,/&+]*")
_COUNTS = ("jumlah", "urutan", "uang")


def check_numbers(case: Case) -> list[Finding]:
    """Return a finding for every number that no source gives for that thing."""
    mentions = [
        number
        for number in case.draft.numbers
        if number.dimension != "kode"
        and number.bound != "periode"
        and not case.in_quote(number.start, number.end)
        # "setiap tiga bulan" is no length of time but a rhythm; see `check_frequencies`.
        and not (number.dimension == "waktu" and _EACH.search(case.draft.text, max(0, number.start - 8), number.start))
    ]
    mentions = [_as_age(case, number) for number in mentions]
    claims = claims_of(
        case,
        mentions,
        lambda sourced: sourced.study.numbers,
        lambda sourced, a, b: comparable(sourced, a, b) and (same_value(a, b) or _may_rival(case, sourced, a, b)),
        same_value,
    )
    findings = [finding for claim in claims if (finding := _judge(case, claim, claims))]
    return findings + unknown_codes(case)


def _may_rival(case: Case, sourced: Sourced, number: NumberMention, other: NumberMention) -> bool:
    """Return whether another figure may be meant: none of an earlier year; "@16" only where each is told of."""
    rate = sourced.study.text[max(0, other.start - 2) : other.start].rstrip().endswith("@")
    of_each = not rate or _OF_EACH.search(case.sentence(number.start)[1])
    return bool(of_each) and not is_of_before(case, sourced, number, other)


def _as_age(case: Case, number: NumberMention) -> NumberMention:
    """Return a bare figure in brackets behind a name ("Wagiyo (58)") as years, where a source gives those years."""
    text, bare = case.draft.text, number.dimension == "jumlah" and not number.in_words
    if not bare or text[number.start - 1 : number.start] != "(" or text[number.end : number.end + 1] != ")":
        return number
    years = replace(number, value=number.value * YEAR, dimension="waktu", factor=YEAR)
    given = any(n.factor == YEAR and n.value == years.value for s in case.sources for n in s.study.numbers)
    return years if given else number


def _judge(case: Case, claim: Claim[NumberMention], claims: list[Claim[NumberMention]]) -> Finding | None:
    number = claim.mention
    if number.dimension == "urutan" and number.in_words and number.value <= 3:
        return None
    label = label_of(case.draft.reading, number)
    if label and not is_labelled_so(case, label, number):
        return mislabelled(case, label, number)
    if claim.best is None:
        if number.in_words and number.value == 1 and number.dimension == "jumlah":
            return None
        if counts_a_list(case, number) or is_one_less(case, number) or sums_own_parts(claim, claims):
            return None
        share = other_share(case, number)
        if share:
            return _swapped(case, number, share, clear=False)
        derived = is_worked_out(case, number)
        return (
            None
            if derived or is_multiplied(case, number) or follows_from_told(case, number)
            else _missing(case, number, best_unused(claim), doubtful=derived is None)
        )
    if _counts_unknown(case, claim) or (_by_chance(claim) and not is_worked_out(case, number)):
        return _missing(case, number, None, doubtful=True)
    if _compares(case, number):
        known = _is_manifold(case, number, claim.best)
        return None if known else _missing(case, number, None, doubtful=True)
    tied = other_tied(case, claim)
    if tied or is_its_own(case, claim):
        return _swapped(case, number, tied, clear=False) if tied else None
    rival, clear = rival_of(claim)
    if (
        rival is None
        or sums_own_parts(claim, claims)
        or is_whole_of(claim.best, rival)
        or not _alike_in_size(number, rival.mention, _FAR if clear else _NEAR)
    ):
        return None
    if not clear and case.is_title(claim.sentence):
        # A headline has no room to say which of two figures it is.
        return None
    beside = [c.mention for c in claims if c.sentence == claim.sentence and _is_of_others(case, c)]
    if is_used_up(case, [number, *beside[:_MOST_BESIDE]], claim.best, rival):
        return None
    if is_sum_of(case, claim.sentence, claim.best, rival) or is_sum_with(case, claim, rival):
        return None
    if _is_told_in_parts(case, claim, rival):
        return None
    if not clear and (_counts_its_own(case, number, claim.best, rival) or _counts_others(case, number)):
        return None
    if (not clear and _told_beside(claim, rival, claims)) or is_one_less(case, number):
        return None
    if (
        _is_past(case, claim, rival)
        or _listed_together(claim.best, rival)
        or (number.dimension == "persen" != claim.best.mention.dimension and is_worked_out(case, number))
        or (_LESS_OR_MORE.match(case.draft.text, number.end) and is_worked_out(case, number))
    ):
        return None
    return _swapped(case, number, rival, clear)


def _is_told_in_parts(case: Case, claim: Claim[NumberMention], rival: Candidate[NumberMention]) -> bool:
    """Return whether a rival is the whole of the figures that the sentence tells: 18 and 10 of "28 (dishub 18, …)"."""
    alike = [n.value for n in case.numbers_in(claim.sentence) if n.dimension == claim.mention.dimension]
    return len(alike) > 1 and sum(alike) == rival.mention.value


def _compares(case: Case, number: NumberMention) -> bool:
    return bool(_MANIFOLD.match(case.draft.text, number.end))


def _is_of_others(case: Case, claim: Claim[NumberMention]) -> bool:
    """Return whether a figure may come of others, since no source has it or it only compares them."""
    return not claim.best or is_fraction(claim.mention) or _compares(case, claim.mention)


def _is_manifold(case: Case, number: NumberMention, best: Candidate[NumberMention]) -> bool:
    """Return whether the notes tell "2x dr tahun lalu" or two of their figures stand so; "rapat 2x" tells none."""
    text, place = best.sourced.study.text, best.mention
    told = _TIMES.match(text, place.end)
    grown = told and (told["of"] or _GROWN.search(text, max(0, place.start - _GROWN_WITHIN), place.start))
    return bool(grown) or is_multiple(case, number)


def _by_chance(claim: Claim[NumberMention]) -> bool:
    """Return whether a measure met only a bare count, of which nothing around it speaks: "3 jam" and "majelis 3"."""
    measure = claim.mention.dimension not in ("persen", *_COUNTS)
    same = [candidate for candidate in claim.candidates if candidate.same]
    return measure and all(c.mention.dimension == "jumlah" for c in same) and claim.support < _NEXT_TO_NOTHING


def _counts_its_own(
    case: Case, number: NumberMention, best: Candidate[NumberMention], rival: Candidate[NumberMention]
) -> bool:
    """Return whether a figure counts what it counts in the notes, and its rival elsewhere something else."""
    study = best.sourced.study
    segments = {study.reading.segment_at(best.mention.start), study.reading.segment_at(rival.mention.start)}
    counted = counted_key(case.draft, number)
    apart = best.sourced is rival.sourced and len(segments) == 2
    ours, theirs = counted_key(study, best.mention), counted_key(study, rival.mention)
    return apart and not counted.isdisjoint(ours) and counted.isdisjoint(theirs)


def _counts_others(case: Case, number: NumberMention) -> bool:
    """Return whether a small number in words counts what no source names: "dua derek" beside "polisi 10"."""
    counted = counted_key(case.draft, number)
    return number.in_words and number.value <= _FEW and bool(counted) and counted.isdisjoint(case.known_keys)


def _is_past(case: Case, claim: Claim[NumberMention], rival: Candidate[NumberMention]) -> bool:
    """Return whether sentence and notes both give a figure, and not its rival, as one of an earlier time."""
    best = claim.best
    changed = _CHANGED.search(case.draft.text, max(0, claim.mention.start - _CHANGED_WITHIN), claim.mention.start)
    if best is None or changed or not tells_earlier(case, case.sentence_text(claim.sentence)):
        return False
    told, other = (tells_earlier(case, beside(one.sourced, one.mention)) for one in (best, rival))
    return told and not other


def _listed_together(best: Candidate[NumberMention], rival: Candidate[NumberMention]) -> bool:
    """Return whether two figures stand in one list with nothing but figures between them."""
    if best.sourced is not rival.sourced:
        return False
    first, last = sorted((best.mention, rival.mention), key=lambda mention: mention.start)
    between = [n for n in best.sourced.study.numbers if first.start <= n.start <= last.start]
    text = best.sourced.study.text
    return all(_BETWEEN_LISTED.fullmatch(text, one.end, other.start) for one, other in pairwise(between))


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


def _alike_in_size(a: NumberMention, b: NumberMention, times: int) -> bool:
    # A bare figure of the notes stands in the unit of the draft's.
    apart = "jumlah" in (a.dimension, b.dimension) and a.dimension != b.dimension
    low, high = sorted((abs(a.written), abs(b.written)) if apart else (abs(a.value), abs(b.value)))
    return high <= low * times


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
        # A small count in words stands beside many things ("empat mobil"), and tells which of them only by chance.
        Severity.BLOCK if clear and not (number.in_words and number.value <= _SMALL) else Severity.WARNING,
        number.start,
        number.end,
        f"Angka “{text}” ada pada sumber untuk hal lain; untuk hal ini sumber menyebut “{rival.text}”.",
        f"Periksa: ganti “{text}” dengan “{rival.text}”.",
    )
