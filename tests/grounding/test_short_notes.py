"""What hurried notes leave short is read as they mean it: veterinarians, twice a day, heads of bodies, "jd"."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Siapa: Kadis Rudi Hartawan; Kabid Perikanan Tangkap drh. Melati Kusuma; Camat Ranu Deden Wirya
dapur lapangan 3 titik, total 700 porsi tiap makan, 2x sehari
lebar dermaga dr 6,5 jd 8,5 m
pejabat: Wabup Tono Sasmita (yg buka), Kadiskopukm Lilis Wulandari, Kepala BPR Cab. Ranu Yayan Subrata

Melati: "Kapal yang bocor jangan melaut dulu sampai kami periksa lagi."
Yayan: "Kredit nelayan boleh ditunda tiga bulan tanpa denda apa pun."
"""


@pytest.mark.parametrize(
    "sentence",
    [
        '"Kapal yang bocor jangan melaut dulu sampai kami periksa lagi," kata Kepala Bidang Perikanan Tangkap '
        "Melati Kusuma.",
        "Tiga dapur lapangan menyiapkan 1.400 porsi sehari untuk dua kali makan.",
        "Dermaga diperlebar dua meter menjadi 8,5 meter.",
        '"Kredit nelayan boleh ditunda tiga bulan tanpa denda apa pun," ujar Kepala BPR Cabang Ranu Yayan Subrata.',
    ],
)
def test_what_short_notes_mean_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert not kinds(NOTES, "Berita.\n\n" + sentence)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (
            '"Kapal yang bocor jangan melaut dulu sampai kami periksa lagi," kata Camat Ranu Deden Wirya.',
            "kutipan_salah_orang",
        ),
        ("Tiga dapur lapangan menyiapkan 1.500 porsi sehari untuk dua kali makan.", "angka_tanpa_sumber"),
        ("Dermaga diperlebar tiga meter menjadi 8,5 meter.", "angka_tanpa_sumber"),
        (
            '"Kredit nelayan boleh ditunda tiga bulan tanpa denda apa pun," ujar Kepala Dinas Koperasi dan UKM '
            "Lilis Wulandari.",
            "kutipan_salah_orang",
        ),
    ],
)
def test_what_they_do_not_mean_is_found(kinds: Kinds, sentence: str, kind: str) -> None:
    assert kind in kinds(NOTES, "Berita.\n\n" + sentence)
