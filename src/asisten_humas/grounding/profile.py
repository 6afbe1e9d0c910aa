"""The agency's profile as a source: who is who, what its acronyms mean, and how it is reached.

The profile explains what the other sources name; it brings in no person, body or place that they do not. Otherwise an
official who was not there, or a kelurahan of another day, would pass for supported.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from asisten_humas.grounding.lexicon.shorthand import SHORTHAND
from asisten_humas.models import Agency, Source, SourceKind

_WORD = re.compile(r"[^\W_]+")
_SHORTEST_NAME = 4
"""Letters; shorter parts of a name ("Sri", "M.T.") tell nobody apart."""


def with_profile(sources: Sequence[Source], agency: Agency | None) -> list[Source]:
    """Return the sources and, behind them, what the agency's profile says of what they name (once)."""
    if agency is None or any(source.kind is SourceKind.AGENCY for source in sources):
        return list(sources)
    text = "\n".join(_lines(agency, _Named(source.text for source in sources)))
    return [*sources, Source(id="profil", kind=SourceKind.AGENCY, text=text, title="Profil instansi")]


class _Named:
    """The words that the sources use, in lower case, with the shorthand of offices written out."""

    def __init__(self, texts: Iterator[str]) -> None:
        given = [word.lower() for text in texts for word in _WORD.findall(text)]
        written = [word for short in given for word in SHORTHAND.get(short, (short,))]
        self.words = {*given, *written}
        self.pairs = set(pairwise(written))

    def all_of(self, name: str) -> bool:
        """Return whether every word of a name is used."""
        return all(word.lower() in self.words for word in _WORD.findall(name))

    def person(self, name: str) -> bool:
        """Return whether a part of a person's name is used."""
        return any(len(word) >= _SHORTEST_NAME and word.lower() in self.words for word in _WORD.findall(name))

    def office(self, position: str) -> bool:
        """Return whether an office is named: its first two words as they follow each other, and all the others."""
        words = [word.lower() for word in _WORD.findall(position)]
        return tuple(words[:2]) in self.pairs and all(word in self.words for word in words)

    def learn(self, text: str) -> None:
        """Count the words of `text` as used."""
        self.words |= {word.lower() for word in _WORD.findall(text)}


def _lines(agency: Agency, named: _Named) -> Iterator[str]:
    # Deadlines are left out: they are rules for replies, not facts that a text about an event may take figures from.
    own = f"{agency.name}, {agency.short_name}, {agency.region}"
    yield own
    named.learn(own)
    for acronym, meaning in agency.acronyms.items():
        if named.all_of(acronym) or named.all_of(meaning):
            yield f"{acronym}: {meaning}"
            named.learn(f"{acronym} {meaning}")
    yield from (unit.name for unit in agency.units if named.all_of(unit.name))
    for official in agency.officials:
        spelled = " ".join(agency.acronyms.get(word, word) for word in official.position.split())
        if named.person(official.name) or named.office(spelled):
            yield f"{official.position}: {official.name}"
    yield from (f"{channel.name}: {channel.address}" for channel in agency.channels)
    for district, villages in agency.districts.items():
        there = [village for village in villages if named.all_of(village)]
        if there or named.all_of(district):
            yield f"Kecamatan {district}: {', '.join(f'Kelurahan {village}' for village in there)}"
    yield from (f"{road.name}: {road.keeper}" for road in agency.roads if named.all_of(road.name))
