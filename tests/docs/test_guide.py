"""The guide for staff says what the product does: its words, its columns and its keys are the code's own."""

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from asisten_humas.complaints.columns import header_of
from asisten_humas.errors import SettingsError
from asisten_humas.export.outbox import RETRIES
from asisten_humas.export.template import FIELDS
from asisten_humas.knowledge.agency import load_agency
from asisten_humas.models import FieldState
from asisten_humas.statuses import REPLY_TYPES, SENTENCE_STATUSES

if TYPE_CHECKING:
    from command_line import Humas

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "panduan"
PAGES = sorted(GUIDE.glob("*.md"))


def _page(name: str) -> str:
    return (GUIDE / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_links_lead_somewhere(path: Path) -> None:
    for target, anchor in re.findall(r"\]\(([\w-]+\.md)(?:#([\w-]+))?\)", path.read_text(encoding="utf-8")):
        text = (GUIDE / target).read_text(encoding="utf-8")
        headings = {title.lower().replace(" ", "-") for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}
        assert not anchor or anchor in headings


def test_every_kind_of_reply_and_every_mark_is_explained() -> None:
    replies, news = _page("membalas-laporan"), _page("menulis-berita")
    assert all(f"| {meaning.label} |" in replies for meaning in REPLY_TYPES.values())
    assert all(f"| {meaning.label} |" in news for meaning in SENTENCE_STATUSES.values())
    assert all(state.value in replies for state in FieldState)


def test_the_columns_named_in_the_guide_are_read() -> None:
    named = re.findall(r"^\| ([A-Z]\w+(?: \w+)?) \|.*\|.*\|$", _page("membalas-laporan"), re.MULTILINE)
    columns = [
        name for name in named if name.split()[0] in {"Status", "Tanggal", "Unit", "Bukti", "Keterangan", "Balasan"}
    ]
    found = header_of(["Tracking ID", "Isi Laporan Awal", *columns])
    assert found is not None
    assert sorted(number for numbers in found.values() for number in numbers) == list(range(8))


def test_every_key_of_the_profile_is_in_the_guide() -> None:
    keys = yaml.safe_load((ROOT / "knowledge" / "instansi.yaml").read_text(encoding="utf-8"))
    text = _page("mengisi-profil-instansi")
    assert all(re.search(rf"\b{key}\b", text) for key in keys)


def test_the_errors_shown_in_the_guide_are_the_errors(tmp_path: Path) -> None:
    minimal = "nama: A\nnama_singkat: A\nwilayah: A\npembuka_berita: A\npenutup_berita: (A)\n"
    shown = re.findall(r"^- `(.+)`$", _page("mengisi-profil-instansi"), re.MULTILINE)
    for addition in ("kanal:\n  - {nama: A, alamat: 1500321}\n", "singkatn: {}\n", "wilayah: B\n"):
        (tmp_path / "instansi.yaml").write_text(minimal + addition, encoding="utf-8")
        with pytest.raises(SettingsError) as caught:
            load_agency(tmp_path)
        assert any(caught.value.indonesian.endswith(sentence) for sentence in shown)


def test_every_field_of_a_template_is_explained() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", _page("menerbitkan"), re.MULTILINE)) == set(FIELDS)


def test_the_waits_of_the_guide_are_those_of_the_outbox() -> None:
    minutes = [str(int(wait.total_seconds() // 60)) for wait in RETRIES]
    assert f"{', '.join(minutes[:-1])}, dan {minutes[-1]} menit" in _page("menerbitkan")


def test_the_commands_of_the_guide_are_understood(humas: "Humas", office: Path) -> None:
    """Each one gets as far as looking for the draft, the site or the file that it names."""
    commands = re.findall(r"^humas (.+)$", _page("menerbitkan"), re.MULTILINE)
    assert len(commands) == 5
    for command in commands:
        ran = humas(*shlex.split(command))
        assert ran.code in {0, 2}
        assert "--help" not in ran.err, ran.err
