"""How a reviewer reads: since when a text is open, and whether its end was on the screen. It goes into the log."""

from datetime import datetime

import streamlit as st

from asisten_humas.review.pace import is_hurried, reading_seconds
from asisten_humas.review.records import Reading
from asisten_humas.ui.office import assistant
from asisten_humas.ui.words import duration

_OPENED, _ENDED, _READING = "readings_opened", "readings_ended", "readings_number"
"""Session keys: fingerprint of a text → moment it was opened; fingerprints of texts whose end was on the screen; how
often reading began anew."""

_end_of_text = st.components.v2.component(
    "asisten_humas_end_of_text",
    html="<div></div>",
    css="div { height: 1px; }",
    js="""
    export default function ({ parentElement, data, setStateValue }) {
      if (data.reached) return;
      const watcher = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watcher.disconnect();
        setStateValue("reached", true);
      });
      watcher.observe(parentElement.querySelector("div"));
      return () => watcher.disconnect();
    }
    """,
)


def forget_readings() -> None:
    """Begin anew: the reviewer went back to the list."""
    count_time_anew()
    st.session_state.pop(_ENDED, None)
    st.session_state[_READING] = st.session_state.get(_READING, 0) + 1


def count_time_anew() -> None:
    """Count the time from now on: a text was decided on, and another one beside it may be read."""
    st.session_state.pop(_OPENED, None)


@st.fragment
def watch_reading(fingerprint: str) -> None:
    """Note that the text above is open now, and when this place, its end, comes onto the screen."""
    opened: dict[str, datetime] = st.session_state.setdefault(_OPENED, {})
    opened.setdefault(fingerprint, assistant().clock())
    _end_of_text(
        # Each reading has a place of its own: the browser keeps what it told about a place.
        key=f"end_{st.session_state.get(_READING, 0)}_{fingerprint}",
        data={"reached": fingerprint in _ended()},
        on_reached_change=lambda: _ended().add(fingerprint),
    )


def _ended() -> set[str]:
    ended: set[str] = st.session_state.setdefault(_ENDED, set())
    return ended


def reading_of(fingerprint: str) -> Reading:
    """Return how the text with this fingerprint was read up to now."""
    now = assistant().clock()
    opened = st.session_state.get(_OPENED, {}).get(fingerprint, now)
    return Reading(seconds=(now - opened).total_seconds(), to_the_end=fingerprint in _ended())


def warning_about(fingerprint: str, words: int) -> str:
    """Return why an approval now would be hasty, in Indonesian; '' when there was time to read so many words."""
    reading = reading_of(fingerprint)
    if not is_hurried(reading, words):
        return ""
    if not reading.to_the_end:
        return "Akhir naskah ini belum pernah tampil di layar Anda. Baca dahulu sampai selesai."
    return (
        f"Membaca {words} kata perlu sekitar {duration(reading_seconds(words))}, sedangkan naskah ini baru"
        f" terbuka {duration(reading.seconds)}. Baca dahulu sampai selesai."
    )
