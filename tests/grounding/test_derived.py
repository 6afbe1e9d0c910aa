"""What follows from notes is left alone; what only looks like a sum, a place or a time of theirs is not."""

from collections.abc import Callable

import pytest

from asisten_humas.models import CheckReport
from asisten_humas.statuses import Severity

Check = Callable[..., CheckReport]
Kinds = Callable[[str, str], set[str]]

NOTES = """Rabu 3 Sept 2025, uji coba bus sekolah Kab. Wanasari, halte Simpang Lima, mulai jm 7 pagi, selesai 09.20
bus 9 unit (4 milik dinas, 5 sewa), sopir cadangan 3 org
penumpang: 120 siswa SD, 85 siswa SMP
biaya Rp1,75 M, yg Rp1,2 M dr APBD
debit bensin dulu 40 liter, skrg 25
terminal lama dibangun 1995, kec. Ranu Timur
peserta lomba 8 regu
bangunan halte 6 x 9 m
denda telat (500/hari) dihapus
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Uji coba berlangsung selama dua jam dua puluh menit.",
        "Uji coba dimulai pukul 07.00.",
        "Sebanyak 205 siswa menjadi penumpang.",
        "Sisa biaya sebesar Rp550 juta ditanggung pihak lain.",
        "Terminal lama berusia tiga puluh tahun.",
        "Regu itu bersaing dengan tujuh regu lain.",
        "Bangunan halte seluas 54 meter persegi.",
        "Denda telat Rp500 per hari dihapus.",
    ],
)
def test_what_follows_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert not {kind for kind in kinds(NOTES, "Berita.\n\n" + sentence) if kind.startswith(("angka", "waktu"))}


@pytest.mark.parametrize(
    "sentence",
    [
        "Sebanyak 207 siswa menjadi penumpang.",
        "Uji coba berlangsung selama tiga jam dua puluh menit.",
        "Terminal lama berusia empat puluh tahun.",
        "Regu itu bersaing dengan enam regu lain.",
        "Sisa biaya sebesar Rp650 juta ditanggung pihak lain.",
        "Bangunan halte seluas 58 meter persegi.",
        "Denda telat Rp700 per hari dihapus.",
    ],
)
def test_what_does_not_follow_is_found(kinds: Kinds, sentence: str) -> None:
    assert "angka_tanpa_sumber" in kinds(NOTES, "Berita.\n\n" + sentence)


def test_another_name_may_not_take_the_side_of_a_district(kinds: Kinds) -> None:
    assert "tempat_tertukar" in kinds(NOTES, "Berita.\n\nTerminal lama di Wanasari Timur dibangun pada 1995.")


REMAINDERS = """jalan desa 9,6 km: rusak parah 4,2 / rusak sedang 1,9 / baik 3,5
tahun ini semua yg rusak parah ditangani: 2,7 km aspal, sisanya beton di turunan
lomba: juara umum 4 cabang
tiap cabang diambil 6 besar, peserta 80
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruas yang diaspal 2,7 kilometer dan 1,5 kilometer di turunan dibeton.",
        "Dari 9,6 kilometer jalan desa, 4,2 kilometer rusak parah dan 1,9 kilometer rusak sedang.",
        "Lomba memiliki empat cabang. Untuk setiap cabang diambil enam peserta sehingga jumlahnya 24 orang.",
    ],
)
def test_remainders_and_products_are_left_alone(kinds: Kinds, sentence: str) -> None:
    assert not {kind for kind in kinds(REMAINDERS, "Berita.\n\n" + sentence) if kind.startswith("angka")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ruas yang diaspal 2,7 kilometer dan 1,6 kilometer di turunan dibeton.",
        "Dari 9,6 kilometer jalan desa, 4,2 kilometer rusak parah dan 3,5 kilometer rusak sedang.",
        "Lomba memiliki empat cabang. Untuk setiap cabang diambil enam peserta sehingga jumlahnya 26 orang.",
    ],
)
def test_wrong_remainders_and_products_are_found(kinds: Kinds, sentence: str) -> None:
    assert {kind for kind in kinds(REMAINDERS, "Berita.\n\n" + sentence) if kind.startswith("angka")}


def severities(check: Check, notes: str, sentence: str) -> dict[str, Severity]:
    return {finding.kind: finding.severity for finding in check(notes, "Berita.\n\n" + sentence).findings}


OTHER_MATTER = "lomba perahu 48 tim, kebakaran pasar: 31 kios hangus"


def test_a_figure_that_other_matters_come_to_is_doubted(check: Check) -> None:
    assert severities(check, OTHER_MATTER, "Sebanyak 79 pedagang mengungsi.")["angka_tanpa_sumber"] is Severity.WARNING


def test_a_figure_that_nothing_comes_to_is_blocked(check: Check) -> None:
    assert severities(check, OTHER_MATTER, "Sebanyak 84 pedagang mengungsi.")["angka_tanpa_sumber"] is Severity.BLOCK


DAYS = """Senin 1/9/2025 sidak pasar
truk tomat dr Desa Ranu telat
bazar Rabu 3/9, penutupan bazar Jumat 5/9
gotong royong 8-10 Sept
"""


def test_days_between_dates_of_other_matters_are_doubted(kinds: Kinds) -> None:
    assert "angka_tanpa_sumber" in kinds(DAYS, "Berita.\n\nTruk tomat dari Desa Ranu terlambat empat hari.")


@pytest.mark.parametrize("sentence", ["Gotong royong berlangsung tiga hari.", "Bazar berlangsung tiga hari."])
def test_days_between_dates_of_the_matter_are_left_alone(kinds: Kinds, sentence: str) -> None:
    assert not kinds(DAYS, "Berita.\n\n" + sentence)


BRACKETS = """laporan banjir, Kamis 6 Nov 2025
air sungai naik, merendam rumah warga di 3 kec (Ranu Hilir, Lape, Kertajaya)
pasar hewan Utan tutup sementara
bantuan beras 5 ton dikirim
perahu karet 6 unit
sekolah libur dua hari
"""


def test_districts_in_brackets_keep_to_their_list(kinds: Kinds) -> None:
    told = "Berita.\n\nAir sungai merendam rumah warga di Kecamatan Ranu Hilir, Lape, dan "
    assert "tempat_tertukar" not in kinds(BRACKETS, told + "Kertajaya.")
    assert "tempat_tertukar" in kinds(BRACKETS, told + "Utan.")


APART = """sidak kantor, Selasa 4 Nov 2025
8 org terjaring, 3 org dipanggil. Loket 5, antrean 120 nomor, dua petugas diklat. Jan–Okt 26 ASN dihukum, thn lalu 39
tabung dibagi: Melati 560 tabung, Kenanga 480
"""


@pytest.mark.parametrize("sentence", ["Presensi 50 pegawai rusak.", "Presensi 52 pegawai rusak."])
def test_figures_of_other_statements_come_to_nothing(kinds: Kinds, sentence: str) -> None:
    assert "angka_tanpa_sumber" in kinds(APART, "Berita.\n\n" + sentence)


def test_the_next_figure_of_a_list_may_be_bare(kinds: Kinds) -> None:
    assert not kinds(APART, "Berita.\n\nSebanyak 1.040 tabung dibagi.") - {"klaim_tanpa_sumber"}


def test_figures_of_two_statements_are_not_summed_by_chance(kinds: Kinds) -> None:
    notes = "Forum Randu, Rabu 4 Maret 2026. Peserta 96 org, perempuan 37. Usulan ekonomi 28. Diteruskan ke forum 45."
    assert "angka_tanpa_sumber" in kinds(
        notes, "Forum itu diikuti 96 peserta, tujuh puluh tiga di antaranya perempuan."
    )
    assert "angka_tanpa_sumber" not in kinds(notes, "Forum itu diikuti 96 peserta, 37 di antaranya perempuan.")


def test_half_before_a_clock_time_is_no_half_hour(kinds: Kinds) -> None:
    notes = "Lampu jalan Kota Randu, Rabu 4 Maret 2026: tagihan turun krn diredupkan separuh jam 23.00–04.00"
    assert kinds(notes, "Lampu diredupkan separuh pada pukul 23.00 sampai 04.00.") == set()
