"""Whether a sentence in the making can be printed: it has a predicate, whole words, and no signs of notes.

A false alarm costs a question to staff; a fragment in print costs their trust. So what is not surely sound is left out.
"""

import re

from asisten_humas.news.frames import NUMBER
from asisten_humas.news.parts import MEASURES, split_parts
from asisten_humas.news.predicates import predicate_of
from asisten_humas.news.tables import word_set
from asisten_humas.news.wording import is_plain_verb, is_verb

_SIGNS = re.compile(
    r"^\W*[-–—:]|\s[-–—]$|→|[=_<>{}|!?*#@~]|\s:|\[[a-zA-Z]+-\d+\]|\s/\s?|\s?/\s|,,|\(\)|: |\d–\s?pada\b"
)
_FRAGMENT = re.compile(
    r"(?:pukul [\d.]+(?: WI(?:B|TA|T))?|(?:tahun|bulan|minggu|hari) (?:ini|lalu|depan)|sumber:? [A-Z][\w ]*"
    r"|(?:untuk|buat) (?:berita|rilis)|(?:PT|CV|UD|Perumda|PDAM) [A-Z][\w ]*"
    r"|.*\b(?:apa|siapa|berapa|kapan|bagaimana|kenapa|mengapa))$"
)
"""What says nothing by itself: an hour, a year, a name, a question of a colleague."""
_TALK = re.compile(
    r"(?:^|\s)(?:eh|kok|dong|sih|deh|nih|lho|kan|ya|tadi|salah|koreksi|maaf|ralat|kayaknya|katanya|pokoknya)(?:[\s,]|$)"
    r"|\b(?:jangan (?:janji|me(?:nulis|nyebut))|tolong|mohon|tulis|sebut|kami|kita|saya|aku)\b",
)
"""Words of somebody who talks to a colleague, not to readers."""
_LINKED = re.compile(
    rf"\b(?:antara lain \d|ialah|adalah|merupakan|diisi|diuji|berjumlah|berjangka|sebesar|sebanyak|seluas|sepanjang"
    rf"|tercatat)\b"
    rf"|\b[a-z]+nya (?:[a-z]+ ){{0,2}}(?:{NUMBER}|[A-Z\ue100-\ue1ff])|^[a-z]{{3,}}nya [a-z]+"
    rf"|^(?:{'|'.join(sorted(MEASURES))})\b.* {NUMBER}"
    rf"|^(?:biaya|nilai|tiket|harga|tarif) .*\bRp"
)
_NAMED_HEAD = re.compile(r"(?:[A-Z]{2,}|[A-Z][\w/]+(?: [A-Z\d][\w/]*)*)(?: \([^()]*\))? (?:ialah|meliputi)\b")
_OPEN_END = re.compile(
    r"\b(?:di|ke|dari|pada|untuk|dengan|dan|atau|yang|oleh|bagi|per|karena|(?<!belum )(?<!sudah )sampai|sejak|agar"
    r"|ialah|meliputi|berjumlah|menjadi|sebesar|sebanyak|(?:tidak|belum|sudah) (?:bayar|kirim|ambil|daftar|isi|bawa))$"
)
_EMPTY = re.compile(
    rf"^(?:pukul [^,]+, )?ada {NUMBER} (?:menit|jam|hari|minggu|bulan)\b|\bberjanji (?:pada|di) "
    rf"|^sebanyak {NUMBER} karena\b|^(?:selama|ada) \d+ (?:hari|minggu|bulan|tahun)\b"
    rf"|^(?:dua|tiga|\d+) (?:hari|minggu|bulan|tahun|jam) (?:mulai|tidak|belum)\b|^[a-z]+ sebanyak \d+$"
    rf"|^(?:malah|bahkan|padahal|makanya|pokoknya|jadi) |(?<!Rp)(?<![\d.,Rp])\d[\d,]* (?:juta|miliar)(?= per|,|$| dan )"
    rf"|\bada (?:lebih|paling|sangat)\b|\bmenjadi[,.]|\b(?:lapor|hubungi|kabari)$|\bdengan (?:hari|kalau)\b"
    rf"|\bkata [A-Z\ue100-\ue1ff]|[A-Z][a-z]+ sebanyak \d[\d.]*(?= dan\b|,|$)|\bsebanyak \d+ x "
    rf"|\bsebanyak {NUMBER} \w+ (?:besok|lusa|nanti)\b"
    rf"|\bsebanyak {NUMBER} (?:minggu|hari|bulan|tahun)\b|^[\w ]+ sebanyak {NUMBER}$"
    rf"|(?<!Rp)(?<![\d.,Rp])\d[\d.,]* [MT](?![\w/])"
    rf"|\bnama(?:nya)? jangan\b|\bmaksimal \d+$|\bdengan (?:yang|tidak|belum|sudah|karena|pada|mulai)\b"
    rf"|^[A-Z][\w ]+ batal$"
)
"""What looks like a sentence and says nothing that stands: no subject, or one that the notes do not name."""
_CLUSTERS = re.compile(r"[bcdfghjklmnpqrstvwxz]+")
_OPENINGS = word_set(
    "bl br cl cr dr dw fl fr gl gr kh kl kr kw ng ny pl pr ps pt sk skr sl sm sn sp spr st str sw sy tr ts tw"
    " sch ph ch th kn dl bh dh gh"
)
_ENDINGS = word_set(
    "ng ks rs ns ms ts ps kt lf lm ln rt rk rm rn st sk rd nk nd mp nt kh sy ft pt lt ls nj ch ph th rb ll tt"
)
_DIGRAPHS = re.compile(r"n[gy]|[sk][hy]|kh")


def is_sound(text: str) -> bool:
    """Return whether the sentence, with person marks and without capital and full stop, can be printed."""
    words = text.split()
    return (
        len(words) > 1
        and text.count("(") == text.count(")")
        and not _FRAGMENT.match(text)
        and not _SIGNS.search(re.sub(r"\(\d+/\d+/\d+\)|\b[A-Z]\w*/[A-Z]\w*", "x", text))
        and not _TALK.search(text)
        and not _NAMED_HEAD.match(text)
        and not _OPEN_END.search(text)
        and not _EMPTY.search(text)
        and not _opens_with_a_verb(words[0])
        and all(is_speakable(word) for word in re.findall(r"(?<![\w'’-])[a-z]{2,}(?![\w'’-])", text))
        and has_predicate(text)
    )


def _opens_with_a_verb(word: str) -> bool:
    """Return whether a sentence opens with "membawa …", "diserahkan …": a predicate whose subject nobody names."""
    return bool(re.match(r"(?:me|di)[a-z]{4,}", word)) and is_verb(word)


def has_predicate(text: str) -> bool:
    """Return whether something is said of something: a verb, a state, a measure, or "ialah"."""
    if _LINKED.search(text):
        return True
    whole = re.sub(r"\([^()]*\)", "", text).split()
    if predicate_of(whole) is not None or (len(whole) > 2 and is_plain_verb(whole[-1])):
        return True
    return any(predicate_of(part.split()) is not None for part in split_parts(text))


def is_speakable(word: str) -> bool:
    """Return whether a lower-case word can be said in Indonesian, as abbreviations ("psgn", "brgkt") cannot."""
    if not re.search(r"[aiueo]", word):
        return False
    for run in _CLUSTERS.finditer(word):
        cluster, opens, ends = run.group(), run.start() == 0, run.end() == len(word)
        if len(cluster) < 2:
            continue
        if opens or ends:
            if cluster not in (_OPENINGS if opens else _ENDINGS):
                return False
        elif len(_DIGRAPHS.sub("n", cluster)) > 3 and not re.search(r"s[tpk]r", cluster):
            return False
    return True
