"""The check of a whole store: silent on a sound one, and finding what an insider changed behind the log's back."""

import sqlite3

import pytest
from sqlalchemy import text

from asisten_humas.review import Review, check_store, fingerprint
from asisten_humas.storage import Store
from sample_drafts import BODY, LEAD, news
from tampering import disarm


@pytest.fixture
def filled(store: Store) -> Store:
    review = Review(store)
    for steps in range(3):
        record = review.add(news(), "Siti")
        record = review.revise(record.id, news(title=f"Judul {steps}"), "Ani")
        if steps:
            record = review.submit(record.id, "Siti")
        if steps > 1:
            review.approve(record.id, "Budi", record.fingerprint)
    return store


def test_a_sound_store(filled: Store) -> None:
    report = check_store(filled)
    assert (report.whole, report.problems) == (True, ())
    assert (report.drafts, report.versions, report.decisions) == (3, 6, 3)


def test_an_empty_store(store: Store) -> None:
    assert check_store(store).whole


FORGED = news(LEAD, BODY.replace("24", "42"))

TAMPERINGS = {
    "a text": (
        "UPDATE versions SET content = replace(content, '24 meter', '42 meter') WHERE number = 1",
        "diubah di luar",
    ),
    "a text with its fingerprint, also in the decision": (
        f"UPDATE versions SET content = '{FORGED.model_dump_json(ensure_ascii=True)}',"
        f" fingerprint = '{fingerprint(FORGED)}' WHERE draft_id = 1 AND number = 1",
        "tidak sama dengan yang tercatat",
    ),
    "the findings of a text": (
        'UPDATE versions SET content = replace(content, \'"writer":"templat"\', \'"writer":"orang"\')',
        "tidak sama dengan yang tercatat",
    ),
    "a field that this program does not know": (
        'UPDATE versions SET content = replace(content, \'"writer":\', \'"besok":1,"writer":\') WHERE draft_id = 1',
        "tidak sama dengan yang tercatat",
    ),
    "what was decided": (
        "UPDATE decisions SET action = 'kembalikan', reason = 'x' WHERE draft_id = 2",
        "Langkah 'ajukan' pada versi 2 naskah 2 tercatat",
    ),
    "a decision taken away": ("DELETE FROM decisions WHERE draft_id = 2", "tetapi tidak tersimpan"),
    "a decision put in": (
        "INSERT INTO decisions (draft_id, version, action, person, person_key, reason, fingerprint, drafter_key,"
        " editor_key, blocked, created_at) SELECT draft_id, number, 'tolak', 'Tono', 'tono', 'x', fingerprint, 'siti',"
        " author_key, blocked, created_at FROM versions WHERE draft_id = 1 AND number = 2",
        "tidak tercatat dalam log",
    ),
    "a status": ("UPDATE drafts SET status = 'ditolak' WHERE id = 1", "berstatus 'ditolak'"),
    "an earlier version made the present one": (
        "UPDATE drafts SET version = 1 WHERE id = 1",
        "tidak sesuai dengan log",
    ),
}


@pytest.mark.parametrize(("statement", "message"), TAMPERINGS.values(), ids=TAMPERINGS)
def test_tampering_outside_the_log_is_found(filled: Store, statement: str, message: str) -> None:
    with filled.write() as connection:
        disarm(connection)
        connection.exec_driver_sql(statement)
    report = check_store(filled)
    assert report.audit.whole
    assert not report.whole
    assert any(message in problem for problem in report.problems), report.problems


def test_a_broken_log_is_reported_and_does_not_stop_the_check(filled: Store) -> None:
    with filled.write() as connection:
        disarm(connection)
        connection.execute(text("UPDATE audit SET details = 'x' WHERE seq = 1"))
    report = check_store(filled)
    assert [problem.kind for problem in report.audit.problems] == ["diubah"]
    assert not report.whole


def test_what_the_database_finds_in_its_own_file(sqlite_url: str) -> None:
    Store.open(sqlite_url).close()
    loose = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"))  # foreign keys are off here
    loose.execute("INSERT INTO placeholders VALUES (99, '[NAMA-1]', 'x')")
    loose.commit()
    loose.close()
    with Store.open(sqlite_url) as store:
        assert check_store(store).problems == ("Berkas basis data rusak: placeholders: row 1 points at nothing",)
