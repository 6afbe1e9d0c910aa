"""A stored draft on a page: where it stands, what is open, the text with its evidence, and its history."""

from collections.abc import Callable, Sequence

import streamlit as st

from asisten_humas.models import Draft, Fact, FactKind, FactSheet, Gap, Quote, SourceKind
from asisten_humas.review.records import Record
from asisten_humas.review.rules import WORKFLOW, Action
from asisten_humas.statuses import DRAFT_STATUSES, DraftStatus
from asisten_humas.ui.editing import edit_text, show_other_editor
from asisten_humas.ui.evidence import show_report, show_sources, show_summary
from asisten_humas.ui.history import show_history
from asisten_humas.ui.literal import literal
from asisten_humas.ui.notices import take
from asisten_humas.ui.office import assistant
from asisten_humas.ui.person import person
from asisten_humas.ui.photos import show_photos
from asisten_humas.ui.words import Color, day, moment

_COLORS: dict[DraftStatus, Color] = {
    DraftStatus.DRAFT: "gray",
    DraftStatus.SUBMITTED: "blue",
    DraftStatus.APPROVED: "green",
    DraftStatus.RETURNED: "orange",
    DraftStatus.REJECTED: "red",
    DraftStatus.PUBLISHED: "green",
    DraftStatus.WITHDRAWN: "red",
}
FACT_LABELS = {
    FactKind.WHAT: "Apa",
    FactKind.WHO: "Siapa",
    FactKind.WHEN: "Kapan",
    FactKind.WHERE: "Di mana",
    FactKind.WHY: "Mengapa",
    FactKind.HOW: "Bagaimana",
    FactKind.NUMBER: "Angka",
    FactKind.NEXT: "Langkah lanjut",
}
UNFINISHED = (DraftStatus.DRAFT, DraftStatus.RETURNED)
"""The drafter acts next."""


def status_badge(status: DraftStatus) -> None:
    """Show where a draft stands, with the meaning as a tooltip."""
    meaning = DRAFT_STATUSES[status]
    st.badge(meaning.label, color=_COLORS[status], help=meaning.meaning)


def show_heading(record: Record) -> None:
    """Show title or subject, status, people and times, and the reason when it was returned, rejected or withdrawn."""
    st.header(literal(record.draft.title or f"Balasan laporan {record.draft.subject}"), anchor=False)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        status_badge(record.status)
        st.caption(
            f"Naskah {record.id} · versi {record.version} · disusun {literal(record.drafter)} · "
            f"diubah {moment(record.updated_at)} · kalimat oleh {literal(record.draft.writer)}"
        )
    last = record.decisions[-1] if record.decisions else None
    if last and last.reason and record.status is WORKFLOW[last.action].target:
        label = DRAFT_STATUSES[record.status].label
        st.warning(literal(f"{label} oleh {last.by}: {last.reason}"), icon=":material/undo:")


def show_gaps(gaps: Sequence[Gap]) -> None:
    """Show what the notes leave open: required questions first, as they keep the draft from approval."""
    for gap in sorted(gaps, key=lambda gap: not gap.required):
        if gap.required:
            st.error(literal(gap.question), icon=":material/help:", title="Wajib dilengkapi")
        else:
            st.info(literal(gap.question), icon=":material/help:")


def show_text(draft: Draft) -> None:
    """Show the text sentence by sentence with evidence and findings, and the sources in full below."""
    show_summary(draft.report)
    show_report(draft.report, draft.text)
    show_sources(draft.sources)


def show_question(draft: Draft) -> None:
    """Show the report that a reply answers, with personal data replaced."""
    for source in draft.sources:
        if source.kind is SourceKind.COMPLAINT:
            with st.container(border=True):
                st.caption("Laporan yang dijawab, data pribadi disamarkan")
                st.text(source.text)


def show_facts(sheet: FactSheet) -> None:
    """Show the facts taken from the notes, each with its kind."""
    if sheet.event_day:
        st.text(f"Hari kegiatan: {day(sheet.event_day)}")
    rows = [(FACT_LABELS[fact.kind], _with_office(fact)) for fact in sheet.facts]
    rows += [("Kutipan", f"“{quote.text}” — {_speaker(quote)}") for quote in sheet.quotes]
    if rows:
        table = {"Jenis": [kind for kind, _ in rows], "Isi": [literal(text) for _, text in rows]}
        st.table(table, border="horizontal", hide_index=True, hide_header=True)


def _with_office(fact: Fact) -> str:
    return f"{fact.text} ({fact.position})" if fact.position else fact.text


def _speaker(quote: Quote) -> str:
    return f"{quote.speaker}, {quote.position}" if quote.position else quote.speaker


def show_draft(record: Record, show_basis: Callable[[Record], None]) -> None:
    """Show a draft to those who work on it: text with evidence, editor, photos, what it was made from, its history."""
    show_heading(record)
    show_other_editor(record)
    show_question(record.draft)
    show_gaps(record.draft.gaps)
    names = ["Naskah dan sumbernya", "Ubah naskah", "Foto", "Bahan", "Riwayat"]
    reading, editing, photos, basis, history = st.tabs(names)
    with reading:
        show_text(record.draft)
        if assistant().review.may(Action.SUBMIT, record, person()):
            _submit_button(record)
    with editing:
        edit_text(record)
    with photos:
        show_photos(record)
    with basis:
        show_basis(record)
    with history:
        show_history(record)


def _submit_button(record: Record) -> None:
    if record.blocked:
        st.caption("Masih ada yang memblokir; naskah boleh diajukan, tetapi belum dapat disetujui.")
    st.button(
        "Ajukan untuk diperiksa",
        type="primary",
        icon=":material/send:",
        key=f"submit_{record.id}",
        on_click=_submit,
        args=(record.id,),
    )


def _submit(record_id: int) -> None:
    take(assistant().review.submit, record_id, person(), done="Naskah diajukan. Orang lain kini dapat memeriksanya.")
