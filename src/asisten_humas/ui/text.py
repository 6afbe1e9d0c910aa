"""A draft's text and its photos as they leave the office."""

import streamlit as st

from asisten_humas.drafting import public_text
from asisten_humas.models import Attachment, Draft
from asisten_humas.ui.literal import literal
from asisten_humas.ui.office import assistant


def show_public(draft: Draft) -> None:
    """Show title, text and photos as they leave the office, without citations."""
    if draft.title:
        st.markdown(f"**{literal(draft.title)}**")
    st.text(public_text(draft.text))
    for photo in draft.attachments:
        show_photo(photo)


def show_photo(photo: Attachment, width: int = 480) -> None:
    """Show a photo that goes out with a text, with its caption and what it shows."""
    kept = assistant().photos.get(photo.hash)
    if kept:
        st.image(kept.read_bytes(), width=width)
    else:
        st.warning(literal(f"Berkas foto {photo.name} tidak ada di komputer ini."), icon=":material/broken_image:")
    st.text("\n".join(part for part in (photo.caption, photo.alt and f"Yang tampak: {photo.alt}") if part))
