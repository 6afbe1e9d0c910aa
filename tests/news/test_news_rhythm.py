"""A past release as style: sentences keep their shape, facts are gone."""

import re
from pathlib import Path

import pytest

from asisten_humas.news.rhythm import rhythm

ROOT = Path(__file__).parent.parent.parent
RELEASES = sorted((ROOT / "knowledge" / "rilis").glob("*.md"))
FACT = re.compile(r"\d|\b(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)\b")


def test_facts_are_blanked_and_the_shape_stays() -> None:
    text = (
        "KOTA HARAPAN – Wali Kota Harapan Dewi Lestari meresmikan rumah pompa di Kelurahan Mekarsari, "
        "Kamis (12/3/2026) pukul 09.00 WIB. Pompa itu menelan biaya Rp4,2 miliar. Sebanyak dua puluh lima warga hadir."
    )
    blanked = rhythm(text)
    assert "meresmikan rumah pompa di [nama]" in blanked
    assert "Pompa itu menelan biaya [angka]." in blanked
    assert blanked.endswith("Sebanyak [angka] warga hadir.")
    for fact in ("Harapan", "Dewi", "Mekarsari", "12", "09.00", "4,2", "dua puluh lima"):
        assert fact not in blanked


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.stem)
def test_no_figure_month_or_repeated_name_of_a_release_is_left(path: Path) -> None:
    text = path.read_text(encoding="utf-8").split("---")[-1]
    blanked = rhythm(text)
    assert FACT.findall(blanked) == []
    assert not re.search(r"[a-z,] [A-Z]\w+ [A-Z]\w+", blanked)
    assert len(blanked.split()) > len(text.split()) / 3, "most of the words stay"
