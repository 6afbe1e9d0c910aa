"""Small counts in words, as EYD asks: "dua mobil", but "4,5 meter", "10 persen", and figures inside a series."""

import re

from asisten_humas.news.tables import word_set
from asisten_humas.news.wording import in_words, is_unit

_COUNT = re.compile(r"(?<![\w.,/(–-])(?P<number>\d[\d.]*)(?= (?P<noun>[a-z][\w-]+))")
_NOT_COUNTED = re.compile(
    r"(?:pukul|jam|tanggal|nomor|pasal|ayat|kelas|peringkat|juara|triwulan|semester|grup|klaster|jilid|tahap|blok|ke-|usia|umur"
    r"|RT|RW|SD\w*|SM\w*|Rp|sampai|antara|skor|nilai"
    r"|angkanya|putaran|gelombang|[A-Z]{2,}\w*|Januari|Februari|Maret|April|Mei|Juni"
    r"|Juli|Agustus|September|Oktober|November"
    r"|Desember)\s*$"
)
_LINKING = word_set("sampai hingga dari di ke dan atau persen per untuk bagi karena yang")
_SPELLED_UNITS = word_set("hari minggu bulan tahun kali")
# Between two counts of one series stands a short noun phrase and a comma or "dan", no preposition.
_WITHIN_SERIES = re.compile(
    r" (?:(?!di |dari |ke |dengan |pada |untuk |selama )[\w-]+ ){0,4}?[\w-]+(?:,| dan|, dan|, serta| serta) "
)
_FRONTED = re.compile(r"(?:dari|pada|tahun|per|di|untuk|setelah|sebelum|selama|sejak|bagi|menurut) ", re.IGNORECASE)
_MONTH = re.compile(r" (?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)\b")


def numbers_in_words(sentence: str) -> str:
    """Return the sentence with counts up to ten spelled out, unless they stand in a series of figures."""
    sentence = re.sub(r"\b(\d|10) dari (\d|10) (?=[a-z])", _both, sentence)
    sentence = re.sub(r"^(?:sebanyak )?(\d|10)(?= di antaranya)", lambda match: in_words(int(match[1])), sentence)
    counts = [match for match in _COUNT.finditer(sentence) if _counts(sentence, match)]
    for group in reversed(_series(sentence, counts)):
        values = [int(match["number"].replace(".", "") or 0) for match in group]
        in_figures = len(group) > 2 or max(values) > 10
        for match, value in reversed(list(zip(group, values, strict=True))):
            if value in range(1, 11) and not in_figures:
                sentence = f"{sentence[: match.start()]}{in_words(value)}{sentence[match.end('number') :]}"
    sentence = re.sub(r"\bhanya (\d) (?=yang )", lambda match: f"hanya {in_words(int(match[1]))} ", sentence)
    sentence = re.sub(r"^sebanyak (?=(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\b)", "", sentence)
    return _opening(sentence)


def _both(match: re.Match[str]) -> str:
    return f"{in_words(int(match[1]))} dari {in_words(int(match[2]))} "


def _counts(sentence: str, match: re.Match[str]) -> bool:
    noun = match["noun"]
    if noun in _LINKING or (is_unit(noun) and noun not in _SPELLED_UNITS) or _MONTH.match(sentence, match.end()):
        return False
    inside = sentence[: match.start()].count("(") > sentence[: match.start()].count(")")
    return not inside and not _NOT_COUNTED.search(sentence[: match.start()])


def _series(sentence: str, counts: list[re.Match[str]]) -> list[list[re.Match[str]]]:
    """Return the counts in groups; those that follow one another in a series share a group."""
    groups: list[list[re.Match[str]]] = []
    # The comma behind an opening adverbial ends it and starts no series.
    front = sentence.find(", ") if _FRONTED.match(sentence) else -1
    for match in counts:
        crosses = bool(groups) and groups[-1][-1].end() <= front < match.start()
        if groups and not crosses and _WITHIN_SERIES.fullmatch(sentence[groups[-1][-1].end("number") : match.start()]):
            groups[-1].append(match)
        else:
            groups.append([match])
    return groups


def _opening(sentence: str) -> str:
    """Spell out a figure that opens the sentence, or put "sebanyak" before it."""
    match = re.match(r"^(?P<number>\d[\d.]*)(?= (?P<noun>[a-z]\w+))", sentence)
    if not match or (is_unit(match["noun"]) and match["noun"] != "persen"):
        return sentence
    number = match["number"]
    if number.isdigit() and int(number) <= 10:
        return f"{in_words(int(number))}{sentence[match.end() :]}"
    return f"sebanyak {sentence}"
