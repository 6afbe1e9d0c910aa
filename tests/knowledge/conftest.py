"""A real Chroma server for the tests that ask for one."""

import re
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def chroma_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    program = shutil.which("chroma", path=str(Path(sys.executable).parent))
    assert program, "the chroma program comes with chromadb"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = tmp_path_factory.mktemp("chroma")
    server = subprocess.Popen(
        [program, "run", "--path", str(home), "--host", "127.0.0.1", "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(port, server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=10)


@pytest.fixture
def chroma_url(chroma_server: str, request: pytest.FixtureRequest) -> str:
    """A corner of the server for one test."""
    return f"{chroma_server}/{re.sub(r'[^A-Za-z0-9]+', '-', request.node.name)[:40].strip('-')}"


def _wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    pause = threading.Event()
    for _ in range(300):
        assert server.poll() is None, "the Chroma server ended at once"
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        pause.wait(0.1)
    raise AssertionError("the Chroma server did not start")
