"""Claims whose words stand in the notes while nobody there says so: shares, habits, reactions, what is to come."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Vaksinasi ternak, Desa Randu, Kec. Sukarasa, Senin 2 Maret 2026 jam 8 pagi
- Kadis Peternakan Wiryo Lesmana, Kades Tarjo Umbara
- 214 sapi disuntik dr 300; kambing blm. dulu peternak suntik sendiri
- 120 peternak datang, 90 dr Randu, 30 dr Cemara
- vaksin 500 dosis dr provinsi, kulkas vaksin rusak krn petir
- keluhan peternak dijawab petugas di lokasi
- harga sapi di pasar Kaliwungu Rp14 jt
- kandang umum? baru obrolan camat, JANGAN tulis
Wiryo: "Sapi yang sehat adalah tabungan keluarga."
"""
CHAT = """[WA] Senin 2 Maret 2026, Desa Randu, Kec. Sukarasa
Tini: tebing longsor jam 7 pagi, 2 rumah rusak
Humas: gara2 galian pasir di atas?
Tini: JANGAN, masih dicek
Humas: ada yg luka?
Tini: NIHIL
"""
LEAD = "SUKARASA – Vaksinasi ternak digelar di Desa Randu, Senin (2/3/2026).\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Sebagian besar sapi yang disuntik adalah betina.",
        "Harga sapi di pasar Kaliwungu selama ini stabil.",
        "Kulkas vaksin kerap rusak.",
        "Vaksinasi ternak itu disambut baik oleh peternak.",
        "Peternak berterima kasih kepada petugas.",
        "Dosis vaksin dari provinsi dipastikan sampai ke Cemara.",
        "Vaksin itu cukup untuk semua ternak.",
        "Ke depan, sapi di pasar Kaliwungu disuntik petugas.",
        "Vaksinasi ternak berjalan lancar.",
        "Peternak di desa tetangga ikut datang.",
    ],
)
def test_what_nobody_in_the_notes_says_is_found(kinds: Kinds, sentence: str) -> None:
    assert "klaim_tanpa_sumber" in kinds(NOTES, LEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sebagian besar peternak datang dari Randu.",
        "Dahulu peternak menyuntik sendiri.",
        "Vaksin berasal dari provinsi sebanyak lima ratus dosis.",
        "Kulkas vaksin rusak karena petir.",
        "Keluhan peternak dijawab petugas di lokasi.",
        "Harga sapi di pasar Kaliwungu mencapai Rp14 juta.",
        'Wiryo berharap ternak terjaga. "Sapi yang sehat adalah tabungan keluarga," katanya.',
    ],
)
def test_what_the_notes_hold_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert "klaim_tanpa_sumber" not in kinds(NOTES, LEAD + sentence)


def test_a_question_answered_with_do_not_is_kept_back(kinds: Kinds) -> None:
    lead = "SUKARASA – Tebing longsor di Desa Randu, Kecamatan Sukarasa, Senin (2/3/2026) pukul 07.00.\n\n"
    assert "klaim_tanpa_sumber" in kinds(CHAT, lead + "Longsor dipicu galian pasir di atas tebing.")
    assert not kinds(CHAT, lead + "Dua rumah rusak, tetapi tidak ada yang luka.")


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Sebagian besar keluhan mengenai air.", "keluhan kebanyakan soal air"),
        ("Jalan itu kerap tergenang.", "jalan itu sering banjir, tergenang"),
        ("Warga menyambut baik jadwal baru.", "warga sambut baik jadwal baru"),
        ("Kebun itu diharapkan panen pada musim hujan.", "target kebun panen musim hujan"),
    ],
)
def test_a_claim_in_the_short_words_of_notes_is_held(kinds: Kinds, said: str, written: str) -> None:
    assert "klaim_tanpa_sumber" not in kinds(f"{NOTES}- {written}\n", LEAD + said)
