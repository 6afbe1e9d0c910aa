"""A place put where the statement that tells the same names another one of its sort."""

from collections.abc import Callable

import pytest

from asisten_humas.models import CheckReport

Kinds = Callable[[str, str], set[str]]
Check = Callable[..., CheckReport]

NOTES = """Sidak harga bahan pokok Kab. Tirtayasa, Rabu 4 Maret 2026, mulai 08.30
- dipimpin Kadisdag Surya Mahendra, hadir Camat Karangsari Tuti Alawiah
- timbangan ditera ulang di Pasar Melati, 14 rusak
- gudang beras penuh di Desa Cibeber; pupuk telat di Desa Randuasri
- minyak goreng naik di Pasar Kenanga, jadi 19rb
- truk muatan berat dialihkan lewat Jl. Pahlawan
- pengunjung parkir di Lapangan Merpati
- cabai dikirim dr Sukaraja, telur dr Banyubiru
- dapur umum buka di Masjid Al Huda, tenda darurat di Gedung Wanita
- rapat lanjutan Senin 9 Maret di Aula Bappeda
"""
LEAD = "TIRTAYASA – Pemerintah Kabupaten Tirtayasa memeriksa harga bahan pokok, Rabu (4/3/2026).\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Timbangan ditera ulang di Pasar Kenanga dan empat belas di antaranya rusak.",
        "Harga minyak goreng naik di Pasar Melati menjadi Rp19.000.",
        "Truk bermuatan berat dialihkan melalui Lapangan Merpati.",
        "Pengunjung memarkir kendaraan di Jalan Pahlawan.",
        "Cabai dikirim dari Banyubiru.",
        "Telur didatangkan dari Sukaraja.",
        "Dapur umum dibuka di Gedung Wanita.",
    ],
)
def test_a_place_that_the_notes_tell_other_things_of_is_found(kinds: Kinds, sentence: str) -> None:
    assert "tempat_tertukar" in kinds(NOTES, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Timbangan ditera ulang di Pasar Melati dan empat belas di antaranya rusak.",
        "Harga minyak goreng di Pasar Kenanga naik menjadi Rp19.000.",
        "Truk bermuatan berat dialihkan melalui Jalan Pahlawan.",
        "Kendaraan pengunjung diparkir di Lapangan Merpati.",
        "Cabai dikirim dari Sukaraja dan telur dari Banyubiru.",
        "Dapur umum dibuka di Masjid Al Huda, sedangkan tenda darurat berdiri di Gedung Wanita.",
        "Di Kabupaten Tirtayasa, timbangan ditera ulang dan empat belas di antaranya rusak.",
        "Rapat lanjutan akan digelar di Aula Bappeda pada Senin (9/3/2026).",
    ],
)
def test_a_place_where_the_notes_put_it_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert "tempat_tertukar" not in kinds(NOTES, LEAD + sentence)


def test_the_outermost_place_word_tells_what_a_name_is(kinds: Kinds) -> None:
    notes = """Taman layak anak Kota Wiratama, Selasa 3 Maret 2026
- sertifikat ramah anak baru keluar utk Taman Kota Cemara
- Taman Bukit Pinus & Taman Sari Bulan msh dinilai tim provinsi
"""
    lead = "WIRATAMA – Penilaian taman berlangsung di Kota Wiratama, Selasa (3/3/2026).\n\n"
    assert "tempat_tertukar" in kinds(notes, lead + "Sertifikat ramah anak baru diperoleh Taman Bukit Pinus.")
    assert "tempat_tertukar" not in kinds(notes, lead + "Sertifikat ramah anak baru diperoleh Taman Kota Cemara.")


@pytest.mark.parametrize("off", ["ga jadi", "batal", "tdk jadi"])
def test_a_place_called_off_is_not_where_it_is(check: Check, off: str) -> None:
    notes = f"Pasar malam Kota Wiratama, Rabu 4/3/2026\n- pedagang pindah ke halaman Jl. Anggrek, Lapangan Sena {off}."
    lead = "WIRATAMA – Pasar malam dibuka di Kota Wiratama, Rabu (4/3/2026).\n\n"
    assert {f.kind for f in check(notes, lead + "Pedagang dipindahkan ke Lapangan Sena.").findings}
    assert not check(notes, lead + "Pedagang dipindahkan ke halaman Jalan Anggrek.").findings


def test_a_place_whose_building_is_off_stays(check: Check) -> None:
    notes = "Rapat rehab Kota Wiratama, Rabu 4/3/2026\n- anggaran tetap, Pasar Melati ga jadi dibongkar tahun ini"
    draft = "WIRATAMA – Pasar Melati tidak jadi dibongkar tahun ini, Rabu (4/3/2026)."
    assert not check(notes, draft).findings


def test_an_unknown_region_is_no_spelling_of_an_acronym(kinds: Kinds) -> None:
    notes = (
        "Apel KLA (Kabupaten Layak Anak) Kab. Wiratama, Senin 2 Maret 2026\n- taman baru di Kel. Mekarjaya mulai Mei"
    )
    lead = "WIRATAMA – Apel Kabupaten Layak Anak (KLA) digelar di Kabupaten Wiratama, Senin (2/3/2026).\n\n"
    assert "tempat_tanpa_sumber" in kinds(notes, lead + "Taman baru di Kelurahan Lontarsari akan dimulai Mei.")
    assert not kinds(notes, lead + "Taman baru di Kelurahan Mekarjaya dimulai pada Mei.")


@pytest.mark.parametrize(
    ("short", "full"),
    [("TWSI", "Taman Wisata Satwa Indah"), ("LPMK", "Lapangan Pemuda Merdeka Kota"), ("GSBN", "Gedung Seni Bina Nusa")],
)
def test_a_place_given_by_its_letters_may_be_written_out(kinds: Kinds, short: str, full: str) -> None:
    notes = f"Lomba mewarnai Kota Wiratama di {short}, Rabu 4 Maret 2026, 40 anak"
    draft = f"WIRATAMA – Lomba mewarnai di {full} ({short}), Kota Wiratama, Rabu (4/3/2026), diikuti 40 anak."
    assert not kinds(notes, draft) & {"tempat_tanpa_sumber", "nama_tanpa_sumber"}


def test_a_region_of_two_names_before_a_person_is_no_part_of_that_person(kinds: Kinds) -> None:
    notes = """Cek tanggul Kab. Wiratama, Senin 2 Maret 2026
- PPK BWS (Balai Wilayah Sungai) Rawa-Cimerak Maria Jelita Sari, Kadis PUPR Budi Hartono
- tanggul milik BWS, telat 4% krn hujan, kata Budi
"""
    draft = (
        "WIRATAMA – Tanggul Balai Wilayah Sungai (BWS) Rawa-Cimerak terlambat 4 persen karena hujan, Senin (2/3/2026)."
    )
    assert "orang_tertukar" not in kinds(notes, draft)


def test_particles_of_names_are_not_shared_names(kinds: Kinds) -> None:
    notes = """Rapat subak Kab. Wiratama, Senin 2 Maret 2026
Hadir: Sekda I Nyoman Sudarma, Camat I Gede Wirya, pekaseh I Ketut Lasti
Lasti: "Air harus dibagi rata."
"""
    lead = "WIRATAMA – Rapat subak digelar, Senin (2/3/2026).\n\n"
    said = '"Air harus dibagi rata," kata pekaseh '
    assert "nama_tercampur" not in kinds(notes, f"{lead}{said}I Ketut Lasti.")
    assert "nama_tercampur" in kinds(notes, lead + "Rapat dihadiri Sekretaris Daerah I Nyoman Wirya.")
