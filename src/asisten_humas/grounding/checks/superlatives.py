"""Superlatives: "terbanyak dari Wolotopo" where the notes write "terbanyak Ndona" gives the most to another place."""

import re

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.checks.places import has_its_figure
from asisten_humas.grounding.people import is_plain_name
from asisten_humas.grounding.study import Study
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_MOST = (
    r"\b(?:[Tt]er|[Pp]aling\s|[Pp]lg\s)(?P<most>banyak|bnyk|byk|besar|bsr|tinggi|rendah|jauh|dekat|luas|parah|sedikit|kecil|panjang|"
    r"padat|ramai|cepat|lambat|mahal|murah)\b"
)
_NAME = r"[A-Z][\w'’-]{2,24}(?:\s[A-Z][\w'’-]{2,24}){0,2}"
# What may stand between a superlative and the place that it is said of.
_LEAD = (
    r"(?:(?:dari|dr|di|ada|adalah|ialah|yakni|yaitu|itu|berasal|asal|datang|tercatat|terdapat|berada|terjadi|wilayah|kawasan|"
    r"[Kk]ec|[Kk]ecamatan|[Kk]el|[Kk]elurahan|[Dd]s|[Dd]esa|[Dd]usun|[Kk]ampung|[Gg]ampong|[Nn]agari|[Kk]ab|[Kk]abupaten|"
    r"[Kk]ota|[Dd]istrik|[Pp]ulau|[Pp]asar)\.?\s)"
)
_BEHIND = re.compile(rf"{_MOST}\s*:?\s(?P<lead>{_LEAD}{{0,4}})(?P<name>{_NAME})")
# Notes also put the place first: "Ndona paling bnyk", "Ndona 940 (terbanyak)".
_BEFORE = re.compile(rf"(?P<name>{_NAME})\s(?:\d[\d.,]*\s)?\(?(?:(?:yg|yang|masih|jadi|menjadi)\s)?{_MOST}")
_LONG = {"bnyk": "banyak", "byk": "banyak", "bsr": "besar"}


def check_superlatives(case: Case) -> list[Finding]:
    """Return a finding for every superlative that the sources give to another place than the draft."""
    if case.is_reply or not case.says(_BEHIND):
        return []
    given: dict[str, list[str]] = {}
    for sourced in case.sources:
        for most, name in _given(sourced.study):
            given.setdefault(most, []).append(name)
    findings = []
    for told in _BEHIND.finditer(case.draft.text) if given else ():
        names = given.get(told["most"], [])
        start, end = told.span("name")
        apart = bool(names and told["lead"]) and all(_is_other(told["name"], name) for name in names)
        if apart and _is_known(case, told["name"], start) and not case.in_quote(start, end):
            message = (
                f"Menurut sumber, “{told.group()[: told.start('name') - told.start()].strip()}” ialah “{names[0]}”."
            )
            remedy = f"Periksa: ganti “{told['name']}” dengan “{names[0]}”."
            findings.append(case.finding("tempat_tertukar", Severity.WARNING, start, end, message, remedy))
    return findings


def _given(study: Study) -> list[tuple[str, str]]:
    """Return the superlatives of the notes, each with the name beside it; worked out once."""
    if "superlatives" not in study.memo:
        study.memo["superlatives"] = [
            (_LONG.get(found["most"], found["most"]), found["name"])
            for pattern in (_BEHIND, _BEFORE)
            for found in pattern.finditer(study.text)
            if any(map(is_plain_name, found["name"].lower().split()))
        ]
    given: list[tuple[str, str]] = study.memo["superlatives"]
    return given


def _is_other(told: str, given: str) -> bool:
    """Return whether two names differ: "Lembah Utara" and "Lembah Timur", but not "Lembah" and "Lembah Timur"."""
    ours, theirs = set(told.lower().split()), set(given.lower().split())
    return not (ours <= theirs or theirs <= ours)


def _is_known(case: Case, name: str, start: int) -> bool:
    """Return whether a name is a place of the sources, and no figure of its own bears the superlative out."""
    words = name.lower().split()
    if has_its_figure(case, case.draft.reading.segment_at(start), words[0]):
        return False
    people = {token for identity in case.known_people for token in identity.tokens}
    return all(word in case.known_words for word in words) and people.isdisjoint(words)
