"""How often something happens: a length of time that comes back must come back in the notes too."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Posyandu lansia Melur, Kel. Sukamulya, Senin 4 Mei 2026. Bidan Ratri.
- timbang tiap bln, cek gula 2x/tahun
- kontrak obat 2 th, stok 400 kotak
- laporan ke dinas tiap triwulan, rapat mingguan kader
- lomba kader tiap semester
- buka Senin-Jumat 08.00-11.00, senam tiap Sabtu"""


@pytest.mark.parametrize(
    "draft",
    [
        "Gula darah lansia diperiksa setiap dua minggu.",
        "Stok obat dihitung setiap lima bulan.",
        "Laporan dikirim ke dinas saban dua bulan.",
        "Obat diganti tiap dua tahun.",
    ],
)
def test_a_length_of_time_that_comes_back_nowhere_is_doubted(kinds: Kinds, draft: str) -> None:
    assert "kekerapan_tanpa_sumber" in kinds(NOTES, draft)


@pytest.mark.parametrize(
    "draft",
    [
        "Lansia ditimbang setiap bulan.",
        "Gula darah diperiksa dua kali dalam setahun.",
        "Laporan dikirim ke dinas setiap tiga bulan.",
        "Kader rapat setiap pekan.",
        "Lomba kader diadakan setiap setengah tahun.",
        "Senam diadakan sekali seminggu.",
        "Posyandu buka setiap hari kerja.",
        "Kontrak obat berlaku dua tahun.",
    ],
)
def test_the_same_rhythm_in_other_words_is_left_alone(kinds: Kinds, draft: str) -> None:
    assert kinds(NOTES, draft).isdisjoint({"kekerapan_tanpa_sumber", "angka_tanpa_sumber", "angka_tertukar"})
