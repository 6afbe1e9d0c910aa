"""Places and bodies: a name stays with what it names, in the matter that the sources tell of it."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from itertools import pairwise

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.gazetteer import regions
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.places import REGION_LEVELS, SIDES
from asisten_humas.grounding.lexicon.roles import OFFICE_WORDS, UNIT_TYPES
from asisten_humas.grounding.lexicon.shorthand import SHORTHAND
from asisten_humas.grounding.lexicon.synonyms import GROUPS
from asisten_humas.grounding.people import is_name_word, name_runs
from asisten_humas.grounding.places import OFFICE_TYPES, PlaceName, bodies
from asisten_humas.grounding.reading import Reading, expansion_of
from asisten_humas.grounding.rivals import Candidate, Claim, best_unused, claims_of, rival_of
from asisten_humas.grounding.speakers import identities
from asisten_humas.grounding.study import Study
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

# A name that never stands with this place word gives way to one that does, in surroundings as alike as this.
_TELLING = 1.5
# What tells of another place when next to nothing tells of the one that is named.
_TOLD, _UNTOLD = 0.9, 0.2
# Characters between a place and the day that is told of it: "di Kumai pada Jumat (13/3/2026)".
_BESIDE = 16
# "Kamis 11/12 Aertembaga"
_BEFORE = 24
_NEXT = 4
_KINDS = word_set("aula gedung balai pendopo pendapa stadion hotel masjid gereja alun-alun terminal stasiun bandara")
# Words before a bare name that make it a place.
_LEADS = word_set("di ke dari asal warga petani nelayan pedagang wilayah kawasan arah lewat melewati melalui via")
# A sentence may name the place that was given up when it tells of the move.
_MOVED_TOLD = re.compile(r"\b(?:(?:di)?(?:pindah|alih|batal|semula|tadinya|ganti)\w*|bukan|mundur)\b", re.IGNORECASE)
_WIDE = word_set("kabupaten kota provinsi")
# A village is never written for an office.
_VILLAGES = REGION_LEVELS | word_set("kalurahan kapanewon kampung dusun")


def check_places(case: Case) -> list[Finding]:
    """Return findings for places that the sources name otherwise, tell other things of, doubt or withhold."""
    places = [place for place in case.draft.places if not (place.by_office or case.in_quote(place.start, place.end))]
    heads, bare = _given(case)
    findings = [finding for place in places if (finding := _other_head(case, place, heads, bare))]
    seen = {finding.start for finding in findings}
    # "Taman Wisata Satwa Indah (TWSI)" is where the sources write "TWSI".
    seen |= case.spelled
    known = [place for place in places if place.start not in seen and place.name in case.known_words]
    claims = claims_of(
        case,
        known,
        lambda sourced: [*(p for p in sourced.study.places if not p.by_office), *_bare_names(sourced.study, set())],
        lambda _, a, b: a.head == b.head or (not b.head and a.name == b.name),
        lambda a, b: a.name == b.name,
    )
    findings.extend(
        finding for claim in claims if not case.is_title(claim.sentence) and (finding := _elsewhere(case, claim))
    )
    marked = {finding.start for finding in findings}
    findings.extend(finding for finding in _sites(case) if finding.start not in marked)
    marked |= {finding.start for finding in findings}
    findings.extend(finding for finding in _bare(case) if finding.start not in marked)
    marked |= {finding.start for finding in findings}
    findings.extend(finding for finding in _listed_otherwise(case) if finding.start not in marked)
    return findings + _other_side(case) + _withheld(case) + _buildings(case)


def _given(case: Case) -> tuple[dict[str, set[str]], set[str]]:
    """Return the place words that the sources give each name, and the names that also stand without one."""
    heads: dict[str, set[str]] = {}
    bare: set[str] = set()
    for sourced in case.sources:
        headed = set()
        for place in sourced.study.places:
            heads.setdefault(place.name, set()).add(place.head)
            if not place.by_office:
                headed.add(place.position)
        people = {token for identity in identities(sourced.study) for token in identity.tokens}
        # "Pinca Bulog Biak Taufan": the region before the name is a place elsewhere.
        people -= {place.name for place in sourced.study.places if not place.by_office}
        for position, word in enumerate(sourced.study.reading.words):
            if "-" in word.lower or _by_ends(sourced.study.reading, position):
                # "Kanor-Baureno" names a road by its ends.
                bare.update(word.lower.split("-"))
            elif position not in headed and not word.expanded and word.lower not in people:
                bare.add(word.lower)
    return heads, bare


def _by_ends(reading: Reading, position: int) -> bool:
    word, text = reading.words[position], reading.text
    return word.capital and (
        text[word.end : word.end + 1] in ("–", "—") or text[word.start - 1 : word.start] in ("–", "—")
    )


def _other_head(case: Case, place: PlaceName, heads: dict[str, set[str]], bare: set[str]) -> Finding | None:
    given = heads.get(place.name, set())
    if place.head in given or place.name not in case.known_words:
        return None
    # A regency's name without its word ("Tuban") may be the city, but is no district unless the notes say so.
    smaller = bool(given) and given <= _WIDE and place.head in REGION_LEVELS - _WIDE
    if place.name in bare and not smaller:
        return None
    text = case.draft.text[place.start : place.end]
    if not given:
        if not any(place.name in identity.tokens for identity in case.known_people) or _is_its_head(case, place):
            return None
        return case.finding(
            "tempat_tertukar",
            Severity.BLOCK,
            place.start,
            place.end,
            f"“{text}” pada sumber adalah nama orang, bukan nama {place.head}.",
            "Periksa nama tempat pada catatan.",
        )
    right = sorted(given)[0]
    # A village may lend its name to a school or a market; a city is never a regency, a bridge never a river.
    levels = {place.head, *given} & REGION_LEVELS
    return case.finding(
        "tempat_tertukar",
        Severity.WARNING if levels and not {place.head, *given} <= {"kota", "kabupaten"} else Severity.BLOCK,
        place.start,
        place.end,
        f"Sumber menyebut “{right} {text}”, bukan “{place.head} {text}”.",
        f"Periksa nama {place.head} pada catatan.",
    )


def _is_its_head(case: Case, place: PlaceName) -> bool:
    """Return whether a person's whole name stands behind a body's level: "Ketua TP PKK Kota Maria Jelita"."""
    name = case.draft.text[place.start : place.end].lower().split()
    whole = len(name) > 1 and any(set(name).issubset(identity.tokens) for identity in case.known_people)
    return whole and place.head in REGION_LEVELS and " ".join(name) not in regions()


def _sites(case: Case) -> list[Finding]:
    """Where something happens ("di Dinas Pendidikan"), whatever kind of place: the sources must tell it of that one."""
    places = [*case.draft.places, *bodies(case.draft.reading)]
    sites = [
        place
        for place in places
        if not (place.by_office or case.in_quote(place.start, place.end) or case.is_title(place.segment))
        and _is_site(case, place)
        and place.name in case.known_words
    ]
    claims = claims_of(
        case,
        sites,
        lambda sourced: [
            *(p for p in sourced.study.places if not p.by_office),
            *bodies(sourced.study.reading),
            *_bare_names(sourced.study, set()),
        ],
        lambda _, a, b: _may_be_site(a, b) or a.name == b.name,
        lambda a, b: a.name == b.name,
    )
    return [finding for claim in claims if (finding := _elsewhere(case, claim))]


def _may_be_site(place: PlaceName, other: PlaceName) -> bool:
    """Return whether another place may be meant: no person ("Kadishub"), no office for a village."""
    return bool(other.head) and not other.by_office and not (place.head in _VILLAGES and other.head in OFFICE_TYPES)


def _is_site(case: Case, place: PlaceName) -> bool:
    if place.head in ("kabupaten", "kota", "provinsi"):
        return False
    words = case.draft.reading.words
    return any(word.lower in ("di", "ke") for word in words[max(0, place.position - 3) : place.position])


def _elsewhere(case: Case, claim: Claim[PlaceName]) -> Finding | None:
    rival, _ = rival_of(claim)
    if claim.best is None:
        rival = best_unused(claim)
        rival = rival if rival and rival.score > _TELLING else None
    place = claim.mention
    words = {word.lower for word in case.draft.reading.words_of(claim.sentence)}
    if rival is None or rival.mention.name in words or _same_day(case, claim):
        return None
    if has_its_figure(case, claim.sentence, place.name):
        return None
    bare = not rival.mention.head and rival.text.lower() not in regions()
    if bare and not _is_led(rival.sourced.study.reading, rival.mention):
        return None
    if rival.text.isupper() or expansion_of(rival.text.lower()) or _is_somebody(case, rival):
        # "BPBD" and "Kadisnaker" are bodies and offices, whatever they stand beside.
        return None
    text = case.draft.text[place.start : place.end]
    before = case.draft.reading.words[place.position - 1].lower if place.position else ""
    own, other = (name.lower() in regions() for name in (text, rival.text))
    if (own and not other and before == "di") or (other and not own):
        # A regency holds its villages: "1.946 kasus di Jembrana" beside "1 warga Kec. Pekutatan".
        return None
    return case.finding(
        "tempat_tertukar",
        Severity.WARNING,
        place.start,
        place.end,
        f"“{text}” pada sumber disebut untuk hal lain; untuk hal ini sumber menyebut “{rival.text}”.",
        f"Periksa: ganti “{text}” dengan “{rival.text}”.",
    )


def _is_somebody(case: Case, rival: Candidate[PlaceName]) -> bool:
    """Return whether a name without a place word is that of a person."""
    tokens = set(rival.text.lower().split())
    return not rival.mention.head and any(tokens.issubset(identity.tokens) for identity in case.known_people)


def _same_day(case: Case, claim: Claim[PlaceName]) -> bool:
    """Return whether draft and notes set the same day beside the place: "Kumai Jumat 13/3"."""
    ours = _days_beside(case.draft, claim.mention.end)
    return any(
        not ours.isdisjoint(_days_beside(sourced.study, word.end))
        for sourced in (case.sources if ours else ())
        for position in sourced.study.reading.index.get(claim.mention.name, ())
        if (word := sourced.study.reading.words[position]).lower == claim.mention.name
    )


def has_its_figure(case: Case, sentence: int, name: str) -> bool:
    """Return whether a figure of the sentence stands right beside a place in the sources: "86,25 Bolakme"."""
    told = {number.value for number in case.numbers_in(sentence)}
    return any(
        number.value in told
        and (0 <= number.start - word.end <= _NEXT or 0 <= word.start - number.end <= _NEXT)
        and not re.search(r"[^\W\d_]", sourced.study.text[min(word.end, number.end) : max(word.start, number.start)])
        for sourced in (case.sources if told else ())
        for position in sourced.study.reading.index.get(name, ())
        if (word := sourced.study.reading.words[position]).lower == name
        for number in sourced.study.numbers
    )


def _days_beside(study: Study, end: int) -> set[tuple[int | None, int | None]]:
    near = (day for day in study.dates if -_BEFORE <= day.start - end <= _BESIDE)
    return {(day.day, day.month) for day in near if day.day}


def _bare(case: Case) -> list[Finding]:
    """Places named without a place word ("bengkel di Jawai"): told of another place in the sources."""
    people = {token for identity in case.known_people for token in identity.tokens}
    places = [
        place
        for place in _bare_names(case.draft, people)
        if place.name in case.known_words
        and not case.in_quote(place.start, place.end)
        and not case.is_title(place.segment)
        and _is_led(case.draft.reading, place)
    ]
    claims = claims_of(
        case,
        places,
        lambda sourced: _bare_names(sourced.study, people),
        lambda *_: True,
        lambda a, b: a.name == b.name,
    )
    findings = []
    for claim in claims:
        rival, clear = rival_of(claim)
        sure = clear or claim.support < _UNTOLD
        if rival and sure and rival.score > _TOLD and (finding := _elsewhere(case, claim)):
            findings.append(finding)
    return findings


def _is_led(reading: Reading, place: PlaceName) -> bool:
    """Return whether a name is made a place by the word before it, or stands in a list with one that is."""
    words = reading.words[max(0, place.position - 4) : place.position]
    if not words:
        return False
    if words[-1].lower in _LEADS:
        return True
    listed = words[-1].lower in ("dan", "serta") and any(word.lower in _LEADS for word in words[:-1])
    return listed and all(is_name_word(word) or word.lower in _LEADS for word in words[:-1][-2:])


def _bare_names(study: Study, people: set[str]) -> list[PlaceName]:
    """Return the name runs of a text that are nobody's name, each by its first word."""
    return [place for place, tokens in name_places(study) if people.isdisjoint(tokens)]


def name_places(study: Study) -> list[tuple[PlaceName, tuple[str, ...]]]:
    """Return the name runs of a text as places without a place word, each with its words in small letters."""
    if "runs" not in study.memo:
        study.memo["runs"] = [
            (PlaceName("", run.tokens[0], run.start, run.end, run.segment, run.first), run.tokens)
            for run in name_runs(study.reading)
        ]
    runs: list[tuple[PlaceName, tuple[str, ...]]] = study.memo["runs"]
    return runs


_NAME = r"[A-Z][\w'’-]{2,24}(?: [A-Z][\w'’-]{2,24}){0,2}"
_LIST = re.compile(rf"{_NAME}(?:(?:, (?:dan |serta )?| dan | serta | ?& ?){_NAME}){{2,11}}")


def _lists(study: Study) -> list[list[re.Match[str]]]:
    """Return the enumerations of three names or more, each as matches of its names."""
    if "name lists" not in study.memo:
        each = re.compile(_NAME)
        study.memo["name lists"] = [
            list(each.finditer(study.text, found.start(), found.end())) for found in _LIST.finditer(study.text)
        ]
    lists: list[list[re.Match[str]]] = study.memo["name lists"]
    return lists


def _listed_otherwise(case: Case) -> list[Finding]:
    """Names put into a list of the sources in another's stead: "Nita, Bola, Lela" for "Nita, Bola, Talibura"."""
    given = [[name.group().lower() for name in names] for s in case.sources for names in _lists(s.study)]
    findings = []
    for names in _lists(case.draft):
        ours = {name.group().lower(): name for name in names}
        theirs = [set(other) for other in given if len(set(other) & ours.keys()) > 1]
        odd = [ours.keys() - other for other in theirs]
        if not theirs or not all(odd):
            continue
        near = min(range(len(theirs)), key=lambda number: len(odd[number]))
        missing = theirs[near] - ours.keys()
        if len(odd[near]) != 1 or len(missing) != 1:
            continue
        (wrong,), (right,) = odd[near], missing
        place = ours[wrong]
        # A name in another form is the same one, and what no source holds is told of elsewhere.
        words = {*wrong.split()}
        if not words.isdisjoint(right.split()) or not words <= case.known_words | OFFICE_WORDS | UNIT_TYPES:
            continue
        if right.strip(".") in SHORTHAND or _is_short_for(right, wrong) or _is_short_for(wrong, right):
            # "…, Desa Anggrasmanis, Kec. Jenawi": the list of the notes was cut at a full stop.
            continue
        if case.in_quote(place.start(), place.end()):
            continue
        findings.append(
            case.finding(
                "tempat_tertukar",
                Severity.WARNING,
                place.start(),
                place.end(),
                f"Pada sumber, deret ini memuat “{right.title()}”, bukan “{place.group()}”.",
                f"Periksa: ganti “{place.group()}” dengan “{right.title()}”.",
            )
        )
    return findings


def _is_short_for(short: str, name: str) -> bool:
    """Return whether words stand for those of a name: "dinsos" for "dinas sosial"."""
    spelled = {part for word in short.split() for part in (word, *expansion_of(word))}
    return {*name.split()} <= spelled


def _other_side(case: Case) -> list[Finding]:
    """Names with another side than the sources give: "Dumai Barat" for "Dumai Timur"."""
    given = _sides(sourced.study.reading for sourced in case.sources)
    findings = []
    words = [word for word in case.draft.reading.words if not word.expanded]
    for name, side in pairwise(words):
        if not (side.capital and side.lower in SIDES and is_name_word(name)) or case.in_quote(name.start, side.end):
            continue
        text = case.draft.text[name.start : side.end]
        sides = given.get(name.lower, set())
        if side.lower in sides:
            continue
        right = f"{name.lower} {sorted(sides)[0]}".title() if sides else _namesake(case, name.lower, side.lower, given)
        if right:
            findings.append(
                case.finding(
                    "tempat_tertukar",
                    Severity.BLOCK,
                    name.start,
                    side.end,
                    f"Sumber menyebut “{right}”, bukan “{text}”.",
                    f"Ganti dengan “{right}”.",
                )
            )
    return findings


def _namesake(case: Case, name: str, side: str, given: dict[str, set[str]]) -> str:
    """Return the place whose side another name of the notes took: "Alor Timur" told as "Kalabahi Timur"."""
    told = {word.lower for word in case.draft.reading.words}
    others = sorted(other for other, sides in given.items() if side in sides and other not in told)
    return f"{others[0]} {side}".title() if len(others) == 1 and name in case.known_words else ""


def _sides(readings: Iterable[Reading]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for reading in readings:
        words = [word for word in reading.words if not word.expanded]
        for position, (name, side) in enumerate(pairwise(words)):
            if side.lower not in SIDES or not (side.capital or not name.capital):
                continue
            sides = found.setdefault(name.lower, set())
            sides.add(side.lower)
            # "Lembeh Utara & Selatan"
            for other in words[position + 2 : position + 4]:
                if other.lower in SIDES and other.capital:
                    sides.add(other.lower)
    return found


def _buildings(case: Case) -> list[Finding]:
    """Kinds of places without a name ("di aula") that no source speaks of."""
    findings = []
    words = case.draft.reading.words
    for before, word in pairwise(words):
        if before.lower not in ("di", "ke") or word.lower not in _KINDS or word.expanded or word.start in case.spelled:
            continue
        known = not case.known_keys.isdisjoint(word.keys) or get_close_matches(word.lower, case.known_words, 1, 0.75)
        if not known and not case.in_quote(word.start, word.end):
            text = case.draft.text[word.start : word.end]
            findings.append(
                case.finding(
                    "tempat_tanpa_sumber",
                    Severity.WARNING,
                    word.start,
                    word.end,
                    f"Sumber tidak menyebut “{text}” sebagai tempat.",
                    "Samakan tempatnya dengan catatan.",
                )
            )
    return findings


def _withheld(case: Case) -> list[Finding]:
    """Names that stand in the sources only where they are doubted, taken back or not to be written."""
    if not any(sourced.study.withheld for sourced in case.sources):
        return []
    findings = _taken_back(case)
    for word in case.draft.reading.words:
        ordinary = not GROUPS.keys().isdisjoint(word.keys)
        if not is_name_word(word) or ordinary or case.in_quote(word.start, word.end):
            continue
        moved = _MOVED_TOLD.search(case.sentence_text(word.segment))
        if not moved and _only_withheld(case, word.lower):
            findings.append(_kept_back(case, word.start, word.end))
    return findings


def _taken_back(case: Case) -> list[Finding]:
    """Names taken back as a whole, though each of their words stands elsewhere: "RSUD Kelor" beside "pos Kelor"."""
    names = frozenset().union(*(sourced.study.taken_back for sourced in case.sources))
    return [
        _kept_back(case, match.start(), match.end())
        for name in names
        if case.draft.tells(name) and not any(sourced.study.tells(name) for sourced in case.sources)
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", case.draft.text)
        if not case.in_quote(*match.span()) and not _MOVED_TOLD.search(case.sentence(match.start())[1])
    ]


def _kept_back(case: Case, start: int, end: int) -> Finding:
    return case.finding(
        "ditahan_catatan",
        Severity.BLOCK,
        start,
        end,
        f"Catatan meragukan, menarik, atau meminta tidak menulis “{case.draft.text[start:end]}”.",
        "Hapus, atau pastikan dulu lalu perbarui catatannya.",
    )


def _only_withheld(case: Case, lower: str) -> bool:
    seen = False
    for sourced in case.sources:
        reading = sourced.study.reading
        for position in reading.index.get(lower, ()):
            word = reading.words[position]
            if word.lower != lower:
                continue
            if not sourced.withholds(word.start):
                return False
            seen = True
    return seen
