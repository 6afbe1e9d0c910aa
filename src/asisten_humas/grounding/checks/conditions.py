"""What is allowed, forbidden and required: "bunting boleh" is not "anjing bunting tidak boleh divaksin".

A short clause of the notes counts when the draft's clause has all its words: then both speak of the same thing, and
whether it may, must, need not or must not be, or is the opposite, has to agree.
"""

from datetime import date
from enum import Enum
from functools import lru_cache

from asisten_humas.grounding.alignment import index_of
from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.clauses import Clause, Tense
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.function_words import LIGHT_WORDS
from asisten_humas.grounding.lexicon.markers import CONDITIONS, NEGATORS
from asisten_humas.grounding.lexicon.opposites import OPPOSITES
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.stems import bare
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_MAY = word_set("boleh bole izin perkenan bolehkan")
_MUST = word_set("wajib harus mesti")
_NEED = word_set("perlu usah")
_DENIED_MAY, _DENIED_MUST = word_set("gaboleh"), word_set("gausah")
_STOP = word_set("jangan jgn jng")
_MODAL = _MAY | _MUST | _NEED | {"larang"}
# Opposites that tell what becomes of a thing; sizes and sides ("lama", "dalam") mean too many things alone.
_FATES = word_set(
    """
    buka tutup segel tolak setuju terima kabul restu nyala padam gratis bayar pungut hadir mangkir hapus tunda batal
    henti lanjut lulus gagal lancar macet penuh kosong habis sisa aman rawan positif negatif bebas kenai
    """
)
_PAY = word_set("bayar pungut")
_STOPS = _STOP | _DENIED_MAY | _DENIED_MUST | _NEED
_EXCEPTIONS = word_set("kecuali selain kec kcl hanya cuma")
_MOST = 5
"""Content words of a clause that is short enough to be told whole."""
_TELLING = 0.9
_NEGATION_REACH = 2


class _Rule(Enum):
    """What a clause says of a thing."""

    MAY = "boleh"
    MUST_NOT = "dilarang"
    MUST = "wajib"
    NEED_NOT = "tidak wajib"


_CONTRARY = {
    frozenset((_Rule.MAY, _Rule.MUST_NOT)),
    frozenset((_Rule.MUST, _Rule.NEED_NOT)),
}


def check_conditions(case: Case) -> list[Finding]:
    """Return findings for clauses that turn a condition which the sources give in a clause of the same words."""
    if case.is_reply:
        return []
    return [finding for clause in case.clauses if (finding := _turned(case, clause))]


def _turned(case: Case, clause: Clause) -> Finding | None:
    if not any(_may_rule(word.keys) or word.lower in _STOPS for word in clause.words):
        return None
    rule, fates = _rule(clause), _fates(clause)
    lowers = {word.lower for word in clause.words}
    if (rule is None and not fates) or not lowers.isdisjoint(_EXCEPTIONS | CONDITIONS):
        return None
    keys = frozenset().union(*(word.keys for word in clause.words))
    against: tuple[Sourced, Clause] | None = None
    for sourced in case.sources:
        if sourced.is_general:
            continue
        index = index_of(sourced.source.text, case.today)
        numbers = {number for key in keys for number, _ in index.by_key.get(key, ())}
        for number in sorted(numbers):
            other = index.clauses[number]
            agrees = _agrees(rule, fates, *_known(sourced, case.today, number, other))
            if agrees is None or not _same_thing(sourced, clause, other, keys):
                continue
            if agrees:
                return None
            against = against or (sourced, other)
    return _finding(case, clause, *against) if against else None


def _known(sourced: Sourced, today: date | None, number: int, clause: Clause) -> tuple[_Rule | None, dict[str, bool]]:
    """Return what a clause of a source rules and tells of fates; worked out once, since a source serves many drafts."""
    known = sourced.study.memo.setdefault(("rules", today), {})
    if number not in known:
        known[number] = _rule(clause), _fates(clause)
    found: tuple[_Rule | None, dict[str, bool]] = known[number]
    return found


def _agrees(
    rule: _Rule | None, fates: dict[str, bool], theirs: _Rule | None, their_fates: dict[str, bool]
) -> bool | None:
    """Return whether a clause of the sources says the same or the contrary, None when neither."""
    if rule and theirs:
        return True if rule is theirs else (False if frozenset((rule, theirs)) in _CONTRARY else None)
    if rule in (_Rule.MUST, _Rule.NEED_NOT) and not theirs and not _PAY.isdisjoint(fates):
        # "Gratis" rules too: nobody must pay.
        return rule is _Rule.NEED_NOT if their_fates.get("gratis") is False else None
    if rule or theirs or not fates or not their_fates:
        return None
    if any(fates.get(stem) == denied for stem, denied in their_fates.items()):
        return True
    opposed = any(
        not denied and not their_fates.get(opposite, True)
        for stem, denied in fates.items()
        for opposite in OPPOSITES.get(stem, ())
    )
    return False if opposed else None


@lru_cache(maxsize=16384)
def _may_rule(keys: frozenset[str]) -> bool:
    return not bare(keys).isdisjoint(_MODAL | _FATES)


def _rule(clause: Clause) -> _Rule | None:
    """Return what a clause rules, None when it rules nothing or more than one thing."""
    found: set[_Rule] = set()
    for position, word in enumerate(clause.words):
        denied = _is_denied(clause, position)
        stems = _ruling(word)
        if word.lower in _STOP or word.lower in _DENIED_MAY or (not stems.isdisjoint(_MAY) and denied):
            found.add(_Rule.MUST_NOT)
        elif word.lower in _DENIED_MUST or (denied and (not stems.isdisjoint(_MUST) or word.lower in _NEED)):
            found.add(_Rule.NEED_NOT)
        elif "larang" in stems:
            found.add(_Rule.MAY if denied else _Rule.MUST_NOT)
        elif not stems.isdisjoint(_MAY):
            found.add(_Rule.MAY)
        elif not stems.isdisjoint(_MUST):
            found.add(_Rule.MUST)
    return found.pop() if len(found) == 1 else None


def _ruling(word: Word) -> frozenset[str]:
    """Return the stems of a word that may rule; "izin" is a paper, "diizinkan" a permission."""
    stems = bare(word.keys)
    return stems - {"izin"} if word.lower in ("izin", "perizinan", "seizin", "izinnya") else stems


def _is_denied(clause: Clause, position: int) -> bool:
    """Return whether a negation governs a word: "tdk lulus boleh" does not deny "boleh"."""
    for before in reversed(clause.words[max(0, position - _NEGATION_REACH) : position]):
        if before.lower in NEGATORS:
            return True
        if before.content:
            return False
    return False


def _fates(clause: Clause) -> dict[str, bool]:
    """Return the stems that tell what becomes of a thing, each with whether it is denied."""
    return {
        stem: position in clause.negated
        for position, word in enumerate(clause.words)
        for stem in bare(word.keys) & _FATES
        if not word.expanded and not (word.lower.startswith("pe") and stem != word.lower)
    }


def _same_thing(sourced: Sourced, clause: Clause, other: Clause, keys: frozenset[str]) -> bool:
    """Return whether a short clause of the sources has no word that the draft's clause lacks."""
    if not other.content or len(other.content) > _MOST or sourced.withholds(other.start):
        return False
    if len(other.outside) == len(other.words) or other.tense is Tense.CONDITION:
        return False
    if any(word.lower in _EXCEPTIONS for word in other.words) or not other.figures <= clause.figures:
        return False
    anchors = [word for _, word in other.content if not _is_marker(word)]
    stems = bare(keys)
    shared = {word.start for word in other.words if not word.keys.isdisjoint(keys)}  # "KK" also as "keluarga"
    if any(word.start not in shared for word in anchors):
        return False
    return any(
        sourced.weights.of(stem) >= _TELLING
        for word in anchors
        for stem in bare(word.keys) & stems
        if bare(word.keys).isdisjoint(LIGHT_WORDS)
    )


def _is_marker(word: Word) -> bool:
    stems = bare(word.keys)
    return not stems.isdisjoint(_MODAL) or not stems.isdisjoint(_FATES) or word.lower in NEGATORS


def _finding(case: Case, clause: Clause, sourced: Sourced, other: Clause) -> Finding:
    theirs = sourced.study.text[other.start : other.end]
    return case.finding(
        "makna_terbalik",
        Severity.WARNING,
        clause.start,
        clause.end,
        f"Sumber menulis “{theirs}”: periksa apakah kalimat ini tidak membaliknya.",
        "Samakan dengan sumber: boleh, wajib, tidak wajib, atau dilarang?",
    )
