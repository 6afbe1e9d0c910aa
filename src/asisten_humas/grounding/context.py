"""How alike the surroundings of two mentions are: a number, date or name means what stands around it."""

import math
from dataclasses import dataclass

from asisten_humas.grounding.reading import Reading

_OTHER_CLAUSE = 0.55
_REACH = 5.0


@dataclass(slots=True)
class Weights:
    """How telling each key is: rare keys of the notes tell more."""

    statements: int
    frequency: dict[str, int]

    def of(self, key: str) -> float:
        """Return the weight of a key; one that stands in every statement tells next to nothing."""
        count = self.frequency.get(key)
        return math.log(1 + self.statements / count) if count else 0.0


def weights_of(reading: Reading) -> Weights:
    """Count in how many statements of a text each key stands."""
    frequency = {}
    for key, positions in reading.index.items():
        frequency[key] = len({reading.words[position].segment for position in positions})
    return Weights(max(1, len(reading.segments)), frequency)


@dataclass(slots=True)
class Surroundings:
    """The words around a mention with their nearness in 0 to 1; `by_key` holds the nearest of each key."""

    words: list[tuple[frozenset[str], float]]
    by_key: dict[str, float]


def surroundings(reading: Reading, start: int, end: int) -> Surroundings:
    """Return the content words around `[start, end)` in its statement; nearer ones, and its own clause, weigh more."""
    segment = reading.segment_at(start)
    words = reading.words_of(segment)
    inside = [index for index, word in enumerate(words) if word.start < end and start < word.end]
    place = inside[0] if inside else next((i for i, word in enumerate(words) if word.start >= end), len(words) - 1)
    clause = words[place].clause if words else 0
    around: list[tuple[frozenset[str], float]] = []
    by_key: dict[str, float] = {}
    for index, word in enumerate(words):
        if not word.content or index in inside:
            continue
        weight = _REACH / (_REACH + abs(index - place)) * (1.0 if word.clause == clause else _OTHER_CLAUSE)
        around.append((word.keys, weight))
        for key in word.keys:
            by_key[key] = max(weight, by_key.get(key, 0.0))
    return Surroundings(around, by_key)


def likeness(draft: Surroundings, notes: Surroundings, weights: Weights) -> float:
    """Return how much of the draft's surroundings stands in the notes' surroundings; each word counts once."""
    total = 0.0
    near = notes.by_key
    for keys, weight in draft.words:
        total += weight * max((near[key] * weights.of(key) for key in keys if key in near), default=0.0)
    return total
