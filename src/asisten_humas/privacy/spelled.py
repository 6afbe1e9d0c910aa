"""Numbers written out so that machines miss them: "nol delapan satu dua …", "O812 OOOO 2218"."""

import re
from collections.abc import Iterator

from asisten_humas.privacy.kinds import Found, Kind
from asisten_humas.privacy.numbers import classify, is_mobile, nearest_cue

_DIGIT_OF = {
    **dict.fromkeys(("nol", "kosong", "zero"), "0"),
    **dict.fromkeys(("satu", "siji"), "1"),
    **dict.fromkeys(("dua", "loro"), "2"),
    **dict.fromkeys(("tiga", "telu"), "3"),
    **dict.fromkeys(("empat", "papat"), "4"),
    **dict.fromkeys(("lima", "limo"), "5"),
    "enam": "6",
    **dict.fromkeys(("tujuh", "pitu"), "7"),
    **dict.fromkeys(("delapan", "lapan", "wolu"), "8"),
    **dict.fromkeys(("sembilan", "songo"), "9"),
}
_WORD = "|".join(sorted(_DIGIT_OF, key=len, reverse=True))
_TOKEN = re.compile(rf"{_WORD}|\d", re.IGNORECASE)
_SPELLED = re.compile(
    rf"(?<!\w)(?:\+ ?)?(?:{_WORD}|\d{{1,4}})(?:[ ,.\-]{{1,2}}(?:{_WORD}|\d{{1,4}})){{6,25}}(?!\w)", re.IGNORECASE
)
_LETTERS_FOR_ZERO = re.compile(r"(?<!\w)(?:\+62|62|[0Oo])(?:[ .-]?[0-9OoIl]){8,12}(?!\w)")
_READ_AS = str.maketrans("OoIl", "0011")


def find_spelled(view: str) -> Iterator[Found]:
    """Yield numbers of persons that are spelled out, or written with letters in place of figures."""
    for match in _SPELLED.finditer(view):
        tokens = [token.lower() for token in _TOKEN.findall(match[0])]
        if not any(token in _DIGIT_OF for token in tokens):
            continue
        digits = "".join(_DIGIT_OF.get(token, token) for token in tokens)
        kind = classify(digits, nearest_cue(view, match.start()))
        if kind is not None:
            yield Found(match.start(), match.end(), kind)
    for match in _LETTERS_FOR_ZERO.finditer(view):
        digits = re.sub(r"[ .-]", "", match[0]).translate(_READ_AS)
        if 5 <= sum(char.isdigit() for char in match[0]) < len(digits.removeprefix("+")) and is_mobile(
            digits.removeprefix("+")
        ):
            yield Found(match.start(), match.end(), Kind.PHONE)
