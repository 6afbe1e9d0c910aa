"""Nothing leaves as a file without its line in the log, and no line stands for a file that is not there."""

import io
from collections.abc import Callable, Collection
from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import text

from asisten_humas.errors import InputError, NotApprovedError, RoleError, WorkflowError
from asisten_humas.export import FORMATS, ExportLog, export_feed, export_record, export_shortened, write_reply_column
from asisten_humas.export.files import file_hash
from asisten_humas.models import Agency, Classification, Draft
from asisten_humas.review import Record, Review, Role, verify_audit
from asisten_humas.storage import Store
from sample_drafts import news, reply, same_spot

Approve = Callable[[Draft], Record]


@pytest.fixture
def log(review: Review) -> ExportLog:
    return ExportLog(review._store, review, " Rina  Lestari ", review._clock)


def exported(review: Review, number: int) -> list[tuple[str, str, object]]:
    """Return step, person and format of the lines about a draft's files."""
    lines = [event for event in review.history(number) if event.action.startswith("ekspor")]
    return [(event.action, event.actor, event.details["format"]) for event in lines]


@pytest.mark.parametrize("format", list(FORMATS))
def test_a_file_has_its_line(
    review: Review, approved: Approve, log: ExportLog, agency: Agency, tmp_path: Path, format: str
) -> None:
    record = approved(news())
    path = export_record(record, format, tmp_path / f"a{FORMATS[format].suffix}", agency=agency, log=log)
    line = review.history(record.id)[-1]
    assert (line.action, line.actor, line.draft_id, line.version) == ("ekspor", "Rina Lestari", record.id, 1)
    assert line.details == {"format": format, "sidik": record.fingerprint, "berkas": file_hash(path.read_bytes())}
    assert line.at == review._clock()
    assert verify_audit(review._store).whole
    assert review.get(record.id) == record, "to export a text is no step of the workflow"


def test_a_short_form_is_logged_under_its_name(
    review: Review, approved: Approve, log: ExportLog, agency: Agency, tmp_path: Path
) -> None:
    record = approved(news())
    path = tmp_path / "a.txt"
    export_shortened(record, "summary", path, agency=agency, log=log, shorten=lambda item: item.title)
    assert exported(review, record.id) == [("ekspor", "Rina Lestari", "summary")]


def test_nobody_exports_without_a_name(review: Review) -> None:
    with pytest.raises(InputError, match="a name is needed"):
        ExportLog(review._store, review, " \u200b ")


def refuse_lines(store: Store) -> None:
    """Make the table of the log refuse every new line, as a full disk would."""
    with store.write() as connection:
        refused = "CREATE TRIGGER penuh BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'penuh'); END"
        connection.execute(text(refused))


def test_without_its_line_no_file_is_left_and_the_earlier_one_stays(
    review: Review, approved: Approve, log: ExportLog, agency: Agency, tmp_path: Path
) -> None:
    folder = tmp_path / "keluar"
    record = approved(news())
    folder.mkdir()
    (folder / "lama.md").write_text("berkas lama")
    refuse_lines(review._store)
    for name in ("lama.md", "baru.md"):
        with pytest.raises(WorkflowError, match="the database refused"):
            export_record(record, "markdown", folder / name, agency=agency, log=log)
    assert [path.name for path in folder.iterdir()] == ["lama.md"]
    assert (folder / "lama.md").read_text() == "berkas lama"
    assert exported(review, record.id) == []


def test_a_file_that_cannot_be_put_in_its_place_gets_a_line_that_says_so(
    review: Review, approved: Approve, log: ExportLog, agency: Agency, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = approved(news())

    def fails(self: Path, target: Path) -> Path:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(InputError, match=r"a\.md' cannot be written"):
        export_record(record, "markdown", tmp_path / "a.md", agency=agency, log=log)
    assert not list(tmp_path.glob("*.md")) and not list(tmp_path.glob("*.tmp"))
    assert [step for step, _, _ in exported(review, record.id)] == ["ekspor", "ekspor_gagal"]
    assert verify_audit(review._store).whole


def test_a_text_withdrawn_while_its_file_was_made_does_not_leave(
    review: Review, approved: Approve, log: ExportLog, agency: Agency, tmp_path: Path
) -> None:
    withdrawn, edited = approved(news()), approved(news(title="Dua"))
    review.withdraw(withdrawn.id, "Rina", "Keliru.")
    again = review.submit(review.revise(edited.id, news(title="Tiga"), "Siti").id, "Siti")
    review.approve(again.id, "Budi Santoso", again.fingerprint)
    for record in (withdrawn, edited):  # as they were read before
        with pytest.raises(NotApprovedError, match="edited or withdrawn a moment ago"):
            export_record(record, "markdown", tmp_path / "a.md", agency=agency, log=log)
        assert exported(review, record.id) == []
    assert not (tmp_path / "a.md").exists()


def misconduct(subject: str) -> Draft:
    """Return a reply to a report of abuse of office, which few may read."""
    return reply(subject, triage=same_spot(None).model_copy(update={"classification": Classification.MISCONDUCT}))


@pytest.mark.parametrize(
    ("roles", "may"),
    [((), False), ((Role.DRAFTER,), False), ((Role.ADMIN,), False), ((Role.AUDITOR,), True), ((Role.EDITOR,), True)],
)
def test_only_who_may_read_a_text_may_export_it(
    review: Review, approved: Approve, agency: Agency, tmp_path: Path, roles: Collection[Role], may: bool
) -> None:
    record = approved(misconduct("7"))
    desk = Review(review._store, review._clock, lambda _: roles)
    log = ExportLog(review._store, desk, "Tono", review._clock)
    path = tmp_path / "a.docx"
    if may:
        export_record(record, "docx", path, agency=agency, log=log)
    else:
        with pytest.raises(RoleError, match="restricted"):
            export_record(record, "docx", path, agency=agency, log=log)
    assert (path.exists(), len(exported(review, record.id))) == (may, int(may))


def test_each_reply_in_a_spreadsheet_has_its_line_and_the_others_have_none(
    review: Review, approved: Approve, log: ExportLog, agency: Agency, tmp_path: Path
) -> None:
    source = tmp_path / "asal.xlsx"
    book, buffer = openpyxl.Workbook(), io.BytesIO()
    for row in (["Tracking ID", "Isi Laporan Awal"], ["1001", "Lubang"], ["1002", "Banjir"]):
        book.active.append(row)
    book.save(buffer)
    source.write_bytes(buffer.getvalue())
    first, second, elsewhere = (approved(reply(name, "Ya.")) for name in ("1001", "1002", "1003"))
    out = tmp_path / "hasil.xlsx"
    done = write_reply_column(source, [first, second, elsewhere], out, agency=agency, log=log)
    assert (done.written, done.no_row) == (("1001", "1002"), ("1003",))
    marks = [review.history(record.id)[-1].details.get("berkas") for record in (first, second, elsewhere)]
    assert marks == [file_hash(out.read_bytes())] * 2 + [None]

    none = write_reply_column(source, [elsewhere], out, agency=agency, log=log)
    assert none.written == () and exported(review, elsewhere.id) == []


def test_a_feed_has_one_line_that_lists_what_is_in_it(
    review: Review, approved: Approve, log: ExportLog, agency: Agency, tmp_path: Path
) -> None:
    records = [approved(news(title=title)) for title in ("Satu", "Dua")]
    out, home = tmp_path / "umpan.json", "https://humas.example"
    for _ in range(2):
        export_feed(records, "jsonfeed", out, agency=agency, log=log, home=home)
    assert all(exported(review, record.id) == [] for record in records)
    with review._store.read() as connection:
        query = text("SELECT details FROM audit WHERE action = 'ekspor' AND draft_id IS NULL")
        lines = connection.execute(query).scalars().all()
    assert len(lines) == 2
    assert all(record.fingerprint in line for record in records for line in lines)
    assert file_hash(out.read_bytes()) in lines[-1]
