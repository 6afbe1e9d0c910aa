"""Rising and falling against what the notes tell of before: "lebih mahal Rp10.000" of what cost more then."""

import re
from collections.abc import Iterator

from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.checks.comparable_numbers import tells_earlier
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.opposites import DOWN, LESS_OF, MORE_OF, UP, grows
from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.stems import bare
from asisten_humas.grounding.then_and_now import Change, changes_of
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_DIRECTED = UP | DOWN | frozenset().union(*MORE_OF.values(), *LESS_OF.values())
_MORE = word_set("lebih makin semakin kian")
_BY = re.compile(r"\s+(?:sebanyak\s+|sebesar\s+|sekitar\s+|sampai\s+|hingga\s+)?")
_FROM = re.compile(r"\s+(?:cukup\s+|jauh\s+|tajam\s+)?dari\s+(?:sekitar\s+)?")
_INTO = re.compile(r"\s+(?:lagi\s+)?menjadi\s+(?:sekitar\s+)?")
_BEHIND = re.compile(r"(?:\s+(?!dan\b|serta\b|yang\b|atau\b)[^\W\d]{1,20})?\s+lebih\s*$", re.IGNORECASE)
_ABOUT_IT = re.compile(
    r"\s*(?:angka|jumlah|nilai|indeks|skor|harga|volume|debit|luas|hasil|total)(?:nya|\s+(?:itu|ini|tersebut))\b",
    re.IGNORECASE,
)
_TO = re.compile(r"[^\d,;.]{0,24}\b(?:menjadi|jadi|ke|hingga|sampai)\b", re.IGNORECASE)
_TO_LATER = re.compile(r"\b(?:menjadi|jadi|ke|hingga|sampai)\b", re.IGNORECASE)
_CLOSE = 1
_TOLERANCE = 1


def since_before(case: Case) -> list[Finding]:
    """Return findings for words of direction that turn round what the notes tell as then and now."""
    findings = []
    for sentence in range(len(case.draft.reading.segments)):
        figures = case.numbers_in(sentence)
        if not figures:
            continue
        words = [w for w in case.draft.reading.words_of(sentence) if not w.expanded]
        for before, word in zip([None, *words], words, strict=False):
            limit = word.lower.startswith("sekurang")  # "sekurang-kurangnya tiga tahun" lessens nothing
            if limit or _DIRECTED.isdisjoint(bare(word.keys)) or case.in_quote(word.start, word.end):
                continue
            compared = before is not None and before.lower in _MORE
            finding = _turned(case, sentence, word, figures, compared=compared)
            if finding:
                findings.append(finding)
    return findings


def _turned(case: Case, sentence: int, word: Word, figures: list[NumberMention], *, compared: bool) -> Finding | None:
    start = case.draft.reading.segments[sentence].start
    if tells_earlier(case, case.draft.text[start : word.start]):
        # "Dulu harganya lebih mahal Rp10.000" is said of the earlier one.
        return None
    fitting = [
        (sourced, change, up)
        for sourced, change, up in _meant(case, word, figures, compared=compared)
        if _shares_a_word(case, sentence, sourced, change)
    ]
    exchanged = _exchanged(case, word, figures)
    if exchanged:
        return exchanged
    if not fitting or any((change.now.value > change.then.value) == up for _, change, up in fitting):
        return _against_before(case, sentence, word, figures)
    sourced, change, _ = fitting[0]
    return _finding(case, word, change.then.text_of(sourced.study.text), change.now.text_of(sourced.study.text))


def _exchanged(case: Case, word: Word, figures: list[NumberMention]) -> Finding | None:
    """Return a finding for "dari B menjadi A" where the notes tell the change from A to B."""
    text = case.draft.text
    behind = [figure for figure in figures if figure.start >= word.end][:2]
    if len(behind) < 2 or not _FROM.fullmatch(text, word.end, behind[0].start):
        return None
    if not _TO.match(text, behind[0].end, behind[1].start):
        return None
    found = None
    for sourced in case.sources:
        for change in () if sourced.is_general else changes_of(sourced.study):
            if _same(behind[0], change.then) and _same(behind[1], change.now):
                return None
            if _same(behind[0], change.now) and _same(behind[1], change.then):
                found = _finding(case, word, change.then.text_of(sourced.study.text), behind[0].text_of(text))
    return found


def _meant(
    case: Case, word: Word, figures: list[NumberMention], *, compared: bool
) -> Iterator[tuple[Sourced, Change, bool]]:
    """Yield the changes of the notes that a word and the figure beside it tell, and whether it says that it grew."""
    text = case.draft.text
    behind = next((figure for figure in figures if figure.start >= word.end), None)
    before = next((figure for figure in reversed(figures) if figure.end <= word.start), None)
    for sourced in case.sources:
        for change in () if sourced.is_general else changes_of(sourced.study):
            up = grows(bare(word.keys), change.now.dimension, compared=compared)
            if up is None:
                continue
            if (behind is not None and _is_told(text[word.end : behind.start], behind, change)) or (
                compared
                and before is not None
                and _BEHIND.fullmatch(text, before.end, word.start)
                and _by(before, change)
            ):
                yield sourced, change, up


def _is_told(lead: str, figure: NumberMention, change: Change) -> bool:
    """Return whether a figure behind a word of direction is the step ("naik 3"), the start ("dari 9") or the end."""
    if _BY.fullmatch(lead):
        return _by(figure, change)
    if _FROM.fullmatch(lead):
        return _same(figure, change.then)
    return bool(_INTO.fullmatch(lead)) and _same(figure, change.now)


def _by(figure: NumberMention, change: Change) -> bool:
    step = abs(change.now.value - change.then.value)
    if figure.dimension == "persen" and change.now.dimension != "persen":
        return abs(step / change.then.value * 100 - figure.value) < _TOLERANCE
    if figure.dimension == "poin" and change.now.dimension in ("persen", "jumlah"):
        return step == figure.value
    return _kind(figure, change.now) and step == figure.value


def _same(figure: NumberMention, other: NumberMention) -> bool:
    return _kind(figure, other) and figure.value == other.value


def _kind(figure: NumberMention, other: NumberMention) -> bool:
    """Return whether two figures are of one kind; money of notes is often written without its mark ("25rb")."""
    pair = {figure.dimension, other.dimension}
    return len(pair) == 1 or pair == {"uang", "jumlah"}


def _shares_a_word(case: Case, sentence: int, sourced: Sourced, change: Change) -> bool:
    """Return whether this sentence or the one before speaks of what the change is of, by a word or by its figures."""
    near = range(max(0, sentence - _CLOSE), sentence + 1)
    values = {change.then.value, change.now.value}
    if any(figure.value in values for number in near for figure in case.numbers_in(number)):
        return True
    reading = sourced.study.reading
    theirs = {
        key
        for place in range(reading.segment_at(change.then.start), reading.segment_at(change.now.start) + 1)
        for word in reading.words_of(place)
        if word.content
        for key in word.keys
    }
    return any(
        word.content and not word.keys.isdisjoint(theirs)
        for number in near
        for word in case.draft.reading.words_of(number)
    )


def _against_before(case: Case, sentence: int, word: Word, figures: list[NumberMention]) -> Finding | None:
    """Return a finding for "tercatat 128. Angkanya menurun dari 94": the sentence before has only larger figures."""
    text, start = case.draft.text, case.draft.reading.segments[sentence].start
    first = figures[0]
    points = _ABOUT_IT.match(text, start, word.start) and first.start >= word.end
    if not sentence or not points or not _FROM.fullmatch(text, word.end, first.start):
        return None
    end = case.draft.reading.segments[sentence].end
    told = [n for n in case.numbers_in(sentence - 1) if n.dimension == first.dimension and not n.bound]
    up = grows(bare(word.keys), first.dimension)
    if not told or up is None or _TO_LATER.search(text, first.end, end):
        return None
    if any(n.value == first.value or (n.value > first.value) == up for n in told):
        return None
    return _finding(case, word, first.text_of(text), told[-1].text_of(text))


def _finding(case: Case, word: Word, then: str, now: str) -> Finding:
    return case.finding(
        "arah_terbalik",
        Severity.BLOCK,
        word.start,
        word.end,
        f"Kata “{case.draft.text[word.start : word.end]}” tidak sesuai dengan angkanya: dari {then} menjadi {now}.",
        "Perbaiki katanya atau angkanya.",
    )
