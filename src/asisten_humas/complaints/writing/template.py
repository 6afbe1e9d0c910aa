"""The template writer: plain, correct prose from records and rules, without a model; instant and offline."""

from asisten_humas.complaints.writing.bodies import body
from asisten_humas.complaints.writing.closings import closing
from asisten_humas.complaints.writing.material import Material
from asisten_humas.complaints.writing.openings import opening
from asisten_humas.models import Block, BlockKind

WRITER = "templat"
"""How a draft names this writer."""


class TemplateWriter:
    """Writes a reply from its material. Two reports never read alike, because their facts do not."""

    name = WRITER

    def write(self, material: Material) -> tuple[Block, ...]:
        """Return the paragraphs of the reply."""
        blocks = [Block(kind=BlockKind.LEAD, sentences=tuple(opening(material)))]
        blocks += [Block(kind=BlockKind.BODY, sentences=tuple(paragraph)) for paragraph in body(material)]
        if last := closing(material):
            blocks.append(Block(kind=BlockKind.CLOSING, sentences=tuple(last)))
        return tuple(blocks)
