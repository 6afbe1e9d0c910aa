"""Quotations whose speaker the notes name only in the label before the quotation."""

from collections.abc import Callable

import pytest

NOTES = """Pelatihan kemasan, Rabu 4 Maret 2026, Balai Latihan Randu
Hadir Kadis Koperasi Wiratno Aji
Narasumber: Lestari Handayani (pendamping halal)
Kutipan Sumarsih (perajin emping): "Baru sekarang saya tahu label tidak boleh ditulis tangan."
Kadis: "Kami tunggu berkasnya sampai akhir bulan."
"""
LEAD = "RANDU – Dinas Koperasi menggelar pelatihan kemasan di Balai Latihan Randu, Rabu (4/3/2026).\n\n"
QUOTE = '"Baru sekarang saya tahu label tidak boleh ditulis tangan," kata '


@pytest.mark.parametrize("speaker", ["pendamping halal Lestari Handayani.", "Wiratno Aji."])
def test_given_to_another_person(kinds: Callable[[str, str], set[str]], speaker: str) -> None:
    assert "kutipan_salah_orang" in kinds(NOTES, LEAD + QUOTE + speaker)


@pytest.mark.parametrize(
    "sentence",
    [
        QUOTE + "Sumarsih, perajin emping.",
        QUOTE + "perajin emping Sumarsih.",
        '"Kami tunggu berkasnya sampai akhir bulan," kata Kepala Dinas Koperasi Wiratno Aji.',
    ],
)
def test_given_to_the_person_of_the_label(kinds: Callable[[str, str], set[str]], sentence: str) -> None:
    assert "kutipan_salah_orang" not in kinds(NOTES, LEAD + sentence)
