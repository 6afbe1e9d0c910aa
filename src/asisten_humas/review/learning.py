"""What reviewers change, as figures: how often a first text is approved as it is, what is edited, how long it takes."""

import re
import statistics
from collections import Counter
from collections.abc import Iterator

from pydantic import Field

from asisten_humas.models import Draft, Noun
from asisten_humas.review.differences import Change, compare_texts
from asisten_humas.review.rows import read_draft
from asisten_humas.review.rules import Action
from asisten_humas.review.stamps import moment
from asisten_humas.storage import drafts
from asisten_humas.storage.drafts import DecisionRow, VersionRow
from asisten_humas.storage.store import Store

_WORD = re.compile(r"\w+(?:[.,:/’'-]\w+)*|[^\w\s]+")


class EditFigures(Noun):
    """Figures over all drafts that were ever approved, or over those of one kind."""

    approved: int = Field(description="drafts that were approved at least once")
    unchanged: int = Field(description="of these, approved with the first text's very words")
    returned: int = Field(description="times a draft was sent back")
    rejected: int
    words_changed: float = Field(description="median of words added or removed, over the changed ones; 0 without any")
    minutes_to_approval: float = Field(description="median from the first text to its first approval; 0 without any")
    edits: dict[str, int] = Field(
        default_factory=dict, description="kind of edit → words: angka, nama, kata, tanda_baca"
    )

    @property
    def acceptance(self) -> float:
        """Return the share of approved drafts that nobody had to change, 0 to 1."""
        return self.unchanged / self.approved if self.approved else 0.0


def edit_figures(store: Store, kind: str | None = None) -> EditFigures:
    """Return the figures over the whole store; `kind` limits them to 'berita' or 'balasan'."""
    edits: Counter[str] = Counter()
    steps: Counter[str] = Counter()
    changed: list[int] = []
    minutes: list[float] = []
    approved = 0
    with store.read() as connection:
        for row in drafts.all_drafts(connection):
            if kind is not None and row.kind != kind:
                continue
            decisions = drafts.find_decisions(connection, row.id)
            steps.update(decision.action for decision in decisions)
            first, last = _approved_texts(drafts.find_versions(connection, row.id), decisions)
            if first is None or last is None:
                continue
            approved += 1
            found = Counter(_edits(read_draft(first), read_draft(last)))
            edits += found
            changed += [found.total()] if found else []
            minutes.append(_minutes(first, decisions))
    return EditFigures(
        approved=approved,
        unchanged=approved - len(changed),
        returned=steps[Action.RETURN],
        rejected=steps[Action.REJECT],
        words_changed=statistics.median(changed or [0]),
        minutes_to_approval=round(statistics.median(minutes or [0.0]), 1),
        edits=dict(sorted(edits.items())),
    )


def _approved_texts(
    versions: list[VersionRow], decisions: list[DecisionRow]
) -> tuple[VersionRow | None, VersionRow | None]:
    """Return the first text of a draft and the one that was approved last; None for both when none was."""
    numbers = [decision.version for decision in decisions if decision.action == Action.APPROVE]
    if not numbers:
        return None, None
    return versions[0], next((version for version in versions if version.number == numbers[-1]), None)


def _edits(first: Draft, last: Draft) -> Iterator[str]:
    for old, new in ((first.title, last.title), (first.text, last.text)):
        for piece in compare_texts(old, new):
            if piece.change is not Change.SAME:
                yield from map(_kind, _WORD.findall(piece.text))


def _kind(word: str) -> str:
    if any(character.isdigit() for character in word):
        return "angka"
    if not any(character.isalpha() for character in word):
        return "tanda_baca"
    return "nama" if word[0].isupper() else "kata"


def _minutes(first: VersionRow, decisions: list[DecisionRow]) -> float:
    approval = next(decision for decision in decisions if decision.action == Action.APPROVE)
    return (moment(approval.created_at) - moment(first.created_at)).total_seconds() / 60
