"""A draft's text as it leaves the office."""

import streamlit as st

from asisten_humas.drafting import public_text
from asisten_humas.models import Draft
from asisten_humas.ui.literal import literal


def show_public(draft: Draft) -> None:
    """Show title and text as they leave the office, without citations."""
    if draft.title:
        st.markdown(f"**{literal(draft.title)}**")
    st.text(public_text(draft.text))
