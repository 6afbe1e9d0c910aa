"""Embeddings from an OpenAI-compatible server, with its failures as one sentence each."""

import os
from collections.abc import Callable
from typing import Any, TypeVar

from langchain_core.embeddings import Embeddings
from langchain_openai import OpenAIEmbeddings

from asisten_humas.clock import system_clock
from asisten_humas.errors import ModelError, SettingsError
from asisten_humas.llm.failures import classify
from asisten_humas.llm.guard import requests_allowed
from asisten_humas.llm.http import open_client
from asisten_humas.llm.providers import is_loopback

Vectors = TypeVar("Vectors")

_LOCAL_KEY = "tanpa-kunci"  # a loopback server asks for no key, but the client insists on one


class ServerEmbeddings(Embeddings):
    """A model at OPENAI_BASE_URL, or at OpenAI itself. Raises ModelError when the server fails after two retries.

    The texts leave this process: a caller masks personal data first unless `local` is true.
    """

    def __init__(self, model: str, timeout: float) -> None:
        url = os.environ.get("OPENAI_BASE_URL") or os.environ.get("OPENAI_API_BASE") or ""
        self.name = f"openai/{model}"
        self.local = is_loopback(url)
        self._model = model
        self._inner = OpenAIEmbeddings(**self._options(url, timeout))

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one vector for each text."""
        return self._asked(lambda: self._inner.embed_documents(texts))

    def embed_query(self, text: str) -> list[float]:
        """Return the vector of a question."""
        return self._asked(lambda: self._inner.embed_query(text))

    def _asked(self, request: Callable[[], Vectors]) -> Vectors:
        requests_allowed.check()
        try:
            return request()
        except Exception as error:
            raise ModelError(*classify(error, system_clock()).sentences(self._model)) from error

    def _options(self, url: str, timeout: float) -> dict[str, Any]:
        key = os.environ.get("OPENAI_API_KEY") or (_LOCAL_KEY if self.local else "")
        if not key:
            raise SettingsError(
                f"HUMAS_EMBEDDINGS is 'openai:{self._model}' but OPENAI_API_KEY is not set; set it, or point "
                "OPENAI_BASE_URL at a server on this machine, which needs no key",
                f"HUMAS_EMBEDDINGS berisi 'openai:{self._model}', tetapi OPENAI_API_KEY belum diatur; atur kuncinya, "
                "atau arahkan OPENAI_BASE_URL ke peladen di komputer ini, yang tidak memerlukan kunci.",
            )
        options: dict[str, Any] = {
            "model": self._model,
            "api_key": key,
            "request_timeout": timeout,
            "max_retries": 2,
            "http_client": open_client(timeout, local=self.local),
        }
        if url:
            # Only OpenAI's own server takes token ids; the compatible ones want the text.
            options |= {"base_url": url, "check_embedding_ctx_length": False}
        return options
