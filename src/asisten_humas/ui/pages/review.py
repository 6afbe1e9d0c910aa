"""Periksa: read the text as it will leave, with the evidence of each sentence, and decide."""

import streamlit as st

from asisten_humas.review.records import Record
from asisten_humas.review.rules import Action
from asisten_humas.statuses import DraftStatus
from asisten_humas.ui.decisions import decide
from asisten_humas.ui.draft import show_gaps, show_heading, show_question, show_text
from asisten_humas.ui.editing import show_other_editor
from asisten_humas.ui.groups import LISTED, opened_group, show_group, show_groups
from asisten_humas.ui.history import show_history
from asisten_humas.ui.lists import show_list
from asisten_humas.ui.office import assistant
from asisten_humas.ui.opened import back_button, opened
from asisten_humas.ui.person import person
from asisten_humas.ui.reading import forget_readings, watch_reading
from asisten_humas.ui.text import show_public


def waiting() -> None:
    """Show what was handed in: first what this person may approve, then what needs somebody else."""
    forget_readings()
    st.title("Periksa", anchor=False)
    st.text("Bandingkan setiap kalimat dengan sumbernya, lalu putuskan. Naskah sendiri diperiksa orang lain.")
    submitted = assistant().review.list(status=DraftStatus.SUBMITTED, limit=LISTED, reader=person())
    mine = [summary for summary in submitted if assistant().review.may(Action.APPROVE, summary, person())]
    show_groups(mine)
    show_list(mine, empty="Tidak ada naskah yang menunggu Anda periksa.", key="waiting", label="Periksa")
    for_others = [summary for summary in submitted if not assistant().review.may(Action.APPROVE, summary, person())]
    if for_others:
        st.subheader("Diperiksa orang lain", anchor=False)
        show_list(for_others, empty="", key="others", label="Lihat")


def read_and_decide(record: Record) -> None:
    """Show one draft as it will leave, its evidence, and the decision."""
    back_button("Kembali ke daftar")
    show_heading(record)
    show_other_editor(record)
    show_question(record.draft)
    show_gaps(record.draft.gaps)
    st.subheader("Naskah seperti akan keluar", anchor=False)
    with st.container(border=True, key="public_text"):
        show_public(record.draft)
        watch_reading(record.fingerprint)
    st.subheader("Setiap kalimat dan sumbernya", anchor=False)
    show_text(record.draft)
    with st.expander("Riwayat naskah", icon=":material/history:"):
        show_history(record)
    st.subheader("Keputusan", anchor=False)
    decide(record)


number, group = opened(), opened_group()
if number is not None:
    read_and_decide(assistant().review.get(number, reader=person()))
elif group is not None:
    show_group(group)
else:
    waiting()
