"""Acronyms that the documents themselves explain: "Unit Reaksi Cepat (URC)", "yang selanjutnya disingkat DBMSDA"."""

import re
from collections.abc import Iterator, Sequence

_FARTHEST = 12  # words before the acronym in which its expansion is looked for

_BEFORE = 160  # characters that hold them
# The acronym is looked for first and its expansion before it: the other way round, every word of a text would start a
# search of its own.
_NAMED = re.compile(
    r"\((?P<in_brackets>[A-Z][A-Za-z0-9]{1,11})\)"
    r"|\byang\s+selanjutnya\s+(?:disingkat|disebut)\s+(?P<named>[A-Z][A-Za-z0-9]{1,11})\b"
)
_SHORT_THEN_LONG = re.compile(r"\b(?P<short>[A-Z][A-Z0-9]{1,9})[ \t]+\((?P<long>[^()\n]{5,90})\)")
_WORD = re.compile(r"[\w/-]+")
_JOINING = {"dan", "atau", "di", "ke", "untuk", "serta", "atas", "bagi", "dan/atau"}


def find_acronyms(text: str) -> dict[str, str]:
    """Return acronym → expansion, both as written, for every acronym that `text` explains; the first one counts."""
    found: dict[str, str] = {}
    for short, long in _explained(text):
        found.setdefault(short, long)
    return found


def _explained(text: str) -> Iterator[tuple[str, str]]:
    for match in _NAMED.finditer(text):
        short = match["in_brackets"] or match["named"]
        before = _WORD.findall(text[max(0, match.start() - _BEFORE) : match.start()].rpartition("\n")[2])
        long = _by_initials(before, short) or _by_syllables(before, short)
        if long:
            yield short, long
    for match in _SHORT_THEN_LONG.finditer(text):
        long = _by_initials(match["long"].split(), match["short"])
        if long:
            yield match["short"], long


def _by_initials(before: Sequence[str], short: str) -> str:
    """Return the words whose initials spell the acronym, nearest to it; joining words need not count."""
    before = before[-_FARTHEST:]
    for end in range(len(before), 0, -1):
        for start in range(end - 1, -1, -1):
            run = before[start:end]
            initials = "".join(word[0] for word in run if word.lower() not in _JOINING)
            if initials.lower() == short.lower() and len(run) > 1 and run[0][0].isupper():
                return " ".join(run)
    return ""


def _by_syllables(before: Sequence[str], short: str) -> str:
    """Return the capitalised words before the acronym when it is made of their syllables, as in Musrenbang."""
    run: list[str] = []
    for word in reversed(before):
        if not word[0].isupper():
            break
        run.insert(0, word)
    letters = iter("".join(run).lower())
    made_of_them = len(run) > 1 and run[0][0] == short[0] and all(letter in letters for letter in short.lower())
    return " ".join(run) if made_of_them and len(short) >= 2 * len(run) else ""
