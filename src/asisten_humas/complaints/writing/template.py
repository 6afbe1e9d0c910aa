"""The template writer: plain, correct prose from records and rules, without a model; instant and offline."""

from collections.abc import Callable

from asisten_humas.complaints.writing.answers import information
from asisten_humas.complaints.writing.declined import declined
from asisten_humas.complaints.writing.elsewhere import not_ours
from asisten_humas.complaints.writing.interim import Paragraphs, interim
from asisten_humas.complaints.writing.material import Material
from asisten_humas.complaints.writing.missing import ask_for_more
from asisten_humas.complaints.writing.openings import opening
from asisten_humas.complaints.writing.outcome import done, scheduled
from asisten_humas.complaints.writing.receipt import receipt
from asisten_humas.models import Block, BlockKind
from asisten_humas.statuses import ReplyType

WRITER = "templat"
"""How a draft names this writer."""

_BODIES: dict[ReplyType, Callable[[Material], Paragraphs]] = {
    ReplyType.INTERIM: interim,
    ReplyType.ASK_INFO: ask_for_more,
    ReplyType.DONE: done,
    ReplyType.SCHEDULED: scheduled,
    ReplyType.NOT_OURS: not_ours,
    ReplyType.CANNOT: declined,
    ReplyType.INFORMATION: information,
    ReplyType.REFER_INSPECTORATE: receipt,
}


class TemplateWriter:
    """Writes a reply from its material. Two reports never read alike, because their facts do not."""

    name = WRITER

    def write(self, material: Material) -> tuple[Block, ...]:
        """Return the paragraphs of the reply; empty ones are left out."""
        first, body = opening(material), _BODIES[material.triage.reply_type](material)
        if len(first) == 1 and body and _too_short(first[0].text, material):
            first, body = [*first, *body[0]], body[1:]
        filled = [tuple(paragraph) for paragraph in (first, *body) if paragraph]
        return tuple(
            Block(kind=BlockKind.LEAD if number == 0 else BlockKind.BODY, sentences=sentences)
            for number, sentences in enumerate(filled)
        )


def _too_short(text: str, material: Material) -> bool:
    """Return whether a first line is no paragraph of its own: a greeting, or the thanks before an answer."""
    greeting = material.mood.greeting
    return bool(greeting and text.startswith(greeting)) or material.triage.reply_type is ReplyType.INFORMATION
