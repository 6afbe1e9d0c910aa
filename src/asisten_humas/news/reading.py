"""Notes read once: the pieces that may be told, those forbidden or doubtful, the persons and the quotations."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from asisten_humas.models import Agency, Quote
from asisten_humas.news.instructions import obey
from asisten_humas.news.layout import Piece, read_layout
from asisten_humas.news.names import Names
from asisten_humas.news.people import Person, find_people
from asisten_humas.news.quotes import find_quotes

_OFFICES = re.compile(
    r"\b\d+ (?:kantor|instansi|tempat|lokasi|titik|kecamatan|kec|kelurahan|kel|desa|opd):[^;\n]*", re.IGNORECASE
)
"""A list of places, in which "Camat Melati" is the office of a district and names nobody."""
Span = tuple[int, int]
"""A stretch `[start, end)` of the notes, in characters."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Notes read once: what may be told, what is forbidden or doubtful, and who appears."""

    notes: str
    told: tuple[Piece, ...]
    forbidden: tuple[Piece, ...]
    doubtful: tuple[Piece, ...]
    people: tuple[Person, ...]
    quotes: tuple[Quote, ...]


def read_notes(notes: str, agency: Agency | None = None) -> Reading:
    """Return the pieces, persons and quotations of the notes; persons in forbidden pieces are left out."""
    pieces = read_layout(notes)
    told, forbidden, doubtful = obey(pieces)
    names = Names(notes, agency)
    people = _distinct(person for start, text in _lines(notes) for person in find_people(text, start, names))
    quotes = find_quotes(notes, people, names, [piece.start for piece in pieces if piece.form == "chat"])
    hidden = [(piece.start, piece.end) for piece in forbidden]
    offices = [match.span() for match in _OFFICES.finditer(notes)]
    kept = [p for p in people if not (_is_within(p, hidden) or (" " not in p.name and _is_within(p, offices)))]
    return Reading(notes, tuple(told), tuple(forbidden), tuple(doubtful), tuple(kept), tuple(quotes))


def without_quotations(text: str) -> str:
    """Blank out quotations, letter for letter, so that what a speaker says is not taken for what the notes state."""
    return re.sub(r"\"[^\"\n]*\"|“[^”\n]*”", lambda match: " " * len(match.group()), text)


def _is_within(person: Person, spans: Iterable[Span]) -> bool:
    return any(start <= person.start < end for start, end in spans)


def _lines(notes: str) -> Iterator[tuple[int, str]]:
    position = 0
    for line in notes.split("\n"):
        yield position, line
        position += len(line) + 1


def _distinct(people: Iterable[Person]) -> list[Person]:
    seen: dict[str, Person] = {}
    for person in people:
        if person.name not in seen or (not seen[person.name].position and person.position):
            seen[person.name] = person
    return list(seen.values())
