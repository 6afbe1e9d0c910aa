"""Whatever the text, the checker answers; and twice the text takes about twice the time."""

import time
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from asisten_humas.grounding.checker import Checker
from asisten_humas.models import Source, SourceKind

CHECKER = Checker()
_PIECES = st.sampled_from(
    [
        "Bupati ",
        "Wali Kota ",
        '"',
        "“",
        "Rp1,5 miliar ",
        "tidak ",
        "sudah ",
        "dr. ",
        "Senin ",
        "31/2/2025 ",
        "pukul 25.99 ",
        "dua puluh ",
        "[K04] ",
        "\n",
        ". ",
        "Kec. ",
        "BPBD ",
        "lebih dari ",
        "-",
        "(",
        ")",
        "ke-",
        "3x24 jam ",
        *("dan ", "serta ", "atau ", "yang ", "dari ", "menjadi ", "hingga ", "setiap ", "kali ", "per ", "naik "),
        "belum ",
        *("25 ", "Jalan ", "kata ", "sementara ", "lebih ", "persen ", "Rp", "minggu ", ": ", ", ", "/", "→ ", "? "),
        "😀",
        "\u202e",
    ]
)


@settings(max_examples=120, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=40).map("".join)), st.text(max_size=120))
@example("Bupati sudah datang dan", "Bupati datang")
def test_never_raises_and_offsets_stay_inside(text: str, notes: str) -> None:
    report = CHECKER.check(text, [Source(id="catatan", kind=SourceKind.NOTES, text=notes)])
    assert all(0 <= finding.start <= finding.end <= len(text) for finding in report.findings)
    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in report.sentences)


def test_without_sources_everything_stated_is_unsupported() -> None:
    report = CHECKER.check("Bupati Satya meresmikan 12 jembatan pada 5 Mei 2025.", [])
    assert report.blocked


def test_time_grows_with_the_text(planted: list[dict[str, Any]]) -> None:
    item = planted[0]
    source = [Source(id="catatan", kind=SourceKind.NOTES, text=item["notes"])]

    def seconds(times: int) -> float:
        text = "\n\n".join([item["draft_clean"]] * times)
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            CHECKER.check(text, source)
            best = min(best, time.process_time() - started)
        return best

    seconds(1)
    # Four times the text within eight times the time: a quadratic step would take sixteen.
    assert seconds(8) < 8 * seconds(2)


@pytest.mark.parametrize(
    "piece", ["buka" + " " * 400, "Budi? ", "x -> ", "23-24/9 ", "A", "1", "umumnya ", "Kepala Dinas (abc ab a "]
)
def test_hostile_notes_cost_no_more_than_their_length(piece: str) -> None:
    def seconds(length: int) -> float:
        best = float("inf")
        for attempt in range(2):
            # A source is studied once: another last letter makes it a new one.
            notes = (piece * (length // len(piece) + 1))[:length] + str(attempt)
            started = time.process_time()
            CHECKER.check("Bupati meresmikan pasar.", [Source(id="catatan", kind=SourceKind.NOTES, text=notes)])
            best = min(best, time.process_time() - started)
        return best

    seconds(100)
    # Eight times the length; a step that looks at every pair of letters would take sixty-four times the time.
    assert seconds(16_000) < 24 * max(seconds(2_000), 0.02)


@pytest.mark.parametrize(
    "piece",
    ["25 ", "dua puluh ", "naik 5 persen dari 10 menjadi 15, ", "Dari 3 jadi 4. ", "Rabu (1/5/2026) ", '"a" kata B. '],
)
def test_hostile_drafts_cost_no_more_than_their_length(piece: str, planted: list[dict[str, Any]]) -> None:
    source = [Source(id="catatan", kind=SourceKind.NOTES, text=planted[0]["notes"])]

    def seconds(length: int) -> float:
        best = float("inf")
        for _ in range(2):
            started = time.process_time()
            CHECKER.check((piece * (length // len(piece) + 1))[:length], source)
            best = min(best, time.process_time() - started)
        return best

    seconds(100)
    assert seconds(4_000) < 16 * max(seconds(1_000), 0.01)


@pytest.mark.parametrize("piece", ["Senin ", "Budi kali ", "lapak sementara ", "/ persen "])
def test_hostile_draft_and_notes_cost_no_more_than_their_pairs(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        started = time.process_time()
        CHECKER.check(text, [Source(id="catatan", kind=SourceKind.NOTES, text=text)])
        return time.process_time() - started

    seconds(100)
    # Four times both lengths are sixteen times the pairs; a step more would take sixty-four times the time.
    assert seconds(4_000) < 32 * max(seconds(1_000), 0.05)


def test_a_source_is_studied_once(planted: list[dict[str, Any]]) -> None:
    from asisten_humas.grounding.study import study_notes

    assert study_notes(planted[0]["notes"]) is study_notes(planted[0]["notes"])


def test_importing_the_package_loads_no_word_lists() -> None:
    import subprocess
    import sys

    code = "import asisten_humas.grounding, sys; print([m for m in sys.modules if 'lexicon' in m or m == 'lokal'])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
