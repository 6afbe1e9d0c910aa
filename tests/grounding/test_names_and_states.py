"""Names that a denial or a count beside them leaves as they are, and words of a state that are no change."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """* Lelang Pasar Dukuhan (Desa Dukuhan, Kec. Waru, Kab. Belitung) GAGAL -> lelang ulang. Rabu 4 Maret 2026
* Hadir: Sekda Bambang Ariyo, ketua forum anak kab Yustina Lembayung, Lurah Kertasari Tono
* air masuk 173 rumah (Dukuhan, Ngelo, Pasir Wetan), talang di jembatan Ngelo patah
* PMT (pemberian makanan tambahan) utk balita gizi kurang, 84 anak
* PMT mulai 9 Maret
* acara di halaman Kantor Bupati (undangan tulis Lapangan Merpati, salah)
* 2 panel di Jl. Wayan Sukarsa dicuri bln lalu; 40 panel tahap dua di Jl. Malik Raya & Jl. Veteran
* lelang lampu BLM mulai, rencana April
* Sekda ingatkan lurah2 data jgn dipoles
Yustina: "Tolong tanya kami dulu sebelum taman bermain itu dibuat."
"""


@pytest.mark.parametrize(
    "draft",
    [
        "Lelang Pasar Dukuhan di Desa Dukuhan, Kecamatan Waru, Kabupaten Belitung, dinyatakan gagal.",
        "Program bagi balita gizi kurang itu dimulai pada 9 Maret.",
        "Air masuk ke 173 rumah di Desa Dukuhan, Ngelo, dan Pasir Wetan.",
        "Sekretaris Daerah Bambang Ariyo mengingatkan para lurah agar data tidak dipoles.",
        "Ketua forum anak Yustina Lembayung berharap didengar. "
        '"Tolong tanya kami dulu sebelum taman bermain itu dibuat," ujarnya.',
        "Dua panel di Jalan Wayan Sukarsa dicuri bulan lalu.",
        "Lelang lampu belum dimulai dan direncanakan pada April.",
    ],
)
def test_a_faithful_sentence_is_left_alone(kinds: Kinds, draft: str) -> None:
    assert kinds(NOTES, draft) <= {"klaim_tanpa_sumber"}


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        ("Acara berlangsung di Lapangan Merpati.", "ditahan_catatan"),
        ("Dua panel di Jalan Malik Raya dicuri bulan lalu.", "tempat_tertukar"),
        ("Lelang lampu sudah selesai dan pemasangan direncanakan pada April.", "selesai_tanpa_catatan"),
        ("Talang di Desa Lembayung patah.", "tempat_tertukar"),
        ('"Tolong tanya kami dulu sebelum taman bermain itu dibuat," kata Sekda Bambang Ariyo.', "kutipan_salah_orang"),
    ],
)
def test_the_same_matter_told_wrong_is_found(kinds: Kinds, draft: str, kind: str) -> None:
    assert kind in kinds(NOTES, draft)


@pytest.mark.parametrize(
    ("notes", "draft"),
    [
        ("Senin 6 April 2026. Kuota pupuk naik 12 ton jadi 90 ton", "Kuota pupuk berkurang 12 ton menjadi 90 ton."),
        ("Senin 6 April 2026. Kuota pupuk ditambah 12 ton", "Kuota pupuk kurang 12 ton."),
    ],
)
def test_a_change_told_the_other_way_is_found(kinds: Kinds, notes: str, draft: str) -> None:
    assert "arah_terbalik" in kinds(notes, draft)
