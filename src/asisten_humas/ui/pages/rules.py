"""Aturan: search the policies in force on a day, or the past releases, read a passage in full, and add to them."""

from datetime import date

import streamlit as st

from asisten_humas.knowledge.lookup import Lookup
from asisten_humas.models import Hit
from asisten_humas.ui.literal import formatted, literal
from asisten_humas.ui.office import assistant, files_left_out, now
from asisten_humas.ui.rule_upload import ask_for_rule
from asisten_humas.ui.words import POOLS, short_day

EARLIEST = date(1945, 8, 17)

st.title("Aturan", anchor=False)
st.text("Cari aturan dengan kata sehari-hari. Hanya aturan yang berlaku pada tanggal itu yang ditampilkan.")


def show_hit(hit: Hit) -> None:
    """Show a passage with its source, its validity and its text."""
    passage = hit.passage
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{literal(passage.label)}**")
        with st.container(horizontal=True, gap="xsmall"):
            st.badge(literal(passage.document_id), color="blue")
            st.badge(validity(hit), color="green" if passage.pool == "kebijakan" else "gray")
            if is_read_by_machine(hit):
                st.badge("dibaca mesin", color="orange", icon=":material/document_scanner:")
        st.markdown(formatted(passage.text))


def validity(hit: Hit) -> str:
    """Return the days the passage is in force."""
    start, end = hit.passage.valid_from, hit.passage.valid_until
    begun = f"berlaku sejak {short_day(start)}" if start else "berlaku"
    return f"{begun} sampai {short_day(end)}" if end else begun


def is_read_by_machine(hit: Hit) -> bool:
    """Return whether the document is a scan whose text a machine recognised."""
    document = assistant().knowledge.document(hit.passage.document_id)
    return document is not None and document.read_by_machine


def show_found(found: Lookup) -> None:
    """Show the passages in force, or why there are none."""
    for hit in found.hits:
        show_hit(hit)
        if amending := found.amended_by.get(hit.passage.document_id):
            st.warning(literal(f"Diubah oleh {', '.join(amending)}; baca bersama-sama."), icon=":material/edit_note:")
    for old in found.outdated:
        st.warning(literal(old.message), icon=":material/event_busy:")
    if not found.hits and not found.outdated:
        st.info("Tidak ada yang cocok. Coba kata lain, atau tanggal lain.", icon=":material/search_off:")


with st.form("search", enter_to_submit=True):
    text = st.text_input("Yang dicari", placeholder="mis. berapa lama lubang jalan ditambal", max_chars=500)
    left, right = st.columns(2, vertical_alignment="bottom")
    pool = left.selectbox("Cari di", list(POOLS), format_func=POOLS.__getitem__)
    on = right.date_input("Berlaku pada", now().date(), min_value=EARLIEST, format="DD/MM/YYYY")
    asked = st.form_submit_button("Cari", type="primary", icon=":material/search:")
if asked and text.strip():
    show_found(assistant().knowledge.lookup(text, 8, on=on, pool=pool))
for file in files_left_out():
    st.warning(literal(f"Tidak terindeks: {file.error.indonesian}"), icon=":material/warning:")
ask_for_rule()
