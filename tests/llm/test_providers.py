"""Opening the configured model."""

import pytest

from asisten_humas.errors import SettingsError
from asisten_humas.llm import is_local, is_loopback, model_name, open_model
from asisten_humas.settings import Settings
from openai_server import OpenAIServer


@pytest.fixture(autouse=True)
def _no_openai_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_API_BASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("value", [None, "", "  "])
def test_no_model_is_configured(value: str | None) -> None:
    assert open_model(Settings(model=value)) is None


@pytest.mark.parametrize("value", ["gpt-5-mini", "openai:", ":gpt-5-mini", "openai"])
def test_a_value_without_provider_or_model_is_told(value: str) -> None:
    with pytest.raises(SettingsError, match="provider:model") as caught:
        open_model(Settings(model=value))
    assert "penyedia:model" in caught.value.indonesian


def test_a_missing_key_is_told_with_the_cure() -> None:
    with pytest.raises(SettingsError, match="OPENAI_API_KEY"):
        open_model(Settings(model="openai:gpt-5-mini"))


def test_a_server_elsewhere_needs_a_key_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://192.0.2.7:8000/v1")
    with pytest.raises(SettingsError, match="OPENAI_API_KEY"):
        open_model(Settings(model="openai:qwen"))


def test_a_server_on_loopback_needs_no_key_and_is_local(openai_server: OpenAIServer) -> None:
    model = open_model(Settings(model="openai:qwen2.5:0.5b"))
    assert model is not None
    assert model_name(model) == "qwen2.5:0.5b"
    assert is_local(model)


def test_a_model_in_the_cloud_is_not_local(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "kunci-uji")
    model = open_model(Settings(model="openai:gpt-5-mini"))
    assert model is not None
    assert not is_local(model)


@pytest.mark.parametrize("provider", ["anthropic", "google_genai"])
def test_a_provider_that_is_not_installed_is_told_with_the_cure(provider: str) -> None:
    with pytest.raises(SettingsError, match="pip install langchain-"):
        open_model(Settings(model=f"{provider}:some-model"))


def test_an_unknown_provider_is_told() -> None:
    with pytest.raises(SettingsError, match="check HUMAS_MODEL"):
        open_model(Settings(model="tidakada:some-model"))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://127.0.0.1:8077/v1", True),
        ("http://localhost:11434/v1", True),
        ("http://[::1]:8000/v1", True),
        ("http://127.0.0.1.example.org/v1", False),
        ("http://localhost.example.org/v1", False),
        ("http://10.0.0.5/v1", False),
        ("http://127.0.0.1@192.0.2.1/v1", False),
        ("http://[bad/v1", False),
        ("", False),
    ],
)
def test_loopback(url: str, expected: bool) -> None:
    assert is_loopback(url) is expected


def test_nothing_left_unmasked_for_a_local_model_goes_through_a_proxy(
    openai_server: OpenAIServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    openai_server.answer_with("Halo.")
    model = open_model(Settings(model="openai:uji"))
    assert model is not None
    assert model.invoke("Halo").text == "Halo."
