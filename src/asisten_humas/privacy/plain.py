"""A plain view of a text for pattern matching: same length, same offsets, fewer ways to write one character."""

import re
import unicodedata

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_UNSEEN = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u00ad\x00"
_TABLE = {
    **dict.fromkeys(map(ord, _DASHES), "-"),
    **dict.fromkeys(map(ord, _SPACES), " "),
    # What nobody sees becomes a space: it may split a number, which the patterns allow anyway.
    **dict.fromkeys(map(ord, _UNSEEN), " "),
    **dict.fromkeys(map(ord, "\u2018\u2019\u02bc`\u00b4"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d"), '"'),
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
}
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")


def plain_view(text: str) -> str:
    """Return `text` with dashes, spaces, quotes, full-width forms and digits of other scripts made plain.

    Every character stays one character, so an offset into the view is an offset into the text.
    """
    view = text.translate(_TABLE)
    return _OTHER_DIGIT.sub(lambda digit: str(unicodedata.digit(digit[0])), view)


def before(text: str, position: int, length: int) -> str:
    """Return up to `length` characters before `position` on the same line, in lower case."""
    start = max(0, position - length)
    return text[max(start, text.rfind("\n", start, position) + 1) : position].lower()


def after(text: str, position: int, length: int) -> str:
    """Return up to `length` characters after `position` on the same line, in lower case."""
    line_end = text.find("\n", position, position + length)
    return text[position : position + length if line_end < 0 else line_end].lower()
