"""One complaint on a page: its masked text, what was decided before writing, and what staff put on record."""

import streamlit as st

from asisten_humas.models import Complaint, Deadline, FieldState, FieldStatus, Location, Triage
from asisten_humas.privacy.masking import mask
from asisten_humas.statuses import REPLY_TYPES
from asisten_humas.ui.literal import literal
from asisten_humas.ui.office import assistant
from asisten_humas.ui.words import (
    CLASSIFICATIONS,
    FIELD_STATES,
    JURISDICTIONS,
    URGENCIES,
    Color,
    day,
    moment,
    time_left,
)


def masked_title(complaint: Complaint) -> str:
    """Return the report's title, or its text when it has none, with personal data replaced by placeholders."""
    return _masked(complaint.title or complaint.text, complaint)


def _masked(text: str, complaint: Complaint) -> str:
    return mask(text, agency=assistant().agency, reporter=complaint.reporter).text


def show_complaint(complaint: Complaint, triage: Triage) -> None:
    """Show the masked report on the left and what was decided about it on the right."""
    st.header(literal(f"Laporan {complaint.tracking_id}"), anchor=False)
    with st.container(horizontal=True, gap="xsmall"):
        for deadline in triage.deadlines:
            deadline_badge(deadline)
        if complaint.anonymous:
            st.badge("Anonim", color="violet", icon=":material/visibility_off:")
        if complaint.secret:
            st.badge("Rahasia", color="violet", icon=":material/lock:")
    left, right = st.columns((3, 2), gap="medium")
    with left, st.container(border=True):
        received = moment(complaint.received_at) if complaint.received_at else ""
        origin = (part for part in ("Isi laporan, data pribadi disamarkan", complaint.channel, received) if part)
        st.caption(literal(" · ".join(origin)))
        if complaint.title:
            st.markdown(f"**{literal(masked_title(complaint))}**")
        st.text(_masked(complaint.text, complaint))
    with right, st.container(gap="xsmall"):
        show_triage(triage)


def show_triage(triage: Triage) -> None:
    """Show what was decided, each with its reason."""
    rows = (
        ("classification", "Klasifikasi", CLASSIFICATIONS[triage.classification]),
        ("category", "Kategori", triage.category.replace("_", " ").capitalize()),
        ("unit", "Unit", triage.unit),
        ("urgency", "Urgensi", URGENCIES[triage.urgency]),
        ("location", "Lokasi", place(triage.location)),
        ("jurisdiction", "Kewenangan", triage.responsible or JURISDICTIONS[triage.jurisdiction]),
        ("reply_type", "Jenis balasan", REPLY_TYPES[triage.reply_type].label),
    )
    for field, label, value in rows:
        st.markdown(f"{label}: **{literal(value or 'belum diketahui')}**")
        if triage.reasons.get(field):
            st.caption(literal(triage.reasons[field]))
    if triage.duplicate_of:
        st.info(literal(f"Titik yang sama dengan laporan {triage.duplicate_of}."), icon=":material/content_copy:")


def deadline_badge(deadline: Deadline) -> None:
    """Show how much time is left: red when over, orange from two working days on."""
    left = deadline.working_days_left
    color: Color = "red" if left < 0 else "orange" if left <= 2 else "gray"
    st.badge(
        literal(f"{deadline.name}: {time_left(deadline)}"),
        color=color,
        icon=":material/schedule:",
        help=literal(f"Batas {day(deadline.due)}. {deadline.source}"),
    )


def place(location: Location) -> str:
    """Return the place in one line."""
    village = f"Kelurahan {location.village}" if location.village else None
    district = f"Kecamatan {location.district}" if location.district else None
    return ", ".join(part for part in (location.road, location.landmark, village, district) if part)


def ask_for_records(complaint: Complaint) -> Complaint:
    """Show the inputs for what the field unit and staff put on record, and return the complaint with it.

    They start from what the complaint file gave.
    """
    st.caption(
        "Hanya yang tercatat di sini boleh disebut dalam balasan: tanpa catatan, tidak ada janji dan tidak ada "
        "“sudah selesai”."
    )
    status = _ask_for_status(complaint)
    facts = st.text_area(
        "Keterangan petugas, satu kalimat per baris",
        "\n".join(complaint.staff_facts),
        key=f"facts_{complaint.tracking_id}",
        height=90,
        on_change="ignore",
    )
    given = tuple(line.strip() for line in facts.splitlines() if line.strip())
    return complaint.model_copy(update={"field_status": status, "staff_facts": given})


def _ask_for_status(complaint: Complaint) -> FieldStatus | None:
    key, known = complaint.tracking_id, complaint.field_status
    left, right = st.columns(2)
    states = [None, *FieldState]
    state = left.selectbox(
        "Status lapangan",
        states,
        index=states.index(known.state if known else None),
        format_func=lambda state: FIELD_STATES[state] if state else "Belum ada catatan",
        key=f"state_{key}",
    )
    unit = right.text_input("Dicatat oleh unit", known.unit if known else "", key=f"unit_{key}", on_change="ignore")
    on = left.date_input(
        "Tanggal", known.day if known else None, format="DD/MM/YYYY", key=f"day_{key}", on_change="ignore"
    )
    proof = right.text_input(
        "Bukti (nama berkas atau uraian)", known.proof if known else "", key=f"proof_{key}", on_change="ignore"
    )
    return FieldStatus(state=state, day=on, unit=unit.strip(), proof=proof.strip()) if state else None
