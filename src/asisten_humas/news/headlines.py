"""Headlines are text too: one that the notes do not bear out is not offered."""

from collections.abc import Callable

from asisten_humas.models import Agency, CheckReport, Draft
from asisten_humas.news.template import TemplateWriter


def with_sound_title(draft: Draft, check: Callable[[str], CheckReport], agency: Agency | None) -> Draft:
    """Return the draft with the first headline that passes the check as its title, and the other sound ones beside it.

    When a model's headlines all fail, the template's take their place; when those fail too, the title asks to be filled in.
    """
    titles = [title for title in (draft.title, *draft.other_titles) if title and not check(f"{title}.").blocked]
    if not titles and draft.writer != TemplateWriter.name and draft.fact_sheet:
        plain = TemplateWriter(agency).write(draft.fact_sheet)
        titles = [title for title in (plain.title, *plain.other_titles) if title and not check(f"{title}.").blocked]
    if not titles:
        titles = ["[lengkapi: judul]"]
    return draft.model_copy(update={"title": titles[0], "other_titles": tuple(titles[1:])})
