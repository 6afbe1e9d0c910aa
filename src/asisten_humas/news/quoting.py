"""Quotations in a draft: the speaker's words as they are, with attribution that varies and names the office once."""

import re

from asisten_humas.models import Quote, Sentence
from asisten_humas.news.cast import Cast

_VERBS = ("kata", "ujar", "tutur", "ucap", "ungkap")


def attributed(quote: Quote, cast: Cast, number: int) -> Sentence:
    """Return the quotation with its speaker; `number` counts the quotations before it and varies the verb.

    Only the closing full stop may give way to the comma that EYD asks for before the attribution.
    """
    speaker = cast.render(cast.mark_of(quote.speaker)).rstrip(",") if quote.speaker else "[lengkapi: nama penutur]"
    words = quote.text.strip().strip('"“”')
    if not re.search(r"[?!…]$", words):
        words = words.rstrip(" .,;") + ","
    return Sentence(
        text=f'"{words}" {_VERBS[number % len(_VERBS)]} {speaker}.',
        facts=(quote.id, *cast.facts_of(cast.mark_of(quote.speaker))),
    )
