"""Homes go, the places of reports stay."""

import pytest

from asisten_humas.models import Reporter
from asisten_humas.privacy import Kind, find


def homes(text: str, reporter: Reporter | None = None) -> list[str]:
    return [text[piece.start : piece.end] for piece in find(text, reporter=reporter) if piece.kind is Kind.HOME_ADDRESS]


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Rumah saya Jl. Nuri Gg. 3 No. 8 RT 05 RW 02 kalau mau dilihat", "Jl. Nuri Gg. 3 No. 8 RT 05 RW 02"),
        ("saya tinggal di jl anggrek no 9 rt 3 rw 1 wanasari", "jl anggrek no 9 rt 3 rw 1"),
        ("Alamat: Komplek Taman Sari Blok C No. 4\nLampu padam", "Komplek Taman Sari Blok C No. 4"),
        ("Kami tinggal di Pondok Seruni Indah F7/12 sejak lama", "F7/12"),
        ("kos sy gg melati 2 no 5, lampu mati", "gg melati 2 no 5"),
        ("Domisili Apartemen Tirta Tower 2 unit 1208, KTP luar kota", "Apartemen Tirta Tower 2 unit 1208"),
        ("KTP saya masih alamat lama Dsn. Karanganyar RT 03 RW 01", "Dsn. Karanganyar RT 03 RW 01"),
        ("rumahku no 88 persis sebelah tiang miring", "no 88"),
        (
            "Mertua saya tinggal sendiri di Jl. Kutilang Dalam III/14 RT 06 RW 09",
            "Jl. Kutilang Dalam III/14 RT 06 RW 09",
        ),
        ("Hormat saya, Ferdinandus Nggala, Jl. Teratai No. 41 RT 04 RW 03", "Jl. Teratai No. 41 RT 04 RW 03"),
        ("Jl. Rajawali No 10 RT 001 RW 004; 0813-0000-8181", "Jl. Rajawali No 10 RT 001 RW 004"),
        ("Saya warga Blok J No. 14 Perum Seruni keberatan", "Blok J No. 14"),
    ],
)
def test_a_home_is_found(text: str, home: str) -> None:
    assert homes(text) == [home]


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("Jalan depan rumah saya Jl. Mawar No. 21 amblas", "No. 21"),
        ("Tepat di depan rumah kami Jl. Sakura Blok A5 No 3 ada tiang bengkok", "Blok A5 No 3"),
        ("sebelah rumah sy jl murai no 12 got nya bau", "no 12"),
    ],
)
def test_in_front_of_a_home_the_road_stays(text: str, house: str) -> None:
    assert homes(text) == [house]


@pytest.mark.parametrize(
    "text",
    [
        "Saluran di depan ruko Jl. Kamboja nomor 12 sampai 18 dicor.",
        "Selokan ruko Jl Kamboja Sukamaju (no. 12 s.d. 18) dicor mati.",
        "Tiga lubang di Jl. Pahlawan: depan no. 5, depan no. 17, dan pos ronda.",
        "Lokasi Jl. Kenanga RT 02 RW 03 Kel. Tegalsari, sebelah SDN Tegalsari 1.",
        "Saya warga RT 05 RW 02 Kelurahan Mekarsari, lampu mati.",
        "Rumah saya kebanjiran dari Jl Kamboja no 12.",
        "Got depan rumah nomor 5 mampet.",
        "Kantor di Jl. Melati Raya No. 1 tutup.",
        "Saluran Blok AA Perum Griya mampet.",
        "Diatur dengan Undang-Undang Nomor 12 Tahun 1997.",
    ],
)
def test_the_place_of_a_report_stays(text: str) -> None:
    assert homes(text) == []


def test_the_reporters_own_address_goes_wherever_it_stands() -> None:
    reporter = Reporter(name="Dewi Anggraeni", address="Jl. Seruni Gg. Buntu No. 2, Kel. Bantarsari")
    assert homes("Air di Jl. Seruni Gg. Buntu No. 2 sudah surut.", reporter) == ["Gg. Buntu No. 2"]
    assert homes("Air di Jl. Seruni sudah surut, Gg. Mangga No. 2 belum.", reporter) == []
