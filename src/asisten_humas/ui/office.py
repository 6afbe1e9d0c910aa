"""The one assistant of this process, shared by all sessions, and the office's own time."""

from datetime import datetime
from importlib import import_module
from zoneinfo import ZoneInfo

import streamlit as st

from asisten_humas.assistant import Assistant
from asisten_humas.knowledge.documents import Rejected


@st.cache_resource(show_spinner="Menyiapkan asisten: membaca aturan dan contoh rilis …")
def _opened() -> tuple[Assistant, tuple[Rejected, ...]]:
    opened, rejected = Assistant.open(), list[Rejected]()
    # One bad file must not keep the whole office from working; the page of rules names it.
    opened.index(rejected=rejected.append)
    # What is slow to load is loaded now, under the spinner, and not when somebody waits for a first draft.
    opened.search("jam layanan", k=1)
    for name in ("altair", "docx"):  # charts and the Word document
        import_module(name)
    return opened, tuple(rejected)


def assistant() -> Assistant:
    """Return the assistant, opened once, with its index made equal to the knowledge folder."""
    return _opened()[0]


def files_left_out() -> tuple[Rejected, ...]:
    """Return the knowledge files that could not be read when the app was started."""
    return _opened()[1]


def local(moment: datetime) -> datetime:
    """Return the moment in the agency's zone."""
    return moment.astimezone(ZoneInfo(assistant().agency.timezone))


def now() -> datetime:
    """Return the present moment in the agency's zone."""
    return local(assistant().clock())
