"""Tulis berita: from a form, notes or a file to a news draft with its evidence."""

import streamlit as st

from asisten_humas.models import FactSheet, NewsBrief
from asisten_humas.news.facts import build_fact_sheet
from asisten_humas.news.gaps import find_gaps
from asisten_humas.review import Record
from asisten_humas.ui.brief import ask_for_brief, clear_brief
from asisten_humas.ui.draft import UNFINISHED, show_draft, show_facts
from asisten_humas.ui.editing import holds_lock, store_redraft
from asisten_humas.ui.lists import show_list
from asisten_humas.ui.notices import take
from asisten_humas.ui.office import assistant, local, now
from asisten_humas.ui.opened import back_button, open_draft, opened
from asisten_humas.ui.person import may_write, person, tell_who_writes
from asisten_humas.ui.sheet import correct_sheet
from asisten_humas.ui.words import day as written_day

_LOOKING = "brief_looking"
"""Session key: the notes whose fact sheet is open."""

DRAFTING = "Menyusun naskah dan memeriksa setiap kalimat …"


def new_item() -> None:
    """Show the inputs, the facts found in them on request, and the button that drafts."""
    st.text("Beri bahannya, dan asisten menyusun kalimatnya. Yang tidak ada dalam bahan tidak akan ditulis.")
    brief = ask_for_brief()
    with st.container(horizontal=True):
        drafting = st.button("Susun naskah", type="primary", icon=":material/edit_note:")
        looking = st.button("Lihat fakta dulu", icon=":material/visibility:")
    if (drafting or looking) and brief is None:
        st.warning("Bahannya masih kosong. Isi paling sedikit apa yang terjadi.", icon=":material/edit:")
    elif drafting and brief:
        draft_from(brief)
    elif brief and (looking or st.session_state.get(_LOOKING) == brief.as_notes()):
        st.session_state[_LOOKING] = brief.as_notes()
        show_sheet(brief)


def draft_from(brief: NewsBrief) -> None:
    """Draft, store and open the item."""
    with st.spinner(DRAFTING):
        record = take(lambda: assistant().review.add(assistant().news(brief), person()), done="Naskah tersimpan.")
    if record:
        clear_brief()
        open_draft(record.id)
    st.rerun()


def show_sheet(brief: NewsBrief) -> None:
    """Show what the notes say and what they leave open, to be corrected before anything is written."""
    day = brief.release_day or now().date()
    sheet = build_fact_sheet(brief, assistant().agency, day=day)
    sheet = sheet.model_copy(update={"gaps": find_gaps(sheet, assistant().agency, today=day)})
    st.subheader("Fakta dalam bahan", anchor=False)
    if sheet.event_day:
        st.text(f"Hari kegiatan: {written_day(sheet.event_day)}")
    notes = correct_sheet(sheet)
    if notes:
        draft_from(NewsBrief(notes=notes, event_type=brief.event_type, release_day=brief.release_day))


def unfinished() -> None:
    """Show the news drafts that somebody still works on."""
    st.subheader("Belum selesai", anchor=False)
    drafts = [summary for status in UNFINISHED for summary in assistant().review.list(status=status, kind="berita")]
    show_list(drafts, empty="Tidak ada naskah berita yang belum selesai.", key="unfinished", label="Lanjutkan")


def show_notes(record: Record) -> None:
    """Show the notes a draft was made from, to be corrected and drafted anew, and the facts read in them."""
    sheet = record.draft.fact_sheet
    if sheet is None:
        return
    if holds_lock(record, "notes"):
        rewrite(record, sheet)
    else:
        st.text(sheet.notes)
    st.caption("Fakta yang terbaca dari bahan")
    show_facts(sheet)


def rewrite(record: Record, sheet: FactSheet) -> None:
    """Offer to draft anew from corrected notes; it becomes the next version."""
    key = f"{record.id}_{record.version}"
    notes = st.text_area("Bahan", sheet.notes, height=260, key=f"notes_{key}", on_change="ignore")
    release_day = st.date_input(
        "Tanggal rilis", local(record.created_at).date(), format="DD/MM/YYYY", key=f"day_{key}", width=220
    )
    if st.button("Susun ulang dari bahan ini", icon=":material/refresh:", key=f"rewrite_{key}"):
        brief = NewsBrief(notes=notes, release_day=release_day)
        with st.spinner(DRAFTING):
            store_redraft(record, lambda: assistant().news(brief))
        st.rerun()


number = opened()
if number is None:
    st.title("Tulis berita", anchor=False)
    new_item() if may_write() else tell_who_writes()
    unfinished()
else:
    back_button("Kembali ke Tulis berita")
    show_draft(assistant().review.get(number), show_notes)
