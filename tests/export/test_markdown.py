"""Markdown that shows the words that were approved and nothing else."""

import pytest

from asisten_humas.export.leaving import leaving
from asisten_humas.export.markdown import escape, make_markdown
from asisten_humas.models import Agency
from sample_drafts import LEAD, news, reply


def test_a_news_item(approved, agency: Agency) -> None:
    lines = make_markdown(leaving(approved(news()), agency), agency).split("\n\n")
    assert lines[:5] == [
        "# DBMSDA Kota Harapan Buka Jembatan Kali Melati",
        LEAD,
        "Jembatan itu sepanjang 24 meter.",
        "(Humas DBMSDA)",
        "---",
    ]
    assert lines[5].startswith("*Disetujui oleh Budi Santoso, Kamis, 12 Maret 2026")


def test_a_reply(approved, agency: Agency) -> None:
    text = make_markdown(leaving(approved(reply("12345", "Yth. Pelapor,\nTerima kasih.")), agency), agency)
    assert text.startswith("# Tanggapan atas laporan 12345\n\nYth. Pelapor,  \nTerima kasih.\n\n---")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("[klik](http://jahat.example)", r"\[klik\](http://jahat.example)"),
        ("*tebal* _miring_ `kode`", r"\*tebal\* \_miring\_ \`kode\`"),
        ("# judul", r"\# judul"),
        ("1. satu", r"1\. satu"),
        ("- satu", r"\- satu"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("Rp1.500.000,00 (12/3/2026) 24 m – 5% & 3+4", "Rp1.500.000,00 (12/3/2026) 24 m – 5% & 3+4"),
    ],
)
def test_text_is_data(text: str, expected: str) -> None:
    assert escape(text) == expected
