"""Clock times and the quantities that look like them."""

import pytest

from asisten_humas.grounding.times import find_times


@pytest.mark.parametrize(
    ("text", "minutes", "zone"),
    [
        ("pukul 09.00 WIB", 540, "WIB"),
        ("jam 9 pagi", 540, ""),
        ("jam 9.30 wita", 570, "WITA"),
        ("jam 2 siang", 840, ""),
        ("jam setengah delapan", 450, ""),
        ("02.15 wita", 135, "WITA"),
        ("pkl 13.47", 827, ""),
        ("jam 9 kurang seperempat wita", 525, "WITA"),
        ("jam 10 lewat sepuluh", 610, ""),
    ],
)
def test_a_time_in_every_form(text: str, minutes: int, zone: str) -> None:
    assert [(time.minutes, time.zone) for time in find_times(text)] == [(minutes, zone)]


def test_ranges() -> None:
    assert [time.minutes for time in find_times("08.30–15.00 WITA")] == [510, 900]
    assert [time.minutes for time in find_times("pukul 08.00 sampai 14.00")] == [480, 840]
    assert [time.minutes for time in find_times("buka Sabtu 09–15 dan Minggu 09-13.")] == [540, 900, 540, 780]
    assert find_times("Senin 13–15 Oktober 2025") == []


@pytest.mark.parametrize(
    "text", ["5,4 M", "nilai 9.50", "3x24 jam", "jam kerja", "1.126 pegawai", "Rp12.50", "12.345,67"]
)
def test_quantities_are_no_times(text: str) -> None:
    assert find_times(text) == []


def test_an_hour_without_half_of_the_day_may_be_evening() -> None:
    vague, exact = find_times("jam 7")[0], find_times("pukul 19.00")[0]
    assert vague.agrees(exact)
    assert not find_times("jam 7 pagi")[0].agrees(exact)


def test_zones_must_agree() -> None:
    assert not find_times("09.00 WIB")[0].agrees(find_times("09.00 WITA")[0])


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("masuk jam 8, biasanya 6.45. Puskesmas bagi 2.500 lembar", [480, 405]),
        ("dr 6.45 jd jam 8", [405, 480]),
        ("buka jam 8, dulu 7, tutup sore", [480, 420]),
        ("mulai jam 8, biasanya 7 petugas", [480]),
        ("jam 8, tinggi air 1.45 meter", [480]),
        ("lari 5.30 km jam 6", [360]),
        ("berkumpul jam 9. Skor 7.25", [540]),
    ],
)
def test_a_bare_time_beside_a_cued_one(text: str, minutes: list[int]) -> None:
    assert [time.minutes for time in find_times(text)] == minutes
