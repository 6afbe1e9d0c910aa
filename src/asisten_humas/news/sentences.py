"""Sentences of a draft: tidied when a model wrote them, found again when a check speaks of them."""

import re

from asisten_humas.models import Draft, Finding

_MARKUP = re.compile(r"\*\*|__|^#+\s*|^[-•*]\s+|`+", re.MULTILINE)
_IDS = re.compile(r"\s*[\[(](?:[FQK]\d+(?:\s*[,;]\s*[FQK]\d+)*)[\])]")


def cleaned(text: str) -> str:
    """Return a model's sentence on one line, without markup and id marks, with a full stop; '' when nothing is left."""
    text = " ".join(_IDS.sub("", _MARKUP.sub("", text)).split())
    if not re.search(r"\w", text):
        return ""
    return text if re.search(r"[.!?…][\"”]?$", text) else f"{text}."


def located(draft: Draft, finding: Finding) -> int | None:
    """Return the index of the sentence in which a finding lies, counted over all blocks; None outside them all."""
    position = number = 0
    for index, block in enumerate(draft.blocks):
        position += 2 if index else 0
        for order, sentence in enumerate(block.sentences):
            position += 1 if order else 0
            end = position + len(sentence.text)
            if finding.start < end and position <= max(finding.start, finding.end - 1):
                return number
            position = end
            number += 1
    return None
