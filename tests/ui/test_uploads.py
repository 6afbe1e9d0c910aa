"""Uploaded files: the browser's name never becomes a path."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asisten_humas.ui.uploads import as_file, keep_queue, queues, shown_name

if TYPE_CHECKING:
    from asisten_humas import Assistant


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("antrean Maret.xlsx", "antrean-Maret.xlsx"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\humas.db", "humas.db"),
        ("/tmp/.hidden", "hidden"),
        ("a\x00b\n.csv", "a-b-.csv"),
        ("…", "berkas"),
        ("", "berkas"),
    ],
)
def test_a_kept_file_stays_in_its_folder(assistant: "Assistant", office: Path, name: str, kept: str) -> None:
    path = keep_queue(name, b"isi")
    assert path.parent.resolve() == (office / "antrean").resolve()
    assert shown_name(path) == kept
    assert queues() == [path]


def test_the_same_content_is_kept_once(assistant: "Assistant") -> None:
    assert keep_queue("a.csv", b"isi") == keep_queue("a.csv", b"isi")
    keep_queue("a.csv", b"lain")
    assert len(queues()) == 2


def test_a_passing_file_is_gone_afterwards() -> None:
    with as_file("../catatan.txt", b"isi") as path:
        assert path.read_bytes() == b"isi"
        assert path.name == "catatan.txt"
    assert not path.exists()
