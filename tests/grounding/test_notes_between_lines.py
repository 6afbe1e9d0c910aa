"""Small habits of notes: what is ruled out, whose household, whose label, what was ordered and has not come."""

import pytest

from asisten_humas.grounding.checker import Checker
from asisten_humas.models import Source, SourceKind

NOTES = """Peresmian bengkel sampah Kel. Ranu Kidul, Kota Melati, Senin 4 Mei 2026 jam 9, hadir Lurah Wiji Astuti
- ketua KSM (kelompok swadaya masyarakat) Ranu Resik Tomi Saban; Kepala SMPN 2 Ranu Kidul Gayatri Lestari
- dokter jaga: dr. Harum Pertiwi, perawat 2
- dokter mata 3: dr. Asri Wening (ketua tim) + 2 dr kota
- layani 450 KK
- hujan dr jam 4 sore
- plastik dibeli pengepul Tegalsari (yg Karangwuni mundur), kompos dr Jatirejo (bkn Sidorejo ya)
- suku cadang dipesan dr Jatirejo blm datang
- thn lalu tiap warga patungan 20rb, skrg jemaah pengajian tdk bayar
- pengantar tdk boleh ikut bus
- jalan samping: motor sdh bs lewat, mobil blm
- kiriman bibit telat krn gelombang
- perdes sampah Ranu Kidul msh draf
Tomi: "Sampah yang dipilah kami jemput setiap pagi tanpa ditanya siapa pemiliknya."
Harum: "Pakai sarung tangan sejak dari rumah supaya tidak ada yang luka."
"""
SOURCE = Source(id="catatan", kind=SourceKind.NOTES, text=NOTES)


def _findings(text: str) -> set[str]:
    return {finding.kind for finding in Checker().check(text, [SOURCE]).findings}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Plastik dibeli pengepul dari Karangwuni.", "ditahan_catatan"),
        ("Kompos didatangkan dari Sidorejo.", "ditahan_catatan"),
        ("Pengantar boleh ikut bus.", "makna_terbalik"),
        ("Suku cadang dari Jatirejo sudah datang.", "selesai_tanpa_catatan"),
        ("Kepala SMP Negeri 2 Ranu Kidul Wiji Astuti hadir.", "jabatan_tidak_cocok"),
    ],
)
def test_what_clashes_is_found(text: str, kind: str) -> None:
    assert kind in _findings(text)


@pytest.mark.parametrize(
    "text",
    [
        "Plastik dibeli pengepul dari Tegalsari, bukan dari Karangwuni.",
        "Fasilitas itu melayani 450 kepala keluarga.",
        "Hujan turun sejak pukul 16.00.",
        "Kepala SMP Negeri 2 Ranu Kidul Gayatri Lestari hadir.",
        'Ketua kelompok swadaya masyarakat Ranu Resik, Tomi Saban, menerima sampah terpilah. "Sampah yang dipilah kami '
        'jemput setiap pagi tanpa ditanya siapa pemiliknya," ujarnya.',
        'Dokter jaga Harum Pertiwi bertugas dengan dua perawat. "Pakai sarung tangan sejak dari rumah supaya tidak '
        'ada yang luka," katanya.',
        "Ketua tim dr. Asri Wening memeriksa warga.",
        "Suku cadang sudah dipesan dari Jatirejo, tetapi belum datang.",
        "Tahun lalu, setiap warga masih membayar patungan Rp20.000.",
        "Pengantar dilarang ikut bus.",
        "Untuk sementara, mobil harus memutar.",
        "Pengiriman bibit terlambat akibat gelombang.",
    ],
)
def test_what_fits_is_left_alone(text: str) -> None:
    assert _findings(text) == set()


COUNTS = Source(
    id="catatan",
    kind=SourceKind.NOTES,
    text="Pelepasan haji 1447 H, Sabtu 2 Mei 2026 jam 8\n- jemaah 214\n- gabung kloter 9 sama Balangan 106 org\n"
    "- jalan tertutup 45 m\n- s/d sore bersih 28 m",
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bupati melepas 214 jemaah. Mereka bergabung dengan 106 jemaah Balangan, seluruhnya 320 orang.", False),
        ("Bupati melepas 214 jemaah. Mereka bergabung dengan 106 jemaah Balangan, seluruhnya 330 orang.", True),
        ("Jalan tertutup 45 meter. Sampai sore 28 meter sudah bersih sehingga tersisa 17 meter.", False),
        ("Jalan tertutup 45 meter. Sampai sore 28 meter sudah bersih sehingga tersisa 19 meter.", True),
    ],
)
def test_a_whole_and_a_rest_come_out_of_what_is_told(text: str, found: bool) -> None:
    kinds = {finding.kind for finding in Checker().check(text, [COUNTS]).findings}
    assert ("angka_tanpa_sumber" in kinds) is found
