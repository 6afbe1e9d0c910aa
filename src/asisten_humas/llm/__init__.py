"""Chat models and embeddings: opened from the settings, asked for answers of a given shape, every call on record.

Light to import: LangChain and the providers' packages load when a model is opened or asked.
"""

from typing import TYPE_CHECKING

from asisten_humas.llm.asking import Answer, ask
from asisten_humas.llm.guard import requests_allowed
from asisten_humas.llm.providers import is_local, is_loopback, model_name, open_model

if TYPE_CHECKING:
    from asisten_humas.llm.scripted import ScriptedChatModel

__all__ = [
    "Answer",
    "ScriptedChatModel",
    "ask",
    "is_local",
    "is_loopback",
    "model_name",
    "open_model",
    "requests_allowed",
]


def __getattr__(name: str) -> object:
    # The scripted model is a LangChain class, and LangChain takes half a second to import.
    if name == "ScriptedChatModel":
        from asisten_humas.llm.scripted import ScriptedChatModel

        return ScriptedChatModel
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
