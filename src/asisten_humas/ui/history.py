"""What happened to a draft: every step, every text it ever had, and what differs between any two of them."""

from collections.abc import Sequence

import streamlit as st

from asisten_humas.review.records import Record, Version
from asisten_humas.ui.differences import show_difference
from asisten_humas.ui.literal import literal
from asisten_humas.ui.office import assistant
from asisten_humas.ui.text import show_public
from asisten_humas.ui.words import ACTIONS, moment


def show_history(record: Record) -> None:
    """Show who took which step when, oldest first, then the versions to be compared and the first text."""
    versions = assistant().review.versions(record.id)
    st.table(_steps(record, versions), border="horizontal", hide_index=True)
    if len(versions) > 1:
        _compare(record.id, versions)
    with st.expander("Naskah pertama", icon=":material/article:"):
        st.caption(literal(f"Versi 1 oleh {versions[0].author}, {moment(versions[0].at)}"))
        show_public(versions[0].draft)


def _steps(record: Record, versions: Sequence[Version]) -> list[dict[str, str]]:
    steps = [(version.at, version.author, f"menyimpan versi {version.number}", "") for version in versions]
    steps += [
        (decision.at, decision.by, f"{ACTIONS[decision.action]} versi {decision.version}", decision.reason)
        for decision in record.decisions
    ]
    return [
        {"Waktu": moment(at), "Siapa": literal(who), "Langkah": what, "Alasan": literal(why)}
        for at, who, what, why in sorted(steps)
    ]


@st.fragment
def _compare(number: int, versions: Sequence[Version]) -> None:
    """Offer any two versions; a fragment, so that choosing does not draw the whole page anew."""
    by_number = {version.number: version for version in versions}
    left, right = st.columns(2)
    chosen = [
        column.selectbox(
            label,
            list(by_number),
            index=index,
            format_func=lambda number: _named(by_number[number]),
            key=f"{label}_{number}_{len(versions)}",
        )
        for column, label, index in ((left, "Bandingkan", len(versions) - 2), (right, "dengan", len(versions) - 1))
    ]
    old, new = (by_number[number] for number in sorted(chosen))
    if old == new:
        st.caption("Pilih dua versi yang berbeda.")
        return
    st.caption(f"Yang dicoret hanya ada pada versi {old.number}; yang tebal hanya ada pada versi {new.number}.")
    with st.container(border=True):
        show_difference(old.draft, new.draft)


def _named(version: Version) -> str:
    return f"Versi {version.number} · {version.author} · {moment(version.at)}"
