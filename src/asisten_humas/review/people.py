"""When two names are one person. Until people sign in, a name typed on the first page stands for its bearer."""

import unicodedata

from asisten_humas.errors import InputError


def person_key(name: str) -> str:
    """Return what identifies the bearer of `name`: letters' case, spaces and invisible characters do not count.

    Raises InputError for a name with nothing to read in it.
    """
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
    key = "".join(character for character in folded if _counts(character))
    if not any(character.isalnum() for character in key):
        raise InputError(
            "a name is needed for this step; give the name of the person who acts",
            "Langkah ini memerlukan nama; isi nama orang yang melakukannya.",
        )
    return key


def _counts(character: str) -> bool:
    # Cf holds zero-width characters and direction marks, which nobody sees on the screen.
    return not character.isspace() and unicodedata.category(character) not in {"Cc", "Cf"}


def same_person(one: str, other: str) -> bool:
    """Return whether two names belong to one person ("Siti" and "siti " do)."""
    return person_key(one) == person_key(other)


def shown_name(name: str) -> str:
    """Return the name as it is stored and shown: one line, single spaces."""
    return " ".join("".join(c if c.isspace() or _counts(c) else "" for c in name).split())
