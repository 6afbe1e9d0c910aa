"""Who is named in office: kept, since a report about a road may name the head of the roads office.

Somebody counts as in office when the agency's profile lists the name, or when the text gives the office beside it
("Lurah Sukamaju, Bapak …", "… selaku Kepala Bidang"). Beside an accusation an unlisted name is masked all the same.
"""

import re

from asisten_humas.models import Agency
from asisten_humas.privacy import names, words
from asisten_humas.privacy.tokens import Words

_CONNECTORS = names.word_set(
    "yaitu yakni bernama namanya dari di loket call center lapangan urc saudara selaku adalah ialah"
)
_PRIVATE = names.word_set("saya pelapor penelepon warga korban tetangga anak istri suami pemilik saksi terlapor")
_AFTER = re.compile(r"[ ,(]{1,3}(?:selaku |sebagai |yang menjabat |menjabat |merangkap )?([a-z]+)")
_TITLE = re.compile(
    r",? ?\b(?:(?:S|M|A|D|B)\.? ?[A-Z][\w.]*|Ph\.?D|M\.?T|M\.?M|S\.?T|S\.?E|S\.?H|Ir|Drs?|Dra|Prof|H|Hj)\b\.?"
)
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)|\n")
_STEPS = 7  # words between the office and the name: "Kepala Bidang Sumber Daya Air Ibu …"


class Officials:
    """The people whose names stay."""

    def __init__(self, agency: Agency | None) -> None:
        listed = agency.officials if agency else ()
        self._listed = [frozenset(re.findall(r"[a-z]{2,}", _bare(official.name).lower())) for official in listed]

    def listed(self, name: str) -> bool:
        """Return whether the name is an official's of the profile: at least two of its words, and no others."""
        own = frozenset(re.findall(r"[a-z]{2,}", name.lower())) - words.HONORIFICS - words.ABBREVIATED
        return any(len(own) >= 2 and own <= official for official in self._listed)

    def in_office(self, text: Words, first: int, last: int) -> bool:
        """Return whether the tokens `[first, last)` are somebody who acts in office here."""
        start, end = text.tokens[first].start, text.tokens[last - 1].end
        if self.listed(text.view[start:end]):
            return True
        if not (self._office_before(text, first) or self._office_after(text, end)):
            return False
        return not _accused(text.view, start, end)

    def _office_before(self, text: Words, first: int) -> bool:
        position = text.tokens[first].start
        for number in range(first - 1, max(-1, first - 1 - _STEPS), -1):
            token = text.tokens[number]
            between = text.view[token.end : position]
            if re.search(r"[.!?;\n]\s|[\n\]\[/-]", between) and not token.dot:
                return False
            word = token.lower
            if word in words.OFFICES or word == "wali":
                return not (word == "wali" and text.tokens[number + 1].lower in ("murid", "kelas", "santri", "siswa"))
            if word in _PRIVATE:
                return False
            passes = word in words.HONORIFICS or word in words.ABBREVIATED or word in _CONNECTORS
            if not (passes or token.text[0].isupper()):
                return False
            position = token.start
        return False

    def _office_after(self, text: Words, end: int) -> bool:
        match = _AFTER.match(text.view[end : end + 40].lower())
        return match is not None and match[1] in words.OFFICES - {
            "rt",
            "rw",
            "petugas",
            "anggota",
            "wakil",
            "staf",
            "operator",
        }


def _bare(name: str) -> str:
    return _TITLE.sub(" ", name)


def _accused(view: str, start: int, end: int) -> bool:
    begin = max(
        (match.end() for match in _SENTENCE_END.finditer(view, max(0, start - 160), start)), default=max(0, start - 160)
    )
    stop = _SENTENCE_END.search(view, end, end + 160)
    sentence = view[begin : stop.start() if stop else end + 160].lower()
    return any(word in sentence for word in words.ACCUSING)
