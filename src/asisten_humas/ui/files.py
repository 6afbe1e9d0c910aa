"""Files that leave: written by the library into a passing folder and offered as a download."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from asisten_humas.errors import HumasError
from asisten_humas.ui.notices import teller


def written(write: Callable[[Path], object], name: str) -> bytes:
    """Return the bytes of the file that `write` makes under this name."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        write(path)
        return path.read_bytes()


def offer(label: str, write: Callable[[Path], object], name: str, mime: str, *, main: bool = False) -> None:
    """Offer a file for download. It is written, and its line in the log, on the click and not before.

    Downloading does not run the page again. What went wrong on the click is told at the top of the next run.
    """
    tell = teller()

    def content() -> bytes:  # runs in a thread of its own, without the session
        try:
            return written(write, name)
        except HumasError as error:
            tell(error.indonesian)
            raise

    st.download_button(
        label,
        content,
        file_name=name,
        mime=mime,
        icon=":material/download:",
        type="primary" if main else "secondary",
        on_click="ignore",
        key=f"download_{label}_{name}",
    )
