"""The front door: what `import asisten_humas` offers, and that it stays light."""

import subprocess
import sys

import asisten_humas


def test_all_is_sorted_and_every_name_resolves() -> None:
    assert asisten_humas.__all__ == sorted(asisten_humas.__all__)
    assert all(getattr(asisten_humas, name).__name__ == name for name in asisten_humas.__all__)


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = (
        "import asisten_humas, sys; print([m for m in ('pydantic', 'chromadb', 'langchain_core') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
