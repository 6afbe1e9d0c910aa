"""Numbers of persons, in every written form; numbers that point to nobody stay."""

import pytest

from asisten_humas.privacy import Kind, find


def found(text: str) -> list[tuple[Kind, str]]:
    return [(piece.kind, text[piece.start : piece.end]) for piece in find(text, people=False)]


@pytest.mark.parametrize(
    "phone",
    [
        "0812-0000-4471",
        "081200004471",
        "0812 0000 4471",
        "0812.0000.4471",
        "0812 - 0000 - 4471",
        "0812–0000–4471",
        "0812‑0000‑4471",
        "0812\u00a00000\u00a04471",
        "0812\u200b0000\u200b4471",
        "08120000 4471",
        "+62 812 0000 4471",
        "+62-812-0000-4471",
        "+6281200004471",
        "62 812 0000 4471",
        "(0812) 0000 4471",
        "(+62) 812 0000 4471",
        "+62 (812) 0000-4471",
        "0812-00-00-44-71",
        "０８１２００００４４７１",
        "O812 OOOO 4471",
        "nol delapan satu dua nol nol nol nol empat empat tujuh satu",
        "kosong lapan satu dua kosong kosong kosong kosong empat empat tujuh satu",
        "(021) 5550 0187",
        "+62 21 5550 0187",
        "021-5550187",
    ],
)
def test_a_phone_is_found_however_it_is_written(phone: str) -> None:
    text = f"Mohon kabari lewat {phone} bila sudah selesai."
    ((kind, value),) = found(text)
    assert kind is Kind.PHONE
    assert sum(char.isdigit() for char in text) == sum(char.isdigit() for char in value)


@pytest.mark.parametrize(
    "text",
    [
        "telp 8855123",
        "hp saya 812-0000-4471",
        "HP 0 8 1 2 0 0 0 0 4 4 7 1",
        "wa081200004471",
        "wa.me/6281200004471",
        "tlp 0215550187",
    ],
)
def test_a_phone_word_makes_a_bare_number_a_phone(text: str) -> None:
    assert [kind for kind, _ in found(text)] == [Kind.PHONE]


def test_a_number_after_a_phone_is_not_swallowed() -> None:
    assert found("Lapor 08120000 8811 2 lampu mati") == [(Kind.PHONE, "08120000 8811")]


def test_numbers_side_by_side_are_told_apart() -> None:
    text = "NIK 3299014708850002 0812-0000-1188 KK 3299010203150007; rek BNI 0099887766"
    assert found(text) == [
        (Kind.NIK, "3299014708850002"),
        (Kind.PHONE, "0812-0000-1188"),
        (Kind.KK, "3299010203150007"),
        (Kind.BANK_ACCOUNT, "0099887766"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("3299014708850002", Kind.NIK),
        ("3299.0147.0885.0002", Kind.NIK),
        ("3299 0147 0885 0002", Kind.NIK),
        ("NIK 3299019908850002", Kind.NIK),  # no such day, but the word says what it is
        ("kartu keluarga 3299014708850002", Kind.KK),
        ("NPWP 3299014708850002", Kind.NPWP),
        ("3299019908850002", Kind.OTHER_ID),  # sixteen digits, no birth date in them
        ("01.234.567.8-432.000", Kind.NPWP),
        ("npwp 012345678432000", Kind.NPWP),
        ("BPJS 0001299887766", Kind.BPJS),
        ("peserta 0001299887766", Kind.BPJS),
        ("BPJS Ketenagakerjaan 19044556677", Kind.BPJS),
        ("rekening Mandiri 156-00-0099881-2", Kind.BANK_ACCOUNT),
        ("7100228811 bank syariah", Kind.BANK_ACCOUNT),
        ("SIM C 9203-8812-000451", Kind.OTHER_ID),
        ("ID pelanggan PLN 532100447788", Kind.OTHER_ID),
        ("NIP 196003121985031004", Kind.OTHER_ID),
        ("paspor saya C4418820", Kind.OTHER_ID),
        ("nomor rangka motor MH1KF4110RK002299", Kind.OTHER_ID),
        ("IMEI 356938035643809", Kind.OTHER_ID),
        ("ig saya @warga.rw05", Kind.OTHER_ID),
    ],
)
def test_structure_and_the_nearest_word_name_a_number(text: str, kind: Kind) -> None:
    assert [found_kind for found_kind, _ in found(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Tiket KH-2511-0377 belum berubah.",
        "Kerugian Rp4.275.000, dana Rp 12.500.000.000, transfer Rp2.350.000.",
        "Realisasi 7.912.345.678 dari 8.500.000.000 rupiah.",
        "Tanggal 08-12-2026 pukul 10.30, lalu 08/12/2026 10.00.",
        "12/01/26 08.14 dan 2026-01-12 08:14",
        "Lubang 120 x 80 cm, dalam 25 cm, koordinat -6.0402, 107.3074.",
        "Hubungi 112, 119, atau 1500-321.",
        "Tiang TA-117 di Jl. Pisang Raya No. 88, RT 04/02.",
        "SK Nomor 620/114/DBMSDA/2025 dan Perwal 12/2023 Pasal 7 ayat (2).",
        "Sejak 1998, 120 KK dan 350 jiwa terdampak, 15 rumah terendam.",
        "Satu dua tiga empat lubang, lima enam lagi di tikungan.",
        "Perkara 058-059-060-063 sudah diputus.",
    ],
)
def test_numbers_that_point_to_nobody_stay(text: str) -> None:
    assert found(text) == []
