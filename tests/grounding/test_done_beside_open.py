"""A deed told as done beside a plan, or of things that the notes call ordered and not yet there."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Rapat dermaga Desa Cempaka Biru, Kec. Lembayung, Selasa 3 Maret 2026
- 3 lampu suar rusak sejak 9 Februari. 3 lampu baru sdh dipesan, blm datang, perkiraan akhir April
- tender talud blm mulai, pembangunan rencana Juli
- tiang kayu 18 btg blm tiba, dr Randuwangi perkiraan 21 Maret
- sumur bor sdh diuji
- 3 perahu sdh diperiksa
- pemakai nanti 640 nelayan dua desa
- perahu patroli: 2 sdh diserahkan, izin blm terbit
"""
LEAD = "LEMBAYUNG – Rapat dermaga digelar di Desa Cempaka Biru, Selasa (3/3/2026).\n\n"
MEANING = {"makna_terbalik", "selesai_tanpa_catatan"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Tiga lampu baru sudah dinyalakan dan kembali menerangi dermaga.",
        "Tiga lampu baru telah terpasang di dermaga.",
        "Tender talud itu sudah selesai dan pembangunan direncanakan pada Juli.",
        "Sebanyak 18 tiang kayu sudah tiba dari Randuwangi dan siap ditanam.",
        "Sebanyak delapan belas tiang kayu telah tiba dan segera dipasang.",
    ],
)
def test_a_deed_is_found_beside_a_plan_or_an_order(kinds: Kinds, sentence: str) -> None:
    assert "selesai_tanpa_catatan" in kinds(NOTES, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tiga lampu baru sudah dipesan, tetapi belum datang.",
        "Tiga lampu baru telah dipesan dan diperkirakan tiba pada akhir April.",
        "Tiga perahu sudah diperiksa.",
        "Sumur bor sudah diuji dan tiang kayu diperkirakan tiba 21 Maret.",
        "Tender talud belum mulai dan pembangunan direncanakan pada Juli.",
        "Dua perahu patroli sudah diserahkan, tetapi izinnya belum terbit.",
        "Talud itu nantinya dipakai 640 nelayan di dua desa.",
        "Talud itu kelak dipakai 640 nelayan di dua desa.",
    ],
)
def test_what_is_told_with_its_plan_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert not kinds(NOTES, LEAD + sentence) & MEANING


def test_what_will_be_is_not_told_as_what_is(kinds: Kinds) -> None:
    assert "selesai_tanpa_catatan" in kinds(NOTES, LEAD + "Talud itu sudah dipakai 640 nelayan di dua desa.")
