"""The stemmer: forms of one word meet, different words do not."""

import pytest

from asisten_humas.grounding.reading import keys_of
from asisten_humas.grounding.stems import stems


@pytest.mark.parametrize(
    "forms",
    [
        ("menilai", "penilaian", "dinilai"),
        ("diperiksa", "pemeriksaan", "memeriksanya"),
        ("menyelesaikan", "penyelesaian", "diselesaikan"),
        ("mengulanginya", "diulang", "pengulangan"),
        ("penggantian", "diganti", "mengganti"),
        ("memperoleh", "diperoleh", "perolehan"),
        ("pertanyaan", "ditanyakan", "menanyakan"),
        ("keberhasilan", "berhasil"),
        ("rata-rata", "rata"),
        ("ktp", "ktp"),
    ],
)
def test_forms_of_one_word_meet(forms: tuple[str, ...]) -> None:
    assert frozenset.intersection(*(stems(form) for form in forms))


@pytest.mark.parametrize(
    ("one", "other"), [("jalan", "jalur"), ("siswa", "sewa"), ("dinas", "dina"), ("mengaku", "menggali")]
)
def test_other_words_do_not_meet(one: str, other: str) -> None:
    assert stems(one).isdisjoint(stems(other))


def test_synonyms_meet_and_opposites_do_not() -> None:
    assert not keys_of("ditandatangani").isdisjoint(keys_of("teken"))
    assert keys_of("naik").isdisjoint(keys_of("turun"))
