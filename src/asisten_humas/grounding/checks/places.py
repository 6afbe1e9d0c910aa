"""Places: a place name stays with what it names ("Jembatan Cantigi" is not "Jembatan Rambatan")."""

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.lexicon.places import REGION_LEVELS
from asisten_humas.grounding.places import PlaceName
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity


def check_places(case: Case) -> list[Finding]:
    """Return findings for places that the sources name otherwise, doubt or withhold."""
    given: dict[str, set[str]] = {}
    names: dict[str, set[str]] = {}
    for sourced in case.sources:
        for place in sourced.study.places:
            given.setdefault(place.name, set()).add(place.head)
            names.setdefault(place.head, set()).add(place.name)
    findings = []
    for place in case.draft.places:
        if case.in_quote(place.start, place.end) or place.name not in case.known_words:
            continue
        if finding := _other_head(case, place, given, names):
            findings.append(finding)
    return findings + _withheld(case)


def _other_head(
    case: Case, place: PlaceName, given: dict[str, set[str]], names: dict[str, set[str]]
) -> Finding | None:
    heads = given.get(place.name, set())
    others = names.get(place.head, set()) - {place.name}
    if not heads or place.head in heads or not others:
        return None
    if place.head in REGION_LEVELS and not heads & REGION_LEVELS:
        return None
    if _adjoins(case, place):
        return None
    text = case.draft.text[place.start : place.end]
    right = sorted(others)[0].capitalize()
    return case.finding(
        "tempat_tertukar", Severity.BLOCK, place.start, place.end,
        f"Sumber menyebut “{sorted(heads)[0]} {text}”, bukan “{place.head} {text}”; {place.head} pada sumber: “{right}”.",
        f"Periksa nama {place.head} pada catatan.",
    )  # fmt: skip


def _adjoins(case: Case, place: PlaceName) -> bool:
    """Return whether head and name stand close together in a statement of the sources, as in a list of places."""
    for sourced in case.sources:
        reading = sourced.study.reading
        heads = reading.index.get(place.head, [])
        spots = reading.index.get(place.name, [])
        if any(0 < spot - head <= 4 and reading.words[spot].segment == reading.words[head].segment
               for head in heads for spot in spots):
            return True
    return False


def _withheld(case: Case) -> list[Finding]:
    """Names that stand in the sources only where they are doubted, taken back or not to be written."""
    findings = []
    for word in case.draft.reading.words:
        if not word.capital or word.expanded or not word.content or case.in_quote(word.start, word.end):
            continue
        if _only_withheld(case, word.lower):
            text = case.draft.text[word.start : word.end]
            findings.append(
                case.finding(
                    "ditahan_catatan", Severity.BLOCK, word.start, word.end,
                    f"Catatan meragukan, menarik, atau meminta tidak menulis “{text}”.",
                    "Hapus, atau pastikan dulu lalu perbarui catatannya.",
                )
            )  # fmt: skip
    return findings


def _only_withheld(case: Case, lower: str) -> bool:
    seen = False
    for sourced in case.sources:
        reading = sourced.study.reading
        for position in reading.index.get(lower, ()):
            word = reading.words[position]
            if word.lower != lower:
                continue
            if not any(span.start <= word.start < span.end for span in sourced.study.withheld):
                return False
            seen = True
    return seen
