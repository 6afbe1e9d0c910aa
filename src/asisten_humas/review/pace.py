"""How long a text takes to read, and whether an approval came too soon for it to have been read."""

import re

from asisten_humas.models import Draft
from asisten_humas.review.differences import count_words
from asisten_humas.review.records import Reading

WORDS_PER_MINUTE = 238
"""How fast adults read non-fiction silently, on average (Brysbaert 2019, doi:10.1016/j.jml.2019.104047)."""
MUCH_FASTER = 2.0
"""At twice that pace a text is skimmed, not read (Rayner et al. 2016, doi:10.1177/1529100615623267)."""

_CITATION = re.compile(r"\[[^\[\]\n]*\]")


def words_of(draft: Draft) -> int:
    """Return how many words of title and text there are to read, without the marks of citations."""
    return count_words(_CITATION.sub("", f"{draft.title}\n{draft.text}"))


def reading_seconds(words: int) -> float:
    """Return how long a reader of average pace takes for so many words."""
    return words / WORDS_PER_MINUTE * 60


def is_hurried(reading: Reading, words: int) -> bool:
    """Return whether a reading was much faster than reading pace, or did not come to the end of the text."""
    return not reading.to_the_end or reading.seconds * MUCH_FASTER < reading_seconds(words)
