"""The workflow without a browser: list, show, submit, approve, return, reject, audit, export."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest

from asisten_humas import Assistant
from asisten_humas.complaints.duplicates import link_duplicates
from asisten_humas.complaints.triage import triage
from asisten_humas.models import Classification, Complaint, Draft
from sample_drafts import BODY, LEAD, news, reply, same_spot

if TYPE_CHECKING:
    from command_line import Humas

WRITER, EDITOR, PUBLISHER = "Sari Wulandari", "Budi Hartono", "Rina Lestari"


@pytest.fixture
def draft_id(office: Path) -> int:
    """A stored news draft by Sari, not handed in yet."""
    return Assistant.open().review.add(news(), WRITER).id


def test_a_draft_goes_from_hand_to_hand_and_out(humas: "Humas", draft_id: int, tmp_path: Path) -> None:
    assert humas("review", "submit", draft_id, "--by", WRITER).code == 0
    shown = humas("review", "show", draft_id, "--json").document
    assert (shown["status"], shown["draft"]["text"]) == ("diajukan", f"{LEAD}\n\n{BODY}")

    approved = humas(
        "review", "approve", draft_id, "--by", EDITOR, "--fingerprint", shown["fingerprint"], "--json"
    )  # fmt: skip
    assert approved.code == 0
    assert approved.document["status"] == "disetujui"

    out = tmp_path / "berita.md"
    exported = humas("export", draft_id, "--format", "markdown", "--out", out, "--by", EDITOR)
    assert (exported.code, exported.out) == (0, "")
    line = Assistant.open().review.history(draft_id)[-1]
    assert (line.action, line.actor, line.version, line.details["format"]) == ("ekspor", EDITOR, 1, "markdown")
    assert LEAD in out.read_text(encoding="utf-8")
    assert "[K18]" not in out.read_text(encoding="utf-8")

    verified = humas("audit", "verify", "--json")
    assert (verified.code, verified.document["problems"]) == (0, [])


def test_the_drafter_cannot_approve(humas: "Humas", draft_id: int) -> None:
    humas("review", "submit", draft_id, "--by", WRITER)
    seen = humas("review", "show", draft_id, "--json").document["fingerprint"]
    ran = humas("review", "approve", draft_id, "--by", "sari  WULANDARI", "--fingerprint", seen)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1 and "drafted it" in ran.err


def test_a_text_that_was_not_seen_is_not_approved(humas: "Humas", draft_id: int) -> None:
    humas("review", "submit", draft_id, "--by", WRITER)
    ran = humas("review", "approve", draft_id, "--by", EDITOR, "--fingerprint", "sha256:" + "0" * 64)
    assert (ran.code, ran.out) == (2, "")
    assert humas("review", "show", draft_id, "--json").document["status"] == "diajukan"


def test_a_blocked_draft_ends_with_exit_code_1(humas: "Humas", office: Path) -> None:
    review = Assistant.open().review
    record = review.submit(review.add(news(blocking=True), WRITER).id, WRITER)
    ran = humas("review", "approve", record.id, "--by", EDITOR, "--fingerprint", record.fingerprint)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("humas: ") and ran.err.count("\n") == 1


@pytest.mark.parametrize(("step", "status"), [("return", "dikembalikan"), ("reject", "ditolak")])
def test_a_refusal_keeps_its_reason(humas: "Humas", draft_id: int, step: str, status: str) -> None:
    humas("review", "submit", draft_id, "--by", WRITER)
    assert humas("review", step, draft_id, "--by", EDITOR, "--reason", " ").code == 2
    done = humas("review", step, draft_id, "--by", EDITOR, "--reason", "Sumber anggaran belum ada.", "--json")
    assert done.code == 0
    assert done.document["status"] == status
    assert done.document["decisions"][-1]["reason"] == "Sumber anggaran belum ada."


def test_nothing_leaves_unapproved(humas: "Humas", draft_id: int, tmp_path: Path) -> None:
    out = tmp_path / "berita.docx"
    ran = humas("export", draft_id, "--out", out, "--by", EDITOR)
    assert (ran.code, ran.out) == (2, "")
    assert "only an approved text may leave" in ran.err
    assert not out.exists()


def test_the_list_names_what_waits(humas: "Humas", draft_id: int) -> None:
    assert "Draf" in humas("review", "list").out
    assert humas("review", "list", "--status", "diajukan", "--json").document == []
    (entry,) = humas("review", "list", "--json").document
    assert (entry["id"], entry["drafter"], entry["status"]) == (draft_id, WRITER, "draf")


def test_a_changed_log_ends_with_exit_code_1(humas: "Humas", draft_id: int, office: Path) -> None:
    import sqlite3

    with sqlite3.connect(office / "humas.db") as database:
        triggers = database.execute(
            "SELECT name FROM sqlite_master WHERE type='trigger' AND tbl_name='audit'"
        ).fetchall()
        for (trigger,) in triggers:
            database.execute(f"DROP TRIGGER {trigger}")
        database.execute("UPDATE audit SET actor = 'Orang Lain' WHERE seq = 1")
    database.close()
    ran = humas("audit", "verify")
    assert ran.code == 1
    assert "does not hold" in ran.err


@pytest.fixture
def approved_id(draft_id: int) -> int:
    """A stored news draft that Budi has approved."""
    review = Assistant.open().review
    review.approve(draft_id, EDITOR, review.submit(draft_id, WRITER).fingerprint)
    return draft_id


@pytest.mark.parametrize(("format", "suffix"), [("html", "html"), ("whatsapp", "txt"), ("instagram", "txt")])
def test_an_approved_text_leaves_for_every_channel(
    humas: "Humas", approved_id: int, tmp_path: Path, format: str, suffix: str
) -> None:
    out = tmp_path / f"berita.{suffix}"
    assert humas("export", approved_id, "--format", format, "--out", out, "--by", EDITOR).code == 0
    text = out.read_text(encoding="utf-8")
    assert LEAD in text and "[K18]" not in text


def test_a_caption_and_a_summary_leave_of_an_approved_text(humas: "Humas", approved_id: int, tmp_path: Path) -> None:
    caption, summary = tmp_path / "foto.txt", tmp_path / "ringkasan.txt"
    by = ("--by", EDITOR)
    photographer = ("--photographer", "Rina/Humas")
    assert humas("export", approved_id, "--format", "caption", "--out", caption, *by, *photographer).code == 0
    assert humas("export", approved_id, "--format", "summary", "--out", summary, *by).code == 0
    assert caption.read_text(encoding="utf-8").endswith(". FOTO: Rina/Humas")
    assert 0 < len(summary.read_text(encoding="utf-8").split()) <= 30
    assert "[" not in caption.read_text(encoding="utf-8") + summary.read_text(encoding="utf-8")


def test_a_caption_without_its_photographer_is_asked_for(humas: "Humas", approved_id: int, tmp_path: Path) -> None:
    ran = humas("export", approved_id, "--format", "caption", "--out", tmp_path / "foto.txt", "--by", EDITOR)
    assert (ran.code, "--photographer" in ran.err) == (2, True)
    assert not list(tmp_path.glob("foto*"))


@pytest.mark.parametrize("format", ["docx", "html", "whatsapp", "instagram", "summary"])
def test_nothing_leaves_without_approval(humas: "Humas", draft_id: int, tmp_path: Path, format: str) -> None:
    suffix = {"docx": "docx", "html": "html"}.get(format, "txt")
    ran = humas("export", draft_id, "--format", format, "--out", tmp_path / f"berita.{suffix}", "--by", EDITOR)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert not list(tmp_path.glob("berita*"))


def test_the_letter_of_the_agency_is_filled(humas: "Humas", approved_id: int, tmp_path: Path) -> None:
    letter = docx.Document()
    for line in ("Nomor: {{ nomor }}", "{{ isi }}"):
        letter.add_paragraph(line)
    letter.save(str(tmp_path / "kop.docx"))
    out = tmp_path / "surat.docx"
    given = ("--by", EDITOR, "--out", out, "--number", "480/12/2026", "--template", tmp_path / "kop.docx")
    assert humas("export", approved_id, *given).code == 0
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(out)).paragraphs)
    assert "Nomor: 480/12/2026" in text and LEAD in text


def replies_of_two_spots() -> list[Draft]:
    """Return replies to two reports of one hole and to one of a drain elsewhere."""
    agency = Assistant.open().agency
    texts = {
        "501": "Lubang di Jl. Nuri depan SDN Mekarsari 2, Kel. Mekarsari.",
        "502": "Jl Nuri Kel. Mekarsari depan SDN Mekarsari 2 berlubang.",
        "503": "Saluran di Jl. Kamboja Kel. Sukamaju mampet.",
    }
    received = datetime(2025, 11, 10, 2, tzinfo=UTC)
    reports = [Complaint(tracking_id=name, text=text, received_at=received) for name, text in texts.items()]
    return [
        reply(one.tracking_id, complaint=one, triage=triage(one, agency)) for one in link_duplicates(reports, agency)
    ]


def test_an_answer_is_fitted_to_a_report_of_the_same_spot_only(humas: "Humas", office: Path) -> None:
    review = Assistant.open().review
    first, member, elsewhere = (review.add(one, WRITER).id for one in replies_of_two_spots())
    answer = "Terima kasih.\n\nLaporan nomor 501 sudah kami terima."
    Assistant.open().revise(first, title="", text=answer, by=WRITER)

    ran = humas("review", "fit", first, member, "--by", WRITER, "--json")
    assert ran.code == 0
    assert [one["version"] for one in ran.document] == [2]
    assert "Laporan nomor 502 sudah kami terima." in review.get(member).draft.text

    refused = humas("review", "fit", first, member, elsewhere, "--by", WRITER)
    assert refused.code == 2 and "501 and 503" in refused.err
    assert review.get(elsewhere).version == 1


def test_what_few_may_read_is_listed_only_for_them(
    humas: "Humas", office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    triage = same_spot(None).model_copy(update={"classification": Classification.MISCONDUCT})
    kept = Assistant.open().review.add(reply("LP-7", triage=triage), EDITOR).id
    roles = tmp_path / "peran.yaml"
    roles.write_text(f"{WRITER}: penyusun\n{EDITOR}: penyunting\n", encoding="utf-8")
    monkeypatch.setenv("HUMAS_ROLES", str(roles))
    assert [draft["id"] for draft in humas("review", "list", "--by", EDITOR, "--json").document] == [kept]
    for reader in ([], ["--by", WRITER]):
        assert humas("review", "list", *reader, "--json").document == []
        refused = humas("review", "show", kept, *reader)
        assert refused.code == 2
        assert "restricted to penerbit or pengawas or penyunting" in refused.err
    assert humas("review", "show", kept, "--by", EDITOR).code == 0


def test_what_few_may_read_leaves_only_by_them(
    humas: "Humas", office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    triage = same_spot(None).model_copy(update={"classification": Classification.MISCONDUCT})
    review = Assistant.open().review
    kept = review.add(reply("LP-7", triage=triage), EDITOR).id
    review.approve(kept, PUBLISHER, review.submit(kept, EDITOR).fingerprint)
    roles, out = tmp_path / "peran.yaml", tmp_path / "surat.docx"
    roles.write_text(f"{WRITER}: penyusun\n{PUBLISHER}: penerbit\n", encoding="utf-8")
    monkeypatch.setenv("HUMAS_ROLES", str(roles))
    before = review.history(kept)

    assert humas("export", kept, "--out", out).code == 2
    for person in (WRITER, "Orang Lain"):
        refused = humas("export", kept, "--out", out, "--by", person)
        assert (refused.code, "restricted to" in refused.err, out.exists()) == (2, True, False)
    assert review.history(kept) == before

    assert humas("export", kept, "--out", out, "--by", PUBLISHER).code == 0
    assert out.exists() and review.history(kept)[-1].actor == PUBLISHER
