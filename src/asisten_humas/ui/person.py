"""Who is working. A name chosen here stands for sign-in until real accounts exist, and the page says so."""

import streamlit as st

from asisten_humas.review.rules import Action
from asisten_humas.ui.office import assistant

_KEY = "person"


def person() -> str:
    """Return the name of who is working in this session, or ''."""
    return str(st.session_state.get(_KEY, ""))


def may_write() -> bool:
    """Return whether the person working here may have drafts written."""
    return assistant().review.has_role(Action.ADD, person())


def tell_who_writes() -> None:
    """Tell in one sentence why there is nothing to write with."""
    st.info("Naskah disusun oleh penyusun atau penyunting.", icon=":material/group:")


def leave() -> None:
    """Forget who is working, so that somebody else can take over."""
    st.session_state.pop(_KEY, None)


def ask_for_person() -> None:
    """Show the first page: the name of who is working."""
    agency = assistant().agency
    with st.container(width=560):
        st.title("Asisten Humas", anchor=False)
        st.text(agency.name)
        st.text(
            "Menyusun berita dan balasan laporan warga. Setiap kalimat menunjukkan sumbernya, dan tidak ada naskah "
            "yang keluar sebelum disetujui orang kedua."
        )
        with st.form("sign_in", enter_to_submit=True):
            name = st.text_input("Nama Anda", max_chars=80, placeholder="mis. Sari Wulandari", key="typed_name")
            if st.form_submit_button("Mulai bekerja", type="primary"):
                _enter(name)
        known = _known_people()
        if known:
            st.caption("Pernah bekerja di sini")
            with st.container(horizontal=True, gap="xsmall"):
                for other in known:
                    st.button(other, key=f"person_{other}", on_click=_remember, args=(other,))
        st.info(
            "Untuk sementara nama ini menggantikan akun masuk: siapa pun di komputer ini dapat memilih nama apa pun. "
            "Pilih nama Anda sendiri, karena nama ini tercatat pada setiap langkah.",
            icon=":material/info:",
        )


def _known_people() -> list[str]:
    seen = [summary.drafter for summary in assistant().review.list(limit=200)]
    return sorted(set(seen))[:12]


def _remember(name: str) -> None:
    st.session_state[_KEY] = name


def _enter(typed: str) -> None:
    name = " ".join(typed.split())
    if name:
        _remember(name)
        st.rerun()
    st.warning("Tuliskan nama Anda dulu.", icon=":material/person:")
