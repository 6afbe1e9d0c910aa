"""`humas publish`: approved news leaves once, by a named person, now or at its time; what cannot leave says why."""

import json
import sqlite3
import urllib.request
import zipfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from asisten_humas import Assistant
from asisten_humas.complaints.intake import read_complaints
from asisten_humas.models import Draft, Source, SourceKind
from office import EXAMPLES
from photos import SECRET, phone_photo
from sample_drafts import LEAD, news, reply
from wordpress_site import Site

if TYPE_CHECKING:
    from command_line import Humas

WRITER, EDITOR, PUBLISHER = "Sari Wulandari", "Budi Hartono", "Rina Lestari"
NOWHERE = "http://127.0.0.1:1"
CAPTION = "Jembatan sepanjang 24 meter."
NOTES = Source(id="catatan", kind=SourceKind.NOTES, text=f"{LEAD} {CAPTION}")


@pytest.fixture(autouse=True)
def site_settings(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A site that does not answer, with its account."""
    monkeypatch.setenv("HUMAS_WORDPRESS_URL", NOWHERE)
    monkeypatch.setenv("HUMAS_WORDPRESS_USER", "humas")
    monkeypatch.setenv("HUMAS_WORDPRESS_PASSWORD", "sandi rahasia")


def approved(draft: Draft) -> int:
    """Store a draft and have it approved; return its number."""
    review = Assistant.open().review
    return approve(review.add(draft, WRITER).id)


def approve(number: int) -> int:
    review = Assistant.open().review
    review.approve(number, EDITOR, review.submit(number, WRITER).fingerprint)
    return number


def outbox(humas: "Humas") -> list[dict[str, object]]:
    return humas("publish", "--list", "--json").document


def let_it_be_due(office: Path) -> None:
    """Let the time pass for everything in the outbox."""
    with sqlite3.connect(office / "humas.db") as database:
        database.execute("UPDATE deliveries SET due_at = '2026-01-01T00:00:00.000000Z'")
    database.close()


# --- what may not leave, or cannot ---


def test_nothing_leaves_unapproved(humas: "Humas") -> None:
    number = Assistant.open().review.add(news(), WRITER).id
    ran = humas("publish", number, "--by", PUBLISHER)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "only an approved text may leave" in ran.err
    assert outbox(humas) == []


def test_a_person_sends_it(humas: "Humas") -> None:
    ran = humas("publish", approved(news()), "--by", " ")
    assert (ran.code, "--by" in ran.err, outbox(humas)) == (2, True, [])


def test_a_publisher_sends_it(humas: "Humas", tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    number = approved(news())
    (tmp_path / "peran.yaml").write_text(f"{EDITOR}: [penyunting]\n{PUBLISHER}: [penerbit]\n", encoding="utf-8")
    monkeypatch.setenv("HUMAS_ROLES", str(tmp_path / "peran.yaml"))
    for person in (EDITOR, "Orang Lain"):
        ran = humas("publish", number, "--by", person)
        assert (ran.code, "a step for penerbit" in ran.err, outbox(humas)) == (2, True, [])
    assert humas("publish", number, "--by", PUBLISHER).code == 3  # it got as far as the site that does not answer
    assert [one["by"] for one in outbox(humas)] == [PUBLISHER]


def test_a_publisher_who_is_none_any_more_does_not_send(
    humas: "Humas", office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert humas("publish", approved(news()), "--by", PUBLISHER).code == 3
    (tmp_path / "peran.yaml").write_text(f"{PUBLISHER}: [pengawas]\n", encoding="utf-8")
    monkeypatch.setenv("HUMAS_ROLES", str(tmp_path / "peran.yaml"))
    let_it_be_due(office)
    assert humas("publish", "--due").code == 2
    assert [one["status"] for one in outbox(humas)] == ["batal"]


def test_a_reply_does_not_go_to_a_public_site(humas: "Humas") -> None:
    ran = humas("publish", approved(reply("501")), "--by", PUBLISHER)
    assert (ran.code, "answers a complaint" in ran.err, outbox(humas)) == (2, True, [])


@pytest.mark.parametrize("name", ["URL", "USER", "PASSWORD"])
def test_the_site_has_to_be_configured(humas: "Humas", monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    number = approved(news())
    monkeypatch.delenv(f"HUMAS_WORDPRESS_{name}")
    for arguments in ((number, "--by", PUBLISHER), ("--due",)):
        ran = humas("publish", *arguments)
        assert (ran.code, f"HUMAS_WORDPRESS_{name}" in ran.err, ran.err.count("\n")) == (2, True, 1)
    assert outbox(humas) == []


def test_the_password_does_not_travel_in_the_clear(humas: "Humas", monkeypatch: pytest.MonkeyPatch) -> None:
    number = approved(news())
    monkeypatch.setenv("HUMAS_WORDPRESS_URL", "http://humas.harapan.example")
    ran = humas("publish", number, "--by", PUBLISHER)
    assert (ran.code, "https://" in ran.err, outbox(humas)) == (2, True, [])
    assert "rahasia" not in repr(Assistant.open().settings) + ran.err


def test_a_photo_that_was_not_approved_does_not_leave(humas: "Humas", tmp_path: Path) -> None:
    ran = humas("publish", approved(news()), "--by", PUBLISHER, "--image", phone_photo(tmp_path / "a.jpg"))
    assert (ran.code, "humas review attach" in ran.err, outbox(humas)) == (2, True, [])


def test_a_moment_that_is_past(humas: "Humas") -> None:
    ran = humas("publish", approved(news()), "--by", PUBLISHER, "--at", "2020-01-01 08:00")
    assert (ran.code, "is past" in ran.err, outbox(humas)) == (2, True, [])


# --- a site that does not answer ---


def test_what_did_not_get_through_stays_and_is_tried_again(humas: "Humas", office: Path) -> None:
    number = approved(news())
    ran = humas("publish", number, "--by", PUBLISHER, "--category", "Kegiatan", "--json")
    assert ran.code == 3
    (waiting,) = ran.document
    assert (waiting["status"], waiting["attempts"], waiting["category"]) == ("antre", 1, "Kegiatan")
    assert "in the outbox" in ran.err and "WordPress did not answer as it should (ConnectError)" in ran.err
    assert humas("publish", "--due").code == 0  # not yet
    let_it_be_due(office)
    again = humas("publish", "--due", "--json")
    assert (again.code, again.document[0]["attempts"]) == (3, 2)
    assert humas("review", "show", number, "--json").document["status"] == "disetujui"
    assert "rahasia" not in json.dumps(outbox(humas)) + ran.err


# --- at its time ---


def test_a_scheduled_release_waits_and_is_checked_again(humas: "Humas", office: Path) -> None:
    number = approved(news())
    moment = datetime.now(ZoneInfo("Asia/Jakarta")).replace(second=0, microsecond=0) + timedelta(days=2)
    ran = humas("publish", number, "--by", PUBLISHER, "--at", f"{moment:%Y-%m-%d %H:%M}", "--json")
    assert ran.code == 0
    assert datetime.fromisoformat(ran.document[0]["due"]) == moment
    assert f"{moment:%Y-%m-%d %H:%M} WIB" in ran.err
    assert humas("publish", "--due", "--json").document == []

    Assistant.open().revise(number, title="Lain", text=LEAD, by=WRITER)  # the approval is void
    let_it_be_due(office)
    told = humas("publish", "--due", "--json")
    assert told.code == 2
    assert [one["status"] for one in told.document] == ["batal"]
    assert f"draft {number}, version 1: not sent" in told.err
    last = Assistant.open().review.history(number)[-1]
    assert (last.action, last.actor, last.details["hasil"]) == ("kirim", PUBLISHER, "batal")
    assert humas("audit", "verify").code == 0


def test_a_withdrawn_text_is_not_sent(humas: "Humas", office: Path) -> None:
    number = approved(news())
    assert humas("publish", number, "--by", PUBLISHER).code == 3
    assert humas("review", "withdraw", number, "--by", PUBLISHER, "--reason", "Keliru.").code == 0
    let_it_be_due(office)
    assert humas("publish", "--due").code == 2
    assert [one["status"] for one in outbox(humas)] == ["batal"]


def test_an_empty_outbox(humas: "Humas") -> None:
    assert (humas("publish", "--due").code, outbox(humas)) == (0, [])


# --- photos of a draft ---


def with_photo(humas: "Humas", tmp_path: Path) -> int:
    """Return an approved news item with a photo that Sari put on it."""
    number = Assistant.open().review.add(news(title="Uji dengan foto", sources=(NOTES,)), WRITER).id
    path = phone_photo(tmp_path / "jembatan.jpg", shade=77)
    given = ("--by", WRITER, "--caption", CAPTION, "--alt", "Jembatan")
    assert humas("review", "attach", number, path, *given).code == 0
    path.unlink()  # a copy is kept
    return approve(number)


def test_a_photo_is_part_of_what_is_approved(humas: "Humas", tmp_path: Path) -> None:
    number = with_photo(humas, tmp_path)
    shown = humas("review", "show", number)
    assert "jembatan.jpg" in shown.out and CAPTION in shown.out
    assert humas("export", number, "--out", tmp_path / "a.docx", "--by", PUBLISHER).code == 0
    assert humas("review", "detach", number, "jembatan.jpg", "--by", WRITER).code == 0
    record = Assistant.open().review.get(number)
    assert (record.version, record.status.value, record.draft.attachments) == (3, "draf", ())


def test_the_same_photo_again_gets_new_words(humas: "Humas", tmp_path: Path) -> None:
    number = Assistant.open().review.add(news(sources=(NOTES,)), WRITER).id
    path = phone_photo(tmp_path / "jembatan.jpg")
    for words in ("", CAPTION):
        assert humas("review", "attach", number, path, "--by", WRITER, "--caption", words).code == 0
    assert [one.caption for one in Assistant.open().review.get(number).draft.attachments] == [CAPTION]


def test_an_approved_text_leaves_with_its_photo_from_a_restored_backup(
    humas: "Humas", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = with_photo(humas, tmp_path)
    saved = humas("database", "backup", tmp_path / "cadangan.zip")
    assert (saved.code, "1 photos" in saved.err) == (0, True)
    monkeypatch.setenv("HUMAS_DATA", str(tmp_path / "baru"))
    assert humas("database", "restore", tmp_path / "cadangan.zip").code == 0
    assert humas("export", number, "--out", tmp_path / "a.docx", "--by", PUBLISHER).code == 0
    with zipfile.ZipFile(tmp_path / "a.docx") as document:
        (picture,) = [document.read(name) for name in document.namelist() if name.startswith("word/media/")]
    assert SECRET not in picture


@pytest.mark.parametrize(
    ("words", "said"),
    [("Jembatan sepanjang 42 meter.", "angka"), ("Hubungi 0812-0000-1234.", "personal data")],
)
def test_the_words_under_a_photo_are_checked(humas: "Humas", tmp_path: Path, words: str, said: str) -> None:
    number = Assistant.open().review.add(news(sources=(NOTES,)), WRITER).id
    ran = humas("review", "attach", number, phone_photo(tmp_path / "a.jpg"), "--by", WRITER, "--caption", words)
    assert (ran.code, said in ran.err, ran.err.count("\n")) == (1, True, 1)
    assert Assistant.open().review.get(number).version == 1
    assert "0812" not in ran.err


def test_a_file_that_is_no_photo(humas: "Humas", tmp_path: Path) -> None:
    number = Assistant.open().review.add(news(), WRITER).id
    (tmp_path / "a.jpg").write_text("bukan foto")
    assert humas("review", "attach", number, tmp_path / "a.jpg", "--by", WRITER).code == 2


# --- a real site ---


@pytest.fixture
def real_site(wordpress_site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    """The real site made the configured one."""
    monkeypatch.setenv("HUMAS_WORDPRESS_URL", wordpress_site.url)
    monkeypatch.setenv("HUMAS_WORDPRESS_USER", wordpress_site.user)
    monkeypatch.setenv("HUMAS_WORDPRESS_PASSWORD", wordpress_site.password)
    return wordpress_site


def posts(site: Site, title: str) -> list[dict[str, object]]:
    _, found = site.ask("posts&status=publish,future,draft,pending,private,trash&context=edit&per_page=100")
    return [post for post in found if post["title"]["raw"] == title]


@pytest.mark.wordpress
def test_a_text_arrives_with_photo_and_category_and_once(
    humas: "Humas", real_site: Site, office: Path, tmp_path: Path
) -> None:
    number = with_photo(humas, tmp_path)
    title = Assistant.open().review.get(number).draft.title
    given = ("publish", number, "--by", PUBLISHER, "--category", real_site.category, "--status", "pending")
    ran = humas(*given, "--json")
    assert ran.code == 0, ran.err
    (post,) = posts(real_site, title)
    assert (post["status"], post["link"]) == ("pending", ran.document[0]["receipt"])
    _, media = real_site.ask(f"media/{post['featured_media']}&context=edit")
    assert media["caption"]["raw"] == CAPTION
    with urllib.request.urlopen(media["source_url"]) as file:
        assert SECRET not in file.read()

    history = Assistant.open().review.history(number)
    assert [(event.action, event.actor) for event in history[-3:]] == [
        ("antrekan", PUBLISHER),
        ("terbitkan", PUBLISHER),
        ("kirim", PUBLISHER),
    ]
    for file in (office / "foto").iterdir():
        file.unlink()  # what was sent needs nothing any more
    again = humas(*given)
    assert (again.code, "already sent; nothing was changed" in again.err) == (0, True)
    assert Assistant.open().review.history(number) == history
    assert len(posts(real_site, title)) == 1
    assert humas("database", "check").code == 0


@pytest.mark.wordpress
def test_what_a_site_refused_goes_out_by_a_new_order(humas: "Humas", real_site: Site) -> None:
    number = approved(news(title="Uji kategori dari baris perintah"))
    refused = humas("publish", number, "--by", PUBLISHER, "--category", "Tiada")
    assert (refused.code, "Tiada" in refused.err) == (3, True)
    assert humas("publish", "--due", "--json").document == []
    assert humas("publish", number, "--by", PUBLISHER, "--category", real_site.category).code == 0
    assert len(posts(real_site, "Uji kategori dari baris perintah")) == 1


@pytest.mark.wordpress
def test_a_scheduled_release_goes_out_at_its_time(humas: "Humas", real_site: Site, office: Path) -> None:
    number = approved(news(title="Uji terjadwal"))
    moment = datetime.now(ZoneInfo("Asia/Jakarta")) + timedelta(hours=2)
    assert humas("publish", number, "--by", PUBLISHER, "--at", f"{moment:%Y-%m-%d %H:%M}").code == 0
    assert posts(real_site, "Uji terjadwal") == []
    let_it_be_due(office)
    assert humas("publish", "--due").code == 0
    assert len(posts(real_site, "Uji terjadwal")) == 1
    assert humas("review", "show", number, "--json").document["status"] == "terbit"


# --- feeds ---


def test_published_news_is_in_the_feed_and_nothing_else(humas: "Humas", tmp_path: Path) -> None:
    review = Assistant.open().review
    for draft in (news(title="Terbit"), reply("501"), news(title="Ditarik")):
        number = approved(draft)
        fingerprint = review.get(number).fingerprint
        assert humas("review", "publish", number, "--by", PUBLISHER, "--fingerprint", fingerprint).code == 0
    humas("review", "withdraw", number, "--by", PUBLISHER, "--reason", "Keliru.")
    approved(news(title="Disetujui saja"))
    by, site = ("--by", PUBLISHER), ("--site", "https://humas.example")
    ran = humas("export", "--format", "jsonfeed", "--out", tmp_path / "a.json", *by, *site)
    assert (ran.code, ran.out) == (0, "")
    feed = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert [item["title"] for item in feed["items"]] == ["Terbit"]
    assert humas("export", "--format", "rss", "--out", tmp_path / "a.xml", *by).code == 0  # the site of the settings
    assert "<title>Terbit</title>" in (tmp_path / "a.xml").read_text(encoding="utf-8")


def test_approved_and_published_replies_go_back_into_the_spreadsheet(humas: "Humas", tmp_path: Path) -> None:
    review, source = Assistant.open().review, EXAMPLES / "antrean-laporan.xlsx"
    ids = [report.tracking_id for report in read_complaints(source).complaints[:3]]
    left, ready = (approved(reply(name, f"Jawaban {name}.")) for name in ids[:2])
    review.publish(left, PUBLISHER, review.get(left).fingerprint)
    review.add(reply(ids[2], "Belum disetujui."), WRITER)
    out = tmp_path / "balasan.xlsx"
    ran = humas("export", "--format", "xlsx", "--complaints", source, "--out", out, "--by", PUBLISHER)
    assert (ran.code, "2 replies filled in" in ran.err) == (0, True)
    cells = {str(cell.value) for row in openpyxl.load_workbook(out).active.iter_rows() for cell in row}
    assert {f"Jawaban {name}." for name in ids[:2]} <= cells
    assert "Belum disetujui." not in cells
    assert review.get(ready).status.value == "disetujui"


def test_a_feed_names_its_site(humas: "Humas", tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HUMAS_WORDPRESS_URL")
    ran = humas("export", "--format", "rss", "--out", tmp_path / "a.xml", "--by", PUBLISHER)
    assert (ran.code, "--site" in ran.err, (tmp_path / "a.xml").exists()) == (2, True, False)


def test_a_photo_is_given_again_where_it_is_not_kept(humas: "Humas", tmp_path: Path, office: Path) -> None:
    number = with_photo(humas, tmp_path)
    for file in (office / "foto").iterdir():
        file.unlink()
    by = ("--by", PUBLISHER)
    missing = humas("export", number, "--out", tmp_path / "a.docx", *by)
    assert (missing.code, "'jembatan.jpg' is not here" in missing.err) == (2, True)
    given = ("--photo", phone_photo(tmp_path / "jembatan.jpg", shade=77))
    assert humas("export", number, "--out", tmp_path / "a.docx", *by, *given).code == 0
