"""Figures behind their labels in a list of notes: "BPBD 28, Manggala Agni 30, TNI 15, MPA (masyarakat peduli api) 11".

Each figure belongs to the label before it; the label of the next one stands nearer to it than its own, so that nearness
alone would tell nothing.
"""

import re
from dataclasses import dataclass

from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.study import Study

_LEAST = 3
# Between two figures: what the first counts, in a word at most, a mark of the list, and the next label.
_BETWEEN = re.compile(
    r"(?:\s{1,2}[^\W\d]{1,14}\.?)?\s{0,2}(?:[,;/+&]|\b[x×]\s|\bdan\b|\bserta\b)\s{0,2}(?P<label>[^\d,;/+&\n]{2,60}?)[\s:=@]{0,3}"
)
_FIRST = re.compile(r"(?:^|[:,;(•\n]|\s[-–]\s|\.\s)(?P<label>[^\d,;:(\n]{2,40}?)[\s:=]{0,3}$")
_FIRST_REACH = 44
# What does not name an item but says how its figure comes about.
_NO_LABEL = re.compile(
    r"\b(?:dari|dr|jadi|jd|menjadi|sampai|smp|hingga|s/d|ke|total|jumlah|semua|sisanya|sisa)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Item:
    """A figure of a list and the keys that only its own label has."""

    number: NumberMention
    keys: frozenset[str]


def lists_of(study: Study) -> list[list[Item]]:
    """Return the lists of a text whose figures stand behind their labels, three of one kind at the least."""
    if "labelled" not in study.memo:
        study.memo["labelled"] = [items for run in _runs(study) if (items := _items(study, run))]
    found: list[list[Item]] = study.memo["labelled"]
    return found


def _runs(study: Study) -> list[list[tuple[NumberMention, int, int]]]:
    """Return runs of figures, each with where its label begins and ends."""
    runs: list[list[tuple[NumberMention, int, int]]] = []
    previous: NumberMention | None = None
    for number in study.numbers:
        if number.dimension in ("kode", "urutan") or number.bound in ("periode", "rentang"):
            previous = None
            continue
        link = (
            _BETWEEN.fullmatch(study.text, previous.end, number.start)
            if previous and previous.dimension == number.dimension and number.start - previous.end < 90
            else None
        )
        if link and not _NO_LABEL.search(link["label"]):
            runs[-1].append((number, *link.span("label")))
        else:
            first = _FIRST.search(study.text, max(0, number.start - _FIRST_REACH), number.start)
            place = first.span("label") if first else (number.start, number.start)
            runs.append([(number, *place)])
        previous = number
    return [run for run in runs if len(run) >= _LEAST]


def _items(study: Study, run: list[tuple[NumberMention, int, int]]) -> list[Item]:
    labels = [_keys(_words(study, start, end)) for _, start, end in run]
    own = [
        keys.difference(*(other for place, other in enumerate(labels) if place != index))
        for index, keys in enumerate(labels)
    ]
    if not all(own[1:]):
        return []
    return [Item(number, keys) for (number, _, _), keys in zip(run, own, strict=True) if keys]


def _words(study: Study, start: int, end: int) -> list[Word]:
    reading = study.reading
    first, last = reading.segment_at(start), reading.segment_at(end)
    return [
        word
        for segment in range(first, last + 1)
        for word in reading.words_of(segment)
        if start <= word.start < end and word.content
    ]


def _keys(words: list[Word]) -> frozenset[str]:
    return frozenset().union(*(word.keys for word in words))
