"""Clauses with what they assert: content, figures, negation, and whether it is done, not yet done, or planned."""

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache
from itertools import pairwise

from asisten_humas.grounding.dates import first_day
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.acronyms import ACRONYMS
from asisten_humas.grounding.lexicon.function_words import LIGHT_WORDS
from asisten_humas.grounding.lexicon.markers import (
    ASKING_STEMS,
    COMPLETE,
    CONDITIONS,
    DENYING_STEMS,
    DONE,
    NEGATORS,
    NOT_YET,
    PLANNED,
    QUANTIFIERS,
    SCOPE_ENDS,
    SET_NEGATIONS,
)
from asisten_humas.grounding.lexicon.shorthand import SHORTHAND
from asisten_humas.grounding.reading import CLAUSE_WORDS, Word
from asisten_humas.grounding.spans import Covered
from asisten_humas.grounding.stems import bare
from asisten_humas.grounding.study import Study, study_notes

_SPLIT_BEFORE = word_set(
    """
    sudah telah belum akan masih sedang tidak sdh blm tdk baru juga hanya dapat harus wajib
    """
)
# "lanjut/tidak diputus Mei": what stands open until then.
_SETTLED = word_set("putus tetap tentu umum bahas kaji rapat tunggu evaluasi runding")
# "… dan paling cepat tiba Desember" sets a day for what follows alone.
_MOST, _BY_TIME = word_set("paling plg"), word_set("cepat cpt lambat lmbt lama awal telat")
# Words that say that a thing is over say nothing about which thing.
_OVER = DONE | COMPLETE
# "di luar kewenangan desa" denies it; "di luar negeri" is a place.
_BOUNDS = word_set("kewenangan wewenang rencana dugaan jangkauan tanggungan jadwal ketentuan tanggung")
_MEASURES = word_set("sepanjang selebar seluas setinggi seberat sedalam")
_DUTIES = word_set("harus hrs wajib mesti")
_AUXILIARIES = word_set("sudah telah sdh udah tlh")
_THERE_IS = word_set("ada terdapat")
# "Semestinya sudah 66 persen" tells what was planned, and that it is not so.
_OUGHT = word_set("semestinya mestinya seharusnya harusnya hrsnya sepatutnya selayaknya sewajarnya idealnya")
_WITHOUT = word_set("tanpa tnp")
# What a deed may be about: "telah menyampaikan usulan" is done, whatever becomes of it.
_PLAN_NOUNS = word_set("usul usulan rencana target jadwal janji harapan calon wacana pengajuan")
_REST = word_set("sisanya selebihnya lainnya selainnya")
# "begitu pula pagarnya" tells of the fence what was told before.
_ALSO = ("begitu", "demikian")
_LIKEWISE = re.compile(r"\w+\s+(?:pula|juga|halnya)\b", re.IGNORECASE)
# "setelah taman selesai" tells when, not that it is done.
_WHEN = word_set(
    """
    setelah stlh sesudah seusai usai selepas begitu ketika saat hingga sampai sebelum sblm agar supaya
    """
)
_REASONS = word_set("karena krn sebab akibat lantaran sehingga maka agar supaya")
_AND = word_set("dan serta tetapi tapi namun")
_ADDED = word_set("plus ditambah tambah")
_GOES_ON = word_set("dan atau serta maupun")
_BANS, _ALLOWED = word_set("jangan jgn jng gaboleh gabole"), word_set("boleh bole bisa dapat diperbolehkan diizinkan")
_SCOPE = 4
# How far "tidak ada" looks for its "yang".
_WHOSE = 12
_THIN_LABEL = 3
_TELL = word_set("tulis sebut bahas muat kutip cantum simpul rilis tayang")
_PURPOSE = ("untuk", "utk", "bagi")
_PREDICATES, _SHORT_VERB = ("di", "me"), 5
_SHORT_NOUN = 7
_VERBAL = ("me", "di", "ber", "ter")
_BY_PLAN = re.compile(
    r"\W*(?:menurut|sesuai|berdasarkan)\s+(?:dengan\s+)?(?:rencana|jadwal|target)(?:nya)?\s*,", re.IGNORECASE
)
_BY = re.compile(r"\b(?:paling|plg)\s+(?:cepat|cpt|lambat|lmbt|lama|awal|telat)\b", re.IGNORECASE)
_LATEST = re.compile(
    r"(?:paling|plg)\s+(?:lambat|lmbt|telat)|selambat-?lambatnya|(?:minggu|pekan|bulan|tahun|thn|bln|mgg)\s+(?:depan|dpn|mendatang)|\bmaks(?:imal)?\.?\s+\d+\s*(?:hari|hr|minggu|bulan|bln)",
    re.IGNORECASE,
)


class Tense(StrEnum):
    """Whether a clause tells of something done, plainly told, conditional, planned or under way, or not yet done."""

    DONE = "selesai"
    PLAIN = "biasa"
    CONDITION = "syarat"
    PLANNED = "rencana"
    NOT_YET = "belum"


@dataclass
class Clause:
    """A clause.

    `negated` and `outside` are positions in `words`: under the negation, and in its clause but beyond its reach.
    `denying` tells that a verb negates ("dilarang", "gagal"), not a particle; `answered_no` that it is a question
    which the notes answer with no.
    """

    segment: int
    words: list[Word]
    tense: Tense = Tense.PLAIN
    complete: bool = False
    negated: set[int] = field(default_factory=set)
    denying: bool = False
    answered_no: bool = False
    outside: set[int] = field(default_factory=set)
    figures: frozenset[str] = frozenset()

    @property
    def start(self) -> int:
        """Return the start offset of the first word."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Return the end offset of the last word."""
        return self.words[-1].end

    @cached_property
    def content(self) -> list[tuple[int, Word]]:
        """Return the content words with their positions."""
        return [
            (position, word)
            for position, word in enumerate(self.words)
            if word.content and word.lower not in _OVER | _MEASURES
        ]


def clauses_of(study: Study, today: date | None) -> list[Clause]:
    """Return the clauses of a text. A date after `today` makes an unmarked statement a planned one."""
    found: list[Clause] = []
    quoted = Covered(study.text)
    for quote in study.quotes:
        quoted.mark(quote.start, quote.end)
    for number in range(len(study.reading.segments)):
        words = [word for word in study.reading.words_of(number) if quoted.is_free(word.start)]
        inside = [Clause(number, piece) for piece in _pieces(words)]
        for clause in inside:
            _mark(clause, study.text)
            clause.figures = _figures(study, clause)
        _carry(study, inside, number, today)
        if study.reading.segments[number].of(study.text).rstrip().endswith("?"):
            # A question asserts nothing.
            for clause in inside:
                clause.negated.clear()
                clause.outside.update(range(len(clause.words)))
        found.extend(inside)
    return found


@lru_cache(maxsize=128)
def clauses_of_notes(text: str, today: date | None) -> list[Clause]:
    """Return the clauses of a source; kept like its study."""
    return clauses_of(study_notes(text), today)


def _pieces(words: list[Word]) -> list[list[Word]]:
    pieces: list[list[Word]] = []
    for position, word in enumerate(words):
        new = not pieces or word.clause != words[position - 1].clause
        if word.lower == "dan" and not word.expanded and not new:
            ahead = [other.lower for other in words[position + 1 : position + 5]]
            marked = not _SPLIT_BEFORE.isdisjoint(ahead) or not _OVER.isdisjoint(ahead[:2])
            marked = marked or "".join(ahead[:1]).startswith(_VERBAL[:2]) or _sets_time(ahead)
            marked = marked or _plans_on(pieces[-1], ahead)
            new = marked and (ahead[0] in _SPLIT_BEFORE | _OVER or any(_tells(other) for other in pieces[-1]))
        if new:
            pieces.append([])
        pieces[-1].append(word)
    return pieces


def _sets_time(ahead: list[str]) -> bool:
    """Return whether a day is set right behind "dan": "dan paling cepat tiba …", "dan tiba paling cepat …"."""
    return any(one in _MOST and other in _BY_TIME for one, other in pairwise(ahead[:3]))


def _plans_on(before: list[Word], ahead: list[str]) -> bool:
    """Return whether a plan follows "dan": "sudah beres dan pemasangan direncanakan Maret", "tiba dan siap …"."""
    done = any(word.lower in _AUXILIARIES for word in before)
    return (done and not PLANNED.isdisjoint(ahead[:2])) or any(
        lower in PLANNED and lower.startswith("di") for lower in ahead[1:3]
    )


def _tells(word: Word) -> bool:
    """Return whether a word makes what stands before "dan" a clause of its own, not half of one subject."""
    lower = word.lower
    return lower in _SPLIT_BEFORE | _OVER | NEGATORS or (not word.capital and lower.startswith(_VERBAL))


def _mark(clause: Clause, text: str) -> None:
    present = _markers(clause)
    clause.complete = not present.isdisjoint(COMPLETE)
    if present & NOT_YET:
        clause.tense = Tense.NOT_YET
    elif present & DONE and not _has_negator(clause) and _is_past_plan(clause, present & PLANNED):
        clause.tense = Tense.DONE
    elif present & PLANNED:
        clause.tense = Tense.PLANNED
    elif present & CONDITIONS:
        clause.tense = Tense.CONDITION
    if clause.tense is Tense.DONE and _is_relative(clause, present):
        clause.tense = Tense.PLAIN
    duty = present & _DUTIES and present.isdisjoint(_AUXILIARIES)
    if clause.tense is Tense.DONE and (duty or _ought_to_be(clause)):
        # "Harus beres sebelum 25 Juli"
        clause.tense = Tense.PLANNED
    when = _tells_when(clause) and present.isdisjoint(_AUXILIARIES)
    if clause.tense is Tense.DONE and (when or clause.words[0].lower in CONDITIONS):
        clause.tense = Tense.CONDITION
    for position, word in enumerate(clause.words):
        denies = not word.keys.isdisjoint(DENYING_STEMS)
        outside = word.lower == "luar" and any(other.lower in _BOUNDS for other in clause.words[position + 1 :][:2])
        if word.lower in NEGATORS and _is_choice(clause, position, text):
            clause.outside.update(range(position + 1))
        elif (word.lower in NEGATORS and not _is_acronym(word) and not _is_set(clause, position)) or denies or outside:
            clause.denying = clause.denying or denies
            _negate(clause, position)


def _ought_to_be(clause: Clause) -> bool:
    """Return whether the first word of what is done stands behind one that says it only ought to be."""
    lowers = [word.lower for word in clause.words if not word.expanded]
    done = next((n for n, lower in enumerate(lowers) if lower in DONE), 0)
    return not _OUGHT.isdisjoint(lowers[:done])


def _is_choice(clause: Clause, position: int, text: str) -> bool:
    """Return whether a negation only leaves it open: "lanjut/tidak: diputus Mei", "diperpanjang atau tidak"."""
    following = next((word for word in clause.words[position + 1 :] if word.content), None) if position else None
    if not position or (following and bare(following.keys).isdisjoint(_SETTLED)):
        return False
    before = clause.words[position - 1]
    return before.lower == "atau" or text[before.end : clause.words[position].start].strip() == "/"


def _has_negator(clause: Clause) -> bool:
    """Return whether a particle denies what is told; "tidak mampu" of the poor is a set phrase, "tanpa" tells how."""
    return any(
        word.lower in NEGATORS - _WITHOUT and not _is_acronym(word) and not _is_set(clause, position)
        for position, word in enumerate(clause.words)
    )


def _is_acronym(word: Word) -> bool:
    """Return whether a word is an acronym or part of one's expansion: "BKN" denies nothing, "bkn" does."""
    return word.expanded or (word.capital and word.lower in ACRONYMS)


def _is_relative(clause: Clause, present: set[str]) -> bool:
    """Return whether only a relative clause is done: "ternak yang telah divaksin diberi anting"."""
    if present & COMPLETE:
        return False
    marked = [n for n, word in enumerate(clause.words) if word.lower in _AUXILIARIES and not word.expanded]
    if marked and (marked[0] == 1 or any(word.lower in _THERE_IS for word in clause.words[: marked[0]])):
        # Behind a comma, or where it only says that there is such a thing, it is what the sentence tells:
        # "Rp90 juta dari sponsor, yang telah diserahkan", "ada 12 rumah yang telah dibongkar".
        return False
    return bool(marked) and all(n and clause.words[n - 1].lower in ("yang", "yg") for n in marked)


def _tells_when(clause: Clause) -> bool:
    """Return whether a clause opens with "ketika" or "setelah"; "saat ini" is now."""
    following = clause.words[1].lower if len(clause.words) > 1 else ""
    return clause.words[0].lower in _WHEN and following not in ("ini", "itu")


def _is_past_plan(clause: Clause, plans: set[str]) -> bool:
    """Return whether no plan stands against what is told as done: none, one before it, or only one that it is about."""
    return not plans or _done_at_last(clause) or plans <= _about(clause)


def _about(clause: Clause) -> set[str]:
    """Return the plan words that only name what a deed is about: "telah membawa usulan"."""
    lowers = [word.lower for word in clause.words if not word.expanded]
    told = next((n for n, lower in enumerate(lowers) if lower in _AUXILIARIES), len(lowers))
    behind = lowers[told + 1 :]
    return {word for before, word in pairwise(behind) if word in _PLAN_NOUNS and before.startswith("me")}


def _done_at_last(clause: Clause) -> bool:
    """Return whether the plan came first and the deed after: "rencana itu telah dilaksanakan"."""
    words = [word.lower for word in clause.words]
    planned = max((n for n, word in enumerate(words) if word in PLANNED), default=-1)
    return planned < min((n for n, word in enumerate(words) if word in _AUXILIARIES), default=-1)


def _markers(clause: Clause) -> set[str]:
    """Return the words that may mark tense: as written, and one-word shorthand.

    An acronym's expansion marks nothing, nor does a name ("UPTD Harapan Timur"), nor a status that is only named, nor
    what was done without ("diputuskan tanpa menunggu evaluasi").
    """
    words = clause.words
    without = next((n for n, word in enumerate(words) if n and word.lower in _WITHOUT), None)
    if without is not None:
        # "Kawasan tanpa rokok sudah berjalan" goes on behind it.
        resumes = (n for n, word in enumerate(words) if n > without and word.lower in _AUXILIARIES | NOT_YET)
        words = words[:without] + words[next(resumes, len(words)) :]
    plain = [
        word.lower
        for before, word in zip([None, *words], words, strict=False)
        if not word.expanded and not _is_named(before, word)
    ]
    return {*plain, *(meaning[0] for lower in plain if len(meaning := SHORTHAND.get(lower, ())) == 1)}


def _is_named(before: Word | None, word: Word) -> bool:
    if before is None:
        return False
    return (word.capital and before.capital and word.lower in PLANNED) or before.lower in ("status", "berstatus")


def _is_set(clause: Clause, position: int) -> bool:
    here = clause.words[position].start
    behind = clause.words[position + 1 :]
    following = next((word for word in behind if word.start != here and word.lower != "lagi"), None)
    return following is not None and following.lower in SET_NEGATIONS


def _negate(clause: Clause, negator: int) -> None:
    """Put the words that a negation governs under it: those behind it, or all before it when none are behind."""
    if _forbids_telling(clause, negator):
        clause.outside.update(range(len(clause.words)))
        return
    governed: list[int] = []
    quantified = False
    whose = _whose(clause, negator)
    # "Usulan yang belum terpenuhi masuk daftar tunggu": behind "yang" only its verb is denied.
    relative = negator > 0 and clause.words[negator - 1].lower in ("yang", "yg")
    scope = 1 if relative or clause.words[negator].lower in _WITHOUT else _SCOPE
    for position in range(whose or negator + 1, len(clause.words)):
        word = clause.words[position]
        quantified = quantified or (word.lower in QUANTIFIERS and not governed and position <= negator + 2)
        ends = word.lower in SCOPE_ENDS and (governed or position > negator + 1)
        if ends and word.lower in _PURPOSE and _all_light(clause, governed):
            continue
        predicate = governed and word.lower.startswith(_PREDICATES) and len(word.lower) > _SHORT_VERB
        predicate = predicate and not any(clause.words[place].lower.startswith(_VERBAL) for place in governed)
        if quantified or len(governed) >= scope or ends or predicate:
            break
        if word.content:
            governed.append(position)
    else:
        if not governed:
            governed = [position for position in range(negator) if clause.words[position].content]
            # "Jadwal pengiriman tiang belum ada" denies a schedule, no sending and no poles.
            deeds = [n for n in governed[1:] if _is_deed_named(clause.words[n])]
            governed = [n for n in governed if not deeds or n < deeds[0]]
    clause.negated.update(governed)
    clause.outside.update(position for position in range(len(clause.words)) if position not in clause.negated)
    clause.outside -= clause.negated


def _is_deed_named(word: Word) -> bool:
    return (
        not word.capital and len(word.lower) > _SHORT_NOUN and word.lower.startswith("pe") and word.lower[-2:] == "an"
    )


def _whose(clause: Clause, negator: int) -> int:
    """Return where "tidak ada pasien yang meninggal" begins to say what is denied: that they died; else 0."""
    following = [word.lower for word in clause.words[negator + 1 : negator + _WHOSE]]
    if following[:1] != ["ada"]:
        return 0
    place = next((n for n, lower in enumerate(following) if lower in ("yang", "yg")), 0)
    return negator + 2 + place if place > 1 else 0


def _forbids_telling(clause: Clause, negator: int) -> bool:
    """Return whether staff tell the writer not to write something: that neither affirms nor denies it."""
    following = clause.words[negator + 1 : negator + 2]
    orders = clause.words[negator].lower in ("jangan", "jgn", "jng")
    return orders and any(not word.keys.isdisjoint(_TELL) for word in following)


def _all_light(clause: Clause, governed: list[int]) -> bool:
    """Return whether a negation has met only verbs such as "digunakan": what it denies is the purpose behind them."""
    return bool(governed) and all(not clause.words[place].keys.isdisjoint(LIGHT_WORDS) for place in governed)


def _figures(study: Study, clause: Clause) -> frozenset[str]:
    found = {
        f"{number.dimension}={number.value.normalize()}"
        for number in study.numbers
        if clause.start <= number.start < clause.end and number.value != 1 and number.dimension != "urutan"
    }
    found |= {
        f"tanggal={day.day}/{day.month}" for day in study.dates if day.day and clause.start <= day.start < clause.end
    }
    return frozenset(found)


def _carry(study: Study, clauses: list[Clause], segment: int, today: date | None) -> None:
    """Let a future date, a deadline, a condition or a negation at a clause's edge reach the clauses it governs."""
    conditional = False
    for number, clause in enumerate(clauses):
        conditional = conditional or clause.tense is Tense.CONDITION
        if clause.tense is Tense.DONE and _is_due(study, clause, today):
            clause.tense = Tense.PLANNED
        if _LATEST.search(study.text, clause.start, clause.end) or _later(study, clause, today):
            _plan(clauses[: number + 1])
        elif clause.tense is Tense.PLAIN and conditional:
            clause.tense = Tense.CONDITION
        if number and clause.tense is Tense.PLAIN and _is_plan_label(study, clauses[number - 1], clause):
            clause.tense = Tense.PLANNED
        goes_on = number and clauses[number - 1].tense is Tense.PLANNED and clause.words[0].lower in ("dan", "serta")
        if (goes_on or _follows_plan(study, clause)) and _AUXILIARIES.isdisjoint(_markers(clause)):
            clause.tense = Tense.PLANNED
        if number and clause.words[0].lower in _GOES_ON and _forbids(clauses[number - 1]) and not clause.negated:
            # "Tidak boleh terkena air dan menunduk": what the ban governs is not affirmed.
            clause.outside.update(range(len(clause.words)))
        if number and clause.words[0].lower in _ALSO and _LIKEWISE.match(study.text, clause.start):
            clause.tense, clause.complete = clauses[number - 1].tense, clauses[number - 1].complete
        earlier = next((other for other in reversed(clauses[:number]) if other.content), None)
        if earlier:
            _reach_over(study, earlier, clause, follows=earlier is clauses[number - 1])
            if not _own_content(clause) and clause.tense in (Tense.NOT_YET, Tense.PLANNED):
                _reach_back(clause, clauses[:number])


def _reach_back(clause: Clause, before: list[Clause]) -> None:
    """Let "belum", "baru janji" or "masih wacana" hold of what stands before it, back to what was added last."""
    if clause.figures or any(word.lower in _REST for word in clause.words):
        # "jadi 5, sdg dibor 2, blm 2": each count stands for itself; "sisanya nyusul" tells of the rest alone.
        return
    for other in reversed(before):
        if other.tense is Tense.PLAIN and not _asks(other):
            other.tense = clause.tense
        if other.words[0].lower in _ADDED:
            return


def _asks(clause: Clause) -> bool:
    """Return whether a clause tells of asking others, which is done before they answer: "disurati, jadwal blm ada"."""
    return any(word.lower.startswith(_PREDICATES) and not word.keys.isdisjoint(ASKING_STEMS) for word in clause.words)


def _is_due(study: Study, clause: Clause, today: date | None) -> bool:
    """Return whether a clause only sets a day by which a thing is to be over: "paling lambat selesai 15 Oktober"."""
    if not _BY.search(study.text, clause.start, clause.end) or not _AUXILIARIES.isdisjoint(_markers(clause)):
        return False
    return bool(_LATEST.search(study.text, clause.start, clause.end)) or _later(study, clause, today)


def _forbids(clause: Clause) -> bool:
    """Return whether a clause forbids something: "tidak boleh", "dilarang", "jangan"."""
    lowers = [word.lower for word in clause.words]
    allowed = any(word.lower in _ALLOWED for n, word in enumerate(clause.words) if n and lowers[n - 1] in NEGATORS)
    return allowed or not _BANS.isdisjoint(lowers) or any("larang" in word.keys for word in clause.words)


def _plan(clauses: list[Clause]) -> None:
    """Mark the last clause as planned, and those before it when it holds little but its date."""
    for clause in reversed(clauses):
        if clause.tense is Tense.PLAIN:
            clause.tense = Tense.PLANNED
        if len(clause.content) >= 2:
            return


def _reach_over(study: Study, before: Clause, clause: Clause, *, follows: bool) -> None:
    """Let a clause govern its neighbour.

    "belum ada | yang dipotong" denies what follows; "Kelay, misalnya, ditolak", "meninggal: nihil", "dilebarkan 2 m:
    belum bisa" and "40 titik di Tepus, baru usulan" say of what stands before that it is denied, not yet, or planned.
    """
    last = before.words[-1].lower
    between = study.text[before.end : clause.start]
    if _is_choice(before, len(before.words) - 1, study.text):
        return
    # "belum ada karena menunggu verifikasi", "belum ada meskipun disurati": what is joined to it is not denied.
    joined = last == "ada" and clause.words[0].lower in _REASONS | CLAUSE_WORDS
    none = last == "ada" and not joined and len(before.words) > 1 and before.words[-2].lower in NEGATORS
    if last in NEGATORS or none:
        if "," not in between and ";" not in between:
            reach = [position for position, _ in clause.content]
            clause.tense = before.tense if before.tense is Tense.NOT_YET else clause.tense
            governed = reach if clause.tense is Tense.NOT_YET else reach[:1]
            clause.negated.update(governed)
            clause.outside.update(position for position in reach if position not in clause.negated)
            before.negated.clear()
            before.outside.update(range(len(before.words)))
    elif "?" not in between and _denies_all(clause):
        before.negated.update(position for position, _ in before.content)
        before.denying = before.denying or clause.denying
    if "?" in between and follows:
        # A question asserts nothing; "X? -> tidak" agrees with those who deny it.
        before.negated.clear()
        before.outside.update(range(len(before.words)))
        before.answered_no = clause.words[0].lower in NEGATORS


def _denies_all(clause: Clause) -> bool:
    """Return whether a clause without content denies what stands before it: "nihil", "tidak ada", "ditolak"."""
    lowers = [word.lower for word in clause.words]
    if lowers[-1] == "nihil" and lowers[0] in _REASONS:
        # "Meninggal krn rabies: nihil"
        return True
    if clause.figures:
        # "usulan 45, ditolak 12": a count of its own denies nothing of the others.
        return False
    if any(word.lower not in NEGATORS and word.keys.isdisjoint(DENYING_STEMS) for _, word in clause.content):
        return False
    if lowers[0] in CONDITIONS | _AND or not _markers(clause).isdisjoint(NOT_YET):
        return False
    return clause.denying or "nihil" in lowers or (len(lowers) <= 2 and lowers[0] in NEGATORS)


def _is_plan_label(study: Study, label: Clause, clause: Clause) -> bool:
    """Return whether a clause stands behind a label such as "target kota:"."""
    planned = label.tense is Tense.PLANNED and len(label.words) <= _THIN_LABEL
    return planned and study.text[label.end : clause.start].strip() == ":"


def _follows_plan(study: Study, clause: Clause) -> bool:
    """Return whether the sentence opens with "menurut rencana" or "sesuai jadwal": all of it is planned."""
    return bool(_BY_PLAN.match(study.text, study.reading.segments[clause.segment].start))


def _own_content(clause: Clause) -> list[Word]:
    """Return the content words that are more than a mark of tense or denial; shorthand by what it stands for."""
    spelled = {word.start for word in clause.words if word.expanded and not word.capital}
    return [
        word
        for _, word in clause.content
        if word.lower not in PLANNED | NEGATORS
        and word.keys.isdisjoint(DENYING_STEMS | LIGHT_WORDS)
        and (word.expanded or word.start not in spelled)
    ]


def _later(study: Study, clause: Clause, today: date | None) -> bool:
    """Return whether a clause tells of days, all of them after today."""
    days = [
        day
        for mention in study.dates
        if mention.month and clause.start <= mention.start < clause.end and (day := first_day(mention, today))
    ]
    return today is not None and bool(days) and all(day > today for day in days)
