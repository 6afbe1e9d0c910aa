"""Sending an approved news item to the agency's site, now or at its time, and what became of each order."""

from datetime import datetime
from zoneinfo import ZoneInfo

import streamlit as st

from asisten_humas.errors import InputError
from asisten_humas.export.outbox import Delivery, DeliveryStatus
from asisten_humas.review.records import Record
from asisten_humas.review.rules import Action
from asisten_humas.ui.literal import literal
from asisten_humas.ui.notices import take, tell
from asisten_humas.ui.office import assistant, now
from asisten_humas.ui.person import person
from asisten_humas.ui.words import Color, moment

_LOOKS: dict[DeliveryStatus, tuple[str, Color]] = {
    DeliveryStatus.WAITING: ("Menunggu dikirim", "blue"),
    DeliveryStatus.SENT: ("Terkirim", "green"),
    DeliveryStatus.FAILED: ("Gagal dikirim", "red"),
    DeliveryStatus.CANCELLED: ("Batal dikirim", "orange"),
}


def show_sending(record: Record) -> None:
    """Show what was ordered for this text, and the form that sends it where a site is configured."""
    deliveries = assistant().outbox.list(record.id)
    may_send = assistant().review.may(Action.PUBLISH, record, person())
    offered = may_send and record.draft.kind == "berita" and bool(assistant().settings.wordpress_url)
    if deliveries or offered:
        st.subheader("Pengiriman ke situs web", anchor=False)
    for delivery in deliveries:
        _show_delivery(delivery)
    if offered:
        _ask(record)


def _show_delivery(delivery: Delivery) -> None:
    label, color = _LOOKS[delivery.status]
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.badge(label, color=color)
        when = f"waktu kirim {moment(delivery.due)}" if delivery.status is DeliveryStatus.WAITING else delivery.receipt
        parts = (f"versi {delivery.version}", when, f"oleh {delivery.by}", delivery.problem)
        st.caption(literal(" · ".join(part for part in parts if part)))


def _ask(record: Record) -> None:
    with st.form(f"send_{record.id}", enter_to_submit=False):
        st.caption(
            "Naskah masuk ke situs web sebagai konsep; penerbitannya dilakukan di sana. Naskah yang dijadwalkan"
            " diperiksa lagi pada waktunya dan batal dikirim bila persetujuannya tidak berlaku lagi."
        )
        due = st.datetime_input(
            "Waktu kirim (kosongkan untuk mengirim sekarang)",
            None,
            min_value=now().replace(tzinfo=None, second=0, microsecond=0),
            format="DD/MM/YYYY",
            key=f"due_{record.id}",
            width=320,
        )
        if st.form_submit_button("Kirim atau jadwalkan", type="primary", icon=":material/schedule_send:"):
            with st.spinner("Mengirim …"):
                delivery = take(_send, record.id, due)
            if delivery:
                _tell(delivery)
            st.rerun()


def _send(number: int, due: datetime | None) -> Delivery:
    at = due.replace(tzinfo=ZoneInfo(assistant().agency.timezone)) if due else None
    if at and at < now():
        raise InputError(
            f"{at} is past; leave it out to send now",
            f"Waktu kirim {moment(at)} sudah lewat; kosongkan untuk mengirim sekarang.",
        )
    return assistant().publish(number, person(), at=at)


def _tell(delivery: Delivery) -> None:
    if delivery.status is DeliveryStatus.SENT:
        tell("Naskah terkirim dan tercatat sebagai terbit.")
    elif delivery.problem:
        tell(delivery.problem, bad=True)
    else:
        tell(f"Naskah dijadwalkan dikirim pada {moment(delivery.due)}.")
