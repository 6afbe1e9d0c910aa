"""Facts that a model proposes: kept when the notes say them word for word, dropped otherwise."""

import re

from asisten_humas.models import Agency, Fact, FactKind, FactSheet
from asisten_humas.news.answers import ProposedFacts
from asisten_humas.news.reading import read_notes


def with_proposals(sheet: FactSheet, proposed: ProposedFacts, agency: Agency | None = None) -> FactSheet:
    """Return the sheet with the proposals that are spans of its notes and say something the sheet does not hold yet.

    Proposals from pieces that staff forbid or doubt and from quotations are dropped; so is an office not in the notes.
    """
    reading = read_notes(sheet.notes, agency)
    closed = [(piece.start, piece.end) for piece in (*reading.forbidden, *reading.doubtful)]
    closed += [(quote.start, quote.end) for quote in sheet.quotes]
    facts = list(sheet.facts)
    for proposal in proposed.fakta:
        kind = FactKind(proposal.jenis)
        span = _span(sheet.notes, proposal.potongan, kind, facts)
        if span is None or any(start < span[1] and span[0] < end for start, end in closed):
            continue
        position = proposal.jabatan if proposal.jabatan and _occurs(sheet.notes, proposal.jabatan) else ""
        facts.append(
            Fact(
                id=f"F{len(facts) + 1}",
                kind=kind,
                text=sheet.notes[span[0] : span[1]],
                start=span[0],
                end=span[1],
                position=position if kind is FactKind.WHO else "",
            )
        )
    return sheet.model_copy(update={"facts": tuple(facts)})


def _span(notes: str, words: str, kind: FactKind, facts: list[Fact]) -> tuple[int, int] | None:
    """Return the first place of the words in the notes that no fact of the kind covers; blanks may differ."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    if not pattern or not re.search(r"\w", words):
        return None
    for match in re.finditer(pattern, notes):
        if not any(_covers(fact, match, kind) for fact in facts):
            return match.start(), match.end()
    return None


def _covers(fact: Fact, match: re.Match[str], kind: FactKind) -> bool:
    inside = fact.start <= match.start() and match.end() <= fact.end
    return inside and (fact.kind is kind or kind not in (FactKind.WHO, FactKind.WHEN, FactKind.WHERE, FactKind.WHY))


def _occurs(notes: str, words: str) -> bool:
    return re.search(r"\s+".join(map(re.escape, words.split())), notes, re.IGNORECASE) is not None
