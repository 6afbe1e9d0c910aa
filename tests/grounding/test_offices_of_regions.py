"""Offices outside the town hall: assistants, branches, courts, villages and firms, and the ways drafts write them."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Pasar tani dan bursa kerja, Lapangan Merdeka, Kec. Sukarasa
Asisten Ekbang Hj. Ratna Permadi buka acara; Asisten I Setda Darmo Widodo
Asisten Administrasi Umum Tono Prakoso
Pinca Bulog Taufan Ariswan; Kepala Kantor Kemenhaj (Kementerian Haji & Umrah) H. Rusmadi Talib
Kajari Nurul Huda
dirut Perumdam Tirta Arif Setyabudi
Perbekel Tangkas I Nyoman Suastika
Kepala Kampung Yoboi Sefnat Wally
Kadus Krajan Samiran
Kabid SDA PUPR Retno Palupi
PT Samudra Lestari: manajer personalia Denny Walangi
Mama Selina Arfuswan, ketua kelompok Mawar: dulu dayung 2 mil
Kades Sumarjo bilang pipa putus
jalan baru bersih 18 m
Rusmadi: "Empat kursi itu tidak sempat kami isi karena pengurusan visa sudah ditutup."
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Acara dibuka Asisten Pemerintahan dan Kesejahteraan Rakyat Ratna Permadi.",
        "Acara dibuka Asisten I Ratna Permadi.",
        "Asisten Perekonomian dan Pembangunan Darmo Widodo hadir.",
        "Asisten I Tono Prakoso hadir.",
        "Kepala Gudang Bulog Taufan Ariswan hadir.",
        "Direktur Umum Perumdam Tirta Arif Setyabudi hadir.",
        "Kepala Distrik Yoboi Sefnat Wally hadir.",
        "Kepala Desa Krajan Samiran hadir.",
        "Kepala Dinas PUPR Retno Palupi hadir.",
        "Kepala Bidang Sumber Daya Air Dinas Kesehatan Retno Palupi hadir.",
        "Kepala Bidang Bina Marga Dinas PUPR Retno Palupi hadir.",
        "Denny Walangi, direktur utama PT Samudra Lestari, hadir.",
        "Denny Walangi, manajer produksi PT Samudra Lestari, hadir.",
    ],
)
def test_another_office_is_found(kinds: Kinds, sentence: str) -> None:
    assert "jabatan_tidak_cocok" in kinds(NOTES, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Acara dibuka Asisten Perekonomian dan Pembangunan Ratna Permadi.",
        "Acara dibuka Asisten II Sekretariat Daerah Ratna Permadi.",
        "Asisten Pemerintahan dan Kesejahteraan Rakyat Darmo Widodo hadir.",
        "Asisten III Setda Tono Prakoso hadir.",
        "Pimpinan Cabang Bulog Taufan Ariswan hadir.",
        "Kepala Kejaksaan Negeri Nurul Huda hadir.",
        "Direktur Utama Perumdam Tirta Arif Setyabudi hadir.",
        "Kepala Desa Tangkas I Nyoman Suastika hadir.",
        "Kepala Kampung Yoboi Sefnat Wally hadir.",
        "Kepala Dusun Krajan Samiran hadir.",
        "Kepala Bidang Sumber Daya Air Dinas PUPR Retno Palupi hadir.",
        "Kepala Bidang SDA Retno Palupi hadir.",
        "Denny Walangi, manajer personalia PT Samudra Lestari, hadir.",
        "Ketua kelompok Mawar Selina Arfuswan dahulu mendayung dua mil.",
        "Hingga kunjungan Kepala Desa Sumarjo, jalan baru bersih 18 meter.",
        '"Empat kursi itu tidak sempat kami isi karena pengurusan visa sudah ditutup," kata Kepala Kantor '
        "Kementerian Haji dan Umrah Rusmadi Talib.",
    ],
)
def test_the_same_office_in_other_words_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert not kinds(NOTES, sentence) - {"klaim_tanpa_sumber"}


LISTS = """paling parah: Tepus, Girisubo, Rongkop, Panggang
isu sumur di Saptosari: dicek. Posko di Wonosari, Semanu & Ponjong
kunjungan: Disdukcapil, Dinkes, Pasar Gambir
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Terparah dialami Tepus, Girisubo, Saptosari, dan Panggang.",
        "Posko di Wonosari, Tepus, dan Ponjong.",
        "Kunjungan dilakukan ke Disdukcapil, Dinas Sosial, dan Pasar Gambir.",
    ],
)
def test_one_of_a_list_put_in_anothers_stead_is_found(kinds: Kinds, sentence: str) -> None:
    assert "tempat_tertukar" in kinds(LISTS, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Terparah dialami Tepus, Girisubo, Rongkop, dan Panggang.",
        "Terparah dialami Panggang, Tepus, dan Rongkop.",
        "Posko di Wonosari, Semanu, dan Ponjong.",
        "Kunjungan dilakukan ke Disdukcapil, Dinas Kesehatan, dan Pasar Gambir.",
    ],
)
def test_a_list_in_another_order_or_in_part_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert "tempat_tertukar" not in kinds(LISTS, sentence)


HOLDERS = """Rembuk gizi Kota Tarakan, Senin 2 Maret 2026, Balai Warga
Hadir Ketua TP PKK kota Rini Lestari, Ketua KNPI kota Dodi Permana
Rini minta bapak ikut kelas masak. Dapur umum di kota Bontang
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "TARAKAN – Pemerintah Kota Tarakan menggelar rembuk gizi di Balai Warga, Senin (2/3/2026).",
        "Ketua TP PKK Kota Tarakan Rini Lestari meminta kaum bapak mengikuti kelas memasak.",
        "Ketua KNPI Kota Dodi Permana hadir.",
    ],
)
def test_a_name_behind_the_level_of_an_office_is_a_persons(kinds: Kinds, sentence: str) -> None:
    assert not kinds(HOLDERS, sentence)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Ketua TP PKK Kota Tarakan Dodi Permana meminta kaum bapak mengikuti kelas memasak.", "jabatan_tidak_cocok"),
        ("Dapur umum berdiri di Kecamatan Bontang.", "tempat_tertukar"),
    ],
)
def test_another_holder_or_level_is_found(kinds: Kinds, sentence: str, kind: str) -> None:
    assert kind in kinds(HOLDERS, sentence)


DISTRICTS = """Rakor Pemkot Lembayung, Rabu 8 Oktober 2025
Hadir: Kepala Distrik Lembayung Pesisir Yosua Manibuy; Camat Randu Sari Wulan
Lembayung Pesisir minta 3 mobil jenazah
"""


def test_the_head_of_a_district_names_it(kinds: Kinds) -> None:
    assert "tempat_tertukar" not in kinds(DISTRICTS, "Distrik Lembayung Pesisir meminta tiga mobil jenazah.")


def test_a_district_is_not_told_as_a_village(kinds: Kinds) -> None:
    assert "tempat_tertukar" in kinds(DISTRICTS, "Desa Randu meminta tiga mobil jenazah.")
