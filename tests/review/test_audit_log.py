"""The log: whole when nothing was done to it, and every way of tampering found."""

import random
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, insert, select, text, update

from asisten_humas.clock import fixed_clock
from asisten_humas.errors import AuditError, WorkflowError
from asisten_humas.review import AuditHead, Review, audit_head, verify_audit
from asisten_humas.review.audit import GENESIS, append_event, link_hash, verify_rows
from asisten_humas.storage import Store
from asisten_humas.storage.audit import AuditRow, newest, rows
from asisten_humas.storage.tables import audit
from sample_drafts import news
from tampering import disarm

CLOCK = fixed_clock(datetime(2026, 3, 12, 7, 5, tzinfo=UTC))
LENGTH = 40


@pytest.fixture
def log(store: Store) -> Store:
    """A store whose log has `LENGTH` lines."""
    with store.write() as connection:
        for number in range(LENGTH):
            append_event(connection, CLOCK, actor="Siti", action="sunting", draft_id=number, details={"sidik": number})
    return store


def test_an_empty_log_is_whole(store: Store) -> None:
    report = verify_audit(store)
    assert (report.whole, report.events, report.head) == (True, 0, None)
    assert audit_head(store) is None


def test_a_log_is_whole_and_holds_the_heads_it_ever_had(store: Store) -> None:
    review, heads = Review(store, CLOCK), []
    for _ in range(3):
        review.add(news(), "Siti")
        heads.append(audit_head(store))
    for head in heads:
        report = verify_audit(store, head)
        assert (report.whole, report.events, report.head) == (True, 3, heads[-1])
    assert report.english == "the log is whole: 3 events"
    assert report.indonesian == "Catatan utuh: 3 peristiwa."


def test_the_first_line_starts_from_nothing_and_each_names_the_one_before(log: Store) -> None:
    with log.read() as connection:
        found = list(rows(connection))
    assert [row.previous for row in found] == [GENESIS] + [row.hash for row in found[:-1]]
    assert [row.seq for row in found] == list(range(1, LENGTH + 1))


# --- tampering ---

Tampering = Callable[[Connection, random.Random], None]


def change(connection: Connection, chance: random.Random) -> None:
    column, value = chance.choice(
        [
            ("actor", "Tono"),
            ("action", "setujui"),
            ("at", "2026-03-13T00:00:00.000000Z"),
            ("draft_id", 99),
            ("draft_id", None),
            ("version", 7),
            ("details", '{"sidik":99}'),
            ("hash", "sha256:" + "1" * 64),
            ("previous", "sha256:" + "2" * 64),
        ]
    )
    connection.execute(update(audit).where(audit.c.seq == chance.randint(1, LENGTH)).values({column: value}))


def delete(connection: Connection, chance: random.Random) -> None:
    first = chance.randint(1, LENGTH - 1)
    statement = text("DELETE FROM audit WHERE seq BETWEEN :first AND :last")
    connection.execute(statement, {"first": first, "last": min(LENGTH - 1, first + chance.randint(0, 5))})


def remove_and_close_the_gap(connection: Connection, chance: random.Random) -> None:
    seq = chance.randint(1, LENGTH - 1)
    connection.execute(text("DELETE FROM audit WHERE seq = :seq"), {"seq": seq})
    for later in range(seq + 1, LENGTH + 1):
        connection.execute(update(audit).where(audit.c.seq == later).values(seq=later - 1))


def add(connection: Connection, chance: random.Random) -> None:
    """Put a line in whose own hash is right, and move the later ones up."""
    at = chance.randint(1, LENGTH)
    for later in range(LENGTH, at - 1, -1):
        connection.execute(update(audit).where(audit.c.seq == later).values(seq=later + 1))
    previous = f"sha256:{chance.randbytes(32).hex()}"
    row = AuditRow(at, "2026-03-12T07:05:00.000000Z", "Tono", "setujui", 1, 1, "{}", previous, "")
    connection.execute(insert(audit).values(row._replace(hash=link_hash(row))._asdict()))


def reorder(connection: Connection, chance: random.Random) -> None:
    one, other = chance.sample(range(1, LENGTH + 1), 2)
    for seq, target in ((one, -1), (other, one), (-1, other)):
        connection.execute(update(audit).where(audit.c.seq == seq).values(seq=target))


def truncate(connection: Connection, chance: random.Random) -> None:
    connection.execute(text("DELETE FROM audit WHERE seq > :last"), {"last": chance.randint(0, LENGTH - 1)})


def rewrite(connection: Connection, chance: random.Random) -> None:
    """Change a line and make every hash after it right again: only a head kept elsewhere shows it."""
    first = chance.randint(1, LENGTH)
    kept = [AuditRow(*row) for row in connection.execute(select(audit).order_by(audit.c.seq))]
    connection.execute(text("DELETE FROM audit WHERE seq >= :first"), {"first": first})
    link = kept[first - 2].hash if first > 1 else GENESIS
    for row in kept[first - 1 :]:
        actor = "Tono" if row.seq == first else row.actor
        forged = row._replace(actor=actor, previous=link)
        forged = forged._replace(hash=link_hash(forged))
        connection.execute(insert(audit).values(forged._asdict()))
        link = forged.hash


@pytest.mark.parametrize("way", [change, delete, remove_and_close_the_gap, add, reorder, truncate, rewrite])
def test_tampering_is_found_every_time(log: Store, way: Tampering) -> None:
    """30 random ways of each of 7 kinds: 210 on each database, and 210 found."""
    head = audit_head(log)
    found = 0
    for seed in range(30):
        with pytest.raises(_UndoError), log.write() as connection:
            disarm(connection)
            way(connection, random.Random(seed))
            found += not verify_rows(rows(connection), head).whole
            raise _UndoError
    assert found == 30
    assert verify_audit(log, head).whole


class _UndoError(Exception):
    pass


@pytest.mark.parametrize("way", [change, delete, remove_and_close_the_gap, add, reorder])
def test_all_but_the_end_is_found_without_a_kept_head(log: Store, way: Tampering) -> None:
    # The last line's own hash can be changed unseen only together with nothing else: seed 1 hits none of the ends.
    with log.write() as connection:
        disarm(connection)
        way(connection, random.Random(1))
    report = verify_audit(log)
    assert not report.whole
    assert report.problems[0].message in report.indonesian
    assert f"row {report.problems[0].seq}" in report.english


def test_the_report_says_where_and_what(log: Store) -> None:
    head = audit_head(log)
    with log.write() as connection:
        disarm(connection)
        connection.execute(text("UPDATE audit SET actor = 'Tono' WHERE seq = 5"))
        connection.execute(text("DELETE FROM audit WHERE seq IN (10, 11) OR seq > 38"))
    assert [(problem.kind, problem.seq) for problem in verify_audit(log, head).problems] == [
        ("diubah", 5),
        ("hilang", 12),
        ("terpotong", LENGTH),
    ]


def test_a_head_of_another_log_is_not_accepted(log: Store) -> None:
    report = verify_audit(log, AuditHead(seq=3, hash="sha256:" + "3" * 64))
    assert [problem.kind for problem in report.problems] == ["terpotong"]


def test_a_line_made_unreadable_is_an_error_with_its_cure(store: Store) -> None:
    record = Review(store, CLOCK).add(news(), "Siti")
    with store.write() as connection:
        disarm(connection)
        connection.execute(text("UPDATE audit SET details = 'x'"))
    with pytest.raises(AuditError, match="humas audit verify"):
        Review(store, CLOCK).history(record.id)


def test_two_lines_cannot_follow_one(log: Store) -> None:
    with log.read() as connection:
        last = newest(connection)
    twin = last._replace(seq=LENGTH + 1, actor="Tono")
    with pytest.raises(WorkflowError, match="rule of the review"), log.write() as connection:
        connection.execute(insert(audit).values(twin._replace(hash=link_hash(twin))._asdict()))
