"""The switch: a real model cannot be reached unless a test opens it."""

import pytest
from langchain_openai import ChatOpenAI
from pydantic import BaseModel

from asisten_humas.errors import ModelError
from asisten_humas.llm import ScriptedChatModel, ask, open_model, requests_allowed
from asisten_humas.prompts import Message, RenderedPrompt
from asisten_humas.settings import Settings
from openai_server import OpenAIServer, serve


class Reply(BaseModel):
    text: str


PROMPT = RenderedPrompt((Message("user", "Halo"),), "uji@1", "Reply")


def test_requests_are_forbidden_in_the_tests() -> None:
    assert not requests_allowed
    with pytest.raises(ModelError, match="switched off"):
        requests_allowed.check()


def test_asking_is_stopped_for_a_model_that_somebody_brings() -> None:
    with serve({"text": "bocor"}) as server:
        model = ChatOpenAI(model="uji", base_url=server.url, api_key="x")
        with pytest.raises(ModelError, match="switched off"):
            ask(model, PROMPT, Reply, step="tulis")
    assert server.requests == []


def test_an_opened_model_is_stopped_outside_ask_too(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve({"text": "bocor"}) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        model = open_model(Settings(model="openai:uji"))
        assert model is not None
        with pytest.raises(ModelError, match="switched off"):
            model.invoke("Halo")
    assert server.requests == []


def test_the_switch_opens_for_a_block_and_closes_again(openai_server: OpenAIServer) -> None:
    openai_server.answer_with({"text": "Halo."})
    model = open_model(Settings(model="openai:uji"))
    assert model is not None
    assert ask(model, PROMPT, Reply, step="tulis").value.text == "Halo."
    before = bool(requests_allowed)
    with pytest.raises(ValueError, match="boom"), requests_allowed.opened():
        raise ValueError("boom")
    assert bool(requests_allowed) is before


def test_the_scripted_model_always_answers() -> None:
    assert ask(ScriptedChatModel(replies=[{"text": "Ya."}]), PROMPT, Reply, step="tulis").value.text == "Ya."
