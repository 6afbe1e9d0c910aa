"""Unduh naskah: approved texts as files, publishing and withdrawing, and the replies back into the spreadsheet."""

from pathlib import Path

import streamlit as st

from asisten_humas.export import FORMATS, ReplyColumn, file_name
from asisten_humas.review.records import Record
from asisten_humas.statuses import DraftStatus
from asisten_humas.ui.decisions import decide
from asisten_humas.ui.draft import show_heading
from asisten_humas.ui.example import offer_as_example
from asisten_humas.ui.files import offer, written
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
    if st.button("Siapkan lembar", icon=":material/table_view:"):
        fill(chosen)


def fill(source: Path) -> None:
    """Fill the reply column, say what became of each reply, and offer the copy."""
    name = f"balasan-{shown_name(source)}"
    outcome: list[ReplyColumn] = []
    with st.spinner("Mengisi kolom balasan …"):
        content = written(lambda path: outcome.append(assistant().export_replies(source, path)), name)
    done = outcome[0]
    st.text(f"{len(done.written)} balasan terisi.")
    for tracking_id in done.no_row:
        st.caption(literal(f"Laporan {tracking_id} tidak ada dalam lembar ini."))
    for tracking_id in done.kept:
        st.caption(literal(f"Laporan {tracking_id} sudah berisi balasan lain; dibiarkan."))
    for reason in done.refused.values():
        st.caption(literal(reason))
    offer("Unduh lembar (xlsx)", content, name, XLSX, main=True)


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
    """Offer the text in every format."""
    files = {format: exported(record, format) for format in FORMATS}
    if record.approval:
        st.caption(f"Disetujui {literal(record.approval.by)}, {moment(record.approval.at)}")
    with st.container(horizontal=True):
        for format, content in files.items():
            label, type = f"Unduh {FORMATS[format].label}", TYPES[FORMATS[format].suffix]
            offer(label, content, file_name(record, format), type, main=format == "docx")


def exported(record: Record, format: str) -> bytes:
    """Return the file; raises NotApprovedError for a text that may not leave."""
    return written(lambda path: assistant().export(record.id, format, path), file_name(record, format))


number = opened()
if number is None:
    approved()
else:
    one(assistant().review.get(number, reader=person()))
