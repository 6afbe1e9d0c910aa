"""Quotations: where they stand, their words, and who is said to have spoken them."""

import re
from dataclasses import dataclass

_PAIRS = re.compile(r"“([^“”\n]*)”|\"([^\"\n]*)\"|«([^«»\n]*)»|„([^“”\n]*)[“”]")
_WORD = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*")
ATTRIBUTION = re.compile(
    r"\b(?:(?:kata|ujar|jelas|tegas|ucap|ungkap|terang|tutur|urai|tambah|imbuh|lanjut|sambung|pungkas|tandas|tukas|papar|"
    r"sebut|cetus|seru|tanya|harap|pinta|keluh|kisah|cerita|aku|timpal|sahut|beber|kilah|kenang|simpul|tulis|pesan|imbau|ajak|dalih|canda|gurau|kelakar|sindir|puji|jawab|balas|sanggah|bantah)(?P<nya>nya)?"
    r"|(?:me(?:n|ng|m|ny)?|di)(?:kata|ujar|jelas|tegas|ucap|ungkap|terang|tutur|urai|tambah|imbuh|lanjut|papar|nyata|"
    r"yebut|aku|ingat|harap|minta|pesan|sampai|imbau|cerita|himbau|nilai|tekan|ungkap|utara)\w*"
    r"|ber(?:kata|ujar|tutur|ucap|harap|pesan|cerita)\w*|menurut|demikian|bilang|blg"
    r"|mengaku|meminta|berpesan|menyatakan|menyebut\w*|menyampaikan|mengatakan|menegaskan|menuturkan|menambahkan)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class QuoteMention:
    """A quotation with its marks; `inner_start` and `inner_end` leave them out."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    words: tuple[str, ...]


def find_quotes(text: str) -> list[QuoteMention]:
    """Return the quotations of `text`; a mark without partner in its line opens nothing."""
    found = []
    for match in _PAIRS.finditer(text):
        group = next(number for number in range(1, 5) if match[number] is not None)
        start, end = match.span(group)
        found.append(QuoteMention(match.start(), match.end(), start, end, plain_words(match[group])))
    return found


def plain_words(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, without punctuation: what must not change in a quotation."""
    return tuple(word.lower().replace("’", "'") for word in _WORD.findall(text))
