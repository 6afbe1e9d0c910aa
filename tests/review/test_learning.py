"""What reviewers change, as figures."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count

from asisten_humas.review import Review, edit_figures
from asisten_humas.storage import Store
from sample_drafts import BODY, LEAD, news, reply


def minutes() -> Iterator[datetime]:
    return (datetime(2026, 3, 12, 7, 0, tzinfo=UTC) + timedelta(minutes=n) for n in count())


def test_figures(store: Store) -> None:
    hands = minutes()
    review = Review(store, lambda: next(hands))
    first = review.submit(review.add(news(), "Siti").id, "Siti")
    review.approve(first.id, "Budi", first.fingerprint)
    second = review.submit(review.add(news(), "Siti").id, "Siti")
    review.send_back(second.id, "Budi", "Panjangnya keliru.")
    edited = news(LEAD, BODY.replace("24 meter", "42 meter lebih").replace("Jembatan itu", "Jembatan Melati itu"))
    second = review.submit(review.revise(second.id, edited, "Siti").id, "Siti")
    review.approve(second.id, "Budi", second.fingerprint)
    third = review.submit(review.add(reply("1"), "Siti").id, "Siti")
    review.reject(third.id, "Budi", "Ganda.")
    figures = edit_figures(store)
    assert (figures.approved, figures.unchanged, figures.acceptance) == (2, 1, 0.5)
    assert (figures.returned, figures.rejected) == (1, 1)
    assert figures.edits == {"angka": 2, "kata": 1, "nama": 1}
    assert figures.words_changed == 4
    assert figures.minutes_to_approval > 0
    assert edit_figures(store, kind="balasan").approved == 0


def test_an_empty_store(store: Store) -> None:
    figures = edit_figures(store)
    assert (figures.approved, figures.acceptance, figures.words_changed) == (0, 0.0, 0)
