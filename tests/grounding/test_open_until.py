"""What stands open until a day: choices that are yet to be made, what is ordered and due, what was done without."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Rapat pengelola pasar Kota Lembayung, Rabu 8 Oktober 2025, Aula Wicaksana
- kontrak kebersihan diperpanjang/tidak: diputus stlh rapat 20 Oktober, BELUM
- izin parkir lanjut atau tidak ditetapkan akhir bulan
- pompa rusak sejak 2 Oktober, pompa baru sdh dibeli, plg cepat datang November
- timbangan diperbaiki, plg lambat selesai 15 Oktober
- kios kosong tdk disewakan
"""
LEAD = "LEMBAYUNG – Rapat pengelola pasar digelar di Aula Wicaksana, Rabu (8/10/2025).\n\n"
MEANING = {"makna_terbalik", "selesai_tanpa_catatan"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kelanjutan kontrak kebersihan akan diputuskan setelah rapat pada 20 Oktober.",
        "Perpanjangan kontrak kebersihan belum diputuskan.",
        "Nasib izin parkir ditetapkan akhir bulan.",
        "Pompa baru sudah dibeli dan paling cepat datang November.",
        "Pompa baru telah dibeli dan tiba paling cepat November.",
        "Timbangan diperbaiki dan paling lambat selesai 15 Oktober.",
        "Perbaikan timbangan ditargetkan selesai paling lambat 15 Oktober.",
        "Kios yang kosong tidak disewakan.",
    ],
)
def test_what_stands_open_may_be_told_so(kinds: Kinds, sentence: str) -> None:
    assert not kinds(NOTES, LEAD + sentence) & MEANING


@pytest.mark.parametrize(
    "sentence",
    [
        "Kelanjutan kontrak kebersihan telah diputuskan tanpa menunggu rapat pada 20 Oktober.",
        "Kontrak kebersihan sudah diperpanjang.",
        "Pompa baru sudah tiba dan dipasang.",
        "Pompa baru sudah dibeli dan sudah datang.",
        "Pompa baru sudah datang pada November.",
        "Kios yang kosong disewakan.",
    ],
)
def test_what_stands_open_is_not_told_as_settled(kinds: Kinds, sentence: str) -> None:
    assert kinds(NOTES, LEAD + sentence) & MEANING
