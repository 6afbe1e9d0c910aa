"""The first page: who is working."""

from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

from app_pages import button, labels, said
from office import ROOT
from sample_drafts import news

if TYPE_CHECKING:
    from asisten_humas import Assistant


def first_page() -> AppTest:
    """Return the app as somebody sees it who opens it for the first time."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not app.exception
    return app


def test_the_name_is_asked_and_what_it_stands_for_is_said(assistant: "Assistant") -> None:
    app = first_page()
    assert "Untuk sementara nama ini menggantikan akun masuk" in said(app)
    app.text_input[0].set_value("  Sari   Wulandari ")
    button(app, "Mulai bekerja").click().run()
    assert app.session_state["person"] == "Sari Wulandari"
    assert "Selamat bekerja, Sari Wulandari" in said(app)


def test_nothing_opens_without_a_name(assistant: "Assistant") -> None:
    app = first_page()
    app.text_input[0].set_value("   ")
    button(app, "Mulai bekerja").click().run()
    assert "Tuliskan nama Anda dulu." in said(app)
    assert "Selamat bekerja" not in said(app)


def test_known_people_are_one_click_away(assistant: "Assistant") -> None:
    assistant.review.add(news(), "Budi Hartono")
    app = first_page()
    button(app, "Budi Hartono").click().run()
    assert "Selamat bekerja, Budi Hartono" in said(app)


def test_somebody_else_can_take_over(assistant: "Assistant") -> None:
    app = first_page()
    app.text_input[0].set_value("Sari")
    button(app, "Mulai bekerja").click().run()
    button(app, "Ganti").click().run()
    assert "Mulai bekerja" in labels(app)


def test_a_fault_of_the_program_shows_no_traceback(assistant: "Assistant", monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise RuntimeError("0812-0000-4411")

    monkeypatch.setattr("asisten_humas.ui.person._known_people", fail)
    app = first_page()
    assert "Terjadi kesalahan di dalam aplikasi." in said(app)
    assert "4411" not in said(app)
