"""Sentences into paragraphs, and quotations behind the paragraph they speak of."""

import re
from collections.abc import Sequence

from asisten_humas.grounding.numbers import find_numbers
from asisten_humas.models import Quote
from asisten_humas.news.tables import word_set
from asisten_humas.news.telling import Told

_DEPENDENT = re.compile(
    r"^(?:angka itu|capaiannya|sisanya|ketiganya|keduanya|keempatnya|mereka|arah sebaliknya"
    r"|sesudah itu|belum ada yang|dari \d"
    r"|(?:pekerjaan|layanan|aturan|bantuan|ketentuan|penilaian) itu|pada [^,]+ angkanya"
    r"|(?!masalah|kendala|kekurangan|hambatan|alasan|penyebab|sebab|syarat)[a-z]+nya )\b"
)
_WORDS = 38
_STOP = word_set(
    """
    yang untuk dengan dari pada tidak bukan hanya juga akan sudah belum masih lebih kami saya kita mereka itu ini atau
    dan agar supaya karena kalau jadi satu para oleh dalam lagi boleh harus bisa dulu sama setiap orang hari tahun
    """
)
_AFFIX = re.compile(r"^(?:meng|meny|mem|men|me|di|ber|ter|per|pen|pem|pe|ke|se)(?=[a-z]{4})|(?:nya|kan|lah|kah|an|i)$")


def paragraphs(told: Sequence[Told]) -> list[list[Told]]:
    """Group sentences into paragraphs of one to three, in the order of the notes.

    A sentence that leans on the one before it, or shares its line of the notes, stays with it.
    """
    groups: list[list[Told]] = []
    for one in told:
        current = groups[-1] if groups else None
        if current is None or _breaks(current, one):
            groups.append([one])
        else:
            current.append(one)
    return _without_orphans(groups)


def _breaks(current: list[Told], one: Told) -> bool:
    if (one.bound and len(current) < 5) or (_DEPENDENT.match(one.text) and len(current) < 4):
        return False
    if (one.line >= 0) != (current[-1].line >= 0) or one.topic != current[-1].topic:
        return True
    words = sum(len(other.text.split()) for other in current)
    if one.line == current[-1].line:
        return len(current) >= 4 or words + len(one.text.split()) > 60
    return len(current) >= 3 or words + len(one.text.split()) > 52 or (len(current) >= 2 and words >= _WORDS)


def _without_orphans(groups: list[list[Told]]) -> list[list[Told]]:
    """Join a short single sentence to the paragraph before it, when that has room."""
    kept: list[list[Told]] = []
    for number, group in enumerate(groups):
        alone = len(group) == 1 and len(group[0].text.split()) < 14 and group[0].line >= 0
        room = 5 if number == len(groups) - 1 else 3
        if kept and alone and len(kept[-1]) < room and kept[-1][-1].line >= 0 and kept[-1][-1].topic == group[0].topic:
            kept[-1].extend(group)
        else:
            kept.append(group)
    return kept


def quote_places(quotes: Sequence[Quote], texts: Sequence[str]) -> dict[int, list[Quote]]:
    """Return which quotations follow which paragraph: the one that shares most of their words, none twice.

    Paragraphs are given as texts; a quotation that shares nothing takes the next free place in order.
    """
    places: dict[int, list[Quote]] = {}
    ranked = sorted(
        (
            (score, -index, number)
            for number, quote in enumerate(quotes)
            for index, score in enumerate(_scores(quote, texts))
        ),
        reverse=True,
    )
    placed: set[int] = set()
    for score, negative, number in ranked:
        if score > 0 and number not in placed and -negative not in places:
            places[-negative] = [quotes[number]]
            placed.add(number)
    waiting = [quote for number, quote in enumerate(quotes) if number not in placed]
    for quote in waiting:
        free = [index for index in range(len(texts)) if index not in places]
        spread = free[len(free) // 3] if free else max(len(texts) - 1, 0)
        places.setdefault(spread, []).append(quote)
    return places


def _scores(quote: Quote, texts: Sequence[str]) -> list[float]:
    wanted = _stems(quote.text)
    return [sum(1.5 if stem[0].isdigit() else 1.0 for stem in wanted & _stems(text)) for text in texts]


def _stems(text: str) -> set[str]:
    stems = {f"{mention.value:f}" for mention in find_numbers(text)}
    for word in re.findall(r"[a-z]+", text.lower()):
        if len(word) > 3 and word not in _STOP:
            stem = _AFFIX.sub("", _AFFIX.sub("", word))
            stems.add(stem if len(stem) > 2 else word)
    return stems
