"""What a writer of news is: something that turns a fact sheet into a draft, and may be able to mend it."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from asisten_humas.models import Draft, FactSheet, Finding, ModelCall, Passage


@dataclass(frozen=True, slots=True)
class Material:
    """What a writer may use beside the fact sheet.

    `today` is the day of publication. `policies` may be cited; `releases` are past texts, for their style only.
    """

    today: date
    policies: tuple[Passage, ...] = ()
    releases: tuple[str, ...] = ()


class Writer(Protocol):
    """Writes news drafts. `uses_model` tells whether passages are worth looking up."""

    name: str
    uses_model: bool

    def propose(self, sheet: FactSheet) -> tuple[FactSheet, tuple[ModelCall, ...]]:
        """Return the sheet with facts that rules missed, each a span of the notes, and the calls that took."""

    def write(self, sheet: FactSheet, material: Material) -> Draft:
        """Return an unchecked draft."""

    def repair(self, draft: Draft, findings: tuple[Finding, ...], material: Material) -> Draft:
        """Return the draft with the sentences under findings mended or removed."""
