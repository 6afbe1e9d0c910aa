"""Runs the app's pages without a browser, each test with a data folder of its own."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from asisten_humas import Assistant
from office import ROOT

PAGES = "src/asisten_humas/ui/pages"

OpenPage = Callable[..., AppTest]


@pytest.fixture
def assistant(office: Path) -> Iterator[Assistant]:
    """An assistant on the same data folder as the app under test."""
    st.cache_resource.clear()
    yield Assistant.open()
    st.cache_resource.clear()


@pytest.fixture
def open_page(assistant: Assistant, caplog: pytest.LogCaptureFixture) -> OpenPage:
    """Return a function that opens a page of the app as a person, with parameters in its address."""

    def open_(name: str, person: str, **parameters: object) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        app.session_state["person"] = person
        app.run()
        app.switch_page(f"{PAGES}/{name}.py")
        for key, value in parameters.items():
            app.query_params[key] = str(value)
        app.run()
        assert not app.exception, app.exception[0].message
        assert not any("kesalahan di dalam aplikasi" in error.value for error in app.error), caplog.text
        return app

    return open_


def button(app: AppTest, label: str) -> Button:
    """Return the one button with this label."""
    (found,) = [element for element in app.button if element.label == label]
    return found


def labels(app: AppTest) -> list[str]:
    """Return the labels of all buttons on the page."""
    return [element.label for element in app.button]


def said(app: AppTest) -> str:
    """Return everything that the page says as a reader sees it, a line each: without the escapes of Markdown."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "error", "warning", "info", "success")
    escaped = [str(element.value) for kind in kinds for element in getattr(app, kind)]
    shown = [re.sub(r"\\(.)", r"\1", text) for text in escaped]
    return "\n".join([*shown, *(element.value for element in app.text)])
