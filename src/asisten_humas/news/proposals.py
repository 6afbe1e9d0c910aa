"""Facts that a model proposes: kept when the notes say them word for word, dropped otherwise.

A proposal either adds a fact, or corrects one: what the sheet holds already keeps its id and takes the proposed kind,
so that nothing stands on the sheet twice. Persons are corrected in `persons`.
"""

import re
from collections.abc import Sequence

from asisten_humas.models import Agency, Fact, FactKind, FactSheet
from asisten_humas.news.answers import ProposedFact, ProposedFacts
from asisten_humas.news.facts import event_type_in
from asisten_humas.news.occasion import is_setting
from asisten_humas.news.persons import corrected_person, is_mere_place, with_speakers
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
    not give beside the name. The event itself, its first day and its first place keep their kinds, unless what was
    read as the event is proposed as something else and other words as the event. Quotations take the names and offices
    that were mended.
    """
    reading = read_notes(sheet.notes, agency)
    closed = [(piece.start, piece.end) for piece in (*reading.forbidden, *reading.doubtful)]
    closed += [(quote.start, quote.end) for quote in sheet.quotes]
    merging = _Merging(sheet, closed)
    merging.move_event(proposed.fakta, labelled=any(piece.field is FactKind.WHAT for piece in reading.told))
    for proposal in proposed.fakta:
        kind = FactKind(proposal.jenis)
        if merging.mends_person(proposal, kind):
            continue
        span = _span(sheet.notes, proposal.potongan, kind, merging.facts)
        if span is not None and merging.is_open(span):
            merging.take(span, kind, _office(sheet.notes, span, proposal) if kind is FactKind.WHO else "")
    mended = with_speakers(sheet, merging.facts)
    # A type that staff have chosen stays; one that was read goes with the event that it was read from.
    if sheet.event_type != event_type_in(sheet.notes, sheet.facts):
        return mended
    return mended.model_copy(update={"event_type": event_type_in(sheet.notes, mended.facts)})


class _Merging:
    """Facts of a sheet while proposals are put into them."""

    def __init__(self, sheet: FactSheet, closed: Sequence[Span]) -> None:
        self.notes, self.quotes, self.closed = sheet.notes, sheet.quotes, closed
        self.facts = list(sheet.facts)

    def is_open(self, span: Span) -> bool:
        """Return whether the span touches nothing that is forbidden, doubted or said by a speaker."""
        return not any(start < span[1] and span[0] < end for start, end in self.closed)

    def mends_person(self, proposal: ProposedFact, kind: FactKind) -> bool:
        """Return whether the proposal puts a known person right, and do so."""
        for span in _places(self.notes, proposal.potongan.strip(_EDGES)) if kind is FactKind.WHO else ():
            mended = corrected_person(self.notes, self.facts, span, " ".join(proposal.jabatan.split()))
            if mended and self.is_open(span):
                self.facts[self.facts.index(mended[0])] = mended[1]
                return True
        place = proposal.potongan.strip(_EDGES) if kind is FactKind.WHERE else ""
        for known in [fact for fact in self.facts if fact.text == place and is_mere_place(fact, self.quotes)]:
            # "Camat Alok" in a list of offices that were visited: no person, and a place that the list tells.
            self.facts.remove(known)
            if not any(fact.start <= known.start and known.end <= fact.end for fact in self.facts):
                self._add((known.start, known.end), kind, "")
            return True
        return False

    def take(self, span: Span, kind: FactKind, office: str) -> None:
        """Put a proposal into the facts: as the kind or the extent of a known one, or as one of its own."""
        part, span = span, self._widened(span) if kind not in _NAMED else span
        same = next(
            (fact for fact in self.facts if _trimmed(self.notes, fact.start, fact.end) == self._bare(span)), None
        )
        inside = [fact for fact in self.facts if span[0] <= fact.start and fact.end <= span[1]]
        around = [fact for fact in self.facts if fact.start <= span[0] and span[1] <= fact.end]
        joined = [fact for fact in inside if fact.kind not in (*_NAMED, FactKind.WHAT)]
        if kind is FactKind.WHAT and any(fact.kind is kind for fact in inside):
            return  # the statement in which the event is named tells more than it
        if same is not None:
            self._correct(same, kind, office)
        elif kind not in _NAMED and joined:
            self._join(span, joined, kind, part)
        elif kind not in _NAMED and (whole := _mostly(around, span, self.notes)):
            self._correct(whole, kind, office)
        elif not any(fact.kind is kind for fact in (*inside, *around)) and (not around or kind in (*_NAMED, *_TOLD)):
            self._add(span, kind, office)

    def move_event(self, proposals: Sequence[ProposedFact], *, labelled: bool) -> None:
        """Let the proposed event take the place of words that are proposed as something else.

        What staff have put under a label yields only to the word that it is a place or a day.
        """
        what = next((fact for fact in self.facts if fact.kind is FactKind.WHAT), None)
        spans = [(FactKind(one.jenis), _place(self.notes, one.potongan)) for one in proposals]
        found = [(kind, self._bare(span)) for kind, span in spans if span is not None and self.is_open(span)]
        if what is None:
            return
        bare = self._bare((what.start, what.end))
        moved = next((kind for kind, span in found if kind is not FactKind.WHAT and span == bare), None)
        apart = (span for kind, span in found if kind is FactKind.WHAT)
        event = next((span for span in apart if span[1] <= what.start or what.end <= span[0]), None)
        firm = moved not in (FactKind.WHERE, FactKind.WHEN)
        if firm and event and (labelled or is_setting(self.notes[slice(*event)])):
            return
        if moved and event:
            self.facts[self.facts.index(what)] = _fact(what.id, self.notes, event, FactKind.WHAT, "")
            self.facts = [
                fact
                for fact in self.facts
                if fact.kind in (*_NAMED, FactKind.WHAT) or self._bare((fact.start, fact.end)) != event
            ]
            if moved in _NAMED or not any(fact.start <= what.start and what.end <= fact.end for fact in self.facts):
                self._add((what.start, what.end), moved, "")

    def _bare(self, span: Span) -> Span:
        return _trimmed(self.notes, *span)

    def _add(self, span: Span, kind: FactKind, office: str) -> None:
        self.facts.append(_fact(f"F{_last(self.facts) + 1}", self.notes, span, kind, office))

    def _widened(self, span: Span) -> Span:
        """Return the span with the whole of every statement that it cuts: half a statement is told twice."""
        cut = [
            fact
            for fact in self.facts
            if fact.kind not in (*_NAMED, FactKind.WHAT)
            and (fact.start < span[0] < fact.end < span[1] or span[0] < fact.start < span[1] < fact.end)
        ]
        whole = min([span[0], *(fact.start for fact in cut)]), max([span[1], *(fact.end for fact in cut)])
        return whole if self.is_open(whole) else span

    def _correct(self, known: Fact, kind: FactKind, office: str) -> None:
        """Give a known fact the proposed kind, or a person without an office the proposed one."""
        index = self.facts.index(known)
        first = next(fact for fact in self.facts if fact.kind is known.kind)
        is_event = known is first and known.kind in (FactKind.WHAT, FactKind.WHEN, FactKind.WHERE)
        if known.kind is kind:
            self.facts[index] = known.model_copy(update={"position": known.position or office})
        elif not is_event and not known.position:
            self.facts[index] = known.model_copy(update={"kind": kind, "position": office})

    def _join(self, span: Span, parts: list[Fact], kind: FactKind, proposed: Span) -> None:
        """Let one statement take the place of the pieces that a proposal joins; lines of the notes stay apart.

        A proposal that began or ended inside a piece gives its kind to its own words alone.
        """
        whole = _fact(parts[0].id, self.notes, span, kind if span == proposed else parts[0].kind, "")
        if "\n" in whole.text:
            return
        self.facts[self.facts.index(parts[0])] = whole.model_copy(update={"about": parts[0].about})
        for part in parts[1:]:
            self.facts.remove(part)
        if whole.kind is not kind and kind in _TOLD:
            self._add(proposed, kind, "")


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
    if any(f.kind is kind and f.text.lower() == bare.lower() for f in facts):
        return None
    free = [
        place
        for place in _places(notes, bare)
        if not any(fact.kind is kind and fact.start <= place[0] and place[1] <= fact.end for fact in facts)
    ]
    return free[0] if free else None


def _place(notes: str, words: str) -> Span | None:
    return next(iter(_places(notes, words.strip(_EDGES))), None)


def _places(notes: str, bare: str) -> list[Span]:
    if not re.search(r"\w", bare):
        return []
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, bare.split())) + r"(?!\w)"
    return [match.span() for match in re.finditer(pattern, notes)]


def _trimmed(notes: str, start: int, end: int) -> Span:
    text = notes[start:end]
    return start + len(text) - len(text.lstrip(_EDGES)), start + len(text.rstrip(_EDGES))


def _office(notes: str, span: Span, proposal: ProposedFact) -> str:
    """Return the proposed office when the notes give it on the line of the name: an office elsewhere is another's."""
    line = notes[notes.rfind("\n", 0, span[0]) + 1 : (notes.find("\n", span[1]) + 1 or len(notes) + 1) - 1]
    words = proposal.jabatan.split()
    found = re.search(r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)", line, re.IGNORECASE)
    return " ".join(words) if words and found else ""
