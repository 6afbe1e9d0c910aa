"""What differs, word by word: between two versions of a draft, and among several texts side by side."""

import streamlit as st

from asisten_humas.models import Draft
from asisten_humas.review.differences import Change, Part, Piece, compare_drafts
from asisten_humas.ui.literal import literal

_MARKS = {Change.SAME: "{}", Change.REMOVED: ":red[~~{}~~]", Change.ADDED: ":green[**{}**]"}


def show_difference(old: Draft, new: Draft) -> None:
    """Show title and text of `new` with what it adds to `old`, and what it no longer holds struck out."""
    difference = compare_drafts(old, new)
    if old.title != new.title:
        st.markdown(marked(difference.title))
    st.markdown(marked(difference.text))
    if difference.others:
        st.caption("Bahan atau sumbernya juga berubah.")


def marked(pieces: tuple[Piece, ...]) -> str:
    """Return the pieces as Markdown; paragraphs stay paragraphs, and nothing in the texts is read as markup."""
    return "".join(_lines(_MARKS[piece.change], piece.text) for piece in pieces)


def marked_parts(parts: tuple[Part, ...]) -> str:
    """Return one of several texts as Markdown, with what does not stand in all of them marked."""
    return "".join(_lines("{}" if part.common else ":orange-background[**{}**]", part.text) for part in parts)


def _lines(mark: str, text: str) -> str:
    return "\n".join(_line(mark, line) for line in text.split("\n"))


def _line(mark: str, line: str) -> str:
    words = line.strip()
    if not words:
        return line
    # The marks must touch the words: a space inside them would be shown as typed characters.
    start = line.index(words[0])
    return line[:start] + mark.format(literal(words)) + line[start + len(words) :]
