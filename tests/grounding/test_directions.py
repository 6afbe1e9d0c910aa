"""Directions and conditions that notes give in figures, exceptions and denials, turned round and told faithfully."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Pasar murah + vaksinasi ternak, Kec. Sukarasa, Senin 2 Maret 2026
- minyak goreng Rp14.500/liter, HET 15.700. gula 18.000, harga pasar 16.500
- yg jual di atas HET kena sanksi mulai April
- perahu 40 menit, mobil 70 menit
- rata2 lama rawat 3,8 hari, dulu 4,5
- inflasi Feb 2,1%, Jan 2,6%
- listrik di 3 dusun masih padam; meninggal krn banjir nihil
- biaya bus Rp138 jt dr APBD, peserta tdk dipungut
- mobil jemputan blm dipesan
- lahan rawa 66 bidang TIDAK bisa diukur, nunggu keputusan menteri
- ambulans 3, luar kota tdk melayani
- posko buka tiap hari kec. Jumat; obat gratis kecuali obat paten
- parkir bayar? gak, gratis
- bpk Camat ga hadir, sakit
- 40 kasus DBD
- gratis utk kambing, bunting boleh; pengunjung jgn bawa makanan, boleh bawa bunga
- kendaraan tdk lulus boleh diuji ulang
- usul pasar ternak DITOLAK provinsi, dewan setuju
- anjing liar dijaring, disuntik. TIDAK ada eliminasi. sumur bor cuma buat mandi, BUKAN utk minum
- dusun Lebak sudah nyala; peserta nonanggota juga boleh ikut
"""
LEAD = "SUKARASA – Pasar murah digelar di Kecamatan Sukarasa, Senin (2/3/2026).\n\n"
TURNED = {"arah_terbalik", "makna_terbalik"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Minyak goreng dijual Rp14.500 per liter, Rp1.200 di atas HET.",
        "Minyak goreng dijual Rp14.500 per liter, lebih mahal daripada HET yang Rp15.700.",
        "Gula dijual Rp18.000, lebih murah daripada harga pasar.",
        "Perjalanan dengan perahu 40 menit, lebih lambat daripada dengan mobil yang memakan 70 menit.",
        "Perjalanan dengan perahu lebih lama daripada dengan mobil.",
        "Rata-rata lama rawat 3,8 hari, lebih lama daripada dulu.",
        "Inflasi Februari 2,1 persen, naik daripada Januari.",
        "Peserta ikut dikenai pungutan.",
        "Ambulans juga melayani luar kota.",
        "Kambing bunting tidak boleh disuntik.",
        "Usul pasar ternak ditolak dewan.",
        "Listrik di Dusun Lebak masih padam.",
        "Peserta nonanggota tidak boleh ikut.",
        "Anjing liar dieliminasi setelah dijaring dan disuntik.",
    ],
)
def test_turned_directions_are_found(kinds: Kinds, sentence: str) -> None:
    assert kinds(NOTES, LEAD + sentence) & TURNED


@pytest.mark.parametrize(
    "sentence",
    [
        "Minyak goreng dijual Rp14.500 per liter, Rp1.200 di bawah HET.",
        "Gula dijual Rp18.000, di atas harga pasar yang Rp16.500.",
        "Perjalanan dengan perahu 40 menit, lebih cepat daripada dengan mobil yang memakan 70 menit.",
        "Rata-rata lama rawat 3,8 hari, lebih singkat daripada sebelumnya yang 4,5 hari.",
        "Inflasi turun dari 2,6 persen pada Januari menjadi 2,1 persen pada Februari.",
        "Listrik di tiga dusun belum menyala.",
        "Tidak ada warga yang meninggal akibat banjir.",
        "Tidak ada pasien DBD yang meninggal.",
        "Biaya bus senilai Rp138 juta dibayar dari APBD dan peserta tidak dikenai pungutan.",
        '"Jaga teman sekamar," pesan Camat.',
        "Enam puluh enam bidang tidak dapat diukur sambil menunggu keputusan menteri.",
        "Ambulans hanya melayani dalam kota.",
        "Posko tutup pada Jumat.",
        "Parkir gratis.",
        "Obat paten harus dibayar.",
        "Camat berhalangan hadir karena sakit.",
        "Kambing bunting boleh disuntik.",
        "Anjing liar tidak dieliminasi, tetapi dijaring dan disuntik.",
        "Air sumur bor hanya dipakai untuk mandi dan bukan untuk minum.",
        "Warga diminta tidak meminum air sumur bor.",
        "Pengunjung dilarang membawa makanan, tetapi boleh membawa bunga.",
        "Kendaraan yang gagal boleh diuji ulang.",
        "Usul pasar ternak ditolak provinsi, meskipun dewan setuju.",
    ],
)
def test_faithful_paraphrases_are_left_alone(kinds: Kinds, sentence: str) -> None:
    assert not kinds(NOTES, LEAD + sentence) & TURNED
