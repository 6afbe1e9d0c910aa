"""Text → the words that the keyword index counts."""

import re
import unicodedata
from itertools import pairwise

_WORD = re.compile(r"[a-z0-9]+")


def words(text: str) -> list[str]:
    """Return the words of `text` in lower case without accents, in order.

    Indonesian words are not stemmed: measured on statutes, stemming loses more than it finds (see benchmarks).
    """
    plain = unicodedata.normalize("NFKD", text.lower())
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))


def terms(text: str) -> list[str]:
    """Return the words of `text` and its pairs of neighbouring words, joined by an underscore."""
    singles = words(text)
    return singles + [f"{a}_{b}" for a, b in pairwise(singles)]
