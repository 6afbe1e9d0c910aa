"""Headlines are text too: one that the notes do not bear out is not offered."""

import re
from collections.abc import Callable
from itertools import pairwise

from asisten_humas.models import Agency, CheckReport, Draft
from asisten_humas.news.template import TemplateWriter
from asisten_humas.news.wording import is_base


def with_sound_title(draft: Draft, check: Callable[[str], CheckReport], agency: Agency | None) -> Draft:
    """Return the draft with the first headline that passes the check as its title, and the other sound ones beside it.

    When a model's headlines all fail, the template's take their place; when those fail too, it asks to be filled in.
    """
    titles = _sound((draft.title, *draft.other_titles), draft, check)
    if not titles and draft.writer != TemplateWriter.name and draft.fact_sheet:
        plain = TemplateWriter(agency).write(draft.fact_sheet)
        titles = _sound((plain.title, *plain.other_titles), plain, check)
    if not titles:
        titles = ["[lengkapi: judul]"]
    return draft.model_copy(update={"title": titles[0], "other_titles": tuple(titles[1:])})


def _sound(titles: tuple[str, ...], draft: Draft, check: Callable[[str], CheckReport]) -> list[str]:
    notes = draft.fact_sheet.notes if draft.fact_sheet else ""
    return [title for title in titles if title and not check(as_sentence(title, f"{notes}\n{draft.text}")).blocked]


def as_sentence(title: str, text: str) -> str:
    """Return a headline with small letters where the text writes its words small, so that only names keep capitals.

    A word stays as it is behind the word that it follows in the text ("Pesisir Selatan", though "selatan" occurs too).
    """
    small = set(re.findall(r"(?<![\w-])[a-z][\w-]*", text))
    words = title.split()
    made = words[:1]
    for before, word in pairwise(words):
        named = word.isupper() or f"{before} {word}" in text
        lowered = word.lower() in small or is_base(word.lower())
        made.append(word.lower() if lowered and not named else word)
    return " ".join(made).rstrip(".") + "."
