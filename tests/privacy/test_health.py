"""Somebody's health goes; illness as a danger, a place or a group stays."""

import pytest

from asisten_humas.privacy import Kind, find


def values(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in find(text, people=False) if piece.kind is Kind.HEALTH]


@pytest.mark.parametrize(
    ("text", "illness"),
    [
        ("Bapak saya stroke dan pakai kursi roda.", ["stroke"]),
        ("anak sy autis min suka lari", ["autis"]),
        ("Kakek saya penderita diabetes.", ["diabetes"]),
        ("Istri saya sedang hamil 8 bulan.", ["hamil"]),
        ("beliau gagal ginjal dan cuci darah", ["gagal ginjal", "cuci darah"]),
        ("Cucunya kena demam berdarah.", ["demam berdarah"]),
        ("Saya dirawat di RS Kasih Bunda karena gegar otak.", ["gegar otak"]),
        ("anak saya Raffi jatuh sampai patah tangan", ["patah tangan"]),
        ("Ibu Gracia (tetangga saya) sudah sebulan kena TBC", ["TBC"]),
    ],
)
def test_what_is_told_of_a_person_is_found(text: str, illness: list[str]) -> None:
    assert values(text) == illness


@pytest.mark.parametrize(
    "text",
    [
        "Warga takut demam berdarah karena genangan.",
        "Banyak nyamuk, rawan DBD untuk anak-anak.",
        "Trotoar harus ramah bagi ibu hamil dan penyandang disabilitas.",
        "Macet di depan RS Jantung Harapan.",
        "Jangan sampai anak kami kena tifus.",
        "Program orang tua asuh anak stunting diluncurkan.",
        "Motor jatuh, pengendaranya lecet.",
    ],
)
def test_illness_in_general_stays(text: str) -> None:
    assert values(text) == []
