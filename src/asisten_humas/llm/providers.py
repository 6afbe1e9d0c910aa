"""Open the configured chat model, and tell what a model is called and whether it runs on this machine."""

import os
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from asisten_humas.errors import SettingsError
from asisten_humas.llm.guard import requests_allowed
from asisten_humas.settings import Settings

if TYPE_CHECKING:
    from langchain_core.callbacks import BaseCallbackHandler
    from langchain_core.language_models import BaseChatModel

_LOCAL_KEY = "tanpa-kunci"  # a loopback server asks for no key, but the client insists on one


def open_model(settings: Settings) -> "BaseChatModel | None":
    """Return the chat model of `HUMAS_MODEL`, or None when none is configured (the template writer drafts then).

    `provider:model` goes through LangChain's `init_chat_model`; with provider `openai`, `OPENAI_BASE_URL` reaches any
    compatible server (vLLM, Ollama, llama.cpp), and a server on loopback needs no key. The client does not retry by
    itself: `ask` does. Raises SettingsError for a value that cannot be used, a provider whose package is not
    installed, or a missing key. Nothing is sent by opening.
    """
    if not settings.model or not settings.model.strip():
        return None
    provider, colon, name = (part.strip() for part in settings.model.partition(":"))
    if not (provider and colon and name):
        raise SettingsError(
            f"HUMAS_MODEL is '{settings.model}'; write it as provider:model, e.g. openai:gpt-5-mini",
            f"HUMAS_MODEL berisi '{settings.model}'; tulis sebagai penyedia:model, misalnya openai:gpt-5-mini.",
        )
    options = _openai_options(settings) if provider == "openai" else {"timeout": settings.model_timeout}
    return _open(provider, name, {**options, "max_tokens": settings.model_max_tokens, "max_retries": 0})


def model_name(model: "BaseChatModel") -> str:
    """Return the model's own name, e.g. 'gpt-5-mini'; the class name for a model that does not tell."""
    for attribute in ("name_of_model", "model_name", "model", "model_id", "deployment_name"):
        name = getattr(model, attribute, None)
        if isinstance(name, str) and name:
            return name
    return type(model).__name__


def is_local(model: "BaseChatModel") -> bool:
    """Return whether the model's server is on this machine: only then may personal data reach it.

    A model that does not tell its address counts as elsewhere.
    """
    local = getattr(model, "local", None)
    if isinstance(local, bool):
        return local
    return is_loopback(base_url(model))


def base_url(model: "BaseChatModel") -> str:
    """Return the address the model's client really uses, or '' when it does not tell."""
    url = getattr(getattr(model, "root_client", None), "base_url", None) or getattr(model, "base_url", None)
    return str(url or "")


def is_loopback(url: str) -> bool:
    """Return whether the URL's host is this machine: `localhost`, 127.0.0.0/8 or ::1."""
    try:
        host = urlsplit(url).hostname or ""
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _openai_options(settings: Settings) -> dict[str, Any]:
    from asisten_humas.llm.http import open_client

    url = os.environ.get("OPENAI_BASE_URL") or os.environ.get("OPENAI_API_BASE") or ""
    local = is_loopback(url)
    key = os.environ.get("OPENAI_API_KEY") or (_LOCAL_KEY if local else "")
    if not key:
        raise SettingsError(
            f"HUMAS_MODEL is '{settings.model}' but OPENAI_API_KEY is not set; set it, or point OPENAI_BASE_URL at a"
            " server on this machine, which needs no key",
            f"HUMAS_MODEL berisi '{settings.model}', tetapi OPENAI_API_KEY belum diatur; atur kuncinya, atau arahkan"
            " OPENAI_BASE_URL ke peladen di komputer ini, yang tidak memerlukan kunci.",
        )
    options: dict[str, Any] = {
        "api_key": key,
        "timeout": settings.model_timeout,
        "http_client": open_client(settings.model_timeout, local=local),
        # One way of asking for every compatible server: no Responses API, and no stream for an answer that is read
        # as a whole (a streaming callback would otherwise switch it on).
        "use_responses_api": False,
        "disable_streaming": True,
    }
    if url:
        options["base_url"] = url
    if local:
        # Some local servers know only the older name of this bound, and without it a weak model never stops.
        options["extra_body"] = {"max_tokens": settings.model_max_tokens}
    return options


def _open(provider: str, name: str, options: dict[str, Any]) -> "BaseChatModel":
    from langchain.chat_models import init_chat_model

    callbacks = [_guard_callback()]
    try:
        model: BaseChatModel = init_chat_model(name, model_provider=provider, callbacks=callbacks, **options)
    except ImportError:
        package = f"langchain-{provider.replace('_', '-')}"
        raise SettingsError(
            f"the model provider '{provider}' is not installed; run: pip install {package}",
            f"Penyedia model '{provider}' belum terpasang; jalankan: pip install {package}",
        ) from None
    except Exception as error:  # noqa: BLE001 - each provider checks its own settings in its own way
        # The message may quote a key, so only the kind of the error is told.
        kind = type(error).__name__
        raise SettingsError(
            f"the model '{provider}:{name}' cannot be opened ({kind}); check HUMAS_MODEL and the provider's key",
            f"Model '{provider}:{name}' tidak dapat dibuka ({kind}); periksa HUMAS_MODEL dan kunci penyedianya.",
        ) from None
    return model


def _guard_callback() -> "BaseCallbackHandler":
    from langchain_core.callbacks import BaseCallbackHandler

    class Guard(BaseCallbackHandler):
        """Stops a request while the switch is off, also when the model is used outside `ask`."""

        raise_error = True
        run_inline = True

        def on_chat_model_start(self, *_args: object, **_kwargs: object) -> None:
            requests_allowed.check()

    return Guard()
