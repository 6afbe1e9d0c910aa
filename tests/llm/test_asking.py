"""`ask` against a real HTTP server: every failure ends in a retry or in one clear sentence."""

import json
import logging
from datetime import UTC, datetime
from email.utils import format_datetime

import pytest
from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.language_models import FakeListChatModel
from pydantic import BaseModel, Field

from asisten_humas.clock import fixed_clock
from asisten_humas.errors import ModelError, PromptError
from asisten_humas.llm import Answer, ScriptedChatModel, ask, open_model
from asisten_humas.prompts import Message, RenderedPrompt
from asisten_humas.settings import Settings
from openai_server import Behaviour, OpenAIServer, busy, refused_with

SECRET = "0812-0000-4711"
NOON = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)


class Reply(BaseModel):
    sentences: list[str] = Field(max_length=3)
    tone: str = ""


class Several(BaseModel):
    items: list[Reply] = Field(max_length=9)


GOOD = {"sentences": ["Laporan telah kami terima."], "tone": "ramah"}
PROMPT = RenderedPrompt((Message("system", "Kamu humas."), Message("user", f"Telepon {SECRET}")), "uji@1", "Reply")


def question(server: OpenAIServer, *, timeout: float = 5.0, waits: list[float] | None = None) -> Answer[Reply]:
    model = open_model(Settings(model="openai:uji", model_timeout=timeout, model_max_tokens=500))
    assert model is not None
    slept: list[float] = [] if waits is None else waits
    return ask(model, PROMPT, Reply, step="tulis", clock=fixed_clock(NOON), sleep=slept.append)


def test_a_plain_success_is_validated_and_recorded(openai_server: OpenAIServer) -> None:
    openai_server.answer_with(GOOD)
    answer = question(openai_server)
    assert answer.value == Reply(**GOOD)
    (call,) = answer.calls
    assert (call.step, call.prompt, call.model, call.outcome) == ("tulis", "uji@1", "uji", "ok")
    assert (call.input_tokens, call.output_tokens) == (11, 7)
    assert call.prompt_hash == PROMPT.hash


def test_the_request_carries_the_schema_the_bound_and_the_turns(openai_server: OpenAIServer) -> None:
    openai_server.answer_with(GOOD)
    question(openai_server)
    (request,) = openai_server.requests
    schema = request["response_format"]["json_schema"]["schema"]
    assert schema["required"] == ["sentences", "tone"]
    assert schema["additionalProperties"] is False
    assert schema["properties"]["sentences"]["maxItems"] == 3
    assert request["max_completion_tokens"] == request["max_tokens"] == 500
    assert [turn["role"] for turn in request["messages"]] == ["system", "user"]
    assert openai_server.paths == ["/v1/chat/completions"]


def test_busy_waits_as_long_as_the_server_asks(openai_server: OpenAIServer) -> None:
    openai_server.answer_with(busy("7"), GOOD)
    waits: list[float] = []
    answer = question(openai_server, waits=waits)
    assert waits == [7.0]
    assert [call.outcome for call in answer.calls] == ["retried", "ok"]


def test_busy_reads_a_date_in_retry_after(openai_server: OpenAIServer) -> None:
    later = format_datetime(NOON.replace(second=12), usegmt=True)
    openai_server.answer_with(busy(later), GOOD)
    waits: list[float] = []
    question(openai_server, waits=waits)
    assert waits == [12.0]


def test_busy_without_retry_after_backs_off_and_gives_up(openai_server: OpenAIServer) -> None:
    openai_server.answer_with(busy())
    waits: list[float] = []
    with pytest.raises(ModelError, match="too many requests") as caught:
        question(openai_server, waits=waits)
    assert waits == [1.0, 2.0]
    assert len(openai_server.requests) == 3
    assert "terlalu banyak permintaan" in caught.value.indonesian


def test_busy_for_too_long_ends_at_once_and_says_how_long(openai_server: OpenAIServer) -> None:
    openai_server.answer_with(busy("3600"))
    with pytest.raises(ModelError, match="3600 s"):
        question(openai_server)
    assert len(openai_server.requests) == 1


def test_an_empty_account_is_not_asked_again(openai_server: OpenAIServer) -> None:
    openai_server.answer_with(busy("1", code="insufficient_quota"))
    with pytest.raises(ModelError, match="quota"):
        question(openai_server)
    assert len(openai_server.requests) == 1


@pytest.mark.parametrize("status", [500, 502, 503, 529])
def test_a_server_fault_is_retried(openai_server: OpenAIServer, status: int) -> None:
    openai_server.answer_with(refused_with(status, b"<html>oops</html>"), GOOD)
    assert question(openai_server).value.tone == "ramah"


def test_a_lasting_server_fault_ends_in_a_sentence(openai_server: OpenAIServer) -> None:
    openai_server.answer_with(refused_with(500))
    with pytest.raises(ModelError, match=r"fault of its own \(500\)"):
        question(openai_server)
    assert len(openai_server.requests) == 3


@pytest.mark.parametrize(
    ("status", "words"), [(401, "OPENAI_API_KEY"), (403, "key"), (404, "HUMAS_MODEL"), (418, "418")]
)
def test_what_cannot_get_better_is_not_repeated(openai_server: OpenAIServer, status: int, words: str) -> None:
    openai_server.answer_with(refused_with(status))
    with pytest.raises(ModelError, match=words):
        question(openai_server)
    assert len(openai_server.requests) == 1


def test_a_server_without_schema_support_is_asked_in_words(openai_server: OpenAIServer) -> None:
    openai_server.answer_with(refused_with(400), GOOD)
    answer = question(openai_server)
    first, second = openai_server.requests
    assert "response_format" in first
    assert "response_format" not in second
    assert '"sentences"' in second["messages"][-1]["content"]
    assert answer.calls[0].prompt_hash != answer.calls[1].prompt_hash


@pytest.mark.parametrize("status", [400, 413, 422])
def test_a_refused_request_ends_in_a_sentence(openai_server: OpenAIServer, status: int) -> None:
    openai_server.answer_with(refused_with(status))
    with pytest.raises(ModelError, match="too long"):
        question(openai_server)
    assert len(openai_server.requests) == 2


@pytest.mark.filterwarnings("ignore:Invalid schema")
def test_a_context_overflow_ends_in_a_sentence(openai_server: OpenAIServer) -> None:
    body = b'{"error": {"message": "prompt is too long: 9000 tokens", "code": "context_length_exceeded"}}'
    openai_server.answer_with(refused_with(400, body))
    with pytest.raises(ModelError, match="too long"):
        question(openai_server)


def test_silence_ends_in_a_sentence(openai_server: OpenAIServer) -> None:
    openai_server.answer_with(Behaviour(hang=True))
    with pytest.raises(ModelError, match="HUMAS_MODEL_TIMEOUT"):
        question(openai_server, timeout=0.2)
    assert len(openai_server.requests) == 2


def test_a_dripping_server_cannot_outlast_the_timeout(openai_server: OpenAIServer) -> None:
    openai_server.answer_with(Behaviour(content={**GOOD, "tone": "x" * 2000}, drip=True))
    with pytest.raises(ModelError, match="HUMAS_MODEL_TIMEOUT"):
        question(openai_server, timeout=0.3)


@pytest.mark.parametrize("sent", [0, 40])
def test_a_cut_connection_is_retried(openai_server: OpenAIServer, sent: int) -> None:
    openai_server.answer_with(Behaviour(content=GOOD, cut_after=sent), GOOD)
    assert [call.outcome for call in question(openai_server).calls] == ["retried", "ok"]


def test_a_connection_that_is_always_cut_ends_in_a_sentence(openai_server: OpenAIServer) -> None:
    openai_server.answer_with(Behaviour(content=GOOD, cut_after=40))
    with pytest.raises(ModelError, match="broke off its answer"):
        question(openai_server)
    assert len(openai_server.requests) == 3


def test_nobody_listening_ends_in_a_sentence(openai_server: OpenAIServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    waits: list[float] = []
    with pytest.raises(ModelError, match="cannot be reached"):
        question(openai_server, waits=waits)
    assert waits == [1.0, 2.0]


@pytest.mark.parametrize(
    "body",
    [b"<html>welcome</html>", b'{"choices": null}', b"{}", b'{"choices": []}', b'"text"', b'{"error": "boom"}', b""],
)
def test_a_body_that_is_no_completion_ends_in_a_sentence(openai_server: OpenAIServer, body: bytes) -> None:
    openai_server.answer_with(Behaviour(raw_body=body))
    with pytest.raises(ModelError) as caught:
        question(openai_server)
    assert "HUMAS_MODEL" in caught.value.english


def test_text_that_is_no_json_is_asked_for_again_with_the_reason(openai_server: OpenAIServer) -> None:
    openai_server.answer_with("Baik, berikut balasannya.", GOOD)
    answer = question(openai_server)
    assert [call.outcome for call in answer.calls] == ["retried", "ok"]
    _, second = openai_server.requests
    assert [turn["role"] for turn in second["messages"]] == ["system", "user", "assistant", "user"]
    assert "objek JSON" in second["messages"][-1]["content"]


def test_json_of_the_wrong_shape_is_told_where_it_is_wrong(openai_server: OpenAIServer) -> None:
    openai_server.answer_with({"sentences": "satu"}, GOOD)
    question(openai_server)
    assert "sentences: list_type" in openai_server.requests[1]["messages"][-1]["content"]


@pytest.mark.parametrize("reply", ["bukan JSON", {"sentences": "satu"}, {"lain": 1}, "", "[1, 2]", "{" * 5000])
def test_useless_replies_end_in_a_sentence_after_one_more_try(openai_server: OpenAIServer, reply: str) -> None:
    openai_server.answer_with(reply)
    with pytest.raises(ModelError, match="no usable reply"):
        question(openai_server)
    assert len(openai_server.requests) == 2


@pytest.mark.parametrize(
    "text",
    [
        '```json\n{"sentences": ["Ya."]}\n```',
        'Berikut jawabannya: {"sentences": ["Ya."]} Semoga membantu.',
        '<think>{"sentences": ["Bukan ini."]}</think>{"sentences": ["Ya."]}',
        '{"catatan": 1} {"sentences": ["Ya."]}',
    ],
)
def test_the_object_is_found_in_a_reply_that_ignores_the_schema(openai_server: OpenAIServer, text: str) -> None:
    openai_server.answer_with(text)
    assert question(openai_server).value.sentences == ["Ya."]


def test_a_reply_cut_at_the_token_limit_ends_in_a_sentence(openai_server: OpenAIServer) -> None:
    openai_server.answer_with(Behaviour(content='{"sentences": ["Lap', finish_reason="length"))
    with pytest.raises(ModelError, match="HUMAS_MODEL_MAX_TOKENS"):
        question(openai_server)
    assert len(openai_server.requests) == 1


def test_whole_items_of_a_cut_reply_count_where_a_list_may_end_early(openai_server: OpenAIServer) -> None:
    whole = json.dumps({"items": [{"sentences": ['Ya, "begitu" {.']}, {"sentences": ["Dua."]}]}, ensure_ascii=False)
    content = whole.removesuffix("]}") + ', {"sentences": ["Ti'
    openai_server.answer_with(Behaviour(content=content, finish_reason="length"))
    model = open_model(Settings(model="openai:uji"))
    assert model is not None
    prompt = RenderedPrompt(PROMPT.messages, "uji@1", "Several")
    answer = ask(model, prompt, Several, step="tulis", take_cut=True)
    assert [item.sentences for item in answer.value.items] == [['Ya, "begitu" {.'], ["Dua."]]


def test_nothing_whole_in_a_cut_reply_ends_in_a_sentence(openai_server: OpenAIServer) -> None:
    openai_server.answer_with(Behaviour(content='{"items": [{"sentences": ["Ti', finish_reason="length"))
    model = open_model(Settings(model="openai:uji"))
    assert model is not None
    with pytest.raises(ModelError, match="HUMAS_MODEL_MAX_TOKENS"):
        ask(model, RenderedPrompt(PROMPT.messages, "uji@1", "Several"), Several, step="tulis", take_cut=True)


def test_a_cut_reply_is_told_as_cut_without_schema_support_too(openai_server: OpenAIServer) -> None:
    cut = Behaviour(content='{"sentences": ["Lap', finish_reason="length")
    openai_server.answer_with(refused_with(400), cut)
    with pytest.raises(ModelError, match="HUMAS_MODEL_MAX_TOKENS"):
        question(openai_server)


@pytest.mark.parametrize(
    "behaviour", [Behaviour(finish_reason="content_filter"), Behaviour(content="", refusal="Saya tidak bisa.")]
)
def test_a_refusal_ends_in_a_sentence(openai_server: OpenAIServer, behaviour: Behaviour) -> None:
    openai_server.answer_with(behaviour)
    with pytest.raises(ModelError, match="refused to answer"):
        question(openai_server)


@pytest.mark.parametrize("reply", [refused_with(400, SECRET.encode()), f"tidak, {SECRET}", {"tone": SECRET}])
def test_no_error_and_no_log_holds_what_was_said(
    openai_server: OpenAIServer, caplog: pytest.LogCaptureFixture, reply: Behaviour
) -> None:
    openai_server.answer_with(reply)
    with caplog.at_level(logging.DEBUG, "asisten_humas"), pytest.raises(ModelError) as caught:
        question(openai_server)
    assert SECRET not in caught.value.english + caught.value.indonesian + caplog.text
    assert caught.value.__context__ is None
    assert caplog.records


def test_a_prompt_for_another_answer_is_refused_before_any_call() -> None:
    model = ScriptedChatModel(replies=[GOOD])
    with pytest.raises(PromptError, match="'Other'"):
        ask(model, PROMPT._replace(output="Other"), Reply, step="tulis")
    assert model.requests == []


def test_callbacks_see_the_call_under_its_step() -> None:
    seen: list[str] = []

    class Watch(BaseCallbackHandler):
        def on_chat_model_start(self, *_args: object, **kwargs: object) -> None:
            seen.append(str(kwargs.get("name")))

    ask(ScriptedChatModel(replies=[GOOD]), PROMPT, Reply, step="tulis", config={"callbacks": [Watch()]})
    assert seen == ["tulis"]


def test_any_langchain_model_can_be_asked() -> None:
    answer = ask(FakeListChatModel(responses=['{"sentences": ["Ya."]}']), PROMPT, Reply, step="tulis")
    assert answer.value.sentences == ["Ya."]
