"""An approved news item as an example: it joins the past releases, whose style a language model follows."""

from datetime import date

import streamlit as st

from asisten_humas.export.leaving import leaving
from asisten_humas.models import Document
from asisten_humas.review.records import Record
from asisten_humas.ui.notices import take
from asisten_humas.ui.office import assistant, local


def offer_as_example(record: Record) -> None:
    """Offer to keep the approved text among the past releases, or tell that it is there."""
    if record.draft.kind != "berita":
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        if (assistant().uploaded_knowledge / "rilis" / _name(record)).is_file():
            st.caption("Naskah ini sudah menjadi contoh gaya.")
        elif st.button(
            "Jadikan contoh gaya",
            icon=":material/style:",
            key=f"example_{record.id}",
            help="Model bahasa meniru gaya contoh rilis; fakta di dalamnya tidak pernah dipakai untuk naskah lain.",
        ):
            with st.spinner("Menambahkan ke contoh rilis …"):
                take(_keep, record, done="Naskah ini menjadi contoh gaya dan dapat dicari pada halaman Aturan.")
            st.rerun()


def _keep(record: Record) -> Document:
    # Only what may leave can be an example; `leaving` refuses anything else.
    item = leaving(record, assistant().agency)
    text = f"{item.title}\n\n{item.body}\n"
    described: dict[str, str | date | None] = {
        "kumpulan": "rilis",
        "judul": item.title,
        "tanggal": local(item.approved_at).date(),
    }
    return assistant().add_knowledge(_name(record), text.encode(), described)


def _name(record: Record) -> str:
    return f"naskah-{record.id}-versi-{record.version}.txt"
