"""Editing a draft: one person at a time, by a lock that ends by itself; what could not be stored is never lost."""

from collections.abc import Callable

import streamlit as st

from asisten_humas.models import Draft
from asisten_humas.review.people import same_person
from asisten_humas.review.records import EditLock, Record
from asisten_humas.review.rules import Action
from asisten_humas.statuses import DRAFT_STATUSES, DraftStatus
from asisten_humas.ui.literal import literal
from asisten_humas.ui.notices import take
from asisten_humas.ui.office import assistant
from asisten_humas.ui.person import person
from asisten_humas.ui.words import hour, moment

_UNSAVED = "unsaved_{}"
"""Session key of a draft's text that was typed and refused: the fingerprint it was based on, title, text."""

# Typing in a form runs nothing on the server, so the browser tells, at most once in two minutes, that somebody types.
_typing = st.components.v2.component(
    "asisten_humas_typing",
    js="""
    export default function ({ setTriggerValue }) {
      let told = Date.now();
      const tell = () => {
        if (Date.now() - told < 120000) return;
        told = Date.now();
        setTriggerValue("typed", told);
      };
      document.addEventListener("input", tell);
      return () => document.removeEventListener("input", tell);
    }
    """,
)


def show_other_editor(record: Record) -> None:
    """Tell in one sentence who else is editing the draft, and since when."""
    held = assistant().review.editor_of(record.id)
    if held and not _is_mine(held):
        st.info(literal(_sentence(held)), icon=":material/lock:")


def holds_lock(record: Record, place: str) -> bool:
    """Return whether this person is editing the draft; if nobody is, offer to begin.

    `place` tells apart the parts of one page that ask. Since when somebody else edits, `show_other_editor` tells.
    """
    review = assistant().review
    if not review.may(Action.REVISE, record, person()):
        label = DRAFT_STATUSES[record.status].label.lower()
        st.caption(f"Naskah berstatus {label} tidak dapat Anda sunting.")
        return False
    held = review.editor_of(record.id)
    if held and _is_mine(held):
        _show_own_lock(held, place)
        return True
    if held:
        st.caption(literal(f"Sedang disunting {held.by}."))
    else:
        _offer_to_begin(record, place)
    return False


def _offer_to_begin(record: Record, place: str) -> None:
    if record.status in (DraftStatus.SUBMITTED, DraftStatus.APPROVED):
        label = DRAFT_STATUSES[record.status].label.lower()
        st.caption(f"Naskah ini sudah {label}. Bila disunting, ia kembali menjadi draf dan harus diperiksa lagi.")
    st.button(
        "Mulai menyunting",
        icon=":material/edit:",
        key=f"begin_{place}_{record.id}",
        on_click=take,
        args=(assistant().review.lock, record.id, person()),
    )


def _show_own_lock(held: EditLock, place: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.caption(
            f"Hanya Anda yang dapat menyunting naskah ini sampai {hour(held.until)}. Waktunya bertambah selama Anda"
            " mengetik."
        )
        st.button(
            "Selesai menyunting",
            type="tertiary",
            icon=":material/lock_open:",
            key=f"end_{place}_{held.draft_id}",
            on_click=assistant().review.unlock,
            args=(held.draft_id, person()),
        )


def edit_text(record: Record) -> None:
    """Show the editor to whoever holds the lock: saving makes a new version that is checked at once."""
    editing = holds_lock(record, "text")
    _show_unsaved(record, editing)
    if not editing:
        return
    draft, key = record.draft, f"{record.id}_{record.version}"
    with st.form(f"edit_{key}", border=False, enter_to_submit=False):
        if draft.kind == "berita":
            st.text_input("Judul", draft.title, key=f"title_{key}")
            if draft.other_titles:
                st.caption("Pilihan judul lain: " + " · ".join(literal(other) for other in draft.other_titles))
        st.text_area("Naskah", draft.text, height=420, key=f"text_{key}", help="Baris kosong memisahkan paragraf.")
        st.form_submit_button(
            "Simpan dan periksa ulang",
            type="primary",
            icon=":material/save:",
            on_click=_save,
            # The text that was edited goes with the button: another one that came since is not written over.
            args=(record.id, record.fingerprint, draft.title, key),
        )
    _keep_lock(record.id)


def _save(number: int, fingerprint: str, old_title: str, key: str) -> None:
    title, text = st.session_state.get(f"title_{key}", old_title), st.session_state[f"text_{key}"]

    def revise() -> Record:
        return assistant().revise(number, title=title, text=text, by=person(), seen=fingerprint)

    if take(revise, done="Perubahan tersimpan dan sudah diperiksa ulang."):
        st.session_state.pop(_UNSAVED.format(number), None)
        assistant().review.unlock(number, person())
    else:
        st.session_state[_UNSAVED.format(number)] = (fingerprint, title, text)


def store_redraft(record: Record, write: Callable[[], Draft]) -> None:
    """Draft anew and store the result as the next version of what is on the screen; then give the lock back."""

    def revise() -> Record:
        return assistant().review.revise(record.id, write(), person(), seen=record.fingerprint)

    if take(revise, done="Naskah disusun ulang."):
        assistant().review.unlock(record.id, person())


def _show_unsaved(record: Record, editing: bool) -> None:
    fingerprint, title, text = st.session_state.get(_UNSAVED.format(record.id), ("", "", ""))
    if not fingerprint or (editing and fingerprint == record.fingerprint):
        return  # the editor still holds what was typed
    with st.expander("Suntingan Anda yang belum tersimpan", expanded=True, icon=":material/content_copy:"):
        st.caption("Salin yang masih diperlukan, lalu masukkan ke naskah yang baru.")
        st.code(f"{title}\n\n{text}".strip(), language=None, wrap_lines=True)
        st.button("Buang suntingan ini", key=f"discard_{record.id}", on_click=_discard, args=(record.id,))


def _discard(number: int) -> None:
    st.session_state.pop(_UNSAVED.format(number), None)


@st.fragment
def _keep_lock(number: int) -> None:
    """Renew the lock while its holder types."""
    if _typing(key=f"typing_{number}", on_typed_change=lambda: None).typed:
        take(assistant().review.lock, number, person())


def _is_mine(held: EditLock) -> bool:
    return same_person(held.by, person())


def _sentence(held: EditLock) -> str:
    return (
        f"{held.by} sedang menyunting naskah ini sejak {moment(held.since)}; tunggu sampai selesai, atau sampai"
        f" {hour(held.until)} bila tidak dilanjutkan."
    )
