"""Figures that notes tie to a label, to another figure or to the whole that they are part of."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Kebakaran gudang kapuk di Kel. Randu Alas, Kec. Sukarasa, Selasa 3 Maret 2026 jam 5.20 pagi
Petugas 74: Damkar 31, Satpol PP 18, PMI 14, KIPT (kelompok informasi pemadam tangguh) 11
Bantuan: beras 450 kg, gula 120 kg, kopi 35 kg
Habis 12 dr 40 kios; data terkumpul 860 = 43%. Target akhir bln 75%
Layanan buka jam 9, biasanya 7.30. Debit pompa turun dr 80 lt/dtk jd 45
Gedung baru 3 lt dijanjikan Wabup Darma Wiguna
"""
LEAD = "SUKARASA – Gudang kapuk terbakar di Kelurahan Randu Alas, Selasa (3/3/2026).\n\n"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Petugas yang dikerahkan antara lain 18 orang dari PMI.", "angka_tertukar"),
        ("PMI menurunkan 31 orang, sedangkan Satpol PP 18 orang.", "angka_tertukar"),
        ("Bantuan yang diserahkan antara lain 35 kilogram gula.", "angka_tertukar"),
        ("Data terkumpul 860 atau 75 persen.", "angka_tertukar"),
        ("Data yang terkumpul 860 kios. Jumlah itu setara dengan 75 persen.", "angka_tertukar"),
        ("Api menghanguskan 40 kios.", "angka_tertukar"),
        ("Debit pompa turun dari 80 menjadi 62 liter per detik.", "angka_tanpa_sumber"),
        ("Layanan dibuka pukul 09.00, biasanya pukul 08.30.", "waktu_tanpa_sumber"),
    ],
)
def test_it_is_another_s(kinds: Kinds, sentence: str, kind: str) -> None:
    assert kind in kinds(NOTES, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sebanyak 31 petugas Damkar, 18 anggota Satpol PP, 14 orang dari PMI, dan sebelas anggota kelompok informasi "
        "pemadam tangguh dikerahkan.",
        "Damkar dan Satpol PP menurunkan masing-masing 31 dan 18 orang.",
        "Bantuan terdiri atas beras 450 kilogram, gula 120 kilogram, dan kopi 35 kilogram.",
        "Data terkumpul 860 atau 43 persen, dengan target 75 persen.",
        "Dari 40 kios, dua belas habis terbakar.",
        "Api menghanguskan 12 kios.",
        "Debit pompa turun dari 80 menjadi 45 liter per detik.",
        "Layanan dibuka pukul 09.00, biasanya pukul 07.30.",
        "Gedung baru tiga lantai dijanjikan Wakil Bupati Darma Wiguna.",
    ],
)
def test_it_is_its_own(kinds: Kinds, sentence: str) -> None:
    left = {"angka_tertukar", "angka_tanpa_sumber", "waktu_tanpa_sumber"}
    assert kinds(NOTES, LEAD + sentence).isdisjoint(left)


ROADS = """Jalan amblas di Desa Karangasem, Kec. Ponjong, Jumat 6 Maret 2026 jam 19.40
Personel PUPR 22, BPBD 17, Polsek 9. Gunungsari 48 KK, Klepu 35 KK
Dana: APBN 60%, APBD 25%, swadaya 15% dr Rp1,2 M
Memutar 14 km, biasanya 5 km. Pompa listrik 350rb/bln → skrg 210rb/bln
Target bisa dilewati: H+3. Ujian mundur dr 9 jd 16 Maret. Panen 6,8 t/ha
"""
AMBLAS = "PONJONG – Jalan amblas di Desa Karangasem, Jumat (6/3/2026) pukul 19.40.\n\n"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Sebanyak Rp300 juta berasal dari APBN.", "angka_tertukar"),
        ("Kendaraan harus memutar lima kilometer.", "angka_tertukar"),
        ("Biaya listrik pompa kini Rp350.000 per bulan.", "angka_tertukar"),
        ("Biaya listrik pompa naik dari Rp210.000 menjadi Rp350.000 per bulan.", "arah_terbalik"),
        ("Jalan ditargetkan bisa dilewati sepuluh hari setelah kejadian.", "angka_tanpa_sumber"),
        ("Sebanyak 17 personel PUPR bekerja di lokasi.", "angka_tertukar"),
    ],
)
def test_shares_steps_and_what_was_before(kinds: Kinds, sentence: str, kind: str) -> None:
    assert kind in kinds(ROADS, AMBLAS + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sebanyak Rp720 juta berasal dari APBN.",
        "Kendaraan harus memutar 14 kilometer, padahal biasanya hanya lima kilometer.",
        "Biaya listrik pompa turun dari Rp350.000 menjadi Rp210.000 per bulan.",
        "Jalan ditargetkan bisa dilewati tiga hari setelah kejadian.",
        "Jalan ditargetkan bisa dilewati pada Senin (9/3/2026).",
        "Sebanyak 22 personel PUPR, tujuh belas dari BPBD, dan sembilan dari Polsek dikerahkan.",
        "Sebanyak 48 personel bekerja di lokasi.",
        "Ujian diundur dari 9 Maret menjadi 16 Maret.",
        "Hasil panen 6,8 ton per hektare.",
    ],
)
def test_shares_and_steps_as_told(kinds: Kinds, sentence: str) -> None:
    left = {"angka_tertukar", "angka_tanpa_sumber", "tanggal_tanpa_sumber", "arah_terbalik"}
    assert kinds(ROADS, AMBLAS + sentence).isdisjoint(left)


def test_a_label_is_named_by_its_own_words_and_not_by_like_ones(kinds: Kinds) -> None:
    notes = "Angin kencang di Pasar Randu, Rabu 4 Maret 2026. Roboh 21 kios, retak sebagian 5, lapak ikan 9 kena."
    told = "Angin merobohkan 21 kios, meretakkan sebagian lima kios, dan mengenai sembilan lapak ikan."
    assert "angka_tertukar" not in kinds(notes, told)
    assert "angka_tertukar" in kinds(notes, "Angin mengenai 21 lapak ikan.")
