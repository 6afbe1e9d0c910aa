"""Notes' own words in the written language: abbreviations, chat spelling, sums of money, units, dates and times.

Only the form changes. Quotations never come here: they stay as they were said.
"""

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from asisten_humas.grounding.dates import MONTHS, WEEKDAYS, DateMention, find_dates
from asisten_humas.grounding.times import TimeMention, find_times
from asisten_humas.news.spelling import BODIES, CHAT, KNOWN_ACRONYMS, OFFICES, SHOUTED, UNITS, WRITTEN

_ARROW = re.compile(r"\s*(?:->|=>|→|⇒|➡|»)\s*")
_MONEY_WORDS = re.compile(
    r"\b(?:iuran|biaya|harga|tarif|bayar|denda|insentif|honor|sewa|gaji|retribusi|uang"
    r"|anggaran|santunan|tiket|dana|upah|pagu"
    r"|kontrak|subsidi|tabungan|modal|omzet|pinjaman|sumbangan|donasi|dijual|kerugian"
    r"|apbd|apbn|cicilan|tunjangan|hadiah|transpor|saku|bonus|kompensasi|ongkos|tabungan)\w*",
    re.IGNORECASE,
)
_SCALES = {"rb": "ribu", "ribu": "ribu", "k": "ribu", "jt": "juta", "juta": "juta", "m": "miliar", "mlr": "miliar",
           "milyar": "miliar", "miliar": "miliar", "t": "triliun",
           "triliun": "triliun", "trilyun": "triliun"}  # fmt: skip
_RUPIAH = re.compile(
    r"\bRp\.?\s*(\d[\d.,]*\d|\d)\s*(rb|ribu|k|jt|juta|mlr|milyar|miliar|m|triliun|trilyun|t)?\b(?!\w)", re.I
)
_SCALED = re.compile(r"(?<![\w.,])(\d[\d.,]*\d|\d)\s*(rb|ribu|jt|juta|mlr|milyar|miliar|M|T|triliun)\b")
# "Rp100 jt/desa", "58rb/5kg", "6,1 ton/ha": what follows the stroke is the unit that the figure is counted by.
_PER = re.compile(
    r"((?<![\w.,/])(?:Rp\.? ?\d[\d.,]*(?:\s?(?:rb|ribu|jt|juta|mlr|miliar|M))?|\d[\d.,]*\s?(?:rb|ribu|jt|juta))"
    r"|\d\s?(?:ton|kg|kw|kuintal|liter|ltr|lt|l|m3|km|kwh))\s*/\s*(?=[a-z]{2,}\b|\d+ ?[a-z]{2,}\b)"
)
_PER_WORD = re.compile(
    r"(?<=\w)\s*/\s*(?=(?:org|orang|hari|hr|bln|bulan|minggu|mgg|thn|tahun|jam|kk|anak"
    r"|unit|kg|m2|ha|kali|siswa|ekor|\d+ ?(?:minggu|mgg|hari|bulan|bln|jam|menit|tahun))\b)",
    re.IGNORECASE,
)
_MONTHS_SHORT = {name[:3].lower(): name for name in MONTHS} | {"ags": "Agustus", "agt": "Agustus", "sept": "September"}
_MONTH_RANGE = re.compile(
    rf"\b({'|'.join(_MONTHS_SHORT)})\s*(?:-|–|—|s/d|sd)\s*({'|'.join(_MONTHS_SHORT)})\b(?!\w)", re.IGNORECASE
)
_UNIT = re.compile(
    r"(?<![\w.,])(\d[\d.,]*\d|\d)\s?(" + "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True)) + r")(?![\w²³])"
)
_TOKENS = {**CHAT, **OFFICES, **BODIES, **WRITTEN}
_TOKEN = re.compile(
    r"(?<![\w.\-/])(?:" + "|".join(sorted(map(re.escape, _TOKENS), key=len, reverse=True)) + r")(?![\w\-]|/\w)",
    re.IGNORECASE,
)
_PLACE_WORDS = frozenset({"kecamatan", "kelurahan", "kabupaten", "provinsi", "desa", "dusun", "kota"})
_TWICE = re.compile(r"\b([a-z]{3,})2(nya)?\b")
_REFERENCE = re.compile(
    r"\b(?P<acronym>[A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9]*(?:-\w+)?|[A-Z]{2,}\d*[A-Z]*(?:-\w+)?)(?P<name>(?:"
    r" [A-Z][a-z]+)?)\s*\((?P<words>[^()\d?!:]{4,80})\)"
)
# "tiap hari kec. Jumat" is an exception, "Kec. Bulu" a district; "smp skrg" is no school.
_EXCEPT = re.compile(
    r"\bkec\.? (?=(?:hari |tgl |tanggal )?(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu|libur)\b)", re.I
)
_SPOKEN_NOW = re.compile(
    r"\bsmp (?=(?:skrg|skr|sekarang|jam|pukul|tgl|tanggal|besok|bsk|hari|malam|pagi|siang|sore|akhir|awal"
    r"|\d{1,2} (?:jan|feb|mar|apr|mei|jun|jul|ag|sep|okt|nov|des)\w*)\b)",
    re.IGNORECASE,
)
_TRAILING_YA = re.compile(r"\s+(?:ya|kok|dong|sih|nih|deh|gan|pak|bu|kak|kaka)[.!]?$", re.IGNORECASE)


# "tahap 1 September" is stage 1 in September, not the first of the month.
_STAGE = re.compile(
    r"\b((?:tahap|gelombang|termin|putaran|angkatan) \d) (?=(?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Ag|Sep|Okt|Nov|Des))"
)
_RULES = {
    "pergub": "Gubernur", "perbup": "Bupati", "perwali": "Wali Kota", "perwalkot": "Wali Kota", "perda": "Daerah",
    "perdes": "Desa",
}  # fmt: skip
_RULE = re.compile(
    r"\b(pergub|perbup|perwali|perwalkot|perda|perdes) (?:[Nn]o(?:mor)?\.? )?(\d+)(?: [Tt]ahun |/)(\d{4})\b",
    re.IGNORECASE,
)
_DATED_PART = re.compile(
    rf"(?:\b(?:{'|'.join(WEEKDAYS)}|Ahad)\s+(?P<part>siang|sore|petang|malam),?\s+(?:(?:tgl|tanggal)\.?\s*)?\d{{1,2}}\b"
    r"[^.;,\n]{0,18}|\(\d+/\d+/\d{4}\) (?P<behind>siang|sore|petang|malam)),?\s*(?:sekitar|sktr|mulai|±)?\s*$",
    re.IGNORECASE,
)
_AFTER_NOON = {"siang": (1, 4), "sore": (1, 7), "petang": (1, 7), "malam": (6, 12)}
"""Part of the day → the hours that notes write for those twelve later: from, and below which."""
_PART_OF_DAY = re.compile(r"\b(?:dini hari|pagi|siang|sore|petang|malam)\b", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:smpai|sampe|smpe|smp|sampek)\b(?=\s*(?:jam|pukul)?\s*\d)", re.IGNORECASE)
_HOLD = "\ue0f1"
# "Sabtu–Minggu, 18–19 Juli": the second weekday does not belong to the first day.
_WEEKDAYS_TO = re.compile(
    r"\b(senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad)\s*(?:[–—-]|s/d|sampai|dan"
    r"|&)\s*(senin|selasa|rabu|kamis|jumat|sabtu|minggu|ahad),?\s+(?=\d)()",
    re.I,
)


def plain(text: str, *, near: date | None = None, about: str = "") -> str:
    """Return the text in the written language; `near` completes dates that lack their year.

    `about` is what the text answers: figures about a price are sums of money.
    """
    text = _shouts(_ARROW.sub(" → ", text).replace("&", " dan "))
    text = _SPOKEN_NOW.sub("sampai ", _EXCEPT.sub("kecuali ", text))
    text = _TRAILING_YA.sub("", text)
    text = _MONTH_RANGE.sub(lambda m: f"{_MONTHS_SHORT[m[1].lower()]}–{_MONTHS_SHORT[m[2].lower()]}", text)
    text = _money(text, about)
    text = _WEEKDAYS_TO.sub(lambda m: f"{m[1].capitalize()} sampai {m[2].capitalize()}, {_HOLD}{m[3]}", text)
    text = _STAGE.sub(r"\1 pada ", text)
    text = _dates(text, near).replace(_HOLD, "")
    text = _times(text)
    text = _measures(text)
    text = _signs(text)
    text = _TOKEN.sub(_token, text)
    text = _TWICE.sub(lambda m: f"{m[1]}-{m[1]}{m[2] or ''}", text)
    text = _idioms(text)
    return re.sub(r"\s+([,.;:)])", r"\1", re.sub(r"\s+", " ", text)).strip()


def times_in(text: str) -> list[TimeMention]:
    """Return the clock times of notes, "jam 8 smpai 11" included; offsets are those of the text."""
    times = find_times(_UNTIL.sub(lambda match: "s/d".ljust(len(match.group())), text))
    made: list[TimeMention] = []
    for time, before in zip(times, [None, *times], strict=False):
        # "jam 7 sampai 10": the end of a span lies in the same part of the day as its beginning.
        goes_on = before is not None and made[-1].minutes != before.minutes and _goes_on(text[before.end : time.start])
        made.append(
            replace(time, minutes=time.minutes + 720) if goes_on and time.minutes < 720 else _of_the_day(text, time)
        )
    return made


def _goes_on(between: str) -> bool:
    return bool(re.fullmatch(r"\s*(?:[-–—]|s/d|sd|sampai|sampe|smp|hingga)?\s*(?:jam|pukul)?\s*", between))


def _of_the_day(text: str, time: TimeMention) -> TimeMention:
    """Return a time told by half the clock as the hour that the part of the day makes it: "Rabu malam 21/1 jam 7"."""
    dated = _DATED_PART.search(text[max(0, time.start - 60) : time.start])
    first, last = _AFTER_NOON[(dated["part"] or dated["behind"]).lower()] if dated else (0, 0)
    return replace(time, minutes=time.minutes + 720) if first <= time.minutes // 60 < last else time


def expansions(text: str) -> dict[str, str]:
    """Return the acronyms that the text itself explains, as `PJU (penerangan jalan umum)` or the other way round."""
    found = {}
    for match in _REFERENCE.finditer(text):
        words = " ".join(match["words"].replace("&", " dan ").split())
        if match["acronym"] not in words.split() and _explains(match["acronym"], words):
            found[match["acronym"]] = words
    for match in re.finditer(r"((?:[^\W\d_][\w-]* ){1,9})\(([A-Z][A-Za-z0-9]{1,9})\)", text):
        words = _matching_tail(match[1].split(), match[2])
        if words:
            found.setdefault(match[2], words)
    return found


def without_expansions(text: str) -> str:
    """Return the text with `PJU (penerangan jalan umum)` cut to `PJU`; the first mention is explained later."""
    text = _REFERENCE.sub(
        lambda m: m["acronym"] + m["name"] if _explains(m["acronym"], m["words"]) else m.group(), text
    )
    return re.sub(r"\bnota kesepahaman \((?:MoU|MOU)\)", "nota kesepahaman", text)


def _explains(acronym: str, words: str) -> bool:
    """Return whether the letters of the acronym occur in order in the words, the first at the start of a word."""
    letters = re.sub(r"[^A-Za-z]", "", acronym).lower()
    if len(words.split()) < 2 and len(letters) > 4:
        return False
    pattern = ".*?".join(map(re.escape, letters))
    if re.search(rf"\b{pattern}", words.lower()):
        return True
    # "DP3A (Pemberdayaan Perempuan & Perlindungan Anak)" leaves out the word Dinas.
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]{4,}", words.lower()))
    return len(initials) > 2 and initials.replace("ppp", "p") in letters.replace("3", "") + letters


def _matching_tail(words: list[str], acronym: str) -> str:
    letters = re.sub(r"[^A-Za-z]", "", acronym).lower()
    for count in range(2, min(len(words), 8) + 1):
        tail = words[-count:]
        significant = [word for word in tail if word.lower() not in ("dan", "dengan", "untuk", "serta", "&", "di")]
        if "".join(word[0].lower() for word in significant) == letters:
            return " ".join(tail)
    return ""


_PRICED = re.compile(
    r"\b(?P<head>(?:harga|tarif|iuran|denda|sewa|ongkos|upah|tiket)(?: [a-z]+){0,2} )"
    r"(?P<sum>\d{1,3}(?:\.\d{3})+)(?=$|[,;.)]| per\b|/)",
    re.IGNORECASE,
)


def _money(text: str, about: str) -> str:
    about_money = bool(_MONEY_WORDS.search(f"{about} {text}")) or "Rp" in text

    def rupiah(match: re.Match[str]) -> str:
        return "Rp" + _amount(match[1], match[2] or "")

    def scaled(match: re.Match[str]) -> str:
        scale = match[2]
        if not about_money or (scale == "M" and not re.search(r"\d,\d|\b\d{1,3}$", match[1])):
            return match.group() if scale in ("M", "T") else _amount(match[1], scale)
        return "Rp" + _amount(match[1], scale)

    text = _RUPIAH.sub(rupiah, text)
    text = re.sub(r"(?<!\w)Rp\s+(?=\d)", "Rp", text)
    text = re.sub(
        r"Rp[\d.,]+\s\w+|" + _SCALED.pattern, lambda m: m.group() if m.group().startswith("Rp") else scaled(m), text
    )
    text = _PRICED.sub(r"\g<head>Rp\g<sum>", text)
    # "iuran 16.800/org/bln": a price per head in full figures.
    if about_money:
        text = re.sub(r"(?<![\w.,Rp])(\d{1,3}(?:\.\d{3})+)(?=\s*/\s*\d*\s?[a-z]{2,})", r"Rp\1", text)
    return text


def _amount(figure: str, scale: str) -> str:
    word = _SCALES.get(scale.lower(), "")
    if word == "ribu" and figure.isdigit():
        return f"{int(figure) * 1000:,}".replace(",", ".")
    return f"{figure} {word}".strip()


def _dates(text: str, near: date | None) -> str:
    mentions = find_dates(text, near) if near else find_dates(text)
    made, position = [], 0
    for number, mention in enumerate(mentions):
        following = mentions[number + 1] if number + 1 < len(mentions) else None
        written = _written_date(text, mention, following, near)
        if written is None:
            continue
        end = mention.end
        # The closing bracket of "(chat, Selasa 11/11/2025)" is not the date's own.
        if text[end - 1] == ")" and "(" not in text[mention.start : end]:
            end -= 1
        made.append(text[position : mention.start])
        before = "".join(made).rstrip()[-12:].lower()
        if written[0].isdigit() and before.endswith(("tanggal", "tgl", "tgl.")):
            made[-1] = re.sub(r"(?:tanggal|tgl\.?)\s*$", "", made[-1], flags=re.IGNORECASE)
        made.append(written)
        position = end
    return "".join(made) + text[position:]


def _written_date(text: str, mention: DateMention, following: DateMention | None, near: date | None) -> str | None:
    raw = text[mention.start : mention.end]
    if mention.day is None:
        if mention.weekday is not None:
            return WEEKDAYS[mention.weekday]
        if mention.month is None:
            return None
        if (following and following.start == mention.end) or raw.rstrip().endswith(("-", "–", "—")):
            return raw
        year = f" {mention.year}" if mention.year and re.search(r"\d{2}", raw) else ""
        return MONTHS[mention.month - 1] + year
    if following and following.start == mention.end:
        first = WEEKDAYS[mention.weekday] + " " if mention.weekday is not None else ""
        return f"{first}{mention.day} sampai "
    day = mention.resolve(near)
    if mention.weekday is not None and day and day.weekday() == mention.weekday:
        part = _PART_OF_DAY.search(raw)
        told = f"{WEEKDAYS[mention.weekday]} ({day.day}/{day.month}/{day.year})"
        return f"{told} {part.group().lower()}" if part else told
    if mention.month is None:
        return None
    weekday = WEEKDAYS[mention.weekday] + " " if mention.weekday is not None else ""
    year = f" {mention.year}" if mention.year and re.search(r"\d{4}|/\d+/\d{2}", raw) else ""
    return f"{weekday}{mention.day} {MONTHS[mention.month - 1]}{year}"


def _times(text: str) -> str:
    made, position, last_end = [], 0, -1
    for mention in times_in(text):
        between = text[position : mention.start]
        joined = (
            bool(re.fullmatch(r"\s*(?:-|–|—|s/d|sd|sampai|sampe|smpai|smp|hingga)\s*", text[last_end : mention.start]))
            if last_end >= 0
            else False
        )
        raw = text[mention.start : mention.end]
        joined |= bool(re.match(r"\s*(?:-|–|—|s/d|sampai|sampe|smpai|smp|hingga)", raw)) and last_end == mention.start
        clock = f"{mention.minutes // 60:02d}.{mention.minutes % 60:02d}" + (f" {mention.zone}" if mention.zone else "")
        if joined:
            made.append(" sampai " + clock)
        else:
            made.append(between + ("" if re.search(r"pukul\s*$", between) else "pukul ") + clock)
        position = last_end = mention.end
    # "Rabu (21/1/2026) malam pukul 19.00": the hour says it.
    told = r"(?<=/\d{4}\)) (?:dini hari|pagi|siang|sore|petang|malam)(?=,? (?:sekitar |mulai )?pukul \d)"
    return re.sub(told, "", "".join(made) + text[position:])


def _measures(text: str) -> str:
    text = re.sub(r"\bcm (?=\d)", "hanya ", text)
    text = re.sub(r"(?<![\w.,])(\d+)\s?x(?=\s[a-z])", r"\1 kali", text)
    text = re.sub(r"\bkm/jam\b", "kilometer per jam", text, flags=re.IGNORECASE)
    text = _PER_WORD.sub(" per ", _PER.sub(r"\1 per ", text))
    text = _UNIT.sub(lambda m: f"{m[1]} {UNITS[m[2]]}", text)
    text = re.sub(r"\bper (org|hr|bln|thn|mgg|kg|ha|ltr)\b", lambda m: "per " + UNITS[m[1]], text)
    text = re.sub(r"\bmin(?:imal)?\.? (?=\d|Rp)", "minimal ", text)
    text = re.sub(r"\bkab/kota\b", "kabupaten/kota", text)
    text = re.sub(
        r"\bmaks(?:imal)?\.?(?= \d+\s?(?:x|jam|hari|menit|minggu|bulan))", "paling lama", text, flags=re.IGNORECASE
    )
    return re.sub(r"(\d)\s*%", r"\1 persen", text)


def _signs(text: str) -> str:
    text = re.sub(r"\s*@\s*(?=\d|Rp)", " masing-masing ", text)
    text = re.sub(r"(?:±|\+/?-|\bkurleb\b|\bsktr\b)\s*", "sekitar ", text)
    text = re.sub(r"(?:≥|>=)\s*(?=\d)", "paling sedikit ", re.sub(r"(?:≤|<=)\s*(?=\d)", "paling banyak ", text))
    text = re.sub(r"(?<!\S)>\s*(?=\d)", "lebih dari ", re.sub(r"(?<!\S)<\s*(?=\d)", "kurang dari ", text))
    text = re.sub(
        r"(?<=\d)\s*[–—-]\s*(?=\d+\s+(?:persen|meter|sentimeter|kilogram|ton|hektare|kilometer"
        r"|hari|orang|juta|miliar|tahun|bulan|jam|menit))",
        " sampai ",
        text,
    )
    text = re.sub(r"\s\+\s", " dan ", text)
    text = re.sub(r"(?<=[a-z])/(?=[a-z]{3,})(?![^(]*\))", _slash, text)
    text = re.sub(r"(Rp[\d.,]+(?: \w+)?)\s=\s(?=.*\d)", r"\1, yakni ", text)
    text = re.sub(r"(\d[\d.]* [a-z]+)\s=\s(?=\d[\d.]* [a-z]+)", r"\1 atau ", text)
    return re.sub(r"\s=\s", " ", text)


_PAIRS = ("kabupaten/kota", "kab/kota", "barang/jasa", "dan/atau", "desa/kelurahan", "kelurahan/desa")


def _slash(match: re.Match[str]) -> str:
    """Keep the slash of fixed pairs ("kabupaten/kota"); elsewhere it means "atau"."""
    around = match.string[max(0, match.start() - 12) : match.end() + 12]
    return "/" if any(pair in around for pair in _PAIRS) else " atau "


def _token(match: re.Match[str]) -> str:
    raw, key = match.group(), match.group().lower()
    value = _TOKENS[key]
    after = match.string[match.end() : match.end() + 2].lstrip()
    if raw.isupper() and len(raw) > 3 and key in BODIES:
        return value
    # "TPI", "TP PKK", "SMP": capitals are an acronym, unless they are a word that notes shout.
    if raw.isupper() and 1 < len(raw) < 5 and key in CHAT and raw not in SHOUTED:
        return raw
    if key == "dr." or (key == "m" and raw == "M"):
        return raw
    if value.lower() in _PLACE_WORDS:
        return value.capitalize() if after[:1].isupper() else value.lower()
    if key == "jl" and not after[:1].isupper():
        return raw
    if key in OFFICES and re.search(r"\d\s+$", match.string[: match.start()]):
        return value.lower()
    if raw[0].isupper() and not raw.isupper() and value[0].islower():
        return value[0].upper() + value[1:]
    return value


def _shouts(text: str) -> str:
    letters = [char for char in text if char.isalpha()]
    if letters and sum(char.isupper() for char in letters) > 0.8 * len(letters) and len(text.split()) > 2:
        return " ".join(_unshouted(word) for word in text.split(" "))
    text = _SHOUTED_RUN.sub(lambda m: " ".join(_unshouted(word) for word in m.group().split(" ")), text)
    return re.sub(r"\b[A-Z]{2,}\b", lambda m: m.group().lower() if _is_emphasis(m.group()) else m.group(), text)


_SHOUTED_RUN = re.compile(r"\b[A-Z]{4,}(?: [A-Z]{2,}){2,}\b")
"""Three words or more in capitals: a heading that goes on in small letters, no row of acronyms."""


def _is_emphasis(word: str) -> bool:
    return word in SHOUTED or (len(word) >= 7 and word not in KNOWN_ACRONYMS and _speakable(word))


@lru_cache(maxsize=512)
def _speakable(word: str) -> bool:
    vowels = sum(letter in "AEIOU" for letter in word)
    return vowels / len(word) > 0.34 and not re.search(r"[^AEIOU]{4}", word)


def _unshouted(word: str) -> str:
    bare = word.strip(".,:;()–-")
    if not bare.isupper() or bare in KNOWN_ACRONYMS or not (len(bare) > 5 or (_speakable(bare) and len(bare) > 3)):
        return word
    return word.replace(bare, bare.capitalize())


def _lit(match: re.Match[str]) -> str:
    return "menyala" + match.group()[len("nyala") :]


_PLACE_SHORT = {"kab": "kabupaten", "kec": "kecamatan", "kel": "kelurahan", "prov": "provinsi"}


def _idioms(text: str) -> str:
    """Mend words of chat whose meaning depends on their neighbours."""
    text = re.sub(r"\bdr\b(?=\.? [A-Z][a-z]+(?: [A-Z][a-z]+)?(?: (?:bilang|kata|ujar)))", "dr.", text)
    text = re.sub(r"\bDr (?=\d)", "Dari ", re.sub(r"\bdr\b(?!\.)", "dari", text))
    text = re.sub(
        r"(?<!\byang)(?<!\bnilai)(?<!\bperiode)(?<!\bwaktu)(?<!\bbulan)(?<=\w),? sama (?=(?:\d|[A-Z]))", " dan ", text
    )
    text = re.sub(r"(?<=[a-z]) (?<!yang )(?<!masih )sama (?=[a-z]+(?:$|[,.;]))", " dan ", text)
    text = _RULE.sub(lambda m: f"Peraturan {_RULES[m[1].lower()]} Nomor {m[2]} Tahun {m[3]}", text)
    text = re.sub(r"\b[Nn]o\.? (?=\d)", "Nomor ", text)
    text = re.sub(r"\bng([aeiou][a-z]{2,})in\b", r"meng\1kan", text)
    text = re.sub(r"\b([Nn])g(?=[aiueo]\w{3})(?!arai|eri|ilu|anga)", lambda m: "Meng" if m[1] == "N" else "meng", text)
    text = re.sub(r"\bdi(?!jam|pimp|sal|pil|izin|sipl|ngin)([a-z]{3,})in\b", r"di\1kan", text)
    text = re.sub(
        r"(?<!wali )(?<![–-])\b(kota|kabupaten|kecamatan|kelurahan|desa|provinsi) (?=[A-Z][a-z]{2})",
        lambda m: f"{m[1].capitalize()} ",
        text,
    )
    text = re.sub(r"\bdijadwal(?= ulang)", "dijadwalkan", text)
    text = re.sub(r"\byang penandatanganan\b", "yang menandatangani", text)
    text = re.sub(r"\bse-?(kab|kec|kel|prov)\b\.?", lambda m: f"se{_PLACE_SHORT[m[1]]}", text)
    text = re.sub(r"\bnyala (?=pukul|lagi|pada|kembali|sejak|normal)|(?<=belum )nyala\b|(?<=sudah )nyala\b", _lit, text)
    text = re.sub(
        rf"(\d{{1,2}} (?:{'|'.join(MONTHS)})(?: \d{{4}})?)\s?[–—-]\s?(?=\d{{1,2}} (?:{'|'.join(MONTHS)}))",
        r"\1 sampai ",
        text,
    )
    text = re.sub(r"\blagi (?=(?:me|di)\w{4})", "sedang ", text)
    text = re.sub(r"\bAPBD[ -]P\b(?!-)", "APBD Perubahan", text)
    text = re.sub(r"\bmau (?=di\w{3})", "akan ", text)
    text = re.sub(r"\bmau (?=\w)", "hendak ", text)
    text = re.sub(r"\b(Dinas) Dinas\b", r"\1", text)
    text = re.sub(r"\bberkeliling (?=\d)", "memutar ", text)
    text = re.sub(r"\bKepala Sekolah (?=(?:SD|SMP|SMA|SMK|SLB|TK|MI|MA|MTs)\w*\b)", "Kepala ", text)
    text = re.sub(r"\bKepala Dinas (?=D[A-Z0-9]{2,}|Dis[a-z]{3,})", "Kepala ", text)
    text = re.sub(r"\bKepala Badan (?=B[A-Za-z]*[A-Z]{2,})", "Kepala ", text)
    return re.sub(r"\b(\w{4,}) \1\b", r"\1", text)
