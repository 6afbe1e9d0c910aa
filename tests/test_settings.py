"""Settings: environment first, the shipped folders otherwise."""

from pathlib import Path

import pytest

from asisten_humas.errors import SettingsError
from asisten_humas.settings import Settings, read_settings


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


def test_a_value_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUMAS_MODEL_TIMEOUT", "soon")
    monkeypatch.setenv("HUMAS_MODEL_MAX_TOKENS", "-1")
    with pytest.raises(SettingsError, match="HUMAS_MODEL_TIMEOUT, HUMAS_MODEL_MAX_TOKENS") as caught:
        read_settings()
    assert "HUMAS_MODEL_TIMEOUT" in caught.value.indonesian
