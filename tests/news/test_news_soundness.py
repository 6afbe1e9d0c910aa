"""What may be printed: whole sentences in whole words, and nothing that only looks like one."""

import pytest

from asisten_humas.news.soundness import is_sound, is_speakable


@pytest.mark.parametrize(
    "text",
    [
        "pompa berkapasitas 500 liter per detik",
        "air sumur jangan dipakai",
        "di puskesmas, loket semua buka",
        "personelnya 64 orang, yakni 20 dari TNI/Polri dan 44 relawan",
        "cuti bersama secara resmi sampai Senin (7/4/2025)",
        "nilai kontraknya Rp21,7 miliar dari dana hibah",
        "sebanyak 14 dari 23 sekolah ramah anak",
        "yang terluas ialah Kecamatan Melati (41) dan Cempaka (28)",
        "kerugian masih didata",
    ],
)
def test_a_sentence_is_sound(text: str) -> None:
    assert is_sound(text)


@pytest.mark.parametrize(
    "text",
    [
        "R. Melati, Kantor Bupati, dan Kota Harapan",  # places without a verb
        "tiap hari, pukul 06.00 sampai 10.00",
        "direktur RSUD",
        "kegiatan itu bukan di aula!",
        "eh salah, dari Kecamatan Cempaka",  # talk between colleagues
        "mereka tanya kok tidak masuk",
        "sebanyak 400 psgn mendaftar",  # abbreviations that nobody can say
        "BMKG ialah potensi cuaca buruk",
        "perempuan 5 → las semua",
        "warga tidak bayar",
        "dua bulan mulai Maret",
        "sebanyak 8 karena saksi kurang",
        "rumah (berat 11 rusak",
    ],
)
def test_a_fragment_is_not(text: str) -> None:
    assert not is_sound(text)


@pytest.mark.parametrize("word", ["transportasi", "struktur", "syarat", "instruksi", "khawatir", "nyaris", "ekspor"])
def test_words_that_can_be_said(word: str) -> None:
    assert is_speakable(word)


@pytest.mark.parametrize("word", ["psgn", "brgkt", "td", "tdk", "klrhn", "mbrngkt"])
def test_abbreviations_that_cannot(word: str) -> None:
    assert not is_speakable(word)
