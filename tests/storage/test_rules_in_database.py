"""What the database itself refuses, whatever program writes to it."""

import pytest
from sqlalchemy import Connection, insert, text, update

from asisten_humas.errors import WorkflowError
from asisten_humas.review import Record, Review
from asisten_humas.storage import Store
from asisten_humas.storage.tables import decisions, drafts
from sample_drafts import news


@pytest.fixture
def record(store: Store) -> Record:
    """A draft by Siti, edited last by Ani, submitted."""
    review = Review(store)
    record = review.add(news(), "Siti")
    record = review.revise(record.id, news(title="DBMSDA Buka Jembatan"), "Ani")
    return review.submit(record.id, "Ani")


def approval(record: Record, person_key: str, **changes: object) -> dict[str, object]:
    values: dict[str, object] = {
        "draft_id": record.id,
        "version": record.version,
        "action": "setujui",
        "person": person_key.title(),
        "person_key": person_key,
        "reason": "",
        "fingerprint": record.fingerprint,
        "drafter_key": "siti",
        "editor_key": "ani",
        "blocked": False,
        "created_at": "2026-03-12T07:05:00.000000Z",
    }
    return values | changes


def approve_by_hand(connection: Connection, record: Record, person_key: str, **changes: object) -> int:
    values = approval(record, person_key, **changes)
    return int(connection.execute(insert(decisions).values(values).returning(decisions.c.id)).scalar_one())


def test_another_person_may_approve_by_hand(store: Store, record: Record) -> None:
    with store.write() as connection:
        approve_by_hand(connection, record, "budi")


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"person_key": "siti"}, id="the drafter"),
        pytest.param({"person_key": "ani"}, id="who edited last"),
        pytest.param(
            {"person_key": "siti", "drafter_key": "orang lain"}, id="the drafter under another drafter's name"
        ),
        pytest.param({"person_key": "ani", "editor_key": "orang lain"}, id="the editor under another editor's name"),
        pytest.param({"fingerprint": "sha256:0"}, id="a text that is not stored"),
        pytest.param({"version": 1}, id="an earlier version with this text's fingerprint"),
        pytest.param({"version": 3}, id="a version that is not there"),
        pytest.param({"blocked": True}, id="a blocked text"),
        pytest.param({"person_key": ""}, id="nobody"),
        pytest.param({"action": "loloskan"}, id="an unknown step"),
        pytest.param({"action": "kembalikan"}, id="a return without a reason"),
    ],
)
def test_an_approval_that_must_not_be_is_refused(store: Store, record: Record, changes: dict[str, object]) -> None:
    with pytest.raises(WorkflowError), store.write() as connection:
        approve_by_hand(connection, record, **{"person_key": "budi"} | changes)


def test_a_blocked_version_cannot_be_approved_by_hand(store: Store) -> None:
    review = Review(store)
    record = review.submit(review.add(news(blocking=True), "Siti").id, "Siti")
    for blocked in (True, False):
        with pytest.raises(WorkflowError), store.write() as connection:
            approve_by_hand(connection, record, "budi", editor_key="siti", blocked=blocked)


def test_one_approval_a_version(store: Store, record: Record) -> None:
    with pytest.raises(WorkflowError), store.write() as connection:
        approve_by_hand(connection, record, "budi")
        approve_by_hand(connection, record, "tono")


@pytest.mark.parametrize("status", ["disetujui", "terbit"])
def test_no_approved_status_without_an_approval(store: Store, record: Record, status: str) -> None:
    with pytest.raises(WorkflowError), store.write() as connection:
        connection.execute(update(drafts).values(status=status))


def test_an_approval_of_another_version_does_not_count(store: Store, record: Record) -> None:
    review = Review(store)
    with store.write() as connection:
        number = approve_by_hand(connection, record, "budi")
    record = review.revise(record.id, news(title="Lain"), "Ani")
    with pytest.raises(WorkflowError), store.write() as connection:
        values = {"status": "disetujui", "approval_id": number, "approval_action": "setujui"}
        connection.execute(update(drafts).values(**values))


def test_a_new_version_cannot_keep_the_approval(store: Store, record: Record) -> None:
    Review(store).approve(record.id, "Budi", record.fingerprint)
    with pytest.raises(WorkflowError), store.write() as connection:
        connection.execute(update(drafts).values(version=1))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE versions SET content = '{}'",
        "DELETE FROM versions",
        "UPDATE decisions SET person = 'Tono'",
        "DELETE FROM decisions",
        "UPDATE audit SET actor = 'Tono' WHERE seq = 1",
        "DELETE FROM audit WHERE seq = 3",
        "UPDATE drafts SET drafter_key = 'tono'",
        "UPDATE drafts SET drafter = 'Tono'",
        "UPDATE drafts SET created_at = ''",
        "DELETE FROM drafts",
    ],
)
def test_what_was_written_stays(store: Store, record: Record, statement: str) -> None:
    with pytest.raises(WorkflowError), store.write() as connection:
        connection.execute(text(statement))


@pytest.mark.parametrize("table", ["audit", "versions", "decisions", "drafts"])
def test_a_row_cannot_be_replaced_in_sqlite(sqlite_url: str, table: str) -> None:
    with Store.open(sqlite_url) as store:
        review = Review(store)
        review.submit(review.add(news(), "Siti").id, "Siti")
        with pytest.raises(WorkflowError), store.write() as connection:
            connection.execute(text(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}"))


@pytest.mark.postgres
@pytest.mark.parametrize("table", ["audit", "versions", "decisions", "drafts"])
def test_a_table_cannot_be_emptied_in_postgresql(postgres_url: str, table: str) -> None:
    with Store.open(postgres_url) as store:
        Review(store).add(news(), "Siti")
        with pytest.raises(WorkflowError), store.write() as connection:
            connection.execute(text(f"TRUNCATE {table} CASCADE"))
