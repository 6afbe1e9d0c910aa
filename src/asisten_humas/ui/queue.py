"""The complaint queue as pages need it: read once per file and day, ordered by time left, with the replies so far."""

from datetime import date
from pathlib import Path

import streamlit as st

from asisten_humas.complaints.duplicates import link_duplicates
from asisten_humas.complaints.intake import Rejected, read_complaints
from asisten_humas.models import Complaint, Deadline, Noun, Triage
from asisten_humas.review.records import Summary
from asisten_humas.statuses import DraftStatus
from asisten_humas.ui.office import assistant, now
from asisten_humas.ui.uploads import queues


class Item(Noun):
    """A complaint with what was decided about it before writing."""

    complaint: Complaint
    triage: Triage

    @property
    def nearest(self) -> Deadline | None:
        """Return the deadline that runs out first."""
        return min(self.triage.deadlines, key=lambda deadline: deadline.due, default=None)


class Queue(Noun):
    """The items of one file, nearest deadline first, and the rows that could not be used."""

    items: tuple[Item, ...]
    rejected: tuple[Rejected, ...]


def open_queue(path: Path) -> Queue:
    """Return the queue in a kept file. Raises InputError for a file that cannot be used."""
    return _read(str(path), now().date())


@st.cache_resource(show_spinner="Membaca dan memilah laporan …", max_entries=4)
def _read(path: str, today: date) -> Queue:
    # `today` is part of the cache key only: the days left change at midnight.
    intake = read_complaints(path, timezone=assistant().agency.timezone)
    linked = link_duplicates(intake.complaints, assistant().agency)
    items = [Item(complaint=c, triage=t) for c, t in zip(linked, assistant().triage(linked), strict=True)]
    return Queue(items=tuple(sorted(items, key=_urgency)), rejected=intake.rejected)


def find_item(file: str, tracking_id: str) -> Item | None:
    """Return the complaint with this id from the kept file of this name, or None."""
    paths = (path for path in queues() if path.name == file)
    items = (item for path in paths for item in open_queue(path).items if item.complaint.tracking_id == tracking_id)
    return next(items, None)


def _urgency(item: Item) -> tuple[date, str]:
    return item.nearest.due if item.nearest else date.max, item.complaint.tracking_id


def replies_by_complaint() -> dict[str, Summary]:
    """Return the newest reply draft of each complaint, by tracking id; a rejected one leaves the complaint open."""
    newest_first = assistant().review.list(kind="balasan", limit=20_000)
    return {s.subject: s for s in reversed(newest_first) if s.status is not DraftStatus.REJECTED}
