"""Words of notes in the written language: only the form changes."""

from datetime import date

import pytest

from asisten_humas.news.plain import expansions, plain, times_in, without_expansions


@pytest.mark.parametrize(
    ("notes", "written"),
    [
        ("yg datang dgn keluarga", "yang datang dengan keluarga"),
        ("krn hujan, tp tdk deras", "karena hujan, tetapi tidak deras"),
        ("iuran 450rb per org", "iuran Rp450.000 per orang"),
        ("biaya Rp 7,9 milyar", "biaya Rp7,9 miliar"),
        ("insentif Rp100 jt/desa", "insentif Rp100 juta per desa"),
        ("harga beras 58rb/5kg", "harga beras Rp58.000 per 5 kilogram"),
        ("produksi 6,1 ton/ha", "produksi 6,1 ton per hektare"),
        ("214 rb kendaraan", "214.000 kendaraan"),
        ("jam 9 pagi", "pukul 09.00"),
        ("jam 8 smpai 11", "pukul 08.00 sampai 11.00"),
        ("08.30–15.00 WITA", "pukul 08.30 sampai 15.00 WITA"),
        ("Rabu 20 Mei 2026", "Rabu (20/5/2026)"),
        ("5–11 Mei", "5 sampai 11 Mei"),
        ("s/d 15 Des 2025", "sampai 15 Desember 2025"),
        ("jan-jun", "Januari–Juni"),
        ("tahap 1 September", "tahap 1 pada September"),
        ("±40%", "sekitar 40 persen"),
        ("lebar 7 m, panjang 4,2 km", "lebar 7 meter, panjang 4,2 kilometer"),
        ("air 2 m3", "air 2 meter kubik"),
        ("tangki @5.000 L", "tangki masing-masing 5.000 liter"),
        ("rata2 11 km/jam", "rata-rata 11 kilometer per jam"),
        ("Jl. Melati no 12", "Jalan Melati Nomor 12"),
        ("Kec. Nita, Kab. Sikka", "Kecamatan Nita, Kabupaten Sikka"),
        ("Kadishub dan Wabup", "Kepala Dinas Perhubungan dan Wakil Bupati"),
        ("212 kepsek", "212 kepala sekolah"),
        ("BELUM dikerjakan", "belum dikerjakan"),
        ("TPI Melati, TP PKK", "TPI Melati, TP PKK"),  # capitals are an acronym, not chat for "tetapi"
        ("tutup smp jam 19.00", "tutup sampai pukul 19.00"),
        ("smp 2 Juli", "sampai 2 Juli"),
        ("tiap hari kec. Jumat", "tiap hari kecuali Jumat"),
        ("bayar Rp7 M = DAK Rp5 M + APBD Rp2 M", "bayar Rp7 miliar, yakni DAK Rp5 miliar dan APBD Rp2 miliar"),
        ("1 Jan–13 Juli", "1 Januari sampai 13 Juli"),
        ("dibersihin warga", "dibersihkan warga"),
        ("ngungsi ke balai", "mengungsi ke balai"),
        ("kota Melati dan wali kota", "Kota Melati dan wali kota"),
        ("harga paket 132.500", "harga paket Rp132.500"),
        ("APEL SIAGA DIGELAR", "Apel Siaga Digelar"),
        ("kabupaten/kota", "kabupaten/kota"),
        ("mati/redup", "mati atau redup"),
        ("Pergub 12/2026", "Peraturan Gubernur Nomor 12 Tahun 2026"),
        ("lg diperiksa", "sedang diperiksa"),
        ("RSUD dr. Iskak", "RSUD dr. Iskak"),
        ("APBD 2026 & APBN", "APBD 2026 dan APBN"),
    ],
)
def test_notes_in_the_written_language(notes: str, written: str) -> None:
    assert plain(notes, near=date(2026, 5, 20)) == written


def test_plain_text_stays_as_it_is() -> None:
    text = "Pesertanya 310 orang dari 13 kecamatan, sedangkan 38 kampung belum teraliri air bersih."
    assert plain(text) == text


def test_a_price_that_is_asked_for_is_money() -> None:
    assert plain("Tahuna–Kahakitang 18rb", about="tarif") == "Tahuna–Kahakitang Rp18.000"
    assert plain("Tahuna–Kahakitang 18rb") == "Tahuna–Kahakitang 18.000"


def test_acronyms_that_the_notes_explain() -> None:
    assert expansions("pasang PJU (penerangan jalan umum)") == {"PJU": "penerangan jalan umum"}
    assert expansions("harga perkiraan sendiri (HPS) Rp2 M") == {"HPS": "harga perkiraan sendiri"}
    assert expansions("Kantor PLN (lantai dua)") == {}
    assert without_expansions("pasang PJU (penerangan jalan umum) LED") == "pasang PJU LED"


def test_times_keep_their_offsets() -> None:
    text = "tadi jam 8 smpai 11 siang"
    first, last = times_in(text)
    assert (first.minutes, last.minutes) == (480, 660)
    assert text[first.start : first.end] == "jam 8"


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        ("Rabu malam 21/1/2026 jam 7 wita lampu menyala", "Rabu (21/1/2026) pukul 19.00 WITA lampu menyala"),
        ("Rabu sore tgl 4 Februari 2026, sekitar jam 4", "Rabu (4/2/2026), sekitar pukul 16.00"),
        ("Rabu malam 21/1/2026 pukul 19.30", "Rabu (21/1/2026) pukul 19.30"),
        ("Rabu siang 4 Februari 2026 jam 11", "Rabu (4/2/2026) pukul 11.00"),
        (
            "Rabu malam 21/1/2026 jam 7 sampai 10, padam jam 7",
            "Rabu (21/1/2026) pukul 19.00 sampai 22.00, padam pukul 07.00",
        ),
        ("Selasa malam 7 Oktober 2025, lapor 19.50", "Selasa (7/10/2025) malam, lapor pukul 19.50"),
        ("Rabu pagi 4 Februari 2026 jam 7", "Rabu (4/2/2026) pukul 07.00"),
    ],
)
def test_a_part_of_the_day_before_the_date(notes: str, told: str) -> None:
    assert plain(notes) == told
