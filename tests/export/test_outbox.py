"""The outbox: checked again at its time, tried again when that may help, and sent once whatever happens."""

import json
import os
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from asisten_humas.clock import Clock, fixed_clock
from asisten_humas.errors import ChannelBusyError, ChannelError, InputError, NotApprovedError, RoleError
from asisten_humas.export.channel import Placement
from asisten_humas.export.leaving import Leaving
from asisten_humas.export.outbox import CLAIM_FOR, RETRIES, DeliveryStatus, Outbox
from asisten_humas.models import Agency
from asisten_humas.review import Record, Review, Role, verify_audit
from asisten_humas.statuses import DraftStatus
from asisten_humas.storage import Store
from processes import kill_after, race
from sample_drafts import news

START = datetime(2026, 3, 12, 7, 0, tzinfo=UTC)
AGENCY = Agency(
    name="Dinas Kota Harapan", short_name="Dinas", region="Kota Harapan", dateline="KOTA HARAPAN", signature="(Humas)"
)


class Hands:
    """A clock whose hands the test moves."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


class Board:
    """A channel that pins texts on a folder: a text that hangs there already is left alone."""

    name = "papan"

    def __init__(self, folder: Path, fails: list[Exception] | None = None) -> None:
        self.folder, self.fails = folder, fails or []

    def send(self, item: Leaving, placement: Placement) -> str:
        if self.fails:
            raise self.fails.pop(0)
        note = self.folder / f"{item.record_id}-{item.version}.txt"
        draft = self.folder / f"{os.getpid()}.tulis"
        draft.unlink(missing_ok=True)
        draft.write_text(item.fingerprint)
        try:
            os.link(draft, note)  # it hangs there whole or not at all, as a post on a site does
        except FileExistsError:
            with (self.folder / "lagi").open("a") as log:  # somebody had sent it, but not written it down
                log.write(".")
        return note.name


def approved(review: Review, title: str = "Judul") -> Record:
    record = review.submit(review.add(news(title=title), "Siti").id, "Siti")
    return review.approve(record.id, "Budi", record.fingerprint)


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def review(store: Store, clock: Hands) -> Review:
    return Review(store, clock)


@pytest.fixture
def outbox(store: Store, review: Review, clock: Hands) -> Outbox:
    return Outbox(store, review, AGENCY, clock)


def busy() -> Exception:
    return ChannelBusyError("no answer", "Tidak menjawab.")


def test_a_text_goes_out_once(outbox: Outbox, review: Review, store: Store, tmp_path: Path) -> None:
    record = approved(review)
    put = outbox.put(record.id, "papan", "Rina")
    assert (put.status, put.due, put.fingerprint) == (DeliveryStatus.WAITING, START, record.fingerprint)
    assert outbox.put(record.id, "papan", "Tono") == put
    (sent,) = outbox.send_due([Board(tmp_path)])
    assert (sent.status, sent.receipt, sent.attempts) == (DeliveryStatus.SENT, "1-1.txt", 1)
    assert outbox.put(record.id, "papan", "Rina") == sent
    assert outbox.send_due([Board(tmp_path)]) == []
    assert outbox.list(record.id) == outbox.list() == [sent]
    assert [event.action for event in review.history(record.id)][-3:] == ["antrekan", "terbitkan", "kirim"]
    assert verify_audit(store).whole


def test_only_what_is_approved_is_put_in_line_and_by_a_publisher(store: Store, review: Review, outbox: Outbox) -> None:
    with pytest.raises(NotApprovedError):
        outbox.put(review.add(news(), "Siti").id, "papan", "Rina")
    record = approved(review)
    strict = Outbox(store, Review(store, roles_of=lambda _: {Role.EDITOR}), AGENCY)
    with pytest.raises(RoleError):
        strict.put(record.id, "papan", "Budi")
    with pytest.raises(InputError, match="time zone"):
        outbox.put(record.id, "papan", "Rina", due=datetime(2026, 3, 12, 14, 0))


def test_it_waits_for_its_time_and_its_channel(outbox: Outbox, review: Review, clock: Hands, tmp_path: Path) -> None:
    wib = timezone(timedelta(hours=7))
    outbox.put(approved(review).id, "papan", "Rina", due=datetime(2026, 3, 12, 15, 0, tzinfo=wib))
    clock.now = START + timedelta(minutes=59)
    assert outbox.send_due([Board(tmp_path)]) == []
    clock.now = START + timedelta(minutes=60)
    assert outbox.send_due([]) == []
    assert [delivery.status for delivery in outbox.send_due([Board(tmp_path)])] == [DeliveryStatus.SENT]


@pytest.mark.parametrize("happens", ["edited", "edited and approved", "withdrawn"])
def test_it_is_checked_again_at_its_time(
    outbox: Outbox, review: Review, clock: Hands, tmp_path: Path, happens: str
) -> None:
    record = approved(review)
    outbox.put(record.id, "papan", "Rina", due=START + timedelta(hours=1))
    if happens == "withdrawn":
        review.withdraw(record.id, "Rina", "Keliru.")
    else:
        record = review.revise(record.id, news(title="Lain"), "Siti")
    if happens == "edited and approved":
        review.submit(record.id, "Siti")
        review.approve(record.id, "Budi", record.fingerprint)
    clock.now += timedelta(hours=2)
    (delivery,) = outbox.send_due([Board(tmp_path)])
    assert delivery.status is DeliveryStatus.CANCELLED
    assert delivery.problem.startswith("Naskah 1")
    assert list(tmp_path.glob("*.txt")) == []
    if happens == "edited and approved":
        assert outbox.put(record.id, "papan", "Rina").status is DeliveryStatus.WAITING  # the new version has its own


def test_a_busy_channel_is_tried_again_later_and_later(
    outbox: Outbox, review: Review, clock: Hands, tmp_path: Path
) -> None:
    outbox.put(approved(review).id, "papan", "Rina")
    for number, wait in enumerate(RETRIES, start=1):
        (delivery,) = outbox.send_due([Board(tmp_path, [busy()])])
        assert (delivery.status, delivery.attempts, delivery.due - clock.now) == (DeliveryStatus.WAITING, number, wait)
        assert delivery.problem == "Tidak menjawab."
        clock.now = delivery.due - timedelta(seconds=1)
        assert outbox.send_due([Board(tmp_path)]) == []
        clock.now = delivery.due
    (delivery,) = outbox.send_due([Board(tmp_path, [busy()])])
    assert delivery.status is DeliveryStatus.FAILED
    clock.now += timedelta(days=30)
    assert outbox.send_due([Board(tmp_path)]) == []


def test_a_refusal_is_final_and_does_not_stop_the_others(outbox: Outbox, review: Review, tmp_path: Path) -> None:
    for number in range(3):
        outbox.put(approved(review, f"Judul {number}").id, "papan", "Rina")
    done = outbox.send_due([Board(tmp_path, [ChannelError("refused", "Ditolak.")])])
    assert [delivery.status.value for delivery in done] == ["gagal", "terkirim", "terkirim"]
    assert done[0].problem == "Ditolak."


def test_what_has_left_is_recorded_as_published_by_the_person_who_put_it_in_line(
    outbox: Outbox, review: Review, tmp_path: Path
) -> None:
    record = approved(review)
    outbox.put(record.id, "papan", "Rina")
    assert review.get(record.id).status is DraftStatus.APPROVED  # not before it has left
    outbox.send_due([Board(tmp_path)])
    published = review.get(record.id)
    assert (published.status, published.decisions[-1].by) == (DraftStatus.PUBLISHED, "Rina")
    assert {event.actor for event in review.history(record.id)[-3:]} == {"Rina"}


def test_a_text_edited_in_the_moment_of_sending_is_told(outbox: Outbox, review: Review, tmp_path: Path) -> None:
    record = approved(review)

    class Slow(Board):
        def send(self, item: Leaving, placement: Placement) -> str:
            review.revise(record.id, news(title="Lain"), "Siti")
            return super().send(item, placement)

    outbox.put(record.id, "papan", "Rina")
    (delivery,) = outbox.send_due([Slow(tmp_path)])
    assert delivery.status is DeliveryStatus.SENT
    assert delivery.problem.startswith("Naskah 1 berstatus draf")
    assert review.get(record.id).status is DraftStatus.DRAFT


@pytest.mark.parametrize("stops", ["refused", "cancelled"])
def test_a_new_order_takes_up_what_did_not_leave(
    outbox: Outbox, review: Review, clock: Hands, tmp_path: Path, stops: str
) -> None:
    record = approved(review)
    outbox.put(record.id, "papan", "Rina", placement=Placement("Tiada"))
    if stops == "refused":
        (failed,) = outbox.send_due([Board(tmp_path, [ChannelError("no category", "Kategori tidak ada.")])])
        assert (failed.status, failed.category) == (DeliveryStatus.FAILED, "Tiada")
    else:
        strict = Outbox(outbox._store, Review(outbox._store, clock, lambda _: {Role.EDITOR}), AGENCY, clock)
        (failed,) = strict.send_due([Board(tmp_path)])  # Rina is no publisher any more
        assert (failed.status, "penerbit" in failed.problem) == (DeliveryStatus.CANCELLED, True)
    assert outbox.send_due([Board(tmp_path)]) == []
    again = outbox.put(record.id, "papan", "Tono", placement=Placement("Kegiatan", "pending"))
    assert (again.id, again.status, again.attempts, again.by, again.problem) == (
        failed.id,
        DeliveryStatus.WAITING,
        0,
        "Tono",
        "",
    )
    (sent,) = outbox.send_due([Board(tmp_path)])
    assert (sent.status, sent.category, sent.arrives_as) == (DeliveryStatus.SENT, "Kegiatan", "pending")


def test_what_waits_takes_a_new_moment(outbox: Outbox, review: Review, clock: Hands, tmp_path: Path) -> None:
    record = approved(review)
    later = START + timedelta(hours=3)
    first = outbox.put(record.id, "papan", "Rina", due=later)
    assert outbox.put(record.id, "papan", "Rina", due=later) == first
    assert outbox.put(record.id, "papan", "Rina", due=later + timedelta(hours=1)).due == later + timedelta(hours=1)
    assert outbox.send_due([Board(tmp_path)]) == []
    assert outbox.put(record.id, "papan", "Tono").due == START
    assert [event.action for event in review.history(record.id)][3:] == ["antrekan"] * 3
    clock.now += timedelta(minutes=1)
    before = outbox.list()
    assert outbox.put(record.id, "papan", "Rina") == before[0]  # it is due, so "now" is what was ordered already
    assert [delivery.status for delivery in outbox.send_due([Board(tmp_path)])] == [DeliveryStatus.SENT]


def test_a_new_order_does_not_touch_what_a_sender_has(outbox: Outbox, review: Review, tmp_path: Path) -> None:
    record = approved(review)

    class Slow(Board):
        def send(self, item: Leaving, placement: Placement) -> str:
            held = outbox.put(record.id, "papan", "Tono", placement=Placement("Lain"))
            assert (held.by, held.category, held.attempts) == ("Rina", "", 1)
            return super().send(item, placement)

    outbox.put(record.id, "papan", "Rina")
    (delivery,) = outbox.send_due([Slow(tmp_path)])
    assert (delivery.status, delivery.by) == (DeliveryStatus.SENT, "Rina")


def test_one_draft_is_sent_alone(outbox: Outbox, review: Review, tmp_path: Path) -> None:
    for title in ("Satu", "Dua"):
        outbox.put(approved(review, title).id, "papan", "Rina")
    assert [delivery.draft_id for delivery in outbox.send_due([Board(tmp_path)], draft_id=2)] == [2]
    assert [delivery.draft_id for delivery in outbox.send_due([Board(tmp_path)])] == [1]


def test_ten_orders_at_once_are_one(store_url: str) -> None:
    with Store.open(store_url) as store:
        approved(Review(store))

    def order(number: int) -> str:
        with Store.open(store_url) as store:
            return str(Outbox(store, Review(store), AGENCY).put(1, "papan", f"Penerbit {number}").id)

    assert race(10, order) == ["1"] * 10
    with Store.open(store_url) as store:
        assert [event.action for event in Review(store).history(1)].count("antrekan") == 1


def test_ten_senders_at_once_send_each_text_once(store_url: str, tmp_path: Path) -> None:
    clock = fixed_clock(START)
    with Store.open(store_url) as store:
        review = Review(store, clock)
        for number in range(20):
            Outbox(store, review, AGENCY, clock).put(approved(review, f"Judul {number}").id, "papan", "Rina")

    def send(_number: int) -> str:
        with Store.open(store_url) as store:
            done = Outbox(store, Review(store, clock), AGENCY, clock).send_due([Board(tmp_path)])
        return json.dumps([delivery.draft_id for delivery in done])

    sent = [number for said in race(10, send) for number in json.loads(said)]
    assert sorted(sent) == list(range(1, 21))
    assert len(list(tmp_path.glob("*.txt"))) == 20
    assert not (tmp_path / "lagi").exists()
    with Store.open(store_url) as store:
        assert verify_audit(store).whole


def work(url: str, folder: Path, clock: Clock, say: Callable[[str], None]) -> None:
    with Store.open(url) as store:
        review = Review(store, clock)
        outbox = Outbox(store, review, AGENCY, clock)
        while True:
            outbox.put(approved(review).id, "papan", "Rina")
            say("antre")
            outbox.send_due([Board(folder)])
            say("kirim")


def test_a_sender_killed_at_any_moment_loses_nothing_and_sends_nothing_twice(store_url: str, tmp_path: Path) -> None:
    chance = random.Random(2)
    for turn in range(15):
        # Each turn starts after the claim of the one that was killed has run out.
        clock = fixed_clock(START + turn * 2 * CLAIM_FOR)
        moment = chance.randint(1, 6), chance.uniform(0, 0.02)
        kill_after(*moment, lambda say, clock=clock: work(store_url, tmp_path, clock, say))
    clock = fixed_clock(START + 100 * CLAIM_FOR)
    with Store.open(store_url) as store:
        outbox = Outbox(store, Review(store, clock), AGENCY, clock)
        outbox.send_due([Board(tmp_path)])
        deliveries = outbox.list()
        assert verify_audit(store).whole
    assert len(deliveries) > 15
    assert {delivery.status for delivery in deliveries} == {DeliveryStatus.SENT}
    notes = {note.name: note.read_text() for note in tmp_path.glob("*.txt")}
    assert notes == {delivery.receipt: delivery.fingerprint for delivery in deliveries}
