"""One reviewed answer for all reports of one spot: each gets it as its own draft, with its own number and opening.

Nothing is taken on trust: the fitted text is checked against the member's own report, so that what only the first
citizen told ("ada yang terjatuh") is a finding on the member's draft.
"""

import re
from itertools import takewhile

from asisten_humas.complaints.writing.records import ticket_of
from asisten_humas.errors import InputError
from asisten_humas.models import Block, Complaint, Draft, Sentence, Source, SourceKind

_ABOUT_THE_SPOT = (SourceKind.POLICY, SourceKind.FIELD_STATUS, SourceKind.STAFF_FACT)
"""What is known of the place holds for every report of it; the citizen's words and the register entry do not."""


def fitted(answer: Draft, member: Draft) -> Draft:
    """Return the member's draft with the answer's text; its report is the caller's to make anew.

    The opening (greeting, thanks, a word on what happened to this person) stays the member's own; numbers of the
    report and of its ticket are exchanged; rules and records on the spot come along. Raises InputError when one of the
    two is no reply, or they are not reports of one spot.
    """
    first, other = _complaint(answer), _complaint(member)
    if group_of(answer) != group_of(member):
        raise InputError(
            f"reports {first.tracking_id} and {other.tracking_id} are not of one spot; fit an answer within its group",
            f"Laporan {first.tracking_id} dan {other.tracking_id} bukan tentang lokasi dan masalah yang sama; "
            "jawaban hanya dapat dipakai dalam kelompoknya.",
        )
    complaint = other.model_copy(
        update={
            "field_status": other.field_status or first.field_status,
            "staff_facts": other.staff_facts or tuple(fact for fact in first.staff_facts if not ticket_of((fact,))),
        }
    )
    names = _names(first, other)
    blocks = tuple(_renamed(block, names) for block in answer.blocks)
    return member.model_copy(
        update={
            "blocks": _with_own_opening(blocks, member.blocks),
            "gaps": answer.gaps,
            "sources": _sources(answer, member),
            "complaint": complaint,
        }
    )


def group_of(draft: Draft) -> str:
    """Return the id of the first report of the spot that a reply is about."""
    return (draft.triage.duplicate_of if draft.triage else None) or draft.subject


def _complaint(draft: Draft) -> Complaint:
    if draft.complaint is None:
        raise InputError(
            f"the draft on {draft.subject} is no reply to a report; only replies can be fitted",
            f"Naskah {draft.subject} bukan jawaban aduan; hanya jawaban aduan yang dapat dipakai untuk laporan serupa.",
        )
    return draft.complaint


def _names(first: Complaint, other: Complaint) -> dict[str, str]:
    """Return how the member calls what the answer calls by the first report's numbers."""
    names = {first.tracking_id: other.tracking_id}
    if ticket := ticket_of(first.staff_facts):
        # A member without a ticket of its own is told its report number.
        own = ticket_of(other.staff_facts)
        names |= {ticket: own} if own else {f"tiket {ticket}": f"laporan nomor {other.tracking_id}"}
    return names


def _renamed(block: Block, names: dict[str, str]) -> Block:
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in sorted(names, key=len, reverse=True)))

    def renamed(sentence: Sentence) -> Sentence:
        return sentence.model_copy(update={"text": pattern.sub(lambda found: names[found[0]], sentence.text)})

    return block.model_copy(update={"sentences": tuple(renamed(one) for one in block.sentences)})


def _with_own_opening(blocks: tuple[Block, ...], own: tuple[Block, ...]) -> tuple[Block, ...]:
    if not blocks or not own:
        return blocks
    lead, opening = blocks[0], _opening(own[0])
    sentences = (*opening, *lead.sentences[len(_opening(lead)) :]) if opening else lead.sentences
    return (lead.model_copy(update={"sentences": sentences}), *blocks[1:])


def _opening(lead: Block) -> tuple[Sentence, ...]:
    """Return the first sentences of a reply that rest on nothing but the report."""
    return tuple(takewhile(lambda sentence: not (sentence.passages or sentence.facts), lead.sentences))


def _sources(answer: Draft, member: Draft) -> tuple[Source, ...]:
    known = {source.id for source in member.sources}
    shared = (source for source in answer.sources if source.kind in _ABOUT_THE_SPOT and source.id not in known)
    return (*member.sources, *shared)
