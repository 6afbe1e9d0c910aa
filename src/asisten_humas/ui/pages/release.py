"""Unduh naskah: approved texts as files, publishing and withdrawing, and the replies back into the spreadsheet."""

from functools import partial
from pathlib import Path

import streamlit as st

from asisten_humas.export import FORMATS, file_name
from asisten_humas.export.leaving import leaving
from asisten_humas.review.records import Record
from asisten_humas.statuses import DraftStatus
from asisten_humas.ui.decisions import decide
from asisten_humas.ui.draft import show_heading
from asisten_humas.ui.example import offer_as_example
from asisten_humas.ui.files import offer
from asisten_humas.ui.frame import COMPLAINTS, NEWS
from asisten_humas.ui.lists import show_list
from asisten_humas.ui.literal import literal
from asisten_humas.ui.office import assistant
from asisten_humas.ui.opened import address, back_button, opened
from asisten_humas.ui.person import person
from asisten_humas.ui.sending import show_sending
from asisten_humas.ui.text import show_public
from asisten_humas.ui.uploads import queues, shown_name
from asisten_humas.ui.words import moment

TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".md": "text/markdown",
    ".html": "text/html",
    ".txt": "text/plain",
}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def approved() -> None:
    """Show the approved texts, and the complaint spreadsheets that replies can go back into."""
    st.title("Unduh naskah", anchor=False)
    st.text("Hanya naskah yang sudah disetujui orang kedua yang dapat keluar, persis seperti disetujui.")
    statuses = (DraftStatus.APPROVED, DraftStatus.PUBLISHED)
    found = [summary for status in statuses for summary in assistant().review.list(status=status, reader=person())]
    show_list(found, empty="Belum ada naskah yang disetujui.", key="approved", label="Unduh")
    withdrawn = assistant().review.list(status=DraftStatus.WITHDRAWN, reader=person())
    if withdrawn:
        st.subheader("Ditarik", anchor=False)
        show_list(withdrawn, empty="", key="withdrawn", label="Lihat")
    st.subheader("Balasan ke dalam lembar laporan", anchor=False)
    spreadsheets()


def spreadsheets() -> None:
    """Offer each kept spreadsheet with a column of the approved replies."""
    files = [path for path in queues() if path.suffix == ".xlsx"]
    if not files:
        st.caption("Belum ada lembar laporan. Unggah berkas xlsx pada halaman Laporan warga.")
        return
    chosen = st.selectbox("Lembar laporan", files, format_func=shown_name)
    st.caption("Kolom balasan diisi untuk laporan yang balasannya sudah disetujui; kolom lain tidak diubah.")
    if st.button("Periksa lembar", icon=":material/table_view:"):
        fill(chosen)


def fill(source: Path) -> None:
    """Say what becomes of each reply, and offer the filled copy; the replies leave when it is downloaded."""
    office, by = assistant(), person()
    with st.spinner("Membaca lembar …"):
        done = office.preview_replies(source, by)
    st.text(f"{len(done.written)} balasan akan terisi.")
    for tracking_id in done.no_row:
        st.caption(literal(f"Laporan {tracking_id} tidak ada dalam lembar ini."))
    for tracking_id in done.kept:
        st.caption(literal(f"Laporan {tracking_id} sudah berisi balasan lain; dibiarkan."))
    for reason in done.refused.values():
        st.caption(literal(reason))
    if done.written:
        write = partial(office.export_replies, source, by=by)
        offer("Unduh lembar (xlsx)", write, f"balasan-{shown_name(source)}", XLSX, main=True)


def one(record: Record) -> None:
    """Show an approved text with its files and what may be done with it."""
    back_button("Kembali ke daftar")
    show_heading(record)
    if record.status is DraftStatus.WITHDRAWN:
        st.text("Untuk dipakai lagi, naskah ini harus disunting, diajukan, dan disetujui dari awal.")
        if st.button("Buka naskah", icon=":material/edit_note:"):
            st.switch_page(NEWS if record.draft.kind == "berita" else COMPLAINTS, query_params=address(record.id))
    else:
        downloads(record)
    with st.container(border=True):
        show_public(record.draft)
    show_sending(record)
    if record.status is not DraftStatus.WITHDRAWN:
        offer_as_example(record)
        st.subheader("Keputusan", anchor=False)
        decide(record)


def downloads(record: Record) -> None:
    """Offer the text in every format; what keeps it from leaving is told before anybody clicks."""
    office, by = assistant(), person()
    leaving(record, office.agency)
    office.photos.complete(record.draft.attachments, ())
    if record.approval:
        st.caption(f"Disetujui {literal(record.approval.by)}, {moment(record.approval.at)}")
    with st.container(horizontal=True):
        for format, kind in FORMATS.items():
            write = partial(office.export, record.id, format, by=by)
            offer(f"Unduh {kind.label}", write, file_name(record, format), TYPES[kind.suffix], main=format == "docx")


number = opened()
if number is None:
    approved()
else:
    one(assistant().review.get(number, reader=person()))
