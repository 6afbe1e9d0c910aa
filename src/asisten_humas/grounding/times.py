"""Clock times: "pukul 09.00", "jam 9 pagi", "08.30–15.00 WITA", "setengah delapan"."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from asisten_humas.grounding.numerals import NUMERAL

_ZONE = r"(?:\s*(?P<zone>WIB|WITA|WIT)\b)?"
_HALF_DAY = r"(?:\s*(?P<half>pagi|siang|sore|petang|malam|dini\s+hari|subuh)\b)?"
_TO = r"\s*(?:-|–|—|s/d|s\.d\.?|sd|sampai(?:\s+dengan)?|hingga)\s*(?:pukul\s*|jam\s*|pkl\.?\s*)?"
_CUE = r"(?:pukul|jam|jm|pkl\.?|pk\.?)\s*"
_CLOCK = r"[0-2]?\d[.:][0-5]\d"
_HOURS = {
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
    "sepuluh": 10,
    "sebelas": 11,
    "dua belas": 12,
}
_MINUTE_WORDS = {"seperempat": 15, "lima": 5, "sepuluh": 10, "lima belas": 15, "dua puluh": 20}
_MINUTES = r"\d{1,2}|seperempat|lima\s+belas|lima|sepuluh|dua\s+puluh"
_HOUR_WORDS = "|".join(sorted(_HOURS, key=len, reverse=True))
_RANGE = re.compile(rf"(?<![\d.,:/]){_CLOCK}(?![.:]?\d)(?:{_TO}){_CLOCK}(?![.:]?\d)", re.I)
_CUED = re.compile(
    rf"\b{_CUE}(?:(?P<half_past>setengah)\s+)?(?P<hour>[0-2]?\d|{_HOUR_WORDS})(?:[.:](?P<minute>[0-5]\d))?(?![\d/])"
    rf"(?![^\S\n]*(?:(?:kerja|per|hari|x)\b|/))(?:\s+(?:lewat|lebih)\s+(?P<past>{_MINUTES})(?:\s*menit)?|\s+kurang\s+(?P<before>{_MINUTES})(?:\s*menit)?)?{_ZONE}{_HALF_DAY}"
    + _ZONE.replace("zone", "zone2"),
    re.I,
)
# "setengah 2 siang", "9 pagi": a bare hour counts with its half of the day; "2 malam" may be two nights.
_PLAIN = re.compile(
    rf"(?<![\w.,:/-])(?:(?P<half_past>setengah)\s+(?P<hour>1?\d|{_HOUR_WORDS})\s+(?P<half>pagi|siang|sore|malam)"
    rf"|(?P<hour2>1?\d|{_HOUR_WORDS})\s+(?P<half2>pagi|sore))\b|(?<=mulai )setengah\s+(?P<hour3>{_HOUR_WORDS})\b"
    # "bubar setengah 11": half of a figure is no amount that anybody writes, unless a unit or a thing follows.
    rf"|(?<![\w.,:/-])setengah\s+(?P<hour4>1[0-2]|[1-9])(?=[^\S\n]*(?:$|[\n,;.()/+&–→-]|(?:wib|wita|wit|an|teng|baru|sdh|blm|lalu|trs|terus|dan|sampai|smp|s/d)\b)(?!\.\d))",
    re.I | re.M,
)
_NUMBER_BEFORE = re.compile(rf"(?:{NUMERAL.pattern})\s*$", re.I)
# "Sabtu 09–15": opening hours of a day; with a month behind they are days.
_AND_SPAN = re.compile(r"\s?(?:&|dan|,|/|\+)\s?(?P<from>\d{1,2})\s?[–-]\s?(?P<to>\d{1,2})(?![\d.,:/])")
_DAY = 24
_DAY_HOURS = re.compile(
    r"\b(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|buka|tutup|layanan)\b[,:]?\s+(?P<from>[01]\d|2[0-4])\s?[-–]\s?"
    r"(?P<to>[01]\d|2[0-4])(?![\d/]|[.,]\d|\s*(?:jan|feb|mar|apr|mei|jun|jul|ag|sep|okt|nov|des))",
    re.I,
)
_UNTIL = re.compile(rf"{_TO}(?P<hour>[0-2]?\d)(?:[.:](?P<minute>[0-5]\d))?(?![\d.,/]\d|\d){_ZONE}{_HALF_DAY}", re.I)
# "masuk jam 8, biasanya 6.45": a figure in the form of a time beside one that has its cue.
_BESIDE = re.compile(r"[^\d\n]{0,32}")
_MONEY = re.compile(r"Rp\.?\s*$")
_ENDED = re.compile(r"[.;!?]\s")
_COUNTS = re.compile(
    r"\s*(?!(?:jd|jadi|menjadi|ke|smp|sampai|hingga|sd|s/d|dan|dgn|dengan|utk|untuk|krn|karena|stlh|setelah|lalu|trs|terus|baru|sdh|"
    r"blm|skrg|sekarang|kini|biasanya|dulu|tiap|setiap)\b)[^\W\d_]|\s*[%°²³]",
    re.IGNORECASE,
)
# "masuk jam 8, biasanya 7": an hour that another one takes the place of.
_WAS = re.compile(
    r"[,;]?\s{0,2}\(?(?:biasanya|biasa|dulu|dulunya|semula|tadinya|sebelumnya|awalnya|rencananya|jadwalnya|seharusnya|harusnya|"
    r"mestinya|jd|jadi|menjadi|mundur\s+ke|maju\s+ke|→|->|=>)\s{1,2}(?P<hour>[0-2]?\d)(?!\d|[.,:]\d|\s?[/%-])"
    + _ZONE
    + _HALF_DAY,
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?<![\d.,:/\w])(?P<hour>[0-2]?\d)[.:](?P<minute>[0-5]\d)(?![.:,]?\d|\s*(?:persen|%|juta|miliar|ribu|m\b|km\b|ha\b)){_ZONE}{_HALF_DAY}",
    re.I,
)


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A clock time as written. `minutes` counts from midnight; `half_day` tells whether 12 hours may be added."""

    start: int
    end: int
    minutes: int
    zone: str = ""
    exact: bool = True

    def agrees(self, other: "TimeMention") -> bool:
        """Return whether both name the same time; "jam 9" without half of the day may be 09.00 or 21.00."""
        if self.zone and other.zone and self.zone != other.zone:
            return False
        if self.minutes == other.minutes:
            return True
        return not (self.exact and other.exact) and abs(self.minutes - other.minutes) == 720


def find_times(text: str) -> list[TimeMention]:
    """Return the clock times of `text` in order. Bare figures count as times only as "09.00" with a cue or a range.

    "8.30" without cue, zone, half of the day or range partner is left alone: it may be a quantity.
    """
    taken: list[TimeMention] = []
    for match in _CUED.finditer(text):
        if not _is_length(text, match):
            _take(taken, match)
            _take_until(taken, text, match.end())
    for match in _PLAIN.finditer(text):
        _take(taken, match)
    for span in _RANGE.finditer(text):
        for match in _BARE.finditer(text, span.start(), span.end() + 14):
            if match.start() < span.end():
                _take(taken, match)
    for match in _DAY_HOURS.finditer(text):
        for part in ("from", "to"):
            start, end = match.span(part)
            taken.append(TimeMention(start, end, int(match[part]) * 60))
    for match in _BARE.finditer(text):
        if _looks_like_time(text, match):
            _take(taken, match)
    _take_more(taken, text)
    _take_beside(taken, text)
    return sorted(taken, key=lambda mention: mention.start)


def _take_more(taken: list[TimeMention], text: str) -> None:
    """Take a second span of full hours: "jam 06-08 & 12-14"."""
    for time in list(taken):
        more = _AND_SPAN.match(text, time.end)
        if more and int(more["from"]) < int(more["to"]) <= _DAY:
            taken.extend(TimeMention(*more.span(part), int(more[part]) * 60) for part in ("from", "to"))


def _take_beside(taken: list[TimeMention], text: str) -> None:
    """Take what stands in a statement with a cued time: "jam 8, biasanya 6.45", "jam 8, biasanya 7"."""
    cued = sorted(taken, key=lambda mention: mention.start)
    for time in cued:
        moved = _WAS.match(text, time.end)
        if moved and not _COUNTS.match(text, moved.end()):
            _take(taken, moved)
    starts = [mention.start for mention in cued]
    for match in _BARE.finditer(text) if cued else ():
        if _COUNTS.match(text, match.end()) or _MONEY.search(text, max(0, match.start() - 5), match.start()):
            continue
        place = bisect_left(starts, match.start())
        before = cued[place - 1].end if place else None
        behind = starts[place] if place < len(starts) else None
        if _is_beside(text, before, match.start()) or _is_beside(text, match.end(), behind):
            _take(taken, match)


def _is_beside(text: str, start: int | None, end: int | None) -> bool:
    """Return whether one statement goes on from `start` to `end` without another figure."""
    if start is None or end is None or not _BESIDE.fullmatch(text, start, end):
        return False
    return not _ENDED.search(text, start, end)


def _is_length(text: str, match: re.Match[str]) -> bool:
    """Return whether "jam" measures: "dua jam lima belas menit", "2 jam 15 menit"."""
    if match.group().lower().startswith("p"):
        return False
    in_words = _NUMBER_BEFORE.search(text, max(0, match.start() - 24), match.start())
    in_figures = re.search(r"\d\s*$", text[max(0, match.start() - 4) : match.start()])
    return bool(in_words or (in_figures and re.match(r"[^\W\d]*\s*(?:\w+\s+)?(?:menit|mnt)", text[match.end() :][:24])))


def _take_until(taken: list[TimeMention], text: str, position: int) -> None:
    match = _UNTIL.match(text, position)
    if match:
        _take(taken, match)


def _looks_like_time(text: str, match: re.Match[str]) -> bool:
    if match["zone"] or match["half"]:
        return True
    # Two-digit hour and minute with a dot ("07.30") is how offices write times; quantities use a decimal comma.
    return len(match["hour"]) == 2 and not _MONEY.search(text, max(0, match.start() - 5), match.start())


def _take(taken: list[TimeMention], match: re.Match[str]) -> None:
    parts = match.groupdict()
    if parts.get("hour2"):
        parts |= {"hour": parts["hour2"], "half": parts["half2"]}
    if parts.get("hour3") or parts.get("hour4"):
        parts |= {"hour": parts["hour3"] or parts["hour4"], "half_past": "setengah"}
    hour = int(parts["hour"]) if parts["hour"].isdigit() else _HOURS[parts["hour"].lower()]
    minute = _minutes(parts.get("minute") or parts.get("past")) - _minutes(parts.get("before"))
    if hour > 24 or any(match.start() < other.end and other.start < match.end() for other in taken):
        return
    minutes = hour * 60 + minute - (30 if parts.get("half_past") else 0)
    half = re.sub(r"\s+", " ", (parts.get("half") or "").lower())
    afternoon = (half in ("sore", "petang", "malam") and hour < 12) or (half == "siang" and hour < 6)
    zone = (parts.get("zone") or parts.get("zone2") or "").upper()
    exact = bool(half) or hour >= 12 or (len(parts["hour"]) == 2 and parts.get("minute") is not None)
    start = match.start("hour") if match.re in (_UNTIL, _WAS) else match.start()
    taken.append(TimeMention(start, match.end(), minutes + 720 * afternoon, zone, exact))


def _minutes(told: str | None) -> int:
    """Return minutes written in figures or words; 0 for None."""
    if not told:
        return 0
    return int(told) if told.isdigit() else _MINUTE_WORDS[re.sub(r"\s+", " ", told.lower())]
