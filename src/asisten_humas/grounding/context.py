"""How alike the surroundings of two mentions are: a number, date or name means what stands around it."""

import math
from dataclasses import dataclass

from asisten_humas.grounding.reading import Reading

# Fitted on the development drafts by swapping every number for another of its notes (see tests/grounding).
_REACH = 5.0
_NEAR = 4
_OTHER_CLAUSE = 0.55
# Words on each side that are looked at: those farther off tell next to nothing, and no sentence is so long.
_WINDOW = 48


@dataclass(slots=True)
class Weights:
    """How telling each key is: rare keys of the notes tell more."""

    by_key: dict[str, float]

    def of(self, key: str) -> float:
        """Return the weight of a key; one that stands in every statement tells next to nothing."""
        return self.by_key.get(key, 0.0)


def weights_of(reading: Reading) -> Weights:
    """Count in how many statements of a text each key stands."""
    statements = max(1, len(reading.segments))
    by_key = {}
    for key, positions in reading.index.items():
        by_key[key] = math.log(1 + statements / len({reading.words[position].segment for position in positions}))
    return Weights(by_key)


@dataclass(slots=True)
class Surroundings:
    """The content words around a mention, each with its weight in the statement (`far`) and next to it (`near`)."""

    words: list[tuple[frozenset[str], float, float]]
    by_key: dict[str, tuple[float, float]]


def surroundings(reading: Reading, start: int, end: int) -> Surroundings:
    """Return the content words around `[start, end)` in its statement; nearer ones, and its own clause, weigh more."""
    segment = reading.segment_at(start)
    words = reading.words_of(segment)
    if segment not in reading.places:
        reading.places[segment] = _places([word.start for word in words])
    places = reading.places[segment]
    inside = [index for index, word in enumerate(words) if word.start < end and start < word.end]
    first, last = (inside[0], inside[-1]) if inside else (0, 0)
    clause = words[first].clause if words else 0
    around: list[tuple[frozenset[str], float, float]] = []
    by_key: dict[str, tuple[float, float]] = {}
    for index in range(max(0, first - _WINDOW), min(len(words), last + _WINDOW + 1)):
        word = words[index]
        if not word.content or first <= index <= last:
            continue
        distance = places[first] - places[index] if index < first else places[index] - places[last]
        share = 1.0 if word.clause == clause else _OTHER_CLAUSE
        far = _REACH / (_REACH + distance) * share
        near = share / distance if 0 < distance <= _NEAR else 0.0
        around.append((word.keys, far, near))
        for key in word.keys:
            if key not in by_key or by_key[key][0] < far:
                by_key[key] = (far, near)
    return Surroundings(around, by_key)


def likeness(draft: Surroundings, notes: Surroundings, weights: Weights) -> float:
    """Return how much of the draft's surroundings stands in the notes' surroundings; each word counts once."""
    total = 0.0
    theirs = notes.by_key
    known, weight_of = theirs.keys(), weights.by_key
    if known.isdisjoint(draft.by_key):
        return total
    for keys, far, near in draft.words:
        if known.isdisjoint(keys):  # most words: this loop is the hottest of a check
            continue
        best = 0.0
        for key in keys:
            if key in theirs:
                their_far, their_near = theirs[key]
                best = max(best, weight_of.get(key, 0.0) * (far * their_far + near * their_near))
        total += best
    return total


def _places(starts: list[int]) -> list[int]:
    """Number the words so that an acronym and its expansion count as one."""
    places: list[int] = []
    for index, start in enumerate(starts):
        same = index and start == starts[index - 1]
        places.append(places[-1] if same else (places[-1] + 1 if places else 0))
    return places
