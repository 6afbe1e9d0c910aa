"""A place of which the sources tell something else: "Kecamatan Nita masuk daftar" where "Bola masuk daftar"."""

from asisten_humas.grounding.alignment import Match
from asisten_humas.grounding.case import Case
from asisten_humas.grounding.clauses import Clause
from asisten_humas.grounding.lexicon.function_words import LIGHT_WORDS
from asisten_humas.grounding.lexicon.places import OFFICE_REGIONS, REGION_LEVELS, SIDES
from asisten_humas.grounding.people import NameRun, name_runs
from asisten_humas.grounding.places import PlaceName
from asisten_humas.grounding.study import Study
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

# "Kecamatan Nita", "Kantor Camat Nita"
_LEADING = REGION_LEVELS | OFFICE_REGIONS.keys() | {"kantor"}
_ENOUGH = 2
"""Words of the sentence that the other place's statement must share, and it must share them all."""


def check_place_subjects(case: Case) -> list[Finding]:
    """Return findings for a region that opens a clause, all else of which a source tells of another name alone."""
    regions = {
        place.start: place
        for place in case.draft.places
        if place.head in REGION_LEVELS and not case.is_title(place.segment)
    }
    if case.is_reply or not regions:
        return []
    people = {token for identity in case.known_people for token in identity.tokens}
    findings = []
    for clause in case.clauses:
        place = next((regions[word.start] for word in clause.words if word.start in regions), None)
        if place and _opens(clause, place) and place.name in case.known_words:
            right = _told_of(case, clause, place, people)
            findings += [_finding(case, place, right)] if right else []
    return findings


def _opens(clause: Clause, place: PlaceName) -> bool:
    """Return whether a place is what its clause is about: nothing of content stands before it."""
    return not any(w.content and w.start < place.start and w.lower not in _LEADING for w in clause.words)


def _told_of(case: Case, clause: Clause, place: PlaceName, people: set[str]) -> str:
    """Return the name that opens the clause of a source which says all that this clause says, "" when none does."""
    told = {w.start for _, w in clause.content if w.start >= place.end and w.lower not in SIDES}
    needed = {w.start for _, w in clause.content if w.start in told and w.keys.isdisjoint(LIGHT_WORDS)}
    if len(told) < _ENOUGH:
        return ""
    ours = {word.lower for word in case.draft.reading.words_of(clause.segment)}
    right = ""
    for match in case.matches(clause):
        shared = told & {clause.words[mine].start for mine, _ in match.pairs}
        if len(shared) < _ENOUGH or not needed <= shared:
            continue
        run = _opening(match)
        theirs = match.sourced.study.reading.words_of(match.clause.segment)
        if run is None or not clause.figures <= match.clause.figures or any(w.lower == place.name for w in theirs):
            # Told of no place by name, with other figures, or of this place too: "Bola dapat pompa, Nita juga".
            return ""
        known = run.tokens[0] in ours or not people.isdisjoint(run.tokens)
        right = right or ("" if known else match.sourced.study.text[run.start : run.end])
    return right


def _opening(match: Match) -> NameRun | None:
    """Return the name that opens a clause, capitals alone being a body's ("BPBD")."""
    study: Study = match.sourced.study
    if "opening names" not in study.memo:
        study.memo["opening names"] = {run.start: run for run in name_runs(study.reading)}
    run: NameRun | None = study.memo["opening names"].get(match.clause.start)
    return None if run is None or study.text[run.start : run.end].isupper() else run


def _finding(case: Case, place: PlaceName, right: str) -> Finding:
    text = case.draft.text[place.start : place.end]
    return case.finding(
        "tempat_tertukar",
        Severity.WARNING,
        place.start,
        place.end,
        f"“{text}” pada sumber disebut untuk hal lain; untuk hal ini sumber menyebut “{right}”.",
        f"Periksa: ganti “{text}” dengan “{right}”.",
    )
