"""A light Indonesian stemmer: the set of stems a word may have, without a dictionary.

Affixes are ambiguous without one ("menilai" may come from "nilai" or "tilai"), so a word gets all its candidates and
two words match when their sets meet. Bogus candidates are harmless: they meet nothing.
"""

from functools import lru_cache

from asisten_humas.grounding.lexicon import word_set

_SUFFIXES = ("nya", "lah", "kah", "pun", "ku", "mu")
_DERIVATIONS = ("kan", "an", "i")
# Prefix → what may have stood at the start of the stem (nasal prefixes swallow it).
_PREFIXES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("memper", ("",)), ("diper", ("",)), ("mempel", ("",)), ("keber", ("",)), ("keter", ("",)), ("pember", ("",)),
    ("menye", ("se",)), ("penye", ("se",)), ("meng", ("", "k")), ("peng", ("", "k")), ("meny", ("s",)),
    ("peny", ("s",)), ("mem", ("", "p")), ("pem", ("", "p")), ("men", ("", "t")), ("pen", ("", "t")), ("me", ("",)),
    ("pe", ("",)), ("ber", ("",)), ("bel", ("",)), ("be", ("",)), ("ter", ("",)), ("te", ("",)), ("per", ("",)),
    ("di", ("",)), ("ke", ("",)), ("se", ("",)),
    # As spoken and noted: "numpang", "ngulang", "nyuruh", "mbangun".
    ("ng", ("", "k")), ("ny", ("s",)), ("n", ("t",)), ("m", ("p",)),
)  # fmt: skip
_MIN = 3
_VOWELS = frozenset("aiueo")
# Consonant pairs that can open an Indonesian stem; any other pair shows that the prefix was cut in the wrong place.
_OPENINGS = word_set("bl br dr fl fr gl gr kh kl kr ks pl pr ps sk sp st sr sw sy tr tw ny")
# "me-" stands unchanged only before these; before other consonants it takes a nasal.
_AFTER_ME = frozenset("lrwymn")


@lru_cache(maxsize=16384)
def stems(word: str) -> frozenset[str]:
    """Return the word in lower case with every stem it may have; reduplication ("rata-rata") counts as its half."""
    lower = word.lower()
    candidates = {lower}
    first, _, second = lower.partition("-")
    if second and len(first) >= _MIN:
        candidates |= {first, second}
    for base in tuple(candidates):
        for shorter in _without_suffixes(base):
            candidates.add(shorter)
            candidates.update(_without_prefixes(shorter, depth=2))
    found = {stem for stem in candidates if len(stem) >= _MIN and not _VOWELS.isdisjoint(stem)}
    return frozenset(found | {lower})


def _without_suffixes(word: str) -> list[str]:
    forms = [word]
    forms.extend(
        word[: -len(suffix)] for suffix in _SUFFIXES if word.endswith(suffix) and len(word) - len(suffix) >= _MIN
    )
    for form in tuple(forms):
        forms.extend(
            form[: -len(suffix)] for suffix in _DERIVATIONS if form.endswith(suffix) and len(form) - len(suffix) >= _MIN
        )
    return forms


def _without_prefixes(word: str, depth: int) -> set[str]:
    forms: set[str] = set()
    for prefix, starts in _PREFIXES:
        if not word.startswith(prefix) or len(word) - len(prefix) < _MIN - 1:
            continue
        rest = word[len(prefix) :]
        for start in starts:
            # A swallowed consonant stood before a vowel: "menulis" ← tulis, but "mendata" ← data.
            if start and rest[:1] not in _VOWELS and start != "se":
                continue
            stem = start + rest
            if len(stem) >= _MIN and _may_open(stem) and not (prefix == "me" and rest[:1] not in _AFTER_ME):
                forms.add(stem)
                if depth > 1:
                    forms |= _without_prefixes(stem, depth - 1)
    return forms


def _may_open(stem: str) -> bool:
    return stem[0] in _VOWELS or stem[1] in _VOWELS or stem[:2] in _OPENINGS


@lru_cache(maxsize=8192)
def bare(keys: frozenset[str]) -> frozenset[str]:
    """Return the stems among the keys of a word, without the marks of synonym groups."""
    return frozenset(key for key in keys if not key.startswith("#"))
