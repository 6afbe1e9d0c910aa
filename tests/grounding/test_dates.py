"""Dates in the forms of offices and chats, completed from a nearby day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asisten_humas.grounding.dates import MONTHS, find_dates, spell, weekday_of

EVENT = date(2025, 10, 17)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Jumat (17/10/2025)", date(2025, 10, 17)),
        ("Jumat 17 Oktober 2025", date(2025, 10, 17)),
        ("Jumat malam 17 Oktober 2025", date(2025, 10, 17)),
        ("Jumat dini hari, tgl 17 Oktober 2025", date(2025, 10, 17)),
        ("Jumat, 17 Okt", date(2025, 10, 17)),
        ("17/10", date(2025, 10, 17)),
        ("17-10-2025", date(2025, 10, 17)),
        ("2025-10-17", date(2025, 10, 17)),
        ("27 Des 2025", date(2025, 12, 27)),
        ("14 Februari", date(2026, 2, 14)),
        ("Ahad 14/9/2025", date(2025, 9, 14)),
        ("tgl 17", date(2025, 10, 17)),
    ],
)
def test_a_day_in_every_form(text: str, day: date) -> None:
    assert [mention.resolve(EVENT) for mention in find_dates(text)] == [day]


def test_the_year_left_out_is_the_nearest() -> None:
    mention = find_dates("2 Januari", day=date(2025, 12, 30))[0]
    assert (mention.day, mention.month, mention.year) == (2, 1, 2026)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("10–28 Nov", [(10, 11), (28, 11)]),
        ("17 November s/d 14 Februari", [(17, 11), (14, 2)]),
        ("2 Mei 2025 → 27 Des 2025", [(2, 5), (27, 12)]),
        ("8–9 Oktober 2025", [(8, 10), (9, 10)]),
    ],
)
def test_ranges_give_both_ends(text: str, days: list[tuple[int, int]]) -> None:
    assert [(mention.day, mention.month) for mention in find_dates(text)] == days


def test_months_and_years_stand_alone() -> None:
    text = "Jan–Jul 2025, Agustus 2024, sejak 1997, 2019-2022"
    parts = [(mention.month, mention.year) for mention in find_dates(text)]
    assert parts == [(1, 2025), (7, 2025), (8, 2024), (None, 1997), (None, 2019), (None, 2022)]


@pytest.mark.parametrize(
    "text", ["37,5 jam/minggu", "2 minggu lagi", "minggu depan", "seminggu", "1.997 orang", "3 Market"]
)
def test_weeks_and_counts_are_no_dates(text: str) -> None:
    assert find_dates(text) == []


def test_weeks_before_a_date_are_no_sunday() -> None:
    first, last = find_dates("TUTUP 2 minggu, 12–25 Jan")
    assert (first.weekday, first.day, last.day) == (None, 12, 25)


def test_lone_weekdays() -> None:
    assert [mention.weekday for mention in find_dates("setiap Jumat, kecuali Minggu")] == [4, 6]


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_round_trips_in_all_forms(day: date) -> None:
    month = MONTHS[day.month - 1]
    forms = [
        spell(day),
        f"{weekday_of(day)} {day.day} {month} {day.year}",
        f"{day.day}/{day.month}/{day.year}",
        day.isoformat(),
    ]
    for form in forms:
        assert [mention.resolve(None) for mention in find_dates(f"Acara digelar {form} di aula.")] == [day], form


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("pada 5, 9, dan 12 Desember", [5, 9, 12]),
        ("pasar murah 3x Des: 5 Tondowulan, 9 Kaliputih, 12 Rejosari", [None, 5, 9, 12]),
        ("Jalan Melati kilometer 5 sampai 7, Sabtu (9/8/2025)", [9]),
    ],
)
def test_listed_days_share_the_month(text: str, days: list[int | None]) -> None:
    assert [mention.day for mention in find_dates(text)] == days


def test_two_days_over_one_month_are_two_dates() -> None:
    found = find_dates("operasi Selasa-Rabu 23-24/9/2025, lalu kontrol")
    assert [(mention.day, mention.month, mention.year) for mention in found] == [(23, 9, 2025), (24, 9, 2025)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Rabu 8 Oktober 2025, pelatihan s/d Jumat 10. Layanan tetap buka", [(8, 10), (10, 10)]),
        ("Rabu 8/10/2025\nrapat Senin 13, sidak Kamis 16", [(8, 10), (13, 10), (16, 10)]),
        ("Senin 29 Desember 2025, tutup sampai Jumat 2\n", [(29, 12), (2, 1)]),
        # Counts of a day, hours, and days that fall on no such weekday.
        ("Rabu 8 Oktober 2025. Pengunjung Senin 12, Selasa 15", [(8, 10), (None, None), (None, None)]),
        ("Rabu 8 Oktober 2025, datang Jumat 10 orang", [(8, 10), (None, None)]),
        ("Rabu 8 Oktober 2025, Jumat 10.30 rapat", [(8, 10), (None, None)]),
        ("rapat Jumat 10.", [(None, None)]),
    ],
)
def test_a_bare_day_behind_its_weekday(text: str, days: list[tuple[int | None, int | None]]) -> None:
    assert [(mention.day, mention.month) for mention in find_dates(text)] == days
