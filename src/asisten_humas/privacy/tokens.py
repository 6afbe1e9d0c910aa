"""The words of a text with what their form says: capital, initial, part of a place, a name by itself."""

import re
from typing import NamedTuple

from asisten_humas.privacy import names, words

# Letters that run straight into a figure are a currency or a code ("Rp2.850.000", "K04"), never a name.
_TOKEN = re.compile(r"[^\W\d_]++(?:['’-][^\W\d_]++)*+(?P<dot>\.)?(?!\d)")
_JOINT = re.compile(r"[ .]{1,3}")
_NAME_LENGTH = 6  # words
_ROMAN = re.compile(r"[IVX]{1,4}")


class Token(NamedTuple):
    """A word: its text without a closing full stop, its offsets, whether a full stop follows directly."""

    text: str
    start: int
    end: int
    dot: bool

    @property
    def lower(self) -> str:
        """Return the word in lower case."""
        return self.text.lower()


class Words:
    """The words of one plain view. `cased` tells whether capitals mean anything in this text."""

    def __init__(self, view: str) -> None:
        self.view = view
        self.tokens = [
            Token(match[0].rstrip("."), match.start(), match.end() - bool(match["dot"]), bool(match["dot"]))
            for match in _TOKEN.finditer(view)
        ]
        letters = [char for char in view if char.isalpha()]
        self.cased = sum(char.isupper() for char in letters) < 0.5 * len(letters) or len(letters) < 12
        self._at = {token.start: number for number, token in enumerate(self.tokens)}
        self.in_place = self._places()

    def at(self, position: int) -> int | None:
        """Return the number of the token that starts at or right after `position`, over spaces and opening signs."""
        while position < len(self.view) and self.view[position] in " \"'(*_":
            position += 1
        return self._at.get(position)

    def joined(self, number: int) -> bool:
        """Return whether the token follows the one before it with nothing but a space or a full stop between."""
        if number == 0:
            return False
        return _JOINT.fullmatch(self.view, self.tokens[number - 1].end, self.tokens[number].start) is not None

    def proper(self, number: int) -> bool:
        """Return whether the token is written like a name: a capital that means something, and no acronym."""
        token = self.tokens[number]
        if not token.text[0].isupper() or not self.cased:
            return False
        return len(token.text) == 1 or not token.text.isupper() or names.is_sure_name(token.text)

    def sure(self, number: int) -> bool:
        """Return whether the token is a name in any case and hardly ever anything else."""
        token = self.tokens[number]
        return names.is_sure_name(token.text) and token.lower not in words.COMMON

    def everyday(self, number: int) -> bool:
        """Return whether the token is an everyday word, an office, or a word that opens a place."""
        return words.is_everyday(self.tokens[number].text)

    def name_from(self, number: int, *, cued: bool) -> tuple[int, int] | None:
        """Return the token range `[first, last)` of the name that begins at `number`, or None.

        `cued` tells that a word announced a name: then a capitalised word that is also an everyday name counts.
        """
        if number >= len(self.tokens) or not self._begins(number, cued):
            return None
        last = number + 1
        while last < min(number + _NAME_LENGTH, len(self.tokens)) and self._continues(last, number):
            last += 1
        while last > number + 1 and self.tokens[last - 1].lower in names.PARTICLES:
            last -= 1
        return (number, last) if any(len(token.text) > 1 for token in self.tokens[number:last]) else None

    def _begins(self, number: int, cued: bool) -> bool:
        token = self.tokens[number]
        if self.in_place[number] or token.lower in words.HONORIFICS - {"si", "mang", "uni", "uda"}:
            return False
        if len(token.text) == 1:
            return self.proper(number) and number + 1 < len(self.tokens) and self._continues(number + 1, number)
        if self.everyday(number):
            return cued and self.proper(number) and token.lower in names.AMBIGUOUS
        if self.proper(number) or self.sure(number):
            return True
        return cued and names.is_name(token.text)

    def _continues(self, number: int, first: int) -> bool:
        before, token = self.tokens[number - 1], self.tokens[number]
        if self.in_place[number] or not self.joined(number) or (before.dot and len(before.text) > 3):
            return False
        if token.lower in names.PARTICLES:
            return number + 1 < len(self.tokens)
        if self.everyday(number):
            return self.proper(number) and token.lower in names.AMBIGUOUS | names.FAMILY
        if token.lower in words.HONORIFICS and token.lower not in names.GIVEN:
            return False
        if self.proper(number) or names.is_name(token.text):
            return True
        return not self.cased and token.text.isupper() and number < first + 4

    def _places(self) -> list[bool]:
        flags = [False] * len(self.tokens)
        number = 0
        while number < len(self.tokens):
            if self._opens_place(number):
                number = self._mark_place(flags, number + 1)
            else:
                number += 1
        return flags

    def _opens_place(self, number: int) -> bool:
        word = self.tokens[number].lower
        hospital = word in ("sakit", "makan") and self.joined(number) and self.tokens[number - 1].lower == "rumah"
        return hospital or word in words.PLACES

    def _mark_place(self, flags: list[bool], number: int) -> int:
        region = self.tokens[number - 1].lower in words.REGIONS
        # "Jl. R.A. Kartini", "warung bu yati", "Masjid Al-Hidayah": what is joined to the opening word belongs to it.
        for last in range(number, min(number + 5, len(self.tokens))):
            token = self.tokens[last]
            title = token.lower in words.HONORIFICS or token.lower in words.ABBREVIATED
            named = self.proper(last) or names.is_name(token.text) or (last == number and not self.everyday(last))
            person = region and last > number and (title or self.sure(last))
            if person or not self.joined(last) or not (title or named):
                return max(last, number)
            flags[last] = True
        return min(number + 5, len(self.tokens))
