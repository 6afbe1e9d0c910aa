"""Beranda: what waits for whom."""

from pathlib import Path

import streamlit as st

from asisten_humas.review.people import same_person
from asisten_humas.review.records import Summary
from asisten_humas.review.rules import Action
from asisten_humas.statuses import DraftStatus
from asisten_humas.ui.draft import UNFINISHED
from asisten_humas.ui.frame import COMPLAINTS, NEWS, RELEASE, REVIEW
from asisten_humas.ui.lists import show_link
from asisten_humas.ui.literal import literal
from asisten_humas.ui.office import assistant, now
from asisten_humas.ui.person import person
from asisten_humas.ui.words import day

SHOWN = 5


def pile(title: str, summaries: list[Summary], page: Path | None, label: str, empty: str) -> None:
    """Show one pile of work: its newest drafts, to be opened on `page` or, without one, where they are written."""
    st.subheader(title, anchor=False)
    if not summaries:
        st.caption(empty)
    for summary in summaries[:SHOWN]:
        target = page or (NEWS if summary.kind == "berita" else COMPLAINTS)
        show_link(summary, target, key=title, label=label)
    if len(summaries) > SHOWN:
        st.caption(f"dan {len(summaries) - SHOWN} naskah lagi")


def with_status(*statuses: DraftStatus) -> list[Summary]:
    """Return the drafts that stand there, newest first."""
    return [summary for status in statuses for summary in assistant().review.list(status=status, reader=person())]


st.title(f"Selamat bekerja, {literal(person())}", anchor=False)
st.text(f"{day(now().date())} · {assistant().agency.name}")
with st.container(horizontal=True):
    if st.button("Tulis berita", type="primary", icon=":material/edit_note:"):
        st.switch_page(NEWS)
    if st.button("Kerjakan laporan warga", icon=":material/inbox:"):
        st.switch_page(COMPLAINTS)

submitted = with_status(DraftStatus.SUBMITTED)
mine = [summary for summary in with_status(*UNFINISHED) if same_person(summary.drafter, person())]
others = [summary for summary in submitted if assistant().review.may(Action.APPROVE, summary, person())]
pile("Perlu Anda lanjutkan", mine, None, "Lanjutkan", "Tidak ada naskah Anda yang belum selesai.")
pile("Menunggu Anda periksa", others, REVIEW, "Periksa", "Tidak ada naskah orang lain yang menunggu.")
approved = with_status(DraftStatus.APPROVED)
pile("Disetujui, siap diunduh", approved, RELEASE, "Unduh", "Belum ada naskah yang disetujui.")
