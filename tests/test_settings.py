"""Settings: environment first, the shipped folders otherwise."""

from pathlib import Path

import pytest

from asisten_humas.settings import Settings


def test_the_sample_agency_and_the_prompts_are_found_without_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HUMAS_KNOWLEDGE", raising=False)
    monkeypatch.delenv("HUMAS_PROMPTS", raising=False)
    settings = Settings()
    assert (settings.knowledge_dir / "instansi.yaml").is_file()
    assert list(settings.prompts_dir.glob("*.yaml"))


def test_the_environment_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HUMAS_KNOWLEDGE", str(tmp_path))
    monkeypatch.setenv("HUMAS_DATA", str(tmp_path / "data"))
    settings = Settings()
    assert settings.knowledge_dir == tmp_path
    assert settings.sqlalchemy_url == f"sqlite:///{(tmp_path / 'data' / 'humas.db').resolve()}"
