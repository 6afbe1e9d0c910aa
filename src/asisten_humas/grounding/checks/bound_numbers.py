"""Numbers that notes tie to something: to a label in a list, to another figure by "=", to the whole that they are of.

A value may stand in the notes and yet be another's: what it is tied to in the draft must be what it is tied to there.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.checks.comparable_numbers import same_value, tells_earlier
from asisten_humas.grounding.derived import counted_key
from asisten_humas.grounding.labelled_lists import Item, lists_of
from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.rivals import Candidate, Claim
from asisten_humas.grounding.stems import bare
from asisten_humas.grounding.study import Study
from asisten_humas.grounding.then_and_now import changes_of

_LABEL_ENDS = re.compile(r"[,;.()]|\b(?:dan|serta|sedangkan|sementara|lalu)\b", re.IGNORECASE)
_REACH = 70
_LEAST_SUM = 10
# "27.390 = 66%", "43.050 ekor (70%)", "27.390 ekor atau 66 persen".
_BINDS = re.compile(
    r"(?:\s{1,2}[^\W\d]{1,20}){0,2}\s{0,2},?\s{0,2}(?:=|\(|\batau\b|\bsetara\b|\bsama\s+dengan\b)\s{0,2}(?:=\s{0,2}|±\s{0,2}|~\s{0,2})?"
    r"(?:(?:setara|sama|dengan|sekitar|baru|hanya|atau|kira-kira|hampir)\s{1,2}){0,3}",
    re.IGNORECASE,
)
_BINDS_BACK = re.compile(
    r"\s{0,3}(?:jumlah|angka|capaian|nilai|luas|realisasi|cakupan|panjang|volume)\w{0,3}\s+(?:itu|ini|tersebut)\s+"
    r"(?:setara|sama|baru|mencapai|mewakili|merupakan|meliputi|sebanding|adalah)\s+(?:(?:dengan|baru|sekitar|hanya|kira-kira|hampir)\s+){0,3}$",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"(?:\s{1,2}[^\W\d]{1,14})?\s{0,2}(?:\bdari|\bdr|/)\s{0,2}(?:(?:total|semua|seluruh)\s{1,2})?", re.IGNORECASE
)
# What tells that a sentence means the whole.
_WHOLE = re.compile(
    r"\b(?:dari|total\w*|seluruh\w*|semua\w*|keseluruhan|jumlah\w*|populasi|memiliki|mempunyai|punya|terdapat|ada|tercatat|melayani|"
    r"masing-masing|antara\w*|target\w*|sasaran\w*)\b",
    re.IGNORECASE,
)

# A sentence that tells a change, or what was usual, may give the earlier figure alone.
_TELLS_THEN = re.compile(
    r"\b(?:dari|dibanding\w{0,4}|daripada|ketimbang|biasa\w{0,3}|awal\w{0,3}|mula-mula|kemarin|lalu|pernah|sempat|normal\w{0,3}|"
    r"lama|asal\w{0,3})\b",
    re.IGNORECASE,
)


def is_its_own(case: Case, claim: Claim[NumberMention]) -> bool:
    """Return whether the draft gives a figure to the label that has it in a list of the notes."""
    return any(item.number is _best(claim) for _, _, item in _labelled(case, claim.mention))


def other_tied(case: Case, claim: Claim[NumberMention]) -> Candidate[NumberMention] | None:
    """Return the figure of the notes that is tied to what the draft ties this one to, when that is another."""
    ways = (_of_label, _bound, _part, _now)
    return next((found for way in ways if (found := way(case, claim))), None)


def other_share(case: Case, number: NumberMention) -> Candidate[NumberMention] | None:
    """Return the share of the label that the draft names, where its figure comes of another label's: 25 % for 60 %."""
    if number.dimension == "persen":
        return None
    for sourced, items, item in _labelled(case, number):
        shares = {other.number.value: other for other in items if other.number.dimension == "persen"}
        wholes = [whole.value for whole in sourced.study.numbers if whole.dimension == number.dimension]
        fitting = {share for share in shares for whole in wholes if whole * share == number.value * 100}
        if fitting and item.number.value not in fitting:
            return Candidate(sourced, item.number, 0.0, same=False)
    return None


def is_sum_with(case: Case, claim: Claim[NumberMention], rival: Candidate[NumberMention]) -> bool:
    """Return whether a figure is what a rival and its neighbours in a list come to: "PUPR 22, BPBD 17, Polsek 9".

    A sentence that tells others of the list may mean the one part.
    """
    wanted, told = claim.mention.value, {number.value for number in case.numbers_in(claim.sentence)}
    for items in lists_of(rival.sourced.study) if wanted > _LEAST_SUM else ():
        if not told.isdisjoint(item.number.value for item in items):
            continue
        place = next((place for place, item in enumerate(items) if item.number is rival.mention), None)
        for start in range(place + 1) if place is not None else ():
            total = sum(item.number.value for item in items[start:place])
            for stop, item in enumerate(items[place:], start=place or 0):
                total += item.number.value
                if total == wanted and stop > start:
                    return True
    return False


def is_whole_of(best: Candidate[NumberMention], rival: Candidate[NumberMention]) -> bool:
    """Return whether a rival is the whole that a figure is told as part of: "7.400 dari 16.250 pelanggan"."""
    return best.sourced is rival.sourced and _is_part(best.sourced.study, best.mention, rival.mention)


def _is_part(study: Study, part: NumberMention, whole: NumberMention) -> bool:
    near = 0 < whole.start - part.end <= _REACH and part.value < whole.value
    return near and bool(_PART_OF.fullmatch(study.text, part.end, whole.start))


def _best(claim: Claim[NumberMention]) -> NumberMention | None:
    return claim.best.mention if claim.best else None


def _of_label(case: Case, claim: Claim[NumberMention]) -> Candidate[NumberMention] | None:
    """Return the figure of the label that the draft names, where the one it gives is another's of the same list."""
    for sourced, items, item in _labelled(case, claim.mention):
        mine = next((other for other in items if other.number is _best(claim)), None)
        if mine and mine is not item and not same_value(claim.mention, item.number):
            return Candidate(sourced, item.number, claim.support, same=False)
    return None


def _labelled(case: Case, number: NumberMention) -> Iterator[tuple[Sourced, list[Item], Item]]:
    """Yield the lists of the notes with the one item whose label the draft writes beside a number."""
    for sourced in case.sources:
        for items in () if sourced.is_general else lists_of(sourced.study):
            item = _named(case, number, items)
            if item:
                yield sourced, items, item


def _named(case: Case, number: NumberMention, items: list[Item]) -> Item | None:
    text, sentence = case.draft.text, case.draft.reading.segment_at(number.start)
    figures = case.numbers_in(sentence)
    segment = case.draft.reading.segments[sentence]
    stop = min([number.end + _REACH, segment.end, *(n.start for n in figures if n.start >= number.end)])
    mark = _LABEL_ENDS.search(text, number.end, stop)
    behind = _shared_words(case, sentence, number.end, mark.start() if mark else stop, items)
    most = max(behind)
    if most:
        # A word of one label may stand in another, as "pemadam" in that of a volunteer group.
        return items[behind.index(most)] if behind.count(most) == 1 else None
    last = next((n for n in reversed(figures) if n.end <= number.start), None)
    start = max(segment.start, number.start - _REACH, last.end if last else 0)
    before = [
        item
        for item, shared in zip(items, _shared_words(case, sentence, start, number.start, items), strict=True)
        # "Dua alat rekam dan tiga mesin": the label behind the first figure is its own.
        if shared and not (last and same_value(last, item.number))
    ]
    return before[0] if len(before) == 1 else None


def _shared_words(case: Case, sentence: int, start: int, end: int, items: list[Item]) -> list[int]:
    """Return for each item how many words between two places of a sentence its label has."""
    words = [w for w in case.draft.reading.words_of(sentence) if start <= w.start < end and w.content]
    # By its stem: "27 ruko" does not name the item "lapak 14", though stalls are much like shops.
    return [len({word.start for word in words if not bare(word.keys).isdisjoint(item.keys)}) for item in items]


def _bound(case: Case, claim: Claim[NumberMention]) -> Candidate[NumberMention] | None:
    """Return what the notes bind to the figure that the draft binds this one to: "27.390 = 66%", not 80."""
    number, partner = claim.mention, _partner(case, claim.mention)
    if partner is None or partner.dimension == number.dimension:
        return None
    others: list[Candidate[NumberMention]] = []
    for sourced in case.sources:
        for one, other in _bonds(sourced.study):
            for mine, theirs in ((one, other), (other, one)):
                if theirs.value != partner.value or mine.dimension != number.dimension:
                    continue
                if same_value(number, mine):
                    return None
                others.append(Candidate(sourced, mine, claim.support, same=False))
    return others[0] if others else None


def _partner(case: Case, number: NumberMention) -> NumberMention | None:
    """Return the figure that the draft ties a number to by "atau", a bracket, "setara" or "jumlah itu"."""
    reading, text = case.draft.reading, case.draft.text
    sentence = reading.segment_at(number.start)
    before = [n for n in case.numbers_in(sentence) if n.end <= number.start]
    if before:
        tied = number.start - before[-1].end <= _REACH and _BINDS.fullmatch(text, before[-1].end, number.start)
        return before[-1] if tied else None
    start = reading.segments[sentence].start
    if not sentence or number.start - start > _REACH or not _BINDS_BACK.fullmatch(text, start, number.start):
        return None
    told = case.numbers_in(sentence - 1)
    return told[-1] if told else None


def _bonds(study: Study) -> list[tuple[NumberMention, NumberMention]]:
    if "bonds" not in study.memo:
        study.memo["bonds"] = [
            (one, other)
            for one, other in pairwise(study.numbers)
            if other.start - one.end <= _REACH
            and one.dimension != other.dimension
            and _BINDS.fullmatch(study.text, one.end, other.start)
        ]
    bonds: list[tuple[NumberMention, NumberMention]] = study.memo["bonds"]
    return bonds


def _part(case: Case, claim: Claim[NumberMention]) -> Candidate[NumberMention] | None:
    """Return the part that the notes tell where the draft puts the whole for it: "12 dari 40 kios" for 40 kios."""
    if claim.best is None or _WHOLE.search(case.sentence_text(claim.sentence)):
        return None
    study, whole = claim.best.sourced.study, claim.best.mention
    counted = counted_key(study, whole)
    if not counted or counted.isdisjoint(counted_key(case.draft, claim.mention)):
        return None
    part = next((one for one, other in pairwise(study.numbers) if other is whole and _is_part(study, one, whole)), None)
    if part is None or (claim.best.sourced.source.id, part.start) in claim.taken:
        return None
    return Candidate(claim.best.sourced, part, claim.support, same=False)


def _now(case: Case, claim: Claim[NumberMention]) -> Candidate[NumberMention] | None:
    """Return what a figure has become where the draft tells only what it was, as if it were so now."""
    best = claim.best
    if best is None or best.sourced.is_general:
        return None
    now = [change.now for change in changes_of(best.sourced.study) if change.then is best.mention]
    if not now or any((best.sourced.source.id, place.start) in claim.taken for place in now):
        return None
    near = range(max(0, claim.sentence - 1), claim.sentence + 1)
    if any(_TELLS_THEN.search(case.sentence_text(one)) or tells_earlier(case, case.sentence_text(one)) for one in near):
        return None
    return Candidate(best.sourced, now[0], claim.support, same=False)
