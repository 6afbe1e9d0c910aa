"""When two names are one person."""

import pytest

from asisten_humas.errors import InputError
from asisten_humas.review import person_key, same_person
from asisten_humas.review.people import shown_name


@pytest.mark.parametrize(
    "other", ["siti", "SITI ", " Siti\t", "S\u200biti", "\ufeffSiti", "Ｓｉｔｉ", "Si ti", "Siti\u202e", "Siti\n"]
)
def test_one_person(other: str) -> None:
    assert same_person("Siti", other)


@pytest.mark.parametrize("other", ["Sita", "Siti Nur", "Sitti", "siti2"])
def test_other_people(other: str) -> None:
    assert not same_person("Siti", other)


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "-", "\n"])
def test_nobody(name: str) -> None:
    with pytest.raises(InputError, match="name is needed"):
        person_key(name)


def test_a_name_is_shown_on_one_line() -> None:
    assert shown_name("  Siti\u200b \n Nur\u202e  Aini ") == "Siti Nur Aini"
