"""What a model is shown of a fact sheet: one line a fact, with what the line alone would not tell.

A line says the office and the role of a person, whether a statement holds the event's day, hour or place, a cause or
a next step, whether it is still to come, and which line it goes on from.
"""

import re
from collections.abc import Sequence
from datetime import date

from asisten_humas.grounding.dates import find_dates
from asisten_humas.models import Agency, Fact, FactKind, FactSheet
from asisten_humas.news.acronyms import Glossary
from asisten_humas.news.facts import LATER
from asisten_humas.news.instructions import as_told
from asisten_humas.news.roles import role_of
from asisten_humas.news.setting import when_of
from asisten_humas.news.spelling import KNOWN_ACRONYMS

_MASKED = re.compile(r"\[[A-Z]+-\d+\]")
_BETWEEN = re.compile(r"[ ]*;[ ]*")
_DONE = re.compile(r"\b(?:sudah|sdh|telah|udah|udh|tadi|kemarin|kmrn)\b", re.IGNORECASE)
_PLAN = "rencana"
_STATED = {FactKind.WHY, FactKind.HOW, FactKind.NUMBER, FactKind.NEXT}


def statements(sheet: FactSheet) -> list[Fact]:
    """Return the facts that no larger fact holds: a day inside a statement is told by the statement."""
    return [
        fact
        for fact in sheet.facts
        if not any(_holds(other, fact) for other in sheet.facts) or fact.kind in (FactKind.WHAT, FactKind.WHO)
    ]


def read_lines(sheet: FactSheet) -> str:
    """Return what rules have read, as lines "[angka, kapan] peserta 310 org, mulai jam 9", in the notes' own words."""
    return "\n".join(
        f"[{', '.join(_kinds(sheet, fact, set()))}] {' '.join(fact.text.split())}"
        + (f" (jabatan: {fact.position})" if fact.position else "")
        for fact in statements(sheet)
    )


def fact_lines(sheet: FactSheet, now: date | None = None) -> str:
    """Return the sheet as lines "F7 [angka] peserta 310 org", as dictated and without doubtful details.

    `now` is the day that counts as today: what lies wholly behind it is marked as a plan.
    """
    shown = [fact for fact in statements(sheet) if not _MASKED.search(fact.text)]
    plans = _plans(sheet, shown, now)
    return "\n".join(f"{fact.id} [{', '.join(_kinds(sheet, fact, plans))}] {_text(sheet, fact)}" for fact in shown)


def acronym_lines(sheet: FactSheet, agency: Agency | None) -> str:
    """Return the expansions of acronyms that stand in the notes and that not every reader knows: "HPS = harga …"."""
    known = Glossary(sheet.notes, agency).known
    return "\n".join(
        f"{acronym} = {words}"
        for acronym, words in known.items()
        if acronym not in KNOWN_ACRONYMS and re.search(rf"(?<![\w-]){re.escape(acronym)}(?![\w-])", sheet.notes)
    )


def _holds(whole: Fact, part: Fact) -> bool:
    longer = whole.end - whole.start > part.end - part.start
    return longer and whole.start <= part.start and part.end <= whole.end


def _kinds(sheet: FactSheet, fact: Fact, plans: set[str]) -> list[str]:
    held = [other for other in sheet.facts if _holds(fact, other) and fact.kind is not FactKind.WHAT]
    setting = {*when_of(sheet).facts, next((other.id for other in sheet.facts if other.kind is FactKind.WHERE), "")}
    told = {other.kind for other in held if other.kind in (FactKind.WHY, FactKind.NEXT) or other.id in setting}
    also = [kind.value for kind in FactKind if kind in told and kind is not fact.kind]
    return [fact.kind.value, *also, *([_PLAN] if fact.id in plans else [])]


def _text(sheet: FactSheet, fact: Fact) -> str:
    text = " ".join(as_told(fact.text, fact.about).split())
    earlier = [one for one in sheet.facts if one.kind is FactKind.WHO and one.position and one.start < fact.start]
    if earlier and re.match(r"(?:dia|beliau|ia)\b", text, re.IGNORECASE):
        text = f"({max(earlier, key=lambda person: person.start).text}) {text}"
    about = f"{fact.about}: " if fact.about and fact.about not in text else ""
    before = _before(sheet, fact, sheet.facts)
    notes = [f"lanjutan {before.id}"] if before and {fact.kind, before.kind} <= _STATED else []
    notes += [f"jabatan: {fact.position}"] if fact.position else []
    notes += [f"peran: {role}"] if fact.kind is FactKind.WHO and (role := role_of(fact, sheet)) else []
    return f"{about}{text}" + (f" ({'; '.join(notes)})" if notes else "")


def _before(sheet: FactSheet, fact: Fact, facts: Sequence[Fact]) -> Fact | None:
    """Return the statement from which a semicolon parts this one: "sawah terendam 860 ha; tambak 310 ha"."""
    if fact.kind is FactKind.WHO:
        return None
    return next(
        (
            other
            for other in facts
            if other.kind is not FactKind.WHO
            and other.end < fact.start
            and _BETWEEN.fullmatch(sheet.notes[other.end : fact.start])
            and not any(_holds(whole, other) for whole in facts)
        ),
        None,
    )


def _plans(sheet: FactSheet, shown: Sequence[Fact], now: date | None) -> set[str]:
    """Return the ids of statements that are still to come and do not say so themselves.

    Dates that all lie behind `now`, or a date behind a plan from which a semicolon parts it: "rencana teken kontrak
    18 Mei; mulai kerja 25 Mei".
    """
    plans: set[str] = set()
    planned: set[str] = set()
    for fact in shown:
        dates = [mention for mention in find_dates(fact.text) if mention.day is not None]
        days = [day for mention in dates if (day := mention.resolve(sheet.event_day))]
        before = _before(sheet, fact, shown)
        ahead = bool(now and days) and all(day > now for day in days if now)
        follows = bool(dates and before and before.id in planned)
        if LATER.search(fact.text):
            planned.add(fact.id)
        elif (ahead or follows) and not _DONE.search(fact.text) and fact.kind not in (FactKind.WHAT, FactKind.WHO):
            plans.add(fact.id)
            planned.add(fact.id)
    return plans
