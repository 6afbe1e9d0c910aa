"""Fixtures of the command line's tests."""

from command_line import humas  # noqa: F401  fixture
