"""What a search hands back beyond the hits: rules out of force that fit, and amendments of those that are in force."""

from pydantic import Field

from asisten_humas.models import Document, Hit, Noun


class Outdated(Noun):
    """A rule that fits the query but is not in force on the day asked for."""

    hit: Hit
    successor: Document | None = None
    """The rule in force that took its place, if it is known."""

    starts_later: bool = False
    """Whether it comes into force only after the day."""

    @property
    def english(self) -> str:
        """Return one English sentence that says so and names the successor."""
        passage = self.hit.passage
        if self.starts_later and passage.valid_from is not None:
            return f"{passage.label} comes into force on {passage.valid_from:%Y-%m-%d}."
        ended = f" since {passage.valid_until:%Y-%m-%d}" if passage.valid_until else ""
        if self.successor is not None:
            name = self.successor.number or self.successor.title
            return f"{passage.label} is no longer in force{ended}; use {name} ({self.successor.id})."
        named = f", replaced by {passage.replaced_by}" if passage.replaced_by else ""
        return f"{passage.label} is no longer in force{ended}{named}; the knowledge holds no successor in force."

    @property
    def message(self) -> str:
        """Return one Indonesian sentence that says so and names the successor."""
        passage = self.hit.passage
        if self.starts_later and passage.valid_from is not None:
            return f"{passage.label} baru berlaku mulai {passage.valid_from:%d-%m-%Y}."
        ended = f" sejak {passage.valid_until:%d-%m-%Y}" if passage.valid_until else ""
        if self.successor is not None:
            name = self.successor.number or self.successor.title
            return f"{passage.label} tidak berlaku lagi{ended}; gunakan {name} ({self.successor.id})."
        named = f" dan digantikan oleh {passage.replaced_by}" if passage.replaced_by else ""
        return f"{passage.label} tidak berlaku lagi{ended}{named}; penggantinya belum ada dalam basis pengetahuan."


class Lookup(Noun):
    """The answer to a query: passages in force, best first, or else what explains why there are none."""

    hits: tuple[Hit, ...] = ()
    confidence: float = 0.0
    """How sure the best passage answers the query, 0 to 1; below 0.5 the search abstains and `hits` is empty."""

    outdated: tuple[Outdated, ...] = ()
    """Filled only when no rule in force fits."""

    amended_by: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Document id of a hit → ids of the documents in force that amend it: read them together."""
