"""A real HTTP server on loopback that speaks the OpenAI chat protocol and misbehaves on request.

The behaviours are consumed one a request; when they are used up, the last one is repeated. Everything that was sent is
kept in `requests`.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Behaviour:
    """How one request is answered. `content` is the model's text; a dict is sent as JSON text."""

    content: str | dict[str, Any] = ""
    status: int = 200
    finish_reason: str = "stop"
    headers: dict[str, str] = field(default_factory=dict)
    raw_body: bytes | None = None
    cut_after: int | None = None
    """Bytes of the body after which the connection is closed, though more was announced; 0: before any header."""
    drip: bool = False
    """Sends a byte and then one more each time the test lets it, without ever finishing."""
    hang: bool = False
    """Sends nothing until the server closes."""
    refusal: str | None = None


def busy(retry_after: str = "", code: str = "rate_limit_exceeded") -> Behaviour:
    return Behaviour(
        status=429,
        headers={"Retry-After": retry_after} if retry_after else {},
        raw_body=json.dumps({"error": {"message": "slow down", "code": code}}).encode(),
    )


def refused_with(status: int, body: bytes = b'{"error": {"message": "no"}}') -> Behaviour:
    return Behaviour(status=status, raw_body=body)


@dataclass
class OpenAIServer:
    """The running server: its base URL, what it is to do, and what it got."""

    url: str
    behaviours: list[Behaviour]
    requests: list[dict[str, Any]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def answer_with(self, *behaviours: Behaviour | str | dict[str, Any]) -> None:
        """Set what the next requests get; a text or an object stands for a plain success."""
        self.behaviours[:] = [item if isinstance(item, Behaviour) else Behaviour(content=item) for item in behaviours]

    def next_behaviour(self, request: dict[str, Any], path: str) -> Behaviour:
        with self.lock:
            self.requests.append(request)
            self.paths.append(path)
            return self.behaviours[min(len(self.requests), len(self.behaviours)) - 1]


def _completion(behaviour: Behaviour, model: str) -> bytes:
    content = behaviour.content
    text = json.dumps(content, ensure_ascii=False) if isinstance(content, dict) else content
    message = {"role": "assistant", "content": text}
    if behaviour.refusal is not None:
        message |= {"refusal": behaviour.refusal}
    return json.dumps(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1,
            "model": model,
            "choices": [{"index": 0, "message": message, "finish_reason": behaviour.finish_reason}],
            "usage": {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18},
        }
    ).encode()


def _handler(server: OpenAIServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            behaviour = server.next_behaviour(request, self.path)
            body = behaviour.raw_body
            if body is None:
                body = _completion(behaviour, str(request.get("model")))
            if behaviour.hang:
                server.closing.wait(30)
                self.close_connection = True
                return
            if behaviour.cut_after == 0:
                self.close_connection = True
                return
            self._send(behaviour, body)

        def _send(self, behaviour: Behaviour, body: bytes) -> None:
            self.send_response(behaviour.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            for name, value in behaviour.headers.items():
                self.send_header(name, value)
            self.end_headers()
            if behaviour.drip:
                self._drip(body)
            elif behaviour.cut_after is not None:
                self.wfile.write(body[: behaviour.cut_after])
                self.close_connection = True
            else:
                self.wfile.write(body)

        def _drip(self, body: bytes) -> None:
            self.close_connection = True
            for byte in body:
                if server.closing.wait(0.02):
                    return
                try:
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                except OSError:
                    return

        def log_message(self, *_args: object) -> None:
            """Keep the test's output clean."""

    return Handler


@contextmanager
def serve(*behaviours: Behaviour | str | dict[str, Any]) -> Iterator[OpenAIServer]:
    """Run the server in a thread on a free port of 127.0.0.1 for the length of the `with` block."""
    server = OpenAIServer(url="", behaviours=[])
    server.answer_with(*(behaviours or ({},)))
    http = ThreadingHTTPServer(("127.0.0.1", 0), _handler(server))
    http.daemon_threads = True
    server.url = f"http://127.0.0.1:{http.server_address[1]}/v1"
    thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        http.shutdown()
        http.server_close()
        thread.join()
