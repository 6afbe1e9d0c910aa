"""A rule turned round: "berbayar" where the rule takes no fee, "boleh" where it forbids, "lisan" for "tertulis"."""

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from asisten_humas.complaints.checks.case import Clause, ReplyCase, Statement, matter
from asisten_humas.complaints.checks.signs import Force, Signed, signed_words
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

# A clause is compared with a rule that holds this share of its words, weighed by how rare they are in the rules.
_CITED, _UNCITED, _SURE = 0.5, 0.85, 0.7
_LEAST = 2
# A statement that fits nearly as well and agrees settles the matter.
_AS_GOOD = 0.9
# What a word weighs that no rule has.
_RARE = 6.0
_ONLY = re.compile(r"\b(?:hanya|kecuali|selain|terlepas|cukup)\b", re.IGNORECASE)
_QUESTION = re.compile(r"\?\W*$")
_ASKED = re.compile(r"\b(?:harus|perlu|wajib|boleh|dapat|bisa)(?:kah)?\b([^?]*)\?", re.IGNORECASE)
_ANSWER = re.compile(r"((?:tidak )?(?:perlu|boleh|dapat|wajib|harus))[.,]", re.IGNORECASE)
_EXCEPT = "kecuali"
_NOUN, _SHORT = re.compile(r"(?<!k)an(?:nya)?$"), 5
# A duty laid on the citizen, and those whose duty may be the citizen's.
_BURDENED = re.compile(r"\b(?:bapak/ibu|bapak|ibu|pelapor|warga|anda)(?:\s\w+)?\s(?:wajib|harus)\b", re.IGNORECASE)
_BEARER = re.compile(r"\b(?:pelapor|warga|pemohon|anda|masyarakat|orang|perorangan|pemilik|penghuni)\b", re.IGNORECASE)
# What rules of offices set against each other.
_PAIRS = (
    ("tulis", "lisan"),
    ("sama", "beda"),
    ("pecah", "gabung"),
    ("pisah", "sama"),
    ("pisah", "satu"),
    ("tahap", "sekaligus"),
    ("satukali", "banyakkali"),
    ("tolak", "penuhi"),
    ("tolak", "terima"),
    ("tolak", "setuju"),
    ("tolak", "kabul"),
    ("buka", "tutup"),
    ("sementara", "permanen"),
    ("semua", "sebagian"),
    ("rahasia", "umum"),
    ("rahasia", "beritahu"),
    ("rahasia", "ungkap"),
    ("rahasia", "tampil"),
    ("harikerja", "harikalender"),
    ("henti", "lanjut"),
)


class _Fit(NamedTuple):
    """How well a rule fits a clause, and the share of the clause's words that it holds."""

    score: float
    share: float


class _Turn(NamedTuple):
    word: Signed
    rule: Statement
    sure: bool


def check_turned(case: ReplyCase) -> list[Finding]:
    """Return a finding for each clause that says the contrary of the rule which it cites or plainly restates."""
    rules = _rules(case)
    weights = _weights(tuple(one.text for one in rules))
    return [
        case.finding(
            "aturan_terbalik",
            Severity.BLOCK if turn.sure else Severity.WARNING,
            clause.start,
            clause.end,
            f"“{turn.word.text}” berlawanan dengan aturan {turn.rule.source_id}: “{turn.rule.text.strip()}”",
            "Samakan dengan aturan yang berlaku, atau hapus kalimat ini.",
        )
        for clause in case.clauses
        if (turn := _turned(clause, rules, weights))
    ]


def _rules(case: ReplyCase) -> tuple[Statement, ...]:
    """Return the statements of the rules; a question with its yes or no is one, any other question is none."""
    found: list[Statement] = []
    for one, following in zip_longest(case.rules, case.rules[1:]):
        if one.text.startswith("Menimbang"):
            continue
        if not _QUESTION.search(one.text):
            found.append(one)
        elif following and (asked := _ASKED.search(one.text)) and (said := _ANSWER.match(following.text)):
            text = f"{said[1].lower()} {asked[1]}"
            found.append(Statement(one.source_id, text, matter(text)))
    return tuple(found)


def _turned(clause: Clause, rules: tuple[Statement, ...], weights: dict[str, float]) -> _Turn | None:
    words = signed_words(clause.text)
    if len(words) < _LEAST or clause.text.rstrip().endswith("?"):
        return None
    named = [one for one in rules if one.source_id in clause.cited]
    fits = [(_fit(words, one, weights), one) for one in named or rules]
    ranked = sorted(
        (pair for pair in fits if pair[0].share >= (_CITED if named else _UNCITED)), key=lambda p: -p[0].score
    )
    for word in (None, *words):
        own = [(fit, one) for fit, one in ranked if word is None or _holds(one, word)]
        if own and (turn := _first(words, own, clause.text)):
            found, certain = turn
            return _Turn(found, own[0][1], certain and bool(named) and own[0][0].share >= _SURE)
    return None


def _first(words: Sequence[Signed], ranked: list[tuple[_Fit, Statement]], clause: str) -> tuple[Signed, bool] | None:
    """Return the word in which the best rule is contradicted, unless one that fits as well agrees."""
    near = [one for fit, one in ranked if fit.score >= _AS_GOOD * ranked[0][0].score]
    turns = [_against(words, one, clause) for one in near]
    if not turns[0] or any(turn is None and _speaks(turns[0], one) for turn, one in zip(turns, near, strict=True)):
        return None
    return turns[0]


def _holds(one: Statement, word: Signed) -> bool:
    return any(word.stems & other.stems and _is_noun(word) == _is_noun(other) for other in signed_words(one.text))


def _speaks(turn: tuple[Signed, bool], one: Statement) -> bool:
    """Return whether a statement that agrees speaks of the very word."""
    return _holds(one, turn[0])


def _fit(words: Sequence[Signed], rule: Statement, weights: dict[str, float]) -> _Fit:
    theirs = signed_words(rule.text)
    known = _known(rule.text)
    held = [word for word in words if word.keys & known]
    if len(held) < _LEAST:
        return _Fit(0.0, 0.0)
    mine = frozenset().union(*(word.keys | _contrary(word) for word in words))
    share = _sum(held, weights) / _sum(words, weights)
    back = _sum([word for word in theirs if word.keys & mine], weights) / _sum(theirs, weights)
    return _Fit(share + 0.4 * back, share)


@lru_cache(maxsize=8192)
def _known(text: str) -> frozenset[str]:
    """Return the keys of a text's words and of their opposites."""
    return frozenset().union(*(word.keys | _contrary(word) for word in signed_words(text)))


def _sum(words: Sequence[Signed], weights: dict[str, float]) -> float:
    return sum(max((weights[stem] for stem in word.stems if stem in weights), default=_RARE) for word in words) or 1.0


@lru_cache(maxsize=16)
def _weights(rules: tuple[str, ...]) -> dict[str, float]:
    counts: dict[str, int] = {}
    for one in rules:
        for stem in frozenset().union(*(word.stems for word in signed_words(one))):
            counts[stem] = counts.get(stem, 0) + 1
    return {stem: math.log(1 + len(rules) / count) for stem, count in counts.items()}


def _against(words: Sequence[Signed], rule: Statement, clause: str) -> tuple[Signed, bool] | None:
    """Return the word in which a clause contradicts a rule, and whether that is certain.

    Two contradictions cancel out: "hanya boleh dengan izin" says what "tidak boleh tanpa izin" says.
    """
    theirs = signed_words(rule.text)
    if any(_same_denial(word, theirs) for word in words) or (_EXCEPT in rule.text and _EXCEPT not in clause):
        return None
    denied = [word for word in words if _denial(word, theirs)]
    ordered = [word for word in words if _disorder(word, theirs)]
    swapped = len({word.force.denies for word in denied}) > 1 and not ordered
    if swapped or (len(denied) + len(ordered)) % 2:
        limited = bool(_ONLY.search(clause)) != bool(_ONLY.search(rule.text))
        return None if limited and _several(theirs) else ((denied or ordered)[0], not limited)
    if _BURDENED.search(clause) and not _BEARER.search(rule.text) and (duty := _duty(words, theirs)):
        return duty, False
    if not denied and (opposed := next((word for word in words if _opposed(word, words, theirs)), None)):
        return opposed, False
    return None


def _duty(words: Sequence[Signed], theirs: Sequence[Signed]) -> Signed | None:
    """Return the word that both a clause and a rule make a duty."""
    duties = [other for other in theirs if other.force is Force.MUST]
    return next((w for w in words if w.force is Force.MUST and any(w.stems & one.stems for one in duties)), None)


def _same_denial(word: Signed, theirs: Sequence[Signed]) -> bool:
    """Return whether one denies a word that the other has beside its denial: "tidak berstatus selesai"."""
    forces = {other.force for other in theirs if word.stems & other.stems}
    return {word.force, *forces} == {Force.DENIED, Force.BESIDE}


def _several(theirs: Sequence[Signed]) -> bool:
    return any(word.force is Force.DENIED for word in theirs)


def _denial(word: Signed, theirs: Sequence[Signed]) -> bool:
    """Return whether a rule denies what is said of a word, or says what is denied of it, wherever it has the word.

    Which body is responsible is for the check of authority.
    """
    if word.name:
        return False
    same = [other for other in theirs if word.stems & other.stems and _is_noun(other) == _is_noun(word)]
    return bool(same) and all(_clash(word.force, other.force) for other in same)


def _is_noun(word: Signed) -> bool:
    """Return whether a word names an act instead of telling it: "pemangkasan"."""
    return (
        not word.text.startswith(("me", "di", "ber", "ter"))
        and len(word.text) > _SHORT
        and bool(_NOUN.search(word.text))
    )


def _clash(mine: Force, other: Force) -> bool:
    if Force.BESIDE in (mine, other) or {mine, other} == {Force.NEED_NOT, Force.MAY}:
        return False
    return mine.denies != other.denies


def _disorder(word: Signed, theirs: Sequence[Signed]) -> bool:
    orders = {other.order for other in theirs if word.stems & other.stems}
    return bool(word.order) and bool(orders) and orders <= {"sebelum", "setelah"} and word.order not in orders


def _opposed(word: Signed, words: Sequence[Signed], theirs: Sequence[Signed]) -> bool:
    """Return whether a rule has the opposite of a word with the same force, and not the word itself."""
    contrary = _contrary(word)
    if not contrary or _is_noun(word) or any(word.stems & other.stems for other in theirs):
        return False
    mine = frozenset().union(*(other.stems for other in words))
    return any(
        contrary & other.stems
        and not other.stems & mine
        and Force.BESIDE not in (word.force, other.force)
        and other.force.denies == word.force.denies
        for other in theirs
    )


@lru_cache(maxsize=8192)
def _contrary(word: Signed) -> frozenset[str]:
    return frozenset({b for a, b in _PAIRS if a in word.stems} | {a for a, b in _PAIRS if b in word.stems})
