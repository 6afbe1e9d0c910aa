"""Laporan warga: the queue by time left, one complaint with what was decided, and its reply."""

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from asisten_humas.errors import HumasError, ServiceError
from asisten_humas.models import Complaint
from asisten_humas.review.records import Record, Summary
from asisten_humas.statuses import REPLY_TYPES, DraftStatus
from asisten_humas.ui.complaint import ask_for_records, deadline_badge, masked_title, show_complaint, show_triage
from asisten_humas.ui.draft import show_draft, status_badge
from asisten_humas.ui.editing import holds_lock, store_redraft
from asisten_humas.ui.lists import page_numbers, page_of
from asisten_humas.ui.literal import literal
from asisten_humas.ui.notices import take, tell
from asisten_humas.ui.office import assistant
from asisten_humas.ui.opened import back_button, open_draft, opened
from asisten_humas.ui.person import may_write, person, tell_who_writes
from asisten_humas.ui.queue import Item, find_item, open_queue, replies_by_complaint
from asisten_humas.ui.uploads import QUEUE_KINDS, keep_queue, queues, shown_name
from asisten_humas.ui.words import shortened

FILE, REPORT = "lembar", "laporan"
DRAFTING = "Menyusun balasan dan memeriksa setiap kalimat …"
STATES = ("Semua", "Belum dibalas", "Sudah ada draf")


def choose_queue() -> Path | None:
    """Show the kept complaint files and the upload, and return the chosen file."""
    kept = queues()
    with st.expander("Unggah lembar laporan", expanded=not kept, icon=":material/upload:"):
        file = st.file_uploader("Ekspor laporan dari SP4N-LAPOR! atau sistem lain", type=QUEUE_KINDS)
        st.caption("Berkas xlsx, csv, atau jsonl. Disimpan di komputer ini saja.")
        added = keep(file.name, file.getvalue()) if file else None
    kept = [path for path in dict.fromkeys((added, *kept)) if path]
    if len(kept) > 1:
        return st.selectbox("Lembar laporan", kept, format_func=shown_name)
    return kept[0] if kept else None


def keep(name: str, content: bytes) -> Path | None:
    """Keep an uploaded file, or tell why it cannot be used."""
    path = keep_queue(name, content)
    try:
        open_queue(path)
    except HumasError as error:
        path.unlink()
        st.error(literal(error.indonesian), icon=":material/error:")
        return None
    return path


def show_queue(path: Path) -> None:
    """Show the reports, nearest deadline first, with what has been drafted."""
    queue = open_queue(path)
    replies = replies_by_complaint()
    items = [item for item in queue.items if assistant().review.may_read(item.triage.restricted, person())]
    open_items = [item for item in items if item.complaint.tracking_id not in replies]
    with st.container(horizontal=True, vertical_alignment="bottom", horizontal_alignment="distribute"):
        state = st.segmented_control("Tampilkan", STATES, default=STATES[0], required=True, key="shown_state")
        if (
            open_items
            and may_write()
            and st.button(f"Susun {len(open_items)} balasan", type="primary", icon=":material/edit_note:")
        ):
            draft_all([item.complaint for item in open_items])
    shown = {"Semua": items, "Belum dibalas": open_items}.get(
        state, [item for item in items if item.complaint.tracking_id in replies]
    )
    st.caption(f"{len(shown)} laporan, tenggat terdekat di atas.")
    for item in page_of(shown, "queue"):
        show_row(path, item, replies.get(item.complaint.tracking_id))
    page_numbers(shown, "queue")
    if hidden := len(queue.items) - len(items):
        st.caption(f"{hidden} laporan terbatas ditangani penyunting, penerbit, atau pengawas.")
    if queue.rejected:
        with st.expander(f"{len(queue.rejected)} baris tidak dipakai", icon=":material/warning:"):
            st.text("\n".join(f"Baris {row.row}: {row.reason_indonesian}" for row in queue.rejected))


def show_row(path: Path, item: Item, reply: Summary | None) -> None:
    """Show one report in a line with the button that opens it, or its reply."""
    complaint, triage = item.complaint, item.triage
    with st.container(border=True, horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        with st.container(gap="xxsmall", width="stretch"):
            st.markdown(f"**{literal(shortened(masked_title(complaint), 100))}**")
            st.caption(literal(f"{complaint.tracking_id} · {triage.unit} · {REPLY_TYPES[triage.reply_type].label}"))
        with st.container(horizontal=True, width="content", vertical_alignment="center", gap="small"):
            if item.nearest and reply is None:
                deadline_badge(item.nearest)
            if reply:
                status_badge(reply.status)
            open_button(path, complaint, reply)


def open_button(path: Path, complaint: Complaint, reply: Summary | None) -> None:
    """Offer to open the report, or the reply once there is one."""
    key = f"open_{complaint.tracking_id}"
    if reply:
        st.button("Buka balasan", key=key, on_click=open_draft, args=(reply.id,))
    else:
        st.button("Buka", key=key, on_click=open_report, args=(path.name, complaint.tracking_id))


def open_report(file: str, tracking_id: str) -> None:
    """Show one report."""
    st.query_params.update({FILE: file, REPORT: tracking_id})


def close_report() -> None:
    """Go back to the queue."""
    st.query_params.pop(FILE, None)
    st.query_params.pop(REPORT, None)


def draft_all(complaints: Sequence[Complaint]) -> None:
    """Draft and store a reply to each; one that fails is told and the others go on, unless a service is down."""
    bar = st.progress(0.0, text="Menyusun balasan …")
    stored = 0
    for done, complaint in enumerate(complaints, start=1):
        try:
            stored += not is_replied(complaint) and bool(draft_reply(complaint))
        except ServiceError as error:
            tell(error.indonesian, bad=True)
            break
        except HumasError as error:
            tell(f"Laporan {complaint.tracking_id}: {error.indonesian}", bad=True)
        bar.progress(done / len(complaints), text=f"Menyusun balasan {done} dari {len(complaints)} …")
    tell(f"{stored} balasan tersimpan sebagai draf.")
    st.rerun()


def is_replied(complaint: Complaint) -> bool:
    """Return whether somebody has had a reply drafted in the meantime."""
    found = assistant().review.list(kind="balasan", subject=complaint.tracking_id)
    return any(summary.status is not DraftStatus.REJECTED for summary in found)


def draft_reply(complaint: Complaint) -> Record:
    """Draft and store one reply."""
    return assistant().review.add(assistant().reply(complaint), person())


def show_report(file: str, tracking_id: str) -> None:
    """Show one report, what was decided, and the button that drafts the reply."""
    st.button("Kembali ke daftar", icon=":material/arrow_back:", type="tertiary", on_click=close_report)
    item = find_item(file, tracking_id)
    if item is None:
        st.info("Laporan ini tidak ada dalam lembar yang tersimpan.", icon=":material/search_off:")
        return
    if not assistant().review.may_read(item.triage.restricted, person()):
        st.info("Laporan ini terbatas untuk penyunting, penerbit, atau pengawas.", icon=":material/lock:")
        return
    show_complaint(item.complaint, item.triage)
    if not may_write():
        tell_who_writes()
        return
    st.subheader("Catatan untuk balasan", anchor=False)
    complaint = ask_for_records(item.complaint)
    if st.button("Susun balasan", type="primary", icon=":material/edit_note:"):
        with st.spinner(DRAFTING):
            record = take(draft_reply, complaint)
        if record:
            close_report()
            open_draft(record.id)
        st.rerun()


def show_basis(record: Record) -> None:
    """Show what was decided about the report and what is on record, to be corrected and drafted anew."""
    given, decided = record.draft.complaint, record.draft.triage
    if given is None or decided is None:
        return
    show_triage(decided)
    if not holds_lock(record, "records"):
        return
    complaint = ask_for_records(given)
    if st.button("Susun ulang balasan", icon=":material/refresh:"):
        with st.spinner(DRAFTING):
            store_redraft(record, lambda: assistant().reply(complaint))
        st.rerun()


number = opened()
file, report = st.query_params.get(FILE), st.query_params.get(REPORT)
if number is not None:
    back_button("Kembali ke daftar")
    show_draft(assistant().review.get(number, reader=person()), show_basis)
elif file and report:
    show_report(file, report)
else:
    st.title("Laporan warga", anchor=False)
    chosen = choose_queue()
    if chosen is None:
        st.caption("Belum ada laporan. Unggah lembar ekspor untuk mulai.")
    else:
        show_queue(chosen)
