"""The form with which staff add a rule or a release: the file, and what it cannot say about itself."""

import streamlit as st

from asisten_humas.knowledge.documents import SUFFIXES
from asisten_humas.models import Document
from asisten_humas.ui.notices import take, tell
from asisten_humas.ui.office import assistant
from asisten_humas.ui.words import POOLS, shortened

READING = "Membaca berkas dan memperbarui indeks …"
_MACHINE = "Teksnya dibaca mesin dari hasil pindai: bandingkan dengan aslinya sebelum dipakai."


def ask_for_rule() -> None:
    """Show the form, and keep and index what it is given."""
    with (
        st.expander("Tambah aturan atau contoh rilis", icon=":material/upload:"),
        st.form("add_rule", clear_on_submit=True, border=False),
    ):
        file = st.file_uploader("Berkas", type=[suffix.removeprefix(".") for suffix in SUFFIXES], key="rule_file")
        described = _description()
        given = st.form_submit_button("Simpan", type="primary", icon=":material/save:")
    if given and file is None:
        tell("Pilih berkasnya lebih dulu.", bad=True)
        st.rerun()
    elif given and file is not None:
        with st.spinner(READING):
            document = take(assistant().add_knowledge, file.name, file.getvalue(), described)
        if document:
            tell(f"{document.number or document.title} sudah dapat dicari.")
            if document.read_by_machine:
                tell(_MACHINE)
        st.rerun()


def _description() -> dict[str, object]:
    known = {document.id: document for document in assistant().documents()}
    left, right = st.columns(2)
    with left:
        pool = st.selectbox("Dipakai sebagai", list(POOLS), format_func=POOLS.__getitem__, key="rule_pool")
        title = st.text_input("Judul", max_chars=200, key="rule_title", help="Kosong: judul pertama dalam berkas.")
        number = st.text_input("Nomor", max_chars=120, placeholder="mis. Perwal 12/2023", key="rule_number")
    with right:
        start = st.date_input("Berlaku mulai", None, format="DD/MM/YYYY", key="rule_start")
        end = st.date_input("Berlaku sampai", None, format="DD/MM/YYYY", key="rule_end", help="Kosong: masih berlaku.")
        replaces = st.selectbox(
            "Menggantikan", list(known), None, format_func=lambda i: _name(known[i]), key="rule_replaces"
        )
    return {
        "kumpulan": pool,
        "judul": title.strip(),
        "nomor": number.strip(),
        "berlaku_mulai": start,
        "berlaku_sampai": end,
        "menggantikan": replaces,
    }


def _name(document: Document) -> str:
    return shortened(f"{document.id} · {document.number or document.title}", 60)
