"""Embeddings from a compatible server: the server is real and runs on loopback."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from asisten_humas.errors import ModelError, SettingsError
from asisten_humas.llm import requests_allowed
from asisten_humas.llm.embeddings import embedding_name, open_embeddings
from asisten_humas.settings import Settings


class Answering(BaseHTTPRequestHandler):
    """Answers with the length of each text as a vector, or with the status it was told."""

    status = 200
    seen: list[dict[str, Any]]

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        type(self).seen.append({"path": self.path, **asked})
        texts = asked["input"] if isinstance(asked["input"], list) else [asked["input"]]
        data = [{"object": "embedding", "index": i, "embedding": [float(len(t)), 1.0]} for i, t in enumerate(texts)]
        answer = {
            "object": "list",
            "data": data,
            "model": asked["model"],
            "usage": {"prompt_tokens": 1, "total_tokens": 1},
        }
        body = json.dumps(answer if self.status == 200 else {"error": {"message": "tidak"}}).encode()
        self.send_response(self.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Answering]]:
    handler = type("Handler", (Answering,), {"seen": []})
    served = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=served.serve_forever)
    thread.start()
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.setenv("OPENAI_BASE_URL", f"http://127.0.0.1:{served.server_port}/v1")
    with requests_allowed.opened():
        yield handler
    served.shutdown()
    thread.join()
    served.server_close()


def model(name: str = "openai:bge") -> Any:
    return open_embeddings(Settings(embeddings=name, model_timeout=5))


def test_texts_go_as_text_and_vectors_come_back(server: type[Answering]) -> None:
    embeddings = model()
    assert embeddings.embed_documents(["jalan", "lubang besar"]) == [[5.0, 1.0], [12.0, 1.0]]
    assert embeddings.embed_query("rusak") == [5.0, 1.0]
    assert server.seen[0]["input"] == ["jalan", "lubang besar"]
    assert server.seen[0]["path"] == "/v1/embeddings"
    assert embedding_name(embeddings) == "openai/bge"
    assert embeddings.local


@pytest.mark.parametrize(
    ("status", "sentence"), [(401, "refused the key"), (404, "is unknown"), (400, "refused the request")]
)
def test_a_refusal_ends_in_one_sentence(server: type[Answering], status: int, sentence: str) -> None:
    server.status = status
    with pytest.raises(ModelError, match=sentence):
        model().embed_query("rusak")


def test_a_server_that_is_gone_ends_in_one_sentence(server: type[Answering], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    with pytest.raises(ModelError, match="cannot be reached"):
        model().embed_query("rusak")


def test_a_server_elsewhere_needs_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.setenv("OPENAI_BASE_URL", "https://embeddings.example.org/v1")
    with pytest.raises(SettingsError, match="OPENAI_API_KEY is not set"):
        model()


def test_no_request_is_made_while_they_are_forbidden(server: type[Answering]) -> None:
    embeddings = model()
    requests_allowed.forbid()
    with pytest.raises(ModelError, match="switched off"):
        embeddings.embed_query("rusak")
    assert server.seen == []
