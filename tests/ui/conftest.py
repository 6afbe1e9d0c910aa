"""Fixtures of the app's tests."""

from app_pages import assistant, open_page  # noqa: F401  fixtures
from browser import app_url, browser  # noqa: F401  fixtures
