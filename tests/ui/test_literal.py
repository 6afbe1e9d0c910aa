"""Text by anybody stays text where an element reads Markdown."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from asisten_humas.ui.literal import formatted, literal

PARSER = MarkdownIt("commonmark").enable(["strikethrough", "table"])


def rendered(text: str) -> str:
    """Return what a reader sees, and fail when the text became an element of any kind."""
    page = PARSER.render(f"x {literal(text)} x").strip()
    inside = re.fullmatch(r"<p>x (.*) x</p>", page, re.DOTALL)
    assert inside, page
    assert "<" not in inside[1], page
    return html.unescape(inside[1])


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![foto](https://contoh.example/jejak.png)",
        "[klik di sini](https://contoh.example)",
        "**penting** _sekali_ ~~batal~~ `kode`",
        ":red[Disetujui] :material/check:",
        "$\\text{rumus}$ dan Rp1.000",
        "# Judul",
        "| a | b |",
        "10 < 20 & 30 > 20",
        "C:\\berkas\\baru",
        "&lt;b&gt;",
    ],
)
def test_nothing_in_it_is_read_as_markup(text: str) -> None:
    assert rendered(text) == text


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_any_word_is_shown_as_it_is(text: str) -> None:
    assert rendered(text) == text


@given(st.text())
def test_it_is_always_one_line(text: str) -> None:
    assert "\n" not in literal(text)


@pytest.mark.parametrize("text", [":red[x]", "$x$", ":smile[x]"])
def test_signs_that_only_streamlit_reads_are_escaped(text: str) -> None:
    assert not re.search(r"(?<!\\)[:$\[\]]", literal(text))


def test_rules_keep_their_tables_but_load_nothing() -> None:
    text = "| Kelas | Ciri |\n|---|---|\n| Ringan | < 5 cm |\n\n![x](https://contoh.example/x.png) <img src=x>"
    page = PARSER.render(formatted(text))
    assert "<table>" in page and "&lt; 5 cm" in page
    assert "<img" not in page
