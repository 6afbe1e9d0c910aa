"""Angka: what reviewers change in first texts, why they refuse, and how much writing was not needed."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import streamlit as st
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from asisten_humas.review.learning import COMPOSED_PER_MINUTE, EditFigures, edit_figures
from asisten_humas.ui.literal import literal
from asisten_humas.ui.office import assistant, now
from asisten_humas.ui.words import ACTIONS, KINDS, duration, moment

PERIODS = {"30 hari": 30, "90 hari": 90, "Semua": None}
EDITS = {"kata": "Kata lain", "nama": "Nama", "angka": "Angka", "tanda_baca": "Tanda baca"}
SHOWN = 30
ALL = "semua"
DARK, LIGHT = "#1f5e86", "#e0a458"
"""The app's own blue, and an orange that is told from it without seeing colours."""


@st.cache_resource(ttl=300, max_entries=16, show_spinner="Menghitung …")
def figures(kind: str | None, since: datetime | None) -> tuple[EditFigures, datetime]:
    """Return the figures and the moment they were counted at; counted anew after five minutes."""
    zone = ZoneInfo(assistant().agency.timezone)
    return edit_figures(assistant().store, kind, since=since, zone=zone), now()


def show(found: EditFigures) -> None:
    """Show the figures in numbers, then in charts, then the reasons."""
    with st.container(horizontal=True, gap="small"):
        metric("Disetujui", str(found.approved), "naskah yang pernah disetujui")
        metric("Tanpa diubah", percent(found.acceptance), "naskah yang disetujui dengan kata-kata naskah pertamanya")
        metric("Kata diubah", decimal(found.words_changed), "nilai tengah pada naskah yang diubah")
    with st.container(horizontal=True, gap="small"):
        metric("Waktu sampai disetujui", rounded(found.minutes_to_approval), "nilai tengah sejak naskah pertama")
        metric("Waktu mengetik dihemat", rounded(found.minutes_saved), "perkiraan; cara menghitungnya di bawah")
    left, right = st.columns(2)
    with left, st.container(border=True, height="stretch"):
        show_edits(found)
    with right, st.container(border=True, height="stretch"):
        show_months(found)
    show_refusals(found)
    st.caption(
        "Waktu mengetik dihemat = kata naskah pertama yang tetap dipakai ÷"
        f" {COMPOSED_PER_MINUTE} kata per menit, laju orang mengarang dengan papan ketik (Karat dkk., 1999)."
        " Waktu memeriksa tidak dikurangkan karena naskah yang ditulis orang pun diperiksa."
    )


def metric(label: str, value: str, meaning: str) -> None:
    """Show one figure with what it means as a tooltip."""
    st.metric(label, value, help=meaning, border=True)


def show_edits(found: EditFigures) -> None:
    """Show what was edited, by kind."""
    st.markdown("**Yang diubah sebelum disetujui**")
    if not found.edits:
        st.caption("Belum ada naskah yang diubah sebelum disetujui.")
        return
    st.caption("Jumlah kata yang ditambah atau dihapus, dari naskah pertama sampai yang disetujui.")
    named = {EDITS[kind]: count for kind, count in found.edits.items()}
    st.bar_chart(
        {"Jenis": list(named), "Jumlah kata": list(named.values())},
        x="Jenis",
        y="Jumlah kata",
        horizontal=True,
        sort="-Jumlah kata",
        color=DARK,
    )


def show_months(found: EditFigures) -> None:
    """Show how many drafts were approved in each month, changed and unchanged."""
    st.markdown("**Disetujui per bulan**")
    if not found.months:
        st.caption("Belum ada naskah yang disetujui.")
        return
    st.caption("Naskah yang disetujui tanpa diubah, dan yang diubah lebih dahulu.")
    st.bar_chart(
        {
            "Bulan": [format_date(month.first_day, "MMM y", locale="id_ID") for month in found.months],
            "Tanpa diubah": [month.unchanged for month in found.months],
            "Diubah": [month.approved - month.unchanged for month in found.months],
        },
        x="Bulan",
        y=["Tanpa diubah", "Diubah"],
        y_label="Naskah",
        sort=False,
        color=[DARK, LIGHT],
    )


def show_refusals(found: EditFigures) -> None:
    """Show why drafts were returned or rejected, newest first."""
    st.subheader("Alasan pengembalian dan penolakan", anchor=False)
    st.caption(f"{found.returned} kali dikembalikan, {found.rejected} kali ditolak.")
    rows = [
        {
            "Waktu": moment(refusal.at),
            "Naskah": str(refusal.draft_id),
            "Langkah": ACTIONS[refusal.action],
            "Alasan": literal(refusal.reason),
        }
        for refusal in found.refusals[:SHOWN]
    ]
    if rows:
        st.table(rows, border="horizontal", hide_index=True)
    if len(found.refusals) > SHOWN:
        st.caption(f"dan {len(found.refusals) - SHOWN} alasan lagi")


def rounded(minutes: float) -> str:
    """Return a time in whole minutes, or in seconds below one."""
    return duration(round(minutes) * 60 if minutes >= 1 else minutes * 60)


def percent(share: float) -> str:
    """Return e.g. '83%'."""
    return str(format_percent(share, locale="id_ID"))


def decimal(value: float) -> str:
    """Return e.g. '1.250,5'."""
    return str(format_decimal(value, locale="id_ID"))


st.title("Angka", anchor=False)
st.text("Seberapa sering naskah pertama dipakai apa adanya, apa yang diubah, dan mengapa naskah dikembalikan.")
with st.container(horizontal=True):
    period = st.segmented_control("Waktu", list(PERIODS), default="90 hari", required=True, key="figures_period")
    chosen = st.segmented_control(
        "Jenis naskah",
        [ALL, *KINDS],
        default=ALL,
        required=True,
        format_func=lambda kind: KINDS.get(kind, "Semua"),
        key="figures_kind",
    )
days = PERIODS[period]
since = now().replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=days) if days else None
counted, at = figures(None if chosen == ALL else chosen, since)
show(counted)
st.caption(f"Dihitung {moment(at)}.")
