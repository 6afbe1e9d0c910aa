"""Small counts in words, as EYD asks: "dua mobil", but "4,5 meter", "10 persen", and figures inside a series."""

import re

from asisten_humas.news.tables import word_set
from asisten_humas.news.wording import in_words, is_unit

_COUNT = re.compile(r"(?<![\w.,/(–-])(?P<number>\d{1,2})(?= (?P<noun>[a-z][\w-]+))")
_NOT_COUNTED = re.compile(
    r"(?:pukul|jam|tanggal|nomor|pasal|ayat|kelas|peringkat|tahap|blok|ke|usia|umur"
    r"|RT|RW|SD\w*|SM\w*|Rp|dari|sampai|antara|angka|skor|nilai"
    r"|Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember|[A-Z]{2,}\w*)\s*$"
)


_SMALL = word_set("sampai hingga dari di ke dan atau persen per untuk bagi")


def numbers_in_words(sentence: str) -> str:
    """Return the sentence with one-word counts spelled out, unless they stand in a series of figures."""
    figures = re.findall(r"(?<![\w.,/(])\d[\d.,]*(?= [a-z])", sentence)
    counts = [
        m
        for m in _COUNT.finditer(sentence)
        if not is_unit(m["noun"]) and m["noun"] not in _SMALL and not _is_date(sentence, m)
    ]
    others = re.findall(
        r"(?<![\w.,/Rp])\d[\d.]*(?= (?!persen|meter|kilometer|juta|miliar|Januari|Februari"
        r"|Maret|April|Mei|Juni|Juli|Ag|Sep|Ok|Nov|Des)[a-z])",
        sentence,
    )
    series = len(figures) > 3 or any(int(other.replace(".", "") or 0) > 10 for other in others)
    if not series:
        for match in reversed(counts):
            number = int(match["number"])
            before = sentence[: match.start()]
            if number <= 10 and number > 0 and not _NOT_COUNTED.search(before):
                sentence = f"{before}{in_words(number)}{sentence[match.end('number') :]}"
    sentence = re.sub(r"^sebanyak (?=(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\b)", "", sentence)
    return _opening(sentence)


def _opening(sentence: str) -> str:
    """Spell out a figure that opens the sentence, or put "Sebanyak" before it."""
    match = re.match(r"^(?P<number>\d[\d.]*)(?= (?P<noun>[a-z]\w+))", sentence)
    if not match or is_unit(match["noun"]):
        return sentence
    number = match["number"]
    if number.isdigit() and int(number) <= 10:
        return f"{in_words(int(number))}{sentence[match.end() :]}"
    return f"sebanyak {sentence}"


def _is_date(sentence: str, match: re.Match[str]) -> bool:
    return bool(
        re.match(
            r" (?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)",
            sentence[match.end() :],
        )
    )
