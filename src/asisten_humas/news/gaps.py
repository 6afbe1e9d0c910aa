"""What the notes leave open or contradict. It is asked in short questions, never guessed.

A required gap keeps the draft from approval and shows in it as `[lengkapi: …]`.
"""

import re
from collections.abc import Iterator
from datetime import date

from asisten_humas.grounding.dates import WEEKDAYS, find_dates, spell, weekday_of
from asisten_humas.models import Agency, FactKind, FactSheet, Gap
from asisten_humas.news.acronyms import Glossary
from asisten_humas.news.instructions import has_doubt
from asisten_humas.news.plain import plain
from asisten_humas.news.reading import Reading, read_notes, without_quotations
from asisten_humas.news.spelling import BODIES, KNOWN_ACRONYMS, OFFICES, SHOUTED, WRITTEN

_MISSING = {
    FactKind.WHAT: ("apa_kosong", "Apa yang terjadi?", True),
    FactKind.WHO: ("siapa_kosong", "Siapa yang melaksanakan atau hadir?", True),
    FactKind.WHEN: ("kapan_kosong", "Hari dan tanggal berapa peristiwanya?", True),
    FactKind.WHERE: ("di_mana_kosong", "Di mana tempatnya?", True),
}
_SOFT = {
    FactKind.WHY: ("mengapa_kosong", "Mengapa hal itu dilakukan atau terjadi?"),
    FactKind.HOW: ("bagaimana_kosong", "Bagaimana jalannya, dan berapa angkanya?"),
}
_ACRONYM = re.compile(r"(?<![\w./-])(?:[A-Z]{2,}[A-Z0-9]*|[A-Z][a-z]*[A-Z]{2,}\w*)(?![\w/]|-\d|\.\w)")
_SHOUTED_RUN = re.compile(r"(?:\b[A-Z]{2,}\b ?){3,}")
_CAUSE = re.compile(r"\b(?:krn|karena|akibat|gara2|gara-gara|diterjang|supaya|agar|demi|guna)\b", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:tadi|kemarin|barusan|telah (?:digelar|dilaksanakan|diresmikan)|sudah (?:digelar|dilaksanakan|diresmikan))\b",
    re.I,
)
_AHEAD = re.compile(r"\b(?:akan (?:digelar|dilaksanakan|diresmikan|diadakan)|besok|mendatang)\b", re.IGNORECASE)
_BREAKDOWN = re.compile(
    r"(?<![\w.,/])(?P<total>\d[\d.]*)(?P<noun>(?: [a-z]+){0,4})\s*(?::|\(|, terdiri"
    r" (?:dari|atas)|, yaitu|, yakni)\s*(?P<items>[^;()\n]{5,160})"
)
_CEREMONIES = {
    "peletakan batu": ("meletakkan batu", r"letak\w* batu|batu pertama|ground ?breaking"),
    "penandatanganan": ("menandatangani", r"\bteken\b|tanda ?tangan|\bttd\b"),
    "peresmian": ("meresmikan", r"resmi"),
    "pelantikan": ("melantik", r"lantik"),
    "pencanangan": ("mencanangkan", r"canang"),
}
_STEP = re.compile(r"[\n;]|\.\s|,\s*(?=(?:lanjut|lalu|kemudian|dilanjut\w*|disusul)\b)")
_SETTLED = re.compile(r"\([^()]*\?[^()]*\)\s*(?:=>|->|→|:)\s*\w")
"""A doubt that the notes themselves resolve: "(predikat Pratama→?) => predikat 2023: Madya"."""
_FIGURE = re.compile(
    r"(?<![\w.,/])\d[\d.]*(?![\d,./%]|\s*(?:%|persen|tahun|bulan|hari|jam|menit|m\b"
    r"|km\b|meter|Januari|Februari|Maret|April|Mei))"
)


def find_gaps(sheet: FactSheet, agency: Agency | None = None, *, today: date | None = None) -> tuple[Gap, ...]:
    """Return the open questions of a fact sheet, the required ones first.

    `today` is the day of writing, against which tense is read. Offsets point into the sheet's notes.
    """
    reading = read_notes(sheet.notes, agency)
    found = [
        *_missing(sheet),
        *_unnamed_doer(sheet),
        *_weekdays(sheet, reading),
        *_speakers(sheet, agency),
        *_sums(reading),
        *_tense(sheet, today),
        *_doubts(reading),
        *_acronyms(sheet, reading, agency),
    ]
    unique = {(gap.kind, gap.question): gap for gap in found}
    return tuple(sorted(unique.values(), key=lambda gap: not gap.required))


def _missing(sheet: FactSheet) -> Iterator[Gap]:
    kinds = {fact.kind for fact in sheet.facts}
    for kind, (name, question, required) in _MISSING.items():
        if kind is FactKind.WHEN and sheet.event_day is None:
            yield Gap(kind=name, question=question, required=required)
        elif kind is FactKind.WHO and (kinds & {FactKind.WHO} or sheet.quotes):
            continue
        elif kind not in kinds and kind is not FactKind.WHEN:
            # A disaster names itself, a rule holds everywhere: who and where are asked only where somebody acts.
            rule = kind is FactKind.WHERE and sheet.event_type == "kebijakan"
            yield Gap(kind=name, question=question, required=required and not (rule or _names_actor(sheet, kind)))
    for kind, (name, question) in _SOFT.items():
        told = (kind is FactKind.HOW and kinds & {FactKind.NUMBER, FactKind.NEXT}) or (
            kind is FactKind.WHY and _has_reason(sheet)
        )
        if kind not in kinds and not told:
            yield Gap(kind=name, question=question, required=False)


def _unnamed_doer(sheet: FactSheet) -> Iterator[Gap]:
    """Ask who does the one deed of a ceremony when a rundown names it and nobody beside it.

    "09.40 sambutan Bupati, lanjut peletakan batu" does not say that the regent lays the stone.
    """
    what = next((fact.text.lower() for fact in sheet.facts if fact.kind is FactKind.WHAT), "")
    verb, words = next((told for noun, told in _CEREMONIES.items() if what.startswith(noun)), ("", ""))
    if not verb or re.search(r"(?im)^\W*(?:siapa|pimpin|pelaku)\w*\s*[:=]", sheet.notes):
        return
    people = [name for fact in sheet.facts if fact.kind is FactKind.WHO for name in (fact.text, fact.position) if name]
    steps = [step for step in _STEP.split(sheet.notes) if re.search(words, step, re.IGNORECASE)]
    if len(steps) > 1 and not any(name in step for step in steps for name in people):
        yield Gap(kind="pelaku_kosong", question=f"Siapa yang {verb}?", required=False)


def _has_reason(sheet: FactSheet) -> bool:
    """Return whether a statement about what the event is about gives a cause, whatever its label."""
    what = next((fact.text for fact in sheet.facts if fact.kind is FactKind.WHAT), "")
    about = set(re.findall(r"[a-z]{4,}", what.lower()))
    sentences = re.split(r"[.\n;]", without_quotations(sheet.notes).replace(what, ""))
    return any(_CAUSE.search(one) and about & set(re.findall(r"[a-z]{4,}", one.lower())) for one in sentences)


def _names_actor(sheet: FactSheet, kind: FactKind) -> bool:
    return kind is FactKind.WHO and (sheet.event_type == "kebencanaan" or _first_word_is_name(sheet))


def _first_word_is_name(sheet: FactSheet) -> bool:
    what = next((fact.text for fact in sheet.facts if fact.kind is FactKind.WHAT), "")
    return bool(re.match(r"[A-Z]\w+ [A-Z]", plain(what)))


def _weekdays(sheet: FactSheet, reading: Reading) -> Iterator[Gap]:
    hidden = [(piece.start, piece.end) for piece in reading.forbidden]
    for mention in find_dates(sheet.notes):
        if mention.weekday is None or mention.day is None or any(a <= mention.start < b for a, b in hidden):
            continue
        if re.search(r"(?:[–—-]|s/d|sampai|dan|&)\s*$", sheet.notes[: mention.start]):
            continue
        day = mention.resolve(sheet.event_day)
        if day and day.weekday() != mention.weekday:
            yield Gap(
                kind="hari_tidak_cocok",
                question=f"{spell(day).partition(' ')[2].strip('()')} jatuh pada {weekday_of(day)},"
                f" bukan {WEEKDAYS[mention.weekday]}."
                f" Mana yang benar?",
                required=True,
                start=mention.start,
                end=mention.end,
            )


def _speakers(sheet: FactSheet, agency: Agency | None) -> Iterator[Gap]:
    directory = {official.name for official in agency.officials} if agency else set()
    asked = set()
    for quote in sheet.quotes:
        if not quote.speaker:
            yield Gap(
                kind="penutur_kosong",
                question=f"Siapa yang mengatakan “{_short(quote.text)}”?",
                required=True,
                start=quote.start,
                end=quote.end,
            )
        elif not quote.position and quote.speaker not in directory and quote.speaker not in asked:
            asked.add(quote.speaker)
            whole = len(quote.speaker.split()) > 1
            question = (
                f"Apa jabatan atau keterangan {quote.speaker}?"
                if whole
                else f"Siapa nama lengkap dan jabatan {quote.speaker}?"
            )
            yield Gap(kind="jabatan_kosong", question=question, required=False, start=quote.start, end=quote.end)


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")


def _sums(reading: Reading) -> Iterator[Gap]:
    """Yield totals that differ from the sum of their breakdown: `47: cuti 31, sakit 9, …`, `34 (22, 12)`."""
    for piece in reading.told:
        for match in _BREAKDOWN.finditer(re.sub(r"\"[^\"]*\"", lambda m: " " * len(m.group()), piece.text)):
            parts = [part for part in re.split(r",\s+|\s+(?:dan|serta|\+|&)\s+", match["items"]) if part.strip()]
            figures = [_FIGURE.findall(part) for part in parts]
            if len(parts) < 2 or not all(len(figure) == 1 for figure in figures):
                continue
            total, added = _value(match["total"]), sum(_value(figure[0]) for figure in figures)
            if (
                (added > total or added >= 0.8 * total)
                and total != added
                and 1900 > total > max(_value(figure[0]) for figure in figures)
            ):
                yield Gap(
                    kind="jumlah",
                    question=f"Rincian berjumlah {added}, tetapi tertulis {match['total']}{match['noun']}. Mana"
                    f" yang benar?",
                    required=False,
                    start=piece.start + match.start(),
                    end=piece.start + match.end(),
                )


def _value(figure: str) -> int:
    return int(figure.replace(".", "") or 0)


def _tense(sheet: FactSheet, today: date | None) -> Iterator[Gap]:
    if not today or not sheet.event_day:
        return
    notes = re.sub(r"\"[^\"\n]*\"", "", sheet.notes)
    ahead = sheet.event_day > today
    if ahead and _DONE.search(notes):
        question = (
            f"Catatan menulis acara sudah berlangsung, padahal tanggalnya {spell(sheet.event_day)}. Sudah atau belum?"
        )
        yield Gap(kind="waktu_tidak_cocok", question=question, required=True)
    elif not ahead and _AHEAD.search(_event_line(sheet)):
        question = (
            f"Catatan menulis acara akan berlangsung, padahal {spell(sheet.event_day)} sudah lewat. Jadi terlaksana?"
        )
        yield Gap(kind="waktu_tidak_cocok", question=question, required=True)


def _event_line(sheet: FactSheet) -> str:
    what = next((fact for fact in sheet.facts if fact.kind is FactKind.WHAT), None)
    if what is None:
        return ""
    start = sheet.notes.rfind("\n", 0, what.start) + 1
    # "Besok didahulukan" in a later sentence of running notes says nothing about the event.
    end = re.search(r"\n|[a-z\d]{3,}[.!?]\s", sheet.notes[what.end :])
    return sheet.notes[start : what.end + end.end() if end else len(sheet.notes)]


def _doubts(reading: Reading) -> Iterator[Gap]:
    for piece in reading.doubtful:
        yield Gap(
            kind="belum_pasti",
            question=f"Belum pasti dalam catatan: “{_short(piece.text)}”. Sudah ada kepastian?",
            required=False,
            start=piece.start,
            end=piece.end,
        )
    for piece in reading.told:
        if has_doubt(piece.text) and not _SETTLED.search(piece.text):
            bracket = re.search(r"\([^()]*\?[^()]*\)|\([^()]*(?:blm|belum) [^()]*\)", piece.text)
            inside = bracket.group().strip("()") if bracket else piece.text
            yield Gap(
                kind="belum_pasti",
                question=f"Belum pasti dalam catatan: “{_short(inside)}”. Sudah ada kepastian?",
                required=False,
                start=piece.start,
                end=piece.end,
            )


def _acronyms(sheet: FactSheet, reading: Reading, agency: Agency | None) -> Iterator[Gap]:
    glossary = Glossary(sheet.notes, agency)
    seen: set[str] = set()
    for piece in reading.told:
        if piece.form == "judul" and _is_shouted(piece.text):
            continue
        for match in _ACRONYM.finditer(re.sub(r"\"[^\"\n]*\"|“[^”\n]*”", lambda m: " " * len(m.group()), piece.text)):
            word = match.group()
            if (
                word in seen
                or _is_known(word, glossary)
                or _is_clear(piece.text, match)
                or _is_spelled(word, sheet.notes)
            ):
                continue
            seen.add(word)
            yield Gap(
                kind="singkatan",
                question=f"Apa kepanjangan {word}?",
                required=False,
                start=piece.start + match.start(),
                end=piece.start + match.end(),
            )


def _is_known(word: str, glossary: Glossary) -> bool:
    lower = word.lower()
    return (
        word in glossary.known
        or word in KNOWN_ACRONYMS
        or word in SHOUTED
        or lower in OFFICES
        or lower in BODIES
        or lower in WRITTEN
        or bool(re.fullmatch(r"[IVXLC]+[A-Z]?", word))
        or (len(word) >= 7 and word.isalpha() and sum(letter in "AEIOU" for letter in word) / len(word) > 0.34)
    )


def _is_shouted(heading: str) -> bool:
    """Return whether a heading is set in capitals, apart from what it puts in brackets."""
    words: list[str] = re.findall(r"[^\W\d_]{2,}", re.sub(r"\([^()]*\)", "", heading))
    return sum(word.isupper() for word in words) > 0.7 * len(words)


def _is_clear(text: str, match: re.Match[str]) -> bool:
    """Return whether an acronym needs no question: explained in brackets, a unit of measure, or part of a name."""
    before, after = text[: match.start()].rstrip(), text[match.end() :]
    explained = re.match(r"\s*\([a-z]{3}", after)
    unit = len(match.group()) == 2 and re.search(r"\d$", before)
    shouted = any(run.start() <= match.start() < run.end() for run in _SHOUTED_RUN.finditer(text))
    # "Alamsyah RPN" or "KRI Bung Tomo" is a name, "PT ABC" a firm, "A 2,6 km, Alamsyah RPN 1,9 km" a list of names.
    named = re.search(
        r"\b(?:PT|CV|UD|Jl\.?|Jalan|Gedung|Hotel|SMA|SMK|SMP|SD|MTs|MA)\s*(?:[A-Z]\w+\s*)?$|[a-z] [A-Z][a-z]+$", before
    )
    joined = re.match(r" ([A-Z]{2,})\b", after)
    listed = re.search(r"[\d:][^,:;]*[,:] [A-Z][a-z]+$", before) and re.match(r" \d", after)
    # "TP PKK": two acronyms that make one name, known by the second.
    whole = joined is not None and joined[1] in KNOWN_ACRONYMS
    return bool(explained or unit or shouted or named or listed or whole)


def _is_spelled(word: str, notes: str) -> bool:
    """Return whether names in the notes spell the acronym by their first letters ("Pengadilan Agama": PA)."""
    if not word.isalpha() or not word.isupper():
        return False
    return re.search(r"\b" + r"(?: dan)? ".join(rf"{letter}[a-z]+" for letter in word) + r"\b", notes) is not None
