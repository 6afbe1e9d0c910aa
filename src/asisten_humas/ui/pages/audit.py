"""Jejak audit: whether the log is whole, and what happened to a draft."""

import streamlit as st

from asisten_humas.review import Action, AuditEvent
from asisten_humas.ui.draft import status_badge
from asisten_humas.ui.lists import show_list
from asisten_humas.ui.literal import literal
from asisten_humas.ui.office import assistant
from asisten_humas.ui.opened import back_button, opened
from asisten_humas.ui.person import person
from asisten_humas.ui.words import ACTIONS, OTHER_EVENTS, duration, moment


def overview() -> None:
    """Verify the log on request, and list the drafts whose history can be read."""
    st.title("Jejak audit", anchor=False)
    st.text("Setiap langkah tercatat berantai: baris yang diubah, dihapus, atau dipindah akan ketahuan.")
    if st.button("Periksa keutuhan catatan", type="primary", icon=":material/verified:"):
        verify()
    st.subheader("Riwayat per naskah", anchor=False)
    show_list(
        assistant().review.list(limit=1000, reader=person()), empty="Belum ada naskah.", key="all", label="Riwayat"
    )


def verify() -> None:
    """Read the whole log and tell whether it holds."""
    report = assistant().verify_audit()
    if report.whole:
        st.success(report.indonesian, icon=":material/verified:")
        return
    st.error(f"{report.indonesian} Jangan mengubah apa pun; hubungi pengelola sistem.", icon=":material/gpp_bad:")
    for problem in report.problems:
        st.text(problem.message)


def history(number: int) -> None:
    """Show every line of the log about one draft."""
    back_button("Kembali ke daftar")
    record = assistant().review.get(number, reader=person())
    st.header(literal(record.draft.title or f"Balasan laporan {record.draft.subject}"), anchor=False)
    status_badge(record.status)
    st.table([line(event) for event in assistant().review.history(number)], border="horizontal", hide_index=True)


def line(event: AuditEvent) -> dict[str, str]:
    """Return one line of the log as cells, which read Markdown."""
    step = ACTIONS[Action(event.action)] if event.action in {*Action} else OTHER_EVENTS.get(event.action, event.action)
    return {
        "No.": str(event.seq),
        "Waktu": moment(event.at),
        "Siapa": literal(event.actor),
        "Langkah": literal((f"{step} versi {event.version}" if event.version else step) + read(event)),
        "Sidik baris": event.hash.removeprefix("sha256:")[:8],
    }


def read(event: AuditEvent) -> str:
    """Return how long the text was open before the decision, and whether its end was on the screen."""
    match event.details.get("dibaca"):
        case {"detik": int() | float() as seconds, "sampai_akhir": ended}:
            return f" (dibaca {duration(seconds)}, {'sampai akhir' if ended else 'tidak sampai akhir'})"
    return ""


chosen = opened()
if chosen is None:
    overview()
else:
    history(chosen)
