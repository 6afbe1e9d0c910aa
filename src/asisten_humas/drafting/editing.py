"""A draft whose text a person has edited: paragraphs and sentences are read anew from the text."""

import re

from asisten_humas.grounding import sentences
from asisten_humas.models import Block, BlockKind, Draft, Sentence

_PARAGRAPH_BREAK = re.compile(r"\n[ \t]*\n\s*")
_GAP_MARK = re.compile(r"\[lengkapi\b[^\]]*\]", re.IGNORECASE)


def with_text(draft: Draft, *, title: str, text: str) -> Draft:
    """Return the draft with this title and text; the report is the caller's to make anew.

    Sentences that are unchanged keep what their writer said they rest on. A gap counts as closed when staff have
    replaced its mark: a required gap stays open while any `[lengkapi: …]` is left in the text.
    """
    known = {sentence.text: sentence for block in draft.blocks for sentence in block.sentences}
    paragraphs = [part.strip() for part in _PARAGRAPH_BREAK.split(text.replace("\r\n", "\n")) if part.strip()]
    kinds = [block.kind for block in draft.blocks]
    blocks = tuple(
        Block(kind=kinds[n] if n < len(kinds) else BlockKind.BODY, sentences=_sentences(paragraph, known))
        for n, paragraph in enumerate(paragraphs)
    )
    gaps = draft.gaps if _GAP_MARK.search(text) else tuple(gap for gap in draft.gaps if not gap.required)
    return draft.model_copy(update={"title": title.strip(), "blocks": blocks, "gaps": gaps})


def _sentences(paragraph: str, known: dict[str, Sentence]) -> tuple[Sentence, ...]:
    spans = sentences.split(paragraph)
    # A line break inside a paragraph (a list) belongs to the text, so each sentence keeps the break that follows it.
    ends = [start for start, _ in spans[1:]] + [len(paragraph)]
    pieces = [paragraph[start:end] for (start, _), end in zip(spans, ends, strict=True)]
    texts = [piece.rstrip(" \t") for piece in pieces]
    return tuple(known.get(piece, Sentence(text=piece)) for piece in texts) or (Sentence(text=paragraph),)
