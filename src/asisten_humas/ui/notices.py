"""What came of the last step, told once at the top of the next page run; and steps that may be refused."""

from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st

from asisten_humas.errors import HumasError
from asisten_humas.ui.literal import literal

_KEY = "notices"
T = TypeVar("T")


def take(step: Callable[..., T], *args: Any, done: str = "") -> T | None:
    """Run a step from a button. Tell `done`, or the error's Indonesian sentence; return the step's result or None."""
    try:
        result = step(*args)
    except HumasError as error:
        tell(error.indonesian, bad=True)
        return None
    if done:
        tell(done)
    return result


def tell(sentence: str, *, bad: bool = False) -> None:
    """Keep a sentence for the top of the next page run."""
    st.session_state.setdefault(_KEY, []).append((sentence, bad))


def teller() -> Callable[[str], None]:
    """Return what keeps a bad sentence for this session from outside of its page run, where there is no session."""
    kept: list[tuple[str, bool]] = st.session_state.setdefault(_KEY, [])
    return lambda sentence: kept.append((sentence, True))


def show_notices() -> None:
    """Show what was kept, once."""
    with st.container():  # always there: what stands below keeps its place, its open tab and the file chosen in it
        for sentence, bad in st.session_state.pop(_KEY, []):
            if bad:
                st.error(literal(sentence), icon=":material/block:")
            else:
                st.success(literal(sentence), icon=":material/check_circle:")
