"""Working days of Indonesia, against the calendar of 2026 and the worked example of the complaint rules."""

from datetime import UTC, date, datetime

import pytest

from asisten_humas.clock import add_working_days, day_off, fixed_clock, working_days_between


def test_fourteen_working_days_across_nyepi_and_lebaran_with_cuti_bersama() -> None:
    # 12 March 2026 + 14 working days is 9 April when the cuti bersama of Nyepi and Idulfitri does not count.
    assert add_working_days(date(2026, 3, 12), 14) == date(2026, 4, 9)


@pytest.mark.parametrize(
    ("day", "why"),
    [(date(2025, 11, 15), "Sabtu"), (date(2025, 11, 16), "Minggu"), (date(2025, 12, 25), "Hari Raya Natal")],
)
def test_days_off_are_named(day: date, why: str) -> None:
    assert day_off(day) == why


def test_an_ordinary_weekday_is_a_working_day() -> None:
    assert day_off(date(2025, 11, 17)) is None


def test_counting_between_undoes_adding() -> None:
    start = date(2025, 12, 19)
    for days in range(30):
        assert working_days_between(start, add_working_days(start, days)) == days


def test_counting_backwards_is_negative() -> None:
    assert working_days_between(date(2025, 11, 21), date(2025, 11, 17)) == -4


def test_negative_days_are_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        add_working_days(date(2025, 11, 17), -1)


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        fixed_clock(datetime(2025, 1, 1))
    assert fixed_clock(datetime(2025, 1, 1, tzinfo=UTC))() == datetime(2025, 1, 1, tzinfo=UTC)
