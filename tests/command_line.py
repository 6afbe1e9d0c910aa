"""Runs `humas` in process, as the script does, and gives back what a shell would see."""

import json
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from asisten_humas.cli import main


class Ran(NamedTuple):
    """What one command gave: exit code, stdout, stderr."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """Return the one JSON document on stdout; anything else there is an error."""
        return json.loads(self.out)


Humas = Callable[..., Ran]


@pytest.fixture
def humas(capsys: pytest.CaptureFixture[str]) -> Humas:
    """Return a function that runs `humas` with the given arguments."""

    def run(*arguments: object) -> Ran:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return run
