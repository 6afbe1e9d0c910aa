"""A chat model that says what it was told to say: for tests, and for trying a chain without any model."""

import json
from collections.abc import Callable, Sequence
from threading import Lock
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult
from pydantic import Field, PrivateAttr, SkipValidation

from asisten_humas.errors import ModelError

Reply = str | dict[str, Any] | AIMessage | Exception
"""A text, an object that is sent as JSON, a whole message, or an error that is raised."""

ReplyFunction = Callable[[list[BaseMessage]], Reply]
"""Decides the reply from the messages that were sent."""


class ScriptedChatModel(BaseChatModel):
    """Answers with the given replies in turn, or with what a function makes of the messages.

    `requests` keeps the messages of every call, for a test to look at. `local` is what `is_local` returns: False by
    default, so that chains mask personal data as they do before a model in the cloud. Raises ModelError when the
    replies are used up.
    """

    replies: SkipValidation[Sequence[Reply | ReplyFunction] | ReplyFunction]
    name_of_model: str = "skrip"
    local: bool = False
    requests: list[list[BaseMessage]] = Field(default_factory=list)

    _lock: Lock = PrivateAttr(default_factory=Lock)

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        reply = self._next(messages)
        if isinstance(reply, Exception):
            raise reply
        if isinstance(reply, dict):
            reply = json.dumps(reply, ensure_ascii=False)
        message = reply if isinstance(reply, AIMessage) else AIMessage(reply)
        return ChatResult(generations=[ChatGeneration(message=message)])

    def _next(self, messages: list[BaseMessage]) -> Reply:
        with self._lock:
            turn = len(self.requests)
            self.requests.append(messages)
        if callable(self.replies):
            return self.replies(messages)
        if turn >= len(self.replies):
            raise ModelError(
                f"the scripted model has only {len(self.replies)} replies and was called once more; add a reply",
                f"Model skrip hanya punya {len(self.replies)} balasan dan dipanggil sekali lagi; tambahkan balasan.",
            )
        reply = self.replies[turn]
        return reply(messages) if callable(reply) else reply
