"""What each check must catch, and the faithful wording beside it that it must leave alone."""

from collections.abc import Callable

import pytest

from asisten_humas.models import CheckReport
from asisten_humas.statuses import SentenceStatus, Severity

Kinds = Callable[[str, str], set[str]]
Check = Callable[..., CheckReport]

NOTES = """Apa: perbaikan jembatan gantung Sei Raya, Kec. Lokaria, Kab. Tuban
Kapan: Kamis 21 Agustus 2025, jam 10.30 WIB
Siapa: Sekda Samsuri Bahran; Kadis PUPR Norhasni Putri; Camat Lokaria Hamidan Fitra
- panjang 84 m, lebar 1,2 m, 312 lembar papan, 15 tukang
- kemajuan 38 persen; sling 2 utas sdh datang, sisanya belum
- biaya Rp685 jt APBD, target selesai 30 September 2025
- uji beban direncanakan bulan Oktober, pagar belum dikerjakan
- biaya turun dr Rp720 jt
- sepeda motor boleh lewat, mobil dilarang
- dari 46 anak, 40 naik rakit
- Hotel Melati blm konfirm, JANGAN tulis
Samsuri: "Jangan ada motor yang mencoba lewat sebelum papan terpasang."
Hamidan: "Anak-anak berangkat lebih pagi karena rakit hanya muat delapan orang."
"""

FAITHFUL = [
    "Jembatan gantung Sei Raya sepanjang delapan puluh empat meter diperbaiki dengan 312 lembar papan.",
    "Perbaikan ditinjau pada Kamis (21/8/2025) pukul 10.30 WIB.",
    "Hingga kini kemajuannya 38 persen.",
    "Biayanya Rp685 juta dari APBD dan ditargetkan selesai pada 30 September.",
    "Biaya itu turun dari Rp720 juta menjadi Rp685 juta.",
    "Dua utas sling sudah datang, sedangkan sisanya belum.",
    "Uji beban direncanakan pada Oktober.",
    "Pagar belum dikerjakan.",
    "Mobil tidak boleh lewat, sedangkan sepeda motor boleh.",
    "Sekretaris Daerah Samsuri Bahran, Kepala Dinas PUPR Norhasni Putri, dan Camat Lokaria Hamidan Fitra hadir.",
    '"Jangan ada motor yang mencoba lewat sebelum papan terpasang," kata Samsuri.',
    'Camat Hamidan menjelaskan. "Anak-anak berangkat lebih pagi karena rakit hanya muat delapan orang," ujarnya.',
    "Enam anak lainnya tidak naik rakit.",
]


@pytest.mark.parametrize("sentence", FAITHFUL)
def test_faithful_sentences_have_no_finding(check: Check, sentence: str) -> None:
    report = check(NOTES, sentence)
    assert report.findings == ()
    assert all(found.status is SentenceStatus.SUPPORTED and found.evidence for found in report.sentences)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Jembatan itu memakai 213 lembar papan.", "angka_tanpa_sumber"),
        ("Jembatan sepanjang 84 meter itu memakai 15 lembar papan.", "angka_tertukar"),
        ("Laporkan kerusakan ke 0812-0000-9999.", "angka_tanpa_sumber"),
        ("Perbaikan ditargetkan selesai pada 20 September.", "tanggal_tanpa_sumber"),
        ("Perbaikan ditinjau pada Rabu (21/8/2025).", "hari_tidak_cocok"),
        ("Perbaikan ditinjau pada Kamis (31/9/2025).", "tanggal_tanpa_sumber"),
        ("Peninjauan dimulai pukul 11.30 WIB.", "waktu_tanpa_sumber"),
        ("Peninjauan dimulai pukul 10.30 WITA.", "waktu_tanpa_sumber"),
        ("Camat Lokaria Hamidan Fikra hadir.", "nama_tanpa_sumber"),
        ("Camat Lokaria Hamidan Bahran hadir.", "nama_tercampur"),
        ("Kepala Dinas PUPR Hamidan Fitra hadir.", "jabatan_tidak_cocok"),
        ("Sekretaris Dinas PUPR Norhasni Putri hadir.", "jabatan_tidak_cocok"),
        ("Camat Sukamaju Hamidan Fitra hadir.", "tempat_tanpa_sumber"),
        ("Warga menyeberang lewat Desa Haratai.", "tempat_tanpa_sumber"),
        ("Rapat digelar di Hotel Melati.", "ditahan_catatan"),
        ('"Jangan ada mobil yang mencoba lewat sebelum papan terpasang," kata Samsuri.', "kutipan_berubah"),
        ('"Pembangunan ini berkah bagi kita semua," kata Samsuri.', "kutipan_tanpa_sumber"),
        ('"Jangan ada motor yang mencoba lewat sebelum papan terpasang," kata Hamidan.', "kutipan_salah_orang"),
        ("Uji beban telah dilakukan.", "selesai_tanpa_catatan"),
        ("Pagar sudah selesai dikerjakan.", "selesai_tanpa_catatan"),
        ("Pagar dikerjakan.", "makna_terbalik"),
        ("Mobil boleh lewat.", "makna_terbalik"),
        ("Biaya itu naik dari Rp720 juta menjadi Rp685 juta.", "arah_terbalik"),
        ("Warga mengaku senang dengan perbaikan ini.", "klaim_tanpa_sumber"),
        ("Proyek ini diyakini akan mendongkrak ekonomi desa.", "klaim_tanpa_sumber"),
        ("Peninjauan berlangsung lancar dan penuh keakraban.", "klaim_tanpa_sumber"),
        ("Jembatan ini menjadi yang terpanjang di Jawa Timur.", "klaim_tanpa_sumber"),
    ],
)
def test_errors_are_found_with_their_kind(kinds: Kinds, sentence: str, kind: str) -> None:
    assert kind in kinds(NOTES, sentence)


@pytest.mark.parametrize(
    ("notes", "sentence"),
    [
        ("38 kios habis, 9 rusak", "Sebanyak empat puluh tujuh kios terdampak kebakaran."),
        ("buka jam 08.00–14.00", "Layanan dibuka enam jam."),
        ("usulan masuk 1.284", "Forum itu membahas lebih dari seribu usulan."),
        ("Iuran 450rb per anak per bulan", "Iuran sebesar Rp450.000 per anak setiap bulan."),
        ("aduan ditangani maks 3x24 jam", "Aduan ditangani paling lama tiga hari."),
        ("21.340 balita ditimbang, 3.158 stunting", "Dari balita yang ditimbang, 14,8 persen mengalami stunting."),
        ("mulai 9 Februari 2026, 2 minggu", "Uji coba dimulai 9 Februari dan berakhir pada Minggu (22/2/2026)."),
        ("di 4 kec: Nita, Kewa, Bola, Tali", "Program itu menyasar empat kecamatan, yakni Nita, Kewa, Bola, dan Tali."),
    ],
)
def test_what_follows_from_the_notes_is_no_error(kinds: Kinds, notes: str, sentence: str) -> None:
    assert kinds(notes, sentence) == set()


def test_expansions_of_acronyms_are_no_new_names(kinds: Kinds) -> None:
    notes = "Kadis PUPR, BPBD, dan Satlantas hadir. Dana dr hibah BNPB. Syarat IPK 3"
    draft = (
        "Kepala Dinas Pekerjaan Umum dan Penataan Ruang (PUPR) hadir. Dananya hibah Badan Nasional Penanggulangan "
        "Bencana (BNPB). Syaratnya indeks prestasi kumulatif 3."
    )
    assert kinds(notes, draft) == set()


def test_a_finding_names_the_thing_the_nearest_value_and_the_cure(check: Check) -> None:
    finding = check(NOTES, "Jembatan sepanjang 84 meter itu memakai 15 lembar papan.").findings[0]
    assert "15" in finding.message
    assert "312" in finding.message
    assert "312" in finding.remedy
    assert finding.severity in (Severity.BLOCK, Severity.WARNING)


def test_offsets_point_into_the_text(check: Check) -> None:
    draft = "Perbaikan berjalan [K04]. Camat Lokaria Hamidan Fikra hadir."
    report = check(NOTES, draft)
    finding = next(found for found in report.findings if found.kind == "nama_tanpa_sumber")
    assert draft[finding.start : finding.end] == "Fikra"
    assert [sentence.text for sentence in report.sentences] == [
        "Perbaikan berjalan [K04].",
        "Camat Lokaria Hamidan Fikra hadir.",
    ]


def test_evidence_points_into_the_source(check: Check) -> None:
    sentence = check(NOTES, "Hingga kini kemajuannya 38 persen.").sentences[0]
    assert all(NOTES[found.start : found.end] == found.text for found in sentence.evidence)
    assert any("38 persen" in found.text for found in sentence.evidence)


def test_a_claim_without_source_is_unsupported(check: Check) -> None:
    sentence = check(NOTES, "Warga mengaku senang dengan perbaikan ini.").sentences[0]
    assert sentence.status is SentenceStatus.UNSUPPORTED


def test_done_on_a_day_that_has_not_come(kinds: Kinds) -> None:
    assert "selesai_tanpa_catatan" in kinds(NOTES, "Papan sudah dipasang pada 30 September 2025.")


@pytest.mark.parametrize(
    ("notes", "draft"),
    [
        ("lantai jembatan separuh; sandaran & pengecatan blm", "Sandaran dan pengecatan jembatan belum dimulai."),
        ("karcis masuk gratis, parkir motor 3rb", "Pengunjung tidak dipungut biaya masuk."),
        ("Kab. Inhu, Disdukcapil ke Ds. Durian", "Petugas Kabupaten Indragiri Hulu mendatangi Desa Durian."),
        (
            'Kasatpol PP & Damkar Mardi Wiryono: "Hidran kering."',
            '"Hidran kering," ujar Kepala Satpol PP dan Damkar Mardi Wiryono.',
        ),
        (
            'Plt Kadishub Rianto Sabdono: "Tiangnya kami cek."',
            '"Tiangnya kami cek," kata Pelaksana Tugas Kepala Dinas Perhubungan Rianto Sabdono.',
        ),
    ],
)
def test_shorthand_written_out_is_left_alone(kinds: Kinds, notes: str, draft: str) -> None:
    assert kinds(notes, draft) == set()


def test_another_field_of_the_same_kind_of_office(kinds: Kinds) -> None:
    notes = 'Kabid Lalin Tri Wijanarko: "Tegur kami lewat aplikasi itu."'
    draft = '"Tegur kami lewat aplikasi itu," ujar Kepala Bidang Angkutan Tri Wijanarko.'
    assert "jabatan_tidak_cocok" in kinds(notes, draft)


def test_a_name_nobody_knows_that_opens_sentences(kinds: Callable[[str, str], set[str]]) -> None:
    notes = "Rabu 4 Maret 2026, jembatan lama Kali Randu putus diterjang banjir. Petugas menutup jalan."
    invented = "Jembatan lama putus, Rabu (4/3/2026). Marwan menyebabkan jembatan putus. Marwan menutup jalan."
    assert "nama_tanpa_sumber" in kinds(notes, invented)
    faithful = (
        "Jembatan lama putus diterjang banjir, Rabu (4/3/2026). Petugas menutup jalan. Penutupan berlangsung Rabu."
    )
    assert "nama_tanpa_sumber" not in kinds(notes, faithful)
