"""The past releases are style models, so they have to be right themselves."""

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

FOLDER = Path(__file__).resolve().parents[2] / "knowledge" / "rilis"
RELEASES = sorted(FOLDER.glob("*.md"))
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
FILLER = re.compile(r"lancar|antusias|meriah|sukses|dalam rangka|guna mewujudkan|sinergi", re.IGNORECASE)


def _parts(path: Path) -> tuple[dict[str, str], str, list[str]]:
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    title, *paragraphs = body.strip().split("\n\n")
    return yaml.safe_load(head), title.removeprefix("# "), paragraphs


def test_there_are_eight_of_eight_kinds() -> None:
    assert len({_parts(path)[0]["jenis_acara"] for path in RELEASES}) == 8


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.stem[:3])
def test_a_release_has_the_form_of_the_house(path: Path) -> None:
    head, title, paragraphs = _parts(path)
    assert path.name.startswith(head["id"])
    assert head["jenis"] == "rilis"
    assert title == head["judul"]
    assert 6 <= len(title.split()) <= 16
    assert paragraphs[0].startswith("KOTA HARAPAN – ")
    assert paragraphs[-1] == "(Humas DBMSDA)"
    assert 180 <= sum(len(paragraph.split()) for paragraph in paragraphs) <= 320
    assert sum('"' in paragraph for paragraph in paragraphs) >= 2
    assert not FILLER.search(" ".join(paragraphs))


@pytest.mark.parametrize("path", RELEASES, ids=lambda path: path.stem[:3])
def test_every_weekday_fits_its_date(path: Path) -> None:
    head, _, paragraphs = _parts(path)
    pairs = re.findall(rf"({'|'.join(DAYS)}) \((\d+)/(\d+)/(\d+)\)", " ".join(paragraphs))
    assert pairs
    for weekday, day, month, year in pairs:
        assert DAYS[date(int(year), int(month), int(day)).weekday()] == weekday
    assert date.fromisoformat(head["tanggal"]) in {date(int(y), int(m), int(d)) for _, d, m, y in pairs}
