"""Numbers in every form Indonesian notes and news use, each with its unit.

"25", "dua puluh lima", "1.284", "1,5 juta", "Rp1,5 miliar", "450rb", "5,4 M", "64,2 persen", "4,5 m", "3x24 jam",
"ke-11", "ratusan". Figures that belong to dates and clock times are not numbers here; codes (ticket and telephone
numbers, NIK) are numbers of dimension "kode", compared letter by letter.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from asisten_humas.grounding.dates import find_dates
from asisten_humas.grounding.numerals import NUMERAL, parse_numeral
from asisten_humas.grounding.spans import Covered, Mention, Span
from asisten_humas.grounding.times import find_times
from asisten_humas.grounding.units import COUNT, MAGNITUDES, MONEY, UNITS, Unit

_UNIT = "|".join(re.escape(spelling) for spelling in sorted(UNITS, key=len, reverse=True))
_MAGNITUDE = "|".join(sorted(MAGNITUDES, key=len, reverse=True))
_FIGURE = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_CODE = re.compile(
    r"(?<![\w/-])(?:[A-Z]{1,6}[-/.]?\d{2,}(?:[-/.][\dA-Z]+)+|\+?\d{3,5}(?:-\d{3,}){1,4}|0\d{2,3}(?: \d{3,}){2,3}"
    r"|\(0\d{2,3}\) ?\d{5,8}|0\d{8,12}|\d{12,18})(?![\w/-]*\w)"
)
_TIMES_HOURS = re.compile(r"(?<!\w)(\d+)\s*[x×]\s*(\d+)\s*(jam|hari|menit)\b", re.I)
_SIZES = re.compile(r"(?<![\w.,])(\d+(?:,\d+)?)\s*[x×]\s*(\d+(?:,\d+)?)\s*(m|meter|cm|km)(?![\w²³])", re.I)
# "2x200 PK": two of them, 200 each; "6x setahun" and "3x24 jam" are no sizes.
_TWICE = re.compile(
    r"(?<![\w.,])(\d{1,2})\s?[x×]\s?(\d{2,5})(?=\s?(?:pk|hp|watt|w|kva|kw|volt|liter|l|kg|ton|cc)\b)", re.I
)
# "H+7", "H-3": days counted from the event.
_STEPS = re.compile(r"(?<!\w)H\s?[+-]\s?(?P<days>\d{1,3})(?!\w|[.,]\d)")
_PERIODS = {
    "sejam": 3600, "sehari": 86400, "seminggu": 604800, "sepekan": 604800, "sebulan": 2592000, "setahun": 31536000,
    "triwulan": 7776000, "caturwulan": 10368000, "semester": 15552000, "dasarian": 864000, "sewindu": 252288000,
}  # fmt: skip
_PERIOD_WORDS = re.compile(r"\b(" + "|".join(_PERIODS) + r")(?:an|nya)?\b", re.IGNORECASE)
# A unit stands on the line of its figure.
_NEAR = r"[^\S\n]*"
_FIGURES = re.compile(
    rf"(?:(?<![\w.,/])|(?<=[a-z]/)(?=\d+\s?[a-z]))(?P<currency>Rp\.?\s*)?(?P<figure>{_FIGURE}|\d+\.\d{{1,2}}(?=\s*(?:%|persen|m\b|km|ha\b|kg|ton)))"
    rf"(?P<dash>,-)?(?:{_NEAR}(?P<magnitude>{_MAGNITUDE})\b(?!\s*(?:²|2|3)\b))?(?P<rupiah>{_NEAR}rupiah\b)?(?:{_NEAR}(?P<unit>{_UNIT})(?:nya)?(?![\w²³])(?!\s+(?:ini|depan)\b))?",
    re.IGNORECASE,
)
_AFTER_WORDS = re.compile(
    rf"(?:{_NEAR}(?P<rupiah>rupiah)\b)?(?:{_NEAR}(?P<unit>{_UNIT})(?:nya)?(?![\w²³]))?", re.IGNORECASE
)
_ORDINAL = re.compile(r"\bke-?(\d+)\b|\bke(" + NUMERAL.pattern.removeprefix(r"\b") + r")", re.IGNORECASE)
# Number words that count nothing: street vendors, wheels, one-way streets, "salah satu".
_IDIOMS = re.compile(
    r"\b(?:kaki\s+lima|roda\s+(?:dua|tiga|empat|enam)|satu\s+(?:pintu|atap|sama\s+lain|per\s+satu|pun)|(?:satu|dua)\s+arah|"
    r"1[34]\d\d\s?H(?:ijriah)?|salah\s+satu|nomor\s+satu|satu-satunya|lima\s+waktu|empat\s+mata|kedua\s+belah)\b",
    re.IGNORECASE,
)
_CHANGE_MARKS = ("→", "->", "=>", "ke", "jd", "jdi", "jadi", "menjadi")
# "95 lt/dtk jd 38", "25rb, kini 15": what a figure has become is measured as it was.
_BECAME = re.compile(
    r"[,;]?\s*(?:→|->|=>|>|(?:(?:trs|terus|lalu|dan)\s+)?(?:ke|jd|jdi|jadi|menjadi|tinggal|kini|sekarang|skrg|skrng|skg))\s*"
    r"(?:(?:cuma|hanya|tinggal|sekitar|hampir)\s+|±\s*|~\s*)?",
    re.IGNORECASE,
)
_BECAME_REACH = 24
# "1,06 (thn ini 1,14 T)", "61, thn lalu 58%": the figure of another year, measured alike.
_OTHER_YEAR = re.compile(
    r"\s?[(,;]\s?(?:(?:thn|th|tahun|bln|bulan|semester|triwulan)\s+(?:ini|lalu|sebelumnya|kemarin|kmrn)"
    r"|(?:(?:pada|di|thn|th|tahun)\s+)?(?:19|20)\d\d|semula|awalnya|tadinya|sebelumnya|dulu|sebelum\s+\w{1,14})\s?:?\s",
    re.IGNORECASE,
)
_ALIKE = 10
_AND_MARKS = ("dan", "sama", "&")
_OF_MARKS = ("dari", "dr")
# "2 dari 10 persen", "3 dari 5 hari" may count something else than what they are parts of.
_OWN_UNITS = ("jumlah", "urutan", "kode", "uang", "persen", "poin", "waktu")
_RANGE_MARKS = ("-", "–", "—", "s/d", "s.d.", "sampai", "hingga", "x", "×", "kali")
_UNITLESS = ("jumlah", "urutan", "kode")
_LIST_MARK = re.compile(r"^[ \t]*(\d{1,3}[.)])(?=\s)", re.MULTILINE)
_VAGUE = {
    "belasan": (11, 19),
    "puluhan": (20, 99),
    "ratusan": (100, 999),
    "ribuan": (1000, 999_999),
    "jutaan": (10**6, 10**9),
    "miliaran": (10**9, 10**12),
}
_VAGUE_WORDS = re.compile(r"\b(" + "|".join(_VAGUE) + r")\b(?:\s+(ribu|juta|miliar)\b)?", re.IGNORECASE)
# Limits ("paling lama", "maksimal") are exact figures; only these words make a figure approximate.
_BOUNDS = re.compile(
    r"(?<![^\W_])(?:(?P<above>lebih\s+dari|di\s*atas|melebihi|lebih|>)"
    r"|(?P<below>kurang\s+dari|di\s*bawah|hampir|mendekati|<)"
    r"|(?P<about>sekitar|sekira|kira-kira|kurang\s+lebih|lebih\s+kurang|±|~|kisaran|skitar|kira2|sktr))\s*$",
    re.IGNORECASE,
)
# "5 M" is milliards, "5 m" metres; "T" is trillions in money only; "38 jt thn 2024" is money and a year.
_MONEY_CUE = re.compile(
    r"(?:anggaran|biaya|\bdana|pagu|nilai|senilai|kontrak|hps|apbd|apbn|harga|total|rugi\w*|\bpad\b|hibah|bantuan|sebesar)"
    # A year may stand between, and the figure of another year: "pagu 2027 1,06 T, thn ini 1,14 T".
    r"(?:\D{1,24}(?:(?:19|20)\d\d(?!\d)|\d{1,4}(?:,\d{1,3})?(?:\s?[TM]\b|(?=\s?[(,;])))){0,3}\D{0,24}$",
    re.IGNORECASE,
)
_MONEY_REACH = 56


# "umur di bwh 19" leaves out the years.
_AGED = re.compile(
    r"\b(?:umur|usia|berumur|berusia)\s+(?:[^\W\d]+\s+){0,3}(?:\d+\s*(?:-|–|s/d|sampai)\s*)?$", re.IGNORECASE
)
_AGE_REACH = 28
# "gedung 3 lt" has floors, "jatah 20 lt" is litres.
_BUILDING = re.compile(
    r"\b(?:gedung|bangunan|ruko|rusun\w{0,6}|rumah|hotel|tower|menara|kantor|pasar|asrama|masjid|sekolah|kampus|mal|plaza|"
    r"puskesmas|rsud?|parkir\w{0,3}|tingkat)\b[^\d\n;]{0,24}$",
    re.IGNORECASE,
)
_BUILDING_REACH = 48
_MOST_FLOORS = 60


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number as written. `value` is in the dimension's base unit (metres, seconds, rupiah, …).

    `dimension` is "jumlah" for plain counts, "uang", "urutan" (ordinal), "kode", or a dimension of `units`.
    `bound` is "" for exact numbers, else "lebih", "kurang", "sekitar", "rentang" (then `high` is the upper end) or
    "periode" (a length of time in one word).
    """

    start: int
    end: int
    value: Decimal
    dimension: str
    bound: str = ""
    high: Decimal | None = None
    in_words: bool = False
    figure_end: int = 0
    factor: Decimal = Decimal(1)

    @property
    def written(self) -> Decimal:
        """Return the value in the unit that was written ("2,5" for "2,5 km")."""
        return self.value / self.factor

    def text_of(self, text: str) -> str:
        """Return the number as it stands in `text`."""
        return text[self.start : self.end]


def find_numbers(text: str, *, apart_from: Sequence[Mention] | None = None) -> list[NumberMention]:
    """Return the numbers of `text` in order and without overlap, dates and clock times left out.

    `apart_from` are the dates and times of the text, for a caller that has found them already.
    """
    dated: Sequence[Mention] = [*find_dates(text), *find_times(text)] if apart_from is None else apart_from
    taken = [Span(mention.start, mention.end) for mention in dated]
    taken += [Span(idiom.start(), idiom.end()) for idiom in _IDIOMS.finditer(text)]
    taken += [Span(mark.start(1), mark.end(1)) for mark in _LIST_MARK.finditer(text)]
    covered = Covered(text)
    for span in taken:
        covered.take(span.start, span.end)
    found: list[NumberMention] = []
    for finder in (_codes, _products, _sizes, _steps, _ordinals, _figures, _words, _vague, _periods):
        found.extend(mention for mention in finder(text) if covered.take(mention.start, mention.end))
    return _joined(text, _share_units(text, sorted(found, key=lambda mention: mention.start)))


def _codes(text: str) -> list[NumberMention]:
    return [NumberMention(m.start(), m.end(), Decimal(0), "kode", figure_end=m.end()) for m in _CODE.finditer(text)]


def _products(text: str) -> list[NumberMention]:
    return [
        NumberMention(
            m.start(), m.end(), Decimal(m[1]) * Decimal(m[2]) * UNITS[m[3].lower()].factor, "waktu", figure_end=m.end(2)
        )
        for m in _TIMES_HOURS.finditer(text)
    ]


def _sizes(text: str) -> list[NumberMention]:
    """Return both sides of "9x12 m" and of "2x200 PK"."""
    found = []
    for match in _SIZES.finditer(text):
        unit = UNITS[match[3].lower()]
        found.append(_mention(text, match.start(1), match.end(1), _figure_value(match[1]), unit, match.end(1)))
        found.append(_mention(text, match.start(2), match.end(3), _figure_value(match[2]), unit, match.end(2)))
    for match in _TWICE.finditer(text):
        for group in (1, 2):
            start, end = match.span(group)
            found.append(_mention(text, start, end, Decimal(match[group]), COUNT, end))
    return found


def _steps(text: str) -> list[NumberMention]:
    unit = UNITS["hari"]
    return [
        NumberMention(
            m.start(), m.end(), Decimal(m["days"]) * unit.factor, "waktu", figure_end=m.end(), factor=unit.factor
        )
        for m in _STEPS.finditer(text)
    ]


def _periods(text: str) -> list[NumberMention]:
    """Return spans of time in one word ("triwulan", "sepekan"); they give a length but count nothing."""
    return [
        NumberMention(m.start(), m.end(), Decimal(_PERIODS[m[1].lower()]), "waktu", "periode", None, True, m.end())
        for m in _PERIOD_WORDS.finditer(text)
    ]


def _figures(text: str) -> list[NumberMention]:
    found = []
    for match in _FIGURES.finditer(text):
        unit, scale, end = _reading(text, match)
        if unit is COUNT and _AGED.search(text, max(0, match.start() - _AGE_REACH), match.start()):
            unit = UNITS["tahun"]
        value = _figure_value(match["figure"]) * scale
        found.append(_mention(text, match.start(), end, value, unit, match.end("figure")))
    return found


def _reading(text: str, match: re.Match[str]) -> tuple[Unit, Decimal, int]:
    """Return unit, magnitude and end of a figure: "7 m" is metres, "Rp7 M" and "anggaran 7 M" are milliards."""
    magnitude = match["magnitude"] or ""
    money = bool(match["currency"] or match["rupiah"] or match["dash"])
    scale = MAGNITUDES.get(magnitude.lower(), Decimal(1))
    if (
        magnitude.lower() == "mil"
        and not money
        and not _MONEY_CUE.search(text, max(0, match.start() - _MONEY_REACH), match.start())
    ):
        # "rumpon 9 mil" lies nine miles out; "biaya 9 mil" are milliards.
        return UNITS["mil"], Decimal(1), match.end("magnitude")
    if len(magnitude) == 1 and not money:
        if magnitude == "m":
            return UNITS["m"], Decimal(1), match.end("magnitude")
        if magnitude == "t":
            return UNITS["ton"], Decimal(1), match.end("magnitude")
        if magnitude in "kK":
            return COUNT, scale, match.end("magnitude")
        money = magnitude == "M" or (
            magnitude == "T" and bool(_MONEY_CUE.search(text, max(0, match.start() - _MONEY_REACH), match.start()))
        )
        if not money:
            return COUNT, Decimal(1), match.end("figure")
    if money:
        return MONEY, scale, max(match.end(group) for group in ("figure", "dash", "magnitude", "rupiah"))
    if (match["unit"] or "").lower() == "lt" and _are_floors(text, match):
        return COUNT, scale, match.end("figure")
    if match["unit"] and not (magnitude and UNITS[match["unit"].lower()].dimension == "waktu"):
        return UNITS[match["unit"].lower()], scale, match.end("unit")
    return COUNT, scale, max(match.end("figure"), match.end("magnitude"))


def _are_floors(text: str, match: re.Match[str]) -> bool:
    """Return whether "3 lt" counts the floors of a building named before it."""
    value = _figure_value(match["figure"])
    near = _BUILDING.search(text, max(0, match.start() - _BUILDING_REACH), match.start())
    return value % 1 == 0 and value <= _MOST_FLOORS and bool(near)


def _figure_value(figure: str) -> Decimal:
    if re.fullmatch(r"\d+\.\d{1,2}", figure):
        return Decimal(figure)
    return Decimal(figure.replace(".", "").replace(",", "."))


_CLOCK = re.compile(r"\s?\d{1,2}[.:]\d\d")


def _words(text: str) -> list[NumberMention]:
    found = []
    for run in NUMERAL.finditer(text):
        position = run.start()
        if _is_name(text, run):
            continue
        for start, end, value in _numerals_in(run.group()):
            after = _AFTER_WORDS.match(text, position + end)
            assert after is not None  # noqa: S101 - every part of the pattern is optional
            unit = MONEY if after["rupiah"] else UNITS[after["unit"].lower()] if after["unit"] else COUNT
            if after["unit"] and _CLOCK.match(text, after.end()):
                unit = COUNT  # "diredupkan separuh jam 23.00": the hour is that of the clock
            last = position + end == run.end()
            stop = after.end() if last and unit is not COUNT else position + end
            found.append(
                _mention(text, position + start, stop, value, unit if last else COUNT, position + end, in_words=True)
            )
    return found


def _is_name(text: str, run: re.Match[str]) -> bool:
    """Return whether number words are part of a name ("Yuliana Dua Nurak", "Simpang Empat"): a capital before them."""
    if not run.group()[0].isupper() or not re.search(r"[A-Z][\w'’]*\s$", text[: run.start()][-30:]):
        return False
    return not re.match(r"\s[a-z]", text[run.end() :])


# "sembilan ratus sembilan puluh sembilan triliun" has six, and five such groups make a number.
_MOST_WORDS = 32


def _numerals_in(run: str) -> list[tuple[int, int, Decimal]]:
    """Cut a run of number words into well-formed numbers, the longest first from the left."""
    words = list(re.finditer(r"[^ \u00a0-]+", run))
    found, first = [], 0
    while first < len(words):
        for last in range(min(len(words), first + _MOST_WORDS), first, -1):
            value = parse_numeral(run[words[first].start() : words[last - 1].end()])
            if value is not None:
                found.append((words[first].start(), words[last - 1].end(), value))
                break
        else:
            last = first + 1
        first = last
    return found


def _ordinals(text: str) -> list[NumberMention]:
    found = []
    for match in _ORDINAL.finditer(text):
        value = Decimal(match[1]) if match[1] else parse_numeral(match[2])
        if value is not None:
            found.append(
                NumberMention(
                    match.start(), match.end(), value, "urutan", in_words=not match[1], figure_end=match.end()
                )
            )
    return found


def _vague(text: str) -> list[NumberMention]:
    found = []
    for match in _VAGUE_WORDS.finditer(text):
        low, high = _VAGUE[match[1].lower()]
        scale = MAGNITUDES[match[2].lower()] if match[2] else Decimal(1)
        found.append(
            NumberMention(match.start(), match.end(), low * scale, "jumlah", "rentang", high * scale, True, match.end())
        )
    return found


def _mention(
    text: str, start: int, end: int, value: Decimal, unit: Unit, figure_end: int, *, in_words: bool = False
) -> NumberMention:
    bound = _BOUNDS.search(text, max(0, start - 20), start)
    kind = ""
    if bound:
        kind = "lebih" if bound["above"] else "kurang" if bound["below"] else "sekitar"
    return NumberMention(start, end, value * unit.factor, unit.dimension, kind, None, in_words, figure_end, unit.factor)


def _share_units(text: str, mentions: list[NumberMention]) -> list[NumberMention]:
    """Give bare figures the unit that they are written under.

    "17–20 meter", "5 sampai 7 hari", "38 → 34rb": the first figure has the second's. "2,9 M (APBD 2,4 + sponsor 0,5)",
    "16,2% (2023: 16,8)", "78rb/kg (awal Nov 52)": figures in brackets have that of the one before.
    "1,06 (thn ini 1,14 T)": the one before has that of another year.
    """
    shared = list(mentions)
    for index, second in enumerate(mentions):
        first = shared[index - 1] if index else None
        if first is None:
            continue
        between = text[first.end : second.start].strip()
        if second.bound == "periode":
            # "2x sehari" is twice, not two days.
            continue
        listed = between in _AND_MARKS and second.dimension == "waktu" and second.factor != 1
        part = between.lower() in _OF_MARKS and second.dimension not in _OWN_UNITS and first.value < second.written
        linked = listed or part or between in _RANGE_MARKS or (between in _CHANGE_MARKS and second.dimension != "uang")
        if linked and first.dimension == "jumlah" and second.dimension not in _UNITLESS:
            shared[index - 1] = _in_unit_of(text, first, second)
        elif between in _RANGE_MARKS + _CHANGE_MARKS and first.dimension == "jumlah" and _magnitude(text, second) > 1:
            if first.value < _magnitude(text, second):
                shared[index - 1] = replace(first, value=first.value * _magnitude(text, second))
        elif _is_bare(text, first) and _of_another_year(text, first, second):
            shared[index - 1] = _in_unit_of(text, first, second)
        elif first.dimension not in (*_UNITLESS, "poin") and _is_bare(text, second) and _became(text, first, second):
            shared[index] = _in_unit_of(text, second, shared[index - 1])
        elif _is_bare(text, second) and _in_brackets(text, first, second):
            if first.dimension in ("uang", "persen"):
                shared[index] = _in_unit_of(text, second, first)
            elif second.value < _magnitude(text, first):
                shared[index] = replace(second, value=second.value * _magnitude(text, first))
    return shared


def _joined(text: str, mentions: list[NumberMention]) -> list[NumberMention]:
    """Join a length of time written in two units: "dua jam lima belas menit"."""
    joined: list[NumberMention] = []
    for mention in mentions:
        first = joined[-1] if joined else None
        lengths = first is not None and first.dimension == mention.dimension == "waktu" and not mention.bound
        if first and lengths and first.factor > mention.factor and text[first.end : mention.start].isspace():
            joined[-1] = replace(first, end=mention.end, value=first.value + mention.value, factor=mention.factor)
        else:
            joined.append(mention)
    return joined


def _is_bare(text: str, mention: NumberMention) -> bool:
    """Return whether a figure has no unit and counts nothing: no word follows it."""
    return mention.dimension == "jumlah" and not re.match(r"\s*[A-Za-z%]", text[mention.end : mention.end + 3])


def _became(text: str, first: NumberMention, second: NumberMention) -> bool:
    return second.start - first.end <= _BECAME_REACH and bool(_BECAME.fullmatch(text, first.end, second.start))


def _of_another_year(text: str, first: NumberMention, second: NumberMention) -> bool:
    """Return whether money or a share of another year stands right behind a bare figure of about its size."""
    if second.dimension not in ("uang", "persen") or second.start - first.end > _BECAME_REACH:
        return False
    written = second.value / _factor_of(text, second)
    alike = first.value < written * _ALIKE and written < first.value * _ALIKE
    return alike and bool(_OTHER_YEAR.fullmatch(text, first.end, second.start))


def _in_brackets(text: str, first: NumberMention, second: NumberMention) -> bool:
    line = text.rfind("\n", 0, second.start) + 1
    opened = text.rfind("(", line, second.start)
    if opened < 0 or ")" in text[opened : second.start]:
        return False
    return first.end <= opened + 1 <= first.end + 8 or opened < first.start


def _in_unit_of(text: str, bare: NumberMention, other: NumberMention) -> NumberMention:
    factor = other.factor if other.factor != 1 else _factor_of(text, other)
    return replace(bare, value=bare.value * factor, dimension=other.dimension, factor=factor)


def _magnitude(text: str, mention: NumberMention) -> Decimal:
    """Return the magnitude that a count is written with ("34rb" → 1000), 1 when there is none."""
    if mention.dimension != "jumlah":
        return Decimal(1)
    return MAGNITUDES.get(text[mention.figure_end : mention.end].strip().lower(), Decimal(1))


def _factor_of(text: str, mention: NumberMention) -> Decimal:
    spelled = text[mention.figure_end : mention.end].strip().lower()
    factor = UNITS.get(spelled, COUNT).factor
    return MAGNITUDES.get(spelled, factor) if mention.dimension == "uang" else factor
