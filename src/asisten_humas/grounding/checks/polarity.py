"""Negation: what the sources deny is not affirmed, what they affirm is not denied."""

from itertools import pairwise

from asisten_humas.grounding.alignment import Match
from asisten_humas.grounding.case import Case
from asisten_humas.grounding.checks.comparable_numbers import tells_earlier
from asisten_humas.grounding.clauses import Clause, Tense
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.markers import DENYING_STEMS, NEGATORS, PLANNED
from asisten_humas.grounding.lexicon.opposites import OPPOSITES
from asisten_humas.grounding.lexicon.places import PLACE_HEADS
from asisten_humas.grounding.people import is_name_word
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.stems import bare
from asisten_humas.grounding.study import Study
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_NEAR = 0.5
_LEAST = 1.2
_TELLING = 0.9
# Words that a clause must share with one that denies a synonym of its word.
_ALIKE = 2
# A match that agrees settles the matter unless it fits much worse than the one that does not.
_AGREES = 0.7
_BESIDE = 32
_ACTIVE = ("mem", "men", "meng", "me")
_WEEKDAYS = word_set("senin selasa rabu kamis jumat sabtu minggu ahad")
# "Hingga Kamis siang" says when, whatever "nihil" stands beside "siang" in the notes.
_TIMES = _WEEKDAYS | word_set("pagi siang sore petang malam subuh")
_PURPOSES = word_set("untuk agar supaya guna demi")
_ASKED = word_set("agar supaya")
_ASKING = word_set("jangan jgn jng minta meminta mohon usul harap imbau himbau agar supaya spy biar")
_WITH, _WITHOUT = word_set("dengan dgn disertai"), word_set("tanpa tnp")
_UNTIL = word_set("sebelum sblm")
# "Untuk menghindari kemacetan" wants none.
_AVERTS = word_set("hindar cegah antisipasi urai atasi tekan")
_WHILE = word_set("selama saat ketika sewaktu sepanjang")
_WITH_OR_WITHOUT = _WITH | _WITHOUT
_FREE = word_set("gratis cuma-cuma digratiskan nol")
_PAYERS = word_set("dari dr oleh lewat melalui via pakai")
_AGENTS = word_set(
    "pemerintah provinsi kabupaten kota pusat dinas badan kementerian dewan bupati gubernur camat kepala"
)
_UNDER_WAY = word_set("masih msh sedang sdg lagi lg proses diproses")
_AUXILIARY = word_set("sudah telah")
_DUTIES = word_set("harus wajib mesti terpaksa perlu")
_STOP = word_set("jangan jgn jng")
_DENYING = NEGATORS | _STOP
_DENIAL_REACH = 2
_PERMITS = word_set("boleh izin perkenan bebas silakan wajib harus perlu minta imbau anjur dorong ajak")
_PAYMENTS = word_set("bayar pungut beban biaya tarif ongkos iuran retribusi")


def check_polarity(case: Case) -> list[Finding]:
    """Return a finding for every clause that turns what its best matches in the sources say."""
    if case.is_reply:
        # What a citizen reported is no record; records of a few words are told in replies with more around them.
        return []
    return [finding for clause in case.clauses if (finding := _turned(case, clause))] + _with_or_without(case)


def _with_or_without(case: Case) -> list[Finding]:
    """ "Dengan biaya" where the sources have only "tanpa biaya" or "gratis", and the other way round."""
    told = [_companions(sourced.study) for sourced in case.sources if not sourced.is_general]
    free = not _FREE.isdisjoint(case.known_words)
    findings = []
    for stems, word, without in _companions(case.draft):
        if case.in_quote(word.start, word.end):
            continue
        sides = {other for each in told for same, _, other in each if not stems.isdisjoint(same)}
        paid = free and not without and not sides and not word.keys.isdisjoint(_PAYMENTS) and not _priced(case, word)
        if sides == {not without} or paid:
            message = f"Kata “tanpa” pada “{word.lower}” tidak sama dengan sumber."
            findings.append(
                case.finding(
                    "makna_terbalik", Severity.WARNING, word.start, word.end, message, "Samakan dengan sumber."
                )
            )
    return findings


def _priced(case: Case, word: Word) -> bool:
    """Return whether a sum that the sources give stands behind a word of payment: "dengan biaya Rp650.000"."""
    given = {n.value for sourced in case.sources for n in sourced.study.numbers}
    return any(
        n.dimension == "uang" and 0 <= n.start - word.end <= _BESIDE and n.value in given for n in case.draft.numbers
    )


def _companions(study: Study) -> list[tuple[frozenset[str], Word, bool]]:
    """Return the words right behind "dengan" (False) and "tanpa" (True), with their stems; worked out once."""
    if "companions" not in study.memo:
        study.memo["companions"] = [
            (bare(word.keys), word, before.lower in _WITHOUT)
            for before, word in pairwise(study.reading.words)
            if before.lower in _WITH_OR_WITHOUT and word.content and not word.capital and not word.expanded
        ]
    found: list[tuple[frozenset[str], Word, bool]] = study.memo["companions"]
    return found


def _turned(case: Case, clause: Clause) -> Finding | None:
    matches = case.matches(clause)
    if not matches or matches[0].score < _LEAST:
        return None
    if len(clause.content) == 1 and case.draft.text[: clause.start].endswith("("):
        # "vaksin antirabies (VAR)": the bracket belongs to the clause before it.
        return None
    if clause.words[0].lower in _PURPOSES and not clause.negated:
        # "Agar tenda jauh dari jalan" is turned only by what the notes ask for: "minta tenda jgn jauh".
        matches = [m for m in matches if clause.words[0].lower in _ASKED and _asks(m.clause)]
        if not matches:
            return None
    if clause.words[0].lower in _UNTIL:
        # "Sebelum potongan" is what is not yet cut.
        return None
    if clause.words[0].lower in _WHILE and len(clause.content) == 1:
        # "Selama pekerjaan, truk dilarang melintas": the denial stands in the clause beside it.
        return None
    if tells_earlier(case, case.sentence_text(clause.segment)):
        # "Tahun lalu setiap orang masih membayar" is not turned by "jemaah tdk bayar".
        matches = [m for m in matches if tells_earlier(case, m.sourced.study.text[m.clause.start : m.clause.end])]
        if not matches:
            return None
    floor = _NEAR * matches[0].score
    near = [match for match in matches if match.score >= floor]
    averting = (n for n, word in enumerate(clause.words) if not bare(word.keys).isdisjoint(_AVERTS))
    averted = next(averting, len(clause.words))
    for position, word in clause.content:
        if _says(case, clause, word) or _paid_by(case, clause, position):
            continue
        if word.lower in _TIMES:
            # What is denied of a day leaves the rest of it.
            continue
        if is_name_word(word) or (word.capital and word.lower in PLACE_HEADS):
            # "Di Pasar Tempe" says where, whatever is denied of markets.
            continue
        if position > averted:
            continue
        match = _contradicted(clause, position, near, matches)
        if match and not _told_both(case, clause, word):
            sure = match is matches[0] and position not in clause.negated and _is_denied_there(clause, position, match)
            return _finding(case, clause, word, match, sure=sure)
    return None


def _is_denied_there(clause: Clause, position: int, match: Match) -> bool:
    """Return whether the sources deny the very word, right before it, and it asserts something or is part of a phrase.

    "Tidak dipungut" against "dipungut", "bukan kewenangan kota" against "merupakan kewenangan kota". Whatever else
    stands under a denial somewhere in the clause is a ground to doubt.
    """
    word, after = clause.words[position], clause.words[position + 1 : position + 2]
    for ours, theirs in match.pairs:
        before = match.clause.words[max(0, theirs - _DENIAL_REACH) : theirs]
        if ours != position or not any(one.lower in _DENYING for one in before):
            continue
        if not _same_stem(clause, position, match, theirs):
            continue
        behind = match.clause.words[theirs + 1 : theirs + 2]
        phrase = after and behind and not bare(after[0].keys).isdisjoint(bare(behind[0].keys))
        if phrase or word.lower.startswith((*_ACTIVE, "di", "ber", "ter")):
            return True
    return False


def _says(case: Case, clause: Clause, word: Word) -> bool:
    """Return whether a word only names who speaks: right behind a quotation, "…," pesan Mastura."""
    if word is not clause.words[0] or word.capital:
        return False
    before = case.draft.text[max(0, word.start - 4) : word.start].rstrip()
    return before.endswith(('"', "”"))


def _paid_by(case: Case, clause: Clause, position: int) -> bool:
    """Return whether someone is named who pays: "dibayar dari APBD" says nothing of those who need not."""
    word = clause.words[position]
    following = clause.words[position + 1].lower if position + 1 < len(clause.words) else ""
    return following in _PAYERS and not word.keys.isdisjoint(_PAYMENTS)


def _told_both(case: Case, clause: Clause, word: Word) -> bool:
    """Return whether the sentence itself both affirms and denies a word: "penerima …, bukan penerima KIP Kuliah"."""
    here = clause.words.index(word) in clause.negated
    return any(
        (position in other.negated) != here and not bare(other.words[position].keys).isdisjoint(bare(word.keys))
        for other in case.clauses_in(clause.segment)
        for position, _ in other.content
    )


def _only_forbids(clause: Clause, match: Match) -> bool:
    """Return whether a match only forbids what a clause tells: "larang warga bakar lahan" denies no fire."""
    words = {word.lower for word in match.clause.words if not word.expanded}
    forbids = any("larang" in bare(word.keys) for word in match.clause.words) or not words.isdisjoint(_STOP)
    asked = clause.words[0].lower in _ASKED
    return forbids and not asked and all(bare(word.keys).isdisjoint(_PERMITS) for word in clause.words)


def _asks(clause: Clause) -> bool:
    """Return whether a clause of the notes asks for something, or asks not to do it."""
    return any(word.lower in _ASKING and not word.expanded for word in clause.words)


def _contradicted(clause: Clause, position: int, near: list[Match], every: list[Match]) -> Match | None:
    """Return the match that says the contrary of a word, None when another one agrees or none is telling.

    A denial is doubted only when no match at all agrees with it.
    """
    denied = position in clause.negated
    if denied and _is_object(clause, position):
        return None
    duty = any(word.lower in _DUTIES for word in clause.words)
    planned = not denied and (duty or clause.tense in (Tense.PLANNED, Tense.CONDITION))
    planned = planned and not _is_done(clause, position)
    if position in clause.outside or (denied and (clause.denying or any(_denies_same(clause, m) for m in every))):
        return None
    agreeing: Match | None = None
    contrary: Match | None = None
    for match in every if denied else near:
        if _is_of_a_day(clause, match.clause):
            continue
        for ours, theirs in match.pairs:
            if ours == position and denied and match.clause.answered_no:
                return None
            if ours != position or theirs in match.clause.outside:
                continue
            if match.sourced.withholds(match.clause.words[theirs].start):
                continue
            if denied and _is_ahead(clause, position, match.clause):
                # "Belum diputuskan" is what "diputus stlh rapat" comes to before that.
                return None
            if planned and match.clause.tense is Tense.NOT_YET:
                # What is asked for or awaited may well be what is "not yet there".
                continue
            if (theirs in match.clause.negated) == denied:
                # A synonym agrees with a denial, but does not outweigh the very word: "motor boleh, mobil dilarang".
                agreeing = agreeing or (match if denied or _same_stem(clause, ours, match, theirs) else None)
            elif (
                contrary is None
                and match in near
                and (denied or not _only_forbids(clause, match))
                and not _says_it_otherwise(clause, match)
                and not _is_of_another(clause, position, match, theirs)
                and _is_telling(
                    clause,
                    position,
                    match,
                    theirs,
                    elsewhere=_has_figure(clause, every) and not _has_figure(clause, [match]),
                    beside=_has_figure(clause, [m for m in near if m.clause.segment == match.clause.segment]),
                )
            ):
                contrary = match
    if contrary and agreeing and (denied or agreeing.score >= _AGREES * contrary.score):
        return None
    return contrary


def _is_of_another(clause: Clause, position: int, match: Match, theirs: int) -> bool:
    """Return whether a denial is about another thing named: "RSUD Melati batal didatangi" for "mendatangi Disdukcapil".

    What a passive verb is done to stands before it, what an active one does it to behind. What comes ("blm datang") is
    none that someone comes to ("mendatangi"), when nothing else is shared.
    """
    locative = clause.words[position].lower.endswith(f"{match.clause.words[theirs].lower}i")
    if locative and {place for place, _ in match.pairs} == {position}:
        return True
    if not (match.clause.denying and match.clause.words[theirs].lower.startswith("di")):
        return False
    active = clause.words[position].lower.startswith(_ACTIVE)
    ours = _named(clause.words[position + 1 :] if active else clause.words[1:position])
    named = _named(match.clause.words[:theirs])
    return bool(ours and named) and ours.isdisjoint(named)


def _named(words: list[Word]) -> set[str]:
    """Return the stems of what is named with capitals, and of the acronyms spelled out."""
    return {stem for word in words if word.content and word.capital for stem in bare(word.keys)}


def _is_of_a_day(clause: Clause, theirs: Clause) -> bool:
    """Return whether the sources speak of a day of the week that the clause does not name: "Minggu tdk berlaku"."""
    days = _WEEKDAYS.intersection(word.lower for word in theirs.words)
    return bool(days) and days.isdisjoint(word.lower for word in clause.words)


def _is_ahead(clause: Clause, position: int, theirs: Clause) -> bool:
    """Return whether what the draft calls not yet done is only planned in the sources, and not under way there."""
    open_both = clause.tense is Tense.NOT_YET and theirs.tense in (Tense.PLANNED, Tense.NOT_YET)
    if not open_both or clause.words[position].lower in PLANNED:
        return False
    return all(word.lower not in _UNDER_WAY for word in theirs.words)


def _is_done(clause: Clause, position: int) -> bool:
    """Return whether a word of planning is itself done: "dananya sudah dianggarkan" is no plan."""
    return position > 0 and clause.words[position - 1].lower in _AUXILIARY and clause.words[position].lower in PLANNED


def _is_object(clause: Clause, position: int) -> bool:
    """Return whether a denied word only completes a denied verb: "belum menempati lantai ketiga" denies no floor."""
    # "Belum dijawab pemerintah provinsi" denies the answer, not who gives it.
    forms = (*_ACTIVE, "di") if clause.words[position].lower in _AGENTS else _ACTIVE
    verbs = [n for n in clause.negated if n < position and clause.words[n].lower.startswith(forms)]
    return bool(verbs) and not clause.words[position].lower.startswith((*_ACTIVE, "di", "ber", "ter"))


def _has_figure(clause: Clause, matches: list[Match]) -> bool:
    return any(not clause.figures.isdisjoint(match.clause.figures) for match in matches)


def _denies_same(clause: Clause, match: Match) -> bool:
    """Return whether a match denies something, or calls it not yet done, of the very figure or date of a clause.

    "Gratis" denies every payment.
    """
    if any(word.lower in _FREE for word in match.clause.words):
        return any(not clause.words[position].keys.isdisjoint(_PAYMENTS) for position in clause.negated)
    if match.pairs and any(_opposed(clause, place, match.clause) for place in clause.negated):
        # "belum menyala" for "masih padam"
        return True
    shared = not clause.figures.isdisjoint(match.clause.figures)
    return shared and (bool(match.clause.negated) or match.clause.tense is Tense.NOT_YET)


def _says_it_otherwise(clause: Clause, match: Match) -> bool:
    """Return whether an opposite makes good for a denial: "hanya melayani dalam kota" for "luar kota tdk melayani"."""
    return any(
        place not in clause.negated and _opposed(clause, place, match.clause) for place in range(len(clause.words))
    )


def _opposed(clause: Clause, position: int, theirs: Clause) -> bool:
    """Return whether the other clause affirms an opposite of a word that its own clause lacks."""
    stems = bare(clause.words[position].keys)
    opposite = frozenset().union(*(OPPOSITES[stem] for stem in stems if stem in OPPOSITES)) - DENYING_STEMS
    if not opposite or any(not opposite.isdisjoint(word.keys) for word in clause.words):
        return False
    return any(
        place not in theirs.negated and not other.keys.isdisjoint(opposite) for place, other in enumerate(theirs.words)
    )


def _is_telling(clause: Clause, position: int, match: Match, theirs: int, *, elsewhere: bool, beside: bool) -> bool:
    """Return whether a contrary word counts: rare enough, the same stem, and not about another figure.

    One word alone does not count when the figure of the clause stands `elsewhere`; it does when the figure stands
    `beside` it, in another clause of its statement.
    """
    if clause.figures and match.clause.figures and clause.figures.isdisjoint(match.clause.figures):
        return False
    shared_words = len({ours for ours, _ in match.pairs})
    if shared_words < 2 and elsewhere and not beside:
        return False
    if position in clause.negated and shared_words < 2 and not beside:
        enough = min(2, len(clause.content), len(match.clause.content))
        if shared_words < enough and clause.figures.isdisjoint(match.clause.figures):
            return False
    shared = _same_stem(clause, position, match, theirs)
    if _pays(clause, position) and _pays(match.clause, theirs):
        return True
    both = min(shared_words, len({other for _, other in match.pairs}))
    if not shared and both >= _ALIKE and position not in clause.negated:
        return bool(clause.figures & match.clause.figures) or len(match.clause.content) <= shared_words + 1
    return max((match.sourced.weights.of(key) for key in shared), default=0.0) >= _TELLING


def _pays(clause: Clause, position: int) -> bool:
    """Return whether a word is one of payment: "dipungut biaya" and "bayar" are the same thing said."""
    return not clause.words[position].keys.isdisjoint(_PAYMENTS)


def _same_stem(clause: Clause, position: int, match: Match, theirs: int) -> list[str]:
    """Return the stems that two words share; synonyms share none."""
    keys = clause.words[position].keys & match.clause.words[theirs].keys
    return [key for key in keys if not key.startswith("#")]


def _finding(case: Case, clause: Clause, word: Word, match: Match, *, sure: bool) -> Finding:
    theirs = match.sourced.study.text[match.clause.start : match.clause.end]
    denied = any(clause.words[position] is word for position in clause.negated)
    what = "meniadakan" if denied else "menyatakan"
    return case.finding(
        "makna_terbalik",
        Severity.BLOCK if sure else Severity.WARNING,
        clause.start,
        clause.end,
        f"Kalimat ini {what} “{case.draft.text[word.start : word.end]}”, sedangkan sumber menulis “{theirs}”.",
        "Samakan dengan sumber: periksa kata tidak, belum, tanpa, atau dilarang.",
    )
