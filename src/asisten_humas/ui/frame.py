"""The frame around every page: the list of pages and the side bar."""

from pathlib import Path

import streamlit as st

from asisten_humas.ui.literal import literal
from asisten_humas.ui.office import assistant
from asisten_humas.ui.person import leave, person

ICON = Path(__file__).parent / "icon.svg"
"""A file of ours: Streamlit would fetch its own icons from the network."""

_FOLDER = Path(__file__).parent / "pages"
START = _FOLDER / "start.py"
NEWS = _FOLDER / "news.py"
COMPLAINTS = _FOLDER / "complaints.py"
REVIEW = _FOLDER / "review.py"
REVIEW_PATH = "periksa"
RELEASE = _FOLDER / "release.py"
RULES = _FOLDER / "rules.py"
AUDIT = _FOLDER / "audit.py"
FIGURES = _FOLDER / "figures.py"


def pages() -> dict[str, list[st.Page]]:
    """Return the pages by section, in the order of the work; made anew for each run, as a page can run only once."""
    return {
        "": [st.Page(START, title="Beranda", icon=":material/home:", url_path="beranda", default=True)],
        "Menyusun": [
            st.Page(NEWS, title="Tulis berita", icon=":material/edit_note:", url_path="tulis-berita"),
            st.Page(COMPLAINTS, title="Laporan warga", icon=":material/inbox:", url_path="laporan-warga"),
        ],
        "Memeriksa": [
            st.Page(REVIEW, title="Periksa", icon=":material/fact_check:", url_path=REVIEW_PATH),
            st.Page(RELEASE, title="Unduh naskah", icon=":material/download:", url_path="unduh-naskah"),
        ],
        "Rujukan": [
            st.Page(RULES, title="Aturan", icon=":material/gavel:", url_path="aturan"),
            st.Page(AUDIT, title="Jejak audit", icon=":material/history:", url_path="jejak-audit"),
            *_for_auditors(),
        ],
    }


def _for_auditors() -> list[st.Page]:
    if person() and not assistant().review.may_audit(person()):
        return []
    return [st.Page(FIGURES, title="Angka", icon=":material/bar_chart:", url_path="angka")]


def sidebar() -> None:
    """Show the office, who is working, and who writes the sentences."""
    with st.sidebar:
        st.caption(literal(f"{assistant().agency.short_name} · bekerja sebagai"))
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            st.text(person())
            st.button("Ganti", key="leave", type="tertiary", icon=":material/logout:", on_click=leave)
        st.caption(literal(f"Penulis kalimat: {_writer()}"))


def _writer() -> str:
    name = assistant().writer_name
    return "templat (tanpa model bahasa)" if name == "templat" else name
