"""What notes of offices leave unsaid: who is out, what is free, whose figure is whose, and what was taken back."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Layanan kesehatan keliling angkatan II, Puskesmas Randu, Kec. Sukarasa
Senin 2 Maret s/d Sabtu 28 Maret 2026, tiap hari kec. Minggu, 08.00–14.00, dulu 08.00–12.00
Dibuka Senin jam 9 oleh Kadinkes Wiryo Lesmana; Kepala UPTD LKS (laboratorium kesehatan) Tarjo Umbara
- bidan Sinta Melati
- peserta tdk bayar; yg sdh punya asuransi tetap boleh, luar kecamatan tdk bisa ikut
- diperiksa 214 org, thn lalu 150 org; skor kebersihan 71,5 (2025) jd 78 thn ini
- posko 4 desa, @12 org; bantuan Rp200rb/bln utk Maret–Juni
- obat pesanan dr kota, blm sampai; usul ambulans: diajukan ke provinsi, blm dijawab
- warga Tegalrejo tanya jadwal lanjutan; sumur di Kaliwungu kekeringan
- paling tua 88 thn dr Ranupani. eh salah, dr Desa Cemara
- pasien Darsono (61) dr Kaliwungu mau jadi kader
- surat dr BKN ada, berita acara lengkap
- jadi 5, sdg dibangun 2, blm 2
Agus: "Kami menunggu obat itu sejak Februari, tolong dipercepat."
Sinta: "Warga datang sejak subuh, kami layani semua sampai selesai."
"""
LEAD = "SUKARASA – Layanan kesehatan keliling digelar di Puskesmas Randu, Senin (2/3/2026).\n\n"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Layanan dibuka setiap hari, termasuk Minggu.", "makna_terbalik"),
        ("Peserta tetap dipungut biaya.", "makna_terbalik"),
        ("Jumlahnya enam puluh empat orang lebih sedikit dibandingkan dengan tahun lalu.", "arah_terbalik"),
        ("Skor kebersihan tahun ini turun 6,5 poin menjadi 78.", "arah_terbalik"),
        ("Sebanyak 150 orang diperiksa, meningkat dari 214 orang.", "arah_terbalik"),
        ("Usul ambulans kepada provinsi sudah dikabulkan.", "selesai_tanpa_catatan"),
        ("Warga Kaliwungu menanyakan jadwal lanjutan.", "tempat_tertukar"),
        ("Pasien tertua berumur 88 tahun dan berasal dari Ranupani.", "ditahan_catatan"),
        ("Layanan ini dinilai lebih tertib daripada tahun lalu.", "klaim_tanpa_sumber"),
        ("Jumlah pasien diperkirakan naik setelah bulan ini.", "klaim_tanpa_sumber"),
        ("Sebagian besar keterlambatan disebabkan peserta tidak membawa kartu.", "klaim_tanpa_sumber"),
        ("Kepala Puskesmas Randu Tarjo Umbara menyambut peserta.", "jabatan_tidak_cocok"),
        (
            '"Warga datang sejak subuh, kami layani semua sampai selesai," ujar pasien Wiryo Lesmana.',
            "kutipan_salah_orang",
        ),
        ('"Kami menunggu obat itu sejak Februari, tolong dipercepat," ujar bidan Sinta Melati.', "kutipan_salah_orang"),
    ],
)
def test_what_the_notes_do_not_say_is_found(kinds: Kinds, sentence: str, kind: str) -> None:
    assert kind in kinds(NOTES, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Layanan dibuka setiap hari, kecuali Minggu.",
        "Peserta tidak dipungut biaya.",
        "Sebanyak 214 orang diperiksa, enam puluh empat orang lebih banyak daripada tahun lalu.",
        "Skor kebersihan tahun ini naik 6,5 poin menjadi 78.",
        "Layanan berlangsung sampai pukul 14.00, dua jam lebih lama daripada sebelumnya.",
        "Posko disiapkan di empat desa dengan 48 petugas.",
        "Usul ambulans telah diajukan kepada provinsi, tetapi belum dijawab.",
        "Obat yang dipesan dari kota belum tiba.",
        "Warga Tegalrejo menanyakan jadwal lanjutan.",
        "Pasien tertua berumur 88 tahun dan berasal dari Desa Cemara.",
        "Angkatan kedua ini dibuka Kepala Dinas Kesehatan Wiryo Lesmana.",
        "Surat dari BKN dan berita acaranya lengkap.",
        "Lima unit sudah jadi, dua sedang dibangun, dan dua lagi belum.",
        "Warga luar kecamatan tidak dapat mengikuti layanan ini.",
        'Agus menyampaikan harapannya. "Kami menunggu obat itu sejak Februari, tolong dipercepat," katanya.',
    ],
)
def test_what_the_notes_mean_is_left_alone(kinds: Kinds, sentence: str) -> None:
    found = kinds(NOTES, LEAD + sentence)
    assert not found - {"klaim_tanpa_sumber", "nama_tanpa_sumber"}
    assert "klaim_tanpa_sumber" not in found


@pytest.mark.parametrize(
    "text",
    [
        "Menurut rencana, posko tambahan dibuka pada 20 Maret dan selesai pada 30 Maret 2026.",
        "Sesuai jadwal, layanan selesai pada Sabtu (28/3/2026).",
        "Posko tambahan dijadwalkan dibuka pada 20 Maret dan selesai pada 30 Maret 2026.",
    ],
)
def test_what_is_told_as_a_plan_is_no_deed(kinds: Kinds, text: str) -> None:
    assert "selesai_tanpa_catatan" not in kinds(NOTES, LEAD + text)


@pytest.mark.parametrize(
    "title",
    ["Kepala Dinas Kesehatan Buka Layanan Keliling di Puskesmas Randu", "Puskesmas Randu Buka Layanan Keliling"],
)
def test_a_headline_names_offices_and_places_as_its_verb_follows(kinds: Kinds, title: str) -> None:
    assert not kinds(NOTES, f"{title}\n\n{LEAD}")


MARKET = """TPS3R Melati, Kel. Wonorejo: peresmian Sabtu 7 Maret 2026 jam 8 pagi
- Hadir: Kadis LH Ratmi Sulastri, Kabid Keslink drg. Wasono Hadi, ketua KSM Mukidi
- RW 4 & 5 blm ikut; buka 06.00-14.00, Minggu libur
- jalur daftar: warga sekitar 50%, umum 50%
- mesin cacah rusak, vendor janji betulkan minggu dpn; bantuan iuran utk yg ga mampu msh dibahas sm DPRD
- 640 KK terlayani: RT pertama 310, RT kedua 240, sisanya perumahan
- hr ini masuk 120 kg plastik, 80 kg kertas, 10 kg logam
- kompos 4rb?? → sdh dicek: Rp1.500/kg
- antrean truk dr arah Sendangsari
- Tempat: Balai RW -> PINDAH ke Gedung Serbaguna
Mukidi: korban bau?
Ratmi: TIDAK ADA yg mengeluh
"""
OPENING = "WONOREJO – TPS3R Melati diresmikan, Sabtu (7/3/2026) pukul 08.00.\n\n"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Fasilitas itu tetap buka setiap Minggu.", "makna_terbalik"),
        ("Vendor sudah membetulkan mesin cacah.", "selesai_tanpa_catatan"),
        ("Bantuan iuran bagi warga tidak mampu sudah disetujui DPRD.", "selesai_tanpa_catatan"),
        ("Kepala Bidang Pengelolaan Sampah Wasono Hadi turut hadir.", "jabatan_tidak_cocok"),
        ("Antrean truk mengular dari arah Wonorejo.", "tempat_tertukar"),
        ("Kapasitasnya cukup untuk kebutuhan warga hingga akhir tahun.", "klaim_tanpa_sumber"),
        ("Mereka telah dilatih khusus oleh konsultan.", "klaim_tanpa_sumber"),
    ],
)
def test_what_is_open_or_elsewhere_is_not_told_as_settled(kinds: Kinds, sentence: str, kind: str) -> None:
    assert kind in kinds(MARKET, OPENING + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Warga RW 4 dan RW 5 belum ikut.",
        "Separuh jatah dibuka bagi warga sekitar.",
        "Bantuan iuran bagi warga tidak mampu masih dibahas bersama DPRD.",
        "Sebanyak 90 keluarga sisanya tinggal di perumahan.",
        "Hari itu masuk 210 kilogram, yaitu 120 kilogram plastik, 80 kilogram kertas, dan 10 kilogram logam.",
        "Kompos dijual Rp1.500 per kilogram.",
        "Acara dipindahkan dari Balai RW ke Gedung Serbaguna.",
        "Tidak ada yang mengeluhkan bau.",
    ],
)
def test_what_notes_put_shortly_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert not kinds(MARKET, OPENING + sentence)


BUSES = """Bus pelajar gratis: Senin 20 April 2026, halte depan SMPN 4, Kel. Randusari
- pulang 12.45, Jumat pulangnya 11.15
- TPS liar 14 titik, 6 sdh ditutup, sisanya s/d Oktober
- berikutnya Kamis 23/4 Randusari, Selasa 28/4 Kebonagung
- 2 pangkalan diperiksa, SP1 sdh keluar; yg sdh daftar dikasih kartu
- pemilik kios Wasto Raharjo, sales manager Rian Prakoso
- bus kedua blm ada, nunggu pengemudi; petugas mencatat
"""
START = "RANDUSARI – Bus pelajar gratis mulai berjalan, Senin (20/4/2026).\n\n"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Bus pulang pukul 12.45, kecuali Jumat yang lebih lambat, yakni pukul 11.15.", "arah_terbalik"),
        ("Layanan ini dinilai lebih diterima warga.", "klaim_tanpa_sumber"),
        ("Pada hari pertama, seluruh kursi langsung terisi.", "klaim_tanpa_sumber"),
        ("Hasil itu melampaui capaian daerah sekitar.", "klaim_tanpa_sumber"),
        ("Pemilik kios Rian Prakoso menyambut layanan ini.", "jabatan_tidak_cocok"),
    ],
)
def test_hours_praise_and_owners_are_held_against_the_notes(kinds: Kinds, sentence: str, kind: str) -> None:
    assert kind in kinds(BUSES, START + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Bus pulang pukul 12.45, kecuali Jumat yang lebih awal, yakni pukul 11.15.",
        "Bus kedua belum ada karena menunggu pengemudi, dan petugas di lapangan mencatatnya.",
        "Dari empat belas titik, enam telah ditutup dan delapan lainnya menyusul sampai Oktober.",
        "Layanan berikutnya dijadwalkan di Randusari pada 23 April dan di Kebonagung pada 28 April.",
        "Pendaftar yang telah mendaftar diberi kartu.",
        "Surat peringatan pertama sudah keluar.",
    ],
)
def test_what_is_put_in_other_words_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert not kinds(BUSES, START + sentence)


def test_the_first_paragraph_under_a_headline_dates_the_event(kinds: Kinds) -> None:
    title = "Pemkot Hadiri Peluncuran Bus Pelajar Gratis"
    assert not kinds(BUSES, f"{title}\n\n{START}")
    assert "tanggal_tertukar" in kinds(BUSES, f"{title}\n\n{START.replace('Senin (20/4', 'Kamis (23/4')}")


def test_the_day_of_the_event_carries_no_claim(kinds: Kinds) -> None:
    told = "Pemkot meresmikan jembatan penyeberangan dan rumah singgah, Senin (20/4/2026)."
    assert "klaim_tanpa_sumber" in kinds(BUSES, START + told)
