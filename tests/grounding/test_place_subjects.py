"""A region said to do what the notes tell of another one, which they name without its level."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Rapat pompa banjir Kab. Wanasari, Senin 2 Maret 2026
- hadir Camat Lape Deden Wirya, Camat Utan Sri Murni, Lurah Kertajaya Tono
- Sarunta masuk daftar prioritas, tgl blm ada
- Utan dapat 4 pompa apung, Lape 6
- Ranu Hilir minta tanggul baru, Lape juga
- Deden minta karung pasir, dikirim besok
- usulan 40 dr 6 kec. Lolos seleksi 12; Sarunta minta SMPN baru
- BPBD siapkan perahu karet
"""
LEAD = "WANASARI – Rapat pompa banjir digelar di Kabupaten Wanasari, Senin (2/3/2026).\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Kecamatan Lape masuk dalam daftar prioritas, tetapi tanggalnya belum ada.",
        "Kelurahan Kertajaya masuk daftar prioritas.",
        "Kecamatan Utan meminta tanggul baru.",
        "Kecamatan Ranu Hilir meminta SMP negeri baru.",
        "Kantor Camat Utan masuk daftar prioritas.",
        "Saat ini Kecamatan Utan masuk daftar prioritas.",
    ],
)
def test_what_is_told_of_another_place_is_found(kinds: Kinds, sentence: str) -> None:
    assert "tempat_tertukar" in kinds(NOTES, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kecamatan Sarunta masuk dalam daftar prioritas, tetapi tanggalnya belum ada.",
        "Kecamatan Utan memperoleh empat pompa apung.",
        "Kecamatan Lape memperoleh enam pompa apung.",
        "Kecamatan Lape juga meminta tanggul baru.",
        "Kecamatan Ranu Hilir dan Lape meminta tanggul baru.",
        "Kecamatan Lape meminta karung pasir.",
        "Kecamatan Sarunta meminta SMP negeri baru.",
        "Kecamatan Lape termasuk yang lolos seleksi.",
        "Kecamatan Utan menyiapkan perahu karet.",
    ],
)
def test_what_is_told_of_it_or_of_nobody_else_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert "tempat_tertukar" not in kinds(NOTES, LEAD + sentence)
