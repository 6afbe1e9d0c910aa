"""The office's roles in a file: who is not in it may do nothing, and a slip in it is named."""

from pathlib import Path

import pytest

from asisten_humas.errors import SettingsError
from asisten_humas.review import Role
from asisten_humas.review.roster import read_roster


def roster(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_names_are_read_as_the_review_reads_them(tmp_path: Path) -> None:
    roles_of = read_roster(
        roster(tmp_path / "peran.yaml", "Sari Wulandari: penyusun\nRina Lestari: [penyunting, penerbit]\n")
    )
    assert set(roles_of("sari  WULANDARI")) == {Role.DRAFTER}
    assert set(roles_of("Rina Lestari")) == {Role.EDITOR, Role.PUBLISHER}
    assert set(roles_of("Orang Lain")) == set()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Rina: [bos]\n", "'bos' of Rina is no role"),
        ("Rina: [penerbit]\nRINA : [penyusun]\n", "'RINA' is there twice"),
        ("", "names nobody"),
        ("- Rina\n", "names nobody"),
        ("Rina: [penerbit\n", "no YAML"),
        ("'...': [penerbit]\n", "is no name"),
        ("Rina:\n", "'None' of Rina is no role"),
    ],
)
def test_a_slip_is_named_with_its_file(tmp_path: Path, text: str, said: str) -> None:
    path = roster(tmp_path / "peran.yaml", text)
    with pytest.raises(SettingsError) as caught:
        read_roster(path)
    assert said in caught.value.english and str(path) in caught.value.english
    assert caught.value.indonesian.endswith("peran: penyusun, penyunting, penerbit, pengawas, admin.")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_roster(tmp_path / "tiada.yaml")
