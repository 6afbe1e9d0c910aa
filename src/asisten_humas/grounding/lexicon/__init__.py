"""What the checks know of Indonesian: general word lists, each a small readable Python file."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list that is written as running text."""
    return frozenset(text.split())
