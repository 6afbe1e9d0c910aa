"""Words of rising and falling against the figures they stand between: "naik dari 118 menjadi 74" cannot be."""

import re
from itertools import pairwise

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.opposites import DOWN, LESS_OF, MORE_OF, UP, grows
from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.reading import Reading, Word
from asisten_humas.grounding.stems import bare
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

# Words that share a stem with one of direction and name a measure.
_NOUNS = word_set("lebih kurang berat tingkat sebesar setinggi sepanjang selebar seberat angka kecepatan ketinggian")
_MORE = word_set("lebih makin semakin kian")
_DIRECTED = UP | DOWN | frozenset().union(*MORE_OF.values(), *LESS_OF.values())
_FROM_TO = re.compile(r"\bdari\s*$", re.IGNORECASE)
_TO = re.compile(r"\b(?:menjadi|jadi|ke)\b", re.IGNORECASE)
_INTO = re.compile(r"\s+(?:lagi\s+)?(?:menjadi|jadi)\s+(?:sekitar\s+)?", re.IGNORECASE)
# "Rp14.500 per liter, lebih …", "820 orang atau lebih …"
_LEAD = re.compile(
    r"(?:\s+per\s+\w{1,20}|\s+\w{1,20})?\W{0,3}(?:atau|yakni|yang)?\s*(?:\w{1,20}\s+)?lebih\s*", re.IGNORECASE
)
_THAN = re.compile(r"\b(?:daripada|dibanding\w*|ketimbang|dari)\b", re.IGNORECASE)
_SOONER_OR_LATER = re.compile(r"\blebih\s+(?P<side>awal|cepat|dini|lambat|larut|siang|sore|malam)\b", re.IGNORECASE)
_LATER = ("lambat", "larut", "siang", "sore", "malam")
_HOUR_WITHIN = 24
# Counts and money stand side by side for many things; a length or a speed seldom does.
_COUNTED = ("jumlah", "uang", "urutan", "kode", "waktu")


def compared(case: Case) -> list[Finding]:
    """Return findings for "naik dari 118 menjadi 74" and "lebih mahal daripada" against the text's own figures."""
    findings = []
    for number in range(len(case.draft.reading.segments)):
        words = [w for w in case.draft.reading.words_of(number) if not w.expanded and not case.in_quote(w.start, w.end)]
        figures = case.numbers_in(number)
        for before, word in zip([None, *words], words, strict=False):
            compared = before is not None and before.lower in _MORE
            stems = bare(word.keys)
            if (
                word.lower in _NOUNS
                or word.lower.startswith("sekurang")
                or stems.isdisjoint(_DIRECTED if compared else UP | DOWN)
            ):
                continue
            reading = case.draft.reading
            pair = (
                _change(reading, word, figures)
                or _from(reading, word, figures)
                or _than(reading, word, figures)
                or _become(case, number, word, figures)
            )
            up = grows(stems, pair[0].dimension, compared=compared) if pair else None
            if pair and up is not None and pair[0].value != pair[1].value and (pair[1].value > pair[0].value) != up:
                findings.append(_against_figures(case, word, pair))
    return findings + _hours(case)


def _hours(case: Case) -> list[Finding]:
    """Return findings for "pukul 12.45, …, lebih lambat, yakni pukul 11.15"."""
    findings = []
    for match in _SOONER_OR_LATER.finditer(case.draft.text):
        number = case.draft.reading.segment_at(match.start())
        times = [time for time in case.draft.times if case.draft.reading.segment_at(time.start) == number]
        before = [time for time in times if time.end <= match.start()]
        behind = [time for time in times if match.end() <= time.start <= match.end() + _HOUR_WITHIN]
        if not before or not behind or case.in_quote(match.start(), match.end()):
            continue
        later = behind[0].minutes > before[-1].minutes
        if behind[0].minutes != before[-1].minutes and later != (match["side"].lower() in _LATER):
            pair = [case.draft.text[time.start : time.end].strip() for time in (before[-1], behind[0])]
            findings.append(_against(case, match.start("side"), match.end("side"), pair[0], pair[1]))
    return findings


def _change(reading: Reading, word: Word, figures: list[NumberMention]) -> tuple[NumberMention, NumberMention] | None:
    """Return the figures of "… dari A … menjadi B" right behind a word of rising or falling."""
    behind = [figure for figure in figures if figure.start >= word.end]
    for first, second in pairwise(behind):
        lead = reading.text[word.end : first.start]
        if first.dimension != second.dimension or len(lead) > 30 or "," in lead or not _FROM_TO.search(lead):
            continue
        if _TO.search(reading.text[first.end : second.start]):
            return first, second
    return None


def _from(reading: Reading, word: Word, figures: list[NumberMention]) -> tuple[NumberMention, NumberMention] | None:
    """Return (B, A) of "A, berkurang dari B": A is what it has become."""
    behind = [figure for figure in figures if figure.start >= word.end]
    before = [f for f in figures if f.end <= word.start and behind and f.dimension == behind[0].dimension]
    if not before or not behind:
        return None
    lead = reading.text[before[-1].end : word.start]
    tail = reading.text[word.end : behind[0].start]
    # "64 persen lulusan bekerja dalam enam bulan, turun dari 57 persen": shares stand further from what they share.
    most = 8 if behind[0].dimension == "persen" else 2
    told = re.fullmatch(rf"(?:\s+[^\W\d]+){{0,{most}}}\s*[,(]?\s*", lead) and re.fullmatch(r"\s+dari\s*", tail)
    return (behind[0], before[-1]) if told else None


def _become(
    case: Case, number: int, word: Word, figures: list[NumberMention]
) -> tuple[NumberMention, NumberMention] | None:
    """Return (A, B) of "kini A, … ditambah menjadi B": A is the last measure of its kind, here or a sentence ago."""
    reading = case.draft.reading
    behind = next((figure for figure in figures if figure.start >= word.end), None)
    if behind is None or not _INTO.fullmatch(reading.text[word.end : behind.start]):
        return None
    earlier = [n for n in case.draft.numbers if n.end <= word.start and number - reading.segment_at(n.start) <= 1]
    alike = [n for n in earlier if n.dimension == behind.dimension and n.dimension not in _COUNTED]
    if not alike or any(_THAN.search(reading.text[n.start : behind.start]) for n in alike[-1:]):
        return None
    return alike[-1], behind


def _than(reading: Reading, word: Word, figures: list[NumberMention]) -> tuple[NumberMention, NumberMention] | None:
    """Return (B, A) of "A, lebih mahal daripada B": A is what the word describes."""
    before = [figure for figure in figures if figure.end <= word.start]
    behind = [figure for figure in figures if figure.start >= word.end]
    if not before or not behind or before[-1].dimension != behind[0].dimension:
        return None
    lead = reading.text[before[-1].end : word.start]
    if not _LEAD.fullmatch(lead):
        return None
    if not _THAN.search(reading.text[word.end : behind[0].start]):
        return None
    return behind[0], before[-1]


def _against_figures(case: Case, word: Word, pair: tuple[NumberMention, NumberMention]) -> Finding:
    first, second = (number.text_of(case.draft.text) for number in pair)
    return _against(case, word.start, word.end, first, second)


def _against(case: Case, start: int, end: int, first: str, second: str) -> Finding:
    return case.finding(
        "arah_terbalik",
        Severity.BLOCK,
        start,
        end,
        f"Kata “{case.draft.text[start:end]}” tidak sesuai dengan angkanya: {first} dan {second}.",
        "Perbaiki katanya atau angkanya.",
    )
