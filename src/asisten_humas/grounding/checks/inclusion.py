"""What is in and what is out: "termasuk Minggu" where the notes write "kecuali Minggu", "Minggu libur"."""

import re

from asisten_humas.grounding.case import Case
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.function_words import FUNCTION_WORDS
from asisten_humas.grounding.reading import Word
from asisten_humas.grounding.stems import bare
from asisten_humas.grounding.study import Study
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_EACH_DAY = r"\s+(?:(?:juga|pada|setiap|tiap|hari|di)\s+)*(?=(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad)\b)"
_IN = re.compile(
    rf"\b(?:termasuk|trmsk|begitu\s+pula|demikian\s+pula)\b|\b(?:buka|dibuka|beroperasi|melayani){_EACH_DAY}",
    re.IGNORECASE,
)
_OUT = re.compile(
    r"\b(?:kec|kcl)\.?(?=\s+(?:hari\b|senin|selasa|rabu|kamis|jumat|sabtu|minggu))|\b(?:kecuali|(?:tidak|tdk|tak|gak|ga|blm|belum|bukan)\s+(?:trmsk|termasuk)|di\s?luar)\b"
    rf"|\b(?:tutup|libur|ditutup){_EACH_DAY}",
    re.IGNORECASE,
)
# "Minggu libur", "Jumat tutup": out without a word for it; such a word stands right behind what it leaves out.
_OFF = re.compile(
    r"^\W*(?:\(?\s*(?:libur|tutup|off|tdk\s+buka|tidak\s+buka|tidak\s+ikut|tdk\s+ikut|absen)\b)", re.IGNORECASE
)
_WEEKDAYS = word_set("senin selasa rabu kamis jumat sabtu minggu ahad")
# Words that say when or where, before what is in or out: "kecuali pada hari Minggu".
_LEADS = word_set("pada hari setiap tiap tanggal untuk bagi di dari kalau")
_LIST = re.compile(r"\s*(?:,|/|&|\bdan\b|\bserta\b)?\s*")


def check_inclusion(case: Case) -> list[Finding]:
    """Return a finding for what the draft counts in and the sources leave out, or the other way round."""
    told = [_sides(sourced.study) for sourced in case.sources if not sourced.is_general]
    findings = []
    for word, inside in _sides(case.draft):
        if case.in_quote(word.start, word.end):
            continue
        stems = bare(word.keys)
        sides = {other for each in told for same, other in each if not stems.isdisjoint(bare(same.keys))}
        if sides == {not inside}:
            findings.append(_finding(case, word, inside))
    return findings


def _sides(study: Study) -> list[tuple[Word, bool]]:
    """Return the first word of everything that a text counts in (True) or leaves out (False); worked out once."""
    if "inclusion" not in study.memo:
        outs = list(_OUT.finditer(study.text))
        ins = [m for m in _IN.finditer(study.text) if not any(o.start() < m.end() <= o.end() for o in outs)]
        found = [(word, False) for out in outs for word in _named(study, out.end())]
        found += [(word, True) for inner in ins for word in _named(study, inner.end())]
        found += [(word, False) for word in study.reading.words if _is_off(study, word)]
        study.memo["inclusion"] = found
    sides: list[tuple[Word, bool]] = study.memo["inclusion"]
    return sides


def _is_off(study: Study, word: Word) -> bool:
    return word.lower in _WEEKDAYS and bool(_OFF.match(study.text[word.end : word.end + 24]))


def _named(study: Study, start: int) -> list[Word]:
    """Return the weekdays behind a marker, else its first telling word."""
    segment = study.reading.segment_at(start)
    behind = [w for w in study.reading.words_of(segment) if w.start >= start and not w.expanded]
    while behind and behind[0].lower in _LEADS:
        behind = behind[1:]
    days: list[Word] = []
    for word in behind:
        if word.lower not in _WEEKDAYS or (days and not _LIST.fullmatch(study.text[days[-1].end : word.start])):
            break
        days.append(word)
    return days or [w for w in behind[:1] if w.lower not in FUNCTION_WORDS and w.lower.isalpha()]


def _finding(case: Case, word: Word, inside: bool) -> Finding:
    text = case.draft.text[word.start : word.end]
    theirs = "mengecualikannya" if inside else "mengikutkannya"
    return case.finding(
        "makna_terbalik",
        Severity.BLOCK if word.lower in _WEEKDAYS else Severity.WARNING,
        word.start,
        word.end,
        f"Sumber {theirs}: periksa “{text}”.",
        "Samakan dengan sumber: termasuk atau kecuali?",
    )
