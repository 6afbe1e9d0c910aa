"""The main job on the sample agency, offline: `make demo`.

Indexes the policies, drafts two news items and the replies to a queue of 25 complaints, has one of each approved by a
second person, and leaves DOCX and XLSX under out/.
"""

import logging
import sys
import time
from collections import Counter
from pathlib import Path

from rich.console import Console
from rich.rule import Rule

from asisten_humas import Assistant, Draft, HumasError, Outcome, Settings
from asisten_humas.cli.output import plain, print_draft, table
from asisten_humas.complaints.intake import read_complaints
from asisten_humas.news.brief import read_brief
from asisten_humas.statuses import REPLY_TYPES

EXAMPLES = Path(__file__).resolve().parent
OUT = Path("out")
DRAFTER, REVIEWER = "Sekar (penyusun)", "Bima (penyetuju)"
BRIEFS = ("berita-terstruktur.yaml", "catatan-kasar.txt")
QUEUE = EXAMPLES / "antrean-laporan.xlsx"


def main() -> None:
    """Run the demo and print what it did."""
    started = time.perf_counter()
    console = Console(highlight=False, width=min(Console().width, 120))
    assistant = Assistant.open(Settings(data=OUT / "data"))
    # Every run starts with an empty review desk; the index is kept, since unchanged documents cost nothing.
    for left in (OUT / "data").glob("humas.db*"):
        left.unlink()

    console.print(plain(f"{assistant.index()}"))
    news = [assistant.news(read_brief(EXAMPLES / name)) for name in BRIEFS]
    outcomes = assistant.replies(read_complaints(QUEUE).complaints)
    replies = [outcome.draft for outcome in outcomes if outcome.draft]

    _show(console, "Berita", news[1])
    for draft in _two_different(replies):
        _show(console, f"Balasan {draft.subject}", draft)
    _summary(console, news, outcomes)
    _approve_and_export(console, assistant, news, replies)
    console.print(plain(f"Selesai dalam {time.perf_counter() - started:.1f} detik; penulis: {assistant.writer_name}."))


def _show(console: Console, heading: str, draft: Draft) -> None:
    console.print(Rule(plain(heading, "bold"), align="left"))
    print_draft(draft, console)
    console.print()


def _two_different(replies: list[Draft]) -> list[Draft]:
    kinds = {draft.triage.reply_type: draft for draft in reversed(replies) if draft.triage and not draft.blocked}
    return list(kinds.values())[-2:]


def _summary(console: Console, news: list[Draft], outcomes: list[Outcome]) -> None:
    console.print(Rule(plain("Ringkasan", "bold"), align="left"))
    rows = table("Naskah", "Jenis", "Kalimat", "Blokir", "Peringatan", "Boleh diajukan", wide="Naskah")
    for draft in (*news, *(outcome.draft for outcome in outcomes if outcome.draft)):
        severities = Counter(finding.severity for finding in draft.findings)
        kind = REPLY_TYPES[draft.triage.reply_type].label if draft.triage else "Berita"
        cells = (
            draft.title or f"Laporan {draft.subject}",
            kind,
            str(len(draft.report.sentences)),
            str(severities["blokir"]),
            str(severities["peringatan"]),
            "tidak" if draft.blocked else "ya",
        )
        rows.add_row(*(plain(cell) for cell in cells))
    console.print(rows)
    for outcome in outcomes:
        if not outcome.draft:
            console.print(plain(f"Laporan {outcome.complaint.tracking_id}: {outcome.error_indonesian}", "red"))


def _approve_and_export(console: Console, assistant: Assistant, news: list[Draft], replies: list[Draft]) -> None:
    review = assistant.review
    for draft in (*news, *replies):
        review.add(draft, DRAFTER)
    for kind, target in (("berita", OUT / "berita.docx"), ("balasan", OUT / "balasan.docx")):
        ready = [entry for entry in review.list(kind=kind, limit=1000) if not entry.blocked]
        if not ready:
            console.print(plain(f"Tidak ada {kind} tanpa temuan blokir; tidak ada yang disetujui.", "red"))
            continue
        record = review.get(ready[0].id)
        submitted = review.submit(record.id, DRAFTER)
        try:
            review.approve(record.id, DRAFTER, submitted.fingerprint)
        except HumasError as refused:
            console.print(plain(f"Ditolak sistem: {refused.indonesian}", "dim"))
        review.approve(record.id, REVIEWER, submitted.fingerprint)
        console.print(plain(f"Disetujui {REVIEWER}: {assistant.export(record.id, 'docx', target, REVIEWER)}"))
    written = assistant.export_replies(QUEUE, OUT / "antrean-berbalas.xlsx", REVIEWER)
    console.print(plain(f"Kolom Balasan terisi untuk laporan {', '.join(written.written)}: {written.path}"))
    report = assistant.verify_audit()
    console.print(plain(f"Jejak audit: {report.events} baris, {'utuh' if report.whole else 'RUSAK'}."))


if __name__ == "__main__":
    logging.captureWarnings(True)
    try:
        main()
    except HumasError as error:
        sys.exit(f"humas: {error.english}")
