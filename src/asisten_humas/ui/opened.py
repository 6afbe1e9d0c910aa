"""Which draft a page shows: its number stands in the address, so a reload or a shared link finds it again."""

import streamlit as st

_PARAMETER = "naskah"


def opened() -> int | None:
    """Return the number of the draft in the page's address, or None for the page's list."""
    given = str(st.query_params.get(_PARAMETER, ""))
    return int(given) if given.isascii() and given.isdigit() and len(given) < 12 else None


def open_draft(number: int) -> None:
    """Show this draft on the present page."""
    st.query_params[_PARAMETER] = str(number)


def address(number: int) -> dict[str, str]:
    """Return the address's parameters that open this draft on another page."""
    return {_PARAMETER: str(number)}


def close_draft() -> None:
    """Go back to the page's list."""
    st.query_params.pop(_PARAMETER, None)


def back_button(label: str) -> None:
    """Offer the way back to the page's list."""
    st.button(label, icon=":material/arrow_back:", type="tertiary", on_click=close_draft)
