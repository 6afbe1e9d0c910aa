"""A step and the value it leads to tell where it started; the notes have that value on one side only."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Forum anggaran Kec. Randusari, Kamis 5 Maret 2026
- pagu kec thn ini 12,8 M, 2027 dpt 14,2 M
- HPS 9,4 M, penawaran pemenang 8,75 M
- anak putus sekolah 6,1% (2024) skrg 4,9%
- kios terisi 210, dulu 185
- regu siaga naik 3 jadi 10, tersebar di 13 desa; 20 truk besar, 30 bus, 10 sopir"""


@pytest.mark.parametrize(
    "draft",
    [
        "Pagu kecamatan turun Rp1,4 miliar menjadi Rp14,2 miliar.",
        "Penawaran itu Rp650 juta di atas harga perkiraan sendiri sebesar Rp9,4 miliar.",
        "Angka putus sekolah naik 1,2 poin menjadi 4,9 persen.",
        "Kios yang terisi berkurang 25 menjadi 210 kios.",
        "Nilai itu Rp650 juta lebih tinggi daripada HPS sebesar Rp9,4 miliar.",
        "Pagu kecamatan turun menjadi Rp14,2 miliar dari Rp12,8 miliar.",
        "Angka putus sekolah naik menjadi 4,9 persen dari 6,1 persen.",
    ],
)
def test_a_step_to_the_wrong_side_is_found(kinds: Kinds, draft: str) -> None:
    assert "arah_terbalik" in kinds(NOTES, draft)


@pytest.mark.parametrize(
    "draft",
    [
        "Pagu kecamatan naik Rp1,4 miliar menjadi Rp14,2 miliar.",
        "Penawaran itu Rp650 juta di bawah harga perkiraan sendiri sebesar Rp9,4 miliar.",
        "Angka putus sekolah turun 1,2 poin menjadi 4,9 persen.",
        "Kios yang terisi bertambah 25 menjadi 210 kios.",
        "Kios yang terisi naik dari 185 menjadi 210 kios.",
        "Pagu kecamatan naik menjadi Rp14,2 miliar dari Rp12,8 miliar.",
        "Regu siaga naik 3 menjadi 10 regu.",
        "Sebanyak 20 truk besar dan 30 bus disiagakan.",
    ],
)
def test_a_step_to_the_right_side_is_left_alone(kinds: Kinds, draft: str) -> None:
    assert "arah_terbalik" not in kinds(NOTES, draft)
