"""The real app in a process of its own, and Debian's Chromium to drive it."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import pytest

from office import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 30_000
"""Milliseconds: the machine may be busy with other things."""


@pytest.fixture
def app_url(office: Path) -> Iterator[str]:
    """Start `app.py` on a free port of this machine and return its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless=true", f"--server.port={port}"]
    with subprocess.Popen(command, cwd=ROOT, env=os.environ, stdout=subprocess.DEVNULL) as process:
        try:
            address = f"http://localhost:{port}"
            wait_for(f"{address}/_stcore/health", process)
            yield address
        finally:
            process.terminate()


@pytest.fixture
def browser() -> "Iterator[Browser]":
    """A headless Chromium."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


def wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    """Return as soon as the server answers; fail when it ends before that."""
    transport = httpx.HTTPTransport(retries=8)  # each retry waits twice as long as the one before
    with httpx.Client(transport=transport, timeout=30) as client:
        assert client.get(address).is_success
    assert process.poll() is None, "the app ended while starting"


def visitor(browser: "Browser", address: str, name: str) -> "Page":
    """Return a new window of somebody who has given a name."""
    page = browser.new_context(accept_downloads=True, locale="id-ID").new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(address)
    page.get_by_label("Nama Anda").fill(name)
    page.get_by_role("button", name="Mulai bekerja").click()
    page.get_by_role("heading", name=f"Selamat bekerja, {name}").wait_for()
    return page
