"""Differences word by word, that lead from the one text to the other and nowhere else."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from asisten_humas.models import Gap
from asisten_humas.review import Change, compare_texts
from asisten_humas.review.differences import compare_drafts, differing_parts
from sample_drafts import BODY, LEAD, news

WORDS = st.sampled_from(["jalan", "rusak", " ", "\n\n", "24", "Rp1.500.000", ",", ".", "é", "[K04]", "  "])
TEXTS = st.one_of(st.lists(WORDS).map("".join), st.text(max_size=40))


def shown(old: str, new: str) -> list[tuple[str, str]]:
    return [(piece.change.value, piece.text) for piece in compare_texts(old, new)]


@given(TEXTS, TEXTS)
def test_the_pieces_lead_from_one_text_to_the_other(old: str, new: str) -> None:
    pieces = compare_texts(old, new)
    assert "".join(piece.text for piece in pieces if piece.change is not Change.ADDED) == old
    assert "".join(piece.text for piece in pieces if piece.change is not Change.REMOVED) == new
    assert all(piece.text for piece in pieces)
    assert all(one.change is not other.change for one, other in pairwise(pieces))
    assert (old == new) == all(piece.change is Change.SAME for piece in pieces)


def test_a_figure_is_one_word() -> None:
    assert shown("Anggaran Rp1.500.000 per 12/3/2026.", "Anggaran Rp2.500.000 per 12/3/2026.") == [
        ("sama", "Anggaran "),
        ("dihapus", "Rp1.500.000"),
        ("ditambah", "Rp2.500.000"),
        ("sama", " per 12/3/2026."),
    ]


def test_a_paragraph_put_in_leaves_the_others_alone() -> None:
    assert shown("Satu dua.\n\nTiga.", "Satu dua.\n\nBaru satu.\n\nTiga.") == [
        ("sama", "Satu dua.\n\n"),
        ("ditambah", "Baru satu.\n\n"),
        ("sama", "Tiga."),
    ]


def test_drafts_are_compared_with_all_that_an_approval_binds() -> None:
    gap = Gap(kind="kapan_kosong", question="Kapan?", required=True)
    found = compare_drafts(news(), news(LEAD, BODY.replace("24 meter", "42 meter persis"), gaps=(gap,)))
    assert [piece.change for piece in found.title] == [Change.SAME]
    assert (found.words, found.others) == (3, ("gaps",))


def test_a_long_text_is_compared_in_a_moment() -> None:
    old = "\n\n".join(f"Paragraf {n} tentang jalan nomor {n * 7} di kelurahan." for n in range(400))
    assert compare_texts(old, old.replace("nomor 700 ", "nomor 701 "))[1].text == "700"


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_the_parts_of_several_texts_are_the_texts(texts: list[str]) -> None:
    found = differing_parts(texts)
    assert ["".join(part.text for part in parts) for parts in found] == texts
    common = {"".join(part.text for part in parts if part.common) for parts in found}
    assert len(common) == 1, "what is common is the same in all of them"
    if len(set(texts)) == 1:
        assert all(part.common for parts in found for part in parts)


def test_what_is_not_in_all_texts_is_told_in_each() -> None:
    texts = ["Laporan 1 ditangani hari ini.", "Laporan 2 ditangani hari ini.", "Laporan 3 ditangani hari Senin."]
    differing = [[part.text for part in parts if not part.common] for parts in differing_parts(texts)]
    assert differing == [["1", "ini"], ["2", "ini"], ["3", "Senin"]]
