"""Chroma clients of this process.

Chroma shares one engine among the clients of one folder, and counts them without a lock (1.5.9): two threads that
open or close at once break each other's. Here they take turns.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult

from asisten_humas.errors import IndexUnavailableError

if TYPE_CHECKING:
    from chromadb.api.client import Client

_turn = threading.Lock()


def open_embedded(folder: Path) -> "Client":
    """Return a client of the Chroma store in `folder`, which is made if it is not there.

    Raises IndexUnavailableError when there is something that Chroma cannot open.
    """
    import chromadb

    try:
        with _turn:
            client: Any = chromadb.PersistentClient(folder, settings=_settings())
    except Exception as error:
        # For a damaged database Chroma (1.5.9) raises what its clean-up trips over, AttributeError among others.
        raise _unusable(type(error).__name__) from error
    opened: Client = client
    return opened


def connect(url: SplitResult) -> "Client":
    """Return a client of the Chroma server at the URL. Raises IndexUnavailableError when it does not answer."""
    import chromadb

    secure = url.scheme == "https"
    port = url.port or (443 if secure else 8000)
    try:
        with _turn:
            client: Any = chromadb.HttpClient(host=str(url.hostname), port=port, ssl=secure, settings=_settings())
    except Exception as error:
        # Chroma raises ValueError for a refused connection, httpx's errors for a slow one, its own for the rest.
        address = f"{url.scheme}://{url.hostname}:{port}"
        raise IndexUnavailableError(
            f"the Chroma server at {address} does not answer; start it, or correct HUMAS_CHROMA_URL",
            f"Server Chroma di {address} tidak menjawab; jalankan servernya atau betulkan HUMAS_CHROMA_URL.",
        ) from error
    connected: Client = client
    return connected


def close(client: "Client") -> None:
    """Let go of the client and, when it was the last of its folder, of the engine under it."""
    with _turn:
        client.close()


def disconnect(client: "Client") -> None:
    """Let go of a server's client and its connections."""
    # Chroma's own close leaves open the connections of both its halves (1.5.9).
    whole: Any = client
    halves = (whole._server, whole._admin_client._server)
    close(client)
    for half in halves:
        half._session.close()


@contextmanager
def chroma_errors() -> Iterator[None]:
    """Turn what Chroma and the HTTP client under it raise into IndexUnavailableError."""
    try:
        yield
    except Exception as error:
        import httpx
        from chromadb.errors import ChromaError

        if not isinstance(error, ChromaError | httpx.HTTPError):
            raise
        raise _unusable(type(error).__name__) from error


def _unusable(what: str) -> IndexUnavailableError:
    return IndexUnavailableError(
        f"the index could not be read or written ({what}); run again, and if that does not help, 'humas index'",
        f"Indeks tidak dapat dibaca atau ditulis ({what}); ulangi, dan bila belum berhasil jalankan 'humas index'.",
    )


def _settings() -> Any:
    from chromadb.config import Settings

    return Settings(anonymized_telemetry=False)
