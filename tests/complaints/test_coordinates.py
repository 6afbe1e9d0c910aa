"""Coordinates in citizens' texts, and number pairs that are none."""

import pytest

from asisten_humas.complaints.coordinates import find_coordinates


@pytest.mark.parametrize(
    ("text", "latitude", "longitude"),
    [
        ("titik -6.0402, 107.3074 ya min", -6.0402, 107.3074),
        ("kordinat −6,04021; 107,30743", -6.04021, 107.30743),
        ("https://peta.contoh/?q=-6.040215,107.307431&z=17", -6.040215, 107.307431),
        ("107.307431 -6.040215", -6.040215, 107.307431),
        ("di 6°02'24\"LS 107°18'26\"BT", -6.04, 107.307222),
        ("5°33'N 95°19'E", 5.55, 95.316667),
        ("6.0402° LS, 107.3074° BT", -6.0402, 107.3074),
    ],
)
def test_found(text: str, latitude: float, longitude: float) -> None:
    found = find_coordinates(text)
    assert found is not None
    assert (found.latitude, found.longitude) == pytest.approx((latitude, longitude), abs=1e-6)


@pytest.mark.parametrize(
    "text",
    [
        "biaya 1.500.000, 2.750.000",
        "panjang 12.500, lebar 107.300 cm",
        "HP 0812-0000-7034, NIK 3299014509810001",
        "48.8566, 2.3522",
        "pukul 07.30, 10.15",
        "",
    ],
)
def test_not_found(text: str) -> None:
    assert find_coordinates(text) is None
