"""What reviewers change, as figures."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

import pytest

from asisten_humas.clock import fixed_clock
from asisten_humas.review import Action, Review, edit_figures
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
    assert [(refusal.draft_id, refusal.action, refusal.reason) for refusal in figures.refusals] == [
        (third.id, Action.REJECT, "Ganda."),
        (second.id, Action.RETURN, "Panjangnya keliru."),
    ]
    assert [(month.first_day, month.approved, month.unchanged) for month in figures.months] == [
        (datetime(2026, 3, 1, tzinfo=UTC), 2, 1)
    ]
    assert edit_figures(store, kind="balasan").approved == 0


def test_what_was_kept_of_a_first_text_is_writing_saved(store: Store) -> None:
    review = Review(store)
    words = " ".join(["jembatan"] * 38)
    record = review.submit(review.add(news(f"{words} lama.", title=""), "Siti").id, "Siti")
    review.approve(record.id, "Budi", record.fingerprint)
    assert edit_figures(store).minutes_saved == pytest.approx(39 / 19, abs=0.1)
    record = review.revise(record.id, news(f"{words} baru.", title=""), "Siti")
    review.approve(record.id, "Budi", review.submit(record.id, "Siti").fingerprint)
    assert edit_figures(store).minutes_saved == 2.0, "the word that was exchanged saved nothing"


def test_figures_of_a_time(store: Store) -> None:
    zone = ZoneInfo("Asia/Jakarta")
    for moment in (datetime(2026, 2, 28, 16, 0, tzinfo=UTC), datetime(2026, 2, 28, 18, 0, tzinfo=UTC)):
        review = Review(store, fixed_clock(moment))
        record = review.submit(review.add(news(), "Siti").id, "Siti")
        review.approve(record.id, "Budi", record.fingerprint)
    months = [month.first_day.month for month in edit_figures(store, zone=zone).months]
    assert months == [2, 3], "a month begins at the office's midnight"
    assert edit_figures(store, since=datetime(2026, 2, 28, 17, 0, tzinfo=UTC)).approved == 1


def test_an_empty_store(store: Store) -> None:
    figures = edit_figures(store)
    assert (figures.approved, figures.acceptance, figures.words_changed) == (0, 0.0, 0)
