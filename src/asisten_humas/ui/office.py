"""The one assistant of this process, shared by all sessions, and the office's own time."""

from datetime import datetime
from zoneinfo import ZoneInfo

import streamlit as st

from asisten_humas.assistant import Assistant


@st.cache_resource(show_spinner="Menyiapkan asisten: membaca aturan dan contoh rilis …")
def assistant() -> Assistant:
    """Return the assistant, opened once, with its index made equal to the knowledge folder."""
    opened = Assistant.open()
    opened.index()
    # What is slow to load is loaded now, under the spinner, and not when somebody waits for a first draft.
    opened.search("jam layanan", k=1)
    return opened


def local(moment: datetime) -> datetime:
    """Return the moment in the agency's zone."""
    return moment.astimezone(ZoneInfo(assistant().agency.timezone))


def now() -> datetime:
    """Return the present moment in the agency's zone."""
    return local(assistant().clock())
