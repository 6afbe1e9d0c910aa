"""Replies on one spot, side by side: every full body, what differs among them marked, each decided on its own."""

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from asisten_humas.complaints.fitting import group_of
from asisten_humas.drafting import public_text
from asisten_humas.review.differences import Part, count_words, differing_parts
from asisten_humas.review.pace import words_of
from asisten_humas.review.people import same_person
from asisten_humas.review.records import Record, Summary
from asisten_humas.statuses import DraftStatus
from asisten_humas.ui.decisions import decide
from asisten_humas.ui.differences import marked_parts
from asisten_humas.ui.draft import show_gaps, show_question, show_text, status_badge
from asisten_humas.ui.editing import show_other_editor
from asisten_humas.ui.lists import row_frame
from asisten_humas.ui.literal import literal
from asisten_humas.ui.office import assistant
from asisten_humas.ui.person import person
from asisten_humas.ui.reading import watch_reading
from asisten_humas.ui.text import show_photo

_PARAMETER = "kelompok"
_SIDE_BY_SIDE = 3
LISTED = 500
"""How many drafts of one status are looked through, last changed first."""


def opened_group() -> str | None:
    """Return the id of the first report of the group in the page's address, or None."""
    return st.query_params.get(_PARAMETER)


def show_groups(submitted: Sequence[Summary]) -> None:
    """Show the groups among the drafts that wait, each with a button that lays its replies side by side."""
    groups: dict[str, list[Summary]] = {}
    for summary in submitted:
        if summary.kind == "balasan":
            groups.setdefault(_group_of(summary), []).append(summary)
    for first, members in groups.items():
        if len(members) > 1:
            _show_row(first, members)


def _show_row(first: str, members: Sequence[Summary]) -> None:
    with row_frame():
        with st.container(gap="xxsmall", width="stretch"):
            st.markdown(f"**{len(members)} balasan tentang titik yang sama**")
            st.caption(literal("Laporan " + ", ".join(sorted(member.subject for member in members))))
        st.button("Bandingkan", key=f"group_{first}", on_click=_open, args=(first,))


def _open(first: str) -> None:
    st.query_params[_PARAMETER] = first


def _close() -> None:
    st.query_params.pop(_PARAMETER, None)


def show_group(first: str) -> None:
    """Show the replies on one spot beside one another, approved ones too, and a decision below each."""
    st.button("Kembali ke daftar", icon=":material/arrow_back:", type="tertiary", on_click=_close)
    st.header("Balasan tentang titik yang sama", anchor=False)
    members = _members(first)
    if not members:
        st.info("Tidak ada balasan dalam kelompok ini yang menunggu atau sudah disetujui.", icon=":material/info:")
        return
    st.text("Bagian yang berbeda diberi latar jingga. Setiap balasan dibaca dan diputuskan sendiri-sendiri.")
    parts = differing_parts([public_text(member.draft.text) for member in members])
    for start in range(0, len(members), _SIDE_BY_SIDE):
        row = list(zip(members, parts, strict=True))[start : start + _SIDE_BY_SIDE]
        for (member, marked), column in zip(row, st.columns(min(len(members), _SIDE_BY_SIDE)), strict=False):
            with column, st.container(border=True, height="stretch"):
                _show_member(member, marked, members)


def _show_member(record: Record, marked: Sequence[Part], members: Sequence[Record]) -> None:
    st.subheader(literal(f"Laporan {record.draft.subject}"), anchor=False)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        status_badge(record.status)
        st.caption(literal(f"Naskah {record.id} · versi {record.version} · disusun {record.drafter}"))
    show_other_editor(record)
    show_question(record.draft)
    show_gaps(record.draft.gaps)
    with st.container(border=True, key=f"body_{record.id}"):
        st.markdown(marked_parts(tuple(marked)))
        for photo in record.draft.attachments:
            show_photo(photo)
        watch_reading(record.fingerprint)
    with st.expander("Setiap kalimat dan sumbernya", icon=":material/fact_check:"):
        show_text(record.draft)
    if record.status is DraftStatus.SUBMITTED:
        decide(record, words=_words_to_read(record, marked, members), narrow=True)


def _words_to_read(record: Record, marked: Sequence[Part], members: Sequence[Record]) -> int:
    """Return how many words are new to who has decided on another one of the group: those that differ."""
    approvals = (member.approval for member in members)
    if any(approval and same_person(approval.by, person()) for approval in approvals):
        return sum(count_words(part.text) for part in marked if not part.common)
    return words_of(record.draft)


def _members(first: str) -> list[Record]:
    listed = [
        summary
        for status in (DraftStatus.SUBMITTED, DraftStatus.APPROVED)
        for summary in assistant().review.list(status=status, kind="balasan", limit=LISTED, reader=person())
    ]
    found = sorted((s.subject, s.id) for s in listed if _group_of(s) == first)
    return [assistant().review.get(number, reader=person()) for _, number in found]


def _group_of(summary: Summary) -> str:
    known, key = _known_groups(), (summary.id, summary.version, summary.created_at)
    if key not in known:
        known[key] = group_of(assistant().review.get(summary.id).draft)
    return known[key]


@st.cache_resource
def _known_groups() -> dict[tuple[int, int, datetime], str]:
    """Return the group of each text that was read so far: reading hundreds for each run of the page is too slow."""
    return {}
