"""The log for the auditor: verifiable without the database, readable in a spreadsheet."""

import csv
from pathlib import Path

import pytest

from asisten_humas.errors import InputError
from asisten_humas.export import export_audit, verify_export
from asisten_humas.review import Review, audit_head
from asisten_humas.storage import Store
from sample_drafts import news


@pytest.fixture
def log(store: Store) -> Store:
    review = Review(store)
    record = review.submit(review.add(news(), "Siti – é").id, "=Siti")
    review.approve(record.id, "Budi", record.fingerprint)
    return store


def test_lines_can_be_verified_by_themselves(log: Store, tmp_path: Path) -> None:
    path = export_audit(log, tmp_path / "log.jsonl")
    report = verify_export(path, audit_head(log))
    assert (report.whole, report.events) == (True, 3)
    path.write_text(path.read_text().replace("Budi", "Tono"))
    assert [problem.kind for problem in verify_export(path).problems] == ["diubah"]
    path.write_text("\n".join(path.read_text().splitlines()[:2]))
    assert [problem.kind for problem in verify_export(path, audit_head(log)).problems] == ["terpotong"]


def test_a_table_to_read(log: Store, tmp_path: Path) -> None:
    with export_audit(log, tmp_path / "log.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.reader(file))
    assert table[0][:4] == ["Nomor", "Waktu (UTC)", "Pelaku", "Langkah"]
    assert [(row[0], row[2], row[3]) for row in table[1:]] == [
        ("1", "Siti – é", "buat"),
        ("2", "'=Siti", "ajukan"),
        ("3", "Budi", "setujui"),
    ]


def test_other_files(log: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.jsonl"):
        export_audit(log, tmp_path / "log.txt")
    (tmp_path / "a.jsonl").write_text('{"seq": 1}\n')
    for name in ("a.jsonl", "tiada.jsonl"):
        with pytest.raises(InputError, match="no export of the log"):
            verify_export(tmp_path / name)
