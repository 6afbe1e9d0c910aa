"""Time limits that are not those of the rule in force: another number, or another rule's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from asisten_humas.clock import working_days_between
from asisten_humas.complaints.checks.case import ReplyCase, Statement, matter
from asisten_humas.complaints.checks.completions import WORK
from asisten_humas.grounding.dates import find_dates
from asisten_humas.grounding.reading import keys_of
from asisten_humas.grounding.spans import Span
from asisten_humas.grounding.times import find_times
from asisten_humas.models import Classification, Finding, SourceKind
from asisten_humas.statuses import Severity

_NUMERALS = {
    word: number
    for number, word in enumerate(
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"]
    )
} | {
    "dua belas": 12,
    "empat belas": 14,
    "lima belas": 15,
    "dua puluh": 20,
    "tiga puluh": 30,
    "enam puluh": 60,
    "dua puluh empat": 24,
}
_DURATION = re.compile(
    r"(?P<number>\d+|(?:"
    + "|".join(sorted(_NUMERALS, key=len, reverse=True))
    + r"))\s*(?:\(\w+(?:\s\w+)?\)\s*)?(?P<unit>hari kerja|hari kalender"
    r"|(?:hari|jam|menit|minggu|pekan|bulan|tahun)(?:an)?|hr|mgg|bln|thn?)\b"
    r"|\b(?P<one>sehari|seminggu|sepekan|sebulan|setahun|sejam)\b",
    re.IGNORECASE,
)
_ONE = {
    "sehari": "hari",
    "seminggu": "minggu",
    "sepekan": "minggu",
    "sebulan": "bulan",
    "setahun": "tahun",
    "sejam": "jam",
}
# Citizens write units short: "3 th", "2 mingguan".
_SHORT_UNITS = {"hr": "hari", "mgg": "minggu", "bln": "bulan", "th": "tahun", "thn": "tahun", "pekan": "minggu"}
_CLASS_NAMES = {
    Classification.COMPLAINT: re.compile(r"\btidak berkadar\b"),
    Classification.MISCONDUCT: re.compile(r"(?<!tidak )\bberkadar\b"),
    Classification.INFORMATION: re.compile(r"\bpermintaan informasi\b"),
}
_RECKONED = re.compile(r"\s*(?:kemudian|berselang|setelahnya|sesudahnya|sebelumnya|setelah itu)\b")
_LIMITING = re.compile(
    r"(?:paling\s+(?:lambat|lama)|selambat-lambatnya|maksimal|maksimum|dalam|batas\w*|tidak\s+(?:melewati|melebihi"
    r"|lebih\s+dari)|kurang\s+dari|sebelum|jangka\s+waktu)(?:\s+\w+){0,3}\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Duration:
    """A duration as written. `limiting`: it is said to be a limit; `reckoned`: its sentence has hours to reckon it."""

    start: int
    end: int
    number: int
    unit: str
    limiting: bool
    reckoned: bool
    before: frozenset[str]
    after: frozenset[str]
    row: str = ""
    sentence: str = ""
    source_id: str = ""


def check_limits(case: ReplyCase) -> list[Finding]:
    """Return a finding for each duration in the reply that its rule, a record or the report does not give."""
    return [finding for span in case.sentences for finding in _check(span, case)]


def _check(span: Span, case: ReplyCase) -> Iterator[Finding]:
    cited = next((clause.cited for clause in case.clauses if clause.sentence == span), ())
    for duration in _durations(span.of(case.text)):
        if wrong := _wrong(duration, cited, case):
            yield case.finding(
                "tenggat_keliru",
                Severity.BLOCK,
                span.start + duration.start,
                span.start + duration.end,
                wrong,
                "Salin batas waktu dari aturan yang berlaku, atau hapus.",
            )


def _wrong(duration: _Duration, cited: Sequence[str], case: ReplyCase) -> str:
    told = _of(case, SourceKind.STAFF_FACT, SourceKind.FIELD_STATUS, SourceKind.COMPLAINT)
    if not duration.limiting and (_same(duration, told) or duration.reckoned or _between_records(duration, case)):
        return ""
    rules = _of(case, SourceKind.POLICY)
    named = [one for one in rules if one.source_id in cited] or rules
    same = _same(duration, named)
    shown = f"{duration.number} {duration.unit}"
    if not same:
        if not cited and _same(duration, told):
            return ""
        where = (
            f"pada {', '.join(cited)}"
            if cited and any(one.source_id in cited for one in rules)
            else "pada aturan yang berlaku"
        )
        return f"“{shown}” tidak ada {where}."
    best = max(named, key=lambda one: (_likeness(duration, one), one.number == duration.number))
    mine = max(_likeness(duration, one) for one in same)
    if _of_its_class(duration, same, best, case):
        return ""
    if _likeness(duration, best) > mine and (best.limiting or not duration.limiting):
        return f"“{shown}” tidak cocok: untuk hal ini aturan menyebut {best.number} {best.unit} ({best.source_id})."
    if duration.limiting and not any(one.limiting for one in same) and any(one.limiting for one in named):
        return f"“{shown}” pada aturan bukan batas waktu."
    if (act := _limited_work(duration)) and not any(keys_of(act) & _all_keys(one.sentence) for one in same):
        return f"“{shown}” pada aturan bukan batas untuk “{act}”."
    return ""


_ANY_WORK = r"kerjakan\b|laksanakan\b|tangani\b|selesaikan\b|tuntaskan\b|lakukan\b"


def _limited_work(duration: _Duration) -> str:
    """Return the work that a limit is set for: "dikeruk paling lambat 7 hari kerja"; '' for a step of the papers."""
    before = duration.sentence[: duration.start]
    acts = re.findall(rf"\bdi(?!{_ANY_WORK})[a-z]{{4,}}", re.split(r"[,;:]\s", before)[-1]) if duration.limiting else []
    return acts[-1] if acts and keys_of(acts[-1]) & WORK else ""


def _all_keys(text: str) -> frozenset[str]:
    return frozenset().union(*matter(text))


_COUNTED = re.compile(r"\s*(?:setelah|sesudah|sejak|sebelum|dari)\b")


def _between_records(duration: _Duration, case: ReplyCase) -> bool:
    """Return whether "dua hari setelah survei" is what two days on record come to."""
    if duration.unit in ("menit", "jam"):
        scale = 60 if duration.unit == "jam" else 1
        return any(duration.number * scale == minutes for one in case.records for minutes in _gaps(one.text))
    if duration.unit not in ("hari", "hari kerja", "minggu") or not _COUNTED.match(duration.sentence[duration.end :]):
        return False
    told = (mention.resolve(case.received_day) for one in case.records for mention in find_dates(one.text))
    moments = sorted({day for day in told if day})
    pairs = list(combinations(moments, 2))
    if duration.unit == "hari kerja":
        return any(working_days_between(one, other) == duration.number for one, other in pairs)
    return any((other - one).days == duration.number * (7 if duration.unit == "minggu" else 1) for one, other in pairs)


def _gaps(text: str) -> list[int]:
    """Return the minutes between the hours that one record gives."""
    clock = [one.minutes for one in find_times(text)]
    return [(other - one) % 1440 for one, other in combinations(clock, 2)]


def _of_its_class(duration: _Duration, same: Sequence[_Duration], best: _Duration, case: ReplyCase) -> bool:
    """Return whether the limit is the one that a rule gives for reports of this class, told in other words."""
    name = _CLASS_NAMES.get(case.triage.classification)
    own = [one for one in same if name and name.search(one.sentence)]
    return any(not (duration.before & best.before) - one.before for one in own)


def _same(duration: _Duration, others: Sequence[_Duration]) -> list[_Duration]:
    return [one for one in others if (one.number, one.unit) == (duration.number, duration.unit)]


def _likeness(duration: _Duration, other: _Duration) -> float:
    # A table's row is named by its first cell: "sedang" is a class there and a particle everywhere else.
    named = bool(other.row) and re.search(rf"\b{re.escape(other.row)}\b", duration.sentence) is not None
    return (
        3.0 * named
        + len(duration.before & other.before)
        + 0.6 * len(duration.after & other.after)
        + 0.2 * len((duration.before & other.after) | (duration.after & other.before))
    )


def _of(case: ReplyCase, *kinds: SourceKind) -> list[_Duration]:
    statements: list[Statement] = []
    if SourceKind.POLICY in kinds:
        statements += case.rules
    if SourceKind.STAFF_FACT in kinds:
        statements += case.records
    if SourceKind.COMPLAINT in kinds:
        statements += case.reported
    return [duration for one in statements for duration in _durations(one.text, one.source_id)]


def _durations(text: str, source_id: str = "") -> list[_Duration]:
    found = []
    last = 0
    row = text.strip("| ").split("|")[0].strip().lower() if text.lstrip().startswith("|") else ""
    for hit in _DURATION.finditer(text):
        if hit["one"]:
            number, unit = 1, _ONE[hit["one"].lower()]
        else:
            raw = hit["number"].lower()
            number, unit = int(raw) if raw.isdigit() else _NUMERALS[raw], re.sub(r"\s+", " ", hit["unit"].lower())
        unit = _SHORT_UNITS.get(unit.removesuffix("an"), unit.removesuffix("an"))
        if unit == "jam" and re.search(r"\bpukul\s*$", text[: hit.start()], re.IGNORECASE):
            continue
        # What stands before an earlier limit belongs to that one.
        before, after = text[last : hit.start()], re.split(r"[,;.]\s", text[hit.end() :], maxsplit=1)[0]
        last = hit.end()
        found.append(
            _Duration(
                hit.start(),
                hit.end(),
                number,
                unit,
                bool(_LIMITING.search(before)),
                bool(find_times(text) or find_dates(text)) or bool(_RECKONED.match(text[hit.end() :])),
                _keys(before),
                _keys(after),
                row,
                text.lower(),
                source_id,
            )
        )
    return found


def _keys(text: str) -> frozenset[str]:
    """Return one key a word, so that a word with many possible stems does not count more than another."""
    return frozenset(min(keys, key=lambda key: (len(key), key)) for keys in matter(text))
