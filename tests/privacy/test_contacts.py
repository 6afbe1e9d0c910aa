"""E-mail addresses and plates."""

import pytest

from asisten_humas.privacy import Kind, find


def kinds(text: str) -> list[Kind]:
    return [piece.kind for piece in find(text, people=False)]


@pytest.mark.parametrize(
    "address",
    [
        "budi.s@surat.example",
        "a_b+c@surat.example",
        "warga [at] surat [dot] example",
        "siti(at)pos(titik)example",
        "budi @ surat.example",
    ],
)
def test_an_address_is_found(address: str) -> None:
    text = f"Balas ke {address} saja."
    (piece,) = find(text)
    assert (piece.kind, text[piece.start : piece.end]) == (Kind.EMAIL, address)


@pytest.mark.parametrize(
    "text", ["Kirim ke humas@dinas.example atau info@kota.example.", "Lihat @dbmsda.kotaharapan di Instagram."]
)
def test_an_office_mailbox_is_public(text: str) -> None:
    assert kinds(text) == []


def test_an_office_word_at_a_free_mail_provider_is_a_person() -> None:
    assert kinds("admin@gmail.com") == [Kind.EMAIL]


@pytest.mark.parametrize(
    "text",
    [
        "B 1782 KZQ",
        "F1773QO",
        "L 1900 NQ",
        "mobil b 4471 kzt",
        "plat AB 5512 XY",
        "truk N 9911 UR",
        "nopol T 1520 CK",
        "motor G-2290-BNA",
    ],
)
def test_a_plate_is_found(text: str) -> None:
    assert kinds(f"Ada {text} parkir di trotoar.") == [Kind.PLATE]


@pytest.mark.parametrize(
    "text",
    [
        "Blok F 12 B dan blok B 1234",
        "Tiket KH-2511-0377",
        "Tiang TA-117, pompa P2, RW 03",
        "lebar d 120 cm",
        "Pelat kendaraan disamarkan sesuai K15, motor diganti menurut [K13].",
        "Perjanjian P3B dan G.30.S",
        "Jl. B 12",
        "pasal 7 K 4",
        "Kadis DP3AKB dan DP2AP hadir",
    ],
)
def test_what_only_looks_like_a_plate_stays(text: str) -> None:
    assert kinds(text) == []
