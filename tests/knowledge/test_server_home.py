"""What only a Chroma server as home shows."""

from pathlib import Path

import chromadb
import pytest
from chromadb.config import Settings

from asisten_humas.errors import IndexUnavailableError, SettingsError
from asisten_humas.knowledge import Knowledge
from asisten_humas.knowledge.server_home import ServerHome
from asisten_humas.llm.embeddings import HashEmbeddings
from asisten_humas.models import Document


def policy(document_id: str, text: str) -> Document:
    return Document(id=document_id, pool="kebijakan", title=f"Aturan {document_id}", text=text)


def collections(server: str) -> list[str]:
    port = int(server.rpartition(":")[2])
    client = chromadb.HttpClient("127.0.0.1", port, settings=Settings(anonymized_telemetry=False))
    try:
        return [collection.name for collection in client.list_collections()]
    finally:
        for half in (client._server, client._admin_client._server):
            half._session.close()


@pytest.mark.parametrize("url", ["ftp://localhost:8000", "localhost:8000", "http://", "http://localhost/a b"])
def test_an_address_that_cannot_be_used_is_named(tmp_path: Path, url: str) -> None:
    with pytest.raises(SettingsError, match="HUMAS_CHROMA_URL"):
        Knowledge.open(tmp_path, chroma_url=url)


def test_a_server_that_does_not_answer_is_named(tmp_path: Path) -> None:
    knowledge = Knowledge.open(tmp_path, embeddings=HashEmbeddings(), chroma_url="http://127.0.0.1:9")
    with pytest.raises(IndexUnavailableError, match=r"http://127\.0\.0\.1:9 does not answer"):
        knowledge.search("lampu")


def test_two_agencies_share_a_server(tmp_path: Path, chroma_url: str) -> None:
    with (
        Knowledge.open(tmp_path / "a", embeddings=HashEmbeddings(), chroma_url=chroma_url + "-a") as first,
        Knowledge.open(tmp_path / "b", embeddings=HashEmbeddings(), chroma_url=chroma_url + "-b") as second,
    ):
        first.sync([policy("K1", "Lampu padam.")])
        second.sync([policy("K2", "Lampu menyala.")])
        assert [hit.passage.document_id for hit in first.search("lampu")] == ["K1"]
        assert [hit.passage.document_id for hit in second.search("lampu")] == ["K2"]


def test_two_machines_see_one_index_and_old_generations_go(tmp_path: Path, chroma_server: str, chroma_url: str) -> None:
    name = chroma_url.rpartition("/")[2]
    with (
        Knowledge.open(tmp_path / "a", embeddings=HashEmbeddings(), chroma_url=chroma_url) as first,
        Knowledge.open(tmp_path / "b", embeddings=HashEmbeddings(), chroma_url=chroma_url) as second,
    ):
        for n in range(4):
            first.add([policy(f"K{n}", f"Lampu nomor {n}.")])
        assert len(second.search("lampu nomor", 9)) == 4
    mine = [collection for collection in collections(chroma_server) if collection.startswith(name)]
    assert len([collection for collection in mine if collection.endswith("-kebijakan")]) == 2
    assert len([collection for collection in mine if "-terbit-" in collection]) == 2


def test_of_two_runs_on_two_machines_only_one_publishes(tmp_path: Path, chroma_server: str, chroma_url: str) -> None:
    first, second = ServerHome(chroma_url, tmp_path / "a"), ServerHome(chroma_url, tmp_path / "b")
    with first.writing(), second.writing():
        early, late = first.begin("", "hash/64", 64), second.begin("", "hash/64", 64)
        first.publish(early)
        with pytest.raises(IndexUnavailableError, match="another machine"):
            second.publish(late)
    assert first.current() == early.name
    assert not any(late.name in collection for collection in collections(chroma_server))
    first.close()
    second.close()
