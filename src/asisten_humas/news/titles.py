"""Headlines by rule: a short clause about the event, an alternative, and a telling figure."""

import re
from collections.abc import Sequence

from asisten_humas.grounding.dates import find_dates
from asisten_humas.news.acronyms import Glossary
from asisten_humas.news.cast import Cast
from asisten_humas.news.deeds import deeds_of, happening, held_by, is_clause
from asisten_humas.news.lead import Lead
from asisten_humas.news.tables import word_set
from asisten_humas.news.wording import sentence_case

_SPELLED_WORDS = 12
_LOWER = word_set(
    """
    dan di ke dari yang untuk pada dengan dalam atas oleh bagi serta atau sebagai tentang per terhadap kepada
    sampai hingga tetapi karena
    """
)
_ADVERBIALS = re.compile(r",? (?:dari|kepada|untuk|di|dengan|pada|melalui|sebagai|serta|bersama|dalam) ")
_DANGLING = re.compile(r"(?:,? (?:pada|di|ke|dari|dan|mulai|sampai|sejak|hingga))+$")
_DONE_TO = re.compile(r"[a-z]+(?: [a-z]+){0,2} di[a-z]{4,}\b(?!.*,)")
_NO_HEADLINE = re.compile(
    r"\b(?:sebelum|sesudah|setelah)\b|^(?:kalau|jika|bila|sebanyak|dari|pada|ada|per|untuk|menurut|\d)|\b(?:berjumlah"
    r"|sebanyak|tercatat|sebesar|itu|yakni|akan|sekarang)\b|nya\b|[\ue100-\ue1ff]",
    re.IGNORECASE,
)


def headlines(lead: Lead, told: Sequence[str], cast: Cast, glossary: Glossary, *, limit: int = 16) -> list[str]:
    """Return up to three headlines of at most `limit` words, the best first; [] when the notes name no event."""
    found = [_fitted(text, cast, glossary, limit) for text in _clauses(lead, cast)]
    figures = [text for text in told if re.search(r"\d", text) and 5 <= len(text.split()) <= 12]
    figures = [
        text for text in figures if _DONE_TO.match(text) and not _NO_HEADLINE.search(text) and not find_dates(text)
    ]
    if len(set(found)) < 2:
        found += [_fitted(text, cast, glossary, limit) for text in figures][:1]
    return [title for title in dict.fromkeys(found) if 2 < len(title.split()) <= limit][:3]


def _clauses(lead: Lead, cast: Cast) -> list[str]:
    """Return the clauses about the event: by its doer, by itself, with its place."""
    event = re.split(r"\s+[–—-]\s+|:", lead.event)[0]
    if lead.doer and not is_clause(event):
        visits = re.search(r" meninjau .+$", lead.core)
        return _by_doer(event, cast.offices(lead.doer), visits.group().strip() if visits else "")
    core = re.sub(r"\b(?:sedang|telah|sudah) (?=me)", "", lead.core)
    period = re.search(r" berlaku( pada \d.+?)[ .]*$", lead.sentences[0])
    if period:
        return [f"{core}{period[1]}", core]
    deeds = [] if is_clause(event) else deeds_of(event)
    by_parties = []
    if deeds:
        verb = f" {deeds[0].verb} "
        by_parties = [core.replace(verb, f" {deeds[0].base} ")] if verb in core and not lead.doer else []
        core = happening(event, brief=True)
    where = lead.where
    has_spot = where.text and where.spot not in core and " yakni" not in where.text
    if has_spot and re.search(r"\b(?:digelar|berlangsung|terjadi|muncul|di\w{4,})$", core):
        return [*by_parties, f"{core} di {where.spot}", core]
    return [*by_parties, core]


def _by_doer(event: str, doer: str, visits: str) -> list[str]:
    deeds = deeds_of(event)
    if visits and deeds and deeds[0].verb != "meninjau":
        return [f"{doer} tinjau {visits.removeprefix('meninjau ')}"]
    does = f"{deeds[0].base} {deeds[0].object}" if deeds else re.sub(r"^menggelar", "gelar", held_by(event))
    alone = happening(event, brief=True)
    return [alone, f"{doer} {does}"] if re.search(r" dan ", doer) else [f"{doer} {does}", alone]


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
    if not word[:1].isalpha() or word == "lengkapi:":
        return word
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
