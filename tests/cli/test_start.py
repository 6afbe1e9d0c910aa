"""Starting up: what `--help` costs, and that a failure is one line with its exit code."""

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import Humas

HEAVY = (
    "chromadb",
    "langchain_core",
    "langchain_openai",
    "sqlalchemy",
    "streamlit",
    "pydantic_settings",
    "docx",
    "openpyxl",
    "numpy",
    "rich",
    "holidays",
    "asisten_humas.models",
    "asisten_humas.settings",
)


def loaded_by(*arguments: str) -> set[str]:
    """Return the heavy packages that a fresh process has loaded after running `humas` with these arguments."""
    program = (
        f"import sys; from asisten_humas.cli import main; main({list(arguments)!r}); print(*sys.modules, sep='\\n')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return {name for name in HEAVY if name in done.stdout.split()}


@pytest.mark.parametrize("arguments", [("--help",), ("review", "--help"), ("evaluate", "--help"), ("nonsense",)])
def test_help_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert loaded_by(*arguments) == set()


def test_every_command_of_the_design_is_there(humas: "Humas") -> None:
    ran = humas("--help")
    assert ran.code == 0
    commands = {line.split()[0] for line in ran.out.partition("Commands:")[2].splitlines() if line.strip()}
    assert commands == {
        "index", "search", "news", "reply", "check", "mask", "triage", "export", "publish", "review", "audit",
        "database", "evaluate",
    }  # fmt: skip


def test_without_arguments_the_help_is_shown(humas: "Humas") -> None:
    assert humas().out == humas("--help").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nonsense"], "No such command 'nonsense'"),
        (["review"], "Missing command; see humas review --help"),
        (["search"], "Missing argument 'text'; see humas search --help"),
        (["search", "lubang", "-k", "0"], "Invalid value for '-k'"),
        (["search", "lubang", "--on", "kemarin"], "'kemarin' does not match the format"),
        (["review", "show", "satu"], "Invalid value for 'ID'"),
        (["export", "--out", "a.docx"], "Missing option '--by'"),
        (["export", "--by", "Budi", "--out", "a.docx"], "needs a draft's ID"),
        (
            ["export", "7", "--by", "Budi", "--format", "rss", "--out", "a.xml", "--site", "https://a.example"],
            "needs a draft's ID",
        ),
        (
            ["export", "7", "--by", "Budi", "--format", "html", "--out", "a.html", "--number", "1"],
            "--number is for --format docx",
        ),
        (
            ["export", "7", "--by", "Budi", "--out", "a.docx", "--site", "https://a.example"],
            "--site is for --format jsonfeed or rss",
        ),
        (["publish"], "needs one of"),
        (["publish", "7", "--due"], "needs one of"),
        (["publish", "7", "--status", "publish"], "Invalid value for '--status'"),
        (["publish", "7", "--at", "besok"], "'besok' does not match the format"),
    ],
)
def test_wrong_use_is_one_line_and_exit_code_2(humas: "Humas", arguments: list[str], said: str) -> None:
    ran = humas(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.startswith("humas: ") and ran.err.count("\n") == 1
    assert said in ran.err


def test_a_bad_setting_is_one_line(humas: "Humas", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUMAS_MODEL_TIMEOUT", "soon")
    ran = humas("search", "lubang")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("humas: ") and ran.err.count("\n") == 1
    assert "HUMAS_MODEL_TIMEOUT" in ran.err


def test_a_file_that_is_not_there_is_one_line(humas: "Humas", office: Path) -> None:
    ran = humas("evaluate", "replies", office / "tidak-ada.jsonl")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1 and "tidak-ada.jsonl" in ran.err


def test_a_place_that_cannot_be_written_is_one_line(humas: "Humas", office: Path, tmp_path: Path) -> None:
    from asisten_humas import Assistant
    from sample_drafts import news

    review = Assistant.open().review
    record = review.submit(review.add(news(), "Sari").id, "Sari")
    review.approve(record.id, "Budi", record.fingerprint)
    (tmp_path / "berkas").touch()
    ran = humas("export", record.id, "--out", tmp_path / "berkas" / "berita.docx", "--by", "Budi")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
