"""Whether a draft's report is a check of the text it comes with. A text that nobody checked cannot be approved."""

import re

from asisten_humas.models import Draft

_MARK = re.compile(r"\[[^\[\]\n]*\]")
_READABLE = re.compile(r"\w")


def is_checked(draft: Draft) -> bool:
    """Return whether the report's sentences are sentences of this text and leave none of it out.

    A report carried over from an earlier version fails this: its offsets no longer hold, or new words lie outside it.
    """
    text = draft.text
    uncovered, end = [], 0
    for sentence in sorted(draft.report.sentences, key=lambda item: item.start):
        if text[sentence.start : sentence.end] != sentence.text:
            return False
        uncovered.append(text[end : sentence.start])
        end = max(end, sentence.end)
    uncovered.append(text[end:])
    rest = _MARK.sub("", "\n".join(uncovered))
    return bool(draft.report.sentences) and not _READABLE.search(rest)


def is_blocked(draft: Draft) -> bool:
    """Return whether approval is barred: a blocking finding, an open required gap, or no check of this text."""
    return draft.blocked or not is_checked(draft)
