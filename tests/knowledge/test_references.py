"""References to rules, in the forms in which staff and citizens write them."""

import pytest

from asisten_humas.knowledge.references import Place, Reference, find_reference, fit, place_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pasal 7 ayat 2 perda 5 tahun 2021", Reference("perda 5 2021", "7", "2")),
        ("Pasal 7 ayat (2) Peraturan Daerah Nomor 5 Tahun 2021", Reference("perda 5 2021", "7", "2")),
        ("Perwal Kota Harapan 12/2023 pasal 4", Reference("perwal 12 2023", "4", "")),
        ("isi peraturan walikota no. 30 th 2024", Reference("perwal 30 2024", "", "")),
        ("UU No 25 Tahun 2009 tentang Pelayanan Publik", Reference("uu 25 2009", "", "")),
        ("Undang-Undang Nomor 14 Tahun 2008", Reference("uu 14 2008", "", "")),
        ("PP 96/2012 pasal 12A", Reference("pp 96 2012", "12a", "")),
        ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022", Reference("perppu 2 2022", "", "")),
        ("pasal 3", Reference("", "3", "")),
        ("jalan berlubang 5 hari", Reference()),
        ("rapat nomor 5 tahun 2021", Reference()),
    ],
)
def test_found_as_written(text: str, expected: Reference) -> None:
    assert find_reference(text) == expected


def test_place_of_a_passage_is_read_from_its_label() -> None:
    place = place_of(
        "Perwal Kota Harapan 12/2023", "Jalan", "Perwal Kota Harapan 12/2023, BAB II, Pasal 4 ayat (2)–(4)"
    )
    assert place == Place("perwal 12 2023", "4", ("2", "3", "4"), explanation=False)


def test_place_without_a_number_is_read_from_the_title() -> None:
    assert place_of("", "UU Nomor 14 Tahun 2008 tentang KIP", "UU Nomor 14 Tahun 2008").rule == "uu 14 2008"


def test_the_named_ayat_fits_best_then_the_article_then_its_explanation() -> None:
    asked = Reference("perwal 12 2023", "4", "2")
    exact = Place("perwal 12 2023", "4", ("1", "2"), explanation=False)
    other_verse = exact._replace(verses=("3",))
    explanation = exact._replace(explanation=True)
    other_rule = exact._replace(rule="perda 1 2020")
    fits = [fit(asked, place) for place in (exact, other_verse, explanation, other_rule)]
    assert fits == sorted(fits, reverse=True)
    assert (fits[0], fits[-1]) == (1.0, 0.0)
