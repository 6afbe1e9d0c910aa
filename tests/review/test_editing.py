"""One editor at a time, by a lock that ends by itself."""

from datetime import UTC, datetime, timedelta

import pytest

from asisten_humas.errors import InputError, LockedError, StaleTextError, WorkflowError
from asisten_humas.review import Review
from asisten_humas.storage import Store
from sample_drafts import news


class Hands:
    """A clock whose hands the test moves."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 12, 7, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_minutes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def review(store: Store, clock: Hands) -> Review:
    review = Review(store, clock)
    review.add(news(), "Siti")
    return review


def test_the_other_is_told_who_edits_and_since_when(review: Review, clock: Hands) -> None:
    lock = review.lock(1, "Siti")
    assert (lock.by, lock.until - lock.since) == ("Siti", timedelta(minutes=15))
    clock.pass_minutes(4)
    for step in (lambda: review.lock(1, "Ani"), lambda: review.revise(1, news(title="Lain"), "Ani")):
        with pytest.raises(LockedError, match=r"Siti has been editing draft 1 for 4 min; .* 11 min") as caught:
            step()
        assert "Siti sedang menyunting naskah 1 sejak 4 menit yang lalu" in caught.value.indonesian
    assert review.get(1).version == 1
    assert review.editor_of(1) == lock


def test_the_holder_edits_renews_and_gives_it_back(review: Review, clock: Hands) -> None:
    first = review.lock(1, "Siti")
    clock.pass_minutes(10)
    renewed = review.lock(1, "siti ")
    assert (renewed.since, renewed.until) == (first.since, first.until + timedelta(minutes=10))
    review.revise(1, news(title="Lain"), "SITI")
    review.unlock(1, "Ani")
    assert review.editor_of(1) == renewed
    review.unlock(1, "Siti")
    assert review.editor_of(1) is None
    assert review.revise(1, news(title="Lagi"), "Ani").version == 3


def test_it_ends_by_itself(review: Review, clock: Hands) -> None:
    review.lock(1, "Siti")
    clock.pass_minutes(15)
    assert review.editor_of(1) is None
    assert review.lock(1, "Ani").since == clock.now


def test_only_what_may_be_edited_can_be_taken(review: Review) -> None:
    record = review.submit(1, "Siti")
    record = review.approve(1, "Budi", record.fingerprint)
    review.publish(1, "Rina", record.fingerprint)
    with pytest.raises(WorkflowError, match="terbit"):
        review.lock(1, "Siti")
    with pytest.raises(InputError, match="no draft 9"):
        review.lock(9, "Siti")


def test_an_edit_of_a_text_that_is_no_longer_the_present_one_is_refused(review: Review) -> None:
    seen = review.get(1).fingerprint
    review.revise(1, news(title="Dari Ani"), "Ani", seen=seen)
    with pytest.raises(StaleTextError, match=r"version 2 by Ani .* the edit was not stored") as caught:
        review.revise(1, news(title="Dari Siti"), "Siti", seen=seen)
    assert "Suntingan Anda belum disimpan" in caught.value.indonesian
    assert review.get(1).draft.title == "Dari Ani"
