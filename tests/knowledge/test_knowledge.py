"""The index as its users see it: add, replace, remove, search by day and pool."""

import shutil
from collections.abc import Iterator
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


@pytest.fixture(params=["embedded", "server"])
def url(request: pytest.FixtureRequest) -> str | None:
    return request.getfixturevalue("chroma_url") if request.param == "server" else None


@pytest.fixture
def knowledge(tmp_path: Path, url: str | None) -> Iterator[Knowledge]:
    with Knowledge.open(tmp_path / "index", embeddings=HashEmbeddings(), chroma_url=url, clock=CLOCK) as opened:
        yield opened


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


def test_another_embedding_model_is_named(knowledge: Knowledge, tmp_path: Path, url: str | None) -> None:
    knowledge.sync([policy("K01", "Lampu jalan padam.")])
    with Knowledge.open(tmp_path / "index", embeddings=HashEmbeddings(32), chroma_url=url, clock=CLOCK) as other:
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


def test_another_dimension_of_the_same_model_is_named(knowledge: Knowledge, tmp_path: Path, url: str | None) -> None:
    knowledge.sync([policy("K01", "Lampu jalan padam.")])
    shrunk = HashEmbeddings(32)
    shrunk.name = "hash/64"
    with (
        Knowledge.open(tmp_path / "index", embeddings=shrunk, chroma_url=url, clock=CLOCK) as other,
        pytest.raises(IndexUnavailableError, match=r"\(64 dimensions\).*\(32 dimensions\)"),
    ):
        other.search("lampu")


def test_abstains_only_when_nothing_is_shared_with_a_model_that_is_not_calibrated(knowledge: Knowledge) -> None:
    knowledge.sync([policy("K01", "Lampu jalan padam.")])
    assert knowledge.search("resep rendang") == []
    assert found(knowledge, "resep rendang", abstain=False) == ["K01"]
    assert knowledge.search("  ") == []
    assert knowledge.search("lampu", k=0) == []


def test_scores_lie_between_0_and_1_and_fall(knowledge: Knowledge) -> None:
    knowledge.sync([policy(f"K{n}", f"Lampu jalan {'padam ' * n} di kelurahan {n}.") for n in range(12)])
    scores = [hit.score for hit in knowledge.search("lampu jalan padam", 10)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert len(scores) == 10


def test_a_rule_in_force_is_found_behind_many_that_are_not(knowledge: Knowledge) -> None:
    old = [
        policy(f"A{n}", "Lubang jalan ditambal segera.", valid_until=date(2024, 1, 1), replaced_by="B")
        for n in range(120)
    ]
    knowledge.sync([*old, policy("B", "Lubang di jalan itu ditambal regu."), policy("C", "Pohon dipangkas.")])
    assert found(knowledge, "lubang jalan ditambal segera", k=1) == ["B"]


def test_a_superseded_rule_names_the_successor_in_force_on_the_day(knowledge: Knowledge) -> None:
    first = policy("A", "Kerucut dipasang.", valid_until=date(2023, 12, 31), replaced_by="B")
    second = policy("B", "Aturan kedua.", valid_from=date(2024, 1, 1), valid_until=date(2024, 12, 31), replaced_by="C")
    third = policy("C", "Aturan ketiga.", valid_from=date(2025, 1, 1), number="SOP-3")
    knowledge.sync([first, second, third])

    (outdated,) = knowledge.lookup("kerucut dipasang").outdated
    assert outdated.successor == third
    assert "tidak berlaku lagi sejak 31-12-2023; gunakan SOP-3 (C)" in outdated.message
    (earlier,) = knowledge.lookup("kerucut dipasang", on=date(2024, 6, 1)).outdated
    assert earlier.successor == second
    assert knowledge.lookup("kerucut dipasang", on=date(2023, 6, 1)).outdated == ()


def test_a_rule_of_tomorrow_says_when_it_begins(knowledge: Knowledge) -> None:
    knowledge.sync([policy("A", "Kerucut dipasang.", valid_from=date(2026, 1, 1))])
    (outdated,) = knowledge.lookup("kerucut dipasang").outdated
    assert outdated.message == "Kebijakan A baru berlaku mulai 01-01-2026."


def test_a_lookup_names_the_amendments_of_its_hits(knowledge: Knowledge) -> None:
    base = policy("A", "Lubang ditambal regu.")
    change = policy("B", "Ketentuan lain.", amends="A", valid_from=date(2025, 1, 1))
    later = policy("C", "Ketentuan berikut.", amends="A", valid_from=date(2026, 1, 1))
    knowledge.sync([base, change, later])
    assert knowledge.lookup("lubang ditambal").amended_by == {"A": ("B",)}


def test_a_document_of_many_passages_leaves_no_ghost_when_it_shrinks(knowledge: Knowledge) -> None:
    knowledge.sync([policy("A", "\n\n".join(f"## Bagian {n}\n\nIsi nomor {n} saja." for n in range(30)))])
    report = knowledge.sync([policy("A", "## Bagian 1\n\nIsi nomor 1 saja.")])
    assert (report.passages, report.changed) == (1, 1)
    assert {hit.passage.id for hit in knowledge.search("isi nomor", 50)} == {"A#bagian-1"}


def test_progress_counts_up_to_all_passages(knowledge: Knowledge) -> None:
    seen: list[tuple[int, int]] = []
    knowledge.sync(
        [policy(f"K{n}", "Isi.") for n in range(150)], progress=lambda done, total: seen.append((done, total))
    )
    assert seen == [(64, 150), (128, 150), (150, 150)]


def test_nothing_at_all_can_be_indexed(knowledge: Knowledge) -> None:
    assert knowledge.sync([]).documents == 0
    assert knowledge.search("lampu") == []
    assert knowledge.lookup("lampu", pool="rilis").hits == ()


def test_a_damaged_index_is_named_and_built_anew(tmp_path: Path) -> None:
    with Knowledge.open(tmp_path / "index", embeddings=HashEmbeddings(), clock=CLOCK) as knowledge:
        knowledge.sync([policy("K01", "Lampu jalan padam.")])
    shutil.rmtree(tmp_path / "index" / "generations")
    with Knowledge.open(tmp_path / "index", embeddings=HashEmbeddings(), clock=CLOCK) as knowledge:
        with pytest.raises(IndexUnavailableError, match=r"could not be read.*humas index"):
            knowledge.search("lampu")
        knowledge.sync([policy("K01", "Lampu jalan padam.")])
        assert found(knowledge, "lampu") == ["K01"]
