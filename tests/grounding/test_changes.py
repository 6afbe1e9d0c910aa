"""Direction against the notes' own figures and hours; the notes name no direction themselves."""

import pytest

from asisten_humas.grounding import Checker
from asisten_humas.models import Source, SourceKind

NOTES = """Laporan kebersihan pasar, Rabu 4 Maret 2026.
- sampah masuk 48,5 ton, bulan lalu 52
- pedagang terdaftar 1.310, thn lalu 1.240
- kios kosong 17 unit, 2025 ada 23 unit
- jam tutup 17.00 jadi 19.00
- tumpukan palet dr 80 cm jd 1,2 m
- masa sewa lapak dr 2 thn jd 6 bln
- genangan terdalam 60 cm siang, sore 45 cm
- pagu 2027 Rp740 jt, thn ini Rp810 jt
"""


def kinds(text: str) -> set[str]:
    source = Source(id="catatan", kind=SourceKind.NOTES, text=NOTES, title="Catatan")
    return {one.kind for one in Checker().check(text, [source]).findings}


@pytest.mark.parametrize(
    "text",
    [
        "Sampah yang masuk tercatat 48,5 ton, naik 3,5 ton dibandingkan dengan bulan lalu.",
        "Pedagang terdaftar 1.310 orang atau berkurang 70 orang daripada tahun lalu.",
        "Kios yang kosong 17 unit. Jumlahnya lebih banyak daripada tahun 2025 yang mencapai 23 unit.",
        "Jam tutup dimajukan menjadi pukul 19.00.",
        "Tumpukan palet diturunkan menjadi 1,2 meter.",
        "Masa sewa lapak ditambah menjadi enam bulan.",
        "Pagu 2027 sebesar Rp740 juta, Rp70 juta lebih tinggi dibandingkan tahun ini.",
        "Genangan terdalam 60 sentimeter pada siang hari, lalu bertambah 15 sentimeter pada sore hari.",
    ],
)
def test_a_direction_that_the_figures_contradict(text: str) -> None:
    assert "arah_terbalik" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sampah yang masuk tercatat 48,5 ton, turun 3,5 ton dibandingkan dengan bulan lalu.",
        "Pedagang terdaftar 1.310 orang atau bertambah 70 orang daripada tahun lalu.",
        "Kios yang kosong 17 unit. Jumlahnya lebih sedikit daripada tahun 2025 yang mencapai 23 unit.",
        "Jam tutup diundur menjadi pukul 19.00.",
        "Tumpukan palet dinaikkan dari 80 sentimeter menjadi 1,2 meter.",
        "Masa sewa lapak dikurangi menjadi enam bulan.",
        "Pagu 2027 sebesar Rp740 juta. Jumlah itu Rp70 juta lebih kecil daripada tahun ini, yakni Rp810 juta.",
        "Pagu 2027 sebesar Rp740 juta, Rp70 juta lebih rendah dibandingkan tahun ini.",
        "Genangan terdalam 60 sentimeter pada siang hari, lalu berkurang 15 sentimeter pada sore hari.",
        "Pedagang terdaftar 1.310 orang.",
    ],
)
def test_a_direction_that_follows_from_the_figures(text: str) -> None:
    assert "arah_terbalik" not in kinds(text)
