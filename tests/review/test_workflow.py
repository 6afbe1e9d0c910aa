"""The review desk's behaviour, on SQLite and on PostgreSQL alike."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from asisten_humas.clock import fixed_clock
from asisten_humas.errors import (
    AuditError,
    BlockedError,
    InputError,
    SamePersonError,
    StaleTextError,
    WorkflowError,
)
from asisten_humas.models import CheckReport, Gap, ModelCall
from asisten_humas.review import Action, Reading, Record, Review, fingerprint, verify_audit
from asisten_humas.statuses import DraftStatus
from asisten_humas.storage import Store
from sample_drafts import BODY, LEAD, news, reply
from tampering import disarm

NOW = datetime(2026, 3, 12, 7, 5, tzinfo=UTC)
EDITED = news(LEAD, BODY, title="DBMSDA Buka Jembatan")


@pytest.fixture
def review(store: Store) -> Review:
    return Review(store, fixed_clock(NOW))


@pytest.fixture
def submitted(review: Review) -> Record:
    return review.submit(review.add(news(), "Siti").id, "Siti")


# --- texts ---


def test_a_draft_comes_back_as_it_was_stored(review: Review) -> None:
    record = review.add(news(), " Siti  Nur ")
    assert record == review.get(record.id)
    assert record.draft == news()
    assert (record.status, record.drafter, record.editor, record.version) == (
        DraftStatus.DRAFT,
        "Siti Nur",
        "Siti Nur",
        1,
    )
    assert (record.created_at, record.updated_at, record.decisions) == (NOW, NOW, ())
    assert record.fingerprint == fingerprint(news())


def test_any_characters_can_be_stored(review: Review) -> None:
    odd = "Ruas \x00 jalan “Melati” – é 😀 \u202e '; DROP TABLE drafts; --"
    record = review.add(news(odd, title=odd, subject=odd), "Siti")
    assert review.get(record.id).draft.text == odd
    assert "\x00" not in review.list()[0].title


def test_every_version_stays(review: Review) -> None:
    record = review.add(news(), "Siti")
    review.revise(record.id, EDITED, "Ani")
    record = review.revise(record.id, news(), "Siti")
    assert (record.version, record.drafter, record.editor) == (3, "Siti", "Siti")
    assert [(v.number, v.author, v.draft) for v in review.versions(record.id)] == [
        (1, "Siti", news()),
        (2, "Ani", EDITED),
        (3, "Siti", news()),
    ]


def test_storing_the_same_text_again_changes_nothing(review: Review, submitted: Record) -> None:
    assert review.revise(submitted.id, news(), "Ani") == submitted


def test_an_edit_takes_the_approval_away(review: Review, submitted: Record) -> None:
    review.approve(submitted.id, "Budi", submitted.fingerprint)
    record = review.revise(submitted.id, EDITED, "Siti")
    assert (record.status, record.approval) == (DraftStatus.DRAFT, None)
    assert [decision.action for decision in record.decisions] == [Action.SUBMIT, Action.APPROVE]


# --- approval ---


def test_another_person_approves_what_was_seen(review: Review, submitted: Record) -> None:
    record = review.approve(submitted.id, "Budi", submitted.fingerprint)
    assert record.status is DraftStatus.APPROVED
    assert record.approval is not None
    assert (record.approval.by, record.approval.fingerprint, record.approval.at) == ("Budi", record.fingerprint, NOW)


@pytest.mark.parametrize("name", ["Siti", "siti ", "S I T I", "\u200bSiti"])
def test_the_drafter_cannot_approve(review: Review, submitted: Record, name: str) -> None:
    with pytest.raises(SamePersonError, match="who drafted it") as caught:
        review.approve(submitted.id, name, submitted.fingerprint)
    assert "menyusunnya" in caught.value.indonesian
    assert review.get(submitted.id) == submitted


def test_who_edited_last_cannot_approve_and_the_drafter_still_cannot(review: Review, submitted: Record) -> None:
    record = review.submit(review.revise(submitted.id, EDITED, "Budi").id, "Budi")
    for name in ("budi", "Siti"):
        with pytest.raises(SamePersonError):
            review.approve(record.id, name, record.fingerprint)
    assert review.approve(record.id, "Tono", record.fingerprint).status is DraftStatus.APPROVED


def test_a_stale_screen_changes_nothing_and_says_what_changed(review: Review, submitted: Record) -> None:
    record = review.submit(review.revise(submitted.id, EDITED, "Ani").id, "Ani")
    with pytest.raises(StaleTextError, match=r"version 1.* version 2 by Ani \(4 words differ in title\)"):
        review.approve(record.id, "Budi", submitted.fingerprint)
    with pytest.raises(StaleTextError, match="another text"):
        review.approve(record.id, "Budi", "sha256:0")
    assert review.get(record.id) == record


@pytest.mark.parametrize(
    ("draft", "message"),
    [
        (news(blocking=True), "1 blocking findings"),
        (news(gaps=(Gap(kind="kapan_kosong", question="Kapan?", required=True),)), "1 open questions"),
        (news(report=CheckReport()), "not checked"),
    ],
)
def test_a_blocked_draft_cannot_be_approved(review: Review, draft: object, message: str) -> None:
    record = review.submit(review.add(draft, "Siti").id, "Siti")
    assert record.blocked
    with pytest.raises(BlockedError, match=message):
        review.approve(record.id, "Budi", record.fingerprint)
    assert review.get(record.id) == record


def test_the_second_reviewer_hears_who_was_faster(review: Review, submitted: Record) -> None:
    review.approve(submitted.id, "Budi", submitted.fingerprint)
    with pytest.raises(WorkflowError, match="by Budi") as caught:
        review.approve(submitted.id, "Tono", submitted.fingerprint)
    assert "oleh Budi" in caught.value.indonesian


# --- the other steps ---


def test_return_and_submit_again(review: Review, submitted: Record) -> None:
    record = review.send_back(submitted.id, "Budi", " Lengkapi waktu. ")
    assert (record.status, record.decisions[-1].reason) == (DraftStatus.RETURNED, "Lengkapi waktu.")
    assert review.submit(record.id, "Siti").status is DraftStatus.SUBMITTED


def test_reject_is_the_end(review: Review, submitted: Record) -> None:
    review.reject(submitted.id, "Budi", "Bukan berita.")
    for step in (
        lambda: review.submit(submitted.id, "Siti"),
        lambda: review.revise(submitted.id, EDITED, "Siti"),
        lambda: review.approve(submitted.id, "Tono", submitted.fingerprint),
    ):
        with pytest.raises(WorkflowError, match="ditolak"):
            step()


def test_publish_withdraw_and_correct(review: Review, submitted: Record) -> None:
    review.approve(submitted.id, "Budi", submitted.fingerprint)
    with pytest.raises(StaleTextError):
        review.publish(submitted.id, "Rina", "sha256:0")
    record = review.publish(submitted.id, "Rina", submitted.fingerprint)
    assert record.status is DraftStatus.PUBLISHED
    with pytest.raises(WorkflowError):
        review.revise(record.id, EDITED, "Siti")
    record = review.withdraw(record.id, "Rina", "Angka keliru.")
    assert record.status is DraftStatus.WITHDRAWN
    record = review.submit(review.revise(record.id, EDITED, "Siti").id, "Siti")
    assert review.approve(record.id, "Budi", record.fingerprint).version == 2


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_reason_is_required(review: Review, submitted: Record, reason: str) -> None:
    for step in (review.send_back, review.reject):
        with pytest.raises(InputError, match="needs a reason"):
            step(submitted.id, "Budi", reason)
    review.approve(submitted.id, "Budi", submitted.fingerprint)
    with pytest.raises(InputError, match="needs a reason"):
        review.withdraw(submitted.id, "Rina", reason)


def test_every_step_needs_a_name_and_a_draft_that_exists(review: Review, submitted: Record) -> None:
    with pytest.raises(InputError, match="name is needed"):
        review.approve(submitted.id, " ", submitted.fingerprint)
    with pytest.raises(InputError, match="name is needed"):
        review.add(news(), "")
    for step in (
        lambda: review.get(99),
        lambda: review.submit(99, "Siti"),
        lambda: review.history(99),
        lambda: review.versions(99),
        lambda: review.placeholders(99),
    ):
        with pytest.raises(InputError, match="no draft 99"):
            step()


# --- lists ---


def test_the_queue_is_listed_last_changed_first(store: Store) -> None:
    moments = iter([datetime(2026, 3, day, tzinfo=UTC) for day in range(1, 29)])
    review = Review(store, lambda: next(moments))
    first, second = review.add(news(), "Siti"), review.add(reply("12345"), "Ani")
    review.submit(first.id, "Siti")
    assert [summary.id for summary in review.list()] == [first.id, second.id]
    assert [summary.id for summary in review.list(status=DraftStatus.SUBMITTED)] == [first.id]
    assert [summary.id for summary in review.list(status="draf", kind="balasan")] == [second.id]
    assert [summary.id for summary in review.list(subject="12345")] == [second.id]
    assert [summary.id for summary in review.list(limit=1, offset=1)] == [second.id]
    assert review.list()[1].title.startswith("Yth. Bapak/Ibu Pelapor, Terima kasih")
    with pytest.raises(InputError, match="no status 'selesai'"):
        review.list(status="selesai")


# --- the log ---


def test_every_step_is_logged_without_the_text(review: Review, store: Store) -> None:
    call = ModelCall(step="tulis", prompt="berita-tulis@1", prompt_hash="sha256:1", model="m")
    record = review.add(news(blocking=True, calls=(call,)), "Siti", placeholders={"[NAMA-1]": "Warga Rahasia"})
    review.submit(record.id, "Siti")
    review.send_back(record.id, "Budi", "Alasan Rahasia")
    review.forget(record.id, "Budi")
    events = review.history(record.id)
    assert [(event.actor, event.action) for event in events] == [
        ("Siti", "buat"),
        ("Siti", "ajukan"),
        ("Budi", "kembalikan"),
        ("Budi", "lupakan"),
    ]
    about = events[0].details
    assert about["sidik"] == record.fingerprint
    assert about["temuan"] == {"blokir:angka": 1}
    assert about["panggilan"] == [{"langkah": "tulis", "prompt": "berita-tulis@1", "hash": "sha256:1", "model": "m"}]
    with store.read() as connection:
        log = str(connection.execute(text("SELECT * FROM audit")).all())
    assert "Rahasia" not in log
    assert "Jembatan" not in log
    assert verify_audit(store).whole


def test_how_a_text_was_read_is_logged_beside_the_approval(review: Review, submitted: Record) -> None:
    reading = Reading(seconds=41.26, to_the_end=True)
    review.approve(submitted.id, "Budi", submitted.fingerprint, reading=reading)
    assert review.history(submitted.id)[-1].details["dibaca"] == {"detik": 41.3, "sampai_akhir": True}


def test_a_refused_step_leaves_no_line(review: Review, store: Store, submitted: Record) -> None:
    with pytest.raises(SamePersonError):
        review.approve(submitted.id, "Siti", submitted.fingerprint)
    assert verify_audit(store).events == 2


# --- personal data ---


def test_personal_data_can_be_forgotten(review: Review, store: Store) -> None:
    record = review.add(reply("1"), "Siti", placeholders={"[NAMA-1]": "Warga", "[TELEPON-1]": "0812-0000-1111"})
    assert review.placeholders(record.id) == {"[NAMA-1]": "Warga", "[TELEPON-1]": "0812-0000-1111"}
    assert review.forget(record.id, "Budi") == 2
    assert review.placeholders(record.id) == {}
    assert review.forget(record.id, "Budi") == 0
    assert review.get(record.id) == record
    assert verify_audit(store).whole


def test_personal_data_is_forgotten_after_a_time(store: Store) -> None:
    old, new = Review(store, fixed_clock(NOW)), Review(store, fixed_clock(NOW + timedelta(days=30)))
    old.add(reply("1"), "Siti", placeholders={"[NAMA-1]": "Warga"})
    new.add(reply("2"), "Siti", placeholders={"[NAMA-1]": "Warga"})
    assert new.forget_older(30, "Dewi") == 0  # exactly 30 days are not older
    later = Review(store, fixed_clock(NOW + timedelta(days=31)))
    assert later.forget_older(30, "Dewi") == 1
    assert [bool(later.placeholders(number)) for number in (1, 2)] == [False, True]
    with pytest.raises(InputError, match="one day"):
        later.forget_older(0, "Dewi")


# --- a text that was changed behind the program's back ---


def test_a_changed_text_is_not_shown_as_if_nothing_were(review: Review, store: Store, submitted: Record) -> None:
    review.approve(submitted.id, "Budi", submitted.fingerprint)
    with store.write() as connection:
        disarm(connection)
        connection.execute(text("UPDATE versions SET content = replace(content, '24 meter', '42 meter')"))
    with pytest.raises(AuditError, match="changed outside"):
        review.get(submitted.id)
