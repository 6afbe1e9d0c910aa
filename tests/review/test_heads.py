"""A signed head: what the auditor keeps elsewhere."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from asisten_humas.clock import fixed_clock
from asisten_humas.errors import AuditError, InputError
from asisten_humas.review import AuditHead, read_signed_head, sign_head

CLOCK = fixed_clock(datetime(2026, 3, 12, 7, 5, tzinfo=UTC))
KEY = b"kunci-acak-milik-auditor\n"
HEAD = AuditHead(seq=7, hash="sha256:" + "a" * 64)


def kept(path: Path) -> Path:
    path.write_text(sign_head(HEAD, KEY, CLOCK).model_dump_json())
    return path


def test_a_head_comes_back_with_its_key(tmp_path: Path) -> None:
    assert read_signed_head(kept(tmp_path / "kepala.json"), KEY.strip()) == HEAD


@pytest.mark.parametrize(("old", "new"), [('"seq":7', '"seq":6'), ("a" * 64, "b" * 64), ("2026-03-12", "2026-03-11")])
def test_a_changed_head_is_refused(tmp_path: Path, old: str, new: str) -> None:
    path = kept(tmp_path / "kepala.json")
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(AuditError, match="not this key's"):
        read_signed_head(path, KEY)


def test_another_key_does_not_open_it(tmp_path: Path) -> None:
    with pytest.raises(AuditError):
        read_signed_head(kept(tmp_path / "kepala.json"), b"kunci-lain-yang-panjang")


def test_a_short_key_and_a_file_that_is_no_head(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="fewer than 16"):
        sign_head(HEAD, b"pendek\n\n\n\n\n\n\n\n\n\n\n", CLOCK)
    (tmp_path / "a.json").write_text("{}")
    for name in ("a.json", "tiada.json"):
        with pytest.raises(InputError, match="humas audit head"):
            read_signed_head(tmp_path / name, KEY)
