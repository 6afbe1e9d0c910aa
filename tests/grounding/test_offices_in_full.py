"""Offices that drafts write in full, with the acronym in brackets or "dan" within, and names of ordinary words."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Kebakaran gudang Pasar Inpres WAIKELO, Loura Tengah, Rabu 4 Maret 2026
Kasat Pol PP & Damkar: Yosef Tamu Riwu. Kadisperindag Ina Bulu Malo; ketua rukun nelayan Karuni, Mateus Ngongo
Kadis PU Darto Wibisana, PPTK Ratna Sulung, kades Mulyadi
- tenda 20 dr BPBD
Yosef: "Kami datang lima menit setelah laporan masuk."
Ina: "Pedagang pindah ke lapangan mulai Jumat."
Ratna: "Pompa baru dipasang bulan ini juga."
"""
FIRE = '"Kami datang lima menit setelah laporan masuk," kata '
MOVE = '"Pedagang pindah ke lapangan mulai Jumat," kata '


@pytest.mark.parametrize(
    "sentence",
    [
        f"{FIRE}Kepala Satuan Polisi Pamong Praja dan Pemadam Kebakaran Yosef Tamu Riwu.",
        f"{MOVE}Kepala Dinas Perindustrian dan Perdagangan Ina Bulu Malo.",
        "Pejabat Pelaksana Teknis Kegiatan (PPTK) Ratna Sulung menyatakan pompa baru dipasang.",
        "Kepala Desa Mulyadi hadir.",
        "Ketua rukun nelayan Karuni Mateus Ngongo hadir.",
    ],
)
def test_an_office_in_full_is_the_same_office(kinds: Kinds, sentence: str) -> None:
    assert kinds(NOTES, sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (f"{FIRE}Kepala Dinas Perindustrian dan Perdagangan Ina Bulu Malo.", "kutipan_salah_orang"),
        (f"{MOVE}Kepala Satuan Polisi Pamong Praja dan Pemadam Kebakaran Yosef Tamu Riwu.", "kutipan_salah_orang"),
        ("Kepala Desa Ratna Sulung menyatakan pompa baru dipasang.", "jabatan_tidak_cocok"),
        ("Pejabat Pelaksana Teknis Kegiatan (PPTK) Darto Wibisana hadir.", "jabatan_tidak_cocok"),
    ],
)
def test_the_office_of_another_is_found(kinds: Kinds, sentence: str, kind: str) -> None:
    assert kind in kinds(NOTES, sentence)


VISIT = """Tinjau embung Lokajaya, Kamis 12 Maret 2026
Hadir: Asisten Pemerintahan dan Kesra Darmawan Lukito; Kepala BPBD Sri Ambarwati; pengawas lapangan Togar Simarmata
Kepala UPTD Irigasi Rukmini Sadewa, Kabid Kedaruratan BPBD Yoga Prawira
Togar: "Pintu air kami cat ulang sebelum musim tanam."
"""
TOGAR = '"Pintu air kami cat ulang sebelum musim tanam," kata '


@pytest.mark.parametrize(
    "sentence",
    [
        "Asisten Perekonomian dan Pembangunan Darmawan Lukito hadir.",
        "Asisten Administrasi Umum Darmawan Lukito hadir.",
        "Kepala Bidang BPBD Sri Ambarwati hadir.",
        "Kepala Seksi UPTD Irigasi Rukmini Sadewa hadir.",
        f"{TOGAR}pejabat pembuat komitmen Togar Simarmata.",
    ],
)
def test_another_desk_or_level_is_found(kinds: Kinds, sentence: str) -> None:
    assert "jabatan_tidak_cocok" in kinds(VISIT, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Asisten Pemerintahan dan Kesejahteraan Rakyat Darmawan Lukito hadir.",
        "Asisten I Darmawan Lukito hadir.",
        "Kepala Badan Penanggulangan Bencana Daerah Sri Ambarwati hadir.",
        "Kepala UPTD Irigasi Rukmini Sadewa hadir.",
        "Kepala Bidang Kedaruratan BPBD Yoga Prawira hadir.",
        f"{TOGAR}pengawas lapangan Togar Simarmata.",
    ],
)
def test_the_same_desk_or_level_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert "jabatan_tidak_cocok" not in kinds(VISIT, sentence)
