"""A private PostgreSQL cluster for the tests, and the addresses of fresh databases on it and on SQLite."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from asisten_humas.storage import Store

_NAMES = count(1)


def _binaries() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name), reverse=True)
    if shutil.which("pg_config"):
        out = subprocess.run(["pg_config", "--bindir"], check=True, capture_output=True, text=True).stdout
        found.append(Path(out.strip()))
    return next((folder for folder in found if (folder / "initdb").exists()), None)


def _missing() -> None:
    reason = "PostgreSQL's binaries are missing (initdb); install Debian's postgresql"
    if os.environ.get("CI") == "true":
        pytest.fail(f"{reason}: under CI they must be there")
    pytest.skip(reason)


def _owner() -> dict[str, object]:
    # initdb refuses to run as root, so a root session hands the cluster to another user.
    if os.geteuid() != 0:
        return {}
    names = {entry.pw_name for entry in pwd.getpwall()}
    user = pwd.getpwnam("postgres" if "postgres" in names else "nobody")
    return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a private cluster on loopback, up to the database's name."""
    binaries = _binaries()
    if binaries is None:
        _missing()
    owner = _owner()
    folder = Path(tempfile.mkdtemp(prefix="humas-pg-"))
    port, data = _free_port(), folder / "data"
    if owner:
        os.chown(folder, int(owner["user"]), int(owner["group"]))

    def run(*command: str) -> None:
        done = subprocess.run(
            [str(binaries / command[0]), *command[1:]], cwd=folder, capture_output=True, text=True, **owner
        )
        assert done.returncode == 0, done.stderr or done.stdout

    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off"
    try:
        run("initdb", "-D", str(data), "-U", "humas", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        run("pg_ctl", "-D", str(data), "-w", "-t", "60", "-l", str(folder / "log"), "-o", options, "start")
        yield f"postgresql://humas@127.0.0.1:{port}"
    finally:
        if (data / "postmaster.pid").exists():
            run("pg_ctl", "-D", str(data), "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder)


def new_postgres(server: str) -> str:
    """Return the address of a fresh, empty database on the cluster."""
    import psycopg

    name = f"test{next(_NAMES)}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"{server}/{name}"


@pytest.fixture
def postgres_url(postgres_server: str) -> str:
    """The address of a fresh, empty PostgreSQL database."""
    return new_postgres(postgres_server)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of an SQLite file that is not there yet."""
    return f"sqlite:///{tmp_path}/humas.db"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a fresh, empty database, once on SQLite and once on PostgreSQL."""
    url: str = request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")
    return url


# Migrating takes longer than most tests do: a store is a copy of a file migrated once, or one database emptied again.


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with all tables and no rows."""
    path = tmp_path_factory.mktemp("migrated") / "humas.db"
    Store.open(f"sqlite:///{path}").close()
    return path


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: str) -> str:
    """The address of a PostgreSQL database with all tables."""
    url = new_postgres(postgres_server)
    Store.open(url).close()
    return url


def _emptied(url: str) -> str:
    import psycopg

    from asisten_humas.storage.tables import metadata

    with psycopg.connect(url) as connection:
        connection.execute("SET session_replication_role = replica")  # past the triggers, which only a superuser can
        for table in reversed(metadata.sorted_tables):
            connection.execute(f"DELETE FROM {table.name}")
            connection.execute(f"ALTER TABLE {table.name} ENABLE TRIGGER ALL")
        for (sequence,) in connection.execute("SELECT sequencename FROM pg_sequences").fetchall():
            connection.execute(f"ALTER SEQUENCE {sequence} RESTART")
    return url


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty store, once on SQLite and once on PostgreSQL."""
    if request.param == "postgresql":
        return _emptied(request.getfixturevalue("migrated_postgres"))
    shutil.copyfile(request.getfixturevalue("migrated_file"), tmp_path / "humas.db")
    return f"sqlite:///{tmp_path}/humas.db"


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """An empty store, once on SQLite and once on PostgreSQL."""
    with Store.open(store_url) as opened:
        yield opened
