"""Numbers that are names: house, school and ticket numbers, compared as they are written."""

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.reading import Reading
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

# Before these a number is a name and must be the sources' own.
_LABELS = word_set("rt rw no nomor blok sd sdn smp smpn sma sman smk smkn slb mts man km lantai gang pasal ayat posko")


def label_of(reading: Reading, number: NumberMention) -> str:
    """Return the word that makes a number a name ("RW 03", "SDN 5"), "" when it counts or measures."""
    if number.in_words or number.dimension != "jumlah":
        return ""
    words = reading.words_of(reading.segment_at(number.start))
    before = [word for word in words if word.end <= number.start and not word.expanded]
    while len(before) > 1 and (before[-1].lower.isdigit() or before[-1].lower in ("dan", "serta")):
        # "RW 6 & 7", "RW 1, 2, dan 5": one label for all.
        before = before[:-1]
    return before[-1].lower if before and before[-1].lower in _LABELS else ""


def is_labelled_so(case: Case, label: str, number: NumberMention) -> bool:
    """Return whether a source gives this number with this label, or never uses the label."""
    given = [
        other.value
        for sourced in case.sources
        for other in sourced.study.numbers
        if label_of(sourced.study.reading, other) == label
    ]
    return not given or number.value in given


def mislabelled(case: Case, label: str, number: NumberMention) -> Finding:
    """Return the finding on a number that no source gives with this label."""
    text = f"{label.upper()} {number.text_of(case.draft.text)}"
    return case.finding(
        "angka_tanpa_sumber",
        Severity.BLOCK,
        number.start,
        number.end,
        f"“{text}” tidak ada pada sumber.",
        f"Samakan nomor {label.upper()} dengan catatan.",
    )


def unknown_codes(case: Case) -> list[Finding]:
    """Return a finding for every ticket, telephone or letter number that stands in no source."""
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
