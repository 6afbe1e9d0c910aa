"""Forty questions that a PR officer asks of the sample policies, with the embedding model that ships."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from asisten_humas.clock import fixed_clock
from asisten_humas.knowledge import Knowledge, load_documents

QUESTIONS = [
    (question, ids.split())
    for question, ids in (
        line.split("\t") for line in (Path(__file__).parent / "officer_questions.tsv").read_text().splitlines()
    )
]
EXPIRED = {"K02", "K05"}
TODAY = datetime(2025, 6, 2, 3, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Knowledge]:
    folder = Path(__file__).parents[2] / "knowledge"
    with Knowledge.open(tmp_path_factory.mktemp("indeks"), clock=fixed_clock(TODAY)) as opened:
        opened.sync(load_documents(folder))
        yield opened


def test_the_right_policy_comes_first_and_an_expired_one_never(knowledge: Knowledge) -> None:
    missed = []
    for question, right in QUESTIONS:
        hits = knowledge.search(question)
        assert not EXPIRED & {hit.passage.document_id for hit in hits}, question
        if not hits or hits[0].passage.document_id not in right:
            missed.append((question, [hit.passage.id for hit in hits[:2]]))
    assert len(QUESTIONS) == 40
    assert len(missed) <= 2, missed


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("pasal 7 perwal 30 tahun 2024", "K19#pasal-7"),
        ("Perwal 12/2023 pasal 4", "K18#pasal-4"),
        ("Pasal 8 ayat (1) Peraturan Wali Kota Nomor 8 Tahun 2025", "K24#pasal-8"),
    ],
)
def test_a_rule_that_is_named_is_found(knowledge: Knowledge, question: str, first: str) -> None:
    assert knowledge.search(question)[0].passage.id == first


@pytest.mark.parametrize(
    "question",
    [
        "Siapa penemu telepon?",
        "Bagaimana cara mengurus KTP yang hilang?",
        "Berapa harga tiket bus kota?",
        "Kapan jadwal vaksinasi rabies untuk anjing?",
        "Bagaimana cara membuat rendang?",
    ],
)
def test_it_abstains_when_the_policies_say_nothing(knowledge: Knowledge, question: str) -> None:
    assert knowledge.search(question) == []
    assert knowledge.search(question, abstain=False)


def test_the_day_decides_between_the_old_and_the_new_rule(knowledge: Knowledge) -> None:
    question = "Berapa hari kerja laporan diverifikasi?"
    assert knowledge.search(question, on=date(2024, 12, 31))[0].passage.document_id == "K02"
    assert knowledge.search(question, on=date(2025, 1, 1))[0].passage.document_id == "K03"


def test_when_only_a_superseded_rule_fits_its_successor_is_named(knowledge: Knowledge) -> None:
    found = knowledge.lookup("buku register pengaduan dengan lembar disposisi")
    assert found.hits == ()
    (outdated,) = found.outdated
    assert outdated.hit.passage.document_id == "K02"
    assert outdated.message == (
        "KEB-02/DBMSDA/2018, Hasil verifikasi tidak berlaku lagi sejak 31-12-2024; gunakan KEB-03/DBMSDA/2024 (K03)."
    )


def test_releases_are_found_for_their_style_and_never_among_the_policies(knowledge: Knowledge) -> None:
    hits = knowledge.search("peninjauan rumah pompa", pool="rilis")
    assert hits[0].passage.document_id == "R01"
    assert all(hit.passage.document_id.startswith("K") for hit in knowledge.search("rumah pompa"))
