"""kill -9 at random moments: what was confirmed is there, the chain holds, no file is half written."""

import random
from collections.abc import Callable
from itertools import count
from pathlib import Path

from asisten_humas.export import ExportLog, export_record
from asisten_humas.export.files import file_hash
from asisten_humas.models import Agency
from asisten_humas.review import Review, fingerprint, verify_audit
from asisten_humas.storage import Store
from processes import kill_after
from sample_drafts import news

AGENCY = Agency(
    name="Dinas Kota Harapan", short_name="Dinas", region="Kota Harapan", dateline="KOTA HARAPAN", signature="(Humas)"
)
KILLS = 25


def work(url: str, folder: Path, turn: int, say: Callable[[str], None]) -> None:
    """Save, edit, submit, approve, export and publish without end, and say each thing once it is confirmed."""
    with Store.open(url) as store:
        review = Review(store)
        log = ExportLog(store, review, "Rina")
        say("mulai")
        for number in count():
            record = review.add(news(title=f"Judul {turn}-{number}"), "Siti")
            say(f"versi {record.id} 1 {record.fingerprint}")
            record = review.revise(record.id, news(title=f"Judul {turn}-{number} baru"), "Ani")
            say(f"versi {record.id} 2 {record.fingerprint}")
            review.submit(record.id, "Ani")
            review.approve(record.id, "Budi", record.fingerprint)
            say(f"setuju {record.id} 2 {record.fingerprint}")
            export_record(review.get(record.id), "markdown", folder / f"{record.id}.md", agency=AGENCY, log=log)
            say(f"berkas {record.id} 2 {record.fingerprint}")
            review.publish(record.id, "Rina", record.fingerprint)


def test_nothing_confirmed_is_lost(store_url: str, tmp_path: Path) -> None:
    """25 kills on each database: 50 in all."""
    chance, said, folder = random.Random(1), [], tmp_path / "keluar"
    for turn in range(KILLS):
        moment = chance.randint(1, 9), chance.uniform(0, 0.02)
        said += kill_after(*moment, lambda say, turn=turn: work(store_url, folder, turn, say))
    confirmed = [word.split() for word in said if word != "mulai"]
    assert len(confirmed) > KILLS  # the moments fell into the work
    with Store.open(store_url) as store:
        review = Review(store)
        assert verify_audit(store).whole
        for kind, number, version, mark in confirmed:
            stored = review.versions(int(number))[int(version) - 1]
            assert fingerprint(stored.draft) == mark
            if kind == "setuju":
                assert review.get(int(number)).approval.fingerprint == mark
        # Each stored text has its line in the log, and the log has no line about a text that is not stored.
        for summary in review.list(limit=100_000):
            lines = [event for event in review.history(summary.id) if event.action in {"buat", "sunting"}]
            assert [event.details["sidik"] for event in lines] == [v.fingerprint for v in review.versions(summary.id)]
        files = {int(file.stem): file.read_bytes() for file in folder.glob("*.md")}
        # No file without its line, whatever the moment; at most the last line of a run stands without its file.
        lines = [event for summary in review.list(limit=100_000) for event in review.history(summary.id)]
        left = {event.draft_id: event.details["berkas"] for event in lines if event.action == "ekspor"}
        assert {number: file_hash(content) for number, content in files.items()}.items() <= left.items()
        assert len(left) - len(files) <= KILLS
    assert {int(number) for kind, number, _, _ in confirmed if kind == "berkas"} <= set(files)
    assert all(text.startswith(b"# Judul") and text.endswith(b".*\n") for text in files.values())
