"""A run that is killed in the middle of embedding, and the run after it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from asisten_humas.errors import IndexUnavailableError
from asisten_humas.knowledge import Knowledge
from asisten_humas.llm.embeddings import HashEmbeddings
from asisten_humas.models import Document

SIZE = 320

# Syncs the documents; says after each batch how many texts were embedded, and waits before the next.
WRITER = """
import sys
from asisten_humas.knowledge import Knowledge
from asisten_humas.llm.embeddings import HashEmbeddings
from test_resumed_run import documents

class Slow(HashEmbeddings):
    def embed_documents(self, texts):
        vectors = super().embed_documents(texts)
        print("embedded", len(texts), flush=True)
        sys.stdin.readline()
        return vectors

with Knowledge.open(sys.argv[1], embeddings=Slow(), chroma_url=sys.argv[2] or None) as knowledge:
    knowledge.sync(documents())
"""


def documents() -> list[Document]:
    return [
        Document(id=f"K{n}", pool="kebijakan", title=f"Aturan {n}", text=f"Ketentuan nomor {n} tentang jalan.")
        for n in range(SIZE)
    ]


class Counting(HashEmbeddings):
    def __init__(self, dimension: int = 64) -> None:
        super().__init__(dimension)
        self.texts: list[str] = []

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        self.texts += texts
        return super().embed_documents(texts)


def killed_in_the_third_batch(folder: Path, url: str) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), url],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent)},
    )
    assert writer.stdin and writer.stdout
    for _ in range(2):
        assert writer.stdout.readline() == "embedded 64\n"
        writer.stdin.write("\n")
        writer.stdin.flush()
    assert writer.stdout.readline() == "embedded 64\n"
    writer.kill()
    assert writer.wait(10) == -signal.SIGKILL
    writer.stdin.close()
    writer.stdout.close()


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX matter")
@pytest.mark.parametrize("home", ["embedded", "server"])
def test_the_next_run_embeds_only_what_was_left(tmp_path: Path, home: str, request: pytest.FixtureRequest) -> None:
    url = request.getfixturevalue("chroma_url") if home == "server" else ""
    folder, embeddings = tmp_path / "indeks", Counting()
    killed_in_the_third_batch(folder, url)
    with Knowledge.open(folder, embeddings=embeddings, chroma_url=url or None) as knowledge:
        with pytest.raises(IndexUnavailableError, match="no index yet"):
            knowledge.search("jalan")  # vectors that were kept are no index
        report = knowledge.sync(documents())
        assert (report.embedded_passages, len(embeddings.texts), report.passages) == (SIZE - 128, SIZE - 128, SIZE)
        for n in (0, 100, 200, SIZE - 1):
            assert knowledge.search(f"ketentuan nomor {n}", 1)[0].passage.document_id == f"K{n}"
    assert not list(folder.glob("unfinished*"))


def test_kept_vectors_of_another_dimension_are_not_mixed_in(tmp_path: Path) -> None:
    killed_in_the_third_batch(tmp_path / "indeks", "")
    other = Counting(32)
    other.name = HashEmbeddings().name  # the same label on another model, as a server may have it
    with Knowledge.open(tmp_path / "indeks", embeddings=other) as knowledge:
        knowledge.sync(documents())
        assert len(set(other.texts)) == SIZE
        assert knowledge.search("ketentuan nomor 5", 1)[0].passage.document_id == "K5"


def test_the_same_text_is_embedded_once(tmp_path: Path) -> None:
    embeddings = Counting()
    same = [Document(id=f"K{n}", pool="kebijakan", title="Penjelasan", text="Cukup jelas.") for n in range(5)]
    with Knowledge.open(tmp_path / "indeks", embeddings=embeddings) as knowledge:
        assert knowledge.sync(same).passages == 5
        assert len(embeddings.texts) == 1
        assert len(knowledge.search("cukup jelas", 9)) == 5
