"""Who else was there: the persons and groups that notes list, told in one sentence."""

import re
from collections.abc import Sequence

from asisten_humas.models import Fact, FactKind, FactSheet
from asisten_humas.news.cast import Cast
from asisten_humas.news.deeds import is_held
from asisten_humas.news.inventory import inverted
from asisten_humas.news.labels import without_brackets
from asisten_humas.news.lead import Lead, event_noun
from asisten_humas.news.plain import plain
from asisten_humas.news.telling import Told, statements
from asisten_humas.news.wording import joined

_LIST_LABEL = re.compile(
    r"\W*(?:siapa|who|attendees|present|nama|(?:yg |yang )?hadir|dihadiri|narasumber|pejabat|peserta)\b", re.IGNORECASE
)
_PRESENT = re.compile(r"\W*(?:turut |ikut |juga )?(?:hadir|didampingi|dihadiri|diikuti)\b", re.IGNORECASE)
_LED = re.compile(r"\b(?:dibuka|ditutup|dipimpin|diserahkan|dipandu)\b.*\boleh\b", re.IGNORECASE)
"""Behind "dibuka oleh A. Kepala B" nobody says that B was there."""
_HOW = re.compile(r"\b(disaksikan|didampingi|dihadiri|diikuti)\b")
_WORDS = 30
_NO_AUDIENCE = ("kebencanaan", "pengadaan")


def attendance(sheet: FactSheet, cast: Cast, lead: Lead) -> list[Told]:
    """Return what is said of those present whom the lead does not name: one sentence, or two when they are many."""
    listed = _listed(sheet, cast, lead)
    unknown = lead.event.startswith("[")
    if not listed or unknown or (sheet.event_type in _NO_AUDIENCE and not is_held(lead.event)):
        return []
    # Groups that are counted come last: their breakdown ends the sentence.
    listed.sort(key=lambda fact: bool(re.search(r"\d.*\(", fact.text)))
    first = listed[0]
    entries = [_entry(fact, cast) for fact in listed]
    before = sheet.notes[sheet.notes.rfind("\n", 0, first.start) + 1 : first.start]
    how = _HOW.search(before)
    place = f" {lead.elsewhere}" if lead.elsewhere else ""
    noun = event_noun(lead.event)
    if place:
        bare = noun.removesuffix(" itu")
        text = f"{bare}{place} itu {how[1] if how else 'dihadiri'} {joined(entries)}"
    elif " meninjau " in lead.core:
        text = f"turut dalam kunjungan itu {joined(entries)}"
    elif how or noun != "kegiatan itu":
        text = f"{noun} {how[1] if how else 'dihadiri'} {joined(entries)}"
    elif len(entries) == 1:
        text = f"{entries[0]} turut hadir"
    else:
        text = f"hadir dalam kegiatan itu {joined(entries)}"
    ids = tuple(fact.id for fact in listed)
    if len(cast.spelled(text).split()) <= _WORDS or len(entries) < 4:
        return [Told(text, ids, -1)]
    half = (len(entries) + 1) // 2
    opening = text[: text.index(entries[0])]
    return [
        Told(f"{opening}{joined(entries[:half])}", ids[:half], -1),
        Told(f"hadir pula {joined(entries[half:])}", ids[half:], -1, bound=True),
    ]


def _entry(fact: Fact, cast: Cast) -> str:
    mark = cast.mark_of(fact.text)
    return mark if mark != fact.text else inverted(without_brackets(plain(fact.text)))


def _listed(sheet: FactSheet, cast: Cast, lead: Lead) -> list[Fact]:
    told = {mark for fact in statements(sheet) for mark in cast.marked(fact.text)}
    told |= set("".join(lead.sentences))
    who = [fact for fact in sheet.facts if fact.kind is FactKind.WHO and fact.id not in lead.used]
    return [
        fact
        for fact in who
        if cast.mark_of(fact.text) not in told
        and not re.match(r"pemenang\b", fact.text, re.IGNORECASE)
        and _is_listed(sheet, fact, who)
    ]


def _is_listed(sheet: FactSheet, fact: Fact, who: Sequence[Fact]) -> bool:
    """Return whether the notes name somebody in a list of those present, and not only as a speaker or in passing."""
    notes = sheet.notes
    start = max(notes.rfind(mark, 0, fact.start) for mark in ("\n", ". ", "; ")) + 1
    ends = [index for mark in ("\n", ". ", ";") if (index := notes.find(mark, fact.end)) >= 0]
    stretch = notes[start : min(ends, default=len(notes))]
    if re.search(r"[\"“]", stretch):
        return False
    if _LED.search(notes[notes.rfind("\n", 0, fact.start) + 1 : fact.start]):
        return False
    if _LIST_LABEL.match(notes[notes.rfind("\n", 0, fact.start) + 1 : fact.start]) or _PRESENT.match(stretch):
        return True
    named = sum(len(one.text) + len(one.position) + 2 for one in who if start <= one.start < start + len(stretch))
    return named >= 0.6 * len(stretch.strip(" •*-"))
