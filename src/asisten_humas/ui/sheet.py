"""The fact sheet before drafting: each fact in its own words, to be corrected, removed or added to; gaps answered."""

from zlib import crc32

import streamlit as st

from asisten_humas.models import Fact, FactKind, FactSheet, Gap
from asisten_humas.news.corrections import corrected_notes
from asisten_humas.ui.draft import FACT_LABELS, show_gaps
from asisten_humas.ui.literal import literal
from asisten_humas.ui.notices import take

_ANSWERS = {
    "apa_kosong": FactKind.WHAT,
    "siapa_kosong": FactKind.WHO,
    "kapan_kosong": FactKind.WHEN,
    "di_mana_kosong": FactKind.WHERE,
    "mengapa_kosong": FactKind.WHY,
    "bagaimana_kosong": FactKind.HOW,
}
"""Kind of gap → kind of the fact that its answer is; other gaps are closed by correcting the fact they ask about."""

_LONG = 60


def correct_sheet(sheet: FactSheet) -> str | None:
    """Show the sheet as a form; return the corrected notes once it is handed in, None before and when refused."""
    key = f"brief_sheet_{crc32(sheet.notes.encode())}"
    show_gaps([gap for gap in sheet.gaps if gap.kind not in _ANSWERS])
    with st.form(key, border=False, enter_to_submit=False):
        added = [(_ANSWERS[gap.kind], _answer(gap, key)) for gap in sheet.gaps if gap.kind in _ANSWERS]
        st.caption("Ubah kata yang keliru. Kosongkan isian untuk membuang faktanya dari naskah.")
        changed = {fact.id: _fact(fact, sheet, key) for fact in sheet.facts}
        for quote in sheet.quotes:
            speaker = f"{quote.speaker}, {quote.position}" if quote.position else quote.speaker
            st.text(f"Kutipan {speaker}: “{quote.text}”")
        added.append((FactKind.HOW, st.text_input("Fakta tambahan", key=f"{key}_added", max_chars=600)))
        handed_in = st.form_submit_button("Susun dari fakta ini", type="primary", icon=":material/edit_note:")
    return take(lambda: corrected_notes(sheet, changed, added)) if handed_in else None


def _answer(gap: Gap, key: str) -> str:
    mark = " (wajib)" if gap.required else ""
    return st.text_input(f"{literal(gap.question)}{mark}", key=f"{key}_{gap.kind}", max_chars=600)


def _fact(fact: Fact, sheet: FactSheet, key: str) -> str:
    """Show one fact; the help tells the line of the notes it was read from."""
    label = f"{FACT_LABELS[fact.kind]} · {fact.id}"
    line = sheet.notes[sheet.notes.rfind("\n", 0, fact.start) + 1 :].split("\n", 1)[0]
    show = st.text_area if len(fact.text) > _LONG or "\n" in fact.text else st.text_input
    return show(label, fact.text, key=f"{key}_{fact.id}", help=f"Dalam bahan: {literal(line.strip())}") or ""
