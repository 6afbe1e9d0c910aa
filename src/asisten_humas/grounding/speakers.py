"""Who is who in the notes, and who speaks: names in full, their short forms, and offices that stand for them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from asisten_humas.grounding.lexicon.roles import HONORIFICS, ROLE_HEADS, UNIT_TYPES
from asisten_humas.grounding.people import Person
from asisten_humas.grounding.quotes import ATTRIBUTION, QuoteMention
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.study import Study

_PRONOUN = re.compile(r"\b(?:beliau|ia|dia|nya|bliau|blio)\b", re.IGNORECASE)


@dataclass(slots=True)
class Identity:
    """One person of the notes: all name words, and the offices that the notes give."""

    tokens: tuple[str, ...]
    heads: set[str] = field(default_factory=set)
    office: set[str] = field(default_factory=set)
    statements: set[int] = field(default_factory=set)

    def matches(self, tokens: Iterable[str]) -> bool:
        """Return whether every token is one of the name, or a short form of one ("Alfons" for "Alfonsus")."""
        return all(any(_short_of(token, own) for own in self.tokens) for token in tokens)


def identities(study: Study) -> list[Identity]:
    """Return the people of a text that have an office, longest names first; short forms are folded in."""
    found: list[Identity] = []
    holders = [person for person in study.people if person.heads]
    for person in sorted(holders, key=lambda person: -len(person.run.tokens)):
        known = next((identity for identity in found if identity.matches(person.run.tokens)), None)
        if known is None:
            known = Identity(person.run.tokens)
            found.append(known)
        known.heads |= person.heads
        known.office |= person.office
        known.statements.add(person.run.segment)
    return found


def resolve(tokens: tuple[str, ...], known: list[Identity]) -> list[Identity]:
    """Return the people whose name these words are, in full or in part."""
    return [identity for identity in known if tokens and identity.matches(tokens)]


def by_office(words: Iterable[str], known: list[Identity]) -> list[Identity]:
    """Return the people who hold the office that these words spell ("wakil bupati"), [] when none or many do."""
    office = {word for word in words if word not in HONORIFICS}
    heads = office & ROLE_HEADS
    if not heads:
        return []
    fitting = [identity for identity in known if heads == identity.heads]
    narrower = [i for i in fitting if (office - ROLE_HEADS) <= i.office] if office - ROLE_HEADS else fitting
    return narrower or fitting


def speaker_before(study: Study, quote: QuoteMention, known: list[Identity]) -> list[Identity]:
    """Return who the notes name as speaker before a quotation, on its line or, for "beliau", just above."""
    floor = study.text.rfind("\n", 0, quote.start) + 1
    previous = [other.end for other in study.quotes if other.end <= quote.start]
    floor = max([floor, *previous[-1:]])
    found = _last_named(study, floor, quote.start, known)
    if found:
        return found
    if _PRONOUN.search(study.text, floor, quote.start) or floor == quote.start:
        return _last_named(study, 0, floor, known)
    return []


def speaker_after(study: Study, quote: QuoteMention, limit: int, known: list[Identity]) -> list[Identity] | None:
    """Return who is named after a quotation up to `limit`; None when nobody is, [] when somebody unknown is."""
    tail = study.text[quote.end : limit]
    verb = ATTRIBUTION.search(tail)
    if not verb or verb.group().lower().endswith("nya"):
        return None
    return _first_named(study, quote.end + verb.end(), limit, known)


def named_in(study: Study, start: int, end: int, known: list[Identity]) -> list[Identity] | None:
    """Return the first person named in a stretch of the draft; None when nobody is."""
    return _first_named(study, start, end, known)


def _first_named(study: Study, start: int, end: int, known: list[Identity]) -> list[Identity] | None:
    for person in study.people:
        if person.run.start >= start and person.run.end <= end:
            found = resolve(person.run.tokens, known)
            if found or person.heads:
                return found or by_office(person.office, known)
    office = [word.lower for word in _words(study, start, end) if word.capital or word.expanded]
    found = by_office(office, known)
    return found or None


def _last_named(study: Study, start: int, end: int, known: list[Identity]) -> list[Identity]:
    best: tuple[int, list[Identity]] = (-1, [])
    for person in study.people:
        if start <= person.run.start and person.run.end <= end:
            found = resolve(person.run.tokens, known)
            if found and person.run.start > best[0]:
                best = (person.run.start, found)
    heads = [word for word in _words(study, start, end) if word.lower in ROLE_HEADS]
    if heads and heads[-1].start > best[0]:
        tail = [word.lower for word in _words(study, _office_floor(heads), end)]
        found = by_office([word for word in tail if word in ROLE_HEADS or word in UNIT_TYPES], known)
        if found:
            return found
    return best[1]


def _office_floor(heads: list[Word]) -> int:
    floor = heads[-1].start
    for word in reversed(heads[:-1]):
        if floor - word.end > 2:
            break
        floor = word.start
    return floor


def _words(study: Study, start: int, end: int) -> list[Word]:
    return [word for word in study.reading.words if start <= word.start and word.end <= end]


def _short_of(token: str, name: str) -> bool:
    return token == name or (len(token) >= 4 and name.startswith(token))


def holders(people: Iterable[Person]) -> list[Person]:
    """Return the people of a draft beside whose name an office stands."""
    return [person for person in people if person.heads]
