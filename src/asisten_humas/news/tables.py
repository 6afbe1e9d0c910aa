"""Word tables as readable text: sets of words, and pairs of a short form and its meaning."""


def word_set(table: str) -> frozenset[str]:
    """Return the words of a text, separated by blanks or line ends, as a set."""
    return frozenset(table.split())


def pairs(table: str) -> dict[str, str]:
    """Return a table of "short=full" pairs, separated by bars or line ends, as a dictionary."""
    return dict(pair.split("=", 1) for pair in table.strip().replace("\n", "|").split("|"))
