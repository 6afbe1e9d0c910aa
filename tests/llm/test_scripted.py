"""The public fake."""

import pytest
from langchain_core.messages import AIMessage, BaseMessage
from pydantic import BaseModel

from asisten_humas.errors import ModelError
from asisten_humas.llm import ScriptedChatModel, ask, is_local, model_name
from asisten_humas.prompts import Message, RenderedPrompt


class Reply(BaseModel):
    text: str


PROMPT = RenderedPrompt((Message("user", "Halo"),), "uji@1", "Reply")


def test_replies_come_in_turn_and_the_requests_are_kept() -> None:
    model = ScriptedChatModel(replies=["satu", {"dua": 2}, AIMessage("tiga")])
    assert [model.invoke("a").text, model.invoke("b").text, model.invoke("c").text] == ["satu", '{"dua": 2}', "tiga"]
    assert [messages[0].text for messages in model.requests] == ["a", "b", "c"]


def test_an_error_in_the_script_is_raised_and_retried_like_a_real_one() -> None:
    model = ScriptedChatModel(replies=[TimeoutError(), {"text": "Ya."}])
    answer = ask(model, PROMPT, Reply, step="tulis", sleep=lambda _seconds: None)
    assert [call.outcome for call in answer.calls] == ["retried", "ok"]


def test_a_function_may_decide_from_the_messages() -> None:
    def echo(messages: list[BaseMessage]) -> dict[str, str]:
        return {"text": messages[-1].text.upper()}

    assert ask(ScriptedChatModel(replies=echo), PROMPT, Reply, step="tulis").value.text == "HALO"
    assert ScriptedChatModel(replies=[echo]).invoke("ya").text == '{"text": "YA"}'


def test_a_script_that_is_too_short_says_so() -> None:
    model = ScriptedChatModel(replies=[])
    with pytest.raises(ModelError, match="add a reply"):
        ask(model, PROMPT, Reply, step="tulis")


def test_it_counts_as_a_model_elsewhere_unless_told() -> None:
    assert not is_local(ScriptedChatModel(replies=[]))
    assert is_local(ScriptedChatModel(replies=[], local=True))
    assert model_name(ScriptedChatModel(replies=[])) == "skrip"
