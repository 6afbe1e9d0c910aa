"""What notes say a person did: spoke, opened, led, came; or only that the name stands on a list.

A model is told the role in the notes' own word, so that it neither lets a name on a list sign an agreement nor calls
somebody present who only answered the telephone.
"""

import re

from asisten_humas.models import Fact, FactKind, FactSheet
from asisten_humas.news.facts import LATER

_ACT = re.compile(
    r"\b(?P<cue>(?:di|me|mem)?pimpin(?:an)?|(?:di|mem)?buka|(?:di|me)?resmikan|(?:di|me)?luncurkan|(?:di|men)canangkan"
    r"|(?:di|me)lantik|(?:di)?serahkan|menyerahkan|(?:di|me)?wakili|laporan|paparan|sambutan|(?:peng)?arahan|moderator"
    r"|diteken|teken|ttd|(?:di|me(?:nan)?)?tandatangani|menandatangani|(?:penanda)?tangan|penyerah|(?:di|me)?tinjau|cek"
    r"|sidak|diganti(?:kan)?)\b",
    re.IGNORECASE,
)
"""What one person does: the word belongs to the next name, or to the name whose bracket it stands in."""
_COMPANY = re.compile(
    r"\b(?P<cue>(?:di)?hadir(?:i)?|didampingi|disaksikan|diikuti|bareng|bersama|ada|narasumber|pemateri|narsum|ikut)\b",
    re.IGNORECASE,
)
"""What opens a list of names."""
_WITH = re.compile(r"\b(?P<cue>sama)\s+(?=[A-Z])")
"""Colloquial "bersama", which adds a name to a deed and is a role only where none is told."""
_DOES = re.compile(
    r"(?:\s*\([^()\n]*\))?\s+(?:yg |yang |tadi |td |sudah |sdh |jg |juga )?(?P<cue>ke (?:lokasi|lapangan)|hadir|turun"
    r"|datang|(?:mem|nge)?(?:pimpin|buka)|(?:me|nge)?(?:resmikan|luncurkan|lantik|tinjau|cek|wakili|gantikan)|(?:men)?canangkan"
    r"|serahkan|menyerahkan|teken|menandatangani|sidak)\b(?!\s*:)",
    re.IGNORECASE,
)
"""What stands behind the name: "Bupati Rahmat serahkan piagam"."""
_LIST = re.compile(r"\W*(?P<label>siapa(?: saja)?|who|attendees|nama|pejabat|tokoh|pihak)\s*[:=]", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")
_CLAUSE = re.compile(r"[\n;|?!]|\.\s|\s[–—]\s")


def role_of(fact: Fact, sheet: FactSheet) -> str:
    """Return what the notes say a person did, as "dikutip pada Q1; catatan: dibuka"; '' when they do not say."""
    spoken = [quote.id for quote in sheet.quotes if fact.position and quote.speaker == fact.text]
    roles = [f"dikutip pada {' dan '.join(spoken)}"] if spoken else []
    if cue := _cue(fact, sheet):
        roles.append(f"catatan: {cue}")
    elif listed := _listed(fact, sheet):
        roles.append(listed)
    return "; ".join(roles)


def _cue(fact: Fact, sheet: FactSheet) -> str:
    """Return the notes' own word for what the person did, in lower case; '' when there is none."""
    notes = sheet.notes
    bracket = re.compile(r"\s*\(([^()]*)\)").match(notes, fact.end)
    if bracket and (act := _ACT.search(bracket[1])):
        return act["cue"].lower()
    clause = _CLAUSE.split(notes[notes.rfind("\n", 0, fact.start) + 1 : fact.start])[-1]
    acts = [act for act in _ACT.finditer(clause) if _reaches(clause[act.end() :], fact, sheet)]
    found = sorted([*acts, *_COMPANY.finditer(clause)], key=lambda cue: cue.start())
    does = _DOES.match(notes, fact.end)
    plan = does and LATER.search(_CLAUSE.split(notes[does.end() :], maxsplit=1)[0])
    if does and fact.position and not plan and not (found and found[-1] in acts):
        return does["cue"].lower()
    last = [*_WITH.finditer(clause), *found][-1:]
    return last[0]["cue"].lower() if last else ""


def _reaches(between: str, fact: Fact, sheet: FactSheet) -> bool:
    """Return whether a word of a deed reaches a name: the next one, or one of the names listed behind its colon."""
    if not re.search(r"[,)]", between):
        return True
    rest = _BRACKETS.sub(" ", between)
    others = [other for other in sheet.facts if other.kind is FactKind.WHO and other.start < fact.start]
    for words in sorted({fact.position, *(w for o in others for w in (o.text, o.position))}, key=len, reverse=True):
        rest = rest.replace(words, " ") if words else rest
    joined = re.fullmatch(r"[\s:]*(?:(?:&|,|\+|/|dan|serta|bersama|sama|dgn|dengan)[\s:]*)*", rest)
    return bool(joined) and (re.match(r"\s*[:=]", between) is not None or "," not in rest)


def _listed(fact: Fact, sheet: FactSheet) -> str:
    """Return under which label a name stands, or that its line is a list of names; '' for any other line."""
    start = sheet.notes.rfind("\n", 0, fact.start) + 1
    label = _LIST.match(sheet.notes[start : fact.start]) or _heading(sheet.notes, start)
    if label:
        return f"tercantum di bawah {label['label'].capitalize()}"
    line = sheet.notes[start:].split("\n", 1)[0]
    names = [other for other in sheet.facts if other.kind is FactKind.WHO and start <= other.start < start + len(line)]
    named = sum(len(_BRACKETS.sub("", f"{other.text} {other.position}")) + 2 for other in names)
    bare = _BRACKETS.sub("", line)
    return "tercantum pada daftar nama" if named >= 0.6 * len(bare) and not re.search(r"[\"“]", line) else ""


def _heading(notes: str, start: int) -> re.Match[str] | None:
    """Return the label of names that stands alone above the list in which a line is an item."""
    for line in reversed(notes[:start].rstrip("\n").split("\n")[-12:]):
        if not re.match(r"\s*[•●▪◦*·–—-]\s?\S", line):
            return _LIST.match(line) if re.search(r"[:=]\s*$", line) else None
    return None
