"""Dates of birth."""

import pytest

from asisten_humas.privacy import Kind, find


def values(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in find(text, people=False) if piece.kind is Kind.BIRTHDATE]


@pytest.mark.parametrize(
    ("text", "birth"),
    [
        ("TTL: Singaraja, 5 Mei 1968; guru", ["Singaraja, 5 Mei 1968"]),
        ("lahir 03-08-1951", ["03-08-1951"]),
        ("Tgl lahir istri 9/11/1990", ["9/11/1990"]),
        ("Saya lahir di Bandung, 14 Februari 1979,", ["Bandung, 14 Februari 1979"]),
        ("Pelapor lahir 1990-02-28", ["1990-02-28"]),
        ("kelahiran 1961", ["1961"]),
    ],
)
def test_a_birth_date_is_found(text: str, birth: list[str]) -> None:
    assert values(text) == birth


@pytest.mark.parametrize("text", ["Sejak 14 Februari 2025 lampu mati.", "Hari lahir Pancasila", "Umur saya 61 tahun."])
def test_other_dates_stay(text: str) -> None:
    assert values(text) == []
