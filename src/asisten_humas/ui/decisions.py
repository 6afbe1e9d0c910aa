"""What may be done with a draft by whoever looks at it: the workflow's own table says which steps are offered."""

from dataclasses import dataclass

import streamlit as st

from asisten_humas.review.pace import words_of
from asisten_humas.review.people import same_person
from asisten_humas.review.records import Record, Summary
from asisten_humas.review.rules import Action
from asisten_humas.statuses import DRAFT_STATUSES, DraftStatus
from asisten_humas.ui.notices import take
from asisten_humas.ui.office import assistant
from asisten_humas.ui.opened import close_draft
from asisten_humas.ui.person import person
from asisten_humas.ui.reading import count_time_anew, reading_of, warning_about


@dataclass(frozen=True, slots=True)
class Asked:
    """A step that needs a reason, as the screen asks for it."""

    label: str
    question: str
    done: str


WITH_REASON: dict[Action, Asked] = {
    Action.RETURN: Asked("Kembalikan", "Apa yang perlu diperbaiki?", "Naskah dikembalikan kepada penyusunnya."),
    Action.REJECT: Asked("Tolak", "Mengapa tidak dipakai?", "Naskah ditolak; alasannya tercatat."),
    Action.WITHDRAW: Asked("Tarik", "Mengapa ditarik?", "Naskah ditarik; persetujuannya tidak berlaku lagi."),
}
_HASTY = "hasty_approval"
"""Session key: the fingerprint of the text whose approval came so soon that the reviewer was warned."""
_OFFERED = (Action.APPROVE, Action.PUBLISH, *WITH_REASON)


def decide(record: Record, *, words: int | None = None, narrow: bool = False) -> None:
    """Offer the steps that this person may take from here, and say in one sentence why there is no approval.

    `words` is how many words there were to read, if not all of the text; `narrow` puts the steps below one another.
    """
    words = words_of(record.draft) if words is None else words
    offered = [action for action in _OFFERED if assistant().review.may(action, record, person())]
    _explain(record, offered)
    if not offered:
        return
    places = [st.container() for _ in offered] if narrow else st.columns(len(offered))
    for action, place in zip(offered, places, strict=True):
        with place, st.container(border=True, height="stretch"):
            if action is Action.APPROVE:
                _approval(record, words)
            elif action is Action.PUBLISH:
                _publication(record)
            else:
                _with_reason(record, action)


def _explain(record: Record, offered: list[Action]) -> None:
    if record.status is DraftStatus.SUBMITTED and Action.APPROVE not in offered:
        st.info(
            "Anda menyusun atau menyunting naskah ini, jadi orang lain yang harus memeriksanya."
            if is_own(record)
            else "Persetujuan diberikan oleh penyunting atau penerbit.",
            icon=":material/group:",
        )
    elif not offered:
        meaning = DRAFT_STATUSES[record.status]
        st.info(f"Status naskah: {meaning.label.lower()}. {meaning.meaning}", icon=":material/info:")


def is_own(record: Record | Summary) -> bool:
    """Return whether the person working here drafted or edited it last, so that somebody else has to approve it."""
    return same_person(record.drafter, person()) or same_person(record.editor, person())


def _approval(record: Record, words: int) -> None:
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
        # The record goes with the button as it was drawn, so a text that changed since is refused by the store.
        on_click=_approve_if_read,
        args=(record, words),
    )
    if st.session_state.get(_HASTY) == record.fingerprint and (warning := warning_about(record.fingerprint, words)):
        st.warning(f"{warning} Lama membaca ikut tercatat.", icon=":material/timer:")
        st.button("Tetap setujui", key=f"approve_anyway_{record.id}", on_click=_approve, args=(record,))


def _approve_if_read(record: Record, words: int) -> None:
    if warning_about(record.fingerprint, words):
        st.session_state[_HASTY] = record.fingerprint
    else:
        _approve(record)


def _approve(seen: Record) -> None:
    reading = reading_of(seen.fingerprint)

    def approve() -> Record:
        return assistant().review.approve(seen.id, person(), seen.fingerprint, reading=reading)

    if take(approve, done="Naskah disetujui dan siap diunduh."):
        count_time_anew()
        close_draft()


def _publication(record: Record) -> None:
    """Offer to record that the text on this screen has left the office."""
    st.markdown("**Terbit**")
    st.caption("Catat di sini bila naskah sudah keluar dari kantor, misalnya sudah tayang di situs web.")
    st.button(
        "Catat sebagai terbit",
        icon=":material/campaign:",
        key=f"publish_{record.id}",
        on_click=take,
        args=(assistant().review.publish, record.id, person(), record.fingerprint),
        kwargs={"done": "Naskah tercatat sebagai terbit."},
    )


def _with_reason(record: Record, action: Action) -> None:
    """Offer a step that needs a reason."""
    asked, key = WITH_REASON[action], f"{action.value}_{record.id}"
    with st.form(key, border=False, enter_to_submit=False):
        st.markdown(f"**{asked.label}**")
        st.text_area(asked.question, key=f"reason_{key}", height=90, max_chars=2000)
        st.form_submit_button(asked.label, on_click=_take_with_reason, args=(record.id, action, f"reason_{key}"))


def _take_with_reason(number: int, action: Action, reason_key: str) -> None:
    review = assistant().review
    step = {Action.RETURN: review.send_back, Action.REJECT: review.reject, Action.WITHDRAW: review.withdraw}[action]
    if take(step, number, person(), st.session_state[reason_key], done=WITH_REASON[action].done):
        close_draft()
