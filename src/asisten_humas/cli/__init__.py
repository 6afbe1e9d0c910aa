"""The `humas` command: one file per noun, no logic.

Exit codes: 0 done, 1 findings block, 2 bad input or use, 3 a service is unreachable. An expected failure is one
English line on stderr; with `--json`, stdout holds exactly one JSON document and everything else goes to stderr.
"""

from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `humas` with `arguments` (default: the process's own) and return its exit code."""
    from asisten_humas.cli.root import run

    return run(arguments)
