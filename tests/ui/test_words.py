"""How days, moments and time left are written for staff."""

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from asisten_humas.models import Classification, Deadline, FieldState, Jurisdiction, Urgency
from asisten_humas.review import Action
from asisten_humas.ui import words

if TYPE_CHECKING:
    from asisten_humas import Assistant


def deadline(left: int) -> Deadline:
    """Return a clock with so many working days left."""
    return Deadline(name="Verifikasi", due=date(2026, 3, 12), working_days_left=left, source="K24")


@pytest.mark.parametrize(
    ("left", "said"), [(-2, "lewat 2 hari kerja"), (0, "hari ini"), (3, "tinggal 3 hari kerja")]
)  # fmt: skip
def test_time_left(left: int, said: str) -> None:
    assert words.time_left(deadline(left)) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.2, "0 detik"), (45, "45 detik"), (80, "1 menit 20 detik"), (120, "2 menit"), (7501, "2 jam 5 menit")],
)
def test_durations(seconds: float, said: str) -> None:
    assert words.duration(seconds) == said


def test_days_and_moments_are_indonesian_and_in_the_office_zone(assistant: "Assistant") -> None:
    assert words.day(date(2026, 3, 12)) == "Kamis, 12 Maret 2026"
    assert words.short_day(date(2025, 8, 5)) == "5 Agu 2025"
    assert words.moment(datetime(2026, 3, 11, 20, 5, tzinfo=UTC)) == "12 Mar 2026, 03.05 WIB"
    assert words.hour(datetime(2026, 3, 11, 20, 5, tzinfo=UTC)) == "pukul 03.05 WIB"


@pytest.mark.parametrize(
    ("labels", "values"),
    [
        (words.CLASSIFICATIONS, Classification),
        (words.URGENCIES, Urgency),
        (words.JURISDICTIONS, Jurisdiction),
        (words.FIELD_STATES, FieldState),
        (words.ACTIONS, Action),
    ],
)
def test_every_value_has_its_words(labels: dict[str, str], values: type) -> None:
    assert set(labels) == set(values)
    assert all(label and "_" not in label for label in labels.values())


def test_a_shortened_text_ends_at_a_word() -> None:
    assert words.shortened("satu dua\ntiga empat", 12) == "satu dua …"
    assert words.shortened("satu dua", 12) == "satu dua"
