"""What a line of notes takes back in its own breath: "dirawat di RSUD Kelor → ralat: Puskesmas Randu"."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Pawai obor Desa Kelor, Selasa 12 Mei 2026 jam 19.00
- Kadisbud Wiyono Laksana; Camat Nurdin Harjo
- start: halaman SD Kelor → ralat: lapangan Randu
- dua peserta dirawat di RSUD Tanjung, ralat Puskesmas Randu, sdh pulang
- truk hias dr Tanjung 4 unit; pos RSUD kota jaga 6 org
- dana 300 jt → ralat: 275 jt
- 120 anak kumpul dulu di Balai Pinus → ganti, Gedung Melati
- atap lama → ganti genteng baru 40 lembar
- Sari: rombongan lewat Pasar Tanjung? Wiyono: iya
"""
LEAD = "KELOR – Pawai obor digelar di Desa Kelor, Selasa (12/5/2026).\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Pawai berangkat dari halaman SD Kelor.",
        "Dua peserta dirawat di RSUD Tanjung dan sudah pulang.",
        "Sebanyak 120 anak berkumpul di Balai Pinus.",
    ],
)
def test_what_was_taken_back_is_found(kinds: Kinds, sentence: str) -> None:
    assert "ditahan_catatan" in kinds(NOTES, LEAD + sentence)


def test_a_figure_taken_back_is_found(kinds: Kinds) -> None:
    assert "angka_tanpa_sumber" in kinds(NOTES, LEAD + "Dana pawai Rp300 juta.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Pawai berangkat dari lapangan Randu.",
        "Dua peserta dirawat di Puskesmas Randu dan sudah pulang.",
        "Empat truk hias datang dari Tanjung.",
        "Dana pawai Rp275 juta.",
        "Sebanyak 120 anak berkumpul di Gedung Melati.",
        "Tempat berkumpul dipindahkan dari Balai Pinus ke Gedung Melati.",
        "Atap lama diganti dengan 40 lembar genteng baru.",
        "Rombongan melewati Pasar Tanjung.",
    ],
)
def test_what_stands_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert kinds(NOTES, LEAD + sentence) == set()
