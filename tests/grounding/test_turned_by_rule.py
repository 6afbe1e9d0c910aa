"""What may be, must be, was forbidden or only asked for, and who is named: turned is found, faithful is left alone."""

import pytest

from asisten_humas.grounding.checker import Checker
from asisten_humas.models import Source, SourceKind

NOTES = """Peresmian kios pupuk Ds. Randu Alas, Kab. Blora, Rabu 6 Mei 2026 jam 9
- Kades Randu Alas: Wagimin Sastro. Utusan Perpusnas: Lukman Hadi. Camat Tuti Herawati
- iuran 20rb/KK/bln, 47 KK tdk mampu gratis
- bayar tunai ttp boleh
- gedung lama ga layak huni lagi
- camat larang warga bakar jerami walau cuma sepetak
- kontrak sewa s/d 30 Juni, bs diperpanjang (blm diputus)
- mesin giling sdh diminta ke provinsi hari Senin, belum dijawab
- habis disemprot 2 hari gaboleh kena air & dijemur
- kabar di FB soal pungli tdk benar
Kutipan Wagimin: "Pupuk ini milik petani, bukan milik perangkat desa."
"""
SOURCE = Source(id="catatan", kind=SourceKind.NOTES, text=NOTES)


def _kinds(text: str) -> set[str]:
    return {finding.kind for finding in Checker().check(text, [SOURCE]).findings}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Empat puluh tujuh keluarga tidak mampu tetap diwajibkan membayar.", "makna_terbalik"),
        ("Pembayaran tunai tidak diperbolehkan.", "makna_terbalik"),
        ("Warga boleh membakar jerami.", "makna_terbalik"),
        ("Kontrak sewa itu kemudian telah diperpanjang.", "selesai_tanpa_catatan"),
        ("Mesin giling sudah tiba dari provinsi.", "selesai_tanpa_catatan"),
        ('"Pupuk ini milik petani, bukan milik perangkat desa," kata Lukman.', "kutipan_salah_orang"),
        ("Kejadian itu membuat petani semakin waspada terhadap pungutan.", "klaim_tanpa_sumber"),
        ("Salah menarik meteran bisa membuat pelanggan menunggu giliran 47 hari.", "klaim_tanpa_sumber"),
    ],
)
def test_what_is_turned_is_found(text: str, kind: str) -> None:
    assert kind in _kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Iurannya Rp20.000 per keluarga setiap bulan, sedangkan empat puluh tujuh keluarga tidak mampu tidak dipungut.",
        "Pembayaran tunai tetap diperbolehkan.",
        "Setelah disemprot, benih tidak boleh terkena air dan dijemur selama dua hari.",
        "Benih dilarang terkena air dan dijemur selama dua hari setelah disemprot.",
        "Gedung lama tidak lagi layak dihuni.",
        "Camat Tuti Herawati melarang warga membakar jerami.",
        "Kontrak sewa itu dapat diperpanjang, tetapi belum diputuskan.",
        "Mesin giling sudah diminta kepada provinsi, tetapi belum dijawab.",
        "Kabar di Facebook tentang pungutan liar tidak benar.",
        "Kios pupuk di Desa Randu Alas, Kabupaten Blora, diresmikan Rabu (6/5/2026) pukul 09.00.",
        '"Pupuk ini milik petani, bukan milik perangkat desa," kata Wagimin.',
        "Utusan Perpustakaan Nasional Lukman Hadi turut hadir.",
    ],
)
def test_what_is_told_faithfully_is_left_alone(text: str) -> None:
    assert _kinds(text) == set()
