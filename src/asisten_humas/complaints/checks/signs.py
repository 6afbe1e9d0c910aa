"""Which words a sentence affirms and which it denies: "tidak boleh dilepas", "tanpa izin", "bukan hari kerja"."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from asisten_humas.complaints.wording import FUNCTION_WORDS
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.reading import keys_of
from asisten_humas.grounding.stems import bare


class Force(StrEnum):
    """With what force a word is said: plainly, as a duty, as allowed, as not needed, denied; or beside a denial."""

    SAID = "dinyatakan"
    MUST = "wajib"
    MAY = "boleh"
    NEED_NOT = "tidak perlu"
    DENIED = "tidak"
    BESIDE = "tidak jelas"

    @property
    def denies(self) -> bool:
        """Return whether the word is denied, or told as not needed."""
        return self in (Force.NEED_NOT, Force.DENIED)


@dataclass(frozen=True, slots=True)
class Signed:
    """A word with its stems, all its keys (with synonyms), its force, and "sebelum" before it; `name`: in capitals."""

    text: str
    stems: frozenset[str]
    keys: frozenset[str]
    force: Force
    order: str = ""
    name: bool = False


_TOKEN = re.compile(r"[^\W\d_]+(?:[-/][^\W\d_]+)*|\d+|[,;:.?!|()]")
_MARKS = re.compile(r"\*+|(?<!\w)\(?[A-Z]\d{2}\)?(?!\w)|\[[^\]]*\]|(?:^|(?<=\s))[a-z][.)]\s|(?<=\s)[-•]\s")
# Words of two parts that mean one thing, and all ways of saying that something costs money.
_JOINED = (
    (re.compile(r"\bhari[- ](kerja|kalender|libur)\b", re.IGNORECASE), r"hari\1"),
    (re.compile(r"\b(?:beberapa|berkali-|lebih dari se|lebih dari satu )\s?kali\b", re.IGNORECASE), "banyakkali"),
    (re.compile(r"\b(?:satu kali|sekali saja|hanya sekali)\b", re.IGNORECASE), "satukali"),
    (re.compile(r"\b(?:dengan atau tanpa|ada atau tidaknya|ada tidaknya)\b", re.IGNORECASE), ""),
    (re.compile(r"\b(?:gratis|cuma-cuma|nol rupiah)\b", re.IGNORECASE), "tidak berbayar"),
    (
        re.compile(
            r"\b(?:ber|mem|di)?bayar(?:an|kan)?\b|\b(?:di|ter)(?:pungut|kenai|kenakan|bebani)(?: \w+)? biaya\b"
            r"|\bdengan biaya\b|\bada biaya\b|\bbiaya pelaporan\b|\bpungutan biaya\b",
            re.IGNORECASE,
        ),
        "berbayar",
    ),
    (re.compile(r"\btanpa (?:biaya|pungutan|bayaran)\b", re.IGNORECASE), "tidak berbayar"),
    (re.compile(r"\btidak (?:seorang|satu) pun\b", re.IGNORECASE), "tidak"),
    (re.compile(r"\b(?:dilarang|terlarang|jangan)\b", re.IGNORECASE), "tidak"),
)
_NEGATORS = frozenset({"tidak", "tak", "bukan", "bukanlah", "tanpa"})
_MUST = frozenset({"wajib", "diwajibkan", "mewajibkan", "harus", "diharuskan", "mesti"})
_MAY = frozenset({"boleh", "diperbolehkan", "dibolehkan", "dapat", "bisa", "diizinkan", "diperkenankan", "dibenarkan"})
_NEED = frozenset({"perlu", "usah", "diperlukan", "memerlukan"})
_LIGHT = frozenset({"termasuk", "melalui", "lewat", "ada", "pun", "sendiri", "sekali-kali", "satu", "lagi", "mana"})
_ENDS = word_set(
    """
    sebelum setelah sesudah sejak tetapi namun melainkan kecuali bila jika apabila kalau karena agar supaya walaupun
    meskipun sedangkan sehingga untuk yang bahwa , ; : . ? ! | ( )
    """
)
_CONDITIONS = frozenset({"bila", "jika", "apabila", "kalau"})
_ORDER = {"sebelum": "sebelum", "setelah": "setelah", "sesudah": "setelah"}
_PEOPLE = word_set("bapak/ibu bapak ibu pelapor warga masyarakat anda saudara kami petugas pegawai orang setiap")
_SCOPE = 3
_VERBAL = ("me", "di", "pe", "ber")


@lru_cache(maxsize=8192)
def signed_words(text: str) -> tuple[Signed, ...]:
    """Return the words of a text that carry matter, each with its force; the word right behind a denial is denied."""
    plain = _MARKS.sub(" ", text)
    for pattern, instead in _JOINED:
        plain = pattern.sub(instead, plain)
    reader = _Reader()
    for token in _TOKEN.findall(plain):
        reader.read(token.lower(), name=token.isupper() and len(token) > 1)
    reader.end("")
    return tuple(reader.found)


class _Reader:
    """Reads tokens; remembers the denial or modal that the next words stand under."""

    def __init__(self) -> None:
        self.found: list[Signed] = []
        self._start, self._left, self._listed, self._condition = 0, 0, Force.SAID, False
        self.end("")

    def end(self, piece: str) -> None:
        """End the reach of denial and modal; one behind all words belongs to the first verb: "menutup … dilarang"."""
        if self.found and self._left == _SCOPE:
            self._lend()
        self._denial, self._modal, self._left, self._order = "", Force.SAID, 0, _ORDER.get(piece, "")
        self._which = piece == "yang"
        self._condition = piece in _CONDITIONS or (self._condition and piece[:1].isalpha())
        self._listed = self._last_act() if piece == "," else Force.SAID
        self._start = len(self.found)

    def _lend(self) -> None:
        verbs = (n for n in range(0 if self._which else self._start, len(self.found)) if self._is_verb(n))
        if (first := next(verbs, None)) is not None:
            self.found[first] = replace(self.found[first], force=_under(self._denial, self._modal))

    def _is_verb(self, place: int) -> bool:
        return self.found[place].text.startswith(_VERBAL)

    def _last_act(self) -> Force:
        """Return the force of the last act: "tidak boleh membuat, menyunting, atau melengkapi" denies all three."""
        acts = [word.force for word in self.found if word.text.startswith("me") and word.force is not Force.BESIDE]
        return acts[-1] if acts else Force.SAID

    def read(self, piece: str, *, name: bool = False) -> None:
        """Take one word or mark."""
        if piece in _ENDS:
            self.end(piece)
        elif piece in ("atau", "ataupun", "maupun"):
            self._listed = self._listed if self._listed is not Force.SAID else self._last_act()
        elif piece in _NEGATORS or piece == "belum":
            # "tidak … tanpa": each denies its own word.
            self._denial, self._modal, self._left = piece, Force.SAID, _SCOPE
        elif force := _modal(piece):
            fresh = self._left == _SCOPE
            self._denial = self._denial if fresh else ""
            self._modal, self._left = _under(self._denial, force), _SCOPE
        elif piece not in FUNCTION_WORDS | _LIGHT | _PEOPLE and len(piece) > 2:
            self._add(piece, name=name)

    def _add(self, piece: str, *, name: bool) -> None:
        keys, force = keys_of(piece), self._force()
        if self._listed.denies and self._left < _SCOPE and piece.startswith("me"):
            force = self._listed
        self.found.append(Signed(piece, bare(keys), keys, force, self._order, name))
        alone = self._which or self._denial == "belum"
        self._left, self._order = 0 if alone else max(0, self._left - 1), ""
        self._which, self._listed = False, Force.SAID

    def _force(self) -> Force:
        if self._condition:
            return Force.BESIDE
        if not self._left or not (self._denial or self._left == _SCOPE):
            return Force.SAID
        if self._denial and (self._left < _SCOPE or self._which or self._denial == "belum"):
            # "Bukti yang tidak lengkap" denies nothing of the proof at hand.
            return Force.BESIDE
        if self._modal is not Force.SAID:
            return self._modal
        return Force.DENIED if self._denial else Force.SAID


def _modal(token: str) -> Force | None:
    for force, words in ((Force.MUST, _MUST), (Force.MAY, _MAY), (Force.NEED_NOT, _NEED)):
        if token in words:
            return force
    return None


def _under(denial: str, force: Force) -> Force:
    """Return the force of a modal under a denial: "tidak boleh" denies, "tidak wajib" frees, "perlu" obliges."""
    if force is Force.NEED_NOT:
        return Force.NEED_NOT if denial else Force.MUST
    if denial:
        return Force.NEED_NOT if force in (Force.MUST, Force.NEED_NOT) else Force.DENIED
    return force
