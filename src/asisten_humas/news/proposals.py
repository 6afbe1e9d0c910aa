"""Facts that a model proposes: kept when the notes say them word for word, dropped otherwise.

A proposal either adds a fact, or corrects one: what the sheet holds already keeps its id and takes the proposed kind,
so that nothing stands on the sheet twice.
"""

import re

from asisten_humas.models import Agency, Fact, FactKind, FactSheet
from asisten_humas.news.answers import ProposedFact, ProposedFacts
from asisten_humas.news.reading import Span, read_notes

_NAMED = (FactKind.WHO, FactKind.WHEN, FactKind.WHERE)
"""Kinds that may stand inside a longer statement, which tells them; the sheet names them too."""
_TOLD = (FactKind.WHY, FactKind.NEXT)
"""Kinds of statements that may be a part of another one: its cause, what comes next."""
_MOST = 0.6
"""Share of a fact's words from which a proposal inside it is about the whole of it."""
_EDGES = " \t.,;:–—-"


def with_proposals(sheet: FactSheet, proposed: ProposedFacts, agency: Agency | None = None) -> FactSheet:
    """Return the sheet with the proposals that are spans of its notes, as new facts or as better kinds of known ones.

    Proposals from pieces that staff forbid or doubt and from quotations are dropped; so is an office that the notes do
    not give beside the name. The event itself, its first day and its first place keep their kinds.
    """
    reading = read_notes(sheet.notes, agency)
    closed = [(piece.start, piece.end) for piece in (*reading.forbidden, *reading.doubtful)]
    closed += [(quote.start, quote.end) for quote in sheet.quotes]
    facts = list(sheet.facts)
    for proposal in proposed.fakta:
        kind = FactKind(proposal.jenis)
        span = _span(sheet.notes, proposal.potongan, kind, facts)
        if span is not None and not any(start < span[1] and span[0] < end for start, end in closed):
            _take(facts, sheet.notes, span, kind, _office(sheet.notes, span, proposal) if kind is FactKind.WHO else "")
    return sheet.model_copy(update={"facts": tuple(facts)})


def _take(facts: list[Fact], notes: str, span: Span, kind: FactKind, office: str) -> None:
    """Put a proposal into the facts: as the kind or the extent of a known one, or as one of its own."""
    same = next((fact for fact in facts if _trimmed(notes, fact.start, fact.end) == _trimmed(notes, *span)), None)
    inside = [fact for fact in facts if span[0] <= fact.start and fact.end <= span[1]]
    around = [fact for fact in facts if fact.start <= span[0] and span[1] <= fact.end]
    joined = [fact for fact in inside if fact.kind not in (*_NAMED, FactKind.WHAT)]
    if same is not None:
        _correct(facts, same, kind, office)
    elif kind not in _NAMED and joined:
        _join(facts, _fact(joined[0].id, notes, span, kind, ""), joined)
    elif kind not in _NAMED and (whole := _mostly(around, span, notes)):
        _correct(facts, whole, kind, office)
    elif not any(fact.kind is kind for fact in (*inside, *around)) and (not around or kind in (*_NAMED, *_TOLD)):
        facts.append(_fact(f"F{_last(facts) + 1}", notes, span, kind, office))


def _correct(facts: list[Fact], known: Fact, kind: FactKind, office: str) -> None:
    """Give a known fact the proposed kind, or a person without an office the proposed one."""
    index = facts.index(known)
    first = next(fact for fact in facts if fact.kind is known.kind)
    is_event = known is first and known.kind in (FactKind.WHAT, FactKind.WHEN, FactKind.WHERE)
    if known.kind is kind:
        facts[index] = known.model_copy(update={"position": known.position or office})
    elif not is_event and not known.position:
        facts[index] = known.model_copy(update={"kind": kind, "position": office})


def _join(facts: list[Fact], whole: Fact, parts: list[Fact]) -> None:
    """Let one statement take the place of the pieces that a proposal joins; lines of the notes stay apart."""
    if "\n" not in whole.text:
        facts[facts.index(parts[0])] = whole.model_copy(update={"about": parts[0].about})
        for part in parts[1:]:
            facts.remove(part)


def _mostly(around: list[Fact], span: Span, notes: str) -> Fact | None:
    """Return the fact that consists for the most part of the span."""
    words = len(notes[span[0] : span[1]].split())
    whole = min(around, key=lambda fact: fact.end - fact.start, default=None)
    if whole is None:
        return None
    return whole if whole.kind not in _NAMED and words >= _MOST * len(whole.text.split()) else None


def _fact(id_: str, notes: str, span: Span, kind: FactKind, office: str) -> Fact:
    return Fact(id=id_, kind=kind, text=notes[span[0] : span[1]], start=span[0], end=span[1], position=office)


def _last(facts: list[Fact]) -> int:
    return max((int(fact.id[1:]) for fact in facts), default=0)


def _span(notes: str, words: str, kind: FactKind, facts: list[Fact]) -> Span | None:
    """Return the place of the words in the notes, blanks and outer marks apart; None when they do not stand there.

    Of several places the first counts that no fact of the kind covers.
    """
    bare = words.strip(_EDGES)
    if not re.search(r"\w", bare) or any(f.kind is kind and f.text.lower() == bare.lower() for f in facts):
        return None
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, bare.split())) + r"(?!\w)"
    places = [match.span() for match in re.finditer(pattern, notes)]
    free = [
        place
        for place in places
        if not any(fact.kind is kind and fact.start <= place[0] and place[1] <= fact.end for fact in facts)
    ]
    return free[0] if free else None


def _trimmed(notes: str, start: int, end: int) -> Span:
    text = notes[start:end]
    return start + len(text) - len(text.lstrip(_EDGES)), start + len(text.rstrip(_EDGES))


def _office(notes: str, span: Span, proposal: ProposedFact) -> str:
    """Return the proposed office when the notes give it on the line of the name: an office elsewhere is another's."""
    line = notes[notes.rfind("\n", 0, span[0]) + 1 : (notes.find("\n", span[1]) + 1 or len(notes) + 1) - 1]
    words = proposal.jabatan.split()
    found = re.search(r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)", line, re.IGNORECASE)
    return " ".join(words) if words and found else ""
