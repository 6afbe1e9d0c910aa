"""Fragments of notes as sentences: grammatical, nothing added, nothing lost."""

from datetime import date

import pytest

from asisten_humas.news.clauses import finished, say
from asisten_humas.news.deeds import done_by, happening, in_order
from asisten_humas.news.numerals import numbers_in_words
from asisten_humas.news.plain import plain, without_expansions
from asisten_humas.news.plans import planned
from asisten_humas.news.rundown import rundown


def told(notes: str, about: str = "") -> list[str]:
    text = plain(without_expansions(notes), near=date(2026, 5, 20), about=about)
    return [finished(said) for said in say(text, about=about)]


@pytest.mark.parametrize(
    ("notes", "sentences"),
    [
        # measures and counts
        ("bentang 60 m", ["bentangnya 60 meter"]),
        ("panjang 240 m", ["panjangnya 240 meter"]),
        ("jembatan baru berupa rangka baja", ["jembatan baru berupa rangka baja"]),
        ("peserta 310 org", ["pesertanya 310 orang"]),
        ("usulan masuk 1.284", ["ada 1.284 usulan masuk"]),
        ("puskesmas ramah anak 14 dr 23", ["sebanyak 14 dari 23 puskesmas ramah anak"]),
        ("24 indikator, 5 klaster", ["ada 24 indikator dan 5 klaster"]),
        ("41 petani, 9 perempuan", ["ada 41 petani, 9 di antaranya perempuan"]),
        ("thn lalu 37 aduan, 29 soal KK", ["tahun lalu ada 37 aduan, 29 di antaranya soal KK"]),
        ("trotoar 1,8 km", ["trotoar sepanjang 1,8 kilometer"]),
        ("lahan terbakar s/d Juni 76 ha", ["lahan terbakar sampai Juni seluas 76 hektare"]),
        (
            "harga jual 8.500/kg, biasa 6.700/kg",
            ["harga jual Rp8.500 per kilogram, sedangkan yang biasa Rp6.700 per kilogram"],
        ),
        ("lebar dr 1,5 m jadi 3 m", ["lebarnya berubah dari 1,5 meter menjadi 3 meter"]),
        ("pagu turun 118 → 74", ["pagu turun dari 118 menjadi 74"]),
        ("progres 58% (target 62%)", ["progresnya 58 persen, sedangkan targetnya 62 persen"]),
        ("3 bus listrik, kapasitas 30 penumpang", ["ada 3 bus listrik dengan kapasitas 30 penumpang"]),
        # labels and brackets
        ("prioritas: jalan, air bersih", ["prioritasnya meliputi jalan dan air bersih"]),
        ("sisanya 47: cuti 31, sakit 16", ["sisanya 47, yakni 31 cuti dan 16 sakit"]),
        ("petugas 34 (dishub 22, polisi 12)", ["petugasnya 34 orang, yakni 22 dari Dinas Perhubungan dan 12 polisi"]),
        (
            "anggaran Rp7 M (APBD Rp5 M, CSR Rp2 M)",
            ["anggarannya Rp7 miliar, yakni Rp5 miliar dari APBD dan Rp2 miliar dari CSR"],
        ),
        (
            "tertinggi: pajak hotel 61%, terendah: parkir 18%",
            ["yang tertinggi ialah pajak hotel 61 persen", "yang terendah ialah parkir 18 persen"],
        ),
        ("alat: 38 pompa, 12 embung sdh digali", ["alatnya ialah 38 pompa", "sebanyak 12 embung sudah digali"]),
        ("kendala listrik blm masuk", ["kendalanya, listrik belum masuk"]),
        ("bus ramah kursi roda (2 dari 3)", ["sebanyak 2 dari 3 bus ramah kursi roda"]),
        ("Puskesmas Melati: dokter cuma 1, perawat 9", ["di Puskesmas Melati, dokter hanya 1 dengan 9 perawat"]),
        ("BMKG: hujan lebat masih turun", ["menurut BMKG, hujan lebat masih turun"]),
        ("Angkatan II: ikut uji 40, lulus 33", ["pada Angkatan II, 40 mengikuti uji dan 33 lulus"]),
        ("data desa: 912 keluarga blm punya sumur", ["menurut data desa, sebanyak 912 keluarga belum punya sumur"]),
        ("diserahkan Bupati: 120 paket buku, 2 mesin jahit", ["Bupati menyerahkan 120 paket buku dan 2 mesin jahit"]),
        (
            "PT Melati, kontrak s/d 28 Nov, rampung 21 Nov",
            ["PT Melati memegang kontrak sampai 28 November, dan pekerjaannya rampung pada 21 November"],
        ),
        ("sisanya PLN usahakan malam ini", ["sisanya diusahakan PLN malam ini"]),
        ("tiap peserta bawa 2 foto, KTP, surat izin", ["tiap peserta membawa 2 foto, KTP, dan surat izin"]),
        ("hari itu disuntik 412 ekor", ["hari itu 412 ekor disuntik"]),
        # what became of how many
        ("daftar 286, lolos berkas 118, diterima 109", ["sebanyak 286 mendaftar, 118 lolos berkas, dan 109 diterima"]),
        ("peserta 90, hadir 82", ["dari 90 peserta, 82 hadir"]),
        ("pompa 42, rusak 9", ["ada 42 pompa", "9 di antaranya rusak"]),
        (
            "luka 4 kena kaca, 3 sdh pulang, 1 dirawat",
            ["4 orang luka terkena kaca, yakni 3 sudah pulang dan 1 dirawat"],
        ),
        (
            "sembuh 29, mati 5, potong paksa 9, sisanya msh dirawat",
            ["sebanyak 29 sembuh, 5 mati, dan 9 dipotong paksa, sedangkan sisanya masih dirawat"],
        ),
        ("hari ini dijadwal 240, hadir 231", ["hari ini, 240 dijadwalkan dan 231 hadir"]),
        ("air terkirim 96 tangki = 480.000 liter", ["air terkirim sebanyak 96 tangki atau 480.000 liter"]),
        ("korban nihil", ["tidak ada korban"]),
        ("terbanyak Melati 316, Cempaka 274", ["yang terbanyak ialah Melati (316) dan Cempaka (274)"]),
        (
            "angka putus sekolah 9,1% (2024) → 9,7% (2025)",
            ["angka putus sekolah naik dari 9,1 persen pada 2024 menjadi 9,7 persen pada 2025"],
        ),
        ("pohon roboh 19 titik", ["pohon roboh ada di 19 titik"]),
        ("posko 6 kec, @12 org", ["posko ada di 6 kecamatan, masing-masing 12 orang"]),
        (
            "biaya Rp6 M = DAK Rp5 M + APBD Rp1 M",
            ["biayanya Rp6 miliar, yakni DAK sebesar Rp5 miliar dan APBD sebesar Rp1 miliar"],
        ),
        # clauses joined
        ("jalan ditutup, arus dialihkan", ["jalan ditutup dan arusnya dialihkan"]),
        ("logistik cukup, kurang popok", ["logistik cukup, tetapi kurang popok"]),
        (
            "kontraktor diminta ganti biaya, sdh setuju tp blm bayar",
            ["kontraktor diminta mengganti biaya dan sudah setuju tetapi belum membayar"],
        ),
        (
            "gratis s/d 31 Desember, setelah itu blm diputuskan",
            ["gratis sampai 31 Desember; setelah itu belum diputuskan"],
        ),
        ("45 pohon dipindah bukan ditebang", ["sebanyak 45 pohon dipindah, bukan ditebang"]),
        ("Desa A, Desa B terendam", ["Desa A dan Desa B terendam"]),
        # what lacks a verb
        ("status siaga sejak 1 Juli", ["status siaga berlaku sejak 1 Juli"]),
        ("kontak pengaduan di kantor pasar", ["kontak pengaduan ada di kantor pasar"]),
        ("server baru", ["ada server baru"]),
        (
            "pendaftaran 15–19 Juni, pengumuman 26 Juni",
            ["pendaftaran berlangsung pada 15 sampai 19 Juni dan pengumuman pada 26 Juni"],
        ),
        ("bayar bisa di 11 kantor samsat", ["pembayaran bisa dilakukan di 11 kantor samsat"]),
        ("per KK 1 kupon", ["setiap KK mendapat 1 kupon"]),
        ("2023 kelompok coba organik", ["pada 2023, kelompok mencoba organik"]),
        ("harga naik 12% dlm 3 minggu", ["harga naik 12 persen dalam 3 minggu"]),
        ("tdk ada pungutan", ["tidak ada pungutan"]),
    ],
)
def test_fragments_as_sentences(notes: str, sentences: list[str]) -> None:
    assert told(notes) == sentences


@pytest.mark.parametrize(
    ("notes", "about", "sentence"),
    [
        ("Pergub 12/2026", "dasar hukumnya", "dasar hukumnya ialah Peraturan Gubernur Nomor 12 Tahun 2026"),
        ("Rp40 M", "target", "targetnya Rp40 miliar"),
        ("pulau–kota 18rb", "tarif", "tarif pulau–kota Rp18.000"),
        ("berhenti sejak Agustus", "selama ini ga singgah", "berhenti sejak Agustus"),
    ],
)
def test_an_answer_takes_the_topic_of_its_question(notes: str, about: str, sentence: str) -> None:
    assert told(notes, about) == [sentence]


def test_no_figure_is_lost_or_made() -> None:
    notes = "beras 4 ton, minyak 1.200 liter, telur 600 kg"
    (sentence,) = told(notes)
    assert [figure for figure in ("4 ton", "1.200 liter", "600 kilogram") if figure not in sentence] == []


@pytest.mark.parametrize(
    ("event", "without_doer", "with_doer"),
    [
        ("pemasangan lampu jalan", "lampu jalan dipasang", "memasang lampu jalan"),
        ("launching Kampung Durian", "Kampung Durian diluncurkan", "meluncurkan Kampung Durian"),
        ("rapat evaluasi", "rapat evaluasi digelar", "menggelar rapat evaluasi"),
        ("uji coba satu arah", "uji coba satu arah berlangsung", "menguji coba satu arah"),
        ("posko pengungsi", "posko pengungsi dibuka", "melaksanakan posko pengungsi"),
        ("pemutihan pajak", "pemutihan pajak berlaku", "melaksanakan pemutihan pajak"),
        ("kerja bakti keruk saluran", "saluran dikeruk dalam kerja bakti", "menggelar kerja bakti mengeruk saluran"),
        ("HUT ke-18 Kota Lama (pawai)", "HUT ke-18 Kota Lama diperingati dengan pawai", None),
    ],
)
def test_events_as_deeds(event: str, without_doer: str, with_doer: str | None) -> None:
    assert happening(event) == without_doer
    if with_doer:
        assert done_by(event) == with_doer


def test_the_deed_comes_before_what_it_is_done_with() -> None:
    assert in_order("SPMB online – sosialisasi") == "sosialisasi SPMB online"
    assert in_order("gelar panen udang") == "panen udang"


@pytest.mark.parametrize(
    ("notes", "plan"),
    [
        ("pelatihan kompos di 3 desa", "pelatihan kompos akan digelar di 3 desa"),
        ("tambah rute kalau ramai", "rute akan ditambah kalau ramai"),
        ("evaluasi tiga bulan", "evaluasi tiga bulan akan dilakukan"),
        ("evaluasi tiap Jumat", "evaluasi tiap Jumat"),
        ("uji beban direncanakan minggu depan", "uji beban direncanakan minggu depan"),
    ],
)
def test_plans_get_their_verb(notes: str, plan: str) -> None:
    assert planned(notes) == plan


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("ada 3 rumah", "ada tiga rumah"),
        ("ada 3 rumah dan 12 kios", "ada 3 rumah dan 12 kios"),
        ("lebarnya 4 meter", "lebarnya 4 meter"),
        ("selama 6 bulan", "selama enam bulan"),
        ("pukul 9 pagi", "pukul 9 pagi"),
        ("38 kios habis", "sebanyak 38 kios habis"),
        ("2 dari 3 bus rusak", "dua dari tiga bus rusak"),
        ("tahap 2 dimulai", "tahap 2 dimulai"),
        ("60 persen datanya ganda", "sebanyak 60 persen datanya ganda"),
    ],
)
def test_small_counts_are_written_in_words(sentence: str, written: str) -> None:
    assert numbers_in_words(sentence) == written


def test_a_rundown_tells_what_matters_with_its_times() -> None:
    steps = [(f"pukul {time} {what}", f"F{n}") for n, (time, what) in enumerate(
        (("08.00", "registrasi"), ("08.30", "laporan panitia"), ("09.00", "tanam pohon"), ("10.00", "doa dan penutup"))
    )]  # fmt: skip
    sentences, ids = rundown(steps)
    assert sentences == ["acara diisi dengan laporan panitia pada pukul 08.30 dan penanaman pohon pada pukul 09.00"]
    assert ids == ("F0", "F1", "F2", "F3")
    assert rundown(steps[:1]) == ([], ())


def test_a_signing_stays_in_a_long_rundown_and_brackets_do_not() -> None:
    what = ("laporan (20 mnt)", "paparan", "diskusi (moderator Budi)", "tanya jawab", "teken: Bupati, Camat")
    steps = [(f"pukul {hour:02d}.00 {plain(text)}", f"F{hour}") for hour, text in enumerate(what, 8)]
    sentences, _ = rundown(steps)
    assert sentences == [
        "acara diisi dengan laporan pada pukul 08.00 dan paparan pada pukul 09.00",
        "sesudah itu ada diskusi yang dipandu Budi pada pukul 10.00, lalu penandatanganan oleh Bupati dan Camat pada"
        " pukul 12.00",
    ]
