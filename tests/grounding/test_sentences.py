"""Sentences: where they end, and where a full stop, a line or a mark does not end them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asisten_humas.grounding.sentences import split


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bapak H. Budi Santosa, S.T., M.Si. hadir di Jl. Kenanga No. 5, Kec. Nita.",
        "Harganya Rp1.500.000,00 dan dibayar pukul 09.00 WIB.",
        "Menurut dr. Alfon, berkas dikirim s.d. 5 Mei a.n. Pemkab.",
        "Laporan Saudara bernomor KH-2511-0087 [K04].",
        '"Kami datang. Kami lihat. Kami kerjakan," kata Camat A. Rahman.',
        "METRO – Kepala Dinas PUPR meninjau jembatan, Rabu (20/5/2026).",
    ],
)
def test_one_sentence_stays_one(sentence: str) -> None:
    assert sentences(sentence) == [sentence]


def test_sentences_end_at_full_stops_questions_and_closing_quotes() -> None:
    text = 'Ia datang. Siapa yang tahu? "Tidak ada." Lalu ia pergi!'
    assert sentences(text) == ["Ia datang.", "Siapa yang tahu?", '"Tidak ada."', "Lalu ia pergi!"]


def test_list_lines_and_paragraphs_end_sentences() -> None:
    text = "Yang dilampirkan:\n\n1. surat permohonan;\n2. gambar lokasi.\n\nTerima kasih"
    assert sentences(text) == ["Yang dilampirkan:", "1. surat permohonan;", "2. gambar lokasi.", "Terima kasih"]


def test_a_line_wrapped_in_small_letters_goes_on() -> None:
    assert sentences("Jalan itu ditutup\nsejak Senin.") == ["Jalan itu ditutup\nsejak Senin."]


@given(st.text(max_size=300))
def test_spans_are_ordered_inside_the_text_and_cover_all_letters(text: str) -> None:
    spans = split(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    covered = "".join(span.of(text) for span in spans)
    assert [char for char in covered if not char.isspace()] == [char for char in text if not char.isspace()]


def test_what_never_ends_is_read_in_pieces_that_lose_nothing() -> None:
    text = "sayur " * 1_000
    pieces = [span.of(text) for span in split(text)]
    assert max(map(len, pieces)) <= 1_000
    assert " ".join(pieces) == text.strip()
    assert [span.of("a" * 2_500) for span in split("a" * 2_500)] == ["a" * 1_000, "a" * 1_000, "a" * 500]
