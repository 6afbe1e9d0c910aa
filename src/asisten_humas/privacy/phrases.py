"""Lists of words and phrases, written as running text, made into sets and patterns."""

import re


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())


def any_of(text: str) -> str:
    """Return a pattern that matches any of the phrases in `text`, which are separated by commas; longest first."""
    phrases = {" ".join(phrase.split()) for phrase in text.split(",")} - {""}
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", " ") for phrase in ordered) + ")"
