"""What the sources name only to deny it: "TIDAK ada eliminasi" leaves no animal that was eliminated.

The denial may stand in a clause that shares no word with the draft's clause, so it is looked up by the word itself.
"""

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

_VERBAL = ("di", "ter", "me", "ber")
_SHORTEST_VERB = 6
_PURPOSES = word_set("untuk utk buat guna bagi agar supaya")
_TELLING = 0.9
# A sentence with one of these may name a thing without saying that it is so.
_UNASSERTED = word_set(
    """
    cegah hindar larang tolak takut khawatir cemas kabar isu duga bantah sangkal tanpa risiko ancam batal gagal bebas
    usul rencana minta harap hanya cuma kecuali anti imbau ingat tegur sebelum apakah enggan urung
    """
)
_PAID = word_set("bayar pungut biaya tarif ongkos iuran retribusi")


def check_denied(case: Case) -> list[Finding]:
    """Return findings for what a sentence affirms although the sources only ever deny it."""
    if case.is_reply:
        return []
    findings = []
    for clause in case.clauses:
        for position, word in clause.content:
            if _affirms(case, clause, position, word) and (denial := _only_denied(case, clause, word)):
                findings.append(_finding(case, word, *denial))
    return findings


def _affirms(case: Case, clause: Clause, position: int, word: Word) -> bool:
    """Return whether a word tells something as a fact: a verb that tells no purpose, under no negation or condition."""
    if position in clause.negated or position in clause.outside or clause.tense not in (Tense.PLAIN, Tense.DONE):
        return False
    if word.capital or word.expanded or not bare(word.keys).isdisjoint(LIGHT_WORDS | _PAID):
        return False
    purpose = position > 0 and clause.words[position - 1].lower in _PURPOSES
    if purpose or not word.lower.startswith(_VERBAL) or len(word.lower) < _SHORTEST_VERB:
        return False
    others = [w for piece in case.clauses_in(clause.segment) for w in piece.words]
    return all(w.lower not in NEGATORS | CONDITIONS and bare(w.keys).isdisjoint(_UNASSERTED) for w in others)


def _only_denied(case: Case, clause: Clause, word: Word) -> tuple[Sourced, Clause] | None:
    """Return where the sources deny a word, None when one of them has it otherwise or speaks of another matter."""
    if clause.figures:
        # "Melayani 1.040 keluarga" of those who are served, whoever else is not.
        return None
    stems = bare(word.keys)
    around = frozenset().union(*(bare(w.keys) for _, w in clause.content if w is not word))
    found: tuple[Sourced, Clause] | None = None
    for sourced in case.sources:
        index = index_of(sourced.source.text, None if sourced.is_general else case.today)
        for stem in stems:
            for number, position in index.by_key.get(stem, ()):
                other = index.clauses[number]
                if position not in other.negated or other.denying or other.tense is Tense.NOT_YET:
                    return None
                rare = sourced.weights.of(stem) >= _TELLING
                if rare and not sourced.is_general and _beside(sourced, other, around, stems):
                    found = found or (sourced, other)
    return None if found and _otherwise(clause, found[1]) else found


def _beside(sourced: Sourced, other: Clause, around: frozenset[str], stems: frozenset[str]) -> bool:
    """Return whether the line of a denial has another word of the draft's clause."""
    text = sourced.study.text
    start = text.rfind("\n", 0, other.start) + 1
    end = text.find("\n", other.end)
    reading = sourced.study.reading
    last = reading.segment_at(end if end >= 0 else len(text))
    words = [w for number in range(reading.segment_at(start), last + 1) for w in reading.words_of(number)]
    return any(
        w.content and start <= w.start and (end < 0 or w.start < end) and not w.keys.isdisjoint(around - stems)
        for w in words
    )


def _otherwise(clause: Clause, other: Clause) -> bool:
    """Return whether the draft says the same by an opposite: "masih padam" for "tdk menyala"."""
    theirs = frozenset().union(*(bare(word.keys) for word in other.words))
    return any(
        not OPPOSITES.get(stem, frozenset()).isdisjoint(theirs) for word in clause.words for stem in bare(word.keys)
    )


def _finding(case: Case, word: Word, sourced: Sourced, other: Clause) -> Finding:
    theirs = sourced.study.text[other.start : other.end]
    text = case.draft.text[word.start : word.end]
    return case.finding(
        "makna_terbalik",
        Severity.WARNING,
        word.start,
        word.end,
        f"Sumber hanya meniadakan “{text}”: “{theirs}”.",
        "Samakan dengan sumber: periksa kata tidak, bukan, atau tanpa.",
    )
