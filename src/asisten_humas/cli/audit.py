"""`humas audit`: whether the log is whole, its signed head, and the log for the auditor."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from asisten_humas.cli.options import AsJson
from asisten_humas.cli.output import note, print_json
from asisten_humas.errors import InputError

if TYPE_CHECKING:
    from asisten_humas.review import AuditHead

app = typer.Typer(help="The log of every step.")

KeyFile = Annotated[Path | None, typer.Option("--key-file", help="The auditor's key; keep it off this machine.")]


@app.callback()
def audit() -> None:
    """The log of every step."""


@app.command()
def verify(
    head: Annotated[Path | None, typer.Option("--head", help="A head that `humas audit head` wrote earlier.")] = None,
    key_file: KeyFile = None,
    as_json: AsJson = False,
) -> None:
    """Verify the chain of the log.

    Exit code 1 when a row was changed, removed or reordered; with --head also when the end was cut off or rewritten.
    """
    from asisten_humas.assistant import Assistant
    from asisten_humas.review.audit import verify_audit

    report = verify_audit(Assistant.open().store, _kept(head, key_file))
    if as_json:
        print_json(report.model_dump(mode="json"))
    else:
        note(report.english)
        for problem in report.problems:
            note(problem.message)
    raise typer.Exit(int(not report.whole))


@app.command()
def head(
    out: Annotated[Path, typer.Option("--out", help="The file to write; keep it elsewhere.")], key_file: KeyFile = None
) -> None:
    """Write the log's head, signed with the auditor's key: the proof against a cut or rewritten end."""
    from asisten_humas.assistant import Assistant
    from asisten_humas.export.files import write_whole
    from asisten_humas.review.audit import audit_head
    from asisten_humas.review.heads import sign_head

    assistant = Assistant.open()
    now = audit_head(assistant.store)
    if now is None:
        raise InputError("the log is empty; there is no head to sign yet", "Log masih kosong; belum ada kepalanya.")
    signed = sign_head(now, _key(key_file), assistant.clock)
    write_whole(out, signed.model_dump_json().encode())
    note(f"wrote {out}: row {now.seq}")


@app.command()
def export(out: Annotated[Path, typer.Option("--out", help="The file to write (.jsonl or .csv).")]) -> None:
    """Write the whole log for the auditor; it holds no personal data of citizens."""
    from asisten_humas.assistant import Assistant
    from asisten_humas.export.auditor import export_audit

    note(f"wrote {export_audit(Assistant.open().store, out)}")


def _kept(head: Path | None, key_file: Path | None) -> "AuditHead | None":
    if head is None:
        return None
    from asisten_humas.review.heads import read_signed_head

    return read_signed_head(head, _key(key_file))


def _key(path: Path | None) -> bytes:
    if path is None:
        raise InputError(
            "a signed head needs the auditor's key; name its file with --key-file",
            "Kepala log yang bertanda tangan memerlukan kunci auditor; sebutkan berkasnya dengan --key-file.",
        )
    return path.read_bytes()
