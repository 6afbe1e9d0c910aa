"""The HTTP client of OpenAI-compatible models: a deadline for the whole answer; loopback stays on loopback."""

from collections.abc import Iterator
from time import monotonic

import httpx2

CONNECT_SECONDS = 10.0


def open_client(timeout: float, *, local: bool) -> httpx2.Client:
    """Return a client that gives one answer `timeout` seconds in all, counted from the request.

    httpx's own read timeout starts anew with every byte, so a server that drips would hold a caller for ever. For a
    `local` server, proxies from the environment and redirects are not followed: a text that was left unmasked because
    the model is on this machine must not travel through another one.
    """
    return httpx2.Client(
        # A call takes seconds, a new connection milliseconds; an idle one that the server has dropped meanwhile, or a
        # socket left open by a model nobody closes, costs more.
        limits=httpx2.Limits(max_keepalive_connections=0),
        timeout=httpx2.Timeout(timeout, connect=min(timeout, CONNECT_SECONDS)),
        trust_env=not local,
        follow_redirects=not local,
        event_hooks={"request": [_Start(timeout)], "response": [_limit]},
    )


class _Start:
    def __init__(self, timeout: float) -> None:
        self.timeout = timeout

    def __call__(self, request: httpx2.Request) -> None:
        request.extensions["answer_by"] = monotonic() + self.timeout


def _limit(response: httpx2.Response) -> None:
    if isinstance(response.stream, httpx2.SyncByteStream):
        response.stream = _Limited(response.stream, response.request)


class _Limited(httpx2.SyncByteStream):
    def __init__(self, stream: httpx2.SyncByteStream, request: httpx2.Request) -> None:
        self.stream = stream
        self.request = request

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self.stream:
            if monotonic() > self.request.extensions["answer_by"]:
                raise httpx2.ReadTimeout("the answer took longer than allowed", request=self.request)
            yield chunk

    def close(self) -> None:
        self.stream.close()
