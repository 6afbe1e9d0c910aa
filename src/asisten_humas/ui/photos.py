"""The photos of a draft: put on, given other words, taken off. Each change is a new version, to be approved again."""

import streamlit as st

from asisten_humas.errors import InputError
from asisten_humas.models import Attachment
from asisten_humas.review.records import Record
from asisten_humas.ui.editing import holds_lock
from asisten_humas.ui.literal import literal
from asisten_humas.ui.notices import take
from asisten_humas.ui.office import assistant
from asisten_humas.ui.person import person
from asisten_humas.ui.text import show_photo
from asisten_humas.ui.uploads import as_file

KINDS = ("jpg", "jpeg", "png", "webp")
_SMALL = 240
_CAPTION_HELP = "Diperiksa seperti kalimat naskah: hanya yang ada pada sumbernya."
_ALT_HELP = "Apa yang tampak pada foto, untuk pembaca yang tidak dapat melihatnya."


def show_photos(record: Record) -> None:
    """Show the photos of a draft; to whoever may edit it, with what changes them."""
    photos = record.draft.attachments
    if not photos:
        st.caption("Naskah ini belum memiliki foto.")
    editing = holds_lock(record, "photos")
    for photo in photos:
        with st.container(border=True):
            show_photo(photo, width=_SMALL)
            st.caption(literal(photo.name))
            if editing:
                _change(record, photo)
    if editing:
        _ask_for_photo(record)


def _change(record: Record, photo: Attachment) -> None:
    key = f"{record.id}_{record.version}_{photo.hash}"
    with st.form(f"photo_{key}", border=False, enter_to_submit=False):
        _ask_for_words(key, photo)
        with st.container(horizontal=True):
            st.form_submit_button(
                "Simpan keterangan",
                icon=":material/save:",
                key=f"reword_{key}",
                on_click=_reword,
                args=(record, photo.hash, key),
            )
            st.form_submit_button(
                "Lepas foto",
                icon=":material/hide_image:",
                key=f"detach_{key}",
                on_click=_detach,
                args=(record, photo.hash),
            )


def _ask_for_words(key: str, photo: Attachment | None = None) -> None:
    caption, alt = (photo.caption, photo.alt) if photo else ("", "")
    st.text_area("Keterangan foto", caption, key=f"caption_{key}", height=80, max_chars=600, help=_CAPTION_HELP)
    st.text_input("Yang tampak pada foto", alt, key=f"alt_{key}", max_chars=300, help=_ALT_HELP)


def _ask_for_photo(record: Record) -> None:
    key = f"{record.id}_{record.version}"
    with st.form(f"attach_{key}", enter_to_submit=False):
        st.file_uploader("Foto", type=KINDS, key=f"photo_file_{key}")
        st.caption(
            "Berkas JPEG, PNG, atau WebP, paling besar 20 MB. Tempat, waktu, dan nama pemilik kamera di dalamnya tidak"
            " ikut keluar. Simpan dahulu naskah yang sedang Anda sunting."
        )
        _ask_for_words(key)
        st.form_submit_button(
            "Lampirkan foto",
            type="primary",
            icon=":material/add_photo_alternate:",
            key=f"attach_button_{key}",
            on_click=_attach,
            args=(record, key),
        )


def _words(key: str) -> dict[str, str]:
    return {name: st.session_state[f"{name}_{key}"].strip() for name in ("caption", "alt")}


def _attach(record: Record, key: str) -> None:
    file = st.session_state[f"photo_file_{key}"]

    def attach() -> Record:
        if file is None:
            raise InputError("no photo was chosen; choose its file", "Belum ada foto yang dipilih; pilih berkasnya.")
        with as_file(file.name, file.getvalue()) as path:
            return assistant().attach(record.id, path, person(), **_words(key), seen=record.fingerprint)

    take(attach, done="Foto terlampir. Naskah dengan foto ini menjadi versi baru.")


def _reword(record: Record, mark: str, key: str) -> None:
    def reword() -> Record:
        return assistant().reword(record.id, mark, person(), **_words(key), seen=record.fingerprint)

    take(reword, done="Keterangan foto tersimpan.")


def _detach(record: Record, mark: str) -> None:
    def detach() -> Record:
        return assistant().detach(record.id, mark, person(), seen=record.fingerprint)

    take(detach, done="Foto dilepas dari naskah.")
