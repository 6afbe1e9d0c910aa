"""Who speaks is always clear, and no blank is left to fill in; indirect speech and whole quotations are left alone."""

import pytest

from asisten_humas.grounding.checker import Checker
from asisten_humas.models import Source, SourceKind

NOTES = Source(
    id="catatan",
    kind=SourceKind.NOTES,
    text=(
        "Kadis Kebersihan Wulan Tanjung ke TPS Melati, Senin 4 Mei 2026. Truk sampah 6 unit.\n"
        'Wulan: "Kami angkut dua kali sehari sampai tumpukan habis."\n'
        'Ketua RT Bahrun: "Sampah jangan dibakar di pinggir kali lagi."'
    ),
)
RECORD = Source(id="S1", kind=SourceKind.FIELD_STATUS, text="Enam truk dikirim pada 4 Mei 2026.")


def _kinds(text: str, source: Source = NOTES) -> set[str]:
    return {finding.kind for finding in Checker().check(text, [source]).findings}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Sampah jangan dibakar di pinggir kali lagi.", "kutipan_tanpa_tanda"),
        ("Bahrun mengatakan sampah jangan dibakar di pinggir kali lagi.", "kutipan_tanpa_tanda"),
        ("Kami angkut dua kali sehari sampai tumpukan habis, kata Wulan.", "kutipan_tanpa_tanda"),
        ("Kami mengangkut sampah dengan enam truk.", "orang_pertama"),
        ("Wulan menyebut kita memakai enam truk sampah.", "orang_pertama"),
        ("Sebanyak [angka] truk sampah datang ke TPS Melati.", "penanda_belum_diisi"),
        ("Kadis [nama pejabat] ke TPS Melati.", "penanda_belum_diisi"),
        ("Wulan Tanjung datang ke TPS Melati. Hapus kalimat ini.", "perintah_kepada_penulis"),
        ("Tambahkan kutipan Bahrun di sini.", "perintah_kepada_penulis"),
    ],
)
def test_a_voice_without_owner_or_a_blank_is_found(text: str, kind: str) -> None:
    assert kind in _kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        '"Kami angkut dua kali sehari sampai tumpukan habis," kata Wulan.',
        "Wulan menyatakan sampah diangkut dua kali sehari.",
        "Bahrun meminta warga tidak lagi membakar sampah di pinggir kali.",
        "Wulan Tanjung datang ke TPS Melati, [lengkapi: pukul berapa].",
        "Wulan meminta petugas menghapus tulisan di truk sampah.",
        '"Hapus kata kotor dari truk," kata Wulan.',
    ],
)
def test_told_speech_and_open_gaps_are_left_alone(text: str) -> None:
    assert _kinds(text).isdisjoint(
        {"kutipan_tanpa_tanda", "orang_pertama", "penanda_belum_diisi", "perintah_kepada_penulis"}
    )


def test_a_reply_speaks_as_the_office() -> None:
    assert "orang_pertama" not in _kinds("Kami mengirim enam truk pada 4 Mei 2026.", RECORD)
    assert "penanda_belum_diisi" in _kinds("Kami mengirim [jumlah] truk pada 4 Mei 2026.", RECORD)
