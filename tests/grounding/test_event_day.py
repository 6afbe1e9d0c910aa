"""Which day the event is on: that of the field "Kapan", and of a chat no later than the day it was written on."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

FIELDS = """Apa: penyerahan piala desa wisata
- piala diterima di Surabaya Jumat 6 Februari, diserahkan lg ke pengelola
Hadir: Wabup Sutarji
Kapan: Selasa 10 Februari 2026, jam 08.00 WIB
Di mana: Balai Desa Kemuning"""
CHAT = """[WA Dinkop ke Kominfo, Kamis 16/4/2026]
Rabu malam 15/4 jam 7 wib bupati buka pasar malam di alun-alun Kedungwaru
rapat panitia besok Jumat 17/4 jam 9"""


@pytest.mark.parametrize(
    ("notes", "draft"),
    [
        (FIELDS, "KEMUNING – Piala desa wisata diserahkan di Balai Desa Kemuning, Selasa (10/2/2026)."),
        (FIELDS.replace("Kapan", "Hari/tgl"), "KEMUNING – Piala desa wisata diserahkan Selasa (10/2/2026)."),
        (CHAT, "KEDUNGWARU – Bupati membuka pasar malam di alun-alun, Rabu (15/4/2026) pukul 19.00 WIB."),
    ],
)
def test_the_day_of_the_event_is_left_alone(kinds: Kinds, notes: str, draft: str) -> None:
    assert "tanggal_tertukar" not in kinds(notes, draft)


@pytest.mark.parametrize(
    ("notes", "draft"),
    [
        (FIELDS, "KEMUNING – Piala desa wisata diserahkan di Balai Desa Kemuning, Jumat (6/2/2026)."),
        (CHAT, "KEDUNGWARU – Bupati membuka pasar malam di alun-alun, Jumat (17/4/2026)."),
        (CHAT.replace("[WA Dinkop ke Kominfo, ", "Catatan "), "KEDUNGWARU – Bupati membuka pasar, Jumat (17/4/2026)."),
    ],
)
def test_the_day_of_something_else_is_found(kinds: Kinds, notes: str, draft: str) -> None:
    assert "tanggal_tertukar" in kinds(notes, draft)
