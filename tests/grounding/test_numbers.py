"""Numbers in every form, with their units; dates, times, names and idioms are none."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from asisten_humas.grounding.numbers import find_numbers
from asisten_humas.grounding.numerals import parse_numeral


def found(text: str) -> list[tuple[str, Decimal, str]]:
    return [(number.text_of(text), number.value, number.dimension) for number in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("25 orang", 25, "jumlah"),
        ("dua puluh lima orang", 25, "jumlah"),
        ("1.284 usulan", 1284, "jumlah"),
        ("seribu dua ratus usulan", 1200, "jumlah"),
        ("1,5 juta penduduk", 1_500_000, "jumlah"),
        ("Rp1.500.000,-", 1_500_000, "uang"),
        ("Rp 156 miliar", 156_000_000_000, "uang"),
        ("anggaran 5,4 M", 5_400_000_000, "uang"),
        ("Rp3,05 T", 3_050_000_000_000, "uang"),
        ("dua juta tiga ratus ribu rupiah", 2_300_000, "uang"),
        ("64,2%", Decimal("64.2"), "persen"),
        ("3,2 persen", Decimal("3.2"), "persen"),
        ("2,5 m", Decimal("2.5"), "panjang"),
        ("dua setengah meter", Decimal("2.5"), "panjang"),
        ("1,9 km", 1900, "panjang"),
        ("860 ha", 8_600_000, "luas"),
        ("8 ton", 8000, "bobot"),
        ("3x24 jam", 259_200, "waktu"),
        ("dua pekan", 1_209_600, "waktu"),
        ("7 hari kerja", 7, "hari kerja"),
        ("11 km/jam", 11, "kecepatan"),
        ("ke-11", 11, "urutan"),
        ("kesebelas", 11, "urutan"),
    ],
)
def test_value_and_unit(text: str, value: Decimal | int, dimension: str) -> None:
    number = find_numbers(text)[-1]
    assert (number.value, number.dimension) == (value, dimension)


@pytest.mark.parametrize(
    "text",
    [
        "Jumat (17/10/2025) pukul 09.00 WIB",
        "sejak 1997",
        "10–28 November",
        "Yuliana Dua Nurak",
        "pedagang kaki lima dan roda dua di jalan satu arah",
        "1. surat permohonan",
    ],
)
def test_dates_times_names_idioms_and_list_marks_are_no_numbers(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("code", ["KH-2511-0087", "0812-0000-4471", "(021) 8899776", "3299011203880004", "1500-321"])
def test_codes_are_found_whole(code: str) -> None:
    assert [(text, kind) for text, _, kind in found(f"Hubungi {code} segera.")] == [(code, "kode")]


def test_a_range_shares_its_unit() -> None:
    assert [(n.value, n.dimension) for n in find_numbers("17–20 meter")] == [(17, "panjang"), (20, "panjang")]


@pytest.mark.parametrize(
    ("text", "bound"),
    [("lebih dari seribu", "lebih"), ("hampir 90", "kurang"), ("sekitar 40", "sekitar"), ("berkurang dari 118", "")],
)
def test_vagueness(text: str, bound: str) -> None:
    assert find_numbers(text)[0].bound == bound


def test_hundreds_of_people_are_a_range() -> None:
    number = find_numbers("ratusan warga")[0]
    assert (number.value, number.high, number.bound) == (100, 999, "rentang")


@given(st.integers(min_value=0, max_value=10**13))
def test_any_number_in_words_is_read_back(value: int) -> None:
    words = num2words(value, lang="id")
    assert parse_numeral(words) == value


@given(st.integers(min_value=2, max_value=10**12))
def test_any_figure_is_read_back_with_dots_and_without(value: int) -> None:
    dotted = f"{value:,}".replace(",", ".")
    expected = "kode" if value >= 10**11 else "jumlah"
    assert [n.value for n in find_numbers(f"ada {dotted} buah") if n.dimension == "jumlah"] == [value]
    if not 1900 <= value < 2100:
        assert [n.dimension for n in find_numbers(f"ada {value} buah")] == [expected]


@given(st.text(max_size=200))
def test_any_text_gives_ordered_numbers_without_overlap(text: str) -> None:
    numbers = find_numbers(text)
    assert all(a.end <= b.start for a, b in pairwise(numbers))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("bawang turun 38 → 34rb", [38000, 34000]),
        ("cabai 78rb/kg (awal Nov 52)", [78000, 52000]),
        ("beras 58rb/5kg", [58000, 5]),
        ("Kayen 201\nthn lalu", [201]),
    ],
)
def test_shorthand_of_price_lists(text: str, values: list[int]) -> None:
    assert [value for _, value, _ in found(text)] == values


@pytest.mark.parametrize(
    ("text", "value", "dimension"),
    [
        ("jatah tiap KK 300 lt", Decimal("0.3"), "isi"),
        ("debit 1,8 lt/dtk", Decimal("0.0018"), "laju"),
        ("debit 3 m3/dtk", 3, "laju"),
        ("gedung rawat inap 3 lt", 3, "jumlah"),
        ("ruko tepi pasar 2 lt", 2, "jumlah"),
    ],
)
def test_litres_and_floors(text: str, value: Decimal, dimension: str) -> None:
    assert [(number.value, number.dimension) for number in find_numbers(text)] == [(value, dimension)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("dr 95 lt/dtk jd 38. Pipa diganti", [(Decimal("0.095"), "laju"), (Decimal("0.038"), "laju")]),
        ("harga Rp25rb, skrg 15", [(25_000, "uang"), (15_000, "uang")]),
        ("lahan 2,5 ha jadi 4 petak", [(25_000, "luas"), (4, "jumlah")]),
        ("hadir 40 KK, kini 12", [(40, "jumlah"), (12, "jumlah")]),
    ],
)
def test_what_a_figure_has_become_is_measured_as_it_was(text: str, values: list[tuple[Decimal, str]]) -> None:
    assert [(number.value, number.dimension) for number in find_numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pagu indikatif 2031 2,07 T, thn ini 2,31 T", [2_070_000_000_000, 2_310_000_000_000]),
        ("APBD 2031: 2,07 T (2030: 2,31 T)", [2_070_000_000_000, 2_310_000_000_000]),
        ("pagu 2,07 (thn lalu 2,31 T)", [2_070_000_000_000, 2_310_000_000_000]),
        ("belanja modal 41, tahun lalu 38 M", [41_000_000_000, 38_000_000_000]),
    ],
)
def test_money_of_two_years_is_measured_alike(text: str, expected: list[int]) -> None:
    assert [(n.value, n.dimension) for n in find_numbers(text)] == [(value, "uang") for value in expected]


def test_a_share_of_another_year_lends_its_unit() -> None:
    assert [(n.value, n.dimension) for n in find_numbers("serapan 64, thn lalu 58%")] == [
        (64, "persen"),
        (58, "persen"),
    ]


@pytest.mark.parametrize(
    "text", ["regu 3 (2030: 90 M)", "regu 12, dana desa 40 M", "12 regu, thn lalu 40%", "padi 4 T, jagung 3 T"]
)
def test_what_is_no_pair_keeps_its_count(text: str) -> None:
    first = find_numbers(text)[0]
    assert first.dimension == "jumlah"
    assert first.value == first.written
