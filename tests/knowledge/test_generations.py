"""Old index or new index, never a mixture: killed runs, open readers, searches while a run works."""

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest

from asisten_humas.errors import HumasError, IndexUnavailableError
from asisten_humas.knowledge import Knowledge
from asisten_humas.llm.embeddings import HashEmbeddings
from asisten_humas.models import Document

SIZE = 40

# Brings an index to state A and goes on with B, A, B, … for ever; says so after each.
WRITER = """
from asisten_humas.knowledge import Knowledge
from asisten_humas.llm.embeddings import HashEmbeddings
from asisten_humas.models import Document

def state(mark):
    return [
        Document(id=f"K{n}", pool="kebijakan", title=f"Aturan {n}", text=f"Versi {mark} dari aturan nomor {n}.")
        for n in range(size)
    ]

with Knowledge.open(folder, embeddings=HashEmbeddings()) as knowledge:
    while True:
        for mark in ("anggrek", "belimbing"):
            knowledge.sync(state(mark))
            published.release()
"""

# Holds an index open, says so, and searches until the word that its input names is found.
READER = """
import sys
from time import monotonic
from asisten_humas.knowledge import Knowledge
from asisten_humas.llm.embeddings import HashEmbeddings

with Knowledge.open(sys.argv[1], embeddings=HashEmbeddings(), chroma_url=sys.argv[2] or None) as knowledge:
    before = [hit.passage.text for hit in knowledge.search("lampu padam")]
    print(before, flush=True)
    sys.stdin.readline()
    started = monotonic()
    while monotonic() - started < 20:
        if any("semangka" in hit.passage.text for hit in knowledge.search("semangka segar", abstain=False)):
            print(f"{monotonic() - started:.3f}", flush=True)
            break
"""


def policy(document_id: str, text: str) -> Document:
    return Document(id=document_id, pool="kebijakan", title=f"Aturan {document_id}", text=text)


def start(script: str, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def seen(folder: Path) -> tuple[set[str], int, int]:
    """Return the versions that a fresh reader finds by vector and by word, and how many passages and documents."""
    with Knowledge.open(folder, embeddings=HashEmbeddings()) as knowledge:
        hits = knowledge.search("versi dari aturan nomor", SIZE * 2, abstain=False)
        by_word = {hit.passage.text.split()[1] for n in (0, SIZE - 1) for hit in knowledge.search(f"aturan {n}", 3)}
        documents = [knowledge.document(f"K{n}") for n in range(SIZE)]
    versions = {hit.passage.text.split()[1] for hit in hits} | by_word
    versions |= {document.text.split()[1] for document in documents if document}
    return versions, len(hits), sum(document is not None for document in documents)


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX matter")
def test_twenty_killed_runs_leave_twenty_whole_indexes(tmp_path: Path) -> None:
    folder, moments = tmp_path / "indeks", random.Random(7)
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(["chromadb", "asisten_humas.knowledge.knowledge"])
    pause = threading.Event()
    found = set[str]()
    for _ in range(20):
        published = processes.Semaphore(0)
        # A process forked from one that has imported everything starts at once, and is as easily killed.
        names = {"__name__": "writer", "folder": str(folder), "size": SIZE, "published": published}
        writer = processes.Process(target=exec, args=(WRITER, names))
        writer.start()
        # So many states first, however slow the machine: else it might never come to the second.
        for _ in range(moments.randint(1, 3)):
            assert published.acquire(timeout=60)
        pause.wait(moments.uniform(0, 0.7))
        writer.kill()
        writer.join()
        assert writer.exitcode == -signal.SIGKILL
        versions, passages, documents = seen(folder)
        assert len(versions) == 1, versions
        assert (passages, documents) == (SIZE, SIZE)
        found |= versions
    assert found == {"anggrek", "belimbing"}
    assert len(list((folder / "generations").iterdir())) < 25

    with Knowledge.open(folder, embeddings=HashEmbeddings()) as knowledge:
        knowledge.sync([policy("K0", "Versi ceri dari aturan nomor 0.")])
    assert len(list((folder / "generations").iterdir())) <= 2  # what killed runs left behind is cleared away


@pytest.mark.parametrize("home", ["embedded", "server"])
def test_an_open_reader_finds_new_passages_within_two_seconds(
    tmp_path: Path, home: str, request: pytest.FixtureRequest
) -> None:
    url = request.getfixturevalue("chroma_url") if home == "server" else ""
    with Knowledge.open(tmp_path / "indeks", embeddings=HashEmbeddings(), chroma_url=url or None) as knowledge:
        knowledge.sync([policy("K1", "Lampu padam.")])
        readers = [start(READER, str(tmp_path / "indeks"), url) for _ in range(2)]
        for reader in readers:
            assert reader.stdout is not None
            assert reader.stdout.readline() == "['Lampu padam.']\n"
        knowledge.add([policy("K2", "Semangka segar, kata semangka.")])
        for reader in readers:
            output, _ = reader.communicate("lanjut\n", timeout=30)
            assert float(output) < 2.0


class Held(HashEmbeddings):
    """Embeds a document only when told to go on."""

    def __init__(self) -> None:
        super().__init__()
        self.reached, self.go_on = threading.Event(), threading.Event()

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        self.reached.set()
        assert self.go_on.wait(20)
        return super().embed_documents(texts)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    with Knowledge.open(tmp_path / "indeks", embeddings=HashEmbeddings()) as knowledge:
        knowledge.sync([policy("K1", "Lampu padam.")])
    yield tmp_path / "indeks"


def test_searches_go_on_while_a_run_works(folder: Path) -> None:
    held = Held()
    with (
        Knowledge.open(folder, embeddings=HashEmbeddings()) as reader,
        Knowledge.open(folder, embeddings=held) as writer,
    ):
        run = threading.Thread(target=lambda: writer.add([policy("K2", "Pohon tumbang.")]))
        run.start()
        assert held.reached.wait(20)
        assert [hit.passage.document_id for hit in reader.search("lampu padam")] == ["K1"]
        held.go_on.set()
        run.join()
        assert reader.search("pohon tumbang")[0].passage.document_id == "K2"


def test_a_second_run_waits_and_then_says_who_is_in_the_way(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asisten_humas.knowledge.embedded_home._LOCK_SECONDS", 0.1)
    held = Held()
    with (
        Knowledge.open(folder, embeddings=held) as first,
        Knowledge.open(folder, embeddings=HashEmbeddings()) as second,
    ):
        run = threading.Thread(target=lambda: first.add([policy("K2", "Pohon tumbang.")]))
        run.start()
        assert held.reached.wait(20)
        with pytest.raises(IndexUnavailableError, match="another run is writing"):
            second.add([policy("K3", "Saluran.")])
        held.go_on.set()
        run.join()


def test_many_threads_search_while_generations_change(folder: Path) -> None:
    wrong: list[object] = []
    done = threading.Event()
    with Knowledge.open(folder, embeddings=HashEmbeddings()) as knowledge:

        def search() -> None:
            while not done.is_set():
                try:
                    texts = {hit.passage.text for hit in knowledge.search("lampu padam", 1)}
                    if texts != {"Lampu padam."}:
                        wrong.append(texts)
                        return
                except HumasError as error:
                    wrong.append(error)
                    return

        threads = [threading.Thread(target=search) for _ in range(3)]
        for thread in threads:
            thread.start()
        for n in range(6):
            knowledge.add([policy(f"Z{n}", "Pohon tumbang.")])
        done.set()
        for thread in threads:
            thread.join()
    assert wrong == []


def test_an_unchanged_corpus_costs_no_embedding_and_little_time(tmp_path: Path) -> None:
    class Forbidden(HashEmbeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            raise AssertionError("nothing changed")

    documents = [policy(f"K{n}", f"Aturan nomor {n} tentang jalan kota.") for n in range(1_000)]
    with Knowledge.open(tmp_path / "indeks", embeddings=HashEmbeddings()) as knowledge:
        knowledge.sync(documents)
        generation = (tmp_path / "indeks" / "current").read_text()
        with Knowledge.open(tmp_path / "indeks", embeddings=Forbidden()) as again:
            started = monotonic()
            assert again.sync(documents).unchanged == 1_000
            assert monotonic() - started < 3
        assert (tmp_path / "indeks" / "current").read_text() == generation
