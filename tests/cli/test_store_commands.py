"""Backup, restore, check of the store, and the log's signed head, as an operator types them."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from asisten_humas import Assistant
from sample_drafts import news

if TYPE_CHECKING:
    from command_line import Humas

WRITER = "Sari Wulandari"


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """The auditor's key in a file."""
    path = tmp_path / "kunci"
    path.write_bytes(b"kunci-auditor-" + bytes(range(65, 91)))
    return path


@pytest.fixture
def draft_id(office: Path) -> int:
    """A stored news draft."""
    return Assistant.open().review.add(news(), WRITER).id


def test_a_backup_restores_into_an_empty_store(
    humas: "Humas", draft_id: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "cadangan.zip"
    assert humas("database", "backup", copy).code == 0
    assert humas("database", "backup", copy).code == 2
    monkeypatch.setenv("HUMAS_DATA", str(tmp_path / "baru"))
    assert humas("database", "restore", copy).code == 0
    assert Assistant.open().review.get(draft_id).draft == news()
    checked = humas("database", "check", "--json")
    assert (checked.code, checked.document["drafts"], checked.document["problems"]) == (0, 1, [])
    assert humas("database", "restore", copy).code == 2


def test_a_kept_head_is_verified_and_a_foreign_key_is_not(
    humas: "Humas", draft_id: int, key: Path, tmp_path: Path
) -> None:
    head = tmp_path / "kepala.json"
    assert humas("audit", "head", "--out", head, "--key-file", key).code == 0
    humas("review", "submit", draft_id, "--by", WRITER)
    assert humas("audit", "verify", "--head", head, "--key-file", key).code == 0
    key.write_bytes(b"another key, just as long as the first one")
    assert humas("audit", "verify", "--head", head, "--key-file", key).code == 1
    assert humas("audit", "verify", "--head", head).code == 2


def test_the_log_leaves_for_the_auditor(humas: "Humas", draft_id: int, tmp_path: Path) -> None:
    out = tmp_path / "log.jsonl"
    assert humas("audit", "export", "--out", out).code == 0
    assert out.read_text(encoding="utf-8").count("\n") >= 1
    assert humas("database", "upgrade").code == 0
