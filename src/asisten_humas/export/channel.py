"""What a way out of the office is: it takes an approved text to a place, and may be asked to again."""

from dataclasses import dataclass
from typing import Protocol

from asisten_humas.errors import InputError
from asisten_humas.export.leaving import Leaving

STATUSES = ("draft", "pending")
"""How a text may arrive; a person publishes it there."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a text arrives: the name of a category that the channel has ('' for none), and one of STATUSES.

    Raises InputError for another status.
    """

    category: str = ""
    status: str = "draft"

    def __post_init__(self) -> None:
        if self.status not in STATUSES:
            raise InputError(
                f"'{self.status}' is no status to send with; use draft or pending: a person publishes in WordPress",
                f"Status '{self.status}' tidak dapat dipakai; pakai draft atau pending, karena penerbitan dilakukan"
                " di WordPress.",
            )


class Channel(Protocol):
    """A way out. `send` must be safe to repeat: it returns the receipt of a text that is there already."""

    name: str

    def send(self, item: Leaving, placement: Placement) -> str:
        """Send a text and return where it is now; ChannelBusyError to be tried again, another HumasError for good."""
