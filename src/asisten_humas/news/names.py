"""Where a name begins among words: titles, first names that the notes use alone, places, and words of offices."""

import re

from asisten_humas.grounding.dates import MONTHS, WEEKDAYS
from asisten_humas.models import Agency
from asisten_humas.news.offices import BODY_PREFIX, HEAD, LOWER_OFFICE, OFFICE_WORDS, TITLES, belongs_to_office
from asisten_humas.news.regions import is_region, region_names
from asisten_humas.news.tables import word_set

PARTICLES = word_set("bin binti van de la wa al el das")
# Parts of a full name that stand before the name people are called by.
_FORENAMES = word_set(
    "la wa ode andi siti nur muhammad mohammad ahmad i made ni luh wayan nyoman ketut putu kadek gede anak agung"
    " lalu baiq umbu rambu teuku cut gusti desak dewa ida bagus daeng sri dwi eko tri abdul"
)
WORD = re.compile(r"[^\s,;:()\"“”/]+")
# How notes call a person by one name: before a colon or a quotation, after a verb of saying.
_CALLED = (
    re.compile(r"(?:^|\n)[ \t*•-]*(?:Kutipan\s*:?\s+)?([A-Z][a-z]+(?: [A-Z][a-z]+)?)\s*[:–—-]?\s*[\"“]"),
    re.compile(r"[\"”],?\s+(?:kata|ujar|tutur|ucap|jelas|tegas|ungkap)\s+(?:Pak |Bu |pak |bu )?([A-Z][a-z]+)"),
    re.compile(r"(?:^|\n)[ \t]*([A-Z][a-z]{3,}):\s"),
    re.compile(r"(?:^|\n|: )(?:drg?|[Dd]rs|[Hh]j?|KH)\.? ([A-Z][a-z]+)\s*:\s*[\"“]"),
)
_SAYING = re.compile(
    r"((?:[A-Z][\w'’.-]*\s+)*[A-Z][a-z]+)(?=\s+(?:bilang|kata|ujar|menyebut|mengaku|berharap|menegaskan))"
)
_SERIES = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z]\w+(?: [A-Z]\w+)?){0,2},? (?:dan|serta|&) [A-Z]\w+")
_CALENDAR = frozenset((*MONTHS, *WEEKDAYS))
_ALSO_NAMES = ("Imam", "Kader", "Mandor", "Guru", "Lalu")
Token = tuple[str, int, int]
"""A word with its offsets in the stretch that is read."""


class Names:
    """What the notes and the agency know about names: places, and first names used on their own."""

    def __init__(self, notes: str, agency: Agency | None = None) -> None:
        quoted = re.findall(r"(?:^|\n)Kutipan ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*), ", notes)
        sure = {word for name in quoted for word in name.split()}
        # "Manajer Bank Melati Kota Dian Putri … Dian: "…"": who speaks is no place.
        sure |= {name.split()[0] for form in (_CALLED[0], _CALLED[1]) for name in form.findall(notes)}
        sure -= {word for word in sure if HEAD.match(word)} | region_names(notes)
        self._text = notes
        self.places = (_places(notes, agency) | region_names(notes)) - sure
        found = [name for form in _CALLED for name in form.findall(notes)]
        found += [name for run in _SAYING.findall(notes) if (name := _only_name(run))]
        given = {name for name in found if not HEAD.match(name) and name not in self.places}
        self.given = given | {name.split()[0] for name in (*given, *quoted)}

    def recurs(self, words: list[str]) -> bool:
        """Return whether these words stand together at least twice in the notes, as a place's name does."""
        return self._text.count(" ".join(words)) > 1

    def is_of_office(self, word: str) -> bool:
        """Return whether a word belongs to an office or a place, and so to no person's name."""
        return word in self.places or belongs_to_office(word)


def _only_name(run: str) -> str:
    """Return the one name in a run of capitalised words before a verb of saying; '' when there are several."""
    words = [w for w in run.split() if w.strip(".").lower() not in TITLES | {"pak", "bu"} and not HEAD.match(w)]
    return words[0] if len(words) == 1 else ""


def _places(notes: str, agency: Agency | None) -> set[str]:
    """Return the single words that name places in the notes, after Kab., Kec., Desa, Pemkab, Pasar and the like."""
    words: set[str] = set()
    pattern = (
        r"(?<!wali )\b(?:kab(?:upaten)?|kota|kec(?:amatan)?|kel(?:urahan)?|desa|ds|nagari"
        r"|dusun|kampung|gampong|distrik|prov(?:insi)?|pemkab"
        r"|pemko|pemkot|pemprov|perumahan|perum|komplek(?:s)?|pasar|puskesmas|sungai|pulau"
        r"|teluk|danau|gunung|pantai|bendungan|jembatan|terminal|pelabuhan|dermaga)"
        r"(?:(?<=kab|kec|kel)\.|(?<=ds)\.|(?<=prov)\.)?\s+((?:[a-z]+\s+)?(?:[A-Z][\w'-]+)(?:\s+(?:[A-Z][\w'-]+|[IVX]+))?)"
    )
    for match in re.finditer(pattern, notes, re.IGNORECASE):
        named = [word for word in match[1].split() if word[0].isupper()][:2]
        if re.match(r"kota|kab", match.group()) and not is_region(" ".join(named)):
            continue  # "Ketua PKK kota Sri Wahyuni"
        # "Kec. Alafan … Puskesmas Alafan Nurmasyitah": a place that stands alone too is one word long.
        alone = len(named) > 1 and notes.count(named[0]) > notes.count(" ".join(named))
        words |= set(named[:1] if alone else named)
    if agency:
        names = [
            agency.region,
            *agency.districts,
            *(village for villages in agency.districts.values() for village in villages),
        ]
        words |= {word for name in names for word in name.split()}
    return words - {"Kota", "Kabupaten"}


def read_run(text: str, start: int) -> tuple[list[Token], int]:
    """Return the words from `start` that may belong to an office or a name, and where they end."""
    tokens: list[Token] = []
    position = start
    for match in WORD.finditer(text, start):
        gap = text[position : match.start()]
        word = match.group()
        bare = word.strip(".")
        if "\n" in gap or (gap.strip() and not (gap == ", " and tokens and _is_series(tokens, text[match.start() :]))):
            break
        capital = word[:1].isupper() or bare.lower() in TITLES or (bare.lower() in PARTICLES and bool(tokens))
        if not (capital or bare.lower() in LOWER_OFFICE or re.fullmatch(r"\d{1,2}|&", word)):
            break
        if bare.lower() in ("dan", "&") and not _joins_office(text[match.end() :]):
            break
        tokens.append((word, match.start(), match.end()))
        position = match.end()
        if (
            word.endswith(".")
            and bare.lower() not in TITLES
            and not re.fullmatch(r"[A-Z]\.|(?:[A-Z]\.)+\w*\.?|[Kk]ab\.|[Kk]ec\.|[Kk]el\.|[Pp]rov\.", word)
        ):
            break
    return tokens, tokens[-1][2] if tokens else start


def name_start(tokens: list[Token], names: Names, *, territory: bool = False) -> int:
    """Return the index of the word at which the name begins; the words before it belong to the office."""
    words = [word.strip(".") for word, _, _ in tokens]
    for index, word in enumerate(words):
        hospital = index and words[index - 1] in ("RSUD", "RS", "RSU", "RSIA")
        if word.lower() in TITLES and hospital and not (index + 1 < len(words) and words[index + 1] in names.given):
            # "Kepala RSUD dr. Soedirman": the hospital's name.
            return len(words)
        if (word.lower() in TITLES and not word.isupper()) or word in ("AKP", "AKBP"):
            return index
    polite = next((index for index, word in enumerate(words) if word in ("Pak", "Bu", "Bapak", "Ibu")), None)
    if polite is not None:
        return polite
    start = _behind_office(words, names)
    given = [index for index, word in enumerate(words) if index >= start and word in names.given]
    if given:
        index = given[0]
        while index > start and (words[index - 1].lower() in _FORENAMES or re.fullmatch(r"[A-Z]", words[index - 1])):
            index -= 1
        return index
    if start < len(words):
        remaining = len(words) - start
        if territory and start == 0:
            # "Camat Watang Pulu Sitti …" where the notes name Watang Pulu elsewhere too.
            for size in range(len(words) - 1, 0, -1):
                if names.recurs(words[:size]):
                    return size
        firm = any(word in ("PT", "CV", "UD", "Yayasan", "Koperasi") for word in words[:start])
        if remaining > 2 and (firm or (territory and start == 0)):
            return len(words) - 2
        # A place that no list knows ("Sekda Sukamaju Raya Budi Santoso") leaves four words; names seldom have more.
        return start if remaining <= 3 else len(words) - 3
    return len(words)


def _behind_office(words: list[str], names: Names) -> int:
    """Return the index behind the last word that belongs to the office; a place's name inside a person's is none."""
    start, named = 0, False
    for index, word in enumerate(words):
        name = word == "Lalu" and words[index + 1 : index + 2] != ["Lintas"]
        if not name and (belongs_to_office(word) or (word in names.places and not named)):
            start = index + 1
        named = named or word in names.given
    return start


def _joins_office(rest: str) -> bool:
    word = WORD.match(rest.lstrip())
    return bool(word and belongs_to_office(word.group()) and not HEAD.match(rest.lstrip()))


def _is_series(tokens: list[Token], rest: str) -> bool:
    """Return whether an office goes on behind a comma: "Kadis Koperasi, UMKM dan Perdagangan Sri Wahyuni"."""
    series = _SERIES.match(rest)
    words = re.findall(r"[^\W\d_]+", series.group()) if series else []
    of_office = [word for word in words if word not in ("dan", "serta")]
    return bool(words) and all(map(belongs_to_office, [tokens[-1][0], *of_office])) and not any(map(HEAD.match, words))


def is_name(tokens: list[Token]) -> bool:
    """Return whether the words can be a person's name: capitals, titles and particles, no office, no digits."""
    bare = [word.strip(".,") for word, _, _ in tokens]
    if not bare or len(bare) > 6:
        return False
    capital = [word for word in bare if word[:1].isupper() or word.lower() in TITLES or word.lower() in PARTICLES]
    titled = bare[0].lower() in TITLES
    offices = [] if titled else [w for w in bare if w.lower() in OFFICE_WORDS or HEAD.fullmatch(w)]
    offices = [word for word in offices if len(bare) == 1 or word not in _ALSO_NAMES]
    if any(word in _CALENDAR for word in bare):
        return False
    odd = [word for word in bare if re.search(r"\d", word) or BODY_PREFIX.match(word)]
    return (
        len(capital) == len(bare)
        and not (offices or odd)
        and any(len(word) > 2 and not word.isupper() for word in bare)
    )
