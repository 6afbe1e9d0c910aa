"""Drafts that tests store: checked, clean, and about invented things."""

from typing import Any

from asisten_humas.models import (
    Block,
    BlockKind,
    CheckedSentence,
    CheckReport,
    Classification,
    Draft,
    Finding,
    Jurisdiction,
    Location,
    Sentence,
    Triage,
    Urgency,
)
from asisten_humas.statuses import ReplyType, SentenceStatus, Severity

LEAD = "KOTA HARAPAN – DBMSDA Kota Harapan membuka Jembatan Kali Melati, Kamis (12/3/2026)."
BODY = "Jembatan itu sepanjang 24 meter [K18]."


def checked(*paragraphs: str, blocking: bool = False) -> CheckReport:
    """Return a report that covers the paragraphs sentence by paragraph, with a blocking finding if asked."""
    sentences, start = [], 0
    for paragraph in paragraphs:
        end = start + len(paragraph)
        sentences.append(CheckedSentence(text=paragraph, start=start, end=end, status=SentenceStatus.SUPPORTED))
        start = end + 2
    return CheckReport(sentences=tuple(sentences), findings=(_finding(paragraphs[0]),) if blocking else ())


def _finding(sentence: str) -> Finding:
    return Finding(
        kind="angka",
        severity=Severity.BLOCK,
        start=0,
        end=5,
        sentence=sentence,
        message="Angka tidak ada pada sumber.",
        remedy="Cantumkan sumbernya.",
    )


def news(*paragraphs: str, blocking: bool = False, **changes: Any) -> Draft:
    """Return a checked news item."""
    texts = paragraphs or (LEAD, BODY)
    values = {
        "kind": "berita",
        "subject": "Pembukaan Jembatan Kali Melati",
        "title": "DBMSDA Kota Harapan Buka Jembatan Kali Melati",
        "blocks": tuple(Block(kind=BlockKind.BODY, sentences=(Sentence(text=text),)) for text in texts),
        "writer": "templat",
        "report": checked(*texts, blocking=blocking),
    }
    return Draft.model_validate(values | changes)


def reply(tracking_id: str, *paragraphs: str, **changes: Any) -> Draft:
    """Return a checked reply to the complaint with this tracking id."""
    texts = paragraphs or ("Yth. Bapak/Ibu Pelapor,", "Terima kasih, laporan diteruskan ke UPTD [K04].")
    return news(*texts, kind="balasan", subject=tracking_id, title="", **changes)


def same_spot(duplicate_of: str | None) -> Triage:
    """Return a triage that calls a report the same spot as another one."""
    return Triage(
        classification=Classification.COMPLAINT,
        category="jalan",
        unit="UPTD",
        urgency=Urgency.MEDIUM,
        issues=("lubang",),
        location=Location(road="Jl. Nuri"),
        jurisdiction=Jurisdiction.CITY,
        responsible="",
        duplicate_of=duplicate_of,
        reply_type=ReplyType.INTERIM,
        confidence=1.0,
    )
