"""Periksa: read the text as it will leave, with the evidence of each sentence, and decide."""

from collections.abc import Callable

import streamlit as st

from asisten_humas.review.people import same_person
from asisten_humas.review.records import Record, Summary
from asisten_humas.statuses import DRAFT_STATUSES, DraftStatus
from asisten_humas.ui.draft import show_gaps, show_heading, show_history, show_public, show_question, show_text
from asisten_humas.ui.lists import show_list
from asisten_humas.ui.notices import take
from asisten_humas.ui.office import assistant
from asisten_humas.ui.opened import back_button, close_draft, opened
from asisten_humas.ui.person import person


def own(draft: Record | Summary) -> bool:
    """Return whether the person working here drafted or edited it, so that somebody else has to decide."""
    return same_person(draft.drafter, person()) or same_person(draft.editor, person())


def waiting() -> None:
    """Show what was handed in: other people's drafts first, as one's own need somebody else."""
    st.title("Periksa", anchor=False)
    st.text("Bandingkan setiap kalimat dengan sumbernya, lalu putuskan. Naskah sendiri diperiksa orang lain.")
    submitted = assistant().review.list(status=DraftStatus.SUBMITTED)
    others = [summary for summary in submitted if not own(summary)]
    show_list(others, empty="Tidak ada naskah yang menunggu Anda periksa.", key="waiting", label="Periksa")
    mine = [summary for summary in submitted if own(summary)]
    if mine:
        st.subheader("Naskah Anda sendiri, menunggu orang lain", anchor=False)
        show_list(mine, empty="", key="own", label="Lihat")


def read_and_decide(record: Record) -> None:
    """Show one draft as it will leave, its evidence, and the decision."""
    back_button("Kembali ke daftar")
    show_heading(record)
    show_question(record.draft)
    show_gaps(record.draft.gaps)
    st.subheader("Naskah seperti akan keluar", anchor=False)
    with st.container(border=True, key="public_text"):
        show_public(record.draft)
    st.subheader("Setiap kalimat dan sumbernya", anchor=False)
    show_text(record.draft)
    with st.expander("Riwayat naskah", icon=":material/history:"):
        show_history(record)
    st.subheader("Keputusan", anchor=False)
    decide(record)


def decide(record: Record) -> None:
    """Offer what may be done, or say in one sentence why nothing can be."""
    if record.status is not DraftStatus.SUBMITTED:
        meaning = DRAFT_STATUSES[record.status]
        st.info(f"Status naskah: {meaning.label.lower()}. {meaning.meaning}", icon=":material/info:")
    elif own(record):
        st.info(
            "Anda menyusun atau menyunting naskah ini, jadi orang lain yang harus memeriksanya.",
            icon=":material/group:",
        )
    else:
        approve, send_back, reject = st.columns(3)
        with approve, st.container(border=True, height="stretch"):
            approval(record)
        with send_back, st.container(border=True, height="stretch"):
            refusal(record, "Kembalikan", "Apa yang perlu diperbaiki?", assistant().review.send_back)
        with reject, st.container(border=True, height="stretch"):
            refusal(record, "Tolak", "Mengapa tidak dipakai?", assistant().review.reject)


def approval(record: Record) -> None:
    """Offer to approve exactly the text on this screen."""
    st.markdown("**Setujui**")
    if record.blocked:
        st.caption("Belum dapat disetujui: masih ada temuan yang memblokir atau pertanyaan wajib yang terbuka.")
    else:
        st.caption("Persetujuan berlaku untuk naskah di layar ini, kata demi kata. Sidik naskah:")
        st.code(record.fingerprint.removeprefix("sha256:")[:16], language=None)
    st.button(
        "Setujui naskah ini",
        type="primary",
        icon=":material/check:",
        disabled=record.blocked,
        key=f"approve_{record.id}",
        # The fingerprint goes with the button as it was drawn, so a text that changed since is refused by the store.
        on_click=approve_seen,
        args=(record.id, record.fingerprint),
    )


def approve_seen(number: int, fingerprint: str) -> None:
    """Approve the text with this fingerprint."""
    if take(assistant().review.approve, number, person(), fingerprint, done="Naskah disetujui dan siap diunduh."):
        close_draft()


def refusal(record: Record, label: str, question: str, step: Callable[[int, str, str], Record]) -> None:
    """Offer a step that needs a reason."""
    key = f"{label}_{record.id}"
    with st.form(key, border=False, enter_to_submit=False):
        st.markdown(f"**{label}**")
        st.text_area(question, key=f"reason_{key}", height=90, max_chars=2000)
        st.form_submit_button(label, on_click=refuse, args=(record.id, f"reason_{key}", step))


def refuse(number: int, reason_key: str, step: Callable[[int, str, str], Record]) -> None:
    """Take the step with the reason that was typed."""
    if take(step, number, person(), st.session_state[reason_key], done="Keputusan tercatat."):
        close_draft()


number = opened()
if number is None:
    waiting()
else:
    read_and_decide(assistant().review.get(number))
