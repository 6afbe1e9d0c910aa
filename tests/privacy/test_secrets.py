"""Credentials beside a word for them."""

import pytest

from asisten_humas.privacy import Kind, find


def values(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in find(text, people=False) if piece.kind is Kind.CREDENTIAL]


@pytest.mark.parametrize(
    ("text", "secrets"),
    [
        ("password akun: Harapan#2024, tolong", ["Harapan#2024"]),
        ("passwordnya Jalan123.", ["Jalan123"]),
        ("kata sandi wifi rahasia77", ["rahasia77"]),
        ("PIN ATM saya 775120 hanyut", ["775120"]),
        ("kode OTP dari aplikasi lapor 482913 ditolak", ["482913"]),
        ("OTP: 118822", ["118822"]),
        ("token login 8F3K-22QA kadaluarsa", ["8F3K-22QA"]),
        ("user bambang pass rudi1990! gagal", ["bambang", "rudi1990!"]),
        ("kode gembok 7742", ["7742"]),
    ],
)
def test_a_secret_is_found(text: str, secrets: list[str]) -> None:
    assert values(text) == secrets


@pytest.mark.parametrize(
    "text",
    [
        "Saya lupa password dan PIN, bisa dibantu?",
        "Pak Sandi Pratama sudah lapor.",
        "Kode pos 17111, kode tiket 88121.",
        "Pin lokasi sudah saya kirim.",
        "Login aplikasi selalu gagal.",
    ],
)
def test_words_for_secrets_alone_stay(text: str) -> None:
    assert values(text) == []
