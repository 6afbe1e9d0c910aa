"""Headlines by rule: a short clause about the event, an alternative, and a telling figure."""

import re
from collections.abc import Sequence

from asisten_humas.grounding.dates import find_dates
from asisten_humas.news.acronyms import Glossary
from asisten_humas.news.cast import Cast
from asisten_humas.news.deeds import deeds_of, happening, held_by, is_clause
from asisten_humas.news.lead import Lead
from asisten_humas.news.parts import kind_of
from asisten_humas.news.tables import word_set
from asisten_humas.news.wording import sentence_case

_SPELLED_WORDS = 12
_ADDRESS = re.compile(r"(?:Kecamatan|Kelurahan|Kabupaten|Kota|Desa|Nagari|Jalan|RT|RW|Provinsi|Distrik)\b")
_LOWER = word_set(
    """
    dan di ke dari yang untuk pada dengan dalam atas oleh bagi serta atau sebagai tentang per terhadap kepada
    sampai hingga tetapi karena
    """
)
_ADVERBIALS = re.compile(r",? (?:dari|kepada|untuk|di|dengan|pada|melalui|sebagai|serta|bersama|dalam) ")
_DANGLING = re.compile(r"(?:,? (?:pada|di|ke|dari|dan|mulai|sampai|sejak|hingga))+$")
_NO_HEADLINE = re.compile(
    r"^(?:kalau|jika|bila|sebanyak|dari|pada|ada|per|untuk|menurut|\d)|\b(?:berjumlah"
    r"|sebanyak|tercatat|sebesar|itu|yakni)\b|nya\b|[\ue100-\ue1ff]",
    re.IGNORECASE,
)


def headlines(lead: Lead, told: Sequence[str], cast: Cast, glossary: Glossary, *, limit: int = 16) -> list[str]:
    """Return up to three headlines of at most `limit` words, the best first; [] when the notes name no event."""
    found = [_fitted(text, cast, glossary, limit) for text in _clauses(lead, cast)]
    figures = [text for text in told if re.search(r"\d", text) and 5 <= len(text.split()) <= 12]
    figures = [
        text for text in figures if not _NO_HEADLINE.search(text) and kind_of(text) == "clause" and not find_dates(text)
    ]
    if len(set(found)) < 2:
        found += [_fitted(text, cast, glossary, limit) for text in figures][:1]
    return [title for title in dict.fromkeys(found) if len(title.split()) > 2][:3]


def _clauses(lead: Lead, cast: Cast) -> list[str]:
    """Return the clauses about the event: by its doer, by itself, with its place."""
    event = re.split(r"\s+[–—-]\s+|:", lead.event)[0]
    if not lead.doer or is_clause(event):
        core = re.sub(r"\b(?:sedang|telah|sudah) (?=me)", "", lead.core)
        if deeds_of(event) and not is_clause(event):
            core = happening(event, brief=True)
        spot = (
            lead.where.spot
            if lead.where.text and lead.where.spot not in core and " yakni" not in lead.where.text
            else ""
        )
        return (
            [f"{core} di {spot}", core] if spot and re.search(r"\b(?:digelar|berlangsung|di\w{4,})$", core) else [core]
        )
    deeds = deeds_of(event)
    does = f"{deeds[0].base} {deeds[0].object}" if deeds else re.sub(r"^menggelar", "gelar", held_by(event))
    doer = cast.offices(lead.doer)
    alone = happening(event, brief=True)
    return [f"{doer} {does}", alone] if not re.search(r" dan ", doer) else [alone, f"{doer} {does}"]


def _spot(lead: Lead) -> str:
    """Return the place for a headline: the town named last, or the venue."""
    parts = [part.strip() for part in lead.where.text.split(", ")]
    if not parts[0] or "yakni" in lead.where.text:
        return ""
    return parts[0] if len(parts) == 1 or _ADDRESS.match(parts[-1]) else parts[-1]


def _fitted(text: str, cast: Cast, glossary: Glossary, limit: int) -> str:
    text = re.sub(r",?\s*(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)? ?\(\d+/\d+/\d{4}\).*$", "", cast.offices(text))
    text = re.sub(r"\s*\((?![A-Z0-9]{2,}\))[^()]*\)", "", text).strip(" .,;")
    spelled = glossary.spelled(text)
    text = spelled if len(spelled.split()) <= _SPELLED_WORDS else text
    while len(text.split()) > limit:
        cuts = [match.start() for match in _ADVERBIALS.finditer(text)]
        if not cuts or len(text[: cuts[-1]].split()) < 5:
            break
        text = text[: cuts[-1]]
    return _capitals(sentence_case(_DANGLING.sub("", text)))


def _capitals(text: str) -> str:
    words = []
    for index, word in enumerate(text.split()):
        small = word.lower() in _LOWER and index
        words.append(
            word.lower()
            if small and word.lower() != word and word.title() == word
            else word
            if small
            else _capital(word)
        )
    return " ".join(words)


def _capital(word: str) -> str:
    if not word[:1].isalpha():
        return word
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
