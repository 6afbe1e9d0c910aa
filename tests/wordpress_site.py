"""A real WordPress on loopback: Debian's wordpress, mariadb-server, php-cli and php-mysql, in a folder of its own."""

import json
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

_SOURCE = Path("/usr/share/wordpress")
_NEEDED = ("mariadbd", "mariadb-install-db", "php")
_CATEGORY = "Berita & Kegiatan"

_CONFIG = """<?php
define('DB_NAME', 'wp'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:%(socket)s'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
$table_prefix = 'wp_';
define('WP_ENVIRONMENT_TYPE', 'local');      // application passwords over http
define('DISABLE_WP_CRON', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_HOME', '%(url)s'); define('WP_SITEURL', '%(url)s');
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
"""

_INSTALL = """<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '%(host)s';
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/taxonomy.php';
add_filter('pre_wp_mail', '__return_true');
wp_install('Humas', 'admin', 'admin@harapan.example', false, '', 'sandi-admin');
$id = wp_create_user('humas', 'sandi-humas', 'humas@harapan.example');
(new WP_User($id))->set_role('contributor');
get_role('contributor')->add_cap('upload_files');
wp_create_category('%(category)s');
[$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'humas']);
[$admin] = WP_Application_Passwords::create_new_application_password(1, ['name' => 'uji']);
echo "\\n", json_encode(['password' => $password, 'admin' => $admin]);
"""


class Site(NamedTuple):
    """The running site, the Contributor account on it, and the administrator that only the test uses."""

    url: str
    user: str
    password: str
    admin_password: str
    category: str

    def ask(self, path: str, *, method: str = "GET", admin: bool = True, **fields: object) -> tuple[int, object]:
        """Ask WordPress directly and return status and JSON: the test's own eyes, not the code's."""
        login = ("admin", self.admin_password) if admin else (self.user, self.password)
        request = urllib.request.Request(f"{self.url}/?rest_route=/wp/v2/{path}", method=method)
        request.add_header("Authorization", "Basic " + _base64(":".join(login)))
        if fields:
            request.add_header("Content-Type", "application/json")
            request.data = json.dumps(fields).encode()
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.load(error)


def _base64(text: str) -> str:
    import base64

    return base64.b64encode(text.encode()).decode()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def wordpress_site() -> Iterator[Site]:
    """A real WordPress for the session."""
    missing = [tool for tool in _NEEDED if not shutil.which(tool, path=os.environ["PATH"] + ":/usr/sbin")]
    if missing or not _SOURCE.is_dir():
        reason = "a real WordPress needs Debian's wordpress, mariadb-server, php-cli, php-mysql and php-gd"
        if os.environ.get("CI") == "true":
            pytest.fail(f"{reason}: under CI they must be there")
        pytest.skip(reason)
    folder = Path(tempfile.mkdtemp(prefix="humas-wp-"))
    try:
        with _database(folder) as socket_path, _site(folder, socket_path) as site:
            yield site
    finally:
        shutil.rmtree(folder)


@contextmanager
def _database(folder: Path) -> Iterator[Path]:
    data, path = folder / "db", folder / "db.sock"
    user = ["--user=mysql"] if os.geteuid() == 0 else []
    if user:  # the server gives up root's rights and must still reach its files
        os.chown(folder, pwd.getpwnam("mysql").pw_uid, -1)
        folder.chmod(0o755)
    install = ["mariadb-install-db", f"--datadir={data}", "--auth-root-authentication-method=normal", *user]
    subprocess.run([*install, "--skip-test-db", "--no-defaults"], check=True, capture_output=True, cwd=folder)
    server = shutil.which("mariadbd", path=os.environ["PATH"] + ":/usr/sbin") or "mariadbd"
    options = ["--no-defaults", f"--datadir={data}", f"--socket={path}", "--skip-networking", *user]
    options += [f"--pid-file={folder}/db.pid", "--innodb-flush-log-at-trx-commit=0", "--skip-log-bin"]
    with subprocess.Popen([server, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait(["mariadb-admin", "--no-defaults", f"--socket={path}", "-uroot", "--wait=30", "ping"])
            make = ["mariadb", "--no-defaults", f"--socket={path}", "-uroot", "-e", "CREATE DATABASE wp"]
            subprocess.run(make, check=True, capture_output=True)
            yield path
        finally:
            process.terminate()
            process.wait(60)


def _wait(command: list[str]) -> None:
    for _ in range(5):  # each one waits by itself
        if subprocess.run(command, capture_output=True).returncode == 0:
            return
    pytest.fail(f"{command[0]} found no running server")


@contextmanager
def _site(folder: Path, socket_path: Path) -> Iterator[Site]:
    root, port = folder / "site", _free_port()
    host = f"127.0.0.1:{port}"
    values = {"socket": socket_path, "url": f"http://{host}", "host": host, "category": _CATEGORY}
    shutil.copytree(_SOURCE, root, ignore_dangling_symlinks=True)
    (root / "wp-config.php").unlink(missing_ok=True)
    (root / "wp-config.php").write_text(_CONFIG % values)
    (root / "wp-content" / "uploads").mkdir(parents=True, exist_ok=True)
    (root / "pasang.php").write_text(_INSTALL % values)
    done = subprocess.run(["php", "pasang.php"], cwd=root, check=True, capture_output=True, text=True)
    (root / "pasang.php").unlink()
    made = json.loads(done.stdout.splitlines()[-1])
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(["php", "-S", host, "-t", str(root)], cwd=root, **quiet) as process:
        try:
            _listening(port, process)
            yield Site(f"http://{host}", "humas", made["password"], made["admin"], _CATEGORY)
        finally:
            process.terminate()
            process.wait(30)


def _listening(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.1)  # still running, and a moment has passed
    pytest.fail("the site did not start")
