"""Files that leave: written by the library into a passing folder and offered as a download."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st


def written(write: Callable[[Path], object], name: str) -> bytes:
    """Return the bytes of the file that `write` makes under this name."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        write(path)
        return path.read_bytes()


def offer(label: str, content: bytes, name: str, mime: str, *, main: bool = False) -> None:
    """Offer a file for download; downloading it does not run the page again."""
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
