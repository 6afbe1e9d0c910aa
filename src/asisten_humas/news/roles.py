"""What notes say a person did: spoke, opened, led, came; or only that the name stands on a list.

A model is told the role in the notes' own word, so that it neither lets a name on a list sign an agreement nor calls
somebody present who only answered the telephone.
"""

import re

from asisten_humas.models import Fact, FactKind, FactSheet

_ACT = re.compile(
    r"\b(?P<cue>(?:di|me|mem)?pimpin(?:an)?|(?:di|mem)?buka|(?:di|me)?resmikan|(?:di|me)?luncurkan|(?:di|men)canangkan"
    r"|(?:di|me)lantik|(?:di)?serahkan|menyerahkan|(?:di|me)?wakili|laporan|paparan|sambutan|(?:peng)?arahan|moderator"
    r"|diteken|teken|(?:di|me(?:nan)?)?tandatangani|menandatangani|(?:di|me)?tinjau|cek|sidak)\b",
    re.IGNORECASE,
)
"""What one person does: the word belongs to the next name, or to the name whose bracket it stands in."""
_COMPANY = re.compile(
    r"\b(?P<cue>(?:di)?hadir(?:i)?|didampingi|disaksikan|diikuti|bareng|bersama|ada|narasumber|pemateri|narsum)\b",
    re.IGNORECASE,
)
"""What opens a list of names."""
_LIST = re.compile(r"\W*(?P<label>siapa(?: saja)?|who|attendees|nama|pejabat|tokoh|pihak)\s*[:=]", re.IGNORECASE)
_CLAUSE = re.compile(r"[\n;|?!]|\.\s|\s[–—]\s")


def role_of(fact: Fact, sheet: FactSheet) -> str:
    """Return what the notes say a person did, as "dikutip pada Q1; catatan: dibuka"; '' when they do not say."""
    spoken = [quote.id for quote in sheet.quotes if fact.position and quote.speaker == fact.text]
    roles = [f"dikutip pada {' dan '.join(spoken)}"] if spoken else []
    if cue := _cue(fact, sheet.notes):
        roles.append(f"catatan: {cue}")
    elif listed := _listed(fact, sheet):
        roles.append(listed)
    return "; ".join(roles)


def _cue(fact: Fact, notes: str) -> str:
    """Return the notes' own word for what the person did, in lower case; '' when there is none."""
    bracket = re.compile(r"\s*\(([^()]*)\)").match(notes, fact.end)
    if bracket and (act := _ACT.search(bracket[1])):
        return act["cue"].lower()
    clause = _CLAUSE.split(notes[notes.rfind("\n", 0, fact.start) + 1 : fact.start])[-1]
    acts = [act for act in _ACT.finditer(clause) if not re.search(r"[,)]", clause[act.end() :])]
    found = sorted([*acts, *_COMPANY.finditer(clause)], key=lambda cue: cue.start())
    return found[-1]["cue"].lower() if found else ""


def _listed(fact: Fact, sheet: FactSheet) -> str:
    """Return under which label a name stands, or that its line is a list of names; '' for any other line."""
    start = sheet.notes.rfind("\n", 0, fact.start) + 1
    label = _LIST.match(sheet.notes[start : fact.start])
    if label:
        return f"tercantum di bawah {label['label'].capitalize()}"
    line = sheet.notes[start:].split("\n", 1)[0]
    names = [other for other in sheet.facts if other.kind is FactKind.WHO and start <= other.start < start + len(line)]
    named = sum(len(other.text) + len(other.position) + 2 for other in names)
    return "tercantum pada daftar nama" if named >= 0.6 * len(line) and not re.search(r"[\"“]", line) else ""
