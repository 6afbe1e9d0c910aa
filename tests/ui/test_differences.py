"""What changed between two versions, as Markdown that holds no markup of the texts."""

import re

from hypothesis import given
from hypothesis import strategies as st

from asisten_humas.review.differences import Change, Piece, compare_drafts, differing_parts
from asisten_humas.ui.differences import marked, marked_parts
from sample_drafts import LEAD, news


def test_words_are_marked_where_they_changed() -> None:
    old, new = news(LEAD, "Jembatan itu sepanjang 24 meter."), news(LEAD, "Jembatan baru sepanjang 42 meter.")
    text = marked(compare_drafts(old, new).text)
    assert "Jembatan :red[~~itu~~]:green[**baru**] sepanjang :red[~~24~~]:green[**42**] meter" in text
    assert "\n\n" in text, "paragraphs stay apart"


def test_what_only_some_texts_hold_is_marked_in_each() -> None:
    first, second = differing_parts(("Laporan *1*.\n\nSalam", "Laporan *2*.\n\nSalam"))
    assert marked_parts(first) == r"Laporan \*:orange-background[**1**]\*\." + "\n\nSalam"
    assert ":orange-background[**2**]" in marked_parts(second)


def test_markup_in_a_text_stays_text() -> None:
    assert marked((Piece(change=Change.ADDED, text="**x** :red[y]"),)) == r":green[**\*\*x\*\* \:red\[y\]**]"


@given(st.text(), st.sampled_from(list(Change)))
def test_no_character_is_lost(text: str, change: Change) -> None:
    shown = re.sub(r"\\(.)", r"\1", marked((Piece(change=change, text=text),)), flags=re.DOTALL)
    assert re.sub(r"\s", "", text) in re.sub(r"\s", "", shown) or "\n" in text
