"""Names of private people: the reporter, neighbours, victims, whoever is accused.

No model and no list of persons: a word that announces a name ("nama saya", "Pak", "a.n.", "korban", a signature, a chat
sender) or a known Indonesian name written like one. What belongs to a road, a mosque or a shop is a place, and who is
named in office stays (see `officials`).
"""

import re
from collections.abc import Iterator

from asisten_humas.models import Agency
from asisten_humas.privacy import name_cues as cues
from asisten_humas.privacy import names, words
from asisten_humas.privacy.kinds import Found, Kind
from asisten_humas.privacy.officials import Officials
from asisten_humas.privacy.phrases import word_set
from asisten_humas.privacy.tokens import Words

Range = tuple[int, int]
"""Token numbers, half-open."""

_SPELLED_OUT = word_set("bapak pak ibu bu kakak kak mas mbak abang bang saudara saudari kakek nenek om tante mba")
_TITLES = word_set("h hj kh drs dra ir dr drg prof ust pdt")
_NOT_RELATED = word_set("ini itu yang juga tidak sudah di ke dari dan atau kecil besar")
_AND = re.compile(r" ?(?:&|\+|dan|sama) +(?=\w)")
_LIST = re.compile(r" ?(?:&|\+|,|dan|sama) +(?=\w)")
_SIGNATURE_LINE = 60  # characters; a longer last line is a sentence


def find_people(view: str, agency: Agency | None) -> Iterator[Found]:
    """Yield the names of private people in a plain view, without their titles."""
    text, officials = Words(view), Officials(agency)
    found = _private(text, officials)
    for first, last in found:
        yield _piece(text.tokens[first].start, text.tokens[last - 1].end)
    for pattern in (cues.CHAT, cues.INITIALS):
        for match in pattern.finditer(view):
            yield _piece(match.start(1), match.end(1))
    yield from _again(text, found)


def _private(text: Words, officials: Officials) -> list[Range]:
    """Return the names of people who are not in office; a short form of an official's name is the official's."""
    candidates = list(dict.fromkeys(_candidates(text)))
    in_office = {span for span in candidates if officials.in_office(text, *span)}
    found = [span for span in candidates if span not in in_office]
    found += _siblings(text, found)
    public = {text.tokens[number].lower for span in in_office for number in range(*span)}
    private = {text.tokens[number].lower for span in found if span[1] - span[0] > 1 for number in range(*span)}
    return [span for span in found if span[1] - span[0] > 1 or text.tokens[span[0]].lower not in public - private]


def find_reporter(view: str, name: str) -> Iterator[Found]:
    """Yield every mention of the reporter's name, in full or by one of its words written like a name."""
    text = Words(view)
    own = {word.lower() for word in re.findall(r"[^\W\d_]{2,}", name.split(",")[0])}
    own -= words.HONORIFICS | words.ABBREVIATED
    number = 0
    while number < len(text.tokens):
        last = number
        while last < len(text.tokens) and text.tokens[last].lower in own and (last == number or text.joined(last)):
            last += 1
        if last > number and (last - number > 1 or _written_as_name(text, number)):
            yield _piece(text.tokens[number].start, text.tokens[last - 1].end)
        number = max(last, number + 1)


def _piece(start: int, end: int) -> Found:
    return Found(start, end, Kind.PERSON_PRIVATE)


def _written_as_name(text: Words, number: int) -> bool:
    token = text.tokens[number]
    titled = text.joined(number) and text.tokens[number - 1].lower in words.HONORIFICS | {"saya", "sy", "aku"}
    everyday = token.lower in words.COMMON or token.lower in names.AMBIGUOUS
    return not text.in_place[number] and (titled or (not everyday and (text.proper(number) or text.sure(number))))


def _candidates(text: Words) -> Iterator[Range]:
    yield from _after_cues(text)
    yield from _after_titles(text)
    yield from _in_fields(text)
    yield from _signatures(text)
    yield from _by_form(text)


def _after_cues(text: Words) -> Iterator[Range]:
    for pattern in (cues.ANNOUNCED, cues.RELATED, cues.MYSELF, cues.SAID_BY):
        for match in pattern.finditer(text.view):
            number = text.at(match.end())
            if number is None:
                continue
            found = text.name_from(_skip_titles(text, number), cued=True)
            if found is not None and _fits_cue(text, found, pattern):
                yield found


def _fits_cue(text: Words, found: Range, pattern: re.Pattern[str]) -> bool:
    first, last = found
    sure = any(text.sure(number) for number in range(first, last))
    if pattern is cues.RELATED:
        return sure or (text.proper(first) and text.tokens[first].lower not in _NOT_RELATED)
    if pattern is cues.SAID_BY:
        return sure or cues.PUNCTUATION.match(_rest(text, last)) is not None
    followed = cues.AFTER_SELF.match(_rest(text, last)) is not None
    if pattern is cues.ANNOUNCED:
        return sure or text.proper(first) or followed
    return followed or (last - first > 1 and (sure or text.proper(first)))


def _rest(text: Words, last: int) -> str:
    end = text.tokens[last - 1].end
    return text.view[end : end + 20].lower()


def _skip_titles(text: Words, number: int) -> int:
    while number < len(text.tokens) - 1:
        token = text.tokens[number]
        name_like = text.proper(number) and token.lower in ("mang", "si")
        abbreviated = token.lower in _TITLES and (token.dot or token.text in ("H", "Hj", "KH"))
        if not abbreviated and (token.lower not in words.HONORIFICS or name_like):
            break
        number += 1
    return number


def _after_titles(text: Words) -> Iterator[Range]:
    for number, token in enumerate(text.tokens[:-1]):
        # "… terima kasih, Ibu. Menunggu …": a form of address with a full stop ends the sentence; "Bpk." does not.
        address = token.lower in words.HONORIFICS and not (token.dot and token.lower in _SPELLED_OUT)
        if text.in_place[number] or not (address or (token.lower in _TITLES and token.dot and token.text[0].isupper())):
            continue
        name = _skip_titles(text, number + 1)
        while name < len(text.tokens) - 1 and text.tokens[name].lower in words.OFFICES and text.joined(name):
            name += 1
        if text.joined(name) and not text.in_place[name]:
            found = text.name_from(name, cued=True)
            if found is not None:
                yield found


def _in_fields(text: Words) -> Iterator[Range]:
    for match in cues.FIELD.finditer(text.view):
        first = text.at(match.start(1))
        if first is None or (text.everyday(first) and not text.proper(first)):
            continue
        last = first
        while last < len(text.tokens) and text.tokens[last].end <= match.end(1) and last < first + 6:
            last += 1
        ordinary = any(text.tokens[number].lower in words.COMMON for number in range(first, last))
        if last > first and not ordinary and not text.in_place[first]:
            yield first, last


def _signatures(text: Words) -> Iterator[Range]:
    places = [match.end() for pattern in (cues.CLOSING, cues.DASH) for match in pattern.finditer(text.view)]
    last_line = text.view.rstrip().rfind("\n") + 1
    if last_line and len(text.view) - last_line <= _SIGNATURE_LINE:
        places.append(last_line)
    for place in places:
        number = text.at(place)
        found = text.name_from(_skip_titles(text, number), cued=True) if number is not None else None
        if found is not None and _signs(text, *found):
            yield found


def _signs(text: Words, first: int, last: int) -> bool:
    written = text.proper(first) or text.sure(first) or not text.cased
    return written and (
        last - first > 1 or cues.AFTER_SIGNATURE.match(text.view, text.tokens[last - 1].end) is not None
    )


def _by_form(text: Words) -> Iterator[Range]:
    number = 0
    while number < len(text.tokens):
        found = text.name_from(number, cued=False)
        if found is None:
            number += 1
            continue
        if _is_person(text, *found):
            yield found
        number = found[1]


def _is_person(text: Words, first: int, last: int) -> bool:
    start, end = text.tokens[first].start, text.tokens[last - 1].end
    if cues.NATIONAL_HEROES.fullmatch(text.view, start, end):
        return False
    if text.joined(first) and text.tokens[first - 1].lower in cues.AT_PLACE:
        return False
    capital = text.proper(first) and not text.everyday(first)
    if capital and not _opens_sentence(text, first) and cues.APPOSITION.match(text.view, end):
        return True
    if cues.BALINESE.match(text.view, start):
        return True
    reachable = cues.REACHABLE.match(text.view, end) is not None
    sure = sum(text.sure(number) for number in range(first, last))
    if text.cased and not text.tokens[first].text[0].isupper():
        return sure > 1 or (sure == 1 and reachable)
    return sure > 0 or (capital and reachable and last - first > 1)


def _siblings(text: Words, found: list[Range]) -> list[Range]:
    """Return the names that a private one is joined to: "Doni & Riko", "Suhartono, Lilik Mulyani, Yeremias Tokan"."""
    siblings = []
    ends = {text.tokens[last - 1].end for _, last in found}
    for first, last in found:
        start = text.tokens[first].start
        before = len(text.view[max(0, start - 3) : start].rstrip(", ")) + max(0, start - 3)
        pattern = _LIST if before in ends else _AND
        joint = pattern.match(text.view, text.tokens[last - 1].end)
        number = text.at(joint.end()) if joint else None
        name = text.name_from(_skip_titles(text, number), cued=True) if number is not None else None
        if name is not None and (text.proper(name[0]) or text.sure(name[0])):
            siblings.append(name)
    return siblings


def _opens_sentence(text: Words, number: int) -> bool:
    start = text.tokens[number].start
    lead = text.view[max(0, start - 4) : start].rstrip(" \"'(")
    return start < 4 or (lead != "" and lead[-1] in ".!?\n:")


def _again(text: Words, found: list[Range]) -> Iterator[Found]:
    """Yield later mentions of a private name by one of its words: "Hendi" after "Hendi Saputro"."""
    known = {
        text.tokens[number].text
        for first, last in found
        for number in range(first, last)
        if len(text.tokens[number].text) > 2 and text.tokens[number].text[0].isupper() and not text.everyday(number)
    }
    for number, token in enumerate(text.tokens):
        if token.text in known and not text.in_place[number]:
            yield _piece(token.start, token.end)
