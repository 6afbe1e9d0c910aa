"""What a finished news item never holds: somebody speaking outside quotation marks, and a blank left to fill in."""

import re

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.quotes import plain_words
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_FIRST_PERSON = word_set("saya kami kita aku")
# "[angka]", "[nama pejabat]"; an open gap of ours ("[lengkapi: …]") has a finding of its own.
# A quotation of so many words is told in just these words by nobody but its speaker.
_LINE = 5
# "Hapus kalimat ini.": what the writer was told to do, instead of the doing.
_TOLD_TO = re.compile(
    r"(?:^|(?<=[.!?\n]))\s*(?:hapus(?:lah)?|tulis(?:kan|lah)?|ganti(?:lah)?|perbaiki(?:lah)?|tambahkan(?:lah)?|lengkapi(?:lah)?|isi(?:lah)?)"
    r"\s+(?:kalimat|bagian|paragraf|teks|kata|judul|teras|kutipan|berita|draf)\b[^.!?\n]*",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\[(?!lengkapi\b)[a-z][^\[\]\n]{0,60}\]")


def check_voice(case: Case) -> list[Finding]:
    """Return findings for a quotation without its marks, "kami" outside of any, and what is left for the writer."""
    left = _blanks(case) + _orders(case)
    if case.is_reply:
        return left
    unmarked = _unmarked(case)
    marked = {case.draft.reading.segment_at(finding.start) for finding in unmarked}
    return unmarked + [f for number, f in _first_person(case).items() if number not in marked] + left


def _unmarked(case: Case) -> list[Finding]:
    """Sentences that are a quotation of the sources word for word, with no mark around it."""
    lines = [
        f" {' '.join(quote.words)} "
        for sourced in case.sources
        for quote in sourced.study.quotes
        if len(quote.words) >= _LINE
    ]
    findings = []
    for segment in case.draft.reading.segments if lines else ():
        if any(segment.start <= quote.start < segment.end for quote in case.draft.quotes):
            continue
        words = f" {' '.join(plain_words(segment.of(case.draft.text)))} "
        if any(line in words for line in lines):
            findings.append(
                case.finding(
                    "kutipan_tanpa_tanda",
                    Severity.WARNING,
                    segment.start,
                    segment.end,
                    "Kalimat ini kutipan dari sumber yang kehilangan tanda kutip dan penuturnya.",
                    "Pasang tanda kutip dan sebut penuturnya.",
                )
            )
    return findings


def _first_person(case: Case) -> dict[int, Finding]:
    """The first such word of each sentence: who speaks there?"""
    findings: dict[int, Finding] = {}
    for word in case.draft.reading.words:
        if word.lower not in _FIRST_PERSON or word.expanded or case.in_quote(word.start, word.end):
            continue
        findings.setdefault(
            word.segment,
            case.finding(
                "orang_pertama",
                Severity.WARNING,
                word.start,
                word.end,
                f"Kata “{word.lower}” berdiri di luar tanda kutip, sehingga tidak jelas siapa yang berbicara.",
                "Pasang tanda kutip dan sebut penuturnya, atau tulis ulang sebagai kalimat tidak langsung.",
            ),
        )
    return findings


def _blanks(case: Case) -> list[Finding]:
    return [
        case.finding(
            "penanda_belum_diisi",
            Severity.BLOCK,
            match.start(),
            match.end(),
            f"“{match[0]}” belum diisi.",
            "Isi dari catatan, atau hapus kalimatnya.",
        )
        for match in _BLANK.finditer(case.draft.text)
        if not any(match[0] in sourced.study.text for sourced in case.sources)
    ]


def _orders(case: Case) -> list[Finding]:
    return [
        case.finding(
            "perintah_kepada_penulis",
            Severity.BLOCK,
            match.start(),
            match.end(),
            f"“{match[0].strip()}” perintah kepada penulis, bukan isi berita.",
            "Hapus kalimat ini.",
        )
        for match in _TOLD_TO.finditer(case.draft.text)
        if not case.in_quote(match.start(), match.end())
    ]
