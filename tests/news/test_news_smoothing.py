"""Short sentences of one line told together; nothing joined across lines."""

import pytest

from asisten_humas.news.smoothing import smoothed
from asisten_humas.news.telling import Told


def texts(*told: Told) -> list[str]:
    return [one.text for one in smoothed(told)]


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        ("dari lima pompa, hanya dua yang menyala", "mesinnya tua",
         "dari lima pompa, hanya dua yang menyala, sedangkan mesinnya tua"),
        ("lumpur sebelum disedot setebal 40 sentimeter", "sesudahnya 6 sentimeter",
         "lumpur sebelum disedot setebal 40 sentimeter, sedangkan sesudahnya 6 sentimeter"),
        ("terminal itu berasal dari tahun 1991", "lantainya retak dan 30 loket kosong",
         "lantai terminal dari tahun 1991 itu retak dan 30 loket kosong"),
    ],
)  # fmt: skip
def test_statements_of_one_line_share_a_sentence_with_the_facts_of_both(first: str, second: str, together: str) -> None:
    (one,) = smoothed([Told(first, ("F1",), 4), Told(second, ("F2",), 4)])
    assert (one.text, one.facts) == (together, ("F1", "F2"))


def test_statements_of_different_lines_stay_apart() -> None:
    assert len(texts(Told("ada lima pompa", ("F1",), 4), Told("mesinnya tua", ("F2",), 5))) == 2


def test_a_full_sentence_takes_no_more() -> None:
    long = "dari lima pompa, " + "kata " * 22 + "menyala"
    assert len(texts(Told(long, ("F1",), 4), Told("mesinnya tua", ("F2",), 4))) == 2


def test_what_nobody_is_named_to_open_is_opened() -> None:
    assert texts(Told("layanan itu membuka pukul 08.00 dan menutup pukul 12.00", ("F1",), 0)) == [
        "layanan itu dibuka pukul 08.00 dan ditutup pukul 12.00"
    ]
    assert texts(Told("petugas membuka pintu air pukul 08.00", ("F1",), 0)) == ["petugas membuka pintu air pukul 08.00"]


def test_what_is_left_of_a_whole_is_told_by_its_parts() -> None:
    assert texts(Told("sisanya 18, yakni 11 sakit dan 7 izin", ("F1",), 0)) == ["dari 18 sisanya, 11 sakit dan 7 izin"]
