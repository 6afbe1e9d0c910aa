"""BM25 over words and word pairs, checked against the formula."""

import math
from pathlib import Path

import pytest

from asisten_humas.knowledge.keyword import KeywordIndex
from asisten_humas.knowledge.query import Span
from asisten_humas.knowledge.words import words

TEXTS = ["lubang jalan ditambal", "lampu jalan padam padam", "pohon tumbang di saluran kota harapan"]


def scores(index: KeywordIndex, text: str, *, question: bool = False) -> list[float]:
    return index.scores([Span(words(text), 1.0)], question=question).tolist()


def test_scores_follow_the_formula() -> None:
    # Row 2: 4 words and 3 pairs; the mean length is (5 + 7 + 8) / 3, for "di" and its pairs are left out.
    relative = 7 / ((5 + 7 + 8) / 3)
    rarity = math.log(1 + (3 - 1 + 0.5) / (1 + 0.5))
    expected = rarity * 2 * 2.2 / (2 + 1.2 * (1 - 0.9 + 0.9 * relative))
    assert scores(KeywordIndex.build(TEXTS), "padam") == pytest.approx([0, expected, 0])


def test_a_pair_of_words_counts_beyond_the_words() -> None:
    index = KeywordIndex.build(["jalan kota rusak", "kota jalan rusak"])
    first, second = scores(index, "jalan kota")
    assert first > second


def test_function_words_find_nothing() -> None:
    assert scores(KeywordIndex.build(TEXTS), "apa yang di dan") == [0, 0, 0]


def test_words_are_compared_without_case_and_accents() -> None:
    assert scores(KeywordIndex.build(["Café JALAN"]), "cafe")[0] > 0


def test_a_weighted_span_counts_by_its_weight() -> None:
    index = KeywordIndex.build(TEXTS)
    once = index.scores([Span(["padam"], 1.0)], question=False)[1]
    assert index.scores([Span(["padam"], 3.0)], question=False)[1] == pytest.approx(3 * once)


def test_a_question_minds_length_less() -> None:
    index = KeywordIndex.build(["lampu " + "kata lain " * 40, "lampu", "pohon"])
    long, short, _ = scores(index, "lampu")
    long_asked, short_asked, _ = scores(index, "lampu", question=True)
    assert long_asked / short_asked > long / short


def test_rarity_of_known_and_unknown_words() -> None:
    rarity = KeywordIndex.build(TEXTS).rarity(["jalan", "lampu", "kereta", "yang"])
    assert rarity["jalan"] < rarity["lampu"] < rarity["kereta"]
    assert "yang" not in rarity


@pytest.mark.parametrize("texts", [TEXTS, [], ["", "di ke"]])
def test_saved_and_loaded_it_scores_the_same(tmp_path: Path, texts: list[str]) -> None:
    index = KeywordIndex.build(texts)
    index.save(tmp_path / "kata")
    assert scores(KeywordIndex.load(tmp_path / "kata"), "jalan padam") == scores(index, "jalan padam")
