"""A small office for tests that go through the command line or the app: few rules, so that its index is quick."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from asisten_humas.assistant import Assistant
from asisten_humas.settings import Settings

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
RULES = ("K04", "K07", "K17", "K21")
RELEASES = 2


@pytest.fixture(scope="session")
def indexed_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `knowledge` (the sample profile and a few of its files) and `data` (their index), made once."""
    folder = tmp_path_factory.mktemp("office")
    knowledge = folder / "knowledge"
    for pool, files in (("kebijakan", _rules()), ("rilis", _releases())):
        (knowledge / pool).mkdir(parents=True)
        for file in files:
            shutil.copy(file, knowledge / pool)
    shutil.copy(ROOT / "knowledge" / "instansi.yaml", knowledge)
    Assistant.open(Settings(data=folder / "data", knowledge=knowledge)).index()
    return folder


@pytest.fixture
def office(indexed_office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder of its own, with the index ready, made the configured one."""
    data = tmp_path / "data"
    shutil.copytree(indexed_office / "data", data)
    for name in (
        "HUMAS_MODEL",
        "HUMAS_DATABASE_URL",
        "HUMAS_CHROMA_URL",
        "HUMAS_EMBEDDINGS",
        "HUMAS_PROMPTS",
        "HUMAS_ROLES",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HUMAS_DATA", str(data))
    monkeypatch.setenv("HUMAS_KNOWLEDGE", str(indexed_office / "knowledge"))
    return data


def _rules() -> list[Path]:
    folder = ROOT / "knowledge" / "kebijakan"
    return sorted(path for path in folder.iterdir() if path.name.startswith(RULES))


def _releases() -> list[Path]:
    return sorted((ROOT / "knowledge" / "rilis").iterdir())[:RELEASES]
