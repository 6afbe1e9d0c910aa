"""Opposites: what rises does not fall, "wajib" is not "boleh", what is open is not closed."""

import re
from functools import lru_cache

from asisten_humas.grounding.alignment import Match, statement_of
from asisten_humas.grounding.case import Case
from asisten_humas.grounding.checks.comparisons import compared
from asisten_humas.grounding.checks.standards import is_borne_out
from asisten_humas.grounding.clauses import Clause
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.function_words import LIGHT_WORDS
from asisten_humas.grounding.lexicon.markers import DENYING_STEMS, NEGATORS
from asisten_humas.grounding.lexicon.opposites import DOWN, OPPOSITES, UP
from asisten_humas.grounding.numerals import NUMERAL
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.stems import bare
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_DIRECTIONS = UP | DOWN
_NEAR = 0.6
_LEAST = 1.5
# A match this much worse than the contrary one does not outweigh it.
_AS_GOOD = 0.85
_SHARED = 2
# Characters between a word and the figure it is said of: "3,2 persen lebih lambat".
_BESIDE = 16
_RULES = frozenset(("boleh", "larang"))
_SIDES = ("atas", "bawah")
# A measure has no side: "kedalaman 90 cm" is told of what is "dangkal".
_MEASURES = word_set("kedalaman ketinggian kecepatan ketebalan")
_EXCEPT = re.compile(r"\b(?:kecuali|kec\.|kcl|selain)", re.IGNORECASE)


def check_opposites(case: Case) -> list[Finding]:
    """Return findings for words whose opposite stands in the sources, and for comparisons against their own figures."""
    findings = compared(case)
    marked = {case.draft.reading.segment_at(finding.start) for finding in findings}
    for clause in case.clauses:
        finding = None if clause.segment in marked else _opposite(case, clause)
        if finding:
            findings.append(finding)
    return findings


def _opposite(case: Case, clause: Clause) -> Finding | None:
    candidates = [
        (position, word)
        for position, word in enumerate(clause.words)
        if _is_free(clause, position) and not word.expanded and _is_pole(clause, position)
    ]
    if not candidates:
        return None
    matches = case.matches(clause)
    if not matches:
        return None
    near = [match for match in matches if match.score >= max(_LEAST, _NEAR * matches[0].score)]
    for position, word in candidates:
        match = (
            _contrary(clause, position, _left_by_others(case, clause, position, near))
            or _other_direction(clause, word, near)
            or _attribute(case, clause, position, near)
        )
        if match and not (word.lower in _SIDES and is_borne_out(case, word.start)):
            return _finding(case, word, match, sure=_has_same_figure(case, word, match))
    return None


def _is_free(clause: Clause, position: int) -> bool:
    """Return whether a word stands under no negation; a denying verb itself ("dilarang") is free."""
    if position in clause.negated:
        return False
    return position not in clause.outside or not clause.words[position].keys.isdisjoint(DENYING_STEMS)


def _is_pole(clause: Clause, position: int) -> bool:
    """Return whether a word has opposites and its clause does not weigh both against each other."""
    word = clause.words[position]
    opposite = _opposites_of(word.keys)
    if opposite is None or (position == 0 and not word.content):
        return False
    return all(opposite.isdisjoint(bare(other.keys)) for other in clause.words)


@lru_cache(maxsize=16384)
def _opposites_of(keys: frozenset[str]) -> frozenset[str] | None:
    """Return the opposites of a word, none for a mere direction; None when it has neither."""
    stems = bare(keys)
    if not stems.isdisjoint(_MEASURES) or (stems.isdisjoint(OPPOSITES) and stems.isdisjoint(_DIRECTIONS)):
        return None
    return frozenset().union(*(OPPOSITES[stem] for stem in stems if stem in OPPOSITES))


def _contrary(clause: Clause, position: int, near: list[Match]) -> Match | None:
    """Return the best match that has the opposite of a word, None when one as good has the word itself."""
    stems = frozenset(key for key in bare(clause.words[position].keys) if key in OPPOSITES)
    opposite = frozenset().union(*(OPPOSITES[stem] for stem in stems))
    found: Match | None = None
    for match in near:
        denied_there = any(match.clause.words[n].lower in NEGATORS for n in range(len(match.clause.words)))
        if found and match.score < _AS_GOOD * found.score:
            break
        if any(not stems.isdisjoint(other.keys) for other in match.clause.words):
            return None
        for theirs, other in enumerate(match.clause.words) if found is None else ():
            denied = theirs in match.clause.negated or _behind_negator(match.clause, theirs)
            if opposite.isdisjoint(bare(other.keys)) or denied or not _MEASURES.isdisjoint(other.keys):
                continue
            if _is_of_acronym(match.clause, theirs):
                continue
            if _is_asked(match.clause) or (denied_there and not clause.negated) or _excepts(clause, match):
                # "parkir bayar?", "luar kota tdk melayani" for "dalam kota", "tiap hari kec. Jumat" for "tutup Jumat"
                continue
            if _anchored(clause, position, match, theirs) and not _rules_on_another(clause, match, theirs):
                found = match
    return found


def _is_of_acronym(clause: Clause, position: int) -> bool:
    """Return whether a word only spells out the name of something: "tambahan" of "PMT" adds nothing."""
    word = clause.words[position]
    return word.expanded and sum(other.start == word.start for other in clause.words) > _SHARED


def _left_by_others(case: Case, clause: Clause, position: int, near: list[Match]) -> list[Match]:
    """Return the matches that no other clause of the sentence takes with the opposite of a word.

    "Sisi timur tuntas, sedangkan delapan titik tersisa di sisi barat": "sisi barat sisa 8" is of the second, when some
    match has "timur" itself.
    """
    others = [other for other in case.clauses_in(clause.segment) if other is not clause]
    stems = bare(clause.words[position].keys)
    opposite = _opposites_of(clause.words[position].keys)
    others = [c for c in others if opposite and any(not opposite.isdisjoint(bare(word.keys)) for word in c.words)]
    if not others or not any(_affirms(match.clause, stems) for match in near):
        return near
    taken = [best.clause for other in others for best in case.matches(other)[:1]]
    return [match for match in near if all(match.clause is not one for one in taken)]


def _affirms(clause: Clause, stems: frozenset[str]) -> bool:
    return any(n not in clause.negated and not stems.isdisjoint(word.keys) for n, word in enumerate(clause.words))


def _rules_on_another(clause: Clause, match: Match, theirs: int) -> bool:
    """Return whether "boleh" or "dilarang" rules on something else: "boleh bawa bunga", "dilarang membawa air"."""
    words = match.clause.words
    if bare(words[theirs].keys).isdisjoint(_RULES) or clause.figures & match.clause.figures:
        return False
    behind = [w for w in words[theirs + 1 :] if w.content and not w.expanded and w.keys.isdisjoint(LIGHT_WORDS)][:2]
    keys = frozenset().union(*(word.keys for word in clause.words))
    return bool(behind) and all(word.keys.isdisjoint(keys) for word in behind)


def _is_asked(clause: Clause) -> bool:
    """Return whether a clause of the sources is a question: it asserts nothing, so all of it stands outside."""
    return len(clause.outside) == len(clause.words)


def _excepts(clause: Clause, match: Match) -> bool:
    """Return whether the sources make an exception that the draft may be telling: "gratis kecuali obat paten"."""
    theirs = match.sourced.study.text[match.clause.start : match.clause.end + 1]
    return bool(_EXCEPT.search(theirs)) and not any(_EXCEPT.match(word.lower) for word in clause.words)


def _behind_negator(clause: Clause, position: int) -> bool:
    return position > 0 and clause.words[position - 1].lower in NEGATORS


def _attribute(case: Case, clause: Clause, position: int, near: list[Match]) -> Match | None:
    """Return the best match when the opposite stands behind it as a word of its own: "aksi 50 orang, tertib"."""
    stems = bare(clause.words[position].keys) & OPPOSITES.keys()
    opposite = frozenset().union(*(OPPOSITES[stem] for stem in stems))
    best = near[0] if near else None
    if best is None or len({ours for ours, _ in best.pairs if ours != position}) < _SHARED:
        return None
    beside = statement_of(case, best)
    if any(not stems.isdisjoint(word.keys) for other in beside for word in other.words):
        return None
    thin = [other for other in beside if len(other.content) == 1 and not other.negated and not other.figures]
    return best if any(not opposite.isdisjoint(bare(other.content[0][1].keys)) for other in thin) else None


def _other_direction(clause: Clause, word: Word, near: list[Match]) -> Match | None:
    """Return a match that gives the same figure the other direction: "40 persen lebih banyak" for "hemat 40%"."""
    mine = _direction([word])
    if mine == 0 or _direction(clause.words) != mine or _is_lack(clause, word):
        return None
    for match in near:
        theirs = _direction(match.clause.words)
        if clause.figures & match.clause.figures and theirs:
            return match if theirs == -mine else None
    return None


def _is_lack(clause: Clause, word: Word) -> bool:
    """Return whether "kurang" tells what somebody lacks ("gizi kurang", "kurang air"), no fall and no figure."""
    behind = next((other.lower for other in clause.words if other.start > word.end), "")
    return word.lower == "kurang" and behind != "dari" and not behind[:1].isdigit() and not NUMERAL.fullmatch(behind)


def _direction(words: list[Word]) -> int:
    """Return 1 when all words of direction point up, -1 when all point down, 0 when none or both do."""
    up = any(not UP.isdisjoint(bare(word.keys)) for word in words)
    down = any(not DOWN.isdisjoint(bare(word.keys)) for word in words)
    return up - down


def _anchored(clause: Clause, position: int, match: Match, theirs: int) -> bool:
    """Return whether both clauses speak of the same thing apart from the word itself.

    That is a figure, two words, all the words of the shorter clause, or the word that stands next to it in both.
    """
    if clause.figures and match.clause.figures and clause.figures.isdisjoint(match.clause.figures):
        return False
    pairs = [pair for pair in match.pairs if pair[0] != position and pair[1] != theirs]
    enough = min(2, *(max(1, len(each.content) - 1) for each in (clause, match.clause)))
    if clause.figures & match.clause.figures or len({ours for ours, _ in pairs}) >= enough:
        return True
    beside = [_neighbours(clause, position), _neighbours(match.clause, theirs)]
    return any(
        ours in beside[0] and other in beside[1] and _same_stem(clause, ours, match, other) for ours, other in pairs
    )


def _neighbours(clause: Clause, position: int) -> set[int]:
    """Return the positions of the content words before and behind a word."""
    before = [place for place, _ in clause.content if place < position][-1:]
    behind = [place for place, _ in clause.content if place > position][:1]
    return {*before, *behind}


def _same_stem(clause: Clause, ours: int, match: Match, theirs: int) -> bool:
    return not bare(clause.words[ours].keys).isdisjoint(bare(match.clause.words[theirs].keys))


def _has_same_figure(case: Case, word: Word, match: Match) -> bool:
    """Return whether the figure beside a word stands in what is said against it: "naik 2,4 poin", "turun 2,4 poin".

    Without one the finding is a doubt: two things of one name may be open and closed.
    """
    study, span = match.sourced.study, match.clause
    theirs = {n.value for n in study.numbers if span.start <= n.start < span.end}
    return any(
        number.value in theirs and max(number.start - word.end, word.start - number.end) <= _BESIDE
        for number in case.numbers_in(word.segment)
    )


def _finding(case: Case, word: Word, match: Match, *, sure: bool) -> Finding:
    theirs = match.sourced.study.text[match.clause.start : match.clause.end]
    text = case.draft.text[word.start : word.end]
    return case.finding(
        "arah_terbalik",
        Severity.BLOCK if sure else Severity.WARNING,
        word.start,
        word.end,
        f"Kata “{text}” berlawanan dengan sumber: “{theirs}”.",
        "Samakan arah atau sifatnya dengan sumber.",
    )
