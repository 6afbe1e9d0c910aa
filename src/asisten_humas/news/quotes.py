"""Quotations in notes: the words as they were said, who said them, and the speaker's office.

The speaker stands before a colon or a verb of saying, right before the opening mark, or after the closing one; short
forms ("Wabup", "dr Alfons", "beliau") are resolved to the full person that the notes list elsewhere.
"""

import re
from collections.abc import Sequence

from asisten_humas.models import Quote
from asisten_humas.news.names import Names
from asisten_humas.news.people import Person, find_people, resolve

_MARKS = re.compile(r"\"([^\"\n]+(?:\n[^\"\n]+)?)\"|“([^”\n]+(?:\n[^”\n]+)?)”|«([^»\n]+)»")
_SAYS = (
    r"(?:bilang|kata|katanya|ujar|ujarnya|tutur|ucap|ungkap|jelas|tegas|terang|tambah"
    r"|imbuh|pungkas|menyatakan|mengatakan"
    r"|menyebut(?:kan)?|menjelaskan|menegaskan|menambahkan|menuturkan|menyampaikan"
    r"|mengungkapkan|berkata|berpesan|berharap"
    r"|mengaku|menerangkan|mengimbau|mengingatkan|meminta|bercerita|cerita|ngomong|pesan)"
)
_BEFORE = re.compile(
    rf"(?:^|[\n.;!?•*|]|[-–](?=\s)|,\s|^\d+[.)]|(?<=[a-z]\s)(?=[A-Z]))\s*(?P<speaker>[^\n.;!?\"“”]{{2,90}}?)\s*"
    rf"(?:\b{_SAYS}\b[^\"“”\n]{{0,25}}?)?\s*[:,]?\s*$"
)
_KUTIPAN = re.compile(
    r"^\W*(?:kutipan|quote|statement|pernyataan|komentar)\b(?:\s+(?:dari|oleh))?\s*:?\s*", re.IGNORECASE
)
_AFTER = re.compile(rf"\s*[,.]?\s*(?:demikian\s+)?(?:{_SAYS}|\(|[-–—]\s*)\s*(?P<speaker>[^\n.;\"“”)]{{2,90}})")
_THEY = re.compile(r"\b(?:beliau|dia|ia|nya)\b", re.IGNORECASE)
_INSTRUCTS = re.compile(
    r"\b(?:tulis|sebut|pakai (?:kata|istilah)|istilah(?:nya)?|berjudul|judul(?:nya)?"
    r"|tema|bertajuk|slogan|tagline)\b[^\"“\n]{0,12}$",
    re.I,
)


_ROLE_AND_NAME = re.compile(
    r"(?P<role>[A-Za-z][a-z]+(?: [a-z]+){0,3}) (?:Pak|Bu|Bapak|Ibu) (?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)*)"
)
_NAME_AND_ROLE = re.compile(
    r"(?P<name>[A-Z][^()\d]*?)\s*\((?:\d{1,2}\s*(?:th|thn|tahun)?)?[,\s]*(?P<role>[a-z][^()\d]*)?\)"
)
"""A speaker whom nobody lists elsewhere: "Tumirah (52, buruh tani)"."""


def find_quotes(notes: str, people: Sequence[Person], names: Names, starts: Sequence[int] = ()) -> list[Quote]:
    """Return the quotations of the notes with ids Q1, Q2, …; a title or a term in quotation marks is not one.

    `starts` are where pieces of the notes begin: what stands before, a chat's time and writer, names no speaker.
    """
    quotes: list[Quote] = []
    for match in _MARKS.finditer(notes):
        group = next(index for index in (1, 2, 3) if match[index])
        start, end = match.span(group)
        if not _is_speech(notes, match, match[group]):
            continue
        line = notes.rfind("\n", 0, match.start()) + 1
        line = min((at for at in starts if line <= at <= match.start()), default=line)
        person, label = _speaker(notes, match, people, names, line)
        if not person and label.lower() in ("nya", "") and quotes:
            # "…," pungkasnya: the speaker of the quotation before.
            person = next((p for p in people if p.name == quotes[-1].speaker), None)
        role = (_ROLE_AND_NAME.fullmatch(label) or _NAME_AND_ROLE.fullmatch(label)) if not person else None
        quotes.append(
            Quote(
                id=f"Q{len(quotes) + 1}",
                text=notes[start:end],
                speaker=person.name if person else role["name"] if role else label,
                position=person.position if person else (role["role"] or "").lower() if role else "",
                start=start,
                end=end,
            )
        )
    return quotes


def _is_speech(notes: str, match: re.Match[str], words: str) -> bool:
    line = notes[notes.rfind("\n", 0, match.start()) + 1 : match.start()]
    if _INSTRUCTS.search(line):
        return False
    return len(words.split()) >= 4 or bool(re.search(r"[.!?,]$", words.strip()) and len(words.split()) >= 2)


def _speaker(
    notes: str, match: re.Match[str], people: Sequence[Person], names: Names, at_least: int
) -> tuple[Person | None, str]:
    """Return the person who speaks, or the label that the notes give when no person fits it."""
    line_start = max(notes.rfind("\n", 0, match.start()) + 1, at_least)
    line_end = notes.find("\n", match.end())
    after = _AFTER.match(notes, match.end(), line_end if line_end >= 0 else len(notes))
    before = _KUTIPAN.sub("", notes[line_start : match.start()])
    before = re.sub(r"(?<=\w) \([^()]*,[^()]*\)(?=\s*:?\s*$)", "", before)
    for label in filter(None, (_label_before(before), after["speaker"] if after else "")):
        if _THEY.fullmatch(label.strip().split()[-1]) or re.search(r"\bbeliau\b", label):
            earlier = [person for person in people if person.end <= match.start()]
            return (earlier[-1], earlier[-1].name) if earlier else (None, label)
        person = _named(label, people, names)
        if person:
            return person, person.name
    named = [p for p in people if line_start <= p.start and not notes[p.end : match.start()].strip(' .,:–-"“')]
    if named:
        return named[-1], named[-1].name
    label = _label_before(before) or (after["speaker"] if after else "")
    return None, _tidy(label)


def _label_before(before: str) -> str:
    match = _BEFORE.search(before)
    if match and match["speaker"].strip():
        return match["speaker"].strip(" :,-–—•*")
    return before.strip(" :,-–—•*") if len(before) < 60 else ""


def _named(label: str, people: Sequence[Person], names: Names) -> Person | None:
    label = _tidy(label)
    within = find_people(label, 0, names)
    candidate = within[0].name if within else label
    known = resolve(candidate, people) or resolve(re.split(r",|\(", label)[0], people)
    if known:
        return known
    words = re.findall(rf"(?<!\w){_TITLED}[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*", label)
    return next((person for word in words if (person := resolve(word, people))), None)


_TITLED = r"(?:(?:dr|drg|drs|ir|prof|hj?|kh)\.?\s+)?"


def _tidy(label: str) -> str:
    label = re.sub(rf"(?:\s(?:td|tadi|jg|juga|lalu|kemudian))?\s*\b{_SAYS}\b.*$|\s(?:td|tadi)$", "", label).strip(
        " :,-–—•*"
    )
    label = label if re.fullmatch(r"[^()]+\([^()]*\)", label) else label.strip("()")
    return re.sub(r"^(?:(?:pak|bu|bapak|ibu|kata|menurut|dari)\s+)+", "", label, flags=re.IGNORECASE)
