"""Read a model's reply: the answer in it, whether it was cut, and the tokens it took."""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

T = TypeVar("T", bound=BaseModel)

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_THOUGHT = re.compile(r"\A.*</think>", re.DOTALL)
_CUT = {"length", "max_tokens", "MAX_TOKENS"}
_REFUSED = {"content_filter", "refusal", "SAFETY"}
_STARTS = 20  # places in a reply at which an object is looked for: keeps a hostile reply cheap


class Reply(NamedTuple):
    """What came back, from whatever provider."""

    text: str
    parsed: dict[str, Any] | None = None
    cut: bool = False
    refused: bool = False
    input_tokens: int = 0
    output_tokens: int = 0


NO_OBJECT = "JSON"
"""What `WrongShape` tells when there is no JSON object at all."""


class WrongShape(Exception):  # noqa: N818 - never leaves this package
    """The reply holds no answer; `places` tells the fields and what is wrong there, without a word of the reply."""

    def __init__(self, places: str) -> None:
        super().__init__(places)
        self.places = places


def read_message(message: Any, parsed: Any = None) -> Reply:
    """Return the parts of a LangChain `AIMessage`; `parsed` is what the provider's own schema support made of it."""
    usage = message.usage_metadata or {}
    reason = message.response_metadata.get("finish_reason") or message.response_metadata.get("stop_reason") or ""
    return Reply(
        text=message.text,
        parsed=parsed if isinstance(parsed, dict) else None,
        cut=reason in _CUT,
        refused=reason in _REFUSED or bool(message.additional_kwargs.get("refusal")),
        input_tokens=usage.get("input_tokens", 0),
        output_tokens=usage.get("output_tokens", 0),
    )


def read_cut_error(error: Exception) -> Reply | None:
    """Return the cut reply that an OpenAI client's LengthFinishReasonError carries; None for any other error."""
    completion = getattr(error, "completion", None)
    if type(error).__name__ != "LengthFinishReasonError" or completion is None:
        return None
    usage = completion.usage
    return Reply(
        text=completion.choices[0].message.content or "",
        cut=True,
        input_tokens=usage.prompt_tokens if usage else 0,
        output_tokens=usage.completion_tokens if usage else 0,
    )


def read_answer(reply: Reply, schema: type[T]) -> T:
    """Return the answer in the reply; raise WrongShape when there is none.

    A server that ignores the schema may wrap the object in prose or a code fence: the first object that validates
    counts.
    """
    wrong: WrongShape | None = None
    for candidate in [reply.parsed] if reply.parsed is not None else _objects(reply.text):
        try:
            return schema.model_validate(candidate)
        except ValidationError as error:
            wrong = wrong or WrongShape(_describe(error))
    raise wrong or WrongShape(NO_OBJECT)


def read_cut_answer(reply: Reply, schema: type[T]) -> T | None:
    """Return the answer in a reply that was cut off: its whole items without the broken one; None without any."""
    text = _THOUGHT.sub("", reply.text)
    start = text.find("{")
    ends = [n + 1 for n, char in enumerate(text) if char == "}" and start >= 0]
    for end in reversed(ends[-_STARTS:]):
        piece = text[start:end]
        try:
            return schema.model_validate(json.loads(piece + _closing(piece)))
        except (ValueError, RecursionError):
            continue
    return None


def _closing(piece: str) -> str:
    """Return the brackets that close what a cut piece of JSON has opened, outside its strings."""
    opened: list[str] = []
    for char in _STRING.sub('""', piece):
        if char in "{[":
            opened.append("}" if char == "{" else "]")
        elif char in "}]" and opened:
            opened.pop()
    return "".join(reversed(opened))


def _objects(text: str) -> Iterator[dict[str, Any]]:
    text = _THOUGHT.sub("", text)
    decoder = json.JSONDecoder()
    position = -1
    for _ in range(_STARTS):
        position = text.find("{", position + 1)
        if position < 0:
            return
        try:
            value, end = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            continue
        position = end - 1
        if isinstance(value, dict):
            yield value


def _describe(error: ValidationError) -> str:
    # Paths and kinds only: a value could hold personal data, and this text ends in logs.
    problems = error.errors(include_input=False, include_url=False, include_context=False)[:8]
    return ", ".join(f"{'.'.join(map(str, item['loc'])) or NO_OBJECT}: {item['type']}" for item in problems)
