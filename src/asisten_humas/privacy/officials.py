"""Who is named in office: kept, since a report about a road may name the head of the roads office.

Somebody counts as in office when the agency's profile lists the name, or when the text gives the office beside it
("Lurah Sukamaju, Bapak …", "… selaku Kepala Bidang"). Beside an accusation an unlisted name is masked all the same.
"""

import re

from asisten_humas.models import Agency
from asisten_humas.privacy import words
from asisten_humas.privacy.phrases import any_of, word_set
from asisten_humas.privacy.tokens import Words

_CONNECTORS = word_set("""
    yaitu yakni bernama namanya dari di loket call center lapangan urc saudara selaku adalah ialah kelurahan kecamatan
    dinas kantor desa kota kabupaten atas nama a n an pompa pintu air teknis ukur survei kebersihan dan
    """)
_POSSESSIVES = word_set("kami kita saya sy")
_PRIVATE = word_set("saya pelapor penelepon warga korban tetangga anak istri suami pemilik saksi terlapor")
_MYSELF = word_set("saya sy aku gue gw perkenalkan")
_WARDS = word_set("murid kelas santri siswa")  # "wali murid" is no mayor
_CLUBS = word_set("""
    paguyuban karang arisan pengajian komunitas yayasan dkm takmir panitia kelompok kelas regu koperasi
    """)
_BREAK = re.compile(r"[.!?;\n]\s|[\n\]\[/-]")
_AFTER = re.compile(
    rf"[ ,(]{{1,3}}(?:{any_of('selaku, sebagai, yang menjabat, menjabat, merangkap, jadi, menjadi, dari')} )?([a-z]+)"
)
_NOT_AFTER = word_set("rt rw anggota wakil staf operator")
_AGENCIES = word_set("uptd humas dishub satpol dinas")
_WARD_OFFICES = ("rt", "rw")
_DEGREE = re.compile(
    r",? ?\b(?:[SMAD]\.? ?[A-Z][\w.]*|B\.? ?[A-Z]\w+\.?|Ph\.?D|M\.?[TM]|S\.?[TEH]|Ir|Drs?|Dra|Prof|H|Hj)\b\.?"
)
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)|\n")
_STEPS = 7  # words between the office and the name: "Kepala Bidang Sumber Daya Air Ibu …"
_NEARBY = 160  # characters of a sentence that are searched for an accusation


class Officials:
    """The people whose names stay."""

    def __init__(self, agency: Agency | None) -> None:
        listed = agency.officials if agency else ()
        self._listed = [_name_words(_DEGREE.sub(" ", official.name)) for official in listed]

    def listed(self, name: str) -> bool:
        """Return whether the name is an official's of the profile: at least two of its words, and no others."""
        own = _name_words(name)
        return len(own) >= 2 and any(own <= official for official in self._listed)

    def in_office(self, text: Words, first: int, last: int) -> bool:
        """Return whether the tokens `[first, last)` are somebody who acts in office here."""
        start, end = text.tokens[first].start, text.tokens[last - 1].end
        if self.listed(text.view[start:end]):
            return True
        if (
            first
            and text.tokens[first - 1].lower in _MYSELF
            and text.view[text.tokens[first - 1].end : start].strip(" ,") == ""
        ):
            return False  # "Saya Slamet, ketua RT 03" reports, and is protected like everybody
        return (_office_before(text, first) or _office_after(text, end)) and not _accused(text.view, start, end)


def _name_words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{2,}", name.lower())) - words.HONORIFICS - words.ABBREVIATED


def _office_before(text: Words, first: int) -> bool:
    position = text.tokens[first].start
    for number in range(first - 1, max(-1, first - 1 - _STEPS), -1):
        token = text.tokens[number]
        abbreviated = token.dot and token.lower in words.HONORIFICS | words.ABBREVIATED
        if _BREAK.search(text.view, token.end, position) and not abbreviated:
            return False
        if _is_office(text, number):
            # "Laporan dari grup RT: mas Agil" gives no office to anybody.
            return not (token.lower in _WARD_OFFICES and ":" in text.view[token.end : position])
        unit = number > 0 and _is_office(text, number - 1)  # "kadis pu", "kepala sekolah"
        owned = token.lower in _POSSESSIVES and number > 0 and _is_office(text, number - 1)
        if owned:
            return True
        passes = token.lower in words.HONORIFICS | words.ABBREVIATED | _CONNECTORS or token.text[0].isupper()
        if token.lower in _PRIVATE or not (passes or unit):
            return False
        position = token.start
    return False


def _is_office(text: Words, number: int) -> bool:
    word = text.tokens[number].lower
    if word == "wali":
        return number + 1 == len(text.tokens) or text.tokens[number + 1].lower not in _WARDS
    if word == "ketua" and number + 1 < len(text.tokens) and text.tokens[number + 1].lower in _CLUBS:
        return False
    return words.is_office(word)


def _office_after(text: Words, end: int) -> bool:
    match = _AFTER.match(text.view[end : end + 40].lower())
    return match is not None and match[1] in (words.OFFICES - _NOT_AFTER) | _AGENCIES


def _accused(view: str, start: int, end: int) -> bool:
    earliest = max(0, start - _NEARBY)
    begin = max((match.end() for match in _SENTENCE_END.finditer(view, earliest, start)), default=earliest)
    stop = _SENTENCE_END.search(view, end, end + _NEARBY)
    sentence = view[begin : stop.start() if stop else end + _NEARBY].lower()
    return words.ACCUSING.search(sentence) is not None
