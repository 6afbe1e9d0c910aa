"""Many people at once, as real processes: one wins, the others hear why, nothing is lost."""

import pytest

from asisten_humas.errors import HumasError
from asisten_humas.review import Record, Review, verify_audit
from asisten_humas.statuses import DraftStatus
from asisten_humas.storage import Store
from processes import race
from sample_drafts import news


@pytest.fixture
def submitted(store_url: str) -> Record:
    with Store.open(store_url) as store:
        review = Review(store)
        return review.submit(review.add(news(), "Siti").id, "Siti")


def act(url: str, step: object) -> str:
    """Take a step in a store of one's own and say what came of it."""
    with Store.open(url) as store:
        try:
            step(Review(store))
        except HumasError as error:
            return f"{type(error).__name__}: {error.indonesian}"
    return "berhasil"


def test_ten_reviewers_approve_at_once(store_url: str, submitted: Record) -> None:
    said = race(10, lambda n: act(store_url, lambda desk: desk.approve(1, f"Pemeriksa {n}", submitted.fingerprint)))
    assert said.count("berhasil") == 1
    winner = f"Pemeriksa {said.index('berhasil')}"
    assert [word for word in said if word != "berhasil"] == [
        f"WorkflowError: Naskah 1 berstatus disetujui (oleh {winner}); hanya naskah berstatus diajukan yang dapat "
        "disetujui. Muat ulang naskahnya."
    ] * 9
    with Store.open(store_url) as store:
        record = Review(store).get(1)
        assert (record.status, record.approval.by) == (DraftStatus.APPROVED, winner)
        assert verify_audit(store).events == 3


def test_reviewers_decide_differently_while_others_edit(store_url: str, submitted: Record) -> None:
    def step(number: int) -> object:
        name = f"Orang {number}"
        return (
            lambda desk: desk.approve(1, name, submitted.fingerprint),
            lambda desk: desk.reject(1, name, "Tidak."),
            lambda desk: desk.send_back(1, name, "Lengkapi."),
            lambda desk: desk.revise(1, news(title=f"Judul {number}"), name),
        )[number % 4]

    said = race(12, lambda number: act(store_url, step(number)))
    with Store.open(store_url) as store:
        record, versions = Review(store).get(1), Review(store).versions(1)
        events = verify_audit(store)
    edits = [number for number in range(12) if number % 4 == 3 and said[number] == "berhasil"]
    assert {version.draft.title for version in versions[1:]} == {f"Judul {number}" for number in edits}
    assert [version.number for version in versions] == list(range(1, len(versions) + 1))
    decided = [number for number in range(12) if number % 4 != 3 and said[number] == "berhasil"]
    assert len(decided) <= 1  # after one decision or edit there is nothing left to decide on
    assert len(record.decisions) == 1 + len(decided)
    assert events.whole
    assert events.events == 2 + len(edits) + len(decided)
    assert all(word == "berhasil" or word.split(":")[0] in {"WorkflowError", "StaleTextError"} for word in said)


def test_ten_people_store_ten_drafts_each(store_url: str) -> None:
    def add(number: int) -> str:
        return act(
            store_url, lambda desk: [desk.add(news(title=f"{number}-{n}"), f"Orang {number}") for n in range(10)]
        )

    assert race(10, add) == ["berhasil"] * 10
    with Store.open(store_url) as store:
        titles = {summary.title for summary in Review(store).list(limit=1000)}
        report = verify_audit(store)
    assert titles == {f"{number}-{n}" for number in range(10) for n in range(10)}
    assert (report.whole, report.events) == (True, 100)


def test_one_of_ten_gets_the_lock(store_url: str, submitted: Record) -> None:
    said = race(10, lambda number: act(store_url, lambda desk: desk.lock(1, f"Orang {number}")))
    assert said.count("berhasil") == 1
    winner = f"Orang {said.index('berhasil')}"
    assert all(word == "berhasil" or word.startswith(f"LockedError: {winner} sedang menyunting") for word in said)
