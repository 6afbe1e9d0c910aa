"""Lists of drafts: a bordered row each, with the one thing to do next."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import streamlit as st

from asisten_humas.review.records import Summary
from asisten_humas.ui.draft import status_badge
from asisten_humas.ui.literal import literal
from asisten_humas.ui.opened import address, open_draft
from asisten_humas.ui.words import KINDS, moment, shortened

PAGE_SIZE = 10
T = TypeVar("T")


def show_list(summaries: Sequence[Summary], *, empty: str, key: str, label: str) -> None:
    """Show drafts ten a page, each with a button that opens it on this page; `empty` is told when there is none."""
    if not summaries:
        st.caption(empty)
    for summary in page_of(summaries, key):
        with row_frame():
            _describe(summary)
            with row_end():
                _badges(summary)
                st.button(label, key=f"{key}_{summary.id}", on_click=open_draft, args=(summary.id,))
    page_numbers(summaries, key)


def show_link(summary: Summary, page: Path, *, key: str, label: str) -> None:
    """Show one draft with a button that opens it on another page."""
    with row_frame():
        _describe(summary)
        with row_end():
            _badges(summary)
            if st.button(label, key=f"{key}_{summary.id}"):
                st.switch_page(page, query_params=address(summary.id))


def page_of(items: Sequence[T], key: str) -> Sequence[T]:
    """Return the items of the page that is turned to with `page_numbers`."""
    number = min(int(st.session_state.get(f"page_{key}", 1)), _pages(items))
    return items[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]


def page_numbers(items: Sequence[T], key: str) -> None:
    """Show the page numbers below a list when it has more than one page."""
    if _pages(items) > 1:
        st.pagination(_pages(items), key=f"page_{key}")


def _pages(items: Sequence[T]) -> int:
    return max(1, -(-len(items) // PAGE_SIZE))


def row_frame() -> st.delta_generator.DeltaGenerator:
    """Return the frame of a row: description left, badges and button right; they wrap in a narrow window."""
    return st.container(
        border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute", gap="small"
    )


def row_end() -> st.delta_generator.DeltaGenerator:
    """Return the right end of a row."""
    return st.container(horizontal=True, width="content", vertical_alignment="center", gap="small")


def heading(summary: Summary) -> str:
    """Return what the draft is called in lists."""
    return summary.title if summary.kind == "berita" else f"Laporan {summary.subject}: {summary.title}"


def _describe(summary: Summary) -> None:
    with st.container(gap="xxsmall", width="stretch"):
        st.markdown(f"**{literal(shortened(heading(summary), 110))}**")
        st.caption(
            f"{KINDS[summary.kind]} · naskah {summary.id} · disusun {literal(summary.drafter)} · "
            f"diubah {moment(summary.updated_at)}"
        )


def _badges(summary: Summary) -> None:
    if summary.blocked:
        st.badge("Ada yang memblokir", color="red", icon=":material/block:")
    status_badge(summary.status)
