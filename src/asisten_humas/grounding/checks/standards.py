"""Comparisons with something named: "di atas acuan", "lebih mahal daripada harga pasar", "naik dari bulan lalu".

The draft names what it compares with and gives no second figure, or only the difference; the notes give both figures
on one line ("minyak 14.500, HET 15.700"), and these tell which way round it is.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.checks.since_before import since_before
from asisten_humas.grounding.dates import MONTHS
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.opposites import grows
from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.numerals import NUMERAL
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.stems import stems
from asisten_humas.grounding.study import Study
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_COMPARED = re.compile(
    r"\bdi\s+(?P<side>atas|bawah)\s"
    r"|\blebih\s+(?P<more>\w{3,15})\s(?P<between>[^,;.\n]{0,30}?)\b(?:daripada|dari|dibanding\w{0,4}|ketimbang)\s"
    r"|\b(?P<changed>naik|turun|meningkat|menurun|bertambah|berkurang)\s(?P<by>[^,;.\n]{0,30}?)"
    r"\b(?:daripada|dari|dibanding\w{0,4}|ketimbang)\s",
    re.IGNORECASE,
)
_LABEL_END = re.compile(r"[,;.:()\n]|\syang\s|\d")
_LABEL = 45
_REACH = 60
"""Letters a figure may stand before the comparison in the draft, and its label before the figure in the notes."""

_BEFORE = word_set(
    "lalu silam kemarin kmrn sebelumnya sblmnya dulu dulunya dahulu semula tadinya awalnya biasanya biasa dl"
)
_MONTH_FORMS = {form: name for name in MONTHS for form in (name.lower(), name[:3].lower())}
_EMPTY = word_set("dengan harga tahun bulan angka jumlah periode pada yang kab kabupaten tingkat rata-rata nilai")


class _Claim(NamedTuple):
    """A comparison of the draft: its span, its word, and the labels of what is compared."""

    start: int
    end: int
    word: str
    label: frozenset[str]
    subject: frozenset[str]
    figures: list[NumberMention]


def check_standards(case: Case) -> list[Finding]:
    """Return findings for comparisons that the figures of the sources turn round."""
    named = [finding for claim in _claims(case) if (finding := _against(case, claim))]
    return named + since_before(case)


def _claims(case: Case) -> Iterator[_Claim]:
    text = case.draft.text
    for match in _COMPARED.finditer(text):
        if case.in_quote(match.start(), match.end()) or NUMERAL.match(text, match.end()):
            continue  # "berkurang dari enam puluh dua" starts from a figure, not from something named
        number = case.draft.reading.segment_at(match.start())
        stop = min(len(text), match.end() + _LABEL, case.draft.reading.segments[number].end)
        ending = _LABEL_END.search(text, match.end(), stop)
        end = ending.start() if ending else stop
        words = case.draft.reading.words_of(number)
        label = _label([word for word in words if match.end() <= word.start < end])
        if not label or (ending and ending.group().isdigit()):
            continue
        behind = match["between"] or match["by"] or ""
        near = [
            one
            for one in case.numbers_in(number)
            if 0 <= match.start() - one.end <= _REACH or (behind and match.start() < one.start < match.end())
        ]
        subject = _label([word for word in words if word.end <= match.start() and word.content])
        word = (match["side"] or match["more"] or match["changed"]).lower()
        yield _Claim(match.start(), end, word, label, subject, near)


def _label(words: list[Word]) -> frozenset[str]:
    """Return the keys that name a thing; all words for an earlier time are one."""
    keys: set[str] = set()
    for word in words:
        if month := _MONTH_FORMS.get(word.lower):
            keys.add(f"#bulan {month}")
        elif word.lower in _BEFORE:
            keys.add("#before")
        elif word.lower not in _EMPTY and not word.lower.isdigit():
            keys |= word.keys
    return frozenset(keys)


def _against(case: Case, claim: _Claim) -> Finding | None:
    """Return a finding when every pair of figures that the claim may speak of has the other order."""
    judged = [(_bears_out(claim, mine, other), pair) for pair in _pairs(case, claim) for _, mine, other, _ in [pair]]
    told = [pair for fits, pair in judged if fits is False]
    if not told or any(fits for fits, _ in judged):
        return None
    study, mine, other, _ = told[0]
    sure = any(certain for *_, certain in told)
    shown = f"{mine.text_of(study.text)} dan {other.text_of(study.text)}"
    return case.finding(
        "arah_terbalik",
        Severity.BLOCK if sure else Severity.WARNING,
        claim.start,
        claim.end,
        f"Kata “{claim.word}” tidak sesuai dengan angka pada sumber: {shown}.",
        "Perbaiki katanya atau angkanya.",
    )


def is_borne_out(case: Case, offset: int) -> bool:
    """Return whether figures of the sources bear out the comparison at an offset of the draft."""
    claims = [claim for claim in _claims(case) if claim.start <= offset < claim.end]
    return any(_bears_out(claim, mine, other) for claim in claims for _, mine, other, _ in _pairs(case, claim))


def _bears_out(claim: _Claim, mine: NumberMention, other: NumberMention) -> bool | None:
    larger = _larger(claim, mine)
    return None if larger is None or mine.written == other.written else (mine.written > other.written) == larger


def _larger(claim: _Claim, mine: NumberMention) -> bool | None:
    if claim.word in ("atas", "bawah"):
        return claim.word == "atas"
    return grows(stems(claim.word), mine.dimension, compared=True)


def _pairs(case: Case, claim: _Claim) -> Iterator[tuple[Study, NumberMention, NumberMention, bool]]:
    """Yield (study, what the draft speaks of, what it compares with, sure) for figures that share a line."""
    values = {one.written for one in claim.figures}
    for sourced in case.sources:
        if sourced.is_general:
            continue
        study = sourced.study
        for line in _lines(study):
            for mine, about in line:
                # Notes may leave out the measure; fifteen people are no fifteen minutes.
                given = any(
                    one.written == mine.written and mine.dimension in (one.dimension, "jumlah", "uang")
                    for one in claim.figures
                )
                if not given and (claim.figures or claim.subject.isdisjoint(about)):
                    continue
                for other, label in line:
                    alike = other is not mine and other.dimension in (mine.dimension, "jumlah")
                    if not alike or (mine.dimension == "jumlah" and other.dimension != "jumlah"):
                        continue
                    apart = given and abs(mine.written - other.written) in values - {mine.written}
                    named = not claim.label.isdisjoint(label - about)
                    if apart or (named and (given or not claim.subject.isdisjoint(about - label))):
                        yield study, mine, other, apart and named


def _lines(study: Study) -> list[list[tuple[NumberMention, frozenset[str]]]]:
    """Return the figures of each statement that has two or more, with the keys that name them; worked out once."""
    if "named figures" not in study.memo:
        by_line: dict[int, list[NumberMention]] = {}
        for one in study.numbers:
            by_line.setdefault(study.text.rfind("\n", 0, one.start), []).append(one)
        study.memo["named figures"] = [
            [(one, _named(study, line, place)) for place, one in enumerate(line)]
            for line in by_line.values()
            if 2 <= len(line) <= _MOST
        ]
    lines: list[list[tuple[NumberMention, frozenset[str]]]] = study.memo["named figures"]
    return lines


_MOST = 8
"""A line with more figures is a table: what belongs to what cannot be told."""


def _named(study: Study, line: list[NumberMention], place: int) -> frozenset[str]:
    """Return the keys of the words between a figure and the one before it, or right behind it before a mark."""
    one = line[place]
    floor = line[place - 1].end if place else study.text.rfind("\n", 0, one.start) + 1
    lead = study.text[max(floor, one.start - _REACH) : one.start]
    cut = max((match.end() for match in re.finditer(r"[,;:(]", lead.rstrip(" ,;:("))), default=0)
    start = max(floor, one.start - _REACH) + cut
    behind = re.compile(r"[^,;.()\n\d]{0,24}").match(study.text, one.end)
    stop = behind.end() if behind else one.end
    segment = study.reading.segment_at(one.start)
    words = study.reading.words_of(segment)
    return _label([word for word in words if start <= word.start < stop and not one.start <= word.start < one.end])
