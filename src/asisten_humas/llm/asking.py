"""`ask`: one question to a chat model, an answer of the asked shape or one clear error, every attempt on record."""

import json
import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, Literal, NamedTuple, TypeVar

from pydantic import BaseModel

from asisten_humas.clock import Clock, system_clock
from asisten_humas.errors import HumasError, ModelError, PromptError
from asisten_humas.llm.failures import Failure, FailureKind, classify
from asisten_humas.llm.guard import makes_requests, requests_allowed
from asisten_humas.llm.providers import is_local, model_name
from asisten_humas.llm.replies import Reply, WrongShape, read_answer, read_cut_answer, read_cut_error, read_message
from asisten_humas.llm.schema import answer_schema, response_format
from asisten_humas.models import ModelCall
from asisten_humas.prompts import Message, RenderedPrompt

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.runnables import RunnableConfig

T = TypeVar("T", bound=BaseModel)
Sleep = Callable[[float], None]

_log = logging.getLogger("asisten_humas.llm")
_log.addHandler(logging.NullHandler())  # a library is silent until its user listens
_QUOTED_BACK = 4000  # characters of a useless reply that are shown to the model again


class Answer(NamedTuple, Generic[T]):
    """A validated answer, and the record of each attempt that led to it."""

    value: T
    calls: tuple[ModelCall, ...]


def ask(
    model: "BaseChatModel",
    prompt: RenderedPrompt,
    schema: type[T],
    *,
    step: str,
    clock: Clock = system_clock,
    sleep: Sleep = time.sleep,
    config: "RunnableConfig | None" = None,
    take_cut: bool = False,
) -> Answer[T]:
    """Return the model's answer as a `schema`, after as many attempts as `failures` allows.

    `step` names the chain's step in records, callbacks and traces. `sleep` takes seconds. `config` is LangChain's, with
    callbacks; inside a LangChain runnable the surrounding one is used. `take_cut` is for answers whose lists may end
    early: of a reply cut at the token limit, the whole items count and the last, broken one is dropped. Raises
    ModelError with the cure when no usable answer came, PromptError when the prompt was written for another answer.
    """
    if prompt.output != schema.__name__:
        raise PromptError(
            f"prompt '{prompt.prompt}' is written for '{prompt.output}', not for '{schema.__name__}'; correct 'output'",
            f"Prompt '{prompt.prompt}' ditulis untuk '{prompt.output}', bukan '{schema.__name__}'; perbaiki 'output'.",
        )
    asking = _Asking(model, prompt, schema, step, clock, config, take_cut)
    while True:
        outcome = asking.attempt()
        if not isinstance(outcome, Failure):
            return Answer(outcome, tuple(asking.calls))
        wait = asking.next_wait(outcome)
        if wait is None:
            # Raised here and not where it was caught: the provider's error may quote the text that was sent.
            raise ModelError(*outcome.sentences(model_name(model)))
        if wait:
            sleep(wait)


class _Asking(Generic[T]):
    """The state of one question over its attempts."""

    def __init__(
        self,
        model: "BaseChatModel",
        prompt: RenderedPrompt,
        schema: type[T],
        step: str,
        clock: Clock,
        config: "RunnableConfig | None",
        take_cut: bool,
    ) -> None:
        self.model, self.prompt, self.schema, self.step, self.clock = model, prompt, schema, step, clock
        self.take_cut = take_cut
        self.config: RunnableConfig = {**(config or {}), "run_name": step}
        self.calls: list[ModelCall] = []
        self.failed: dict[FailureKind, int] = {}
        self.bound = True

    def attempt(self) -> T | Failure:
        """Make one request, record it, and return the answer or what went wrong."""
        if makes_requests(self.model):
            requests_allowed.check()
        prompt, start = self.prompt, self.clock()
        reply = self._request()
        outcome = reply if isinstance(reply, Failure) else self._read(reply)
        if isinstance(outcome, Failure):
            self.failed[outcome.kind] = self.failed.get(outcome.kind, 0) + 1
        seconds = (self.clock() - start).total_seconds()
        self._record(prompt, reply, seconds, "failed" if isinstance(outcome, Failure) else "ok")
        return outcome

    def next_wait(self, failure: Failure) -> float | None:
        """Return the seconds before the next attempt, or None when the failure stands; marks the record."""
        again = self._prepare(failure)
        if again is not None and self.calls:
            self.calls[-1] = self.calls[-1].model_copy(update={"outcome": "retried"})
        call = self.calls[-1]
        _log.warning(
            "step=%s prompt=%s model=%s %s: %s %s",
            call.step,
            call.prompt,
            call.model,
            call.outcome,
            failure.kind,
            failure.detail,
        )
        return again

    def _prepare(self, failure: Failure) -> float | None:
        if failure.kind is FailureKind.SHAPE and self.failed[failure.kind] == 1:
            return 0.0
        if failure.kind is FailureKind.REQUEST and self.bound:
            # The server may know no response_format: say the shape in words instead.
            self.bound = False
            self.prompt = self.prompt.followed_by(Message("user", self._shape_in_words()))
            return 0.0
        return failure.wait(self.failed[failure.kind])

    def _request(self) -> Reply | Failure:
        messages = [tuple(message) for message in self.prompt.messages]
        try:
            result = self._runnable().invoke(messages, config=self.config)
        except HumasError:
            raise
        except Exception as error:  # noqa: BLE001 - each provider raises its own; `classify` tells them apart
            return read_cut_error(error) or classify(error, self.clock())
        if isinstance(result, dict):
            return read_message(result["raw"], result.get("parsed"))
        return read_message(result)

    def _read(self, reply: Reply) -> T | Failure:
        if reply.refused:
            return Failure(FailureKind.REFUSED)
        try:
            return read_answer(reply, self.schema)
        except WrongShape as wrong:
            if reply.cut:
                whole = read_cut_answer(reply, self.schema) if self.take_cut else None
                return whole or Failure(FailureKind.CUT)
            self._correct(reply, wrong.places)
            return Failure(FailureKind.SHAPE, wrong.places)

    def _correct(self, reply: Reply, places: str) -> None:
        demand = f"Jawaban itu belum dapat dipakai; yang salah: {places}. {self._shape_in_words()}"
        self.prompt = self.prompt.followed_by(
            Message("assistant", reply.text[:_QUOTED_BACK] or "(kosong)"), Message("user", demand)
        )

    def _shape_in_words(self) -> str:
        shape = json.dumps(answer_schema(self.schema, strict=True), ensure_ascii=False)
        return f"Jawab hanya dengan satu objek JSON menurut skema ini, tanpa teks lain:\n{shape}"

    def _runnable(self) -> Any:
        if not self.bound:
            return self.model
        strict = not is_local(self.model)
        # Models of langchain-openai, and those built on it, take the schema as the server wants it; ours ignores it.
        if hasattr(self.model, "openai_api_base") or not makes_requests(self.model):
            return self.model.bind(response_format=response_format(self.schema, strict=strict))
        tree = answer_schema(self.schema, strict=strict)
        return self.model.with_structured_output(tree, method="json_schema", include_raw=True)

    def _record(
        self, prompt: RenderedPrompt, reply: Reply | Failure, seconds: float, outcome: Literal["ok", "failed"]
    ) -> None:
        tokens = (0, 0) if isinstance(reply, Failure) else (reply.input_tokens, reply.output_tokens)
        self.calls.append(
            ModelCall(
                step=self.step,
                prompt=prompt.prompt,
                prompt_hash=prompt.hash,
                model=model_name(self.model),
                input_tokens=tokens[0],
                output_tokens=tokens[1],
                seconds=seconds,
                outcome=outcome,
            )
        )
