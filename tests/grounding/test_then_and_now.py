"""Words of rising and falling against what the notes tell of before and of now."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Operasi pasar Kel. Randu Alas, Kec. Sukarasa, Selasa 3 Maret 2026
Yosep: Dulu ambil beras ke kota 22 km, 25rb per sak. skrg 15rb
Kadar debu hari ini 128 = tidak sehat, kemarin 94 = sedang
Kunjungan 640 org, thn lalu 320 org
Pedagang 60, biasanya 45. Setoran Rp12 jt, bln lalu Rp9 jt
Antrean semula 40 menit jadi 15 menit
"""
LEAD = "SUKARASA – Operasi pasar digelar di Kelurahan Randu Alas, Selasa (3/3/2026).\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Sebelumnya, beras diambil ke kota dengan harga Rp25.000 per sak. Kini harganya lebih mahal Rp10.000.",
        "Kadar debu tercatat 128 atau berkategori tidak sehat. Angkanya menurun dari 94 pada hari sebelumnya.",
        "Kunjungan mencapai 640 orang. Jumlah itu turun dari 320 orang pada tahun lalu.",
        "Jumlah pedagang berkurang lima belas orang dari biasanya.",
        "Setoran merosot Rp3 juta dibandingkan dengan bulan lalu.",
        "Waktu antrean bertambah 25 menit.",
        "Setoran menurun menjadi Rp12 juta.",
    ],
)
def test_turned_round(kinds: Kinds, sentence: str) -> None:
    assert "arah_terbalik" in kinds(NOTES, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sebelumnya, beras diambil ke kota dengan harga Rp25.000 per sak. Kini harganya lebih murah Rp10.000.",
        "Kadar debu tercatat 128 atau berkategori tidak sehat. Angkanya meningkat dari 94 pada hari sebelumnya.",
        "Kunjungan mencapai 640 orang. Jumlah itu naik dari 320 orang pada tahun lalu.",
        "Dulu harga beras lebih mahal Rp10.000.",
        "Jumlah pedagang bertambah lima belas orang dari biasanya.",
        "Waktu antrean berkurang 25 menit.",
        "Setoran naik Rp3 juta menjadi Rp12 juta.",
        "Tahun lalu kunjungan lebih sedikit, yakni 320 orang.",
    ],
)
def test_as_told(kinds: Kinds, sentence: str) -> None:
    assert "arah_terbalik" not in kinds(NOTES, LEAD + sentence)


def test_against_the_sentence_before_when_the_notes_give_no_order(kinds: Kinds) -> None:
    notes = "Pasar murah Kel. Randu Alas, Selasa 3 Maret 2026\nantrean 128 org; catatan lain 94 org\n"
    told = "Antrean tercatat 128 orang. "
    assert "arah_terbalik" in kinds(notes, LEAD + told + "Jumlahnya menurun dari 94 orang.")
    assert "arah_terbalik" not in kinds(notes, LEAD + told + "Jumlahnya meningkat dari 94 orang.")
