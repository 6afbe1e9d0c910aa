"""Only an approved text leaves, and it leaves without marks and placeholders."""

from pathlib import Path

import pytest

from asisten_humas.errors import BlockedError, InputError, NotApprovedError
from asisten_humas.export import FORMATS, export_record, file_name
from asisten_humas.export.leaving import approval_line, leaving
from asisten_humas.models import Agency
from asisten_humas.review import Action, Record, Review, approval_of
from asisten_humas.statuses import DraftStatus
from exports import no_log
from sample_drafts import BODY, LEAD, news, reply


def test_what_leaves_of_an_approved_news_item(approved, agency: Agency) -> None:
    record = approved(news())
    item = leaving(record, agency)
    assert item.paragraphs == (LEAD, "Jembatan itu sepanjang 24 meter.")
    assert (item.title, item.signature, item.approved_by) == (record.draft.title, "(Humas DBMSDA)", "Budi Santoso")
    assert approval_line(item, agency) == (
        "Disetujui oleh Budi Santoso, Kamis, 12 Maret 2026 pukul 14.05 WIB."
        f" Naskah 1 versi 1, sidik {record.fingerprint}."
    )


def test_a_signature_in_the_text_is_not_repeated(approved, agency: Agency) -> None:
    assert leaving(approved(news(LEAD, BODY, "(Humas DBMSDA)")), agency).signature == ""


def refused(review: Review) -> dict[str, Record]:
    """Records that must not leave, by why."""
    stored = review.add(news(), "Siti")
    submitted = review.submit(stored.id, "Siti")
    approved = review.approve(stored.id, "Budi", stored.fingerprint)
    other = news(LEAD, BODY.replace("24", "42"))
    approval = approved.decisions[-1]
    return {
        "a draft": stored,
        "submitted": submitted,
        "another text under the approval": approved.model_copy(update={"draft": other}),
        "another title": approved.model_copy(update={"draft": news(title="Lain")}),
        "approved in name only": submitted.model_copy(update={"status": DraftStatus.APPROVED}),
        "an approval of an earlier version": approved.model_copy(update={"version": 2}),
        "approved by the drafter": approved.model_copy(
            update={"decisions": (approval.model_copy(update={"by": "siti "}),)}
        ),
        "approved by the editor": approved.model_copy(update={"editor": "BUDI"}),
        "another decision than an approval": approved.model_copy(
            update={"decisions": (approval.model_copy(update={"action": Action.SUBMIT}),)}
        ),
        "withdrawn": review.withdraw(approved.id, "Rina", "Keliru."),
    }


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_else_leaves(review: Review, agency: Agency, tmp_path: Path, format: str) -> None:
    path = tmp_path / f"naskah{FORMATS[format].suffix}"
    for why, record in refused(review).items():
        with pytest.raises(NotApprovedError):
            export_record(record, format, path, agency=agency, log=no_log)
        assert not path.exists(), why


def test_a_published_text_may_leave_again(review: Review, approved) -> None:
    record = approved(news())
    assert approval_of(review.publish(record.id, "Rina", record.fingerprint)).by == "Budi Santoso"


def test_a_placeholder_is_filled_or_stops_the_text(approved, agency: Agency) -> None:
    record = approved(reply("1", "Yth. Bapak/Ibu [NAMA-1],", "Terima kasih."))
    assert leaving(record, agency, values={"[NAMA-1]": "Warga"}).paragraphs[0] == "Yth. Bapak/Ibu Warga,"
    with pytest.raises(BlockedError, match=r"\[NAMA-1\]"):
        leaving(record, agency)
    with pytest.raises(BlockedError, match="lengkapi"):
        leaving(approved(news("Acara berlangsung pada [lengkapi: waktu].")), agency)


def test_signs_that_no_document_can_hold_are_left_out(approved, agency: Agency) -> None:
    assert leaving(approved(news("Satu\x00\x0bdua\uffff.")), agency).paragraphs == ("Satudua.",)


# --- paths ---


def test_the_file_is_whole_and_alone(approved, agency: Agency, tmp_path: Path) -> None:
    path = tmp_path / "keluar" / "naskah.md"
    record = approved(news())
    assert export_record(record, "markdown", path, agency=agency, log=no_log) == path
    path.write_text("lama")
    export_record(record, "markdown", path, agency=agency, log=no_log)
    assert path.read_text().startswith("# DBMSDA Kota Harapan Buka")
    assert [file.name for file in path.parent.iterdir()] == ["naskah.md"]


def test_a_link_is_replaced_and_not_followed(approved, agency: Agency, tmp_path: Path) -> None:
    target, link = tmp_path / "rahasia", tmp_path / "naskah.md"
    target.write_text("tetap")
    link.symlink_to(target)
    export_record(approved(news()), "markdown", link, agency=agency, log=no_log)
    assert (target.read_text(), link.is_symlink()) == ("tetap", False)


@pytest.mark.parametrize(
    ("format", "name", "message"),
    [
        ("markdown", "naskah.docx", "does not end in '.md'"),
        ("docx", "naskah", "does not end in '.docx'"),
        ("pdf", "naskah.pdf", "no format 'pdf'"),
        ("markdown", "a\0.md", "names no file"),
        ("markdown", "folder.md", "is a folder"),
        ("markdown", "berkas/naskah.md", "cannot be written"),
    ],
)
def test_a_path_that_cannot_be_used(
    approved, agency: Agency, tmp_path: Path, format: str, name: str, message: str
) -> None:
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "berkas").write_text("")
    with pytest.raises(InputError, match=message):
        export_record(approved(news()), format, tmp_path / name, agency=agency, log=no_log)


@pytest.mark.parametrize("title", ["../../etc/passwd", "a/b\\c", "Jalan “Melati” – é", "…", "x" * 300, "CON\x00"])
def test_a_file_name_is_only_a_name(approved, title: str) -> None:
    name = file_name(approved(news(title=title)), "docx")
    assert name.startswith("berita-1")
    assert name.endswith(".docx")
    assert set(name[:-5]) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert len(name) < 100
