"""A verb of denial behind a name ("batal didatangi") denies of that name alone."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Sidak Pemkab Sukarasa, Senin 4 Mei 2026
- titik: Disnaker, Kantor Camat Randu, Kantor Lurah Melati
- RSUD Cendana batal didatangi krn akreditasi
- Pasar Wiratama gagal ditinjau krn banjir
- Kantor Camat Randu: 2 mesin antrean sdh dibeli, blm datang
- Bupati tdk datang ke Dusun Anyelir
"""
LEAD = "SUKARASA – Pemerintah Kabupaten Sukarasa menggelar sidak, Senin (4/5/2026).\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Rombongan mendatangi Disnaker, Kantor Camat Randu, dan Kantor Lurah Melati.",
        "Disnaker didatangi rombongan.",
        "Tim meninjau Kantor Camat Randu.",
        "RSUD Cendana batal didatangi karena akreditasi.",
    ],
)
def test_another_name_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert "makna_terbalik" not in kinds(NOTES, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Rombongan mendatangi RSUD Cendana.",
        "RSUD Cendana didatangi rombongan.",
        "Rombongan meninjau Pasar Wiratama.",
        "Bupati mendatangi Dusun Anyelir.",
        "Rumah sakit itu didatangi karena akreditasi.",
    ],
)
def test_the_very_name_is_found(kinds: Kinds, sentence: str) -> None:
    assert "makna_terbalik" in kinds(NOTES, LEAD + sentence)
