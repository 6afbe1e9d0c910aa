"""The README's Python example runs as it stands and prints every sentence with its evidence."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_python_example_runs_as_it_stands(office: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(r"<!-- example:python -->\n```python\n(.*?)```", readme, re.DOTALL)
    assert found
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", found[1]], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("| writer: templat |") == 2
    assert "[didukung]" in done.stdout
    assert re.search(r"^    catatan: ", done.stdout, re.MULTILINE)


def test_every_command_of_the_readme_exists() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`humas (\w+)", readme))
    shown = subprocess.run(
        [sys.executable, "-c", "from asisten_humas.cli import main; main(['--help'])"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    assert named
    assert {name for name in named if f" {name} " not in shown} == set()
