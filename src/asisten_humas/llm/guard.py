"""One switch that makes requests to a real model impossible.

`requests_allowed` is on in ordinary use. The tests' conftest forbids requests for the whole run; a test that talks
to its own server on loopback opens the switch for itself::

    from asisten_humas.llm import requests_allowed

    requests_allowed.forbid()              # in conftest.py, once
    with requests_allowed.opened():        # in a test that means it
        ...

The switch is looked at by `ask` before every attempt and by the callback that `open_model` puts into the models it
opens, so a model used outside `ask` is stopped too. The scripted model and LangChain's own fakes make no requests
and always work.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from asisten_humas.errors import ModelError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel


class RequestSwitch:
    """On or off for the whole process, all threads alike."""

    def __init__(self) -> None:
        self._allowed = True

    def __bool__(self) -> bool:
        return self._allowed

    def forbid(self) -> None:
        """Make every request to a real model raise ModelError."""
        self._allowed = False

    @contextmanager
    def opened(self) -> Iterator[None]:
        """Allow requests inside the `with` block, then restore the former state."""
        before, self._allowed = self._allowed, True
        try:
            yield
        finally:
            self._allowed = before

    def check(self) -> None:
        """Raise ModelError while requests are forbidden."""
        if not self._allowed:
            raise ModelError(
                "requests to a real model are switched off in this process; open them with requests_allowed.opened()",
                "Permintaan ke model sungguhan dimatikan dalam proses ini; buka dengan requests_allowed.opened().",
            )


requests_allowed = RequestSwitch()
"""The switch of this process."""


def makes_requests(model: "BaseChatModel") -> bool:
    """Return whether the model may reach outside this process: every model but our fake and LangChain's own."""
    module = type(model).__module__
    return not (module.startswith("langchain_core.") or module == "asisten_humas.llm.scripted")
