"""Superlatives and sites: the place that the notes give, not another one of theirs."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Nota jaminan nelayan Kab. Randu, Selasa 5 Mei 2026, gedung serbaguna (balai temu warga) Kantor Bupati
Kadisnaker Tomi Laksana, camat Ratih
- peserta 2.400 org dr 6 kec, terbanyak Wolotopo 610, Ndona 540, Ndona Timur 480; Maurole & Kelimutu duluan dpt kartu
- kasus tenggelam paling bnyk di Maurole
- pulau terjauh: Palue
- kartu dicetak bank, diserahkan Senin 18 Mei di kantor camat
- loket tetap di kantor lurah: masih dibahas
"""
LEAD = "RANDU – Pemerintah Kabupaten Randu meneken nota jaminan nelayan, Selasa (5/5/2026).\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Peserta berasal dari enam kecamatan, terbanyak dari Kelimutu dengan 610 orang.",
        "Peserta terbanyak berasal dari Kecamatan Kelimutu.",
        "Peserta berasal dari enam kecamatan, paling banyak dari Palue.",
        "Pulau terjauh ialah Maurole.",
        "Kartu dicetak bank dan akan diserahkan pada Senin (18/5/2026) di kantor lurah.",
    ],
)
def test_another_place_is_found(kinds: Kinds, sentence: str) -> None:
    assert "tempat_tertukar" in kinds(NOTES, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Peserta berasal dari enam kecamatan, terbanyak dari Wolotopo dengan 610 orang.",
        "Peserta terbanyak berasal dari Kecamatan Wolotopo.",
        "Kasus tenggelam terbanyak terjadi di Maurole.",
        "Pulau terjauh ialah Palue.",
        "Sesudah Wolotopo, terbanyak dari Ndona dengan 540 orang.",
        "Kartu dicetak bank dan akan diserahkan pada Senin (18/5/2026) di kantor camat.",
    ],
)
def test_the_place_of_the_notes_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert "tempat_tertukar" not in kinds(NOTES, LEAD + sentence)


def test_who_leads_a_body_is_no_place(kinds: Kinds) -> None:
    draft = "RANDU – Nota jaminan nelayan diteken di Balai Temu Warga Kantor Bupati, Selasa (5/5/2026)."
    assert "tempat_tertukar" not in kinds(NOTES, draft)
