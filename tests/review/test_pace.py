"""Whether there was time to read a text."""

import pytest

from asisten_humas.review import Reading
from asisten_humas.review.pace import is_hurried, reading_seconds, words_of
from sample_drafts import news

WORDS = 238


def test_marks_of_citations_are_not_read() -> None:
    draft = news("Jembatan itu sepanjang 24,5 meter [K18].", title="Jembatan Dibuka")
    assert words_of(draft) == 7


@pytest.mark.parametrize(("seconds", "hurried"), [(2, True), (29, True), (31, False), (600, False)])
def test_much_faster_than_reading_pace(seconds: float, hurried: bool) -> None:
    assert reading_seconds(WORDS) == 60
    assert is_hurried(Reading(seconds=seconds, to_the_end=True), WORDS) is hurried


def test_a_text_whose_end_was_never_seen_was_not_read() -> None:
    assert is_hurried(Reading(seconds=600, to_the_end=False), WORDS)
