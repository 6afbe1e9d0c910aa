"""References to rules: "pasal 7 ayat (2) perda 5 tahun 2021", "Perwal Kota Harapan 12/2023"."""

import re
from typing import NamedTuple


class Reference(NamedTuple):
    """What a text points to; parts that it does not name are empty."""

    rule: str = ""
    """Kind, number and year: "perwal 12 2023"."""

    article: str = ""
    verse: str = ""

    @property
    def names_something(self) -> bool:
        """Whether a rule or an article is named."""
        return bool(self.rule or self.article)


# The names of UU 12/2011 and of Permendagri 80/2015 with the short forms of daily use.
_KINDS = {
    "uu": r"undang-?\s?undang|uu",
    "perppu": r"perppu|peraturan pemerintah pengganti undang-?\s?undang",
    "pp": r"peraturan pemerintah|pp",
    "perpres": r"peraturan presiden|perpres",
    "inpres": r"instruksi presiden|inpres",
    "permen": r"peraturan menteri|permen\w*",
    "perda": r"peraturan daerah|perda",
    "pergub": r"peraturan gubernur|pergub",
    "perbup": r"peraturan bupati|perbup",
    "perwal": r"peraturan wali\s?kota|perwali|perwalkot|perwal",
    "kepwal": r"keputusan wali\s?kota|kepwal\w*",
    "kepbup": r"keputusan bupati|kepbup",
}
_RULES = {
    kind: re.compile(
        rf"\b(?:{names})\b(?:\s+(?!nomor\b|no\b|tahun\b)[\w.-]+){{0,6}}?\s+(?:nomor|nomer|no\.?)?\s*"
        r"(?P<number>\d{1,4})\s*(?:/|tahun|th\.?)\s*(?P<year>\d{4})\b",
        re.IGNORECASE,
    )
    for kind, names in _KINDS.items()
}
_ARTICLE = re.compile(r"\bpasal\s+(?P<article>\d{1,4}[a-z]{0,2}|[ivxlc]+)\b", re.IGNORECASE)
_VERSE = re.compile(r"\bayat\s*\(?(?P<verse>\d{1,3}[a-z]?)\)?(?!\w)", re.IGNORECASE)


def find_reference(text: str) -> Reference:
    """Return the first rule, article and ayat that `text` names."""
    article, verse = _ARTICLE.search(text), _VERSE.search(text)
    return Reference(
        rule=find_rule(text),
        article=article["article"].lower() if article else "",
        verse=verse["verse"].lower() if article and verse else "",
    )


def find_rule(text: str) -> str:
    """Return kind, number and year of the first rule that `text` names, "" when it names none."""
    found = [(match.start(), kind, match) for kind, rule in _RULES.items() if (match := rule.search(text))]
    if not found:
        return ""
    # "Perppu" contains the long name of a PP, and both of an Undang-Undang: the match that starts first wins.
    _, kind, match = min(found, key=lambda item: item[0])
    return f"{kind} {int(match['number'])} {match['year']}"


class Place(NamedTuple):
    """Where a passage stands, for comparison with a `Reference`."""

    rule: str
    article: str
    verses: tuple[str, ...]
    explanation: bool


_LABEL_VERSES = re.compile(r"ayat \((\d+[a-z]?)\)(?:–\((\d+[a-z]?)\))?")


def place_of(number: str, title: str, label: str) -> Place:
    """Return the place of a passage from its document's number or title and from its label."""
    article, verses = _ARTICLE.search(label), _LABEL_VERSES.search(label)
    return Place(
        rule=find_rule(number) or find_rule(title),
        article=article["article"].lower() if article else "",
        verses=_between(verses[1], verses[2]) if verses else (),
        explanation="Penjelasan" in label,
    )


def _between(first: str, last: str | None) -> tuple[str, ...]:
    if last is None or not (first.isdigit() and last.isdigit()):
        return tuple(filter(None, (first, last)))
    return tuple(str(n) for n in range(int(first), int(last) + 1))


def fit(reference: Reference, place: Place) -> float:
    """Return how well a passage's place answers a reference: 0 not at all, 1 exactly."""
    if reference.rule and reference.rule != place.rule:
        return 0.0
    if not reference.article:
        return 0.3
    if reference.article != place.article:
        return 0.0
    score = 0.8 if reference.rule else 0.4
    if not reference.verse or not place.verses or reference.verse in place.verses:
        score += 0.2
    return score / 2 if place.explanation else score
