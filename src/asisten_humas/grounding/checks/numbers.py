"""Numbers: each must stand in the sources, for the same thing, or follow from them."""

import re
from decimal import Decimal

from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.context import Surroundings
from asisten_humas.grounding.derived import equal, follows
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.reading import Reading
from asisten_humas.grounding.rivals import Candidate, Claim, best_unused, claims_of, rival_of
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_SAME_WORDS = 2
# A support below this is the chance meeting of a common word.
_LITTLE = 1.5
_SMALL = 10
_LISTS = re.compile(r":|\b(?:yakni|yaitu|meliputi|terdiri|mencakup|antara\s+lain|masing-masing)\b", re.IGNORECASE)
# Before these a number is a name and must be the sources' own.
_LABELS = word_set("rt rw no nomor blok sd sdn smp smpn sma sman smk smkn slb mts man km lantai gang pasal ayat posko")
# Only these turn two figures of the notes into their difference.
_DIFFERENCE = re.compile(
    r"\b(?:selisih\w*|sisa\w*|lain(?:nya)?|lebih|kurang|berkurang|bertambah|naik|turun|terlambat|tertinggal|belum|tidak|"
    r"kemudian|selama|meningkat|menurun|susut|menyusut)\b",
    re.IGNORECASE,
)
_COUNTS = ("jumlah", "urutan", "uang")


def check_numbers(case: Case) -> list[Finding]:
    """Return a finding for every number that no source gives for that thing."""
    mentions = [
        number
        for number in case.draft.numbers
        if number.dimension != "kode" and number.bound != "periode" and not case.in_quote(number.start, number.end)
    ]
    claims = claims_of(case, mentions, lambda sourced: sourced.study.numbers, _comparable, same_value)
    findings = [finding for claim in claims if (finding := _judge(case, claim, claims))]
    return findings + _codes(case)


def compatible(draft: NumberMention, source: NumberMention) -> bool:
    """Return whether two numbers may count the same kind of thing."""
    if draft.dimension == source.dimension:
        return True
    pair = {draft.dimension, source.dimension}
    if pair == {"jumlah", "uang"}:
        return draft.value >= 1000 or source.value >= 1000
    if pair == {"jumlah", "urutan"}:
        return True
    if "jumlah" in pair and source.dimension == "jumlah":
        return draft.dimension not in ("persen", "uang", "poin")
    return pair == {"persen", "poin"}


def same_value(draft: NumberMention, source: NumberMention) -> bool:
    """Return whether the draft's number says what the source's says, exactly or within its own vagueness."""
    value = source.value
    if source.dimension == "jumlah" and draft.dimension not in ("jumlah", "urutan", "uang"):
        return draft.written == value
    if equal(draft.value, value, draft.dimension):
        return True
    if draft.bound == "rentang" and draft.high is not None:
        return draft.value <= value <= draft.high
    if draft.bound == "lebih":
        return draft.value < value <= draft.value * Decimal("1.5")
    if draft.bound == "kurang":
        return draft.value * Decimal("0.7") <= value < draft.value
    return draft.bound == "sekitar" and abs(value - draft.value) <= value * Decimal("0.1")


def _comparable(sourced: Sourced, draft: NumberMention, source: NumberMention) -> bool:
    # "1 org" may be told as "seorang", which is no number: a single thing is nobody's rival.
    single = source.value == 1 and draft.value != 1 and source.dimension == "jumlah"
    if single or not compatible(draft, source):
        return False
    alike = draft.dimension == source.dimension or {draft.dimension, source.dimension} == {"jumlah", "uang"}
    if not alike and not same_value(draft, source):
        return False
    return draft.dimension in _COUNTS or _may_lack_unit(sourced, source)


def _may_lack_unit(sourced: Sourced, number: NumberMention) -> bool:
    """Return whether a bare figure of the notes may stand for a measure: nothing that it counts follows it."""
    if number.dimension != "jumlah":
        return True
    return not re.match(r"\s*[A-Za-z]", sourced.study.text[number.end : number.end + 3])


def _judge(case: Case, claim: Claim[NumberMention], claims: list[Claim[NumberMention]]) -> Finding | None:
    number = claim.mention
    if number.dimension == "urutan" and number.in_words and number.value <= 3:
        return None
    label = _label(case.draft.reading, number)
    if label and not _labelled(case, label, number):
        return _mislabelled(case, label, number)
    if claim.best is None:
        if number.in_words and number.value == 1 and number.dimension == "jumlah":
            return None
        if _listed(case, number) or any(_follows(case, number, sourced) for sourced in case.sources):
            return None
        return _missing(case, number, best_unused(claim, claims))
    if _counts_unknown(case, claim):
        return _missing(case, number, None, doubtful=True)
    rival, clear = rival_of(claim, claims)
    if rival is None or not (clear or _alike_in_size(number, rival.mention)):
        return None
    return _swapped(case, number, rival, clear)


def _follows(case: Case, number: NumberMention, sourced: Sourced) -> bool:
    """Return whether a number follows from a statement that speaks of the same thing."""
    _, sentence = case.sentence(number.start)
    span = follows(number, sourced.study, case.event_day, differences=bool(_DIFFERENCE.search(sentence)))
    if span is None:
        return False
    ours = case.draft.around(number.start, number.end)
    theirs = sourced.study.around(span[0], span[0] + 1)
    return number.dimension == "waktu" or _shared(ours, theirs) >= _SAME_WORDS


def _counts_unknown(case: Case, claim: Claim[NumberMention]) -> bool:
    """Return whether a figure counts something that no source speaks of, with nothing around it that fits."""
    number = claim.mention
    # A small figure stands in almost any notes; a large one seldom meets its like by chance.
    small = number.dimension == "jumlah" and not number.in_words and number.value <= _SMALL
    if not small or claim.support >= _LITTLE:
        return False
    words = case.draft.reading.words_of(claim.sentence)
    counted = next((word for word in words if word.start >= number.end and not word.expanded), None)
    if counted is None or not counted.content or counted.capital:
        return False
    return counted.keys.isdisjoint(case.known_keys) and counted.start - number.end <= 2


def _label(reading: Reading, number: NumberMention) -> str:
    """Return the word that makes a number a name ("RW 03", "SDN 5"), "" when it counts or measures."""
    if number.in_words or number.dimension != "jumlah":
        return ""
    words = reading.words_of(reading.segment_at(number.start))
    before = [word for word in words if word.end <= number.start and not word.expanded]
    return before[-1].lower if before and before[-1].lower in _LABELS else ""


def _labelled(case: Case, label: str, number: NumberMention) -> bool:
    """Return whether a source gives this number with this label, or never uses the label."""
    given = [
        other.value
        for sourced in case.sources
        for other in sourced.study.numbers
        if _label(sourced.study.reading, other) == label
    ]
    return not given or number.value in given


def _mislabelled(case: Case, label: str, number: NumberMention) -> Finding:
    text = f"{label.upper()} {number.text_of(case.draft.text)}"
    return case.finding(
        "angka_tanpa_sumber",
        Severity.BLOCK,
        number.start,
        number.end,
        f"“{text}” tidak ada pada sumber.",
        f"Samakan nomor {label.upper()} dengan catatan.",
    )


def _shared(ours: Surroundings, theirs: Surroundings) -> int:
    """Return how many words around a number stand around the other too."""
    return sum(not keys.isdisjoint(theirs.by_key) for keys, _, _ in ours.words)


def _alike_in_size(a: NumberMention, b: NumberMention) -> bool:
    low, high = sorted((abs(a.value), abs(b.value)))
    return high <= low * 100


def _listed(case: Case, number: NumberMention) -> bool:
    """Return whether a count is that of the things listed right after it: "empat kecamatan, yakni A, B, C, dan D"."""
    if number.dimension != "jumlah" or not 2 <= number.value <= 12:
        return False
    segment = case.draft.reading.segments[case.draft.reading.segment_at(number.start)]
    tail = case.draft.text[number.end : segment.end]
    if not _LISTS.search(tail[:60]) and not re.match(r"\s+\w+(?:\s\w+)?,", tail):
        return False
    items = tail.count(",") + (" dan " in tail and ", dan " not in tail)
    return items >= 1 and number.value in (items, items + 1)


def _missing(
    case: Case, number: NumberMention, rival: Candidate[NumberMention] | None, *, doubtful: bool = False
) -> Finding:
    text = number.text_of(case.draft.text)
    near = f" Catatan menyebut “{rival.text}” pada konteks terdekat." if rival and rival.score > 1 else ""
    # A small number in words may count things that the notes list without a figure.
    doubtful = doubtful or (number.in_words and number.dimension == "jumlah" and number.value <= 3)
    cure = f"Ganti dengan “{rival.text}” bila itu yang dimaksud, hapus" if rival and near else "Hapus angka ini"
    return case.finding(
        "angka_tanpa_sumber",
        Severity.WARNING if doubtful else Severity.BLOCK,
        number.start,
        number.end,
        f"Angka “{text}” tidak ada pada sumber untuk hal ini.{near}",
        f"{cure}, atau catat dulu sumbernya.",
    )


def _swapped(case: Case, number: NumberMention, rival: Candidate[NumberMention], clear: bool) -> Finding:
    text = number.text_of(case.draft.text)
    return case.finding(
        "angka_tertukar",
        Severity.BLOCK if clear else Severity.WARNING,
        number.start,
        number.end,
        f"Angka “{text}” ada pada sumber untuk hal lain; untuk hal ini sumber menyebut “{rival.text}”.",
        f"Periksa: ganti “{text}” dengan “{rival.text}”.",
    )


def _codes(case: Case) -> list[Finding]:
    findings = []
    for number in case.draft.numbers:
        if number.dimension != "kode" or case.in_quote(number.start, number.end):
            continue
        text = number.text_of(case.draft.text)
        digits = _bare(text)
        if not any(digits in _bare(sourced.study.text) for sourced in case.sources):
            findings.append(
                case.finding(
                    "angka_tanpa_sumber",
                    Severity.BLOCK,
                    number.start,
                    number.end,
                    f"Nomor “{text}” tidak ada pada sumber.",
                    "Salin nomor dari profil instansi atau catatan, atau hapus.",
                )
            )
    return findings


def _bare(text: str) -> str:
    return "".join(char for char in text.upper() if char.isalnum())
