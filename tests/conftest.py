"""Fixtures that every test may use."""

from collections.abc import Iterator

import pytest

from asisten_humas.llm import requests_allowed
from databases import (  # noqa: F401  fixtures
    database_url,
    migrated_file,
    migrated_postgres,
    postgres_server,
    postgres_url,
    sqlite_url,
    store,
    store_url,
)
from office import indexed_office, office  # noqa: F401  fixtures, made once for the whole run
from openai_server import OpenAIServer, serve
from wordpress_site import wordpress_site  # noqa: F401  fixture

requests_allowed.forbid()  # no test reaches a real model by accident; see asisten_humas.llm.guard


@pytest.fixture
def openai_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenAIServer]:
    """A server on loopback that speaks the OpenAI protocol, made the configured one, with requests allowed."""
    for name in ("OPENAI_API_KEY", "OPENAI_API_BASE", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    with serve() as server, requests_allowed.opened():
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        yield server
