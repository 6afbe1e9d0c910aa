"""The index as its users see it: add, replace, remove, search by day and pool."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from asisten_humas.clock import fixed_clock
from asisten_humas.errors import IndexUnavailableError
from asisten_humas.knowledge import Knowledge
from asisten_humas.llm.embeddings import HashEmbeddings
from asisten_humas.models import Document

CLOCK = fixed_clock(datetime(2025, 6, 2, 3, 0, tzinfo=UTC))


def policy(document_id: str, text: str, **fields: object) -> Document:
    return Document(
        **{"id": document_id, "pool": "kebijakan", "title": f"Kebijakan {document_id}", "text": text, **fields}
    )


@pytest.fixture
def knowledge(tmp_path: Path) -> Knowledge:
    return Knowledge.open(tmp_path / "index", embeddings=HashEmbeddings(), clock=CLOCK)


def found(knowledge: Knowledge, text: str, **options: object) -> list[str]:
    return [hit.passage.document_id for hit in knowledge.search(text, **options)]  # type: ignore[arg-type]


def test_finds_what_was_added_and_replaces_what_changed(knowledge: Knowledge) -> None:
    knowledge.add([policy("K01", "Lampu jalan padam dilaporkan ke Dinas Perhubungan.")])
    knowledge.add([policy("K02", "Pohon tumbang ditangani regu darurat.")])
    assert found(knowledge, "lampu jalan padam")[0] == "K01"

    report = knowledge.add([policy("K01", "Saluran tersumbat dikeruk oleh UPTD.")])

    assert (report.changed, report.embedded_passages, report.passages) == (1, 1, 2)
    assert found(knowledge, "saluran tersumbat dikeruk")[0] == "K01"
    assert not any("Lampu" in hit.passage.text for hit in knowledge.search("lampu jalan padam"))


def test_sync_makes_the_index_equal_the_documents(knowledge: Knowledge) -> None:
    first, second = policy("K01", "Lampu jalan padam."), policy("K02", "Pohon tumbang.")
    knowledge.sync([first, second])

    again = knowledge.sync([first, second])
    assert (again.unchanged, again.embedded_passages) == (2, 0)

    fewer = knowledge.sync([second])
    assert (fewer.removed, fewer.documents, fewer.passages) == (1, 1, 1)
    assert knowledge.document("K01") is None
    assert knowledge.document("K02") == second


def test_only_rules_in_force_on_the_day(knowledge: Knowledge) -> None:
    old = policy("K05", "Lubang ditambal 7 hari kerja.", valid_until=date(2025, 2, 28), replaced_by="K04")
    new = policy("K04", "Lubang ditambal 3 hari kerja.", valid_from=date(2025, 3, 1))
    knowledge.sync([old, new])

    assert found(knowledge, "lubang ditambal") == ["K04"]
    assert found(knowledge, "lubang ditambal", on=date(2025, 2, 28)) == ["K05"]
    assert found(knowledge, "lubang ditambal", on=date(2025, 3, 1)) == ["K04"]


def test_pools_stay_apart(knowledge: Knowledge) -> None:
    release = policy("R01", "Kepala dinas meninjau rumah pompa.", pool="rilis")
    knowledge.sync([policy("K11", "Rumah pompa dijaga bergiliran."), release])

    assert found(knowledge, "rumah pompa") == ["K11"]
    assert found(knowledge, "rumah pompa", pool="rilis") == ["R01"]


def test_without_an_index_the_error_says_how_to_make_one(knowledge: Knowledge) -> None:
    with pytest.raises(IndexUnavailableError, match="humas index"):
        knowledge.search("apa saja")


def test_another_embedding_model_is_named(knowledge: Knowledge, tmp_path: Path) -> None:
    knowledge.sync([policy("K01", "Lampu jalan padam.")])
    other = Knowledge.open(tmp_path / "index", embeddings=HashEmbeddings(32), clock=CLOCK)

    with pytest.raises(IndexUnavailableError, match=r"'hash/64'.*'hash/32'"):
        other.search("lampu")
    with pytest.raises(IndexUnavailableError, match="hash/64"):
        other.add([policy("K02", "Pohon.")])

    other.sync([policy("K01", "Lampu jalan padam.")])
    assert found(other, "lampu") == ["K01"]


def test_retriever_is_a_langchain_runnable(knowledge: Knowledge) -> None:
    knowledge.sync([policy("K01", "Lampu jalan padam.", number="KEB-01/2025")])

    (document,) = knowledge.retriever(k=3).invoke("lampu padam")

    assert document.page_content == "Lampu jalan padam."
    assert document.metadata["label"] == "KEB-01/2025"
