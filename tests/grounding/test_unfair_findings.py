"""Faithful sentences that were once marked: each stands for a habit of notes, not for one row."""

import pytest

from asisten_humas.grounding.checker import Checker
from asisten_humas.models import Source, SourceKind

NOTES = """Serah terima perahu pengawas Kab. Tanjung Randu, Selasa 12 Mei 2026 jam 9.30 di dermaga Kelor
- perahu fiber, mesin 2x85 PK, jalan Sen, Rab, Jum
- pajak perahu s/d Maret masuk Rp1,35 M. Aturan jarak dermaga 50 m masih ranperda
- sengaja pagi biar ga macet
- subsidi solar diusulkan ke provinsi 21 April, BELUM dijawab
- usulan perahu 40, yg dapat 6, sisanya daftar tunggu
- uang saku awak 3 jt/bln blm dipotong; umur awak min 20 th, dulu lebar dermaga 6 m skrg 9 m
- paling bnyk awak lulusan SMK
- nilai lomba perahu: 86,25 Bolaang, 85,5 Walesan, posko BPBD di situ
- polisi 10 org, crane 2
- cek lapangan 21 kejadian: Kumala 11, Arutan 6, Pangkala 4
- yayasan Netra (Jogja) bantu kacamata
"""
SOURCE = Source(id="catatan", kind=SourceKind.NOTES, text=NOTES)


def _kinds(text: str) -> set[str]:
    return {finding.kind for finding in Checker().check(text, [SOURCE]).findings}


@pytest.mark.parametrize(
    "text",
    [
        "Perahu berbahan fiber itu digerakkan dua mesin 85 PK.",
        "Perahu berjalan setiap Senin, Rabu, dan Jumat.",
        "Hingga Maret sudah masuk pajak perahu Rp1,35 miliar.",
        "Waktu pagi dipilih untuk menghindari kemacetan.",
        "Usulan subsidi solar pada 21 April belum dijawab pemerintah provinsi.",
        "Uang saku awak Rp3 juta per bulan sebelum potongan.",
        "Umur awak sekurang-kurangnya dua puluh tahun.",
        "Awak terbanyak ialah lulusan SMK.",
        "Perahu dari Bolaang meraih nilai 86,25.",
        "Yayasan Netra dari Yogyakarta membantu kacamata.",
    ],
)
def test_a_faithful_sentence_is_left_alone(text: str) -> None:
    assert _kinds(text) == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Perahu berbahan fiber itu digerakkan dua mesin 95 PK.", "angka_tanpa_sumber"),
        ("Perahu berjalan setiap Selasa dan Kamis.", "tanggal_tanpa_sumber"),
        ("Subsidi solar sudah dijawab provinsi.", "selesai_tanpa_catatan"),
        ("Aturan jarak dermaga 50 meter sudah berlaku.", "selesai_tanpa_catatan"),
    ],
)
def test_the_same_matter_told_wrong_is_found(text: str, kind: str) -> None:
    assert kind in _kinds(text)


CLASS = Source(
    id="catatan",
    kind=SourceKind.NOTES,
    text="""Penutupan kursus kerja Kab. Tanjung Randu, Rabu 13 Mei 2026 jam 2 siang
- 6 kejuruan @16 org: las, servis motor, menjahit, listrik, operator, barista. pimcab Bulog: Wira Sentana
- 23 sdh diterima kerja, 12 mau usaha sendiri
- bekerja dlm 6 bln: angk. I 57%, angk. II 64%
- layani 1.040 KK, warga luar kecamatan tdk dilayani
- kekeringan meluas ke 7 kecamatan
Wira: "Datang tepat waktu itu pelajaran pertama di bengkel kami."
""",
)


@pytest.mark.parametrize(
    "text",
    [
        "Dua puluh tiga orang telah diterima bekerja dan dua belas orang berencana membuka usaha sendiri.",
        "Layanan itu melayani 1.040 keluarga.",
        "Dari angkatan II, 64 persen lulusan bekerja dalam enam bulan, naik dari 57 persen pada angkatan I.",
        "Kekeringan meluas ke tujuh kecamatan.",
    ],
)
def test_faithful_sentences_about_a_course_are_left_alone(text: str) -> None:
    assert {finding.kind for finding in Checker().check(text, [CLASS]).findings} == set()


@pytest.mark.parametrize(
    "text",
    [
        "Dari angkatan II, 64 persen lulusan bekerja dalam enam bulan, turun dari 57 persen pada angkatan I.",
        "Kekeringan menyusut ke tujuh kecamatan.",
    ],
)
def test_directions_turned_round_are_found(text: str) -> None:
    assert "arah_terbalik" in {finding.kind for finding in Checker().check(text, [CLASS]).findings}


@pytest.mark.parametrize(
    "text",
    [
        "Arus dijaga delapan belas petugas dinas dan sepuluh polisi lalu lintas.",
        "Hingga Kamis siang, belum ada sanggahan yang masuk.",
        "Bendesa Adat Randu I Ketut Merta hadir bersama I Gede Wirata.",
        "Jumlah anak kurang gizi berkurang dari enam puluh dua menjadi tiga puluh delapan dalam setahun.",
        "Sekretaris Kota Randu Yosef Lumban membuka acara.",
        "Aturan itu berlaku setiap hari, kecuali pada Minggu.",
        "Empat pegawai tidak masuk tanpa keterangan.",
        "Perahu melayani warga pada pukul 06.00–08.00 dan 12.00–14.00.",
        "Pemenang ditargetkan sudah ada pada 8 Juli.",
        "Usulan dibawa ke musyawarah Kota Randu.",
    ],
)
def test_another_faithful_sentence_is_left_alone(text: str) -> None:
    notes = (
        "Uji coba satu arah, Kamis 12 Maret 2026\n- petugas 28 (dishub 18, polantas 10)\n"
        "- masa sanggah, smpe td siang nihil\n- hadir Bendesa Adat Randu Ketut Merta, Camat I Gede Wirata\n"
        "- anak kurang gizi 62 jadi 38 dlm setahun; dana 2025 9,3 M, thn ini 2,1 M\n"
        "- di Kota Randu, dibuka Sekkot Yosef Lumban; aturan tiap hari, Minggu tdk berlaku; pegawai tnp keterangan 4\n"
        "- perahu jam 06-08 & 12-14; pemenang target 8 Juli; usulan dibawa ke musyawarah kota Selasa 17 Maret"
    )
    source = Source(id="catatan", kind=SourceKind.NOTES, text=notes)
    assert Checker().check(text, [source]).findings == ()
