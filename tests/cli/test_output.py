"""What reaches a terminal: drafts with evidence, and nothing that a citizen could have planted in them."""

import json
from io import StringIO

import pytest
from rich.console import Console

from asisten_humas.cli.output import print_draft, print_json, shorten, visible
from asisten_humas.models import CheckedSentence, CheckReport, Evidence, Gap
from asisten_humas.statuses import SentenceStatus
from sample_drafts import LEAD, news


def shown(**changes: object) -> str:
    """Return a news draft as it is printed, 100 columns wide."""
    out = StringIO()
    print_draft(news(**changes), Console(file=out, width=100, highlight=False))
    return out.getvalue()


def test_a_draft_is_printed_with_status_evidence_findings_and_gaps() -> None:
    evidence = Evidence(source_id="catatan", start=0, end=24, text="Jembatan Kali Melati dibuka", title="Catatan")
    sentence = CheckedSentence(
        text=LEAD, start=0, end=len(LEAD), status=SentenceStatus.SUPPORTED, evidence=(evidence,)
    )  # fmt: skip
    gap = Gap(kind="jabatan_kosong", question="Apa jabatan Rina?", required=True)
    text = shown(report=CheckReport(sentences=(sentence,)), gaps=(gap,))
    assert "Jembatan Kali Melati, Kamis (12/3/2026)." in text
    assert "didukung" in text
    assert "↳ [catatan: Catatan] “Jembatan Kali Melati dibuka”" in text
    assert "wajib: Apa jabatan Rina?" in text
    assert "Angka tidak ada pada sumber. Cantumkan sumbernya." in shown(blocking=True)


def test_escape_sequences_and_markup_of_others_stay_text() -> None:
    text = shown(title="[red]Judul[/red] \x1b]0;milik saya\x07\x1b[2J\u202e")
    assert "[red]Judul[/red]" in text
    assert not any(character in text for character in "\x1b\x07\u202e")


@pytest.mark.parametrize("kept", ["é", "“", "–", "😀", "\u00a0", "\t", "\n"])
def test_visible_keeps_what_people_write(kept: str) -> None:
    assert visible(f"a{kept}b") == f"a{kept}b"


def test_json_is_one_document_even_for_lone_surrogates(capsys: pytest.CaptureFixture[str]) -> None:
    print_json({"teks": "Jl. Nuri \ud800 “rusak”"})
    assert json.loads(capsys.readouterr().out) == {"teks": "Jl. Nuri ? “rusak”"}


def test_shorten_cuts_at_a_word() -> None:
    assert shorten("satu dua\n tiga", 40) == "satu dua tiga"
    assert shorten("satu dua tiga", 7) == "satu …"
