"""Who is who in the notes, and who speaks: names in full, their short forms, and offices that stand for them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.roles import HONORIFICS, ROLE_HEADS, UNIT_TYPES
from asisten_humas.grounding.people import Person, is_within_acronym
from asisten_humas.grounding.quotes import ATTRIBUTION, QuoteMention
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.study import Study

_CALLS = word_set("pak bu bapak ibu bpk sdr sdri saudara saudari mas mbak haji hajah h hj")
# "SK bupati", "rumah dinas bupati" and "hingga kunjungan bupati" are papers, buildings and visits, not who acts.
_OF_OFFICE = word_set(
    """
    sk keputusan peraturan perbup perwali surat edaran instruksi jabatan kursi kantor ruang halaman rumah dinas pendopo
    kunjungan kehadiran kedatangan rombongan arahan perintah
    """
)
# "Para lurah", "semua camat" are nobody in particular.
_ALL_OF_OFFICE = word_set("para semua seluruh setiap tiap segenap beberapa sejumlah sesama antar masing-masing")
# "peserta Apriyandi (19)", "Tumirah (52, buruh tani)".
_AGE = re.compile(r"\s\(\d{1,2}(?:\s*(?:th|thn|tahun)\b)?[,)]")
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
    """Return the people of a text that have an office or are called by name; short forms are folded in."""
    if "people" not in study.memo:
        study.memo["people"] = _identities(study)
    people: list[Identity] = study.memo["people"]
    return people


def _identities(study: Study) -> list[Identity]:
    found: list[Identity] = []
    places = {place.name for place in study.places if not place.by_office}
    holders = [
        person
        for person in study.people
        if (person.heads or _is_called(study, person)) and not places.issuperset(person.run.tokens)
    ]
    regions = {word for person in holders for word in person.office if len(person.run.tokens) > 1}
    holders = [person for person in holders if len(person.run.tokens) > 1 or person.run.tokens[0] not in regions]
    for person in sorted(holders, key=lambda person: -len(person.run.tokens)):
        known = next((identity for identity in found if identity.matches(person.run.tokens)), None)
        if known is None:
            known = Identity(person.run.tokens if person.heads else _in_full(study, person.run.tokens, places))
            found.append(known)
        known.heads |= person.heads
        known.office |= person.office
        known.statements.add(person.run.segment)
        if known.tokens != person.run.tokens:
            known.statements.update(
                other.run.segment for other in study.people if _ends_in(other.run.tokens, known.tokens)
            )
    return found


def _in_full(study: Study, tokens: tuple[str, ...], places: set[str]) -> tuple[str, ...]:
    """Return the longer name that a single one opens elsewhere in the notes: "Hanifa: …" is "dr. Hanifa Wulandari"."""
    # "ketua kelompok Ranu Resik Tomi Saban": his name is what begins with "Tomi".
    longer = {
        other.run.tokens[other.run.tokens.index(tokens[0]) :]
        for other in study.people
        if len(tokens) == 1 and tokens[0] in other.run.tokens
    }
    fitting = [name for name in longer if len(name) > 1 and places.isdisjoint(name)]
    return fitting[0] if len(fitting) == 1 else tokens


def _ends_in(tokens: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return tokens[-len(name) :] == name


def _is_called(study: Study, person: Person) -> bool:
    """Return whether a name without office is plainly a person's: "Ibu Sumiyati", "Sumiyati: “…”"."""
    before = study.text[: person.run.start].rstrip(" .").rsplit(None, 1)[-1:]
    if before and before[0].lower().strip('("“.,:') in _CALLS:
        return True
    behind = study.text[person.run.end : person.run.end + 12]
    if _AGE.match(behind):
        return True
    return bool(re.match(r"\s*(?:(?:bilang|blg|kata|ujar)\s*:?|:)\s*[\"“]", behind))


def resolve(tokens: tuple[str, ...], known: list[Identity]) -> list[Identity]:
    """Return the people whose name these words are, in full or in part.

    Words before the name may be the region of the office ("Bupati Bojonegoro Setyo Wahono"), so a tail is enough.
    """
    whole = [
        identity
        for identity in known
        if len(identity.tokens) > 1 and tokens[-len(identity.tokens) :] == identity.tokens
    ]
    if whole:
        return whole
    for start in range(len(tokens)):
        found = [identity for identity in known if identity.matches(tokens[start:])]
        if found:
            return found
        if any(tokens[start] in identity.tokens for identity in known):
            return []
    return []


def by_office(words: Iterable[str], known: list[Identity]) -> list[Identity]:
    """Return the people who hold the office that these words spell ("wakil bupati"), [] when none or many do."""
    office = {word for word in words if word not in HONORIFICS}
    heads = office & ROLE_HEADS
    if not heads:
        return []
    fitting = [identity for identity in known if heads == identity.heads]
    narrower = [i for i in fitting if (office - ROLE_HEADS) <= i.office] if office - ROLE_HEADS else fitting
    return narrower or fitting


@dataclass(frozen=True, slots=True)
class PersonMention:
    """Somebody named in a text, by name or by office alone; `who` are the people of the sources it may be."""

    start: int
    end: int
    who: tuple[int, ...]


def mentions_of(study: Study, known: list[Identity]) -> list[PersonMention]:
    """Return where a text names people of the sources: by name in full or in part, or by their office."""
    found = []
    for person in study.people:
        who = resolve(person.run.tokens, known)
        if who:
            found.append(PersonMention(person.run.start, person.run.end, _numbers(who, known)))
    named = [(person.office_start, person.office_end) for person in study.people]
    words = study.reading.words
    for position, word in enumerate(words):
        if word.lower not in ROLE_HEADS or any(start <= word.start < end for start, end in named):
            continue
        if position and words[position - 1].lower in ROLE_HEADS and words[position - 1].segment == word.segment:
            continue
        if is_within_acronym(study.reading, position):
            continue
        before = [
            w.lower for w in words[max(0, position - 2) : position] if w.segment == word.segment and w.lower != "dari"
        ]
        household = word.lower == "kepala" and any(w.lower == "keluarga" for w in words[position + 1 : position + 2])
        if household or (before and before[-1] in _OF_OFFICE | _ALL_OF_OFFICE):
            continue
        who = by_office([other.lower for other in words[position : position + 3]], known)
        if len(who) == 1:
            found.append(PersonMention(word.start, word.end, _numbers(who, known)))
    return sorted(found, key=lambda mention: mention.start)


def _numbers(who: list[Identity], known: list[Identity]) -> tuple[int, ...]:
    return tuple(number for number, identity in enumerate(known) if any(identity is other for other in who))


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
    inside = [person for person in study.people if person.run.start >= start and person.run.end <= end]
    for number, person in enumerate(inside):
        found = resolve(person.run.tokens, known)
        following = inside[number + 1] if number + 1 < len(inside) else None
        if not found and following and study.text[person.run.end : following.run.start].strip() == ",":
            # "Ketua kelompok swadaya Sedau Resik, Bun Kiat,": the group's name stands between office and name.
            continue
        if found or person.heads:
            return found or _namesakes(person, known)
    office = [word.lower for word in _words(study, start, end) if word.capital or word.expanded]
    found = by_office(office, known)
    return found or None


def _namesakes(person: Person, known: list[Identity]) -> list[Identity]:
    """Return who holds the office of a person whose name tells nothing: nobody of another kind of unit."""
    types = person.office & UNIT_TYPES
    return [
        identity
        for identity in by_office(person.office, known)
        if not types or not identity.office & UNIT_TYPES or types & identity.office
    ]


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
    return token == name or (len(token) >= 3 and name.startswith(token))


def holders(people: Iterable[Person]) -> list[Person]:
    """Return the people of a draft beside whose name an office stands."""
    return [person for person in people if person.heads]
