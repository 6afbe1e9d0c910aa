"""Short sentences of one line of the notes told together, and turns that read stiffly put the usual way.

Nothing is added: two statements share a sentence only where the notes write them on one line.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from asisten_humas.news.frames import NUMBER
from asisten_humas.news.telling import Told

_OPENED = re.compile(
    r"\b(?P<verb>membuka|menutup) (?=(?:pada|pukul|lagi|kembali|kalau|jika|sampai|hingga|mulai|setiap|sejak)\b)"
)
_SHUT = {"membuka": "dibuka", "menutup": "ditutup"}
_REST = re.compile(r"^sisanya (?P<all>\d[\d.]*(?: [a-z]+)?), yakni (?P<parts>\d.+)$")
_AGED = re.compile(r"^(?P<what>[a-z]+) itu berasal dari tahun (?P<year>\d{4})$")
_OWNED = re.compile(r"^(?P<part>[a-z]{3,})nya (?=[a-z])")
_AFTERWARDS = re.compile(rf"^(?:sesudahnya|setelahnya|sebelumnya|sekarang|kini) {NUMBER}\b")
_BARE_STATE = re.compile(r"^[a-z]{3,}nya [a-z]+$")
_FULL = 24


def smoothed(told: Sequence[Told]) -> list[Told]:
    """Return the sentences with short ones joined to the sentence before them on the same line."""
    made: list[Told] = []
    for given in told:
        text = _OPENED.sub(lambda match: f"{_SHUT[match['verb']]} ", given.text)
        one = replace(given, text=_REST.sub(lambda match: f"dari {match['all']} sisanya, {match['parts']}", text))
        joined = _together(made[-1], one.text) if made and made[-1].line == one.line else ""
        if joined:
            made[-1] = replace(made[-1], text=joined, facts=(*made[-1].facts, *one.facts))
        else:
            made.append(one)
    return made


def _together(before: Told, text: str) -> str:
    """Return both statements as one sentence, or '' where they stay apart."""
    aged, owned = _AGED.match(before.text), _OWNED.match(text)
    if aged and owned:
        return f"{owned['part']} {aged['what']} dari tahun {aged['year']} itu {text[owned.end() :]}"
    if len(f"{before.text} {text}".split()) > _FULL or ";" in before.text or ", sedangkan " in before.text:
        return ""
    if _BARE_STATE.match(text) or (_AFTERWARDS.match(text) and re.search(r"\d", before.text)):
        return f"{before.text}, sedangkan {text}"
    return ""
