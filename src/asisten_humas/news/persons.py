"""Persons on a fact sheet put right by what a model proposes: where a name begins, which office goes with it.

Where an office and a name stand side by side, rules may cut them at the wrong word ("Manajer Bank Dian | Putri").
A proposal counts when it cuts the same words of the notes elsewhere: it neither adds words nor leaves any out.
"""

import re
from collections.abc import Sequence

from asisten_humas.models import Fact, FactKind, FactSheet, Quote
from asisten_humas.news.people import Person, resolve
from asisten_humas.news.reading import Span

_POLITE = r"(?:(?:pak|bu|bapak|ibu)\s+)?"
_NAME = re.compile(r"[^\W\d_a-z][\w'’.-]*(?:[ ,]+(?:bin|binti|[^\W\d_a-z][\w'’.-]*)){0,5}")


def corrected_person(notes: str, facts: Sequence[Fact], span: Span, office: str) -> tuple[Fact, Fact] | None:
    """Return a person of the sheet and the same one with the proposed name and office; None when none is put right.

    The office must stand beside the name in the notes, and both together must be the words that the sheet already
    takes for a person and an office; an office is never made shorter.
    """
    words = _beside(notes, span, office) if office and _NAME.fullmatch(notes[slice(*span)]) else None
    for known in facts if words else ():
        if known.kind is not FactKind.WHO or known.end <= span[0] or span[1] <= known.start:
            continue
        own = _beside(notes, (known.start, known.end), known.position) or (known.start, known.end)
        same_name = (known.start, known.end) == span
        longer = len(office) > len(known.position) and known.position.lower() in office.lower()
        if words and words[0] <= own[0] and own[1] <= words[1] and (longer or not same_name):
            update = {"text": notes[slice(*span)], "start": span[0], "end": span[1], "position": office}
            return known, known.model_copy(update=update)
    return None


def is_mere_place(known: Fact, quotes: Sequence[Quote]) -> bool:
    """Return whether a person of the sheet may be no more than the place in an office: one word, that nobody quotes."""
    speaks = any(known.text in quote.speaker.split() for quote in quotes)
    return known.kind is FactKind.WHO and bool(known.position) and " " not in known.text and not speaks


def with_speakers(sheet: FactSheet, facts: Sequence[Fact]) -> FactSheet:
    """Return the sheet with these facts; a speaker known by a short name alone is the person whom it fits."""
    people = [
        Person(fact.text, fact.start, fact.end, fact.position)
        for fact in facts
        if fact.kind is FactKind.WHO and fact.position
    ]
    old = {fact.text: fact.id for fact in sheet.facts if fact.kind is FactKind.WHO and fact.position}
    by_id = {fact.id: fact for fact in facts}
    return sheet.model_copy(
        update={"facts": tuple(facts), "quotes": tuple(_spoken(quote, people, old, by_id) for quote in sheet.quotes)}
    )


def _spoken(quote: Quote, people: Sequence[Person], old: dict[str, str], facts: dict[str, Fact]) -> Quote:
    mended = facts.get(old.get(quote.speaker, ""))
    if mended is not None and mended.kind is FactKind.WHO and mended.position:
        return quote.model_copy(update={"speaker": mended.text, "position": mended.position})
    meant = [person for person in people if not quote.position and resolve(quote.speaker, [person])]
    if len(meant) != 1:
        return quote
    return quote.model_copy(update={"speaker": meant[0].name, "position": meant[0].position})


def _beside(notes: str, name: Span, office: str) -> Span | None:
    """Return the words of an office and the name beside it, in either order; None when something parts them."""
    words = r"\s+".join(map(re.escape, office.split()))
    line = notes.rfind("\n", 0, name[0]) + 1
    before = (
        re.search(rf"(?<!\w){words}\s*[:,(]?\s*{_POLITE}$", notes[line : name[0]], re.IGNORECASE) if words else None
    )
    if before:
        return line + before.start(), name[1]
    after = re.compile(rf"\s*[,(]\s*{words}(?!\w)", re.IGNORECASE).match(notes, name[1]) if words else None
    return (name[0], after.end()) if after else None
