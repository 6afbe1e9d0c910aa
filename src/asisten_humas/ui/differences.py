"""What changed between two versions of a draft, word by word."""

import streamlit as st

from asisten_humas.models import Draft
from asisten_humas.review.differences import Change, Piece, compare_drafts
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
    return "".join("\n".join(_line(piece.change, line) for line in piece.text.split("\n")) for piece in pieces)


def _line(change: Change, line: str) -> str:
    words = line.strip()
    if not words:
        return line
    # The marks must touch the words: a space inside them would be shown as typed characters.
    start = line.index(words[0])
    return line[:start] + _MARKS[change].format(literal(words)) + line[start + len(words) :]
