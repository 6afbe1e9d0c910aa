"""Whatever people do, in whatever order: no text leaves without another person's approval of exactly that text."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, rule, run_state_machine_as_test

from asisten_humas.errors import HumasError
from asisten_humas.export import ExportLog, export_record
from asisten_humas.export.channel import Placement
from asisten_humas.export.leaving import Leaving
from asisten_humas.export.outbox import Outbox
from asisten_humas.models import Agency, Draft
from asisten_humas.review import Review, approval_of, fingerprint, same_person, verify_audit
from asisten_humas.statuses import DraftStatus
from asisten_humas.storage import Store
from sample_drafts import news

PEOPLE = st.sampled_from(["Siti", "siti ", "S\u200biti", "Ani", "Budi", "BUDI"])
TITLES = st.sampled_from(["Satu", "Dua", "Tiga"])
BLOCKING = st.sampled_from([False, False, False, True])
AGENCY = Agency(
    name="Dinas Kota Harapan", short_name="Dinas", region="Kota Harapan", dateline="KOTA HARAPAN", signature="(Humas)"
)


class Desk(RuleBasedStateMachine):
    """People act on drafts; beside the store, the machine keeps its own plain account of what must be true."""

    drafts = Bundle("drafts")
    left = 0  # times a text was free to leave, over all runs
    gone = 0  # texts that went out through the outbox, over all runs
    name = "papan"  # the desk is a channel too, and sees what is sent

    def __init__(self, store: Store, folder: Path) -> None:
        super().__init__()
        self.store, self.folder = store, folder
        self.now = datetime(2026, 3, 12, 7, 5, tzinfo=UTC)
        self.review = Review(store, lambda: self.now)
        self.outbox = Outbox(store, self.review, AGENCY, lambda: self.now)
        self.sent: set[tuple[int, int]] = set()
        self.texts: dict[int, list[Draft]] = {}
        self.authors: dict[int, list[str]] = {}
        self.approvals: dict[int, tuple[str, str] | None] = {}

    @rule(target=drafts, title=TITLES, by=PEOPLE, blocking=BLOCKING)
    def add(self, title: str, by: str, blocking: bool) -> int:
        record = self.review.add(news(title=title, blocking=blocking), by)
        self.texts[record.id], self.authors[record.id] = [record.draft], [by]
        self.approvals[record.id] = None
        return record.id

    @rule(draft=drafts, title=TITLES, by=PEOPLE, blocking=BLOCKING)
    def revise(self, draft: int, title: str, by: str, blocking: bool) -> None:
        text = news(title=title, blocking=blocking)
        if text == self.texts[draft][-1]:
            return
        if self.tries(lambda: self.review.revise(draft, text, by)):
            self.texts[draft].append(text)
            self.authors[draft].append(by)
            self.approvals[draft] = None

    @rule(draft=drafts, by=PEOPLE)
    def submit(self, draft: int, by: str) -> None:
        self.tries(lambda: self.review.submit(draft, by))

    @rule(draft=drafts, by=PEOPLE, seen=st.integers(1, 3))
    def approve(self, draft: int, by: str, seen: int) -> None:
        """Approve what the reviewer saw: the newest text, or one `seen` versions back."""
        mark = fingerprint(self.texts[draft][-min(seen, len(self.texts[draft]))])
        if self.tries(lambda: self.review.approve(draft, by, mark)):
            self.approvals[draft] = (by, mark)

    @rule(draft=drafts)
    def go_the_right_way(self, draft: int) -> None:
        """Submit the newest text and have a third person approve it: most walks by chance get nowhere near that."""
        self.submit(draft, self.authors[draft][-1])
        self.approve(draft, "Tono", 1)

    @rule(draft=drafts, by=PEOPLE, reason=st.sampled_from(["", "Lengkapi."]))
    def send_back(self, draft: int, by: str, reason: str) -> None:
        self.tries(lambda: self.review.send_back(draft, by, reason))

    @rule(draft=consumes(drafts), by=PEOPLE)
    def reject(self, draft: int, by: str) -> None:
        self.tries(lambda: self.review.reject(draft, by, "Bukan berita."))

    @rule(draft=drafts, by=PEOPLE, seen=st.integers(1, 2))
    def publish(self, draft: int, by: str, seen: int) -> None:
        mark = fingerprint(self.texts[draft][-min(seen, len(self.texts[draft]))])
        if self.tries(lambda: self.review.publish(draft, by, mark)):
            assert self.approvals[draft] is not None
            assert self.approvals[draft][1] == mark

    @rule(draft=drafts, by=PEOPLE)
    def withdraw(self, draft: int, by: str) -> None:
        if self.tries(lambda: self.review.withdraw(draft, by, "Keliru.")):
            self.approvals[draft] = None

    @rule(draft=drafts, by=PEOPLE)
    def export(self, draft: int, by: str) -> None:
        """A file is written when the account holds an approval, and only then; so is its line in the log."""
        path = self.folder / "naskah.md"
        path.unlink(missing_ok=True)
        record = self.review.get(draft)
        log, before = ExportLog(self.store, self.review, by, lambda: self.now), len(self.review.history(draft))
        done = self.tries(lambda: export_record(record, "markdown", path, agency=AGENCY, log=log))
        assert done == path.exists() == (self.approvals[draft] is not None)
        assert [event.action for event in self.review.history(draft)[before:]] == ["ekspor"] * done
        assert not done or path.read_text().startswith(f"# {self.texts[draft][-1].title}\n")

    @rule(draft=drafts, by=PEOPLE, hours=st.integers(0, 2))
    def order(self, draft: int, by: str, hours: int) -> None:
        """Put a text in line, for now or for later: whatever happens to it before its time counts then."""
        due = self.now + timedelta(hours=hours) if hours else None
        done = self.tries(lambda: self.outbox.put(draft, "papan", by, due=due))
        assert done == (self.approvals[draft] is not None)

    @rule(draft=drafts, hours=st.integers(0, 1))
    def go_the_right_way_out(self, draft: int, hours: int) -> None:
        self.go_the_right_way(draft)
        self.order(draft, "Rina", hours)
        if not hours:
            self.let_time_pass(0)

    @rule(hours=st.integers(0, 2))
    def let_time_pass(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        for draft in self.texts:  # the store is shared with earlier walks
            self.outbox.send_due([self], draft_id=draft)

    def send(self, item: Leaving, placement: Placement) -> str:
        """Take what is sent: another person's approval is of exactly this text, now, and it was not sent before."""
        approval, text = self.approvals[item.record_id], self.texts[item.record_id][-1]
        assert approval is not None
        assert approval[1] == item.fingerprint == fingerprint(text)
        assert (item.record_id, item.version) not in self.sent
        self.sent.add((item.record_id, item.version))
        Desk.gone += 1
        return "di papan"

    def tries(self, step: object) -> bool:
        """Take a step; a refused one changes nothing and has a sentence in both languages."""
        try:
            step()
        except HumasError as error:
            assert error.english
            assert error.indonesian
            return False
        return True

    @invariant()
    def every_version_is_there(self) -> None:
        for number, texts in self.texts.items():
            versions = self.review.versions(number)
            assert [version.draft for version in versions] == texts
            assert [version.author.strip().lower() for version in versions] == [
                name.replace("\u200b", "").strip().lower() for name in self.authors[number]
            ]

    @invariant()
    def only_what_another_person_approved_may_leave(self) -> None:
        for number, approval in self.approvals.items():
            record, text = self.review.get(number), self.texts[number][-1]
            assert (record.status in {DraftStatus.APPROVED, DraftStatus.PUBLISHED}) == (approval is not None)
            if not self.tries(lambda record=record: approval_of(record)):
                assert approval is None
                continue
            by, mark = approval
            assert mark == fingerprint(text)
            assert not text.blocked
            assert not same_person(by, self.authors[number][0])
            assert not same_person(by, self.authors[number][-1])
            Desk.left += 1

    def teardown(self) -> None:
        self.let_time_pass(3)  # whatever waits goes out or is cancelled
        assert verify_audit(self.store).whole


def test_no_path_leads_past_the_second_person(store: Store, tmp_path: Path) -> None:
    effort = settings(max_examples=15, stateful_step_count=25, deadline=None, database=None)
    Desk.left = Desk.gone = 0
    run_state_machine_as_test(lambda: Desk(store, tmp_path), settings=effort)
    assert Desk.left > 0  # the machine also walked the path that is open
    assert Desk.gone > 0
