"""An approved text for messengers and captions: only words that were approved, cut between sentences where too long."""

from asisten_humas.export.leaving import Leaving
from asisten_humas.grounding import sentences

CAPTION_LENGTH = 2_200
"""Characters of an Instagram caption."""


def make_whatsapp(item: Leaving) -> str:
    """Return the message for a group: bold title, body, signature."""
    # An asterisk in the title would end the bold face halfway.
    title = [f"*{item.title.replace('*', '')}*"] if item.title else []
    return "\n\n".join([*title, *item.paragraphs, *([item.signature] if item.signature else [])]) + "\n"


def make_caption(item: Leaving) -> str:
    """Return the caption for Instagram: title first, since only some 125 characters show, then as much as fits.

    No hashtags: nobody approved any.
    """
    ending = f"\n\n{item.signature}" if item.signature else ""
    caption = item.title
    for paragraph in item.paragraphs:
        for number, (start, end) in enumerate(sentences.split(paragraph)):
            joint = "" if not caption else " " if number else "\n\n"
            longer = f"{caption}{joint}{paragraph[start:end]}"
            if len(longer) + len(ending) > CAPTION_LENGTH:
                return caption + ending + "\n"
            caption = longer
    return caption + ending + "\n"
