"""What reviewers change, as figures: how often a first text is approved as it is, what is edited, how long it takes."""

import re
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo

from pydantic import Field
from sqlalchemy import Connection

from asisten_humas.models import Draft, Noun
from asisten_humas.review.differences import Change, Piece, compare_texts, count_words
from asisten_humas.review.pace import words_of
from asisten_humas.review.rows import read_draft
from asisten_humas.review.rules import Action
from asisten_humas.review.stamps import moment
from asisten_humas.storage import drafts
from asisten_humas.storage.drafts import DecisionRow, DraftRow, VersionRow
from asisten_humas.storage.store import Store

_WORD = re.compile(r"\w+(?:[.,:/’'-]\w+)*|[^\w\s]+")
COMPOSED_PER_MINUTE = 19
"""Words that people compose in a minute at a keyboard (Karat et al. 1999, doi:10.1145/302979.303160)."""


class Refusal(Noun):
    """A draft that was returned or rejected, and why."""

    draft_id: int
    action: Action
    reason: str
    at: datetime


class Month(Noun):
    """How many drafts were first approved in a month, and how many of them with the first text's very words."""

    first_day: datetime = Field(description="its first moment, in the zone asked for")
    approved: int
    unchanged: int


class EditFigures(Noun):
    """Figures over all drafts that were ever approved, or over those of one kind."""

    approved: int = Field(description="drafts that were approved at least once")
    unchanged: int = Field(description="of these, approved with the first text's very words")
    returned: int = Field(description="times a draft was sent back")
    rejected: int
    words_changed: float = Field(description="median of words added or removed, over the changed ones; 0 without any")
    minutes_to_approval: float = Field(description="median from the first text to its first approval; 0 without any")
    minutes_saved: float = Field(
        description="writing that was not needed: words of first texts that were approved, at COMPOSED_PER_MINUTE"
    )
    edits: dict[str, int] = Field(
        default_factory=dict, description="kind of edit → words: angka, nama, kata, tanda_baca"
    )
    refusals: tuple[Refusal, ...] = Field(default=(), description="newest first")
    months: tuple[Month, ...] = Field(default=(), description="oldest first; months without an approval are left out")

    @property
    def acceptance(self) -> float:
        """Return the share of approved drafts that nobody had to change, 0 to 1."""
        return self.unchanged / self.approved if self.approved else 0.0


@dataclass(slots=True)
class _Tally:
    zone: tzinfo
    edits: Counter[str] = field(default_factory=Counter)
    changed: list[int] = field(default_factory=list)
    minutes: list[float] = field(default_factory=list)
    kept_words: int = 0
    refusals: list[Refusal] = field(default_factory=list)
    months: dict[datetime, list[bool]] = field(default_factory=dict)
    """First moment of a month → for each draft first approved in it, whether its first text stayed as it was."""

    def add(self, connection: Connection, row: DraftRow) -> None:
        decisions = drafts.find_decisions(connection, row.id)
        self.refusals += map(_refusal, (one for one in decisions if one.action in _REFUSALS))
        if not any(decision.action == Action.APPROVE for decision in decisions):
            return
        first, last = _approved_texts(drafts.find_versions(connection, row.id), decisions)
        if first is None or last is None:
            return
        old = read_draft(first)
        pieces = [] if first is last else list(_changes(old, read_draft(last)))
        found = Counter(_kinds(pieces))
        self.edits += found
        self.changed += [found.total()] if found else []
        removed = sum(count_words(piece.text) for piece in pieces if piece.change is Change.REMOVED)
        self.kept_words += max(0, words_of(old) - removed)
        self._add_time(first, decisions, unchanged=not found)

    def _add_time(self, first: VersionRow, decisions: list[DecisionRow], *, unchanged: bool) -> None:
        approval = next(decision for decision in decisions if decision.action == Action.APPROVE)
        at = moment(approval.created_at)
        self.minutes.append((at - moment(first.created_at)).total_seconds() / 60)
        month = at.astimezone(self.zone).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
        self.months.setdefault(month, []).append(unchanged)


_REFUSALS = {Action.RETURN.value, Action.REJECT.value}


def edit_figures(
    store: Store, kind: str | None = None, *, since: datetime | None = None, zone: tzinfo = UTC
) -> EditFigures:
    """Return the figures over the whole store.

    `kind` limits them to 'berita' or 'balasan', `since` to drafts that something happened to from then on; months are
    those of `zone`.
    """
    tally = _Tally(zone)
    with store.read() as connection:
        for row in drafts.all_drafts(connection):
            if kind in (None, row.kind) and (since is None or moment(row.updated_at) >= since):
                tally.add(connection, row)
    steps = Counter(refusal.action for refusal in tally.refusals)
    return EditFigures(
        approved=len(tally.minutes),
        unchanged=len(tally.minutes) - len(tally.changed),
        returned=steps[Action.RETURN],
        rejected=steps[Action.REJECT],
        words_changed=statistics.median(tally.changed or [0]),
        minutes_to_approval=round(statistics.median(tally.minutes or [0.0]), 1),
        minutes_saved=round(tally.kept_words / COMPOSED_PER_MINUTE, 1),
        edits=dict(sorted(tally.edits.items())),
        refusals=tuple(sorted(tally.refusals, key=lambda refusal: refusal.at, reverse=True)),
        months=tuple(
            Month(first_day=day, approved=len(kept), unchanged=sum(kept)) for day, kept in sorted(tally.months.items())
        ),
    )


def _refusal(row: DecisionRow) -> Refusal:
    return Refusal(draft_id=row.draft_id, action=Action(row.action), reason=row.reason, at=moment(row.created_at))


def _approved_texts(
    versions: list[VersionRow], decisions: list[DecisionRow]
) -> tuple[VersionRow | None, VersionRow | None]:
    """Return the first text of a draft and the one that was approved last; None for both when none was."""
    numbers = [decision.version for decision in decisions if decision.action == Action.APPROVE]
    if not numbers:
        return None, None
    return versions[0], next((version for version in versions if version.number == numbers[-1]), None)


def _changes(first: Draft, last: Draft) -> Iterator[Piece]:
    for old, new in ((first.title, last.title), (first.text, last.text)):
        yield from (piece for piece in compare_texts(old, new) if piece.change is not Change.SAME)


def _kinds(pieces: list[Piece]) -> Iterator[str]:
    for piece in pieces:
        yield from map(_kind, _WORD.findall(piece.text))


def _kind(word: str) -> str:
    if any(character.isdigit() for character in word):
        return "angka"
    if not any(character.isalpha() for character in word):
        return "tanda_baca"
    return "nama" if word[0].isupper() else "kata"
