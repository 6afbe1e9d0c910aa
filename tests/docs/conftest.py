"""Fixtures of the guide's tests."""

from command_line import humas  # noqa: F401  fixture
