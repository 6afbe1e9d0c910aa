"""What notes call free is not told as paid for; who pays in the notes may pay in the draft."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

FREE = """Periksa mata keliling Puskesmas Kelor, Selasa 12 Mei 2026
- gratis semua, kacamata 40 pasang
- ongkos ke kota biasanya 50rb
"""
PAID = FREE + "- lensa khusus tetap dipungut biaya\n"
LEAD = "KELOR – Puskesmas Kelor memeriksa mata warga, Selasa (12/5/2026).\n\n"


@pytest.mark.parametrize(
    "sentence",
    ["Seluruh pemeriksaan itu dipungut biaya.", "Pemeriksaan mata tersebut berbayar.", "Warga dikenai tarif."],
)
def test_a_charge_for_what_is_free_is_found(kinds: Kinds, sentence: str) -> None:
    assert "makna_terbalik" in kinds(FREE, LEAD + sentence)


@pytest.mark.parametrize(
    ("notes", "sentence"),
    [
        (FREE, "Seluruh pemeriksaan itu tidak dipungut biaya."),
        (FREE, "Warga memeriksakan mata tanpa dikenai biaya."),
        (FREE, "Layanan itu bebas biaya, bukan layanan berbayar."),
        (PAID, "Lensa khusus tetap dipungut biaya."),
    ],
)
def test_what_is_free_or_paid_so_is_left_alone(kinds: Kinds, notes: str, sentence: str) -> None:
    assert "makna_terbalik" not in kinds(notes, LEAD + sentence)
