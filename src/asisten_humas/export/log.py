"""The line of the log that stands for a file: who wrote which approved text, in which format, with which hash."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection

from asisten_humas.clock import Clock, system_clock
from asisten_humas.errors import NotApprovedError
from asisten_humas.export.feed import FEEDS
from asisten_humas.export.leaving import Leaving
from asisten_humas.review import Review
from asisten_humas.review.audit import append_event
from asisten_humas.review.people import person_key, shown_name
from asisten_humas.statuses import DraftStatus
from asisten_humas.storage import drafts
from asisten_humas.storage.store import Store

EXPORTED, NOT_WRITTEN = "ekspor", "ekspor_gagal"
"""The steps of the log: a file was let out; and, for one that could then not be put in its place, that it was not."""
_FREE = {DraftStatus.APPROVED, DraftStatus.PUBLISHED}


class ExportLog:
    """Logs what one person exports.

    The line is committed before the file takes its name. A crash between the two leaves a line without a file, the
    lesser evil: the other order could leave a file that the log knows nothing of, and that is the one thing the log is
    for. A file that could not be put in its place after all gets a second line which says so, as the first one can
    never be taken out.
    """

    def __init__(self, store: Store, review: Review, by: str, clock: Clock = system_clock) -> None:
        """Log for `by`. Raises InputError for a name with nothing to read in it."""
        person_key(by)
        self._store, self._review, self._by, self._clock = store, review, by, clock

    @contextmanager
    def __call__(self, texts: Sequence[Leaving], format: str, mark: str) -> Iterator[None]:
        """Log that `texts` leave in one file of this format and hash; put the file in its place inside the `with`.

        A line a text, so that each draft's history tells it. A feed holds all published news each time it is written:
        it has one line, which lists them, and stands in no draft's history.

        Raises, before anything is logged, RoleError for a person who may not read one of the texts, and
        NotApprovedError for a text that was edited or withdrawn since it was made ready.
        """
        with self._store.write() as connection:
            for item in sorted(texts, key=lambda item: item.record_id):
                self._require_free(connection, item)
            self._append(connection, EXPORTED, texts, format, mark)
        try:
            yield
        except BaseException:
            with self._store.write() as connection:
                self._append(connection, NOT_WRITTEN, texts, format, mark)
            raise

    def _require_free(self, connection: Connection, item: Leaving) -> None:
        # The row stays locked until the line is committed: a withdrawal comes before it or after it.
        row = drafts.find_draft(connection, item.record_id, lock=True)
        if row is not None:
            self._review.require_reader(row.restricted, self._by)
        if row is None or row.version != item.version or row.status not in _FREE:
            raise NotApprovedError(
                f"draft {item.record_id} was edited or withdrawn a moment ago; nothing was written: look at it again",
                f"Naskah {item.record_id} baru saja disunting atau ditarik; berkas tidak dibuat. Muat ulang naskahnya.",
            )

    def _append(self, connection: Connection, action: str, texts: Sequence[Leaving], format: str, mark: str) -> None:
        about: dict[str, object] = {"format": format, "berkas": mark}
        if format in FEEDS:
            listed = [[item.record_id, item.version, item.fingerprint] for item in texts]
            append_event(
                connection, self._clock, actor=shown_name(self._by), action=action, details={**about, "naskah": listed}
            )
            return
        for item in texts:
            append_event(
                connection,
                self._clock,
                actor=shown_name(self._by),
                action=action,
                draft_id=item.record_id,
                version=item.version,
                details={**about, "sidik": item.fingerprint},
            )
