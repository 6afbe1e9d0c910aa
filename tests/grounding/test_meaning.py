"""What a draft says: contrary words, limits, order, plans told as deeds and opinions of nobody; and what it may say."""

from collections.abc import Callable

import pytest

NOTES = """Uji coba parkir elektronik Pasar Randu, Kamis 4 Juni 2026
- Kadishub Wiratno; kepala pasar Lestari
- tarif motor 2.000, mobil 4.000, gratis utk disabilitas; petugas parkir 26 org
- setoran harian naik: Mei rata-rata 3,1 jt, April 2,4 jt
- mesin kartu di pintu timur mati dr Rabu; pintu barat jalan
- juru parkir lama masih dipakai sampai akhir Juni
- kartu langganan maks 2 kendaraan per KK
- pendaftaran kartu ditutup sblm 20 Juni
- pemasangan palang 60%, pintu selatan blm dikerjakan
- evaluasi kepala dinas tiap Senin; penerapan penuh ditetapkan 1 Juli
- pedagang siap bayar langganan; tarif bongkar muat dipangkas 25%
- aksi juru parkir ±30 org, tertib
"""
LEAD = "RANDU – Dinas Perhubungan menguji coba parkir elektronik di Pasar Randu, Kamis (4/6/2026).\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Tarif bongkar muat dinaikkan 25 persen.",
        "Mesin kartu di pintu timur berfungsi sejak Rabu.",
        "Pedagang enggan membayar langganan.",
        "Aksi sekitar tiga puluh juru parkir itu berlangsung ricuh.",
        "Juru parkir lama tidak lagi dipakai sampai akhir Juni.",
        "Kartu langganan diberikan minimal dua kendaraan untuk setiap keluarga.",
        "Pendaftaran kartu ditutup setelah 20 Juni.",
        "Setoran harian turun pada Mei.",
    ],
)
def test_the_contrary_is_found(kinds: Callable[[str, str], set[str]], sentence: str) -> None:
    assert kinds(NOTES, LEAD + sentence) & {"arah_terbalik", "makna_terbalik"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Pemasangan palang telah selesai seluruhnya.",
        "Pintu selatan sudah dikerjakan.",
        "Penerapan penuh telah ditetapkan.",
        "Evaluasi telah diteruskan ke pasar lain pekan depan.",
    ],
)
def test_a_plan_told_as_done_is_found(kinds: Callable[[str, str], set[str]], sentence: str) -> None:
    assert "selesai_tanpa_catatan" in kinds(NOTES, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Penerapan ini dinilai cukup untuk mengurai kemacetan.",
        "Kemacetan di sekitar pasar kini berkurang.",
        "Para pengunjung mengaku senang.",
        "Sistem itu diyakini mendongkrak pendapatan asli daerah.",
        "Pasar Randu menjadi yang termodern di provinsi itu.",
    ],
)
def test_an_opinion_or_effect_of_nobody_is_found(kinds: Callable[[str, str], set[str]], sentence: str) -> None:
    assert "klaim_tanpa_sumber" in kinds(NOTES, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tarif bongkar muat dikurangi seperempat atau 25 persen.",
        "Mesin kartu di pintu timur tidak berfungsi sejak Rabu.",
        "Para pedagang bersedia membayar langganan.",
        "Juru parkir lama tetap bekerja sampai akhir Juni.",
        "Satu keluarga dapat mendaftarkan paling banyak dua kendaraan.",
        "Pendaftaran kartu ditutup sebelum 20 Juni.",
        "Setoran harian meningkat pada Mei.",
        "Pemasangan palang baru mencapai 60 persen.",
        "Pintu selatan menunggu giliran dikerjakan.",
        "Penyandang disabilitas tidak dipungut biaya.",
        "Penerapan penuh akan ditetapkan pada 1 Juli.",
        "Sekitar tiga puluh juru parkir menggelar aksi dengan tertib.",
    ],
)
def test_the_same_in_other_words_is_left_alone(kinds: Callable[[str, str], set[str]], sentence: str) -> None:
    meaning = {"arah_terbalik", "makna_terbalik", "selesai_tanpa_catatan", "klaim_tanpa_sumber"}
    assert not kinds(NOTES, LEAD + sentence) & meaning


def test_a_word_kept_from_the_writer_denies_nothing(kinds: Callable[[str, str], set[str]]) -> None:
    notes = "Lomba kebersihan RW, Sabtu 6 Juni 2026. Pengumuman pemenang 20 Juni, JANGAN nulis menang dulu."
    assert "makna_terbalik" not in kinds(notes, "Pemenang lomba kebersihan akan diumumkan pada 20 Juni.")
